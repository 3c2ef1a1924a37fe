//! The keywords of objects, and the properties that nothing declares.

use serde_json::{Map, Value};

use super::super::Found;
use super::{Look, below, keyword};
use crate::drift::check;
use crate::wire::{Schema, SchemaOrBool, SchemaRef};

impl Look<'_> {
    pub(super) fn object(
        self,
        schema: &Schema,
        members: &Map<String, Value>,
        pointer: &str,
    ) -> Vec<Found> {
        let sizes = ("minProperties", "maxProperties");
        let mut found = self.size(schema, sizes, members.len(), pointer);
        found.extend(self.required(schema, members, pointer));
        for (name, value) in members {
            for own in self.schemas_of(schema, name) {
                found.extend(self.value(own, value, &below(pointer, name), true));
            }
            if let Some(names) = &schema.property_names {
                let pointer = below(pointer, name);
                found.extend(self.value(names, &name.as_str().into(), &pointer, false));
            }
        }
        let whole = Value::Object(members.clone());
        for (name, dependent) in &schema.dependent_schemas {
            if members.contains_key(name) {
                found.extend(self.value(dependent, &whole, pointer, false));
            }
        }
        found
    }

    fn required(self, schema: &Schema, members: &Map<String, Value>, pointer: &str) -> Vec<Found> {
        let one_way = self.api.directed.one_way(schema);
        let excused =
            |name: &&String| !one_way.omitted.contains(name) && !one_way.optional.contains(name);
        let required = schema.required.iter().filter(excused);
        let required = required.map(|name| ("required", name));
        let dependent = schema.dependent_required.iter();
        let dependent = dependent.filter(|(name, _)| members.contains_key(*name));
        let dependent = dependent.flat_map(|(_, names)| names);
        let needed = required.chain(dependent.map(|name| ("dependentRequired", name)));
        let missing = needed.filter(|(_, name)| !members.contains_key(*name));
        missing
            .map(|(keyword_name, name)| {
                let message = format!("`{name}` is required, and is missing");
                let at = keyword(schema, keyword_name);
                let found = self.found(&check::REQUIRED_MISSING, at, pointer, message);
                found.before(name.as_str())
            })
            .collect()
    }

    /// The schemas of a property, those of all others included.
    fn schemas_of<'s>(self, schema: &'s Schema, name: &str) -> Vec<&'s SchemaRef> {
        let mut schemas: Vec<_> = schema.properties.get(name).into_iter().collect();
        let patterns = schema.pattern_properties.iter();
        let matching =
            patterns.filter(|(pattern, _)| self.api.side.matches(pattern, name) == Some(true));
        schemas.extend(matching.map(|(_, own)| own));
        if schemas.is_empty() {
            let others = schema.additional_properties.as_ref();
            schemas.extend(others.and_then(SchemaOrBool::schema));
        }
        schemas
    }

    /// The properties that an object has and that nothing which holds for it declares.
    pub(super) fn undeclared(self, schema: &SchemaRef, value: &Value, pointer: &str) -> Vec<Found> {
        let Value::Object(members) = value else {
            return Vec::new();
        };
        let mut declared = Declared::default();
        self.declared(schema, value, &mut declared);
        let Some(owner) = declared.owner.filter(|_| !declared.is_open) else {
            return Vec::new();
        };
        let mut found = Vec::new();
        for (name, value) in members {
            let is_known = declared.by.iter().any(|part| {
                let patterns = || part.pattern_properties.keys();
                let matches = |pattern: &String| self.api.side.matches(pattern, name);
                part.properties.contains_key(name)
                    || patterns().any(|pattern| matches(pattern) != Some(false))
            });
            if !is_known {
                let message = format!("`{name}` is answered, and is not described");
                let at = keyword(owner, "properties");
                let mut one = self.found(&check::PROPERTY_UNDOCUMENTED, at, pointer, message);
                one.witness = Some(super::witness::of(self.whole, &below(pointer, name)));
                if value.is_null() {
                    one.message.push_str(" (`null`)");
                }
                found.push(one.after(name.as_str()));
            }
        }
        found
    }

    /// What declares properties of a value: the schema, its `allOf`, and the alternatives that take it.
    fn declared<'s>(self, schema: &'s SchemaRef, value: &Value, declared: &mut Declared<'s>)
    where
        Self: 's,
    {
        if self.depth == super::DEPTH {
            return;
        }
        let below = Self {
            depth: self.depth + 1,
            ..self
        };
        let Some(stated) = self.api.contract().resolve(schema) else {
            return;
        };
        let says = !stated.properties.is_empty() || !stated.pattern_properties.is_empty();
        if says {
            declared.owner = declared.owner.or(Some(stated));
        }
        let others = [
            &stated.additional_properties,
            &stated.unevaluated_properties,
        ];
        // `false` is told where it is broken.
        declared.is_open |= others.into_iter().any(Option::is_some);
        declared.is_open |= !stated.dependent_schemas.is_empty() || stated.condition.is_some();
        declared.by.push(stated);
        for part in &stated.all_of {
            below.declared(part, value, declared);
        }
        for one in stated.one_of.iter().chain(&stated.any_of) {
            if below.value(one, value, "", false).is_empty() {
                below.declared_by_alternative(one, value, declared);
            }
        }
    }

    /// An alternative that declares nothing is open: it is there for what is free in its form.
    fn declared_by_alternative<'s>(
        self,
        schema: &'s SchemaRef,
        value: &Value,
        declared: &mut Declared<'s>,
    ) where
        Self: 's,
    {
        let mut own = Declared::default();
        self.declared(schema, value, &mut own);
        declared.is_open |= own.is_open || own.owner.is_none();
        declared.owner = declared.owner.or(own.owner);
        declared.by.extend(own.by);
    }
}

/// What declares properties.
#[derive(Default)]
struct Declared<'s> {
    owner: Option<&'s Schema>,
    by: Vec<&'s Schema>,
    is_open: bool,
}
