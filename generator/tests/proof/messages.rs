//! Messages that a schema allows: at its bounds, with each optional property and without it, each alternative, each value.
//! Which of them are valid is for the crate jsonschema to say.

use jsonschema::Validator;
use serde_json::{Map, Value, json};

use crate::directed::{Way, directed, without_bounds};

/// How many messages are kept of one schema.
const MANY: usize = 60;

/// A schema among the components of a document.
pub(crate) struct Schema {
    components: Value,
    key: &'static str,
    way: Way,
}

impl Schema {
    /// The component as messages of that way carry it.
    pub(crate) fn of(document: &Value, key: &'static str, way: Way) -> Self {
        let mut components = document["components"]["schemas"].clone();
        directed(&mut components, way);
        Self {
            components,
            key,
            way,
        }
    }

    /// The same without bounds, which not every reader holds messages to.
    pub(crate) fn unbounded(&self) -> Self {
        let mut components = self.components.clone();
        without_bounds(&mut components);
        Self {
            components,
            ..*self
        }
    }

    /// Says of messages whether they are valid.
    pub(crate) fn validator(&self) -> Validator {
        let schema = json!({
            "$ref": format!("#/components/schemas/{}", self.key),
            "components": {"schemas": self.components},
        });
        let options = jsonschema::options().should_validate_formats(true);
        options.build(&schema).expect("a schema")
    }

    /// Valid messages.
    pub(crate) fn messages(&self) -> Vec<Value> {
        let validator = self.validator();
        let reference = json!({"$ref": format!("#/components/schemas/{}", self.key)});
        let mut messages = self.values(&reference, 0);
        messages.retain(|message| validator.is_valid(message));
        assert!(
            !messages.is_empty(),
            "no message of {} in {:?}",
            self.key,
            self.way
        );
        messages
    }

    /// Valid messages with a property that is not declared.
    pub(crate) fn with_undeclared(&self) -> Vec<Value> {
        let validator = self.validator();
        let mut messages = self.messages();
        for message in &mut messages {
            let inner = message.get_mut("thing");
            if let Some(inner) = inner.and_then(Value::as_object_mut) {
                inner.insert("undeclared".to_owned(), json!(1));
            } else if let Some(object) = message.as_object_mut() {
                object.insert("undeclared".to_owned(), json!(1));
            }
        }
        messages.retain(|message| validator.is_valid(message));
        messages
    }

    /// Values that a schema may allow.
    fn values(&self, schema: &Value, depth: usize) -> Vec<Value> {
        let mut values = self.stated(schema, depth);
        let mut kept: Vec<Value> = Vec::new();
        values.retain(|value| {
            let is_new = !kept.contains(value);
            if is_new {
                kept.push(value.clone());
            }
            is_new
        });
        values.truncate(MANY);
        values
    }

    fn stated(&self, schema: &Value, depth: usize) -> Vec<Value> {
        if depth > 4 {
            return Vec::new();
        }
        if let Some(reference) = schema["$ref"].as_str() {
            let key = reference.rsplit('/').next().unwrap_or_default();
            return self.values(&self.components[key], depth + 1);
        }
        if let Some(values) = schema["enum"].as_array() {
            return values.clone();
        }
        if let Some(value) = schema.get("const") {
            return vec![value.clone()];
        }
        for keyword in ["oneOf", "anyOf"] {
            if let Some(list) = schema[keyword].as_array() {
                return list
                    .iter()
                    .flat_map(|one| self.values(one, depth))
                    .collect();
            }
        }
        if let Some(parts) = schema["allOf"].as_array() {
            return self.joined(parts, depth);
        }
        match &schema["type"] {
            Value::Array(types) => {
                let each = types.iter().filter_map(Value::as_str);
                each.flat_map(|name| self.of_type(name, schema, depth))
                    .collect()
            }
            Value::String(name) => self.of_type(name, schema, depth),
            _ if schema.get("properties").is_some() => self.of_type("object", schema, depth),
            _ => vec![
                json!("text"),
                json!(7),
                json!(true),
                json!({"x": 1}),
                json!([1]),
            ],
        }
    }

