//! Sending a kept delivery, signed anew.

use std::error::Error;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use atoms_inbox::{Row, State};
use atoms_runtime::http::StatusCode;
use atoms_runtime::http::header::CONTENT_TYPE;
use atoms_runtime::{Scheme, Secret};
use clap::ValueEnum;

/// How long to wait for an answer.
const PATIENCE: Duration = Duration::from_secs(30);

/// Where deliveries are sent, and who signs them.
#[derive(clap::Args)]
pub(crate) struct Target {
    /// The address of an endpoint, to which they are sent instead
    #[arg(long, value_name = "URL", required = false)]
    to: String,
    /// How they are signed
    #[arg(long, value_enum, default_value_t = Signing::Atoms, requires = "to")]
    scheme: Signing,
    /// The variable that holds the secret by which they are signed
    #[arg(
        long,
        value_name = "VARIABLE",
        default_value = "WEBHOOK_SECRET",
        requires = "to"
    )]
    secret: String,
}

#[derive(Clone, Copy, ValueEnum)]
enum Signing {
    /// `X-Signature` over the body
    Atoms,
    /// `X-Webhook-Signature` over timestamp and body
    Assistant,
}

/// Sends deliveries to an address.
pub(crate) struct Sender {
    client: reqwest::Client,
    url: String,
    scheme: Scheme,
    secret: Secret,
}

impl Target {
    pub(crate) fn sender(self) -> Result<Sender, Box<dyn Error>> {
        let scheme = match self.scheme {
            Signing::Atoms => Scheme::ATOMS,
            Signing::Assistant => Scheme::ASSISTANT,
        };
        Ok(Sender {
            client: reqwest::Client::builder().timeout(PATIENCE).build()?,
            url: self.to,
            scheme,
            secret: Secret::from_env(&self.secret)?,
        })
    }
}

impl Sender {
    pub(crate) async fn send(&self, row: &Row) -> Result<StatusCode, Box<dyn Error>> {
        if row.state == State::Pruned {
            return Err("its payload was dropped".into());
        }
        let now = SystemTime::now().duration_since(UNIX_EPOCH)?;
        let mut request = self.client.post(&self.url).body(row.body.clone());
        if let Some(content_type) = row.header_map().get(CONTENT_TYPE) {
            request = request.header(CONTENT_TYPE, content_type);
        }
        for (name, value) in self.scheme.sign(&self.secret, &row.body, now.as_secs()) {
            request = request.header(name, value);
        }
        // The address may hold a password.
        let sent = request.send().await.map_err(reqwest::Error::without_url)?;
        Ok(sent.status())
    }
}
