//! The conditional keywords, and those that count or look at what others say.

use std::collections::HashSet;

use serde_json::Value;

use super::CheckReader;
use super::context::Context;
use super::simplify::{also, is_empty};
use crate::model::contract::{Check, Condition, Contains};
use crate::model::schema::all_of::merge;
use crate::model::schema::lookup;
use crate::model::schema::resolved::AdditionalProperties;
use crate::model::schema::view::SchemaView;
use crate::wire::{JsonType, Schema, SchemaOrBool, SchemaRef};

impl CheckReader<'_, '_> {
    /// What a schema's conditional keywords ask.
    pub(super) fn conditional_keywords(
        &mut self,
        check: &mut Check,
        schema: &Schema,
        context: &Context<'_>,
    ) {
        let condition = self.condition(schema, context);
        for asked in condition.into_iter().chain(self.dependent(schema, context)) {
            also(check, asked);
        }
        self.contains(check, schema);
        self.property_names(check, schema);
        self.unevaluated(check, schema);
    }

    /// `if`, `then`, `else`.
    fn condition(&mut self, schema: &Schema, context: &Context<'_>) -> Option<Check> {
        let conditional = schema.condition.as_ref()?;
        let mut branch = |schema: &Option<SchemaRef>| {
            let schema = schema.as_ref();
            let check = schema.map(|schema| self.used(&schema.into(), context));
            check.unwrap_or_default()
        };
        let otherwise = branch(&conditional.otherwise);
        let then = branch(&conditional.then);
        let stated = self.used(&(&conditional.condition).into(), context);
        Some(self.conditional(stated, then, otherwise))
    }

    fn conditional(&self, stated: Check, then: Check, otherwise: Check) -> Check {
        let says = !is_empty(&then) || !is_empty(&otherwise);
        if is_empty(&stated) {
            return then;
        }
        if !says && !self.evaluates() {
            return Check::default();
        }
        let condition = Condition {
            stated,
            then,
            otherwise,
        };
        Check {
            condition: Some(Box::new(condition)),
            ..Check::default()
        }
    }

    /// Properties that bring others with them.
    fn dependent(&mut self, schema: &Schema, context: &Context<'_>) -> Vec<Check> {
        let asked = |name: &String| !context.unasked.contains(name.as_str());
        let mut brought = Vec::new();
        for (name, names) in &schema.dependent_required {
            let then = Check {
                required: names.iter().filter(|name| asked(name)).cloned().collect(),
                ..Check::default()
            };
            brought.push((name, then));
        }
        for (name, schema) in &schema.dependent_schemas {
            brought.push((name, self.used(&schema.into(), context)));
        }
        let brought = brought.into_iter().filter(|(name, _)| asked(name));
        let conditions = brought.map(|(name, then)| {
            let present = Check {
                kinds: vec!["object"],
                required: vec![name.clone()],
                ..Check::default()
            };
            self.conditional(present, then, Check::default())
        });
        conditions.collect()
    }

    /// `contains`, `minContains` and `maxContains`.
    fn contains(&mut self, check: &mut Check, schema: &Schema) {
        let contained = schema.contains.as_ref();
        let Some(contained) = contained.filter(|_| schema.concerns(JsonType::Array)) else {
            return;
        };
        let contains = Contains {
            least: schema.min_contains.unwrap_or(1),
            most: schema.max_contains,
            item: Box::new(self.check_of(&contained.into())),
        };
        let says = contains.least > 0 || contains.most.is_some() || self.evaluates();
        check.contains = Some(contains).filter(|_| says);
    }

    /// `propertyNames`; where it lists the names, there are no other properties.
    fn property_names(&mut self, check: &mut Check, schema: &Schema) {
        let stated = schema.property_names.as_ref();
        let Some(stated) = stated.filter(|_| schema.concerns(JsonType::Object)) else {
            return;
        };
        let listed = stated.inline().and_then(|names| names.values.as_ref());
        if let Some(listed) = listed.filter(|_| !self.evaluates()) {
            return close(check, listed.iter().filter_map(Value::as_str));
        }
        let mut names = self.check_of(&stated.into());
        // A name is a string already.
        if names.kinds == ["string"] {
            names.kinds.clear();
        }
        check.names = Some(Box::new(names)).filter(|names| !is_empty(names));
    }

    /// `unevaluatedProperties` and `unevaluatedItems`.
    fn unevaluated(&mut self, check: &mut Check, schema: &Schema) {
        let properties = schema.unevaluated_properties.as_ref();
        let items = schema.unevaluated_items.as_ref();
        let closed = properties == Some(&SchemaOrBool::Bool(false)) && items.is_none();
        if closed && self.declares_all(schema) {
            let resolved = merge(self.schemas, &SchemaView::Schema(schema));
            // The names that ask nothing are among those.
            if check.additional.is_none() {
                check.properties.retain(|(_, property)| !is_empty(property));
            }
            return close(
                check,
                resolved.properties.keys().chain(&resolved.omitted).copied(),
            );
        }
        let mut left = |keyword: Option<&SchemaOrBool>| match keyword? {
            SchemaOrBool::Bool(false) => Some(None),
            SchemaOrBool::Bool(true) => self.evaluates().then(|| Some(Box::default())),
            SchemaOrBool::Schema(inner) => {
                let inner = self.check_of(&inner.into());
                (self.evaluates() || !is_empty(&inner)).then(|| Some(Box::new(inner)))
            }
        };
        check.unevaluated_properties = left(properties);
        check.unevaluated_items = left(items);
    }

    /// Whether `properties` and `allOf` alone add properties.
    fn declares_all(&self, schema: &Schema) -> bool {
        let view = SchemaView::Schema(schema);
        let resolved = merge(self.schemas, &view);
        let plain = resolved.one_of.is_empty()
            && matches!(
                resolved.additional,
                AdditionalProperties::Unsaid | AdditionalProperties::Closed
            );
        plain
            && !resolved.properties.is_empty()
            && self.is_unconditional(&view, &mut HashSet::new())
    }

    /// Whether no keyword of a schema, or of those that it is made of, adds properties to some values alone.
    fn is_unconditional(&self, view: &SchemaView<'_>, seen: &mut HashSet<String>) -> bool {
        let Some(schema) = lookup::schema(self.schemas, view) else {
            return false;
        };
        seen.insert(view.identity());
        let mut views = schema.all_of.iter().map(SchemaView::from);
        schema.condition.is_none()
            && schema.pattern_properties.is_empty()
            && schema.dependent_schemas.is_empty()
            && views
                .all(|view| seen.contains(&view.identity()) || self.is_unconditional(&view, seen))
    }
}

/// These properties and no others.
fn close<'n>(check: &mut Check, names: impl Iterator<Item = &'n str>) {
    let names = names.map(|name| (name.to_owned(), Check::default()));
    let says = !check.properties.is_empty() || !check.patterns.is_empty();
    if says || check.additional.is_some() {
        check.all.push(Check {
            properties: names.collect(),
            additional: Some(None),
            ..Check::default()
        });
    } else {
        check.properties = names.collect();
        check.additional = Some(None);
    }
}
