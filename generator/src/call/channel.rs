//! A channel: its messages by who sends them, and what of them a chat is.

use serde_json::{Map, Value};

use crate::model::{ChatPart, ChatRole, states_binary, states_error};
use crate::probe::Api;
use crate::wire::{Operation, SchemaRef};

/// A channel of a contract.
pub struct Channel<'c> {
    /// The contract.
    pub api: &'c Api<'c>,
    /// What the document calls it.
    pub name: &'c str,
    /// Its address.
    pub path: &'c str,
    /// What opens it.
    pub operation: &'c Operation,
    /// The messages of the client.
    pub sent: Vec<Kind<'c>>,
    /// The messages of the server.
    pub heard: Vec<Kind<'c>>,
    /// Whether messages are written in binary frames.
    pub is_binary: bool,
}

/// A kind of messages.
pub struct Kind<'c> {
    /// What tells it from others on the wire, or else what the document calls it.
    pub name: String,
    /// What it holds.
    pub schema: &'c SchemaRef,
    /// The properties that always have one value.
    pub constants: Map<String, Value>,
    /// What it is in a chat.
    pub chat: Option<ChatPart>,
    /// Whether it says what went wrong.
    pub is_error: bool,
}

impl<'c> Channel<'c> {
    /// All channels of a contract.
    pub fn all(api: &'c Api<'c>) -> Vec<Self> {
        let items = api.contract().paths.iter();
        let operations = items.flat_map(|(path, item)| {
            let operations = item.operations.values();
            operations.map(move |operation| (path.as_str(), operation))
        });
        operations
            .filter(|(_, operation)| operation.is_socket)
            .map(|(path, operation)| Self::of(api, path, operation))
            .collect()
    }

    fn of(api: &'c Api<'c>, path: &'c str, operation: &'c Operation) -> Self {
        let kinds = |messages: Option<&'c SchemaRef>| {
            let all = messages.map_or_else(Vec::new, |all| api.contract().alternatives(all));
            all.into_iter().map(|one| Kind::of(api, one)).collect()
        };
        Self {
            api,
            name: operation.operation_id.as_deref().unwrap_or(path),
            path,
            operation,
            sent: kinds(operation.client_messages()),
            heard: kinds(operation.server_messages()),
            is_binary: states_binary(operation).unwrap_or_default(),
        }
    }

    /// The message that is that part of a chat.
    pub fn part(&self, role: ChatRole) -> Option<&Kind<'c>> {
        let mut all = self.sent.iter().chain(&self.heard);
        all.find(|kind| kind.is(role))
    }

    /// The message with what the user says; `None` where the document names none.
    pub fn input(&self, text: &str) -> Option<Value> {
        let kind = self.part(ChatRole::Input)?;
        let path = kind.chat.as_ref()?.text.as_deref()?;
        let mut message = kind.bare();
        put(&mut message, path, text);
        Some(message)
    }
}

impl<'c> Kind<'c> {
    fn of(api: &'c Api<'c>, schema: &'c SchemaRef) -> Self {
        let parts = api.parts(schema);
        let mut constants = Map::new();
        for (name, own) in parts.iter().flat_map(|part| &part.properties) {
            let mut values = api.parts(own).into_iter();
            if let Some([one]) = values.find_map(|part| part.values.as_deref()) {
                constants.insert(name.clone(), one.clone());
            }
        }
        let tag = constants.values().find_map(Value::as_str);
        let parts = schema.inline().map_or(&[][..], |schema| &schema.all_of);
        let named = [schema].into_iter().chain(parts);
        let named = || named.into_iter().find_map(SchemaRef::component);
        let name = tag.or_else(named).unwrap_or("message");
        let layers = api.contract().layers(schema);
        Self {
            name: name.to_owned(),
            schema,
            chat: layers.iter().find_map(|schema| ChatPart::of(schema)),
            is_error: layers.iter().any(|schema| states_error(schema)),
            constants,
        }
    }

    /// Whether it is that part of a chat.
    pub fn is(&self, role: ChatRole) -> bool {
        self.chat.as_ref().is_some_and(|chat| chat.role == role)
    }

    /// Whether a message has its constants.
    pub fn claims(&self, message: &Value) -> bool {
        let mut all = self.constants.iter();
        !self.constants.is_empty() && all.all(|(name, value)| message.get(name) == Some(value))
    }

    /// A message of what is constant alone.
    pub fn bare(&self) -> Value {
        Value::Object(self.constants.clone())
    }

    /// The words of a message, and whose they are.
    pub fn words<'m>(&self, message: &'m Value) -> Option<(Option<&'m str>, &'m str)> {
        let chat = self.chat.as_ref()?;
        let text = at(message, chat.text.as_deref()?)?;
        let speaker = chat.speaker.as_deref();
        Some((speaker.and_then(|path| at(message, path)), text))
    }
}

/// The text at a path.
fn at<'m>(message: &'m Value, path: &[String]) -> Option<&'m str> {
    let mut steps = path.iter();
    steps
        .try_fold(message, |value, step| value.get(step))?
        .as_str()
}

/// Puts a text at a path, objects on the way.
fn put(message: &mut Value, path: &[String], text: &str) {
    let mut place = message;
    for step in path {
        if !place.is_object() {
            *place = Value::Object(Map::new());
        }
        place = &mut place[step.as_str()];
    }
    *place = text.into();
}
