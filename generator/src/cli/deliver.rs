//! `deliver`: one signed example delivery to a receiver.

mod sign;

use std::fs;
use std::path::PathBuf;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use atoms_runtime::Secret;
use clap::Args;

use super::{Verdict, output};
use crate::config::{Config, Product, Spec};
use crate::generate::generate;
use crate::model::{Contract, Event, EventPlace, Webhooks};
use crate::sample;
use crate::workspace::Workspace;

/// Send one signed example delivery, made from the document's examples.
#[derive(Debug, Args)]
pub(super) struct Deliver {
    /// The event: its key, or the name deliveries give it.
    #[arg(long)]
    event: String,
    /// The receiver's URL.
    #[arg(long, value_name = "URL", required_unless_present = "print")]
    to: Option<String>,
    /// The secret that the receiver verifies with; of Ed25519, the private key.
    #[arg(long, env = "WEBHOOK_SECRET", hide_env_values = true)]
    secret: String,
    /// The document, or a contract's folder.
    #[arg(long, value_name = "FILE", conflicts_with = "contract")]
    spec: Option<PathBuf>,
    /// A contract of the nearest `specs/` [default: the one that has the event].
    #[arg(long, value_name = "NAME")]
    contract: Option<String>,
    /// The body, in place of an example; sent as it is.
    #[arg(long, value_name = "FILE")]
    payload: Option<PathBuf>,
    /// Send the example's own delivery id instead of a fresh one, as a replay has it.
    #[arg(long, conflicts_with = "payload")]
    again: bool,
    /// Print the request and send nothing.
    #[arg(long)]
    print: bool,
}

/// What goes over the wire.
struct Request {
    url: String,
    headers: Vec<(String, String)>,
    body: Vec<u8>,
}

impl Deliver {
    pub(super) fn run(&self) -> Verdict {
        let done = self.request().and_then(|request| {
            if self.print {
                request.print();
                Ok(Verdict::Fine)
            } else {
                request.send()
            }
        });
        done.unwrap_or_else(|verdict| verdict)
    }

    fn request(&self) -> Result<Request, Verdict> {
        let secret = Secret::new(self.secret.as_str())
            .map_err(|error| output::error(Verdict::Usage, error))?;
        let contracts = self.contracts()?;
        let (contract, webhooks, event) = self.find(&contracts)?;
        let Some(signature) = &webhooks.signature else {
            let message = format!(
                "{} does not say how its deliveries are signed (`x-signature-scheme`)",
                contract.title
            );
            return Err(output::error(Verdict::Usage, message));
        };
        let now = SystemTime::now()
            .duration_since(UNIX_EPOCH)
            .unwrap_or_default();
        let body = self.body(contract, event, now)?;
        let media = event.media.as_deref().filter(|media| !media.contains('*'));
        let media = media.unwrap_or("application/json");
        let mut headers = vec![("content-type".to_owned(), media.to_owned())];
        let mut url = self.to.clone().unwrap_or_default();
        for (place, text) in sample::names(contract, event) {
            if let EventPlace::Header(name) = place {
                headers.push((name.clone(), text.to_owned()));
            }
        }
        if event.tags.is_empty() {
            let key = event.key.trim_start_matches('/');
            url = format!("{}/{key}", url.trim_end_matches('/'));
        }
        let id = self.header_id(webhooks, now);
        let text = id.as_ref().map(|(_, text)| text.as_str());
        let signed = sign::headers(signature, &secret, &body, text, now.as_secs());
        headers.extend(signed.map_err(|error| output::error(Verdict::Usage, error))?);
        headers.extend(id.filter(|(name, _)| {
            let mut sent = headers.iter();
            !sent.any(|(sent, _)| sent.eq_ignore_ascii_case(name))
        }));
        Ok(Request { url, headers, body })
    }

