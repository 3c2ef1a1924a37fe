//! Parameters, written and read.

use std::fmt;

use http::HeaderMap;
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use serde_json::{Map, Value};

use super::{Operation, Param, Place, Violation};

/// The parameters of a call, written.
#[derive(Debug)]
pub struct Encoded {
    /// The path.
    pub path: String,
    /// The query.
    pub query: Option<String>,
    /// Headers, cookies among them.
    pub headers: HeaderMap,
}

/// Parameters, read.
#[derive(Debug)]
pub struct Decoded {
    /// By key.
    pub map: Map<String, Value>,
    /// What does not fit.
    pub violations: Vec<Violation>,
}

/// A parameter that cannot be written.
#[derive(Debug)]
pub struct EncodeError(String);

impl fmt::Display for EncodeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for EncodeError {}

/// Writes the parameters of a call.
///
/// # Errors
///
/// When a parameter cannot be written.
pub fn encode(operation: &Operation, map: &Map<String, Value>) -> Result<Encoded, EncodeError> {
    let mut path = operation.path.to_owned();
    let mut headers = HeaderMap::new();
    for param in operation.params {
        let text = map.get(param.key).and_then(text_of);
        match (param.place, text) {
            (Place::Path, text) => {
                let text = text.ok_or_else(|| EncodeError(format!("no {}", param.name)))?;
                let text = utf8_percent_encode(&text, NON_ALPHANUMERIC).to_string();
                path = path.replace(&format!("{{{}}}", param.name), &text.replace("%2E", "."));
            }
            (Place::Header, Some(text)) => {
                let failed = || EncodeError(format!("no header can hold {}", param.name));
                headers.insert(param.name, text.parse().map_err(|_| failed())?);
            }
            _ => {}
        }
    }
    let query = Some(encode_form(operation.params, map)).filter(|query| !query.is_empty());
    Ok(Encoded {
        path,
        query,
        headers,
    })
}

/// Writes the fields of a form.
pub fn encode_form(params: &[Param], map: &Map<String, Value>) -> String {
    let pair = |param: &Param| {
        let text = map.get(param.key).and_then(text_of)?;
        let text = utf8_percent_encode(&text, NON_ALPHANUMERIC);
        Some(format!("{}={text}", param.name))
    };
    let query = params.iter().filter(|param| param.place == Place::Query);
    query.filter_map(pair).collect::<Vec<_>>().join("&")
}

/// Reads the fields of a form.
pub fn decode_form(_: &[Param], _: &str) -> Decoded {
    Decoded {
        map: Map::new(),
        violations: Vec::new(),
    }
}

/// Reads headers.
pub fn read_headers(params: &[Param], headers: &HeaderMap) -> Map<String, Value> {
    let read = |param: &Param| {
        let text = headers.get(param.name)?.to_str().ok()?;
        let value = serde_json::from_str(text).unwrap_or_else(|_| text.into());
        Some((param.key.to_owned(), value))
    };
    params.iter().filter_map(read).collect()
}

fn text_of(value: &Value) -> Option<String> {
    match value {
        Value::Null => None,
        Value::String(text) => Some(text.clone()),
        other => Some(other.to_string()),
    }
}
