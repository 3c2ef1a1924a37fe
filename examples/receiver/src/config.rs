//! The settings, from the environment. Each has a default that runs.

use std::env::{self, VarError};
use std::fmt;
use std::net::SocketAddr;

use atoms_api::{assistant, atoms};
use atoms_runtime::{Scheme, Secret, SecretError, Signed};
use clap::Parser;

/// A small CRM that receives the webhooks of Atoms and of the assistant platform.
///
/// Its settings are variables of the environment: LISTEN, DATABASE_URL, INBOX_URL, ATOMS_WEBHOOK_SECRET,
/// ASSISTANT_WEBHOOK_SECRET, LOG_FORMAT, RUST_LOG. Each has a default that runs.
#[derive(Parser)]
#[command(version)]
#[expect(clippy::doc_markdown, reason = "the help is plain text")]
pub(crate) struct Arguments {}

/// The settings.
pub(crate) struct Config {
    /// `LISTEN`: where to listen, `127.0.0.1:8080` by default.
    pub(crate) listen: SocketAddr,
    /// `DATABASE_URL`: what the CRM knows, `sqlite:receiver.db` by default.
    pub(crate) database: String,
    /// `INBOX_URL`: where deliveries are kept, `sqlite:inbox.db` by default. PostgreSQL takes the feature `postgres`.
    pub(crate) inbox: String,
    /// `ATOMS_WEBHOOK_SECRET`: see [`Trust`].
    pub(crate) atoms: Trust,
    /// `ASSISTANT_WEBHOOK_SECRET`: see [`Trust`].
    pub(crate) assistant: Trust,
}

/// Whose deliveries are taken: those signed with the secret of the variable, or with that of `…_PREVIOUS` while it is
/// being replaced.
///
/// Without the variable a secret is made up, which holds for this run alone: a service that somebody forgot to set up
/// takes deliveries from nobody.
pub(crate) struct Trust {
    pub(crate) verifier: Signed,
    /// The secret that was made up, to be shown once.
    pub(crate) made_up: Option<String>,
}

impl Config {
    pub(crate) fn from_env() -> Result<Self, ConfigError> {
        let listen = read("LISTEN")?.unwrap_or_else(|| "127.0.0.1:8080".to_owned());
        let database = read("DATABASE_URL")?.unwrap_or_else(|| "sqlite:receiver.db".to_owned());
        let inbox = read("INBOX_URL")?.unwrap_or_else(|| "sqlite:inbox.db".to_owned());
        Ok(Self {
            listen: listen
                .parse()
                .map_err(|_| ConfigError::new("LISTEN", "is not an address with a port"))?,
            database,
            inbox,
            atoms: Trust::read("ATOMS_WEBHOOK_SECRET", atoms::webhooks::SIGNATURE)?,
            assistant: Trust::read("ASSISTANT_WEBHOOK_SECRET", assistant::webhooks::SIGNATURE)?,
        })
    }

    /// Shows the secrets that were made up, once and outside of the logs, with a delivery to try them on.
    pub(crate) fn show_made_up(&self, address: SocketAddr) {
        let contracts = [
            (
                "ATOMS_WEBHOOK_SECRET",
                &self.atoms,
                "atoms",
                "post-conversation",
            ),
            (
                "ASSISTANT_WEBHOOK_SECRET",
                &self.assistant,
                "assistant",
                "assistant-request",
            ),
        ];
        for (variable, trust, path, event) in contracts {
            let Some(secret) = &trust.made_up else {
                continue;
            };
            tracing::warn!("{variable} is not set; a secret was made up for this run");
            eprintln!(
                "To send an example:\n  cargo run -p atoms-codegen -- deliver --event {event} \\\n    \
                 --to http://{address}/hooks/{path} --secret {secret}"
            );
        }
    }
}

impl Trust {
    fn read(variable: &'static str, scheme: Scheme) -> Result<Self, ConfigError> {
        match Signed::from_env(scheme, variable) {
            Ok(verifier) => Ok(Self {
                verifier,
                made_up: None,
            }),
            Err(error) if error.reason() == SecretError::Unset => {
                let refuse = |error: &dyn fmt::Display| ConfigError::new(variable, error);
                let secret = made_up().map_err(|error| refuse(&error))?;
                let key = Secret::new(&*secret).map_err(|error| refuse(&error))?;
                Ok(Self {
                    verifier: Signed::new(scheme, key),
                    made_up: Some(secret),
                })
            }
            Err(error) => Err(ConfigError::new(error.variable(), error.reason())),
        }
    }
}

fn read(variable: &'static str) -> Result<Option<String>, ConfigError> {
    match env::var(variable) {
        Ok(value) => Ok(Some(value)),
        Err(VarError::NotPresent) => Ok(None),
        Err(VarError::NotUnicode(_)) => Err(ConfigError::new(variable, "is not text")),
    }
}

fn made_up() -> Result<String, getrandom::Error> {
    let mut bytes = [0; 32];
    getrandom::fill(&mut bytes)?;
    Ok(hex::encode(bytes))
}

/// A variable that cannot be used. It does not show what the variable holds.
#[derive(Debug)]
pub(crate) struct ConfigError {
    variable: String,
    reason: String,
}

impl ConfigError {
    fn new(variable: &str, reason: impl fmt::Display) -> Self {
        Self {
            variable: variable.to_owned(),
            reason: reason.to_string(),
        }
    }
}

impl fmt::Display for ConfigError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.variable, self.reason)
    }
}

impl std::error::Error for ConfigError {}
