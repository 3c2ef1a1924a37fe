//! What an object's properties and an array's items have to satisfy.

use super::context::Context;
use super::pattern::is_supported;
use super::simplify::is_empty;
use crate::model::contract::Check;
use crate::model::schema::resolved::ResolvedSchema;
use crate::model::types::Builder;
use crate::wire::{JsonType, Schema, SchemaOrBool};

impl Builder<'_, '_> {
    /// What a schema asks of properties.
    pub(super) fn properties(
        &mut self,
        check: &mut Check,
        schema: &Schema,
        resolved: &ResolvedSchema<'_>,
        context: &Context<'_>,
    ) {
        check.required = resolved
            .required
            .iter()
            .filter(|name| !context.unasked.contains(**name))
            .map(|name| (*name).to_owned())
            .collect();
        if !schema.concerns(JsonType::Object) {
            return;
        }
        check.additional = match &schema.additional_properties {
            Some(SchemaOrBool::Bool(false)) => Some(None),
            Some(SchemaOrBool::Schema(others)) => {
                let others = self.check_of(&others.into());
                self.kept(Some(others)).map(Some)
            }
            Some(SchemaOrBool::Bool(true)) => self.kept(Some(Check::default())).map(Some),
            None => None,
        };
        self.patterns(check, schema);
        for (&name, part) in &resolved.properties {
            let property = if context.unasked.contains(name) {
                Check::default()
            } else {
                self.check_of(part)
            };
            if self.evaluates || check.additional.is_some() || !is_empty(&property) {
                check.properties.push((name.to_owned(), property));
            }
        }
        if self.evaluates || check.additional.is_some() {
            let sent_all_the_same = resolved.omitted.iter().map(|&name| name.to_owned());
            let unchecked = sent_all_the_same.map(|name| (name, Check::default()));
            check.properties.extend(unchecked);
        }
    }

    /// `patternProperties`; where a pattern cannot be compiled, nobody knows which properties the others are.
    fn patterns(&mut self, check: &mut Check, owner: &Schema) {
        let patterns = &owner.pattern_properties;
        if !patterns.keys().all(|pattern| is_supported(pattern)) {
            self.not_said(owner, "patternProperties");
            check.additional = self.kept(Some(Check::default())).map(Some);
            return;
        }
        for (pattern, schema) in patterns {
            let property = self.check_of(&schema.into());
            if self.evaluates || check.additional.is_some() || !is_empty(&property) {
                check.patterns.push((pattern.clone(), property));
            }
        }
    }

    /// What a schema asks of items.
    pub(super) fn items(&mut self, check: &mut Check, schema: &Schema) {
        if !schema.concerns(JsonType::Array) {
            return;
        }
        let items = schema.items.as_ref();
        let items = items.map(|items| self.check_of(&items.into()));
        check.items = self.kept(items);
        for schema in &schema.prefix_items {
            let item = self.check_of(&schema.into());
            check.prefix.push(item);
        }
        while !self.evaluates && check.items.is_none() && check.prefix.last().is_some_and(is_empty)
        {
            check.prefix.pop();
        }
    }

    /// A check that asks something, or whose place is asked for.
    fn kept(&self, check: Option<Check>) -> Option<Box<Check>> {
        let check = check.filter(|check| self.evaluates || !is_empty(check));
        check.map(Box::new)
    }
}
