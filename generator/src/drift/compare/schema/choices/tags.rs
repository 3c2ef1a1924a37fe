//! `discriminator`: the values that tell alternatives apart.

use super::alternatives::constant;
use crate::drift::Hint;
use crate::drift::check;
use crate::drift::check::Effect;
use crate::drift::compare::draft::Draft;
use crate::drift::compare::schema::Two;
use crate::drift::compare::walk::Walk;
use crate::wire::{Discriminator, Schema, SchemaRef};

/// Whether a discriminator names both by the same value.
pub(super) fn shared(two: &Two<'_>, old: &SchemaRef, new: &SchemaRef) -> bool {
    let (before, after) = (of(two.old, old), of(two.new, new));
    before.iter().any(|tag| after.contains(tag))
}

/// The values by which a discriminator names an alternative.
fn of(schema: &Schema, alternative: &SchemaRef) -> Vec<String> {
    let entries = schema.discriminator.iter().flat_map(|one| &one.mapping);
    let own = entries.filter(|(_, target)| alternative.component() == Some(&**target));
    own.map(|(tag, _)| tag.clone()).collect()
}

/// Whether both have the same constant for a property.
pub(super) fn constants(old: &Schema, new: &Schema) -> bool {
    let mut names = old.properties.keys();
    names.any(|name| constant(old, name).is_some_and(|value| constant(new, name) == Some(value)))
}

/// The discriminators of a choice.
pub(super) fn compare(walk: &mut Walk<'_>, two: &Two<'_>, pairs: &[(SchemaRef, SchemaRef)]) {
    if !property(walk, two) {
        return;
    }
    default_mapping(walk, two, pairs);
    for (old, new) in pairs {
        let (before, after) = (of(two.old, old), of(two.new, new));
        mapped(walk, two, &before, &after);
    }
}

/// The alternative of values that name none.
fn default_mapping(walk: &mut Walk<'_>, two: &Two<'_>, pairs: &[(SchemaRef, SchemaRef)]) {
    let own = |schema: &Schema| {
        let discriminator = schema.discriminator.as_ref();
        discriminator.and_then(|one| one.default_mapping.clone())
    };
    let (before, after) = (own(two.old), own(two.new));
    let leads = |one: &SchemaRef, key: &Option<String>| one.component() == key.as_deref();
    let mut pairs = pairs.iter();
    if before == after || pairs.any(|(old, new)| leads(old, &before) && leads(new, &after)) {
        return;
    }
    let message = "`defaultMapping` was added, removed or leads elsewhere";
    let has = |schema: &Schema| schema.discriminator.is_some();
    let (old, new) = two.at(walk, "discriminator", has);
    walk.note(
        two.node,
        Draft::changed(&check::DEFAULT_TAG_CHANGED, &old, &new, message),
    );
}

/// The discriminators of a base, whose children name it.
pub(super) fn bare(walk: &mut Walk<'_>, two: &Two<'_>) {
    if !property(walk, two) {
        return;
    }
    let tags = |one: &Option<Discriminator>| -> Vec<String> {
        one.iter()
            .flat_map(|one| one.mapping.keys().cloned())
            .collect()
    };
    let (before, after) = (tags(&two.old.discriminator), tags(&two.new.discriminator));
    mapped(walk, two, &before, &after);
}

/// Whether both have one, and of the same property.
fn property(walk: &mut Walk<'_>, two: &Two<'_>) -> bool {
    let name = |one: &Option<Discriminator>| one.as_ref().map(|one| one.property_name.clone());
    let (old, new) = (name(&two.old.discriminator), name(&two.new.discriminator));
    if old == new {
        return old.is_some();
    }
    let message = match (&old, &new) {
        (Some(old), Some(new)) => format!("`{new}` tells the alternatives apart, it was `{old}`"),
        (None, Some(new)) => format!("`{new}` tells the alternatives apart, nothing did"),
        _ => "no property tells the alternatives apart any more".to_owned(),
    };
    let has = |schema: &Schema| schema.discriminator.is_some();
    let draft = two.keyword(
        walk,
        &check::DISCRIMINATOR_PROPERTY_CHANGED,
        "discriminator",
        has,
        message,
    );
    // Where one of them has none, the same values are taken by both.
    let effect = if old.is_some() && new.is_some() {
        Effect::Other
    } else {
        Effect::Same
    };
    walk.note(two.node, draft.effect(effect));
    false
}

fn mapped(walk: &mut Walk<'_>, two: &Two<'_>, before: &[String], after: &[String]) {
    let gone: Vec<&String> = before.iter().filter(|tag| !after.contains(tag)).collect();
    let come: Vec<&String> = after.iter().filter(|tag| !before.contains(tag)).collect();
    let has = |schema: &Schema| schema.discriminator.is_some();
    let (old, new) = two.at(walk, "discriminator", has);
    if let ([gone], [come]) = (&*gone, &*come) {
        let message = format!("`{come}` names the alternative, it was `{gone}`");
        let hint = Hint::Renamed((*gone).clone(), (*come).clone());
        let draft = Draft::changed(&check::TAG_CHANGED, &old, &new, message);
        walk.note(two.node, draft.hint(Some(hint)));
        return;
    }
    for tag in gone {
        let message = format!("`{tag}` names no alternative any more");
        walk.note(
            two.node,
            Draft::changed(&check::TAG_REMOVED, &old, &new, message),
        );
    }
    for tag in come {
        let message = format!("`{tag}` names an alternative too");
        walk.note(
            two.node,
            Draft::changed(&check::TAG_ADDED, &old, &new, message),
        );
    }
}
