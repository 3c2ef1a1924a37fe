//! `additionalProperties`, `patternProperties`, `propertyNames`, `unevaluatedProperties` and `unevaluatedItems`.

use crate::drift::check;
use crate::drift::compare::draft::Draft;
use crate::drift::compare::schema::Two;
use crate::drift::compare::schema::arrays::child;
use crate::drift::compare::walk::Walk;
use crate::wire::{Schema, SchemaOrBool};

pub(super) fn compare(walk: &mut Walk<'_>, two: &Two<'_>) {
    additional(walk, two);
    patterns(walk, two);
    let names = [&check::PROPERTY_NAMES_ADDED, &check::PROPERTY_NAMES_REMOVED];
    child(walk, two, "propertyNames", names, |schema| {
        schema.property_names.as_ref()
    });
    unevaluated(walk, two, "unevaluatedProperties", |schema| {
        schema.unevaluated_properties.as_ref()
    });
    unevaluated(walk, two, "unevaluatedItems", |schema| {
        schema.unevaluated_items.as_ref()
    });
}

fn additional(walk: &mut Walk<'_>, two: &Two<'_>) {
    use SchemaOrBool::{Bool, Schema as Typed};
    let has = |schema: &Schema| schema.additional_properties.is_some();
    let (check, message) = match (
        &two.old.additional_properties,
        &two.new.additional_properties,
    ) {
        (Some(Typed(old)), Some(Typed(new))) => return walk.pair(two.node, old, new, false),
        (Some(Bool(false)), Some(Bool(false)))
        | (None | Some(Bool(true)), None | Some(Bool(true))) => return,
        (_, Some(Bool(false))) => (
            &check::ADDITIONAL_PROPERTIES_CLOSED,
            "undeclared properties are refused",
        ),
        (Some(Bool(false)), _) => (
            &check::ADDITIONAL_PROPERTIES_OPENED,
            "undeclared properties are taken, they were refused",
        ),
        (_, Some(Typed(_))) => (
            &check::ADDITIONAL_PROPERTIES_TYPED,
            "`additionalProperties` describes undeclared properties, any was taken",
        ),
        (Some(Typed(_)), _) => (
            &check::ADDITIONAL_PROPERTIES_UNTYPED,
            "`additionalProperties` does not describe undeclared properties any more",
        ),
    };
    let draft = two.keyword(walk, check, "additionalProperties", has, message);
    walk.note(two.node, draft);
}

fn patterns(walk: &mut Walk<'_>, two: &Two<'_>) {
    for (pattern, old) in &two.old.pattern_properties {
        if let Some(new) = two.new.pattern_properties.get(pattern) {
            walk.pair(two.node, old, new, false);
        } else {
            let message = format!("names that match `{pattern}` are not described any more");
            let parent = walk.new.at(two.stated.1);
            let draft = Draft::removed(
                &check::PATTERN_PROPERTY_REMOVED,
                &walk.old.at(old),
                &parent,
                message,
            );
            walk.note(two.node, draft);
        }
    }
    for (pattern, new) in &two.new.pattern_properties {
        if !two.old.pattern_properties.contains_key(pattern) {
            let message = format!("names that match `{pattern}` are described");
            let draft = Draft::added(&check::PATTERN_PROPERTY_ADDED, &walk.new.at(new), message);
            walk.note(two.node, draft);
        }
    }
}

fn unevaluated(
    walk: &mut Walk<'_>,
    two: &Two<'_>,
    keyword: &'static str,
    get: impl for<'s> Fn(&'s Schema) -> Option<&'s SchemaOrBool> + Copy,
) {
    use SchemaOrBool::Schema as Typed;
    match (get(two.old), get(two.new)) {
        (Some(Typed(old)), Some(Typed(new))) => walk.pair(two.node, old, new, false),
        (old, new) if old == new => {}
        _ => {
            let has = |schema: &Schema| get(schema).is_some();
            let message = format!("`{keyword}` was added, removed or changed");
            let draft = two.keyword(walk, &check::UNEVALUATED_CHANGED, keyword, has, message);
            walk.note(two.node, draft);
        }
    }
}
