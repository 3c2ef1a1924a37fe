//! Security requirements and schemes.

use super::{Diagnostic, Diagnostics, Tree, Value, entries, leaf, wrong_form};
use crate::diagnostic::{code, did_you_mean};

/// The schemes of HTTP authentication that are registered with the IANA.
const REGISTERED: [&str; 14] = [
    "basic",
    "bearer",
    "concealed",
    "digest",
    "dpop",
    "gnap",
    "hoba",
    "mutual",
    "negotiate",
    "oauth",
    "privatetoken",
    "scram-sha-1",
    "scram-sha-256",
    "vapid",
];

/// A list of requirements, each a mapping from a scheme's name to a list of scopes.
pub(super) fn requirements(tree: &mut Tree, key: &str, diagnostics: &mut Diagnostics) -> bool {
    if tree.map().is_some() {
        let one = Tree::made(&tree.at, tree.value.clone());
        tree.value = Value::List(vec![one]);
    }
    let Some(list) = tree.list_mut() else {
        if tree.value != Value::Null {
            diagnostics.push(wrong_form(tree, &format!("`{key}`"), "a list"));
        }
        return false;
    };
    list.retain_mut(|requirement| {
        if requirement.map().is_none() {
            diagnostics.push(wrong_form(
                requirement,
                "a security requirement",
                "a mapping",
            ));
            return false;
        }
        for (_, scopes) in entries(requirement) {
            if !leaf::form(scopes, "scopes", super::Holds::Texts, diagnostics) {
                scopes.value = Value::List(Vec::new());
            }
        }
        true
    });
    true
}

/// OAuth flows with every entry the model asks for.
pub(super) fn flows(tree: &mut Tree, diagnostics: &mut Diagnostics) {
    for (name, flow) in entries(tree) {
        let urls: &[&str] = match name.as_str() {
            "implicit" => &["authorizationUrl"],
            "password" | "clientCredentials" => &["tokenUrl"],
            "authorizationCode" => &["authorizationUrl", "tokenUrl"],
            _ => continue,
        };
        for url in urls {
            leaf::fill(flow, url, "", diagnostics);
        }
        if flow.get("scopes").is_none() {
            flow.put("scopes", Tree::empty(&flow.at));
        }
    }
}

/// A scheme of HTTP authentication that is nearly called like a registered one; there are others, which may be meant.
pub(super) fn scheme(tree: &Tree, diagnostics: &mut Diagnostics) {
    if tree.get("type").and_then(Tree::text) != Some("http") {
        return;
    }
    let Some(scheme) = tree.get("scheme") else {
        return;
    };
    let name = scheme.text().unwrap_or_default();
    let is_registered = REGISTERED
        .iter()
        .any(|known| known.eq_ignore_ascii_case(name));
    if let (false, Some(hint)) = (is_registered, did_you_mean(name, REGISTERED)) {
        let message = format!("`{name}` is not a registered HTTP authentication scheme");
        let reported = Diagnostic::warning(code::SECURITY_SCHEME, message);
        diagnostics.push(reported.at(scheme.origin()).hint(hint));
    }
}
