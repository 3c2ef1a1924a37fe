//! Where each thing of the documents went, as data.

use serde::Serialize;

use crate::config::Product;
use crate::model::{self, Contract, Group, Shape, Socket, Type, TypeDef};

/// The whole of a run. Pointers are URI fragments (`#/components/schemas/Call`), behind the name of the file where that
/// is not the contract's entry document (`calls.yaml#/components/schemas/Call`). Rust names are paths inside the crate
/// (`types::Call`).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Manifest {
    /// Every type.
    pub schemas: Vec<Schema>,
    /// Every REST operation.
    pub operations: Vec<Operation>,
    /// Every channel.
    pub channels: Vec<Channel>,
    /// Every inbound event.
    pub webhooks: Vec<Webhook>,
    /// What became a plain JSON value.
    pub degraded: Vec<Degraded>,
}

/// A type.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Schema {
    /// Where it stands in the document.
    pub pointer: String,
    /// Its path in the crate.
    pub rust: String,
    /// `struct`, `enum`, `union`, `value` (alternatives that cannot be told apart) or `alias`.
    pub kind: &'static str,
}

/// A REST operation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Operation {
    /// `GET`
    pub method: String,
    /// `/agent/{id}`
    pub path: String,
    /// The trait.
    #[serde(rename = "trait")]
    pub owner: String,
    /// The function.
    pub function: String,
    /// Where it stands in the document.
    pub pointer: String,
}

/// A channel: a socket over which both sides send messages.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Channel {
    /// `/agent/connect`
    pub address: String,
    /// The trait.
    #[serde(rename = "trait")]
    pub owner: String,
    /// Where it stands in the document.
    pub pointer: String,
    /// What the client sends.
    pub received: Vec<Message>,
    /// What the server sends.
    pub sent: Vec<Message>,
}

/// A message of a channel.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Message {
    /// Its type.
    pub rust: String,
    /// The function of the channel's trait that takes it; `None` for what the server sends.
    pub function: Option<String>,
    /// Where it stands in the document.
    pub pointer: String,
}

/// An inbound event.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Webhook {
    /// Its key.
    pub event: String,
    /// The trait.
    #[serde(rename = "trait")]
    pub owner: String,
    /// The function.
    pub function: String,
    /// The type of what it delivers.
    pub payload: String,
    /// Where it stands in the document.
    pub pointer: String,
}

/// A place that became a plain JSON value.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Degraded {
    /// Where it stands in the document.
    pub pointer: String,
    /// Why.
    pub reason: String,
}

impl Manifest {
    /// The manifest of a run.
    pub fn new(contracts: &[Contract], product: Product) -> Self {
        let mut manifest = Self::default();
        for contract in contracts {
            manifest.add(contract, &prefix(contract, product));
        }
        manifest
    }

    fn add(&mut self, contract: &Contract, prefix: &str) {
        self.schemas.extend(contract.types.iter().map(|def| Schema {
            pointer: def.place.clone(),
            rust: type_path(prefix, &def.name),
            kind: kind(def),
        }));
        for group in &contract.groups {
            let operations = group.operations.iter();
            self.operations
                .extend(operations.map(|operation| Operation {
                    method: operation.method.clone(),
                    path: operation.path.clone(),
                    owner: owner_path(prefix, group),
                    function: operation.function.clone(),
                    pointer: operation.place.clone(),
                }));
        }
        let sockets = contract.sockets.iter();
        self.channels
            .extend(sockets.filter_map(|socket| channel(prefix, socket)));
        let events = contract
            .webhooks
            .iter()
            .flat_map(|webhooks| &webhooks.events);
        self.webhooks.extend(events.map(|event| {
            Webhook {
                event: event.key.clone(),
                owner: format!("{prefix}webhooks::Webhooks"),
                function: event.function.clone(),
                payload: event
                    .payload
                    .as_ref()
                    .map_or("()".to_owned(), |payload| rust(prefix, payload)),
                pointer: event.place.clone(),
            }
        }));
        self.degraded
            .extend(contract.degraded.iter().map(|degraded| Degraded {
                pointer: degraded.place.clone(),
                reason: degraded.reason.clone(),
            }));
    }
}

fn channel(prefix: &str, socket: &Socket) -> Option<Channel> {
    let open = socket.group.operations.first()?;
    let received = socket.received.list.iter();
    let sent = socket.sent.list.iter();
    Some(Channel {
        address: open.path.clone(),
        owner: owner_path(prefix, &socket.group),
        pointer: open.place.clone(),
        received: received.map(|one| message(prefix, one, true)).collect(),
        sent: sent.map(|one| message(prefix, one, false)).collect(),
    })
}

fn message(prefix: &str, message: &model::Message, is_taken: bool) -> Message {
    Message {
        rust: rust(prefix, &message.ty),
        function: is_taken.then(|| message.function.clone()),
        pointer: message.place.clone(),
    }
}

/// What stands before a contract's modules: `atoms::`, or nothing in a crate of one contract.
pub(crate) fn prefix(contract: &Contract, product: Product) -> String {
    match product {
        Product::Workspace => format!("{}::", contract.name),
        Product::Crate => String::new(),
    }
}

pub(crate) fn type_path(prefix: &str, name: &str) -> String {
    format!("{prefix}types::{name}")
}

/// The trait of a group of operations: `campaigns::Campaigns`.
pub(crate) fn owner_path(prefix: &str, group: &Group) -> String {
    format!("{prefix}{}::{}", group.name, group.owner)
}

/// One word for what a type is.
pub(crate) fn kind(def: &TypeDef) -> &'static str {
    match def.shape {
        Shape::Struct(_) => "struct",
        Shape::Enum(_) => "enum",
        Shape::Union(_) => "union",
        Shape::Raw(_) => "value",
        Shape::Alias(_) => "alias",
    }
}

/// A type as Rust has it, with the paths of the crate.
pub(crate) fn rust(prefix: &str, ty: &Type) -> String {
    use crate::model::TextView;
    match ty {
        Type::Bool => "bool".to_owned(),
        Type::Integer => "i64".to_owned(),
        Type::Unsigned => "u64".to_owned(),
        Type::Number => "atoms_runtime::Number".to_owned(),
        Type::String => "String".to_owned(),
        Type::Text(TextView::Timestamp) => "atoms_runtime::Timestamp".to_owned(),
        Type::Text(TextView::Date) => "atoms_runtime::Date".to_owned(),
        Type::Text(TextView::IsoDuration) => "atoms_runtime::IsoDuration".to_owned(),
        Type::Text(TextView::Uri) => "atoms_runtime::Uri".to_owned(),
        Type::Text(TextView::Uuid) => "atoms_runtime::Uuid".to_owned(),
        Type::Text(TextView::Base64) => "atoms_runtime::Base64".to_owned(),
        Type::Any => "serde_json::Value".to_owned(),
        Type::Object => "serde_json::Map<String, serde_json::Value>".to_owned(),
        Type::Array(item) => format!("Vec<{}>", rust(prefix, item)),
        Type::Map(value) => {
            format!(
                "std::collections::BTreeMap<String, {}>",
                rust(prefix, value)
            )
        }
        Type::Nullable(inner) => format!("Option<{}>", rust(prefix, inner)),
        Type::Named(name) => type_path(prefix, name),
    }
}
