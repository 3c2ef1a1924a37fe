//! The messages of one side of a channel.

use std::collections::HashMap;

use super::session_error;
use crate::diagnostic::Origin;
use crate::model::contract::{
    Docs, Message, Messages, SessionError, Shape, Type, TypeDef, Variant,
};
use crate::model::names::{Scope, snake};
use crate::model::types::place;
use crate::wire::{Contract, MessageKey, Schema, SchemaRef};

/// The methods that the trait of every channel has.
const RESERVED: [&str; 5] = ["open", "opened", "unknown", "invalid", "closed"];

/// One side, as the document has it.
pub(super) struct Side<'c> {
    types: &'c [TypeDef],
    stated: Vec<Stated<'c>>,
    /// The first of these by where the schema stands that its type is made of.
    by_origin: HashMap<Origin, usize>,
}

/// What is said of a message.
struct Stated<'c> {
    key: Option<&'c MessageKey>,
    /// The nearest first.
    layers: Vec<&'c Schema>,
    /// The one that its type is made of.
    named: usize,
}

impl Stated<'_> {
    /// Where its payload stands, or the message.
    fn origin(&self) -> Option<Origin> {
        let payload = &self.layers.first()?.at;
        let place = self
            .key
            .map_or_else(|| payload.clone(), |key| key.place(payload));
        Some(place.origin())
    }
}

impl<'c> Side<'c> {
    pub(super) fn of(
        contract: &'c Contract,
        types: &'c [TypeDef],
        messages: Option<&'c SchemaRef>,
    ) -> Self {
        let all = messages.map_or_else(Vec::new, |all| contract.messages_of(all));
        let stated = all.into_iter().map(|(one, key)| Stated {
            key,
            layers: contract.layers(one),
            // What is written in place says more of a component.
            named: usize::from(one.inline().is_some()),
        });
        let stated: Vec<Stated<'c>> = stated.collect();
        let mut by_origin = HashMap::new();
        for (index, one) in stated.iter().enumerate() {
            if let Some(named) = one.layers.get(one.named) {
                by_origin.entry(named.at.origin()).or_insert(index);
            }
        }
        Self {
            types,
            stated,
            by_origin,
        }
    }

    /// The messages in the type of that name.
    pub(super) fn messages(&self, name: &str) -> Messages {
        let mut scope = Scope::with(&RESERVED);
        let list = self.variants(name).iter();
        Messages {
            list: list
                .filter_map(|variant| self.message(variant, &mut scope))
                .collect(),
            ty: Type::Named(name.to_owned()),
            is_none: self.stated.is_empty(),
        }
    }

    /// The first of them that says what went wrong.
    pub(super) fn error(&self, name: &str) -> Option<SessionError> {
        self.variants(name).iter().find_map(|variant| {
            let mut layers = self.found(variant)?.1?.layers.iter();
            layers.find_map(|schema| session_error::of(schema, &variant.name))
        })
    }

    fn variants(&self, name: &str) -> &'c [Variant] {
        match self.get(name).map(|def| &def.shape) {
            Some(Shape::Union(union)) => &union.variants,
            _ => &[],
        }
    }

    fn get(&self, name: &str) -> Option<&'c TypeDef> {
        self.types.iter().find(|def| def.name == name)
    }

    /// The type that a variant holds, and what is said of the message.
    fn found(&self, variant: &Variant) -> Option<(&'c TypeDef, Option<&Stated<'c>>)> {
        let def = self.get(variant.ty.named()?)?;
        let stated = self.by_origin.get(&def.origin);
        Some((def, stated.map(|index| &self.stated[*index])))
    }

    fn message(&self, variant: &Variant, scope: &mut Scope) -> Option<Message> {
        let (def, stated) = self.found(variant)?;
        let mut docs = [&variant.docs, &def.docs].into_iter();
        let text = docs.find_map(|docs| docs.text.clone());
        let origin = stated.and_then(Stated::origin);
        let origin = origin.unwrap_or_else(|| def.origin.clone());
        let key = stated.and_then(|stated| stated.key);
        Some(Message {
            variant: variant.name.clone(),
            key: key.map_or_else(String::new, |key| key.key.clone()),
            ty: variant.ty.clone(),
            function: scope.claim(&snake(&def.name)),
            docs: Docs {
                text,
                deprecated: variant.docs.deprecated,
                ..Docs::default()
            },
            place: place(&origin),
            origin,
        })
    }
}
