//! The bounds of what is sent, said beside the fields: a caller need not learn them from a refusal.

use serde_json::Number;

use super::Types;
use crate::model::{Check, Field, Shape, TypeDef};

/// What a value of the field has to be, where requests carry the type.
pub(super) fn of_field(types: &Types<'_>, def: &TypeDef, field: &Field) -> Option<String> {
    if !types.index.is_sent(&def.name) {
        return None;
    }
    let mut properties = def.check.properties.iter();
    let (_, check) = properties.find(|(wire, _)| *wire == field.wire)?;
    let alias = || {
        let named = types.get(check.named.as_deref()?)?;
        matches!(named.shape, Shape::Alias(_)).then_some(&named.check)
    };
    sentence(check).or_else(|| sentence(alias()?))
}

/// `From 0 to 10, a multiple of 5.`
fn sentence(check: &Check) -> Option<String> {
    let sentences = [
        numbers(check),
        check
            .multiple_of
            .as_ref()
            .map(|of| format!("a multiple of {of}")),
        counts(
            check.min_length,
            check.max_length,
            "character",
            "characters",
        ),
        counts(check.min_items, check.max_items, "item", "items"),
        counts(
            check.min_properties,
            check.max_properties,
            "entry",
            "entries",
        ),
    ];
    let sentences: Vec<String> = sentences.into_iter().flatten().collect();
    let text = sentences.join(", ");
    let first = text.chars().next()?.to_uppercase();
    Some(format!("{first}{}.", &text[1..]))
}

fn numbers(check: &Check) -> Option<String> {
    let low = |(bound, open): &(Number, bool)| match open {
        true => format!("above {bound}"),
        false => format!("at least {bound}"),
    };
    let high = |(bound, open): &(Number, bool)| match open {
        true => format!("below {bound}"),
        false => format!("at most {bound}"),
    };
    match (&check.minimum, &check.maximum) {
        (Some((least, false)), Some((most, false))) => Some(format!("from {least} to {most}")),
        (Some(least), Some(most)) => Some(format!("{}, {}", low(least), high(most))),
        (least, most) => least.as_ref().map(low).or_else(|| most.as_ref().map(high)),
    }
}

fn counts(least: Option<u64>, most: Option<u64>, one: &str, several: &str) -> Option<String> {
    let noun = |count: u64| if count == 1 { one } else { several };
    match (least.filter(|least| *least > 0), most) {
        (Some(least), Some(most)) if least == most => {
            Some(format!("exactly {least} {}", noun(least)))
        }
        (Some(least), Some(most)) => Some(format!("from {least} to {most} {several}")),
        (Some(least), None) => Some(format!("at least {least} {}", noun(least))),
        (None, Some(most)) => Some(format!("at most {most} {}", noun(most))),
        (None, None) => None,
    }
}
