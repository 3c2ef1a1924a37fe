//! What a document says of itself, and the components that no message is made of.

use std::collections::HashSet;

use super::draft::Draft;
use super::events::deliveries;
use super::operations::refusals;
use super::schema::{extension, extensions};
use super::security;
use super::walk::Walk;
use crate::drift::Direction;
use crate::drift::check;
use crate::wire::{Contract, SchemaRef};

pub(super) fn compare(walk: &mut Walk<'_>) {
    let (old, new) = (walk.old.contract, walk.new.contract);
    if old.info != new.info {
        let message = if old.info.version == new.info.version {
            "`info` was changed".to_owned()
        } else {
            format!(
                "the version is `{}`, it was `{}`",
                new.info.version, old.info.version
            )
        };
        let draft = Draft::changed(
            &check::INFO_CHANGED,
            &old.place("info"),
            &new.place("info"),
            message,
        );
        walk.remark(draft);
    }
    if old.tags != new.tags {
        let draft = Draft::changed(
            &check::TAGS_DESCRIBED,
            &old.place("tags"),
            &new.place("tags"),
            "`tags` were changed",
        );
        walk.remark(draft);
    }
    if old.external_docs != new.external_docs {
        let (before, after) = (old.place("externalDocs"), new.place("externalDocs"));
        walk.remark(Draft::changed(
            &check::EXTERNAL_DOCS_CHANGED,
            &before,
            &after,
            "`externalDocs` was changed",
        ));
    }
    unasked(walk);
    let at = (old.at.clone(), new.at.clone());
    for (message, key, before, after) in extensions(&old.extensions, &new.extensions) {
        if deliveries::tells(walk, &key) || key == refusals::KEY {
            continue;
        }
        walk.remark(extension(&at, &key, message).values(before, after));
    }
}

/// Security schemes that no operation asks for, and a `security` of the document that every operation overrides.
fn unasked(walk: &mut Walk<'_>) {
    let (old, new) = (walk.old.contract, walk.new.contract);
    let asked = |name: &str| [old, new].iter().any(|one| security::is_asked(one, name));
    let names = old.schemes.keys().chain(new.schemes.keys());
    let mut names: Vec<&String> = names.filter(|name| !asked(name)).collect();
    names.dedup();
    for (index, name) in names.iter().enumerate() {
        let (before, after) = (old.schemes.get(*name), new.schemes.get(*name));
        if before == after || names[..index].contains(name) {
            continue;
        }
        let check = &check::SECURITY_DESCRIPTION_CHANGED;
        let message = format!("`{name}` differs, and no operation asks for it");
        walk.remark(match (before, after) {
            (Some(before), Some(after)) => Draft::changed(check, &before.at, &after.at, message),
            (Some(before), None) => Draft::removed(check, &before.at, &new.at, message),
            (None, Some(after)) => Draft::added(check, &after.at, message),
            (None, None) => continue,
        });
    }
    let own = |one: &Contract| security::follows(one).next().is_none();
    if old.security != new.security && own(old) && own(new) {
        walk.remark(Draft::changed(
            &check::SECURITY_DESCRIPTION_CHANGED,
            &old.place("security"),
            &new.place("security"),
            "`security` differs, and every operation has its own",
        ));
    }
}

/// The components that no message of either revision is made of.
pub(super) fn unreached(walk: &mut Walk<'_>) {
    let (old, new) = (walk.old.contract, walk.new.contract);
    let used = [used(old), used(new)];
    let alone = |key: &str| !used.iter().any(|used| used.contains(key));
    let alike = |key: &&String| alone(key) && new.schemas.contains_key(*key);
    let differing = walk.differing(old.schemas.keys().filter(alike));
    for (key, before) in old.schemas.iter().filter(|(key, _)| alone(key)) {
        let message = format!("`{key}` differs, and no message is made of it");
        match new.schemas.get(key) {
            Some(after) if differing.contains(key) => {
                let places = (walk.old.at(before), walk.new.at(after));
                walk.remark(Draft::changed(
                    &check::SCHEMA_UNREACHED,
                    &places.0,
                    &places.1,
                    message,
                ));
            }
            Some(_) => {}
            None => {
                let message = format!("`{key}` is gone, and no message was made of it");
                let parent = new.at.key("components").key("schemas");
                walk.remark(Draft::removed(
                    &check::SCHEMA_UNREACHED,
                    &own(walk, before, false),
                    &parent,
                    message,
                ));
            }
        }
    }
    for (key, after) in new
        .schemas
        .iter()
        .filter(|(key, _)| alone(key) && !old.schemas.contains_key(*key))
    {
        let message = format!("`{key}` was added, and no message is made of it");
        walk.remark(Draft::added(
            &check::SCHEMA_UNREACHED,
            &own(walk, after, true),
            message,
        ));
    }
}

fn own(walk: &Walk<'_>, schema: &SchemaRef, is_new: bool) -> crate::wire::At {
    if is_new {
        walk.new.at(schema)
    } else {
        walk.old.at(schema)
    }
}

fn used(contract: &Contract) -> HashSet<&str> {
    let directions = [
        Direction::Request,
        Direction::Response,
        Direction::Event,
        Direction::EventAnswer,
    ];
    directions
        .into_iter()
        .flat_map(|direction| contract.used(direction).components)
        .collect()
}
