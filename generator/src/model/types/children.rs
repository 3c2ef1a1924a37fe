//! A base with a `discriminator` and no `oneOf`: an enum of the components that name it in `allOf`.
//!
//! OpenAPI 3.0 has this form beside `oneOf` (Discriminator Object, "Models with Polymorphism Support"): a schema that
//! refers to the base means the base or any of its children.

use std::collections::HashSet;

use super::alternative::Alternative;
use super::object::is_struct;
use super::select::Selector;
use super::union::{candidates, variants};
use super::{Builder, enums};
use crate::diagnostic::{Diagnostic, Origin, code};
use crate::model::contract::{Shape, Union};
use crate::model::schema::all_of::Schemas;
use crate::model::schema::resolved::ResolvedSchema;
use crate::model::schema::view::SchemaView;

/// More children than a reader looks through: vendors whose every object has one base have thousands.
const MOST: usize = 100;

/// The children of a base, and the base itself for values of any other kind, with what such a value adds.
pub(super) fn build<'a>(
    builder: &mut Builder<'a, '_>,
    resolved: &ResolvedSchema<'a>,
    view: &SchemaView<'a>,
    owner: &str,
    origin: &Origin,
) -> Option<Shape> {
    let (SchemaView::Ref(key), Some(discriminator)) = (view, resolved.discriminator) else {
        return None;
    };
    if !resolved.one_of.is_empty() || !is_struct(resolved) || enums::values(resolved).is_some() {
        return None;
    }
    let children = children(builder.schemas, key);
    if children.is_empty() {
        return None;
    }
    let base = SchemaView::Base(Box::new(view.clone()));
    let views = children.iter().copied().map(SchemaView::Ref).chain([base]);
    let alternatives: Vec<_> = views.map(|view| Alternative::of(builder, view)).collect();
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
    Some(Shape::Union(Union { variants, select }))
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
