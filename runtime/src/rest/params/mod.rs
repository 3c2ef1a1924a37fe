//! How parameters are written.

use http::{HeaderMap, HeaderName, HeaderValue};
use serde_json::{Map, Value};

use super::{Param, Violation};

/// What was read.
#[derive(Debug)]
pub struct Decoded {
    /// By key.
    pub map: Map<String, Value>,
    /// What is wrong.
    pub violations: Vec<Violation>,
}

/// Reads a form.
pub fn decode_form(_params: &[Param], body: &str) -> Decoded {
    let pairs = body.split('&').filter_map(|pair| pair.split_once('='));
    let map = pairs
        .map(|(key, value)| (key.to_owned(), Value::from(value)))
        .collect();
    Decoded {
        map,
        violations: Vec::new(),
    }
}

/// Writes a form.
pub fn encode_form(_params: &[Param], map: &Map<String, Value>) -> String {
    let pair = |(key, value): (&String, &Value)| format!("{key}={}", value.as_str().unwrap_or(""));
    map.iter().map(pair).collect::<Vec<_>>().join("&")
}

/// Writes headers.
pub fn write_headers(params: &[Param], map: &Map<String, Value>, headers: &mut HeaderMap) {
    for param in params {
        if let Some(value) = map.get(param.key) {
            let text = value.to_string();
            if let Ok(value) = HeaderValue::from_str(text.trim_matches('"')) {
                headers.insert(HeaderName::from_static(param.name), value);
            }
        }
    }
}

/// Reads headers.
pub fn read_headers(_params: &[Param], _headers: &HeaderMap) -> Map<String, Value> {
    Map::new()
}
