//! The keywords of 3.1 that are carried in extensions: said in other words where there are such, else on record.

use openapiv3::{ReferenceOr, Schema};
use serde_json::Value;

use super::both::both;
use super::level::Level;
use super::tidy;
use crate::diagnostic::{Diagnostic, Origin};
use crate::model::contract::Check;
use crate::model::schema::all_of::gather;
use crate::model::schema::facts::Rest;
use crate::model::schema::part::Part;
use crate::model::types::Builder;

/// Keywords for which there are no other words.
const UNCHECKED: [(&str, &str); 4] = [
    ("x-unevaluated-items", "unevaluatedItems"),
    ("x-dynamic-ref", "$dynamicRef"),
    ("x-recursive-ref", "$recursiveRef"),
    ("x-unevaluated-properties", "unevaluatedProperties"),
];

/// How large a condition may be: it is written twice.
const MAX_CONDITION: usize = 200;

impl Builder<'_, '_> {
    /// The check with what the schema's extensions ask.
    pub(super) fn carried(
        &mut self,
        mut check: Check,
        schema: &Schema,
        level: &Level<'_>,
        owner: &Origin,
    ) -> Check {
        let extensions = &schema.schema_data.extensions;
        if extensions.is_empty() {
            return check;
        }
        check = both(check, self.condition(schema, level, owner));
        check = both(check, self.dependent(schema, level));
        check = both(check, self.contains(schema, owner));
        check = both(check, self.property_names(schema, owner));
        let closed = extensions.get("x-unevaluated-properties") == Some(&Value::Bool(false));
        let evaluated = closed.then(|| self.evaluated(schema)).flatten();
        for (key, keyword) in UNCHECKED {
            let said = key == "x-unevaluated-properties" && evaluated.is_some();
            if !said && extensions.get(key).is_some_and(asks) {
                self.not_said(owner, keyword);
            }
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

    /// A schema that an extension holds.
    pub(super) fn inner(&mut self, value: Option<&Value>, level: &Level<'_>) -> Option<Check> {
        let schema = read(value?)?;
        Some(self.used(&Part::from(&schema), level))
    }

    /// `if`, `then`, `else`: not the first or the second, the first or the third.
    fn condition(&mut self, schema: &Schema, level: &Level<'_>, owner: &Origin) -> Check {
        let extension = |key: &str| schema.schema_data.extensions.get(key);
        let Some(stated) = extension("x-if").and_then(read) else {
            return Check::default();
        };
        let stated = Part::from(&stated);
        if level.rules_out(self.schemas, &stated) {
            return self.inner(extension("x-else"), level).unwrap_or_default();
        }
        let condition = self.used(&stated, level);
        if tidy::size(&condition) > MAX_CONDITION {
            self.not_said(owner, "if");
            return Check::default();
        }
        let mut check = Check::default();
        if let Some(then) = self.inner(extension("x-then"), level) {
            check = both(check, implies(condition.clone(), then));
        }
        if let Some(other) = self.inner(extension("x-else"), level) {
            check = both(check, tidy::any(vec![condition, other]));
        }
        check
    }

    /// Properties that bring others with them.
    fn dependent(&mut self, schema: &Schema, level: &Level<'_>) -> Check {
        let extensions = &schema.schema_data.extensions;
        let keys = [
            "x-dependent-required",
            "x-dependent-schemas",
            "x-dependencies",
        ];
        let entries = keys
            .iter()
            .filter_map(|key| extensions.get(*key)?.as_object())
            .flatten()
            .filter(|(name, _)| !level.unasked.contains(name.as_str()));
        let mut check = Check::default();
        for (name, value) in entries {
            let present = Check {
                kinds: vec!["object"],
                required: vec![name.clone()],
                ..Check::default()
            };
            let then = match value {
                Value::Array(names) => Some(Check {
                    required: names
                        .iter()
                        .filter_map(Value::as_str)
                        .filter(|name| !level.unasked.contains(name))
                        .map(str::to_owned)
                        .collect(),
                    ..Check::default()
                }),
                value => self.inner(Some(value), level),
            };
            check = both(check, implies(present, then.unwrap_or_default()));
        }
        check
    }

    /// `contains`: not every item is something else.
    fn contains(&mut self, schema: &Schema, owner: &Origin) -> Check {
        let extension = |key: &str| schema.schema_data.extensions.get(key);
        let Some(contained) = extension("x-contains") else {
            return Check::default();
        };
        let least = extension("x-min-contains").and_then(Value::as_u64);
        let counted = least.is_some_and(|least| least > 1);
        if counted || extension("x-max-contains").is_some() {
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
        let Some(item) = read(contained) else {
            return Check::default();
        };
        let item = self.nested(&Part::from(&item), owner);
        let none = Check {
            kinds: vec!["array"],
            items: Some(Box::new(not(item))),
            ..Check::default()
        };
        not(none)
    }

    /// `propertyNames` that lists the names.
    fn property_names(&mut self, schema: &Schema, owner: &Origin) -> Check {
        let Some(names) = schema.schema_data.extensions.get("x-property-names") else {
            return Check::default();
        };
        let listed = names.get("enum").and_then(Value::as_array);
        if let Some(listed) = listed {
            return closed(listed.iter().filter_map(Value::as_str));
        }
        if asks(names) && *names != serde_json::json!({"type": "string"}) {
            self.not_said(owner, "propertyNames");
        }
        Check::default()
    }

    /// `unevaluatedProperties: false` where `allOf` alone adds properties: none but those.
    fn evaluated(&self, schema: &Schema) -> Option<Check> {
        let facts = gather(self.schemas, &Part::Schema(schema));
        let plain = facts.one_of.is_empty() && matches!(facts.rest, Rest::Unsaid | Rest::Closed);
        let conditional = ["x-if", "x-pattern-properties", "x-dependent-schemas"]
            .iter()
            .any(|key| schema.schema_data.extensions.contains_key(*key));
        (plain && !conditional && !facts.properties.is_empty())
            .then(|| closed(facts.properties.keys().chain(&facts.left_out).copied()))
    }
}

fn read(schema: &Value) -> Option<ReferenceOr<Schema>> {
    serde_json::from_value(schema.clone()).ok()
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
fn asks(value: &Value) -> bool {
    match value {
        Value::Bool(anything) => !anything,
        Value::Object(map) => !map.is_empty(),
        _ => true,
    }
}
