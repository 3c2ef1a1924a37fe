//! What an object's properties and an array's items have to satisfy.

use openapiv3::Schema;
use serde_json::Value;

use super::level::Level;
use super::pattern::is_supported;
use super::tidy::is_empty;
use crate::diagnostic::Origin;
use crate::lower::{OTHER_ITEMS, OTHER_PROPERTIES};
use crate::model::contract::Check;
use crate::model::schema::facts::{Facts, Rest};
use crate::model::types::Builder;

impl Builder<'_, '_> {
    /// What a schema asks of properties.
    pub(super) fn properties(
        &mut self,
        check: &mut Check,
        schema: &Schema,
        facts: &Facts<'_>,
        level: &Level<'_>,
    ) {
        let owner = facts.origin.as_ref().unwrap_or(&level.owner);
        let extension = |key: &str| schema.schema_data.extensions.get(key);
        check.required = facts
            .required
            .iter()
            .filter(|name| !level.unasked.contains(**name))
            .map(|name| (*name).to_owned())
            .collect();
        check.additional = match (extension(OTHER_PROPERTIES), &facts.rest) {
            (Some(Value::Bool(false)), _) | (None, Rest::Closed) => Some(None),
            (Some(others), _) => asking(self.inner(Some(others), level)).map(Some),
            (None, Rest::Typed(part)) => asking(Some(self.nested(part, owner))).map(Some),
            (None, Rest::Unsaid | Rest::Any) => None,
        };
        if let Some(patterns) = extension("x-pattern-properties").and_then(Value::as_object) {
            self.patterns(check, patterns, level, owner);
        }
        for (&name, part) in &facts.properties {
            let property = if level.unasked.contains(name) {
                Check::default()
            } else {
                self.nested(part, owner)
            };
            if check.additional.is_some() || !is_empty(&property) {
                check.properties.push((name.to_owned(), property));
            }
        }
        if check.additional.is_some() {
            let sent_all_the_same = facts.left_out.iter().map(|&name| name.to_owned());
            let unchecked = sent_all_the_same.map(|name| (name, Check::default()));
            check.properties.extend(unchecked);
        }
    }

    /// `patternProperties`; where a pattern cannot be compiled, nobody knows which properties the others are.
    fn patterns(
        &mut self,
        check: &mut Check,
        patterns: &serde_json::Map<String, Value>,
        level: &Level<'_>,
        owner: &Origin,
    ) {
        if !patterns.keys().all(|pattern| is_supported(pattern)) {
            self.not_said(owner, "patternProperties");
            check.additional = None;
            return;
        }
        for (pattern, schema) in patterns {
            let property = self.inner(Some(schema), level).unwrap_or_default();
            if check.additional.is_some() || !is_empty(&property) {
                check.patterns.push((pattern.clone(), property));
            }
        }
    }

    /// What a schema asks of items.
    pub(super) fn items(
        &mut self,
        check: &mut Check,
        schema: &Schema,
        facts: &Facts<'_>,
        level: &Level<'_>,
    ) {
        let owner = facts.origin.as_ref().unwrap_or(&level.owner);
        let extension = |key: &str| schema.schema_data.extensions.get(key);
        let items = match extension(OTHER_ITEMS) {
            Some(others) => self.inner(Some(others), level),
            None => facts.items.as_ref().map(|part| self.nested(part, owner)),
        };
        check.items = asking(items);
        let prefix = extension("x-prefix-items").and_then(Value::as_array);
        for schema in prefix.into_iter().flatten() {
            let item = self.inner(Some(schema), level).unwrap_or_default();
            check.prefix.push(item);
        }
        while check.items.is_none() && check.prefix.last().is_some_and(is_empty) {
            check.prefix.pop();
        }
    }
}

/// A check that asks something.
fn asking(check: Option<Check>) -> Option<Box<Check>> {
    check.filter(|check| !is_empty(check)).map(Box::new)
}
