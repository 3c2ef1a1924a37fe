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
        let message = format!("`{name}` is asked for, and described in one revision only");
        let check = &check::SECURITY_SCHEME_CHANGED;
        let is_asked = |list: &[SecurityRequirement]| list.iter().any(|one| one.contains_key(name));
        match (before, after) {
            (Some(before), Some(after)) => one(walk, node, name, (before, after)),
            (Some(before), None) if is_asked(new) => {
                let parent = walk.new.contract.at.key("components");
                walk.note(node, Draft::removed(check, &before.at, &parent, message));
            }
            (None, Some(after)) if is_asked(old) => {
                walk.note(node, Draft::added(check, &after.at, message));
            }
            _ => {}
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
    let alike = |a: &SecurityScheme, b: &SecurityScheme| {
        a.description == b.description && a.deprecated == b.deprecated && hints(a) == hints(b)
    };
    if !alike(old, new) {
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

/// `bearerFormat` and extensions, by name.
type Hints<'s> = (Option<&'s str>, Vec<(&'s String, &'s serde_json::Value)>);

/// What helps to send credentials and is not checked: `bearerFormat`, and extensions, `oauth2MetadataUrl` among them.
fn hints(scheme: &SecurityScheme) -> Option<Hints<'_>> {
    use openapiv3::SecurityScheme::{APIKey, HTTP, OAuth2, OpenIDConnect};
    let (format, extensions) = match scheme.scheme.as_ref()? {
        HTTP {
            bearer_format,
            extensions,
            ..
        } => (bearer_format.as_deref(), extensions),
        APIKey { extensions, .. }
        | OAuth2 { extensions, .. }
        | OpenIDConnect { extensions, .. } => (None, extensions),
    };
    let mut extensions: Vec<_> = extensions.iter().collect();
    extensions.sort_by_key(|(key, _)| *key);
    Some((format, extensions))
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