    fn contracts(&self) -> Result<Vec<Contract>, Verdict> {
        let config = if let Some(path) = &self.spec {
            Spec::path(path).map(|spec| Config {
                contracts: vec![spec],
                product: Product::Crate,
                strict: false,
            })
        } else {
            let here = std::env::current_dir().unwrap_or_default();
            let Some(workspace) = Workspace::find(&here) else {
                let message = "no `specs` folder here or above; name a document with --spec";
                return Err(output::error(Verdict::Usage, message));
            };
            workspace.config(false)
        };
        let config = config.map_err(|error| output::workspace(&error))?;
        let output = generate(&config).map_err(|failure| output::failure(&failure))?;
        let mut contracts = output.contracts;
        if let Some(name) = &self.contract {
            contracts.retain(|contract| contract.name == *name);
        }
        Ok(contracts)
    }

    fn find<'a>(
        &self,
        contracts: &'a [Contract],
    ) -> Result<(&'a Contract, &'a Webhooks, &'a Event), Verdict> {
        let named = |event: &Event| {
            event.key == self.event
                || event.function == self.event
                || event.tags.iter().any(|texts| texts.contains(&self.event))
        };
        let mut known = Vec::new();
        for contract in contracts {
            if let Some(webhooks) = &contract.webhooks {
                if let Some(event) = webhooks.events.iter().find(|event| named(event)) {
                    return Ok((contract, webhooks, event));
                }
                known.extend(webhooks.events.iter().map(|event| event.key.as_str()));
            }
        }
        let message = format!(
            "no event is called `{}`; there are: {}",
            self.event,
            known.join(", ")
        );
        Err(output::error(Verdict::Usage, message))
    }

    /// The body; an example gets an id of its own, or else a second one would be a replay of the first.
    fn body(&self, contract: &Contract, event: &Event, now: Duration) -> Result<Vec<u8>, Verdict> {
        if let Some(path) = &self.payload {
            let said = |error| format!("{}: {error}", path.display());
            return fs::read(path).map_err(|error| output::error(Verdict::Unreadable, said(error)));
        }
        let mut payload = sample::from_contract(contract, event);
        let place = contract
            .webhooks
            .as_ref()
            .and_then(|webhooks| webhooks.delivery_id.as_ref());
        if let Some(EventPlace::Path(path)) = place.filter(|_| !self.again)
            && let Some(id) = payload.pointer_mut(&format!("/{}", path.join("/")))
        {
            *id = fresh_id(now).into();
        }
        Ok(payload.to_string().into_bytes())
    }

    /// The header of the delivery's id, and the id.
    fn header_id(&self, webhooks: &Webhooks, now: Duration) -> Option<(String, String)> {
        let Some(EventPlace::Header(name)) = &webhooks.delivery_id else {
            return None;
        };
        let id = if self.again {
            "example".to_owned()
        } else {
            fresh_id(now)
        };
        Some((name.clone(), id))
    }
}

fn fresh_id(now: Duration) -> String {
    format!("example-{:x}", now.as_nanos())
}

impl Request {
    fn print(&self) {
        output::result(format_args!("POST {}", self.url).to_string().trim_end());
        for (name, value) in &self.headers {
            output::result(format_args!("{name}: {value}"));
        }
        output::result(format_args!("\n{}", String::from_utf8_lossy(&self.body)));
    }

    /// Sends it; an answer other than 2xx is a finding.
    fn send(&self) -> Result<Verdict, Verdict> {
        let agent: ureq::Agent = ureq::Agent::config_builder()
            .http_status_as_error(false)
            .max_redirects(0)
            .timeout_global(Some(Duration::from_secs(60)))
            .build()
            .into();
        let mut request = agent.post(&self.url);
        for (name, value) in &self.headers {
            request = request.header(name, value);
        }
        let failed = |error: ureq::Error| {
            output::error(Verdict::Findings, format_args!("{}: {error}", self.url))
        };
        let mut response = request.send(self.body.as_slice()).map_err(failed)?;
        let body = response.body_mut().read_to_string().map_err(failed)?;
        output::result(response.status());
        if !body.is_empty() {
            output::result(body);
        }
        if response.status().is_success() {
            Ok(Verdict::Fine)
        } else {
            Ok(Verdict::Findings)
        }
    }
}
