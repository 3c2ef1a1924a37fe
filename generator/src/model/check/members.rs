//! What an object's properties and an array's items have to satisfy.

use super::CheckReader;
use super::context::Context;
use super::simplify::is_empty;
use crate::model::contract::Check;
use crate::wire::{JsonType, Schema, SchemaOrBool, SchemaRef};

impl CheckReader<'_, '_> {
    /// What a schema asks of properties.
    pub(super) fn properties(&mut self, check: &mut Check, schema: &Schema, context: &Context<'_>) {
        if !schema.concerns(JsonType::Object) {
            return;
        }
        let asked = |name: &&String| !context.unasked.contains(name.as_str());
        check.required = schema.required.iter().filter(asked).cloned().collect();
        check.additional = match &schema.additional_properties {
            Some(SchemaOrBool::Bool(false)) => Some(None),
            Some(SchemaOrBool::Schema(others)) => self.kept(others).map(Some),
            Some(SchemaOrBool::Bool(true)) => self.evaluates().then(|| Some(Box::default())),
            None => None,
        };
        for (pattern, property) in &schema.pattern_properties {
            let property = self.check_of(&property.into());
            if self.evaluates() || check.additional.is_some() || !is_empty(&property) {
                check.patterns.push((pattern.clone(), property));
            }
        }
        for (name, property) in &schema.properties {
            let property = if asked(&name) {
                self.check_of(&property.into())
            } else {
                Check::default()
            };
            if self.evaluates() || check.additional.is_some() || !is_empty(&property) {
                check.properties.push((name.clone(), property));
            }
        }
    }

    /// What a schema asks of items.
    pub(super) fn items(&mut self, check: &mut Check, schema: &Schema) {
        if !schema.concerns(JsonType::Array) {
            return;
        }
        check.items = schema.items.as_ref().and_then(|items| self.kept(items));
        for schema in &schema.prefix_items {
            let item = self.check_of(&schema.into());
            check.prefix.push(item);
        }
        while !self.evaluates()
            && check.items.is_none()
            && check.prefix.last().is_some_and(is_empty)
        {
            check.prefix.pop();
        }
    }

    /// A check that asks something, or whose place is asked for.
    fn kept(&mut self, schema: &SchemaRef) -> Option<Box<Check>> {
        let check = self.check_of(&schema.into());
        (self.evaluates() || !is_empty(&check)).then(|| Box::new(check))
    }
}
