//! What the objects of AsyncAPI hold: what has another form is left out, and what nobody reads is told.

use super::entries;
use super::grammar::Form::{self, Any, Flag, List, Listed, Named, One, Text};
use super::grammar::Kind;
use crate::diagnostic::{Diagnostic, Diagnostics, code, did_you_mean};
use crate::lower::tree::{Tree, Value};

/// Leaves out what has another form than its keyword asks for, and tells of that and of every keyword that is not one.
pub(super) fn mend(document: &mut Tree, diagnostics: &mut Diagnostics) {
    object(document, Kind::Document, diagnostics);
    headers(document, diagnostics);
}

fn object(tree: &mut Tree, kind: Kind, diagnostics: &mut Diagnostics) {
    if tree.reference().is_some() {
        return;
    }
    let Value::Map(map) = &mut tree.value else {
        return;
    };
    map.retain(|key, child| {
        if let Some(form) = kind.form(key) {
            return fits(child, key, form, diagnostics);
        }
        if kind.is_closed() && !key.starts_with("x-") {
            unknown(child, key, kind, diagnostics);
        }
        true
    });
}

/// Whether a value has the form of its keyword, and mends what it holds.
fn fits(tree: &mut Tree, key: &str, form: Form, diagnostics: &mut Diagnostics) -> bool {
    let (fits, asked) = match (form, &tree.value) {
        (_, Value::Null) => return form == Any,
        (Any | One(Kind::Schema), _) => return true,
        (Text, value) => (matches!(value, Value::Text(_)), "text"),
        (Flag, value) => (matches!(value, Value::Bool(_)), "a boolean"),
        (List | Listed(_), value) => (matches!(value, Value::List(_)), "a list"),
        (One(_) | Named(_), value) => (matches!(value, Value::Map(_)), "a mapping"),
    };
    if !fits {
        wrong(tree, &format!("`{key}`"), asked, diagnostics);
        return false;
    }
    match form {
        One(kind) => object(tree, kind, diagnostics),
        Named(kind) => {
            let map = tree.map_mut().filter(|map| !map.contains_key("$ref"));
            if let Some(map) = map {
                map.retain(|_, one| entry(one, kind, diagnostics));
            }
        }
        Listed(kind) => {
            if let Some(list) = tree.list_mut() {
                list.retain_mut(|one| entry(one, kind, diagnostics));
            }
        }
        _ => {}
    }
    true
}

/// An object of a mapping or a list.
fn entry(tree: &mut Tree, kind: Kind, diagnostics: &mut Diagnostics) -> bool {
    if kind != Kind::Schema && tree.map().is_none() {
        wrong(tree, kind.title(), "a mapping", diagnostics);
        return false;
    }
    object(tree, kind, diagnostics);
    true
}

fn wrong(tree: &Tree, what: &str, asked: &str, diagnostics: &mut Diagnostics) {
    let kind = tree.kind_name();
    let message = format!("{what} is {asked}, not {kind}; it is left out");
    diagnostics.push(Diagnostic::warning(code::VALUE_TYPE, message).at(tree.origin()));
}

fn unknown(tree: &Tree, key: &str, kind: Kind, diagnostics: &mut Diagnostics) {
    let message = format!("`{key}` is not a keyword of {}", kind.title());
    let mut diagnostic = Diagnostic::warning(code::KEYWORD_UNKNOWN, message).at_key(tree.origin());
    diagnostic.hint = did_you_mean(key, kind.keywords().iter().map(|(name, _)| *name));
    diagnostics.push(diagnostic);
}

/// Tells of headers of messages, which a frame has no place for.
fn headers(document: &Tree, diagnostics: &mut Diagnostics) {
    let components = document.get("components");
    let owners = || [Some(document), components].into_iter().flatten();
    let channels = owners().flat_map(|tree| entries(tree, "channels"));
    let messages = channels.flat_map(|(_, channel)| entries(channel, "messages"));
    let shared = ["messages", "messageTraits"].into_iter();
    let shared = shared.flat_map(|key| components.into_iter().flat_map(move |it| entries(it, key)));
    for (_, message) in messages.chain(shared) {
        if let Some(headers) = message.get("headers") {
            let text = "a frame of a socket has no headers; those of this message are left out";
            let warning = Diagnostic::warning(code::MESSAGE_CONTENT, text);
            diagnostics.push(warning.at_key(headers.origin()));
        }
    }
}
