//! The REST operations by identity, and the paths that a router would refuse.

use std::collections::HashSet;

use openapiv3::ReferenceOr;
use serde_json::Value;

use super::Names;
use super::contract::Docs;
use super::names::{Scope, pascal, snake};
use super::rest::{Answers, Group, Operation};
use crate::diagnostic::{Diagnostic, Diagnostics, Origin};
use crate::lower::{Lowered, ORIGIN};
use crate::read::SourceId;

/// Every operation under `paths`.
pub(super) fn groups(lowered: &Lowered, lock: &Names, diagnostics: &mut Diagnostics) -> Vec<Group> {
    let mut scope = Scope::default();
    let mut operations = Vec::new();
    let mut router = matchit::Router::new();
    for (path, item) in &lowered.openapi.paths.paths {
        let ReferenceOr::Item(item) = item else {
            continue;
        };
        let stated = item
            .extensions
            .get(ORIGIN)
            .and_then(Value::as_str)
            .and_then(Origin::parse);
        let origin =
            stated.unwrap_or_else(|| Origin::new(SourceId(0), "").child("paths").child(path));
        check(path, &origin, &mut router, diagnostics);
        for (method, operation) in item.iter() {
            let identity = format!("{} {path}", method.to_uppercase());
            let wanted = match (lock.operations.get(&identity), &operation.operation_id) {
                (Some(name), _) => name.clone(),
                (None, Some(id)) => snake(id),
                (None, None) => snake(&identity),
            };
            let function = scope.claim(&wanted);
            operations.push(Operation {
                answers: Answers {
                    name: format!("{}Answer", pascal(&function)),
                    list: Vec::new(),
                    from: None,
                },
                function,
                method: method.to_uppercase(),
                path: path.clone(),
                route: None,
                docs: Docs::default(),
                place: String::new(),
                origin: origin.child(method),
                server: None,
                security: Vec::new(),
                params: None,
                body: None,
            });
        }
    }
    let group = Group {
        name: "operations".to_owned(),
        owner: "Operations".to_owned(),
        docs: Docs::default(),
        operations,
    };
    if group.operations.is_empty() {
        Vec::new()
    } else {
        vec![group]
    }
}

/// Says what the router would refuse at start-up.
fn check(
    path: &str,
    origin: &Origin,
    router: &mut matchit::Router<Origin>,
    diagnostics: &mut Diagnostics,
) {
    let warn =
        |message: String| Diagnostic::warning("route-conflict", message).at_key(origin.clone());
    if let Some(reason) = unroutable(path) {
        diagnostics.push(warn(format!(
            "the path `{path}` cannot be routed: {reason}"
        )));
        return;
    }
    match router.insert(path, origin.clone()) {
        Ok(()) => {}
        Err(matchit::InsertError::Conflict { with }) => {
            let mut diagnostic = warn(format!("the paths `{path}` and `{with}` match the same requests"))
                .hint("give the parameters at one position one name, or tell the paths apart by a fixed part");
            if let Ok(known) = router.at(&with) {
                diagnostic = diagnostic.see(known.value.clone(), "the other path");
            }
            diagnostics.push(diagnostic);
        }
        Err(error) => {
            diagnostics.push(warn(format!("the path `{path}` cannot be routed: {error}")));
        }
    }
}

fn unroutable(path: &str) -> Option<&'static str> {
    if !path.starts_with('/') {
        return Some("it does not start with `/`");
    }
    if path.contains(['?', '#']) {
        return Some("it holds a query or a fragment");
    }
    let mut names = HashSet::new();
    for segment in path.split('/') {
        if segment.contains(['{', '}']) && !is_parameter(segment) {
            return Some("a parameter has to be a whole part between two `/`");
        }
        if segment.starts_with([':', '*']) {
            return Some("a part starts with `:` or `*`");
        }
        let Some(name) = segment
            .strip_prefix('{')
            .and_then(|rest| rest.strip_suffix('}'))
        else {
            continue;
        };
        if !names.insert(name) {
            return Some("two parameters have one name");
        }
    }
    None
}

/// `{name}`
fn is_parameter(segment: &str) -> bool {
    let name = segment
        .strip_prefix('{')
        .and_then(|rest| rest.strip_suffix('}'));
    name.is_some_and(|name| !name.is_empty() && !name.contains(['{', '}']))
}
