//! Bodies that are forms.

use std::fmt::Write as _;

use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use serde_json::{Map, Value};

use super::request::text;

/// `a=1&b=2`
pub(super) fn urlencoded(members: &Map<String, Value>) -> Vec<u8> {
    let encoded = |text: &str| utf8_percent_encode(text, NON_ALPHANUMERIC).to_string();
    let pairs = members
        .iter()
        .map(|(name, value)| format!("{}={}", encoded(name), encoded(&text(value))));
    pairs.collect::<Vec<_>>().join("&").into_bytes()
}

/// The parts of a `multipart/form-data` body, and its boundary. Those that `is_file` names carry the name of a file.
pub(super) fn multipart(
    members: &Map<String, Value>,
    is_file: impl Fn(&str) -> bool,
) -> (String, Vec<u8>) {
    let boundary = boundary(members);
    let mut body = String::new();
    for (name, value) in members {
        let name = name.replace('"', "%22").replace(['\r', '\n'], " ");
        let file = if is_file(&name) {
            format!("; filename=\"{name}\"\r\ncontent-type: application/octet-stream")
        } else {
            String::new()
        };
        let _ = write!(
            body,
            "--{boundary}\r\ncontent-disposition: form-data; name=\"{name}\"{file}\r\n\r\n{}\r\n",
            text(value)
        );
    }
    let _ = write!(body, "--{boundary}--\r\n");
    (boundary, body.into_bytes())
}

/// A line that none of the values holds.
fn boundary(members: &Map<String, Value>) -> String {
    let mut boundary = "part".to_owned();
    while members
        .values()
        .any(|value| text(value).contains(&boundary))
    {
        boundary.push_str("-part");
    }
    boundary
}
