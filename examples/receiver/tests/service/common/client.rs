//! Both platforms, as the service sees them.

use std::time::{SystemTime, UNIX_EPOCH};

use atoms_runtime::{Scheme, Secret};
use serde_json::Value;

use super::{PATIENCE, SECRET};

/// Sends to a service.
pub(crate) struct Client {
    pub(crate) address: String,
}

/// What it answered.
pub(crate) struct Answer {
    pub(crate) status: u16,
    pub(crate) body: String,
}

impl Answer {
    pub(crate) fn json(&self) -> Value {
        serde_json::from_str(&self.body).unwrap()
    }
}

impl Client {
    pub(crate) fn get(&self, path: &str) -> Answer {
        let url = format!("http://{}{path}", self.address);
        answer(agent().get(&url).call())
    }

    /// Sends a delivery with these headers.
    pub(crate) fn send(&self, path: &str, headers: &[(String, String)], body: &[u8]) -> Answer {
        let url = format!("http://{}{path}", self.address);
        let mut request = agent().post(&url).content_type("application/json");
        for (name, value) in headers {
            request = request.header(name, value);
        }
        answer(request.send(body))
    }

    pub(crate) fn atoms(&self, body: &[u8]) -> Answer {
        let headers = signed(Scheme::ATOMS, SECRET, body);
        self.send("/hooks/atoms", &headers, body)
    }

    pub(crate) fn assistant(&self, body: &[u8]) -> Answer {
        let headers = signed(Scheme::ASSISTANT, SECRET, body);
        self.send("/hooks/assistant", &headers, body)
    }
}

/// The headers that a platform sends with `body`.
pub(crate) fn signed(scheme: Scheme, secret: &str, body: &[u8]) -> Vec<(String, String)> {
    let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap();
    scheme
        .sign(&Secret::new(secret).unwrap(), body, now.as_secs())
        .into_iter()
        .map(|(name, value)| (name.to_string(), value.to_str().unwrap().to_owned()))
        .collect()
}

fn agent() -> ureq::Agent {
    ureq::Agent::config_builder()
        .http_status_as_error(false)
        .timeout_global(Some(PATIENCE))
        .build()
        .into()
}

fn answer(response: Result<ureq::http::Response<ureq::Body>, ureq::Error>) -> Answer {
    let mut response = response.unwrap();
    Answer {
        status: response.status().as_u16(),
        body: response.body_mut().read_to_string().unwrap(),
    }
}
