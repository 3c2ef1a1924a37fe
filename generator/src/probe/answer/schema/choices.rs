//! `oneOf`, `anyOf`, `not`, `if`, and `additionalProperties: false`.

use serde_json::Value;

use super::super::Found;
use super::{Look, below, keyword};
use crate::drift::check;
use crate::wire::{Schema, SchemaOrBool, SchemaRef};

impl Look<'_> {
    pub(super) fn choices(self, schema: &Schema, value: &Value, pointer: &str) -> Vec<Found> {
        let any = self.choice(schema, ("anyOf", &schema.any_of), value, pointer);
        let one = self.choice(schema, ("oneOf", &schema.one_of), value, pointer);
        any.into_iter().chain(one).collect()
    }

    fn choice(
        self,
        schema: &Schema,
        (name, alternatives): (&'static str, &[SchemaRef]),
        value: &Value,
        pointer: &str,
    ) -> Vec<Found> {
        let each = alternatives.iter();
        let mut refused: Vec<Vec<Found>> = each
            .map(|one| self.value(one, value, pointer, false))
            .collect();
        let taken = refused.iter().filter(|found| found.is_empty()).count();
        match taken {
            _ if refused.is_empty() => Vec::new(),
            0 => {
                // Where one alternative alone is of the type, what it has against the value says more.
                refused.retain(|found| !found.iter().any(is_of_type));
                if refused.len() == 1 {
                    return refused.remove(0);
                }
                let message = format!("no alternative of `{name}` allows what is answered");
                let at = keyword(schema, name);
                vec![self.found(&check::ALTERNATIVE_UNDOCUMENTED, at, pointer, message)]
            }
            2.. if name == "oneOf" => {
                let message = format!("{taken} alternatives of `oneOf` allow what is answered");
                vec![self.found(
                    &check::SCHEMA_BROKEN,
                    keyword(schema, name),
                    pointer,
                    message,
                )]
            }
            _ => Vec::new(),
        }
    }

    pub(super) fn applied(self, schema: &Schema, value: &Value, pointer: &str) -> Vec<Found> {
        let mut found = Vec::new();
        let allows = |schema: &SchemaRef| self.value(schema, value, pointer, false).is_empty();
        if schema.not.as_ref().is_some_and(allows) {
            let message = "what is answered is what `not` excludes";
            found.push(self.found(
                &check::SCHEMA_BROKEN,
                keyword(schema, "not"),
                pointer,
                message,
            ));
        }
        if let Some(condition) = &schema.condition {
            let branch = if allows(&condition.condition) {
                &condition.then
            } else {
                &condition.otherwise
            };
            let branch = branch.iter();
            found.extend(branch.flat_map(|one| self.value(one, value, pointer, false)));
        }
        if schema.additional_properties == Some(SchemaOrBool::Bool(false)) {
            found.extend(self.closed(schema, value, pointer));
        }
        found
    }

    fn closed(self, schema: &Schema, value: &Value, pointer: &str) -> Vec<Found> {
        let members = value.as_object().into_iter().flatten();
        let others = members.filter(|(name, _)| {
            let mut patterns = schema.pattern_properties.keys();
            !schema.properties.contains_key(*name)
                && !patterns.any(|pattern| self.api.side.matches(pattern, name) != Some(false))
        });
        others
            .map(|(name, _)| {
                let message = format!("`{name}` is answered, and no other property may be there");
                let at = keyword(schema, "additionalProperties");
                let pointer = below(pointer, name);
                let found = self.found(&check::PROPERTY_UNDOCUMENTED, at, &pointer, message);
                found.after(name.as_str())
            })
            .collect()
    }
}

fn is_of_type(found: &Found) -> bool {
    found.check == &check::TYPE_UNDOCUMENTED || found.check == &check::NULL_UNDOCUMENTED
}
