//! The conditional keywords, and those that count or look at what others say.

use std::collections::HashSet;

use super::both::both;
use super::context::Context;
use super::simplify;
use crate::diagnostic::{Diagnostic, code};
use crate::model::contract::{Check, Condition, Contains};
use crate::model::schema::all_of::merge;
use crate::model::schema::lookup;
use crate::model::schema::resolved::AdditionalProperties;
use crate::model::schema::view::SchemaView;
use crate::model::types::Builder;
use crate::wire::{JsonType, Schema, SchemaOrBool, SchemaRef};

impl Builder<'_, '_> {
    /// The check with what the schema's conditional keywords ask.
    pub(super) fn conditional_keywords(
        &mut self,
        mut check: Check,
        schema: &Schema,
        context: &Context<'_>,
    ) -> Check {
        check = both(check, self.condition(schema, context));
        check = both(check, self.dependent(schema, context));
        check = both(check, self.contains(schema));
        check = both(check, self.property_names(schema));
        // What they mean depends on how the value is reached.
        let unchecked = [
            ("$dynamicRef", &schema.dynamic_ref),
            ("$recursiveRef", &schema.recursive_ref),
        ];
        for (keyword, _) in unchecked.into_iter().filter(|(_, asked)| asked.is_some()) {
            self.not_said(schema, keyword);
        }
        self.unevaluated(check, schema)
    }

    pub(super) fn not_said(&mut self, owner: &Schema, keyword: &str) {
        let said = Diagnostic::note(
            code::UNCHECKED,
            format!("`{keyword}` is not checked in requests"),
        );
        self.unchecked(owner, keyword, said);
    }

    /// `if`, `then`, `else`.
    fn condition(&mut self, schema: &Schema, context: &Context<'_>) -> Check {
        let Some(conditional) = &schema.condition else {
            return Check::default();
        };
        let stated = SchemaView::from(&conditional.condition);
        let mut branch = |schema: &Option<SchemaRef>| {
            let schema = schema
                .as_ref()
                .map(|schema| self.used(&schema.into(), context));
            schema.unwrap_or_default()
        };
        let otherwise = branch(&conditional.otherwise);
        let then = branch(&conditional.then);
        if context.rules_out(self.schemas, &stated) {
            return otherwise;
        }
        let stated = self.used(&stated, context);
        self.conditional(stated, then, otherwise)
    }

    fn conditional(&self, stated: Check, then: Check, otherwise: Check) -> Check {
        let says = !simplify::is_empty(&then) || !simplify::is_empty(&otherwise);
        if simplify::is_empty(&stated) {
            return then;
        }
        if !says && !self.evaluates {
            return Check::default();
        }
        Check {
            condition: Some(Box::new(Condition {
                stated,
                then,
                otherwise,
            })),
            ..Check::default()
        }
    }

    /// Properties that bring others with them.
    fn dependent(&mut self, schema: &Schema, context: &Context<'_>) -> Check {
        let present = |name: &String| Check {
            kinds: vec!["object"],
            required: vec![name.clone()],
            ..Check::default()
        };
        let mut check = Check::default();
        let asked = |name: &&String| !context.unasked.contains(name.as_str());
        let lists = schema.dependent_required.iter();
        for (name, names) in lists.filter(|(name, _)| asked(name)) {
            let then = Check {
                required: names.iter().filter(asked).cloned().collect(),
                ..Check::default()
            };
            check = both(
                check,
                self.conditional(present(name), then, Check::default()),
            );
        }
        let schemas = schema.dependent_schemas.iter();
        for (name, schema) in schemas.filter(|(name, _)| asked(name)) {
            let then = self.used(&schema.into(), context);
            check = both(
                check,
                self.conditional(present(name), then, Check::default()),
            );
        }
        check
    }

    /// `contains`, `minContains` and `maxContains`.
    fn contains(&mut self, schema: &Schema) -> Check {
        let contained = schema.contains.as_ref();
        let Some(contained) = contained.filter(|_| schema.concerns(JsonType::Array)) else {
            return Check::default();
        };
        let contains = Contains {
            least: schema.min_contains.unwrap_or(1),
            most: schema.max_contains,
            item: Box::new(self.check_of(&contained.into())),
        };
        let says = contains.least > 0 || contains.most.is_some() || self.evaluates;
        Check {
            contains: Some(contains).filter(|_| says),
            ..Check::default()
        }
    }

    /// `propertyNames`; where it lists the names, there are no other properties.
    fn property_names(&mut self, schema: &Schema) -> Check {
        let stated = schema.property_names.as_ref();
        let Some(stated) = stated.filter(|_| schema.concerns(JsonType::Object)) else {
            return Check::default();
        };
        let listed = stated.inline().and_then(|names| names.values.as_ref());
        if let Some(listed) = listed.filter(|_| !self.evaluates) {
            return closed(listed.iter().filter_map(serde_json::Value::as_str));
        }
        let mut names = self.check_of(&stated.into());
        // A name is a string already.
        if names.kinds == ["string"] {
            names.kinds.clear();
        }
        Check {
            names: Some(Box::new(names)).filter(|names| !simplify::is_empty(names)),
            ..Check::default()
        }
    }

    /// The check with `unevaluatedProperties` and `unevaluatedItems`.
    fn unevaluated(&mut self, mut check: Check, schema: &Schema) -> Check {
        let properties = schema.unevaluated_properties.as_ref();
        let items = schema.unevaluated_items.as_ref();
        let closed = properties == Some(&SchemaOrBool::Bool(false)) && items.is_none();
        if let Some(closed) = closed.then(|| self.evaluated(schema)).flatten() {
            // The names that ask nothing are among those.
            if check.additional.is_none() {
                let asks = |(_, property): &(String, Check)| !simplify::is_empty(property);
                check.properties.retain(asks);
            }
            return both(check, closed);
        }
        let mut left = |keyword: Option<&SchemaOrBool>| match keyword? {
            SchemaOrBool::Bool(false) => Some(None),
            SchemaOrBool::Bool(true) => self.evaluates.then(|| Some(Box::default())),
            SchemaOrBool::Schema(inner) => {
                let inner = self.check_of(&inner.into());
                (self.evaluates || !simplify::is_empty(&inner)).then(|| Some(Box::new(inner)))
            }
        };
        let (properties, items) = (left(properties), left(items));
        if properties.is_some() || items.is_some() {
            if check.asks_evaluated() {
                check = Check {
                    all: vec![check],
                    ..Check::default()
                };
            }
            check.unevaluated_properties = properties;
            check.unevaluated_items = items;
        }
        check
    }

    /// `unevaluatedProperties: false` where `properties` and `allOf` alone add properties: none but those.
    fn evaluated(&self, schema: &Schema) -> Option<Check> {
        let view = SchemaView::Schema(schema);
        let resolved = merge(self.schemas, &view);
        let plain = resolved.one_of.is_empty()
            && matches!(
                resolved.additional,
                AdditionalProperties::Unsaid | AdditionalProperties::Closed
            );
        (plain
            && !resolved.properties.is_empty()
            && self.is_unconditional(&view, &mut HashSet::new()))
        .then(|| closed(resolved.properties.keys().chain(&resolved.omitted).copied()))
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
fn closed<'n>(names: impl Iterator<Item = &'n str>) -> Check {
    Check {
        properties: names
            .map(|name| (name.to_owned(), Check::default()))
            .collect(),
        additional: Some(None),
        ..Check::default()
    }
}
