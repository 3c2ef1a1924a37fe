//! The keys of `responses`.

use super::{Diagnostic, Diagnostics, Tree};

/// Keys in the spelling of the specification; what is no status is left out.
pub(super) fn keys(tree: &mut Tree, diagnostics: &mut Diagnostics) {
    let Some(map) = tree.map_mut() else { return };
    for (key, response) in std::mem::take(map) {
        if key.starts_with("x-") || key == "default" {
            map.insert(key, response);
        } else if let Some(status) = status(&key) {
            map.entry(status).or_insert(response);
        } else {
            diagnostics.push(
                Diagnostic::warning(
                    "response-status",
                    format!("`{key}` is no status; this response is left out"),
                )
                .at_key(response.origin())
                .hint("a status is three digits, a range such as `2XX`, or `default`"),
            );
        }
    }
}

/// `200`, `2XX`.
fn status(key: &str) -> Option<String> {
    let upper = key.trim().to_ascii_uppercase();
    let bytes = upper.as_bytes();
    let first = matches!(bytes.first(), Some(b'1'..=b'9'));
    let code = bytes.len() == 3 && bytes.iter().all(u8::is_ascii_digit);
    let range = bytes.len() == 3 && &bytes[1..] == b"XX";
    if first && (code || range) {
        return Some(upper);
    }
    (upper == "DEFAULT").then(|| "default".to_owned())
}
