//! The keywords of 3.1 that are carried in extensions: said in other words where there are such, else on record.

use super::both::both;
use super::level::Level;
use super::tidy;
use crate::diagnostic::{Diagnostic, Origin};
use crate::model::contract::Check;
use crate::model::schema::all_of::gather;
use crate::model::schema::facts::Rest;
use crate::model::schema::part::Part;
use crate::model::types::Builder;
use crate::wire::{JsonType, Schema, SchemaOrBool, SchemaRef};

/// How large a condition may be: it is written twice.
const MAX_CONDITION: usize = 200;

impl Builder<'_, '_> {
    /// The check with what the schema's conditional keywords ask.
    pub(super) fn carried(
        &mut self,
        mut check: Check,
        schema: &Schema,
        level: &Level<'_>,
        owner: &Origin,
    ) -> Check {
        check = both(check, self.condition(schema, level, owner));
        check = both(check, self.dependent(schema, level));
        check = both(check, self.contains(schema, owner));
        check = both(check, self.property_names(schema, owner));
        let closed = schema.unevaluated_properties == Some(SchemaOrBool::Bool(false));
        let evaluated = closed.then(|| self.evaluated(schema)).flatten();
        let properties = schema.unevaluated_properties.as_ref();
        let properties = properties.filter(|_| evaluated.is_none());
        let unchecked = [
            (
                "unevaluatedItems",
                schema.unevaluated_items.as_ref().is_some_and(asks),
            ),
            ("$dynamicRef", schema.dynamic_ref.is_some()),
            ("$recursiveRef", schema.recursive_ref.is_some()),
            ("unevaluatedProperties", properties.is_some_and(asks)),
        ];
        for (keyword, _) in unchecked.into_iter().filter(|(_, asked)| *asked) {
            self.not_said(owner, keyword);
        }
        both(check, evaluated.unwrap_or_default())
    }

    pub(super) fn not_said(&mut self, owner: &Origin, keyword: &str) {
        let said = Diagnostic::note(
            "unchecked",
            format!("`{keyword}` is not checked in requests"),
        );
        self.unchecked(owner, keyword, said);
    }

    fn branch(&mut self, schema: Option<&SchemaRef>, level: &Level<'_>) -> Option<Check> {
        Some(self.used(&Part::from(schema?), level))
    }

    /// `if`, `then`, `else`: not the first or the second, the first or the third.
    fn condition(&mut self, schema: &Schema, level: &Level<'_>, owner: &Origin) -> Check {
        let Some(conditional) = &schema.condition else {
            return Check::default();
        };
        let (then, otherwise) = (conditional.then.as_ref(), conditional.otherwise.as_ref());
        let stated = Part::from(&conditional.condition);
        if level.rules_out(self.schemas, &stated) {
            return self.branch(otherwise, level).unwrap_or_default();
        }
        let condition = self.used(&stated, level);
        if tidy::size(&condition) > MAX_CONDITION {
            self.not_said(owner, "if");
            return Check::default();
        }
        let mut check = Check::default();
        if let Some(then) = self.branch(then, level) {
            check = both(check, implies(condition.clone(), then));
        }
        if let Some(other) = self.branch(otherwise, level) {
            check = both(check, tidy::any(vec![condition, other]));
        }
        check
    }

    /// Properties that bring others with them.
    fn dependent(&mut self, schema: &Schema, level: &Level<'_>) -> Check {
        let present = |name: &String| Check {
            kinds: vec!["object"],
            required: vec![name.clone()],
            ..Check::default()
        };
        let mut check = Check::default();
        let asked = |name: &&String| !level.unasked.contains(name.as_str());
        let lists = schema.dependent_required.iter();
        for (name, names) in lists.filter(|(name, _)| asked(name)) {
            let then = Check {
                required: names.iter().filter(asked).cloned().collect(),
                ..Check::default()
            };
            check = both(check, implies(present(name), then));
        }
        let schemas = schema.dependent_schemas.iter();
        for (name, schema) in schemas.filter(|(name, _)| asked(name)) {
            let then = self.used(&schema.into(), level);
            check = both(check, implies(present(name), then));
        }
        check
    }

    /// `contains`: not every item is something else.
    fn contains(&mut self, schema: &Schema, owner: &Origin) -> Check {
        let Some(contained) = &schema.contains else {
            return Check::default();
        };
        let least = schema.min_contains;
        let counted = least.is_some_and(|least| least > 1);
        if counted || schema.max_contains.is_some() {
            let keyword = if counted {
                "minContains"
            } else {
                "maxContains"
            };
            self.not_said(owner, keyword);
        }
        if least == Some(0) {
            return Check::default();
        }
        let item = self.nested(&contained.into(), owner);
        let none = Check {
            kinds: vec!["array"],
            items: Some(Box::new(not(item))),
            ..Check::default()
        };
        not(none)
    }

    /// `propertyNames` that lists the names.
    fn property_names(&mut self, schema: &Schema, owner: &Origin) -> Check {
        let Some(names) = &schema.property_names else {
            return Check::default();
        };
        let inline = names.inline();
        if let Some(listed) = inline.and_then(|names| names.values.as_ref()) {
            return closed(listed.iter().filter_map(serde_json::Value::as_str));
        }
        let any_text = inline.is_some_and(|names| {
            let text = Schema {
                json_type: Some(JsonType::String),
                ..Schema::new(names.at.clone())
            };
            names.is_empty() || *names == text
        });
        if !any_text {
            self.not_said(owner, "propertyNames");
        }
        Check::default()
    }

    /// `unevaluatedProperties: false` where `allOf` alone adds properties: none but those.
    fn evaluated(&self, schema: &Schema) -> Option<Check> {
        let facts = gather(self.schemas, &Part::Schema(schema));
        let plain = facts.one_of.is_empty() && matches!(facts.rest, Rest::Unsaid | Rest::Closed);
        let conditional = schema.condition.is_some()
            || !schema.pattern_properties.is_empty()
            || !schema.dependent_schemas.is_empty();
        (plain && !conditional && !facts.properties.is_empty())
            .then(|| closed(facts.properties.keys().chain(&facts.left_out).copied()))
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

fn not(check: Check) -> Check {
    Check {
        not: Some(Box::new(check)),
        ..Check::default()
    }
}

/// What fits the first fits the second.
fn implies(condition: Check, then: Check) -> Check {
    if tidy::is_empty(&condition) {
        return then;
    }
    tidy::any(vec![not(condition), then])
}

/// `true` and `{}` ask nothing.
fn asks(further: &SchemaOrBool) -> bool {
    match further {
        SchemaOrBool::Bool(anything) => !anything,
        SchemaOrBool::Schema(schema) => !schema.is_empty(),
    }
}
