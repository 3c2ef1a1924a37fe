//! Where in the document that belongs which a delivery has beyond it.

use std::collections::BTreeMap;

use super::read::What;
use crate::drift::compare::View;
use crate::drift::{Place, Revision};
use crate::pointer;
use crate::wire::{At, Event, Schema, SchemaRef};

/// The places of a contract.
pub(super) struct Places<'r> {
    revision: &'r Revision,
    view: &'r View<'r>,
}

impl<'r> Places<'r> {
    pub(super) fn of(revision: &'r Revision, view: &'r View<'r>) -> Self {
        Self { revision, view }
    }

    /// Where each event stands, by its name.
    pub(super) fn of_events(&self) -> BTreeMap<String, Place> {
        let events = self.view.contract.events.iter();
        events
            .map(|(name, event)| (name.clone(), self.view.place(&event.item.at.origin())))
            .collect()
    }

    /// The nearest thing that is described: the enum, the object, all events.
    pub(super) fn find(&self, what: &What) -> Place {
        let origin = match what {
            What::Event { .. } => self.events().origin(),
            What::Value { event, r#type, .. } => {
                let types = self.revision.model.types.iter();
                let mut own = types.filter(|def| def.name == *r#type);
                let own = own.next().map(|def| def.origin.clone());
                own.unwrap_or_else(|| self.event(event).origin())
            }
            What::Field { event, pointer } => self.field(event, pointer).origin(),
        };
        self.view.place(&origin)
    }

    /// Where events are described.
    fn events(&self) -> At {
        self.view.contract.place("webhooks")
    }

    fn event(&self, name: &str) -> At {
        let event = self.named(name);
        event.map_or_else(|| self.events(), |event| event.item.at.clone())
    }

    /// The event of a key, or that the crate knows by that name.
    fn named(&self, name: &str) -> Option<&Event> {
        let events = &self.view.contract.events;
        let webhooks = self.revision.model.webhooks.iter();
        let known = webhooks.flat_map(|webhooks| &webhooks.events);
        let mut known = known.filter(|event| {
            event
                .tags
                .iter()
                .any(|texts| texts.iter().any(|text| text == name))
        });
        let key = known.next().map_or(name, |event| &*event.key);
        events.get(key).or_else(|| events.get(name))
    }

    /// The object on the way to a field that is described last.
    fn field(&self, event: &str, pointer: &str) -> At {
        let body = self.named(event).and_then(body);
        let Some(body) = body else {
            return self.event(event);
        };
        let mut schema = self.view.schema(body);
        let mut at = self.view.at(body);
        for step in pointer.split('/').skip(1) {
            let step = pointer::unescaped(step);
            let Some(below) = below(&schema, &step).cloned() else {
                break;
            };
            at = self.view.at(&below);
            schema = self.view.schema(&below);
        }
        at
    }
}

/// What the deliveries of an event carry.
fn body(event: &Event) -> Option<&SchemaRef> {
    let (_, operation) = event.item.iter().next()?;
    let body = operation.request_body.as_ref()?;
    let mut media = body.item.content.values();
    media.find_map(|media| media.schema.as_ref())
}

/// The schema of a property or of an item.
fn below<'s>(schema: &'s Schema, step: &str) -> Option<&'s SchemaRef> {
    let property = schema.properties.get(step);
    let item = step.parse::<usize>().ok().and(schema.items.as_ref());
    let other = schema.additional_properties.as_ref();
    property
        .or(item)
        .or_else(|| other.and_then(|one| one.schema()))
}
