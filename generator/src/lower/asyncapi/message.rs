//! Messages: each is a component of its own, under its name.

use heck::ToUpperCamelCase;

use super::follow::{component_name, find, follow};
use super::traits::with_traits;
use super::{component, items, numbered, prose, v2, warn};
use crate::diagnostic::{Diagnostics, Origin, code};
use crate::lower::tree::{Map, Tree, Value};

/// The schemas of messages by the name that the component has.
pub(super) struct Messages<'d> {
    document: &'d Tree,
    pub(super) schemas: Map,
    /// What is referred to as each message, by where it stands.
    named: Vec<(Origin, Tree)>,
}

impl<'d> Messages<'d> {
    pub(super) fn new(document: &'d Tree) -> Self {
        Self {
            document,
            schemas: Map::new(),
            named: Vec::new(),
        }
    }

    /// Keeps a schema under the first of some names that is free; says which.
    pub(super) fn insert(
        &mut self,
        mut names: impl Iterator<Item = String>,
        schema: Tree,
    ) -> String {
        let components = self.document.get("components");
        let own = components.and_then(|components| components.get("schemas"));
        let is_free = |name: &String| {
            !self.schemas.contains_key(name) && own.is_none_or(|own| own.get(name).is_none())
        };
        let name = names.find(is_free).unwrap_or_default();
        self.schemas.insert(name.clone(), schema);
        name
    }

    /// The schema of a message of a channel, or the reference to it; `None` where it leads to nothing.
    pub(super) fn reference(
        &mut self,
        key: &str,
        message: &Tree,
        diagnostics: &mut Diagnostics,
    ) -> Option<Tree> {
        let target = follow(self.document, message, diagnostics)?;
        let origin = target.origin();
        if let Some((_, known)) = self.named.iter().find(|(at, _)| *at == origin) {
            return Some(known.clone());
        }
        let schema = self.keep(key, target, diagnostics);
        self.named.push((origin, schema.clone()));
        Some(schema)
    }

    /// Keeps the schema of a message under its name, or under another where that is taken. A payload that is a component of
    /// that name is the message.
    fn keep(&mut self, key: &str, target: &Tree, diagnostics: &mut Diagnostics) -> Tree {
        let message = with_traits(self.document, target, diagnostics);
        let name = message.get("name").and_then(Tree::text).unwrap_or(key);
        let name = name.to_upper_camel_case();
        let schema = self.payload(&message, diagnostics);
        if self.is_component(&schema, &name) {
            return schema;
        }
        let longer = format!("{name}Message");
        let names = std::iter::once(name).chain(numbered(&longer));
        let name = self.insert(names, schema);
        component(self.document, &target.at, &name)
    }

    /// Whether a schema is another name of a component of this document that is called that.
    fn is_component(&self, schema: &Tree, name: &str) -> bool {
        let is_own = schema.at.source() == self.document.at.source();
        let says_no_more = schema.map().into_iter().flatten().all(|(key, _)| {
            let prose = ["allOf", "title", "description", "deprecated", "examples"];
            prose.contains(&key.as_str()) || key.starts_with("x-")
        });
        let Some([target]) = schema.get("allOf").and_then(Tree::list) else {
            return false;
        };
        let reference = target.reference().filter(|_| is_own && says_no_more);
        let component = reference.and_then(|text| component_name(text, "schemas"));
        component.is_some_and(|component| component.to_upper_camel_case() == name)
    }

    /// Whether a schema is a reference to a component of this document.
    fn refers_to_component(&self, schema: &Tree) -> bool {
        let is_own = schema.at.source() == self.document.at.source();
        let reference = schema.reference().filter(|_| is_own);
        reference.is_some_and(|to| {
            to.starts_with("#/components/schemas/") && find(self.document, to).is_some()
        })
    }

