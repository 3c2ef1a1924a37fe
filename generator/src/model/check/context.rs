//! What is known of a value beside the keywords of one schema about it.

use std::collections::HashSet;

use crate::model::schema::all_of::{Schemas, merge};
use crate::model::schema::resolved::ResolvedSchema;
use crate::model::schema::view::SchemaView;

/// One value of a request, which several schemas may speak of.
pub(super) struct Context<'s> {
    /// The properties that are never asked for: only answers carry them.
    pub(super) unasked: HashSet<&'s str>,
    /// The component whose check is made.
    within: Option<&'s str>,
}

impl<'s> Context<'s> {
    pub(super) fn of(schemas: Schemas<'s>, view: &SchemaView<'s>) -> Self {
        let mut unasked = HashSet::new();
        collect(schemas, view, &mut HashSet::new(), &mut unasked);
        let within = match view {
            SchemaView::Ref(key) => Some(*key),
            _ => None,
        };
        Self { unasked, within }
    }

    /// Whether nothing that is sent can satisfy a schema: it requires what only answers carry.
    pub(super) fn rules_out(&self, schemas: Schemas<'_>, view: &SchemaView<'_>) -> bool {
        let required = merge(schemas, view).required;
        required.iter().any(|name| self.unasked.contains(name))
    }

    /// Whether the present component is one of that one's alternatives: it is not a choice for it, then.
    pub(super) fn is_choice_of(&self, schemas: Schemas<'_>, key: &str) -> bool {
        let Some(SchemaView::Schema(schema)) = schemas.get(key).map(SchemaView::from) else {
            return false;
        };
        let own = self.within;
        let resolved = ResolvedSchema::of(schemas, schema);
        resolved
            .alternatives()
            .any(|view| matches!(view, SchemaView::Ref(key) if Some(*key) == own))
    }
}

/// The properties that only answers carry, wherever they are declared.
fn collect<'s>(
    schemas: Schemas<'s>,
    view: &SchemaView<'s>,
    met: &mut HashSet<&'s str>,
    out: &mut HashSet<&'s str>,
) {
    match view {
        SchemaView::Ref(key) => {
            if let Some(target) = schemas.get(key).filter(|_| met.insert(key)) {
                collect(schemas, &target.into(), met, out);
            }
        }
        SchemaView::Schema(schema) => {
            let resolved = ResolvedSchema::of(schemas, schema);
            out.extend(
                resolved
                    .omitted
                    .iter()
                    .chain(&resolved.optional_by_direction),
            );
            for view in &resolved.all_of {
                collect(schemas, view, met, out);
            }
        }
        SchemaView::Base(view) => collect(schemas, view, met, out),
        SchemaView::All(views) => {
            for view in views {
                collect(schemas, view, met, out);
            }
        }
    }
}
