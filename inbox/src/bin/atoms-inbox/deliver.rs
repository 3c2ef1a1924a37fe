//! Sending a kept delivery, signed anew.

use std::error::Error;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use atoms_inbox::{Row, State};
use atoms_runtime::http::header::CONNECTION;
use atoms_runtime::http::{HeaderMap, Method, StatusCode};
use atoms_runtime::{Scheme, Secret};
use clap::ValueEnum;
use reqwest::redirect::Policy;

/// How long to wait for an answer.
const PATIENCE: Duration = Duration::from_secs(30);
/// The header whose id Standard Webhooks signs.
const ID: &str = "webhook-id";

/// What is of one connection (RFC 9110, section 7.6.1), of one address or of one message.
const OF_THE_REQUEST: [&str; 12] = [
    "connection",
    "keep-alive",
    "proxy-authenticate",
    "proxy-authorization",
    "proxy-connection",
    "te",
    "trailer",
    "transfer-encoding",
    "upgrade",
    "expect",
    "host",
    "content-length",
];

/// What signs, by any scheme.
const SIGNATURES: [&str; 13] = [
    "x-signature",
    "x-webhook-signature",
    "x-webhook-timestamp",
    "webhook-signature",
    "webhook-timestamp",
    "x-hub-signature",
    "x-hub-signature-256",
    "stripe-signature",
    "x-slack-signature",
    "x-slack-request-timestamp",
    "x-shopify-hmac-sha256",
    "x-signature-ed25519",
    "x-signature-timestamp",
];

/// Where deliveries are sent, and who signs them.
#[derive(clap::Args)]
pub(crate) struct Target {
    /// The address of an endpoint, to which they are sent instead; `{event}` in it becomes the name of the event
    #[arg(long, value_name = "URL", required = false)]
    to: String,
    /// The method by which they are sent
    #[arg(long, default_value = "POST", requires = "to")]
    method: Method,
    /// How they are signed
    #[arg(long, value_enum, default_value_t = Signing::Atoms, requires = "to")]
    scheme: Signing,
    /// The variable that holds the secret by which they are signed: of a scheme with two keys, the private one
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
    /// `webhook-signature` over id, timestamp and body
    StandardWebhooks,
    /// The same with a private key
    StandardWebhooksEd25519,
    /// `X-Hub-Signature-256` over the body
    Github,
    /// `Stripe-Signature` over timestamp and body
    Stripe,
    /// `X-Slack-Signature` over timestamp and body
    Slack,
    /// `X-Shopify-Hmac-Sha256` over the body
    Shopify,
    /// `X-Signature-Ed25519` over timestamp and body
    Discord,
}

impl Signing {
    fn scheme(self) -> Scheme {
        match self {
            Self::Atoms => Scheme::ATOMS,
            Self::Assistant => Scheme::ASSISTANT,
            Self::StandardWebhooks => Scheme::STANDARD_WEBHOOKS,
            Self::StandardWebhooksEd25519 => Scheme::STANDARD_WEBHOOKS_ED25519,
            Self::Github => Scheme::GITHUB,
            Self::Stripe => Scheme::STRIPE,
            Self::Slack => Scheme::SLACK,
            Self::Shopify => Scheme::SHOPIFY,
            Self::Discord => Scheme::DISCORD,
        }
    }
}

/// Sends deliveries to an address.
pub(crate) struct Sender {
    client: reqwest::Client,
    url: String,
    method: Method,
    scheme: Scheme,
    secret: Secret,
}

impl Target {
    pub(crate) fn sender(self) -> Result<Sender, Box<dyn Error>> {
        Ok(Sender {
            client: client()?,
            url: self.to,
            method: self.method,
            scheme: self.scheme.scheme(),
            secret: Secret::from_env(&self.secret)?,
        })
    }
}

/// Follows no redirect: with one, a delivery may come as another method and without its body.
fn client() -> reqwest::Result<reqwest::Client> {
    let client = reqwest::Client::builder().redirect(Policy::none());
    client.timeout(PATIENCE).build()
}

impl Sender {
    pub(crate) async fn send(&self, row: &Row) -> Result<StatusCode, Box<dyn Error>> {
        if row.state == State::Pruned {
            return Err("its payload was dropped".into());
        }
        let now = SystemTime::now().duration_since(UNIX_EPOCH)?;
        let url = self.url.replace("{event}", &escaped(&row.event));
        let request = self.client.request(self.method.clone(), url);
        let request = request.headers(self.headers(row, now.as_secs())?);
        let sent = request.body(row.body.clone()).send().await;
        // The address may hold a password.
        Ok(sent.map_err(reqwest::Error::without_url)?.status())
    }

    /// The headers as they came, with a signature of now. The id is the one that it came with, so that it is known again.
    fn headers(&self, row: &Row, now: u64) -> Result<HeaderMap, &'static str> {
        let mut headers = kept(row);
        let id = headers.get(ID).and_then(|id| id.to_str().ok());
        let signed = match id.or(row.id.as_deref()) {
            Some(id) => self.scheme.sign_as(id, &self.secret, &row.body, now),
            None => self.scheme.sign(&self.secret, &row.body, now),
        };
        if signed.is_empty() {
            return Err("the secret is not written as the scheme has it");
        }
        for (name, value) in signed {
            headers.insert(name, value);
        }
        Ok(headers)
    }
}

/// The headers that a delivery came with, as far as they say something of it.
fn kept(row: &Row) -> HeaderMap {
    let mut headers = row.header_map();
    let named: Vec<_> = headers
        .get_all(CONNECTION)
        .iter()
        .filter_map(|names| names.to_str().ok())
        .flat_map(|names| names.split(','))
        .map(|name| name.trim().to_ascii_lowercase())
        .collect();
    let named = named.iter().map(String::as_str);
    for name in named.chain(OF_THE_REQUEST).chain(SIGNATURES) {
        headers.remove(name);
    }
    headers
}

/// A text as one segment of an address (RFC 3986, section 2.3).
fn escaped(text: &str) -> String {
    let escape = |byte: u8| match byte {
        b'-' | b'.' | b'_' | b'~' => char::from(byte).to_string(),
        _ if byte.is_ascii_alphanumeric() => char::from(byte).to_string(),
        _ => format!("%{byte:02X}"),
    };
    text.bytes().map(escape).collect()
}
