//! Who produces which message, and what its schemas are made of.

mod change;

use std::collections::HashSet;

use super::{
    At, Contract, Header, Map, MediaType, Operation, ParameterValue, PathItem, Schema, SchemaRef,
    Shared,
};

/// Who produces a message: a change of its schema breaks the one who reads it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Direction {
    /// The caller of an operation.
    Request,
    /// The service that is called.
    Response,
    /// The sender of an event.
    Event,
    /// The receiver of an event.
    EventAnswer,
}

impl Direction {
    /// `request`, `response`, `event`, `event answer`
    pub fn name(self) -> &'static str {
        match self {
            Self::Request => "request",
            Self::Response => "response",
            Self::Event => "event",
            Self::EventAnswer => "event answer",
        }
    }
}

/// What the messages of one direction are made of, at any depth.
#[derive(Debug, Default)]
pub struct Used<'c> {
    /// The component schemas, by key.
    pub components: HashSet<&'c str>,
    /// Where the schemas stand that are written in place, those of these components among them.
    pub places: Vec<&'c At>,
}

impl Contract {
    /// The schemas of every parameter, header and body, each with its direction.
    pub fn messages(&self) -> Vec<(Direction, &SchemaRef)> {
        let mut messages = Messages::default();
        for item in self.paths.values() {
            messages.item(item, Direction::Request, Direction::Response);
        }
        for event in self.events.values() {
            messages.item(&event.item, Direction::Event, Direction::EventAnswer);
        }
        messages.0
    }

    /// Replaces the schemas that [`messages`](Self::messages) has.
    pub(super) fn change_messages(&mut self, mut change: impl FnMut(Direction, &mut SchemaRef)) {
        for item in self.paths.values_mut() {
            change::item(item, (Direction::Request, Direction::Response), &mut change);
        }
        for event in self.events.values_mut() {
            change::item(
                &mut event.item,
                (Direction::Event, Direction::EventAnswer),
                &mut change,
            );
        }
    }

    /// What the messages of a direction are made of.
    pub fn used(&self, direction: Direction) -> Used<'_> {
        let mut used = Used::default();
        let messages = self.messages().into_iter();
        let mut open: Vec<&SchemaRef> = messages
            .filter(|(own, _)| *own == direction)
            .map(|(_, schema)| schema)
            .collect();
        while let Some(schema) = open.pop() {
            match schema {
                SchemaRef::Component(key) if used.components.insert(key) => {
                    open.extend(self.schemas.get(&**key));
                }
                SchemaRef::Component(_) => {}
                SchemaRef::Inline(schema) => {
                    used.places.push(&schema.at);
                    open.extend(Schema::children(schema));
                }
            }
        }
        used
    }
}

#[derive(Default)]
struct Messages<'c>(Vec<(Direction, &'c SchemaRef)>);

impl<'c> Messages<'c> {
    fn item(&mut self, item: &'c PathItem, asked: Direction, answered: Direction) {
        for operation in item.operations.values() {
            for parameter in item.parameters.iter().chain(&operation.parameters) {
                self.value(&parameter.item.value, asked);
            }
            self.operation(operation, asked, answered);
        }
    }

    fn operation(&mut self, operation: &'c Operation, asked: Direction, answered: Direction) {
        if let Some(body) = &operation.request_body {
            self.content(&body.item.content, asked);
        }
        let responses = operation.responses.values();
        for response in responses.chain(&operation.default_response) {
            self.headers(&response.item.headers, answered);
            self.content(&response.item.content, answered);
        }
    }

    fn headers(&mut self, headers: &'c Map<Shared<Header>>, direction: Direction) {
        for header in headers.values() {
            self.value(&header.item.value, direction);
        }
    }

    fn value(&mut self, value: &'c ParameterValue, direction: Direction) {
        match value {
            ParameterValue::Schema(schema) => self.0.push((direction, schema)),
            ParameterValue::Content(content) => self.content(content, direction),
        }
    }

    fn content(&mut self, content: &'c Map<MediaType>, direction: Direction) {
        for media in content.values() {
            let schemas = media.schema.iter().chain(&media.item_schema);
            self.0.extend(schemas.map(|schema| (direction, schema)));
            for encoding in media.encoding.values() {
                self.headers(&encoding.headers, direction);
            }
        }
    }
}
