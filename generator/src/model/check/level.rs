//! What is known of a value beside the keywords of one schema about it.

use std::collections::HashSet;

use crate::diagnostic::Origin;
use crate::model::schema::all_of::{Schemas, gather};
use crate::model::schema::facts::Facts;
use crate::model::schema::part::Part;

/// One value of a request, which several schemas may speak of.
pub(super) struct Level<'s> {
    /// The properties that are never asked for: only answers carry them.
    pub(super) unasked: HashSet<&'s str>,
    /// The component whose check is made.
    within: Option<&'s str>,
    /// Whose keywords they are, where a schema does not say it of itself.
    pub(super) owner: Origin,
}

impl<'s> Level<'s> {
    pub(super) fn of(schemas: Schemas<'s>, part: &Part<'s>, owner: Origin) -> Self {
        let mut unasked = HashSet::new();
        collect(schemas, part, &mut HashSet::new(), &mut unasked);
        let within = match part {
            Part::Ref(key) => Some(*key),
            _ => None,
        };
        Self {
            unasked,
            within,
            owner,
        }
    }

    /// Whether nothing that is sent can satisfy a schema: it requires what only answers carry.
    pub(super) fn rules_out(&self, schemas: Schemas<'_>, part: &Part<'_>) -> bool {
        let required = gather(schemas, part).required;
        required.iter().any(|name| self.unasked.contains(name))
    }

    /// Whether the present component is one of that one's alternatives: it is no choice for it, then.
    pub(super) fn is_choice_of(&self, schemas: Schemas<'_>, key: &str) -> bool {
        let Some(Part::Schema(schema)) = schemas.get(key).map(Part::from) else {
            return false;
        };
        let own = self.within;
        let facts = Facts::of(schema);
        facts
            .alternatives()
            .any(|part| matches!(part, Part::Ref(key) if Some(*key) == own))
    }
}

/// The properties that only answers carry, wherever they are declared.
fn collect<'s>(
    schemas: Schemas<'s>,
    part: &Part<'s>,
    met: &mut HashSet<&'s str>,
    out: &mut HashSet<&'s str>,
) {
    match part {
        Part::Ref(key) => {
            if let Some(target) = schemas.get(*key).filter(|_| met.insert(key)) {
                collect(schemas, &target.into(), met, out);
            }
        }
        Part::Schema(schema) => {
            let facts = Facts::of(schema);
            out.extend(facts.left_out.iter().chain(&facts.left_open));
            for part in &facts.all_of {
                collect(schemas, part, met, out);
            }
        }
        Part::Base(part) => collect(schemas, part, met, out),
        Part::All(parts) => {
            for part in parts {
                collect(schemas, part, met, out);
            }
        }
    }
}
