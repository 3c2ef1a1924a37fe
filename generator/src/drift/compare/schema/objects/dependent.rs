//! `dependentRequired`, `dependentSchemas`.

use crate::drift::check;
use crate::drift::compare::draft::Draft;
use crate::drift::compare::schema::Two;
use crate::drift::compare::walk::Walk;
use crate::wire::Schema;

pub(super) fn compare(walk: &mut Walk<'_>, two: &Two<'_>) {
    required(walk, two);
    schemas(walk, two);
}

fn required(walk: &mut Walk<'_>, two: &Two<'_>) {
    let has = |schema: &Schema| !schema.dependent_required.is_empty();
    let pairs = |schema: &Schema| -> Vec<(String, String)> {
        let entries = schema.dependent_required.iter();
        entries
            .flat_map(|(name, asked)| asked.iter().map(move |one| (name.clone(), one.clone())))
            .collect()
    };
    let (old, new) = (pairs(two.old), pairs(two.new));
    for (name, asked) in new.iter().filter(|pair| !old.contains(pair)) {
        let message = format!("`{asked}` must be there where `{name}` is");
        let draft = two.keyword(
            walk,
            &check::DEPENDENT_REQUIRED_ADDED,
            "dependentRequired",
            has,
            message,
        );
        walk.note(two.node, draft);
    }
    for (name, asked) in old.iter().filter(|pair| !new.contains(pair)) {
        let message = format!("`{asked}` need not be there where `{name}` is");
        let draft = two.keyword(
            walk,
            &check::DEPENDENT_REQUIRED_REMOVED,
            "dependentRequired",
            has,
            message,
        );
        walk.note(two.node, draft);
    }
}

fn schemas(walk: &mut Walk<'_>, two: &Two<'_>) {
    for (name, old) in &two.old.dependent_schemas {
        if let Some(new) = two.new.dependent_schemas.get(name) {
            walk.pair(two.node, old, new, false);
        } else {
            let message = format!("`{name}` brings no further conditions any more");
            let parent = walk.new.at(two.stated.1);
            let draft = Draft::removed(
                &check::DEPENDENT_SCHEMA_REMOVED,
                &walk.old.at(old),
                &parent,
                message,
            );
            walk.note(two.node, draft);
        }
    }
    for (name, new) in &two.new.dependent_schemas {
        if !two.old.dependent_schemas.contains_key(name) {
            let message = format!("`{name}` brings further conditions");
            let draft = Draft::added(&check::DEPENDENT_SCHEMA_ADDED, &walk.new.at(new), message);
            walk.note(two.node, draft);
        }
    }
}
