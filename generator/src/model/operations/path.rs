//! Path templates, part by part.

use std::borrow::Cow;

use percent_encoding::{AsciiSet, CONTROLS, utf8_percent_encode};

use crate::model::names::{Scope, snake};

/// What a path writes as `%XX`.
const ENCODED: &AsciiSet = &CONTROLS.add(b' ').add(b'"').add(b'<').add(b'>').add(b'`');

/// The parameters that a template names, in order, each once.
pub(super) fn parameters(path: &str) -> Vec<&str> {
    let mut names = Vec::new();
    for piece in path.split('{').skip(1) {
        if let Some((name, _)) = piece.split_once('}')
            && !name.is_empty()
            && !names.contains(&name)
        {
            names.push(name);
        }
    }
    names
}

/// A template as a router takes it.
pub(super) struct Template {
    /// The same for all templates that match the same requests: `/agent/{}`.
    pub(super) signature: String,
    /// The same for all templates that say the same of a path: `/agent/{}.json`.
    pub(super) exact: String,
    /// With a name for each parameter: `/agent/{id}`.
    pub(super) route: String,
}

impl Template {
    /// Reads a path; a part that holds a parameter and more is one parameter to the router.
    pub(super) fn read(path: &str) -> Result<Self, &'static str> {
        if !path.starts_with('/') {
            return Err("it does not start with `/`");
        }
        if path.contains(['?', '#']) {
            return Err("it holds a query or a fragment");
        }
        let mut scope = Scope::default();
        let (mut signature, mut exact, mut route) = (Vec::new(), Vec::new(), Vec::new());
        for part in path.split('/') {
            if is_parameter(part)? {
                signature.push(Cow::Borrowed("{}"));
                exact.push(Cow::Owned(unnamed(part)));
                route.push(Cow::Owned(format!("{{{}}}", scope.claim(&snake(part)))));
            } else {
                let part: Cow<str> = utf8_percent_encode(part, ENCODED).into();
                signature.push(part.clone());
                exact.push(part.clone());
                route.push(part);
            }
        }
        Ok(Self {
            signature: signature.join("/"),
            exact: exact.join("/"),
            route: route.join("/"),
        })
    }
}

impl Template {
    /// Whether it takes whatever a router leads to it: its parameters are whole parts.
    pub(super) fn takes_all(&self) -> bool {
        self.exact == self.signature
    }
}

/// A part without the names of its parameters.
fn unnamed(part: &str) -> String {
    let mut out = String::new();
    let mut pieces = part.split('{');
    out.extend(pieces.next());
    for piece in pieces {
        let fixed = piece.split_once('}').map_or("", |(_, fixed)| fixed);
        out.push_str("{}");
        out.push_str(fixed);
    }
    out
}

/// Whether a part holds a parameter.
fn is_parameter(part: &str) -> Result<bool, &'static str> {
    let mut open = false;
    for c in part.chars() {
        match (c, open) {
            ('{', false) => open = true,
            ('}', true) => open = false,
            ('{' | '}', _) => return Err("its braces do not match"),
            _ => {}
        }
    }
    if open {
        return Err("its braces do not match");
    }
    if part.contains("{}") {
        return Err("a parameter has no name");
    }
    let holds = part.contains('{');
    if !holds && part.starts_with([':', '*']) {
        return Err("a part starts with `:` or `*`");
    }
    Ok(holds)
}
