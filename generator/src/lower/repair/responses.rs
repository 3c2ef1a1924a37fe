//! The keys of `responses`.

use super::{Diagnostic, Diagnostics, Tree};
use crate::diagnostic::code;

/// Keys in the spelling of the specification; what is not a status, or is one that stands there already, is left out.
pub(super) fn keys(tree: &mut Tree, diagnostics: &mut Diagnostics) {
    let Some(map) = tree.map_mut() else { return };
    for (key, response) in std::mem::take(map) {
        let name = if key.starts_with("x-") {
            Some(key.clone())
        } else {
            status(&key)
        };
        let Some(name) = name else {
            diagnostics.push(unknown(&key, &response));
            continue;
        };
        if let Some(first) = map.get(&name) {
            diagnostics.push(again(&key, &name, first, &response));
        } else {
            map.insert(name, response);
        }
    }
}

fn unknown(key: &str, response: &Tree) -> Diagnostic {
    let message = format!("`{key}` is not a valid status; this response is left out");
    Diagnostic::warning(code::RESPONSE_STATUS, message)
        .at_key(response.origin())
        .hint("a status is three digits, a range from `1XX` to `5XX`, or `default`")
}

fn again(key: &str, name: &str, first: &Tree, response: &Tree) -> Diagnostic {
    let message = format!("`{key}` is `{name}` once more; this response is left out");
    Diagnostic::warning(code::RESPONSE_STATUS, message)
        .at_key(response.origin())
        .see(first.origin(), "the one that is used")
}

/// `200`, `2XX`, `default`.
fn status(key: &str) -> Option<String> {
    let upper = key.trim().to_ascii_uppercase();
    let legal = match upper.as_bytes() {
        [b'1'..=b'5', b'X', b'X'] => true,
        [b'1'..=b'9', rest @ ..] => rest.len() == 2 && rest.iter().all(u8::is_ascii_digit),
        _ => false,
    };
    if legal {
        return Some(upper);
    }
    (upper == "DEFAULT").then(|| "default".to_owned())
}
