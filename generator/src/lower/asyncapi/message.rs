//! Messages: each is a component of its own, under its name.

use std::collections::HashMap;

use heck::ToUpperCamelCase;

use super::follow::{component_name, find, follow};
use super::report::{not_expressed, say_once, warn};
use super::schema_format::{of_format, schema};
use super::sent::{Side, place};
use super::traits::with_traits;
use super::{component, items, numbered, prose, v2};
use crate::diagnostic::{Diagnostic, Diagnostics, Origin, code};
use crate::lower::tree::{Map, Tree, Value};
use crate::wire::MessageKey;

/// The schemas of messages by the name that the component has.
pub(super) struct Messages<'d> {
    document: &'d Tree,
    pub(super) schemas: Map,
    /// What the messages of each side are called, by the component that the side is.
    pub(super) sides: Vec<(String, Vec<MessageKey>)>,
    /// What is referred to as each message, by where it stands.
    named: HashMap<Origin, Tree>,
}

impl<'d> Messages<'d> {
    pub(super) fn new(document: &'d Tree) -> Self {
        Self {
            document,
            schemas: Map::new(),
            sides: Vec::new(),
            named: HashMap::new(),
        }
    }

    /// Keeps a schema under the first of some names that is free; says which.
    fn insert(&mut self, mut names: impl Iterator<Item = String>, schema: Tree) -> String {
        let components = self.document.get("components");
        let own = components.and_then(|components| components.get("schemas"));
        let is_free = |name: &String| {
            !self.schemas.contains_key(name) && own.is_none_or(|own| own.get(name).is_none())
        };
        let name = names.find(is_free).unwrap_or_default();
        self.schemas.insert(name.clone(), schema);
        name
    }

    /// The schema of a message of a channel, or the reference to it, and what the message is called; `None` where it leads
    /// to nothing.
    fn reference(
        &mut self,
        key: &str,
        message: &Tree,
        diagnostics: &mut Diagnostics,
    ) -> Option<(MessageKey, Tree)> {
        let target = follow(self.document, message, diagnostics)?;
        let stated = stated(key, target, self.document);
        let origin = target.origin();
        if let Some(known) = self.named.get(&origin) {
            return Some((stated, known.clone()));
        }
        let schema = self.keep(key, target, diagnostics);
        self.named.insert(origin, schema.clone());
        Some((stated, schema))
    }

    /// The reference to the component that is any of the messages of a side, on each channel of a socket.
    pub(super) fn choice(
        &mut self,
        sides: &[(&Tree, &Side)],
        name: &str,
        diagnostics: &mut Diagnostics,
    ) -> Option<Tree> {
        let mut alternatives: Vec<Tree> = Vec::new();
        let mut keys = Vec::new();
        for (channel, side) in sides {
            for key in &side.keys {
                let message = channel.get("messages").and_then(|all| all.get(key));
                let one = message.and_then(|message| self.reference(key, message, diagnostics));
                // Two keys may name one message.
                if let Some((key, one)) = one.filter(|(_, one)| !alternatives.contains(one)) {
                    alternatives.push(one);
                    keys.push(key);
                }
            }
        }
        if alternatives.is_empty() {
            return None;
        }
        let at = place(sides)?;
        let said = sides.iter().filter_map(|(_, side)| side.said.as_ref());
        let said: Vec<&Tree> = said.collect();
        let mut choice = Tree::empty(at);
        choice.set("oneOf", Value::List(alternatives));
        if let Some(said) = prose::paragraphs(&said) {
            choice.put("description", said);
        }
        let name = self.insert(numbered(name), choice);
        self.sides.push((name.clone(), keys));
        Some(component(self.document, at, &name))
    }

    /// Keeps the schema of a message under its name, or under another where that is taken. A payload that is a component of
    /// that name is the message.
    fn keep(&mut self, key: &str, target: &Tree, diagnostics: &mut Diagnostics) -> Tree {
        let message = with_traits(self.document, target, diagnostics);
        not_modelled(&message, diagnostics);
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

    /// Whether a schema is a reference within this document that leads nowhere, or to itself, which is told later.
    fn is_lost(&self, schema: &Tree) -> bool {
        let is_own = schema.at.source() == self.document.at.source();
        let reference = schema
            .reference()
            .filter(|to| is_own && to.starts_with("#/"));
        reference.is_some() && follow(self.document, schema, &mut Diagnostics::default()).is_none()
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
        let stated = self.stated(message, diagnostics);
        let mut schema = stated.unwrap_or_else(|| Tree::empty(&message.at));
        if self.is_lost(&schema) {
            return schema;
        }
        let mut said = Tree::empty(&message.at);
        describe(&mut said, message);
        let says_more = said.map().is_some_and(|said| !said.is_empty());
        if self.refers_to_component(&schema) || says_more && schema.reference().is_some() {
            let mut whole = Tree::empty(&schema.at);
            whole.set("allOf", Value::List(vec![schema]));
            schema = whole;
        } else if says_more && schema.is_true() {
            schema = Tree::empty(&schema.at);
        }
        if says_more {
            describe(&mut schema, message);
        }
        schema
    }

    /// The schema of the payload of a message, where it has one that is read.
    fn stated(&self, message: &Tree, diagnostics: &mut Diagnostics) -> Option<Tree> {
        let kind = message.get("contentType");
        let kind = kind.or_else(|| self.document.get("defaultContentType"));
        if let Some(kind) = kind.filter(|kind| !kind.text().is_some_and(is_json)) {
            let reason = "messages of a socket are read as JSON alone; this one is any value";
            warn(diagnostics, code::MESSAGE_CONTENT, reason, &kind.at);
            return None;
        }
        let stated = message.get("payload");
        let payload = stated.filter(|payload| payload.value != Value::Null)?;
        let format = message
            .get("schemaFormat")
            .filter(|_| v2::is(self.document));
        let payload = match format {
            Some(format) => &of_format(payload, format),
            None => payload,
        };
        let schema = schema(payload, diagnostics);
        (!is_no_schema(&schema, diagnostics)).then_some(schema)
    }
}

/// Tells of what says something of a message that a frame does not show.
fn not_modelled(message: &Tree, diagnostics: &mut Diagnostics) {
    if let Some(headers) = message.get("headers") {
        let reason = "a frame of a socket has no headers; those of this message are left out";
        let warning = Diagnostic::warning(code::MESSAGE_CONTENT, reason);
        say_once(diagnostics, warning.at_key(headers.origin()));
    }
    if let Some(one) = message.get("correlationId") {
        not_expressed("correlationId", one, diagnostics);
    }
}

/// What a message is called: by its key where it stands, else as its channel calls it.
fn stated(key: &str, message: &Tree, document: &Tree) -> MessageKey {
    let is_elsewhere = message.at.source() != document.at.source();
    let own = match message.at.tokens().as_slice() {
        [.., holder, own] if holder == "messages" => Some(own.to_string()),
        // Version 2 has messages in lists, and without a key.
        [.., own] if is_elsewhere && own != "message" && own.parse::<usize>().is_err() => {
            Some(own.to_string())
        }
        _ => None,
    };
    MessageKey {
        key: own.unwrap_or_else(|| key.to_owned()),
        at: message.at.clone(),
    }
}

/// Whether a payload is not a schema, which is told.
fn is_no_schema(schema: &Tree, diagnostics: &mut Diagnostics) -> bool {
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
