//! The client: one request at a time, no redirects, nothing kept.

use std::time::Duration;

use super::{Answer, Request, is_json};

/// The largest answer that is read, in bytes.
const LARGEST: u64 = 16 * 1024 * 1024;

/// Sends requests.
#[derive(Debug)]
pub struct Client {
    agent: ureq::Agent,
}

impl Client {
    /// A client whose requests take so long at most, each.
    pub fn new(limit: Duration) -> Self {
        let agent = ureq::Agent::config_builder()
            .http_status_as_error(false)
            .allow_non_standard_methods(true)
            .max_redirects(0)
            .timeout_global(Some(limit))
            .user_agent(concat!("atoms-codegen/", env!("CARGO_PKG_VERSION")))
            .build()
            .into();
        Self { agent }
    }

    /// Sends a request and reads the whole answer; why there is none.
    pub fn send(&self, request: &Request) -> Result<Answer, String> {
        let mut builder = http::Request::builder()
            .method(request.method.as_str())
            .uri(&request.url);
        for (name, value) in &request.headers {
            builder = builder.header(name, value);
        }
        let reason = |error: &dyn std::fmt::Display| error.to_string();
        let sent = if let Some(body) = &request.body {
            let builder = builder.header("content-type", &body.media);
            let whole = builder.body(body.bytes.as_slice());
            self.agent.run(whole.map_err(|error| reason(&error))?)
        } else {
            let whole = builder.body(());
            self.agent.run(whole.map_err(|error| reason(&error))?)
        };
        let response = sent.map_err(|error| reason(&error))?;
        answer(response).map_err(|error| reason(&error))
    }
}

fn answer(mut response: http::Response<ureq::Body>) -> Result<Answer, ureq::Error> {
    let status = response.status().as_u16();
    let headers = response.headers().iter().map(|(name, value)| {
        let value = String::from_utf8_lossy(value.as_bytes()).into_owned();
        (name.as_str().to_owned(), value)
    });
    let headers = headers.collect();
    let reader = response.body_mut().with_config().limit(LARGEST);
    let mut answer = Answer {
        status,
        headers,
        body: reader.read_to_vec()?,
        json: None,
    };
    if answer.media().is_some_and(|media| is_json(&media)) {
        answer.json = serde_json::from_slice(&answer.body).ok();
    }
    Ok(answer)
}
