//! Where an item comes from in the document.

use std::collections::HashMap;

use heck::ToShoutySnakeCase;

use super::{Item, Kind};
use crate::config::Product;
use crate::diagnostic::Origin;
use crate::features::{self, SOCKET};
use crate::manifest::prefix;
use crate::model::{Content, Contract, Operation, Payload, Shape, Socket, TypeDef};

/// The places of everything that a contract's items are made of.
pub(super) struct Origins<'c> {
    prefix: String,
    types: HashMap<&'c str, &'c TypeDef>,
    /// What is in the module of a group or of the events, and the methods of the client: by path.
    named: HashMap<String, &'c Origin>,
    /// By name: the first operation of the group.
    features: HashMap<String, &'c Origin>,
}

impl<'c> Origins<'c> {
    pub(super) fn of(contract: &'c Contract, product: Product) -> Self {
        let types = contract.types.iter();
        let mut origins = Self {
            types: types.map(|def| (def.name.as_str(), def)).collect(),
            named: HashMap::new(),
            features: HashMap::new(),
            prefix: prefix(contract, product),
        };
        for group in &contract.groups {
            if let Some(first) = group.operations.first() {
                let feature = features::of_group(contract, group, product);
                origins.features.entry(feature).or_insert(&first.origin);
                origins.add(group.name.clone(), &first.origin);
                origins.add(format!("{}::{}", group.name, group.owner), &first.origin);
            }
            for operation in &group.operations {
                origins.operation(&group.name, &group.owner, operation);
            }
        }
        for socket in &contract.sockets {
            origins.socket(socket);
        }
        let webhooks = contract.webhooks.iter();
        for event in webhooks.flat_map(|webhooks| &webhooks.events) {
            origins.add(
                format!("webhooks::Webhooks::{}", event.function),
                &event.origin,
            );
        }
        origins
    }

    fn add(&mut self, path: String, origin: &'c Origin) {
        self.named.entry(path).or_insert(origin);
    }

    /// The module of a channel: its trait, a method for each message, and what opens it.
    fn socket(&mut self, socket: &'c Socket) {
        let (group, owner) = (&socket.group.name, &socket.group.owner);
        for operation in &socket.group.operations {
            let (origin, function) = (&operation.origin, &operation.function);
            let features = &mut self.features;
            features.entry(SOCKET.to_owned()).or_insert(origin);
            let constant = function.to_shouty_snake_case();
            let opened = format!("{owner}::open");
            self.add(group.clone(), origin);
            for name in [owner, &constant, &opened] {
                self.add(format!("{group}::{name}"), origin);
            }
            let answers = operation.answers.list.iter();
            for answer in answers {
                self.add(format!("{group}::ToClient"), &answer.origin);
            }
        }
        for messages in [&socket.received, &socket.sent] {
            let side = messages.ty.named().unwrap_or_default();
            for message in &messages.list {
                let content = message.ty.named().unwrap_or_default();
                self.add(
                    format!("types::{side}::{}", message.variant),
                    &message.origin,
                );
                self.add(format!("types::{side} from {content}"), &message.origin);
            }
        }
        for message in &socket.received.list {
            let method = format!("{group}::{owner}::{}", message.function);
            self.add(method, &message.origin);
        }
    }

    fn operation(&mut self, group: &str, owner: &str, operation: &'c Operation) {
        let (function, origin) = (&operation.function, &operation.origin);
        self.add(format!("{group}::{owner}::{function}"), origin);
        self.add(format!("{group}::routes::{function}"), origin);
        self.add(
            format!("{group}::{}", function.to_shouty_snake_case()),
            origin,
        );
        self.add(format!("Client::{function}"), origin);
        let answers = &operation.answers;
        self.add(format!("{group}::{}", answers.name), origin);
        for (index, answer) in answers.list.iter().enumerate() {
            let path = format!("{group}::{}::{}", answers.name, answer.variant);
            self.add(path, &answer.origin);
            if answers.from == Some(index) {
                self.add(format!("{group}::{} from", answers.name), &answer.origin);
            }
            if let Some(headers) = &answer.headers {
                let constant = headers.ty.to_shouty_snake_case();
                self.add(format!("{group}::{constant}"), &answer.origin);
            }
            let content = answer.content.iter();
            content.for_each(|content| self.content(group, content, &answer.origin));
        }
        if let Some(body) = &operation.body {
            let form = format!("{function} form").to_shouty_snake_case();
            self.add(format!("{group}::{form}"), &body.origin);
            self.content(group, &body.content, &body.origin);
        }
    }

    /// The enums of a body: of its media types, of its parts.
    fn content(&mut self, group: &str, content: &'c Content, origin: &'c Origin) {
        let media = match content {
            Content::One(media) => vec![media.as_ref()],
            Content::Several(name, variants) => {
                self.add(format!("{group}::{name}"), origin);
                variants.iter().map(|(_, media)| media).collect()
            }
        };
        for media in media {
            if let Payload::Multipart(multipart) = &media.payload {
                self.add(format!("{group}::{}", multipart.name), origin);
                self.add(format!("{group}::{}", multipart.form), origin);
            }
        }
    }

    /// The place of an item, or of what it belongs to.
    pub(super) fn find(&self, item: &Item) -> Option<Origin> {
        if item.kind == Kind::Feature {
            return self.features.get(&item.path).copied().cloned();
        }
        let path = item.path.strip_prefix(&self.prefix)?;
        let mut names = path.split("::");
        let first = names.next()?;
        let name = match item.kind {
            Kind::GroupPath => names.nth(1)?,
            _ if first == "types" => {
                if let Some(origin) = self.of_message(item, path) {
                    return Some(origin.clone());
                }
                names.next()?
            }
            Kind::Impl => return self.in_module(&format!("{path} from")).cloned(),
            _ => return self.in_module(path).cloned(),
        };
        let def = self.types.get(name)?;
        Some(member(def, names.next()).unwrap_or(&def.origin).clone())
    }

    /// The message of a channel whose variant it is, or which becomes one by it.
    fn of_message(&self, item: &Item, path: &str) -> Option<&'c Origin> {
        if item.kind != Kind::Impl {
            return self.named.get(path).copied();
        }
        let (_, from) = item.code.split_once("From<")?;
        let (content, _) = from.split_once('>')?;
        self.named.get(&format!("{path} from {content}")).copied()
    }

    fn in_module(&self, path: &str) -> Option<&'c Origin> {
        let around = || {
            let around = path.rsplit_once("::").map(|(around, _)| around);
            around.filter(|around| around.contains("::"))
        };
        let found = self.named.get(path);
        found.or_else(|| self.named.get(around()?)).copied()
    }
}

/// A field of a type.
fn member<'c>(def: &'c TypeDef, name: Option<&str>) -> Option<&'c Origin> {
    let Shape::Struct(shape) = &def.shape else {
        return None;
    };
    let field = shape
        .fields
        .iter()
        .find(|field| Some(&*field.name) == name)?;
    Some(&field.origin)
}