    fn of_type(&self, name: &str, schema: &Value, depth: usize) -> Vec<Value> {
        match name {
            "object" => self.objects(schema, depth),
            "array" => self.arrays(schema, depth),
            "string" => texts(schema),
            "integer" => integers(schema).into_iter().map(Value::from).collect(),
            "number" => {
                let whole = integers(schema).into_iter().map(Value::from);
                whole.chain([json!(1.5), json!(-0.25)]).collect()
            }
            "boolean" => vec![json!(true), json!(false)],
            _ => vec![Value::Null],
        }
    }

    /// Each value of each property beside the first values of the others; each optional one absent.
    fn objects(&self, schema: &Value, depth: usize) -> Vec<Value> {
        let empty = Map::new();
        let properties = schema["properties"].as_object().unwrap_or(&empty);
        let options: Vec<(&String, Vec<Value>)> = properties
            .iter()
            .map(|(name, schema)| (name, self.values(schema, depth + 1)))
            .collect();
        let first = options.iter().filter_map(|(name, values)| {
            let value = values.first()?;
            Some(((*name).clone(), value.clone()))
        });
        let whole: Map<String, Value> = first.collect();
        let mut objects = vec![Value::Object(whole.clone()), json!({})];
        for (name, values) in &options {
            let with = values.iter().map(|value| {
                let mut object = whole.clone();
                object.insert((*name).clone(), value.clone());
                Value::Object(object)
            });
            objects.extend(with);
            let alone = values.first().map(|value| json!({ (*name): value }));
            objects.extend(alone);
            let mut without = whole.clone();
            without.remove(*name);
            objects.push(Value::Object(without));
        }
        if schema["additionalProperties"].is_object() {
            let values = self.values(&schema["additionalProperties"], depth + 1);
            objects.extend(values.into_iter().map(|value| json!({"other": value})));
        }
        objects
    }

    fn arrays(&self, schema: &Value, depth: usize) -> Vec<Value> {
        let first = schema["prefixItems"]
            .as_array()
            .and_then(|list| list.first());
        let items = self.values(&schema["items"], depth + 1);
        let mut lists = vec![json!([]), Value::from(items.clone())];
        lists.extend(items.iter().map(|item| json!([item])));
        lists.extend(items.first().map(|item| json!([item, item])));
        let firsts = first.map(|schema| self.values(schema, depth + 1));
        lists.extend(firsts.into_iter().flatten().map(|item| json!([item])));
        lists
    }

    /// Objects of all parts at once.
    fn joined(&self, parts: &[Value], depth: usize) -> Vec<Value> {
        let mut joined = vec![Map::new()];
        for part in parts {
            let values = self.values(part, depth);
            let objects = values.iter().filter_map(Value::as_object);
            let pairs = objects.flat_map(|object| {
                joined.iter().map(|known| {
                    let mut both = known.clone();
                    both.extend(object.clone());
                    both
                })
            });
            joined = pairs.take(MANY).collect();
        }
        joined.into_iter().map(Value::Object).collect()
    }
}

fn texts(schema: &Value) -> Vec<Value> {
    let format = schema["format"].as_str();
    if let Some(example) = format
        .and_then(atoms_codegen::wire::Format::of)
        .and_then(atoms_codegen::wire::Format::example)
    {
        return vec![json!(example)];
    }
    let lengths = [&schema["minLength"], &schema["maxLength"]];
    let lengths = lengths.into_iter().filter_map(Value::as_u64);
    let around = lengths.flat_map(|length| [length.saturating_sub(1), length, length + 1]);
    let lengths = around.filter_map(|length| usize::try_from(length).ok());
    let sized = lengths.map(|length| Value::from("a".repeat(length)));
    let known = ["text", "A b", "", "x", "on"].into_iter().map(Value::from);
    known.chain(sized).collect()
}

fn integers(schema: &Value) -> Vec<i64> {
    let bounds = ["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum"];
    let bounds = bounds
        .into_iter()
        .filter_map(|keyword| schema[keyword].as_i64());
    let around = bounds.flat_map(|bound| [bound - 1, bound, bound + 1]);
    let wide = match schema["format"].as_str() {
        Some("int32") => vec![i64::from(i32::MAX), i64::from(i32::MIN)],
        _ => vec![5_000_000_000, -5_000_000_000],
    };
    [7, 0, 5, 1, -3]
        .into_iter()
        .chain(around)
        .chain(wide)
        .collect()
}
