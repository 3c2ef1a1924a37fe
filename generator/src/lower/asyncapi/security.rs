//! Who may open a channel.

use super::follow::{follow, key};
use super::{entries, items, text};
use crate::diagnostic::Diagnostics;
use crate::lower::tree::{Map, Tree, Value};

/// `security` of an operation, of the schemes that the servers list, any of which suffices. `None` where they list none.
pub(super) fn requirements(servers: &[&Tree], operations: &[&Tree]) -> Option<Tree> {
    let owners = || servers.iter().chain(operations).copied();
    let first = owners().find_map(|owner| owner.get("security"))?;
    let listed = owners().flat_map(|owner| items(owner, "security"));
    let mut alternatives: Vec<Tree> = Vec::new();
    for scheme in listed {
        let Some(name) = scheme.reference().and_then(key) else {
            continue;
        };
        let scopes = scheme.get("scopes").cloned();
        let scopes = scopes.unwrap_or_else(|| Tree::made(&scheme.at, Value::List(Vec::new())));
        let one = Tree::made(&scheme.at, Value::Map(Map::from_iter([(name, scopes)])));
        if !alternatives.contains(&one) {
            alternatives.push(one);
        }
    }
    Some(Tree::made(&first.at, Value::List(alternatives)))
}

/// `components.securitySchemes` as OpenAPI has them.
pub(super) fn schemes(document: &Tree, diagnostics: &mut Diagnostics) -> Tree {
    let at = document.get("components").unwrap_or(document);
    let mut schemes = Tree::empty(&at.at);
    for (name, scheme) in entries(at, "securitySchemes") {
        if let Some(scheme) = follow(document, scheme, diagnostics) {
            schemes.put(name, opened(scheme.clone()));
        }
    }
    schemes
}

fn opened(mut scheme: Tree) -> Tree {
    // An API key in a header or the query has a kind of its own in AsyncAPI.
    if scheme.get("type").and_then(Tree::text) == Some("httpApiKey") {
        let kind = text(&scheme, "apiKey");
        scheme.put("type", kind);
    }
    let flows = scheme.get_mut("flows").and_then(Tree::map_mut);
    for flow in flows.into_iter().flat_map(Map::values_mut) {
        flow.rename("availableScopes", "scopes");
    }
    scheme
}
