//! One operation or event in both revisions.

use super::call::Call;
use super::draft::Draft;
use super::events::deliveries;
use super::graph::Node;
use super::schema::{extension, extensions};
use super::walk::Walk;
use super::{body, channel, parameters, responses, security, servers};
use crate::drift::check;
use crate::drift::{Check, Hint};
use crate::wire::Operation;

/// Compares everything of it.
pub(super) fn compare(walk: &mut Walk<'_>, old: &Call<'_>, new: &Call<'_>) {
    let node = walk.root(&new.name, new.asked, "");
    described(walk, node, old, new);
    parameters::compare(walk, old, new);
    if old.operation.is_socket && new.operation.is_socket {
        channel::compare(walk, old, new);
    } else {
        body::compare(walk, old, new);
        responses::compare(walk, old, new);
    }
    security::compare(walk, node, old, new);
    servers::of_call(walk, node, old, new);
}

/// What is not on the wire.
fn described(walk: &mut Walk<'_>, node: Node, old: &Call<'_>, new: &Call<'_>) {
    let (before, after) = (old.operation, new.operation);
    let differs = [
        (
            &check::SUMMARY_CHANGED,
            "summary",
            before.summary != after.summary,
        ),
        (
            &check::DESCRIPTION_CHANGED,
            "description",
            before.description != after.description,
        ),
        (
            &check::OPERATION_ID_CHANGED,
            "operationId",
            before.operation_id != after.operation_id,
        ),
        (
            &check::EXTERNAL_DOCS_CHANGED,
            "externalDocs",
            before.external_docs != after.external_docs,
        ),
    ];
    for (check, keyword, _) in differs.into_iter().filter(|(.., differs)| *differs) {
        if keyword == "operationId" && old.operation.is_socket && new.operation.is_socket {
            key(walk, node, (before, after));
            continue;
        }
        let message = format!("`{keyword}` was added, removed or changed");
        note(walk, node, (before, after), check, keyword, message);
    }
    tags(walk, node, (before, after));
    if before.deprecated != after.deprecated {
        let (check, message) = if after.deprecated {
            (
                &check::DEPRECATED_ADDED,
                format!("the {} is deprecated", new.noun()),
            )
        } else {
            (
                &check::DEPRECATED_REMOVED,
                format!("the {} is not deprecated any more", new.noun()),
            )
        };
        note(walk, node, (before, after), check, "deprecated", message);
    }
    let (a, b) = (old.item, new.item);
    if a.summary != b.summary || a.description != b.description {
        let message = "`summary` or `description` of the path item was added, removed or changed";
        walk.note(
            node,
            Draft::changed(&check::DESCRIPTION_CHANGED, &a.at, &b.at, message),
        );
    }
    extended(walk, node, old, new);
}

/// The key of a channel, which nothing on the wire tells.
fn key(walk: &mut Walk<'_>, node: Node, (old, new): (&Operation, &Operation)) {
    let stated = |operation: &Operation| operation.operation_id.clone().unwrap_or_default();
    let (was, is) = (stated(old), stated(new));
    let message = format!("the key of the channel is `{is}`, it was `{was}`");
    let draft = Draft::changed(&check::OPERATION_ID_CHANGED, &old.at, &new.at, message);
    walk.note(node, draft.hint(Some(Hint::Renamed(was, is))));
}

fn tags(walk: &mut Walk<'_>, node: Node, (old, new): (&Operation, &Operation)) {
    if old.tags != new.tags {
        let list = |tags: &[String]| tags.join("`, `");
        let message = format!(
            "`tags` are `{}`, they were `{}`",
            list(&new.tags),
            list(&old.tags)
        );
        note(
            walk,
            node,
            (old, new),
            &check::OPERATION_TAGS_CHANGED,
            "tags",
            message,
        );
    }
}

fn extended(walk: &mut Walk<'_>, node: Node, old: &Call<'_>, new: &Call<'_>) {
    let at = (old.operation.at.clone(), new.operation.at.clone());
    let changed = extensions(&old.operation.extensions, &new.operation.extensions);
    if changed.iter().any(|(_, key, ..)| names(key)) {
        let message =
            "the extensions that name it in the generated crate were added, removed or changed";
        let draft = Draft::changed(&check::NAME_EXTENSION_CHANGED, &at.0, &at.1, message);
        walk.note(node, draft);
    }
    for (message, key, was, is) in changed {
        let of_item = [old.item, new.item]
            .iter()
            .any(|item| item.extensions.contains_key(&key));
        let is_told = deliveries::tells_of(walk, (old, new), &key)
            || channel::tells_of(old.operation, new.operation, &key);
        if !of_item && !is_spelling(&key) && !names(&key) && !is_told {
            walk.note(node, extension(&at, &key, message).values(was, is));
        }
    }
}

/// Extensions that the names of the generated crate follow.
fn names(key: &str) -> bool {
    matches!(key, "x-fern-sdk-group-name" | "x-fern-sdk-method-name")
}

/// Extensions that say that this is an event: another spelling is no change.
fn is_spelling(key: &str) -> bool {
    key == "x-fern-webhook"
}

fn note(
    walk: &mut Walk<'_>,
    node: Node,
    (old, new): (&Operation, &Operation),
    check: &'static Check,
    keyword: &str,
    message: String,
) {
    walk.note(
        node,
        Draft::changed(check, &old.at.key(keyword), &new.at.key(keyword), message),
    );
}
