//! A base with a `discriminator` and no `oneOf`: an enum of the components that name it in `allOf`.
//!
//! OpenAPI 3.0 has this form beside `oneOf` (Discriminator Object, "Models with Polymorphism Support"): a schema that
//! refers to the base means the base or any of its children.

use std::collections::HashSet;

use super::alternative::Alternative;
use super::choice::{Choice, candidates};
use super::select::Selector;
use super::{enums, is_struct};
use crate::diagnostic::{Diagnostic, Origin, code};
use crate::model::schema::all_of::Schemas;
use crate::model::schema::resolved::ResolvedSchema;
use crate::model::schema::view::SchemaView;
use crate::model::types::findings::Findings;

/// More children than a reader looks through: vendors whose every object has one base have thousands.
const MOST: usize = 100;

/// The children of a base, and the base itself for values of any other kind, with what such a value adds.
pub(super) fn outline<'a>(
    schemas: Schemas<'a>,
    resolved: &ResolvedSchema<'a>,
    view: &SchemaView<'a>,
    origin: &Origin,
    findings: &mut Findings,
) -> Option<Choice<'a>> {
    let (SchemaView::Ref(key), Some(discriminator)) = (view, resolved.discriminator) else {
        return None;
    };
    if !resolved.one_of.is_empty() || !is_struct(resolved) || enums::values(resolved).is_some() {
        return None;
    }
    let children = children(schemas, key);
    if children.is_empty() {
        return None;
    }
    let base = SchemaView::Base(Box::new(view.clone()));
    let views = children.iter().copied().map(SchemaView::Ref).chain([base]);
    let alternatives: Vec<_> = views.map(|view| Alternative::of(schemas, view)).collect();
    let selector = Selector::new(schemas, Some(discriminator));
    let select = if children.len() > MOST {
        Err(format!("it has {} children", children.len()))
    } else {
        let select = selector.children(&candidates(&alternatives));
        select.ok_or_else(|| {
            let property = &discriminator.property_name;
            format!("`{property}` does not tell its children apart")
        })
    };
    let read_as_base = |reason| {
        let message = format!("{reason}, so they are read as the base");
        let note = Diagnostic::note(code::UNION_AMBIGUOUS, message).at(origin.clone());
        let hint = "what a child adds is kept in `extra`";
        findings.diagnostics.push(note.hint(hint));
    };
    let select = select.map_err(read_as_base).ok()?;
    Some(Choice::of(schemas, alternatives, Some(select)))
}

/// The components that are made of the base, in the document's order: as answers carry them, unless the base is as
/// requests carry it.
fn children<'a>(schemas: Schemas<'a>, base: &str) -> Vec<&'a str> {
    let of_requests = schemas.request_of(base).is_some();
    let goes_this_way = |key: &&str| of_requests || schemas.request_of(key).is_none();
    schemas
        .keys()
        .filter(|key| *key != base && inherits(schemas, key, base))
        .filter(goes_this_way)
        .collect()
}

/// Whether a component names another in `allOf`, itself or through further ones.
fn inherits(schemas: Schemas<'_>, key: &str, base: &str) -> bool {
    let mut open = vec![SchemaView::Ref(key)];
    let mut seen = HashSet::new();
    while let Some(view) = open.pop() {
        let resolved = match view {
            SchemaView::Ref(key) if key == base => return true,
            SchemaView::Ref(key) if !seen.insert(key) => continue,
            SchemaView::Ref(key) => match schemas.get(key).map(SchemaView::from) {
                Some(SchemaView::Schema(schema)) => ResolvedSchema::of(schemas, schema),
                _ => continue,
            },
            SchemaView::Schema(schema) => ResolvedSchema::of(schemas, schema),
            SchemaView::Base(_) | SchemaView::All(_) => continue,
        };
        open.extend(resolved.all_of);
    }
    false
}
