//! Requests, answers, and the client between them.

mod client;
mod form;
mod request;

use serde_json::Value;

pub use self::client::Client;
pub use self::request::{Payload, Request, Shown, query_text};

/// What a service answered.
#[derive(Clone, Debug)]
pub struct Answer {
    /// The status.
    pub status: u16,
    /// The headers, their names in small letters.
    pub headers: Vec<(String, String)>,
    /// The body.
    pub body: Vec<u8>,
    /// The body, where it is JSON.
    pub json: Option<Value>,
}

/// A request and what was answered to it.
#[derive(Clone, Debug)]
pub struct Exchange {
    /// What was sent.
    pub request: Request,
    /// What came back.
    pub answer: Answer,
}

impl Answer {
    /// The header of that name.
    pub fn header(&self, name: &str) -> Option<&str> {
        let mut headers = self.headers.iter();
        let found = headers.find(|(own, _)| own.eq_ignore_ascii_case(name));
        found.map(|(_, value)| value.as_str())
    }

    /// The media type, without its parameters, in small letters.
    pub fn media(&self) -> Option<String> {
        let text = self.header("content-type")?;
        let essence = text.split(';').next().unwrap_or_default();
        Some(essence.trim().to_ascii_lowercase())
    }

    /// Whether the step that asked counts as done where its plan does not say.
    pub fn is_success(&self) -> bool {
        self.status < 400
    }
}

/// Whether bodies of a media type are JSON.
pub fn is_json(media: &str) -> bool {
    let essence = media.split(';').next().unwrap_or_default().trim();
    let essence = essence.to_ascii_lowercase();
    essence.ends_with("/json") || essence.ends_with("+json")
}