    /// The schema of a payload, with what the message says of it.
    fn payload(&self, message: &Tree, diagnostics: &mut Diagnostics) -> Tree {
        let kind = message.get("contentType");
        let kind = kind.or_else(|| self.document.get("defaultContentType"));
        if let Some(kind) = kind.filter(|kind| !kind.text().is_some_and(is_json)) {
            let reason = "messages of a socket are read as JSON alone; this one is any value";
            warn(diagnostics, code::MESSAGE_CONTENT, reason, &kind.at);
            return Tree::empty(&message.at);
        }
        let stated = message.get("payload");
        let Some(payload) = stated.filter(|payload| payload.value != Value::Null) else {
            return Tree::empty(&message.at);
        };
        let format = message
            .get("schemaFormat")
            .filter(|_| v2::is(self.document));
        let payload = match format {
            Some(format) => &of_format(payload, format),
            None => payload,
        };
        let mut schema = schema(payload, diagnostics);
        if is_none(&schema, diagnostics) {
            return Tree::empty(&message.at);
        }
        if self.refers_to_component(&schema) {
            let mut whole = Tree::empty(&schema.at);
            whole.set("allOf", Value::List(vec![schema]));
            schema = whole;
        }
        if schema.map().is_some() && schema.reference().is_none() {
            describe(&mut schema, message);
        }
        schema
    }
}

/// Whether a payload is not a schema, which is told.
fn is_none(schema: &Tree, diagnostics: &mut Diagnostics) -> bool {
    let is_schema = matches!(schema.value, Value::Map(_) | Value::Bool(true));
    if !is_schema {
        let message = match schema.value {
            Value::Bool(_) => "`false` lets no message through; this one is any value".to_owned(),
            _ => format!("a payload is a schema, not {}", schema.kind_name()),
        };
        warn(diagnostics, code::VALUE_TYPE, message, &schema.at);
    }
    !is_schema
}

/// A schema of version 2, which names its format beside it.
fn of_format(payload: &Tree, format: &Tree) -> Tree {
    let mut whole = Tree::empty(&payload.at);
    whole.put("schemaFormat", format.clone());
    whole.put("schema", payload.clone());
    whole
}

/// A schema, which may be said to be in another format (`schemaFormat` and `schema`).
pub(super) fn schema(payload: &Tree, diagnostics: &mut Diagnostics) -> Tree {
    let Some(format) = payload.get("schemaFormat") else {
        return payload.clone();
    };
    if let Some(schema) = json_schema(payload) {
        return schema.clone();
    }
    let (code, message) = match format.text() {
        None => {
            let kind = format.kind_name();
            let message = format!("`schemaFormat` is text, not {kind}; this is any value");
            (code::VALUE_TYPE, message)
        }
        Some(name) if is_json_schema(name) => (
            code::VALUE_TYPE,
            "`schema` should be here, beside `schemaFormat`; this is any value".to_owned(),
        ),
        Some(name) => (
            code::MESSAGE_CONTENT,
            format!("schemas in `{name}` are not read; this is any value"),
        ),
    };
    warn(diagnostics, code, message, &format.at);
    Tree::empty(&payload.at)
}

/// The schema of what says that it is one of JSON Schema.
pub(super) fn json_schema(payload: &Tree) -> Option<&Tree> {
    let format = payload.get("schemaFormat")?.text()?;
    payload.get("schema").filter(|_| is_json_schema(format))
}

/// Whether schemas in a format are those of JSON Schema, or of AsyncAPI or OpenAPI, which are the same.
pub(super) fn is_json_schema(format: &str) -> bool {
    let mut known = ["asyncapi", "schema+json", "schema+yaml", "oai.openapi"].iter();
    known.any(|known| format.contains(known))
}

/// What a message says of itself is said of its schema.
fn describe(schema: &mut Tree, message: &Tree) {
    if let Some(said) = prose::described(message, schema.get("description")) {
        schema.put("description", said);
    }
    let extensions = message.map().into_iter().flatten();
    for (key, tree) in extensions.filter(|(key, _)| *key == "deprecated" || key.starts_with("x-")) {
        schema.put(key, tree.clone());
    }
    let examples = items(message, "examples")
        .iter()
        .filter_map(|example| example.get("payload"));
    let examples: Vec<Tree> = examples.cloned().collect();
    if let (None, Some(first)) = (schema.get("examples"), examples.first()) {
        let list = Tree::made(&first.at.clone(), Value::List(examples));
        schema.put("examples", list);
    }
}

/// `application/json`, and what ends in `+json`.
fn is_json(media: &str) -> bool {
    let essence = media.split(';').next().unwrap_or_default().trim();
    let essence = essence.to_ascii_lowercase();
    essence == "application/json" || essence.ends_with("+json")
}
