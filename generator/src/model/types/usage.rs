//! Schemas where they are used.

use crate::model::contract::{Docs, Type};
use crate::model::schema::all_of::{Schemas, merge};
use crate::model::schema::resolved::ResolvedSchema;
use crate::model::schema::view::SchemaView;

/// A schema as it is used in one place.
#[derive(Clone, Debug)]
pub(in crate::model) struct Use {
    pub(in crate::model) ty: Type,
    pub(in crate::model) nullable: bool,
    pub(in crate::model) docs: Docs,
    pub(in crate::model) sensitive: bool,
}

impl Use {
    pub(in crate::model) fn of(ty: Type) -> Self {
        Self {
            ty,
            nullable: false,
            docs: Docs::default(),
            sensitive: false,
        }
    }

    /// The type where `null` shows in it: that of an item, of a map's value, of a body.
    pub(in crate::model) fn in_place(self) -> Type {
        match self.ty {
            Type::Any => Type::Any,
            ty if self.nullable => Type::Nullable(Box::new(ty)),
            ty => ty,
        }
    }
}

/// `allOf` of one reference and nothing but prose beside it: the reference, and the prose.
pub(super) fn annotated_ref<'a>(
    schemas: Schemas<'a>,
    view: &SchemaView<'a>,
) -> Option<(SchemaView<'a>, ResolvedSchema<'a>)> {
    let schema = match view {
        SchemaView::Schema(schema) => schema,
        SchemaView::All(views) => return sole_ref(schemas, views),
        SchemaView::Ref(_) | SchemaView::Base(_) => return None,
    };
    let resolved = ResolvedSchema::of(schemas, schema);
    let views = if resolved.all_of.is_empty() {
        &resolved.one_of
    } else {
        &resolved.all_of
    };
    let [target @ SchemaView::Ref(_)] = views.as_slice() else {
        return None;
    };
    let bare = resolved.kind.is_none()
        && resolved.values.is_none()
        && resolved.is_bare()
        && resolved.required.is_empty()
        && resolved.items.is_none()
        && !resolved.mixed
        && resolved.further_choices.is_empty()
        && (resolved.all_of.is_empty() || resolved.one_of.is_empty());
    let target = target.clone();
    bare.then_some((target, resolved))
}

/// Of several schemas the only one that says what values are, and the prose of the others.
fn sole_ref<'a>(
    schemas: Schemas<'a>,
    views: &[SchemaView<'a>],
) -> Option<(SchemaView<'a>, ResolvedSchema<'a>)> {
    let is_prose =
        |view: &SchemaView| matches!(view, SchemaView::Schema(schema) if schema.allows_all());
    let (prose, said): (Vec<_>, Vec<_>) = views.iter().cloned().partition(is_prose);
    let [target @ SchemaView::Ref(_)] = said.as_slice() else {
        return None;
    };
    let prose = merge(schemas, &SchemaView::All(prose));
    Some((target.clone(), prose))
}

pub(in crate::model) fn docs_of(resolved: &ResolvedSchema) -> Docs {
    Docs {
        text: resolved.description.map(str::to_owned),
        deprecated: resolved.deprecated,
        default: resolved.default.cloned(),
        of_requests: false,
    }
}
