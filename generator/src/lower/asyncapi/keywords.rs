//! What the objects of AsyncAPI hold: what nobody reads is told.

use super::entries;
use crate::diagnostic::{Diagnostic, Diagnostics, code, did_you_mean};
use crate::lower::tree::Tree;

/// What of an object is read, and what is known and says nothing of the wire that Rust shows.
struct Keys {
    title: &'static str,
    read: &'static [&'static str],
    left: &'static [&'static str],
}

const DOCUMENT: Keys = Keys {
    title: "an AsyncAPI document",
    read: &[
        "asyncapi",
        "info",
        "servers",
        "defaultContentType",
        "channels",
        "operations",
        "components",
    ],
    left: &["id"],
};
const SERVER: Keys = Keys {
    title: "a server",
    read: &[
        "host",
        "protocol",
        "pathname",
        "description",
        "variables",
        "security",
        "bindings",
    ],
    left: &[
        "protocolVersion",
        "title",
        "summary",
        "tags",
        "externalDocs",
    ],
};
const CHANNEL: Keys = Keys {
    title: "a channel",
    read: &[
        "address",
        "messages",
        "title",
        "description",
        "servers",
        "parameters",
        "bindings",
    ],
    left: &["summary", "tags", "externalDocs"],
};
const OPERATION: Keys = Keys {
    title: "an operation",
    read: &["action", "channel", "messages", "reply", "security"],
    left: &[
        "title",
        "summary",
        "description",
        "tags",
        "externalDocs",
        "bindings",
        "traits",
    ],
};
const MESSAGE: Keys = Keys {
    title: "a message",
    read: &[
        "payload",
        "contentType",
        "name",
        "summary",
        "description",
        "examples",
        "deprecated",
        "traits",
    ],
    left: &["title", "tags", "externalDocs", "bindings", "correlationId"],
};

/// Tells of every keyword that is not one, and of headers of messages, which a frame has no place for.
pub(super) fn report(document: &Tree, diagnostics: &mut Diagnostics) {
    check(document, &DOCUMENT, diagnostics);
    let components = document.get("components").unwrap_or(document);
    let of = |key: &'static str| {
        [document, components]
            .into_iter()
            .flat_map(move |tree| entries(tree, key))
    };
    for (keyword, keys) in [
        ("servers", &SERVER),
        ("channels", &CHANNEL),
        ("operations", &OPERATION),
    ] {
        for (_, object) in of(keyword) {
            check(object, keys, diagnostics);
        }
    }
    let inner = of("channels").flat_map(|(_, channel)| entries(channel, "messages"));
    for (_, message) in inner.chain(entries(components, "messages")) {
        check(message, &MESSAGE, diagnostics);
        if let Some(headers) = message.get("headers") {
            let text = "a frame of a socket has no headers; those of this message are left out";
            diagnostics
                .push(Diagnostic::warning(code::MESSAGE_CONTENT, text).at_key(headers.origin()));
        }
    }
}

fn check(object: &Tree, keys: &Keys, diagnostics: &mut Diagnostics) {
    if object.reference().is_some() {
        return;
    }
    for (key, tree) in object.map().into_iter().flatten() {
        let known = keys.read.iter().chain(keys.left);
        let is_known = known.clone().any(|known| known == key) || key == "headers";
        if is_known || key.starts_with("x-") {
            continue;
        }
        let mut diagnostic = Diagnostic::warning(
            code::KEYWORD_UNKNOWN,
            format!("`{key}` is not a keyword of {}", keys.title),
        )
        .at_key(tree.origin());
        diagnostic.hint = did_you_mean(key, known.copied());
        diagnostics.push(diagnostic);
    }
}
