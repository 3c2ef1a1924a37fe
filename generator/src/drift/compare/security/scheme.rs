//! Security schemes: where credentials go.

use std::collections::BTreeMap;

use openapiv3::{APIKeyLocation, OAuth2Flows, SecurityRequirement};

use crate::drift::check;
use crate::drift::compare::draft::Draft;
use crate::drift::compare::graph::Node;
use crate::drift::compare::walk::Walk;
use crate::wire::{Contract, SecurityScheme};

/// By the name of a scheme, its form on the wire: that of the revision before where both have it, so that a scheme that
/// changes stays one.
pub(super) fn canonical(old: &Contract, new: &Contract) -> BTreeMap<String, String> {
    let schemes = new.schemes.iter().chain(&old.schemes);
    schemes
        .map(|(name, scheme)| (name.clone(), wire(scheme)))
        .collect()
}

/// Where credentials go: `header x-key`, `Authorization: Bearer`.
fn wire(scheme: &SecurityScheme) -> String {
    use openapiv3::SecurityScheme::{APIKey, HTTP, OAuth2, OpenIDConnect};
    match &scheme.scheme {
        Some(APIKey { location, name, .. }) => match location {
            APIKeyLocation::Header => format!("header {}", name.to_ascii_lowercase()),
            APIKeyLocation::Query => format!("query {name}"),
            APIKeyLocation::Cookie => format!("cookie {name}"),
        },
        Some(HTTP { scheme, .. }) if scheme.eq_ignore_ascii_case("bearer") => bearer(),
        Some(HTTP { scheme, .. }) => format!("Authorization: {}", scheme.to_ascii_lowercase()),
        Some(OAuth2 { .. } | OpenIDConnect { .. }) => bearer(),
        None => scheme.kind.clone(),
    }
}

/// Tokens of OAuth 2 and `OpenID` Connect are sent so too (RFC 6750).
fn bearer() -> String {
    "Authorization: Bearer".to_owned()
}

/// The schemes that an operation asks for and that both revisions have.
pub(super) fn compare(
    walk: &mut Walk<'_>,
    node: Node,
    old: &[SecurityRequirement],
    new: &[SecurityRequirement],
) {
    let mut names: Vec<&String> = Vec::new();
    for name in old
        .iter()
        .chain(new)
        .flat_map(|requirement| requirement.keys())
    {
        if !names.contains(&name) {
            names.push(name);
        }
    }
    for name in names {
        let (before, after) = (
            walk.old.contract.schemes.get(name),
            walk.new.contract.schemes.get(name),
        );
        if let (Some(before), Some(after)) = (before, after) {
            one(walk, node, name, (before, after));
        }
    }
}

fn one(
    walk: &mut Walk<'_>,
    node: Node,
    name: &str,
    (old, new): (&SecurityScheme, &SecurityScheme),
) {
    let (before, after) = (wire(old), wire(new));
    if before != after || old.kind != new.kind {
        let message = format!("`{name}` goes by `{after}`, it went by `{before}`");
        let mut draft = Draft::changed(&check::SECURITY_SCHEME_CHANGED, &old.at, &new.at, message);
        if before == after {
            draft = draft.effect(check::Effect::Same);
        }
        walk.note(node, draft);
    } else if flows(old) != flows(new) {
        let message = format!("a flow of `{name}` is another one");
        let (old, new) = (old.at.key("flows"), new.at.key("flows"));
        walk.note(
            node,
            Draft::changed(&check::SECURITY_FLOW_CHANGED, &old, &new, message),
        );
    }
    if old.description != new.description || old.deprecated != new.deprecated {
        let message = format!("`{name}` is described otherwise");
        walk.note(
            node,
            Draft::changed(
                &check::SECURITY_DESCRIPTION_CHANGED,
                &old.at,
                &new.at,
                message,
            ),
        );
    }
}

/// Where tokens are got.
fn flows(scheme: &SecurityScheme) -> Option<(Option<&OAuth2Flows>, Option<&str>)> {
    use openapiv3::SecurityScheme::{OAuth2, OpenIDConnect};
    match scheme.scheme.as_ref()? {
        OAuth2 { flows, .. } => Some((Some(flows), None)),
        OpenIDConnect {
            open_id_connect_url,
            ..
        } => Some((None, Some(open_id_connect_url))),
        _ => None,
    }
}
