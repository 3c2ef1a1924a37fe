//! Who may open a channel.

use heck::ToLowerCamelCase;

use super::follow::{follow, key};
use super::{entries, items, text};
use crate::diagnostic::Diagnostics;
use crate::lower::tree::{Map, Tree, Value};

/// `security` of the operation that opens a channel: any scheme of its servers, and with it any of each operation on the
/// channel (AsyncAPI 3.0, Operation Object: both have to be satisfied). `None` where nothing is asked.
pub(super) fn requirements(servers: &[&Tree], operations: &[&Tree]) -> Option<Tree> {
    let mut owners = servers.iter().chain(operations);
    let first = owners.find_map(|owner| owner.get("security"))?;
    let of_servers = servers.iter().flat_map(|one| items(one, "security"));
    let of_servers: Vec<Tree> = of_servers.filter_map(alternative).collect();
    let of_operations = operations.iter().map(|one| items(one, "security"));
    let asked = of_operations.fold(of_servers, |asked, further| {
        both(asked, further.iter().filter_map(alternative).collect())
    });
    let mut alternatives: Vec<Tree> = Vec::new();
    for one in asked {
        if !alternatives.contains(&one) {
            alternatives.push(one);
        }
    }
    Some(Tree::made(&first.at, Value::List(alternatives)))
}

/// Each alternative of one list together with each of another; a list without any asks nothing.
fn both(asked: Vec<Tree>, further: Vec<Tree>) -> Vec<Tree> {
    if asked.is_empty() || further.is_empty() {
        return if asked.is_empty() { further } else { asked };
    }
    let pairs = asked
        .iter()
        .flat_map(|one| further.iter().map(move |other| (one, other)));
    let joined = pairs.map(|(one, other)| {
        let mut joined = one.clone();
        for (name, scopes) in other.map().into_iter().flatten() {
            joined.put(name, scopes.clone());
        }
        joined
    });
    joined.collect()
}

/// A scheme as an alternative of its own. Version 2 lists requirements, which are these already.
fn alternative(scheme: &Tree) -> Option<Tree> {
    let named = scheme.reference().and_then(key);
    let Some(name) = named.or_else(|| name(scheme)) else {
        return scheme.map().map(|_| scheme.clone());
    };
    let scopes = scheme.get("scopes").cloned();
    let scopes = scopes.unwrap_or_else(|| Tree::made(&scheme.at, Value::List(Vec::new())));
    let map = Map::from_iter([(name, scopes)]);
    Some(Tree::made(&scheme.at, Value::Map(map)))
}

/// What a scheme is called that stands where it is asked for: by what tells it from others.
fn name(scheme: &Tree) -> Option<String> {
    let words = ["type", "scheme", "in", "name"].map(|key| scheme.get(key).and_then(Tree::text));
    words[0]?;
    let words: Vec<&str> = words.into_iter().flatten().collect();
    Some(words.join(" ").to_lower_camel_case())
}

/// `components.securitySchemes` as OpenAPI has them, and the schemes that stand where they are asked for.
pub(super) fn schemes(document: &Tree, diagnostics: &mut Diagnostics) -> Tree {
    let at = document.get("components").unwrap_or(document);
    let mut schemes = Tree::empty(&at.at);
    for (name, scheme) in entries(at, "securitySchemes") {
        if let Some(scheme) = follow(document, scheme, diagnostics) {
            schemes.put(name, opened(scheme.clone()));
        }
    }
    let places = [
        (document, "servers"),
        (document, "operations"),
        (at, "servers"),
        (at, "operations"),
    ];
    let owners = places
        .into_iter()
        .flat_map(|(tree, section)| entries(tree, section));
    for scheme in owners.flat_map(|(_, owner)| items(owner, "security")) {
        if let Some(name) = name(scheme).filter(|name| schemes.get(name).is_none()) {
            schemes.put(&name, opened(scheme.clone()));
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
