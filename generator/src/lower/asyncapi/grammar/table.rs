//! The keywords of each kind of object.

use super::Form::{Any, Flag, List, Listed, Named, One, Text};
use super::{Keywords, Kind};

pub(super) const DOCUMENT: Keywords = &[
    ("asyncapi", Any),
    ("id", Any),
    ("info", Any),
    ("servers", Named(Kind::Server)),
    ("defaultContentType", Text),
    ("channels", Named(Kind::Channel)),
    ("operations", Named(Kind::Operation)),
    ("components", One(Kind::Components)),
];

pub(super) const COMPONENTS: Keywords = &[
    ("schemas", Named(Kind::Schema)),
    ("servers", Named(Kind::Server)),
    ("channels", Named(Kind::Channel)),
    ("operations", Named(Kind::Operation)),
    ("messages", Named(Kind::Message)),
    ("securitySchemes", Named(Kind::SecurityScheme)),
    ("serverVariables", Named(Kind::Variable)),
    ("parameters", Named(Kind::Parameter)),
    ("correlationIds", Named(Kind::CorrelationId)),
    ("replies", Named(Kind::Reply)),
    ("replyAddresses", Named(Kind::ReplyAddress)),
    ("externalDocs", Named(Kind::ExternalDocs)),
    ("tags", Named(Kind::Tag)),
    ("operationTraits", Named(Kind::OperationTrait)),
    ("messageTraits", Named(Kind::Trait)),
    ("serverBindings", Named(Kind::Bindings)),
    ("channelBindings", Named(Kind::Bindings)),
    ("operationBindings", Named(Kind::Other)),
    ("messageBindings", Named(Kind::Other)),
];

pub(super) const SERVER: Keywords = &[
    ("host", Text),
    ("protocol", Text),
    ("protocolVersion", Any),
    ("pathname", Text),
    ("description", Text),
    ("title", Text),
    ("summary", Text),
    ("variables", Named(Kind::Variable)),
    ("security", Listed(Kind::SecurityScheme)),
    ("tags", Listed(Kind::Tag)),
    ("externalDocs", One(Kind::ExternalDocs)),
    ("bindings", One(Kind::Bindings)),
];

pub(super) const VARIABLE: Keywords = &[
    ("enum", List),
    ("default", Text),
    ("description", Text),
    ("examples", List),
];

pub(super) const CHANNEL: Keywords = &[
    ("address", Text),
    ("messages", Named(Kind::Message)),
    ("title", Text),
    ("summary", Text),
    ("description", Text),
    ("servers", Listed(Kind::Server)),
    ("parameters", Named(Kind::Parameter)),
    ("tags", Listed(Kind::Tag)),
    ("externalDocs", One(Kind::ExternalDocs)),
    ("bindings", One(Kind::Bindings)),
];

pub(super) const PARAMETER: Keywords = &[
    ("enum", List),
    ("default", Any),
    ("description", Text),
    ("examples", List),
    ("location", Text),
    ("schema", One(Kind::Schema)),
];

pub(super) const OPERATION: Keywords = &[
    ("action", Text),
    ("channel", One(Kind::Reference)),
    ("title", Text),
    ("summary", Text),
    ("description", Text),
    ("security", Listed(Kind::SecurityScheme)),
    ("tags", Listed(Kind::Tag)),
    ("externalDocs", One(Kind::ExternalDocs)),
    ("bindings", One(Kind::Other)),
    ("traits", Listed(Kind::OperationTrait)),
    ("messages", Listed(Kind::Reference)),
    ("reply", One(Kind::Reply)),
];

pub(super) const OPERATION_TRAIT: Keywords = &[
    ("title", Text),
    ("summary", Text),
    ("description", Text),
    ("security", Listed(Kind::SecurityScheme)),
    ("tags", Listed(Kind::Tag)),
    ("externalDocs", One(Kind::ExternalDocs)),
    ("bindings", One(Kind::Other)),
];

pub(super) const REPLY: Keywords = &[
    ("address", One(Kind::ReplyAddress)),
    ("channel", One(Kind::Reference)),
    ("messages", Listed(Kind::Reference)),
];

/// Of a correlation ID too.
pub(super) const LOCATION: Keywords = &[("description", Text), ("location", Text)];

pub(super) const MESSAGE: Keywords = &[
    ("payload", One(Kind::Schema)),
    ("headers", One(Kind::Schema)),
    ("correlationId", One(Kind::CorrelationId)),
    ("contentType", Text),
    ("name", Text),
    ("messageId", Text),
    ("title", Text),
    ("summary", Text),
    ("description", Text),
    ("tags", Listed(Kind::Tag)),
    ("externalDocs", One(Kind::ExternalDocs)),
    ("bindings", One(Kind::Other)),
    ("examples", List),
    ("deprecated", Flag),
    ("traits", Listed(Kind::Trait)),
];

pub(super) const TAG: Keywords = &[
    ("name", Text),
    ("description", Text),
    ("externalDocs", One(Kind::ExternalDocs)),
];

pub(super) const EXTERNAL_DOCS: Keywords = &[("description", Text), ("url", Text)];

pub(super) const SOCKET: Keywords = &[
    ("method", Text),
    ("query", One(Kind::Bound)),
    ("headers", One(Kind::Bound)),
    ("bindingVersion", Any),
];

/// What version 2 has besides.
pub(super) const OLD: [(Kind, Keywords); 5] = [
    (
        Kind::Document,
        &[
            ("tags", Listed(Kind::Tag)),
            ("externalDocs", One(Kind::ExternalDocs)),
        ],
    ),
    (
        Kind::Channel,
        &[
            ("publish", One(Kind::Operation)),
            ("subscribe", One(Kind::Operation)),
        ],
    ),
    (
        Kind::Operation,
        &[("operationId", Text), ("message", One(Kind::Message))],
    ),
    (
        Kind::Message,
        &[("schemaFormat", Text), ("oneOf", Listed(Kind::Message))],
    ),
    (Kind::Trait, &[("schemaFormat", Text)]),
];
