//! The keywords of objects.

use serde_json::{Map, Value};

use super::{Evaluation, all};
use crate::wire::{Schema, SchemaOrBool};

impl Evaluation<'_, '_> {
    pub(super) fn object(&self, schema: &Schema, members: &Map<String, Value>) -> Option<bool> {
        let count = u64::try_from(members.len()).unwrap_or(u64::MAX);
        let dependent = schema.dependent_required.iter();
        let dependent = dependent
            .filter(|(name, _)| members.contains_key(*name))
            .flat_map(|(_, names)| names);
        let mut needed = schema.required.iter().chain(dependent);
        let sizes = [
            Some(schema.min_properties.is_none_or(|least| least <= count)),
            Some(schema.max_properties.is_none_or(|most| most >= count)),
            Some(needed.all(|name| members.contains_key(name))),
        ];
        let each = members.iter();
        let each = each.map(|(name, value)| self.member(schema, name, value));
        let dependent = std::iter::once_with(|| self.dependent_schemas(schema, members));
        all(sizes.into_iter().chain(each).chain(dependent))
    }

    fn member(&self, schema: &Schema, name: &str, value: &Value) -> Option<bool> {
        let mut taken = Vec::new();
        let mut is_named = Some(false);
        if let Some(names) = &schema.property_names {
            taken.push(self.stated(names, &Value::from(name)));
        }
        if let Some(property) = schema.properties.get(name) {
            is_named = Some(true);
            taken.push(self.stated(property, value));
        }
        for (pattern, property) in &schema.pattern_properties {
            match self.side.matches(pattern, name) {
                Some(true) => {
                    is_named = Some(true);
                    taken.push(self.stated(property, value));
                }
                Some(false) => {}
                None => {
                    is_named = is_named.filter(|named| *named);
                    taken.push(self.stated(property, value).filter(|taken| *taken));
                }
            }
        }
        if is_named != Some(true) {
            let other = match &schema.additional_properties {
                Some(SchemaOrBool::Schema(others)) => self.stated(others, value),
                Some(SchemaOrBool::Bool(any)) => Some(*any),
                None => Some(true),
            };
            let is_sure = is_named.is_some() || other == Some(true);
            taken.push(other.filter(|_| is_sure));
        }
        all(taken)
    }

    fn dependent_schemas(&self, schema: &Schema, members: &Map<String, Value>) -> Option<bool> {
        let dependent = schema.dependent_schemas.iter();
        let dependent = dependent.filter(|(name, _)| members.contains_key(*name));
        let mut whole = None;
        all(dependent.map(|(_, one)| {
            let whole = whole.get_or_insert_with(|| Value::from(members.clone()));
            self.stated(one, whole)
        }))
    }
}
