//! The contract as a whole, its events, and its security schemes.

use std::sync::Arc;

use openapiv3::{ExternalDocumentation, Info, SecurityRequirement, Server, Tag};
use serde_json::Value;

use super::{At, Keywords, Map, MessageKey, PathItem, Schema, SchemaRef};

/// How many components lead to one another: more than any chain that is not a circle has.
const HOPS: usize = 64;

/// Everything that the documents of a contract say.
#[derive(Clone, Debug, PartialEq)]
pub struct Contract {
    /// The root of the first document.
    pub at: At,
    /// Where the keys of the root stand, as far as that is elsewhere: in another document, in an overlay.
    pub keywords: Keywords,
    /// `openapi`, the version that the first document is written in.
    pub version: String,
    /// `info`
    pub info: Info,
    /// `servers`
    pub servers: Vec<Server>,
    /// `tags`
    pub tags: Vec<Tag>,
    /// `externalDocs`
    pub external_docs: Option<ExternalDocumentation>,
    /// What operations ask for that have no `security` of their own.
    pub security: Vec<SecurityRequirement>,
    /// `components.securitySchemes`
    pub schemes: Map<SecurityScheme>,
    /// `components.schemas`
    pub schemas: Map<SchemaRef>,
    /// The operations that callers ask for, by path.
    pub paths: Map<PathItem>,
    /// The events that are sent to a receiver, by key.
    pub events: Map<Event>,
    /// Whether an `unevaluatedProperties` or `unevaluatedItems` asks which properties and items other keywords are about.
    pub evaluates: bool,
    /// The references that lead to nothing, and what becomes of them: the schema that allows everything, or nothing at all.
    pub unresolved: Vec<Unresolved>,
    /// The `x-` extensions of the root.
    pub extensions: Map<Value>,
}

impl Contract {
    /// Where a key of the root stands.
    pub fn place(&self, key: &str) -> At {
        self.keywords.at(&self.at, key)
    }

    /// The schema that one is, through references.
    pub fn resolve<'c>(&'c self, schema: &'c SchemaRef) -> Option<&'c Schema> {
        self.shared(schema).map(|schema| &**schema)
    }

    /// The same, to be shared.
    pub fn shared<'c>(&'c self, mut schema: &'c SchemaRef) -> Option<&'c Arc<Schema>> {
        for _ in 0..HOPS {
            match schema {
                SchemaRef::Inline(schema) => return Some(schema),
                SchemaRef::Component(key) => schema = self.schemas.get(&**key)?,
            }
        }
        None
    }

    /// What is said of a schema, the nearest first: in place, and in each that it is but another name of.
    pub fn layers<'c>(&'c self, schema: &'c SchemaRef) -> Vec<&'c Schema> {
        let mut layers: Vec<&Schema> = Vec::new();
        let mut next = Some(schema);
        while let Some(found) = next.take().and_then(|schema| self.resolve(schema)) {
            if layers.iter().any(|known| std::ptr::eq(*known, found)) {
                break;
            }
            layers.push(found);
            if let ([inner], true) = (found.all_of.as_slice(), found.properties.is_empty()) {
                next = Some(inner);
            }
        }
        layers
    }

    /// The alternatives of a choice; of any other schema itself.
    pub fn alternatives<'c>(&'c self, schema: &'c SchemaRef) -> Vec<&'c SchemaRef> {
        match self.resolve(schema) {
            Some(choice) if !choice.one_of.is_empty() => choice.one_of.iter().collect(),
            _ => vec![schema],
        }
    }

    /// The messages of one side of a channel, and what the document calls each.
    pub fn messages_of<'c>(
        &'c self,
        side: &'c SchemaRef,
    ) -> Vec<(&'c SchemaRef, Option<&'c MessageKey>)> {
        let keys = self.resolve(side).map(|side| side.messages.as_slice());
        let mut keys = keys.unwrap_or_default().iter();
        let messages = self.alternatives(side).into_iter();
        messages.map(|message| (message, keys.next())).collect()
    }
}

/// A reference that leads to nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unresolved {
    /// Where the `$ref` stands.
    pub at: At,
    /// Why: `` `#/components/schemas/Gone` leads to nothing ``.
    pub reason: String,
}

/// An event: one operation that the sender of the document calls.
#[derive(Clone, Debug, PartialEq)]
pub struct Event {
    /// How the document spells it.
    pub spelling: Spelling,
    /// Where the document has it, once at least: the same callback of several operations is one event.
    pub mentions: Vec<Mention>,
    /// Its one operation, and what is said of the item it stands in.
    pub item: PathItem,
}

/// A place where a document has an event.
#[derive(Clone, Debug, PartialEq)]
pub struct Mention {
    /// The entry of `webhooks`, the expression of the operation's `callbacks`, or the path item, wherever that is described.
    pub at: At,
    /// Where a callback is sent: a runtime expression.
    pub expression: Option<String>,
}

impl Event {
    /// Where it is sent, as the first of its callbacks has it.
    pub fn expression(&self) -> Option<&str> {
        self.mentions.first()?.expression.as_deref()
    }
}

/// The spellings of an event.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Spelling {
    /// `webhooks`
    Webhooks,
    /// `x-webhooks`, of documents before 3.1.
    XWebhooks,
    /// An operation under `paths` with `x-fern-webhook: true`.
    FernWebhook,
    /// `callbacks` of an operation.
    Callback,
}

/// How callers say who they are.
#[derive(Clone, Debug, PartialEq)]
pub struct SecurityScheme {
    /// Where it stands.
    pub at: At,
    /// What it says, where it is of a kind that OpenAPI 3.0 has.
    pub scheme: Option<openapiv3::SecurityScheme>,
    /// `type`, as written: `mutualTLS` and what nobody knows among them.
    pub kind: String,
    /// `description`
    pub description: Option<String>,
    /// `deprecated`
    pub deprecated: bool,
}
