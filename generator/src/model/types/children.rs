//! A base with a `discriminator` and no `oneOf`: an enum of the components that name it in `allOf`.
//!
//! OpenAPI 3.0 has this form beside `oneOf` (Discriminator Object, "Models with Polymorphism Support"): a schema that
//! refers to the base means the base or any of its children.

use std::collections::HashSet;

use super::alternative::Alternative;
use super::copies::request_of;
use super::object::is_struct;
use super::select::Selector;
use super::union::{candidates, variants};
use super::{Builder, enums};
use crate::diagnostic::{Diagnostic, Origin, code};
use crate::model::contract::{Shape, Union};
use crate::model::schema::all_of::Schemas;
use crate::model::schema::facts::Facts;
use crate::model::schema::part::Part;

/// More children than a reader looks through: vendors whose every object has one base have thousands.
const MOST: usize = 100;

/// The children of a base, and the base itself for values of any other kind, with what such a value adds.
pub(super) fn build<'a>(
    builder: &mut Builder<'a, '_>,
    facts: &Facts<'a>,
    part: &Part<'a>,
    owner: &str,
    origin: &Origin,
) -> Option<Shape> {
    let (Part::Ref(key), Some(discriminator)) = (part, facts.discriminator) else {
        return None;
    };
    if !facts.one_of.is_empty() || !is_struct(facts) || enums::values(facts).is_some() {
        return None;
    }
    let children = children(builder.schemas, key);
    if children.is_empty() {
        return None;
    }
    let base = Part::Base(Box::new(part.clone()));
    let parts = children.iter().copied().map(Part::Ref).chain([base]);
    let alternatives: Vec<_> = parts.map(|part| Alternative::of(builder, part)).collect();
    let selector = Selector::new(builder.schemas, Some(discriminator));
    let select = if children.len() > MOST {
        Err(format!("it has {} children", children.len()))
    } else {
        let select = selector.children(&candidates(&alternatives));
        select.ok_or_else(|| {
            let property = &discriminator.property_name;
            format!("`{property}` does not tell its children apart")
        })
    };
    let select = match select {
        Ok(select) => select,
        Err(reason) => {
            let message = format!("{reason}, so they are read as the base");
            let note = Diagnostic::note(code::UNION_AMBIGUOUS, message).at(origin.clone());
            let hint = "what a child adds is kept in `extra`";
            builder.diagnostics.push(note.hint(hint));
            return None;
        }
    };
    let variants = variants(builder, &alternatives, Some(&select), owner, origin);
    Some(Shape::Union(Union {
        variants,
        select,
        answer: false,
    }))
}

/// The components that are made of the base, in the document's order: as answers carry them, unless the base is as
/// requests carry it.
fn children<'a>(schemas: Schemas<'a>, base: &str) -> Vec<&'a str> {
    let of_requests = request_of(schemas, base).is_some();
    let keys = schemas.keys().map(String::as_str);
    let goes_this_way = |key: &&str| of_requests || request_of(schemas, key).is_none();
    keys.filter(|key| *key != base && inherits(schemas, key, base))
        .filter(goes_this_way)
        .collect()
}

/// Whether a component names another in `allOf`, itself or through further ones.
fn inherits(schemas: Schemas<'_>, key: &str, base: &str) -> bool {
    let mut open = vec![Part::Ref(key)];
    let mut seen = HashSet::new();
    while let Some(part) = open.pop() {
        let facts = match part {
            Part::Ref(key) if key == base => return true,
            Part::Ref(key) if !seen.insert(key) => continue,
            Part::Ref(key) => match schemas.get(key).map(Part::from) {
                Some(Part::Schema(schema)) => Facts::of(schema),
                _ => continue,
            },
            Part::Schema(schema) => Facts::of(schema),
            Part::Base(_) | Part::All(_) => continue,
        };
        open.extend(facts.all_of);
    }
    false
}
