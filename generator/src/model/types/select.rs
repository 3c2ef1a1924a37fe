//! How a value finds its alternative, or why it cannot.

use std::collections::HashSet;

use serde_json::Value;

use super::copies::stated_key;
use super::union::Alternative;
use crate::model::contract::{Route, Select};
use crate::model::schema::all_of::{Schemas, gather};
use crate::model::schema::facts::{Facts, Rest};
use crate::model::schema::part::Part;

/// A discriminator or a constant, else the JSON type and, among objects, the properties.
///
/// # Errors
/// The reason, when some value could belong to two alternatives.
pub(in crate::model) fn select<'a>(
    schemas: Schemas<'a>,
    facts: &Facts<'a>,
    alternatives: &[Alternative<'a>],
) -> Result<Select, String> {
    if alternatives.iter().any(Alternative::is_open) {
        return Err("one of them is a choice itself".to_owned());
    }
    if alternatives
        .iter()
        .all(|alternative| alternative.kind == Some("object"))
        && let Some(select) =
            discriminated(schemas, facts, alternatives).or_else(|| constant(schemas, alternatives))
    {
        return Ok(select);
    }
    routes(alternatives).map(Select::Kind)
}

/// The document's discriminator: its mapping, else the constants, else the component's name. None where two
/// alternatives share a value, or one does not declare the property and so would lose it.
fn discriminated<'a>(
    schemas: Schemas<'a>,
    facts: &Facts<'a>,
    alternatives: &[Alternative<'a>],
) -> Option<Select> {
    let discriminator = facts.discriminator?;
    let property = discriminator.property_name.as_str();
    let mut seen = HashSet::new();
    let mut values = Vec::new();
    for alternative in alternatives {
        if !alternative.facts.properties.contains_key(property) {
            return None;
        }
        let key = match alternative.part {
            Part::Ref(key) => Some(key),
            _ => None,
        };
        let mapping = discriminator.mapping.iter();
        let mut texts: Vec<String> = mapping
            .filter(|(_, target)| key == Some(target.as_str()))
            .map(|(value, _)| value.clone())
            .collect();
        if texts.is_empty() {
            texts = constants(schemas, &alternative.facts, property);
            texts.retain(|text| !discriminator.mapping.contains_key(text));
        }
        if texts.is_empty() {
            texts.extend(key.map(|key| stated_key(schemas, key).to_owned()));
        }
        if texts.is_empty() || !texts.iter().all(|text| seen.insert(text.clone())) {
            return None;
        }
        values.push(texts);
    }
    Some(Select::Tag {
        property: property.to_owned(),
        values,
    })
}

/// A required property whose constant differs in each alternative.
fn constant<'a>(schemas: Schemas<'a>, alternatives: &[Alternative<'a>]) -> Option<Select> {
    let first = &alternatives.first()?.facts;
    first.required.iter().find_map(|property| {
        let mut seen = HashSet::new();
        let mut values = Vec::new();
        for alternative in alternatives {
            let texts = constants(schemas, &alternative.facts, property);
            let required = alternative.facts.required.contains(property);
            if !required || texts.is_empty() || !texts.iter().all(|text| seen.insert(text.clone()))
            {
                return None;
            }
            values.push(texts);
        }
        Some(Select::Tag {
            property: (*property).to_owned(),
            values,
        })
    })
}

/// The texts a property is limited to.
pub(in crate::model) fn constants<'a>(
    schemas: Schemas<'a>,
    facts: &Facts<'a>,
    property: &str,
) -> Vec<String> {
    let Some(part) = facts.properties.get(property) else {
        return Vec::new();
    };
    let values = gather(schemas, part).values.unwrap_or_default();
    values
        .iter()
        .filter_map(Value::as_str)
        .map(str::to_owned)
        .collect()
}

fn routes(alternatives: &[Alternative]) -> Result<Vec<Route>, String> {
    let objects: Vec<&Alternative> = alternatives
        .iter()
        .filter(|other| other.kind == Some("object"))
        .collect();
    let mut taken: Vec<Option<&str>> = Vec::new();
    alternatives
        .iter()
        .map(|alternative| {
            let kind = alternative.kind;
            if kind != Some("object") && taken.contains(&kind) {
                return Err(format!(
                    "two of them are {}",
                    kind.map_or("anything".to_owned(), |kind| format!("a JSON {kind}"))
                ));
            }
            taken.push(kind);
            match kind {
                Some("string") => Ok(Route::String),
                Some("integer") => Ok(Route::Integer),
                Some("number") => Ok(Route::Number),
                Some("boolean") => Ok(Route::Bool),
                Some("array") => Ok(Route::Array),
                Some("object") if objects.len() == 1 => Ok(Route::Object),
                Some("object") => keys(alternative, &objects),
                _ => Ok(Route::Rest),
            }
        })
        .collect()
}

/// The properties that make an object this alternative and no other.
fn keys(alternative: &Alternative, objects: &[&Alternative]) -> Result<Route, String> {
    let own = &alternative.facts;
    for other in objects
        .iter()
        .map(|other| &other.facts)
        .filter(|other| !std::ptr::eq(*other, own))
    {
        if fits_both(own, other) {
            let keys: Vec<&str> = own
                .required
                .iter()
                .chain(&other.required)
                .copied()
                .collect();
            return Err(match keys.as_slice() {
                [] => "two of them accept an object without properties".to_owned(),
                keys => format!(
                    "two of them accept an object with `{}` alone",
                    keys.join("`, `")
                ),
            });
        }
    }
    if own.properties.is_empty() && (own.empty || matches!(own.rest, Rest::Closed)) {
        return Ok(Route::Empty);
    }
    let telling = |name: &&str| {
        !objects
            .iter()
            .all(|object| object.facts.properties.contains_key(name))
    };
    let (required, optional) = own
        .properties
        .keys()
        .copied()
        .filter(telling)
        .map(str::to_owned)
        .partition(|name| own.required.contains(&name.as_str()));
    Ok(Route::Keys { required, optional })
}

/// Whether some object has all that both require and nothing that either does not declare.
fn fits_both(a: &Facts, b: &Facts) -> bool {
    let declared = |name: &&str| a.properties.contains_key(name) && b.properties.contains_key(name);
    a.required.iter().all(declared) && b.required.iter().all(declared)
}
