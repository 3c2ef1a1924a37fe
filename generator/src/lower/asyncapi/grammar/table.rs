//! The keywords of each kind of object.

use super::Form::{Any, Flag, List, Listed, Named, One, Text};
use super::{Group, Keywords, Kind};

pub(super) const DOCUMENT: Keywords = &[&[
    ("asyncapi", Any),
    ("id", Any),
    ("info", Any),
    ("servers", Named(Kind::Server)),
    ("defaultContentType", Text),
    ("channels", Named(Kind::Channel)),
    ("operations", Named(Kind::Operation)),
    ("components", One(Kind::Components)),
]];

pub(super) const COMPONENTS: Group = &[
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

/// What an object says of itself.
const DESCRIBED: Group = &[
    ("title", Text),
    ("summary", Text),
    ("description", Text),
    ("tags", Listed(Kind::Tag)),
    ("externalDocs", One(Kind::ExternalDocs)),
];

/// What an operation and its traits ask for.
const ASKED: Group = &[
    ("security", Listed(Kind::SecurityScheme)),
    ("bindings", One(Kind::Other)),
];

/// What a message and its traits tell.
const TOLD: Group = &[
    ("headers", One(Kind::Schema)),
    ("correlationId", One(Kind::CorrelationId)),
    ("contentType", Text),
    ("name", Text),
    ("messageId", Text),
    ("bindings", One(Kind::Other)),
    ("examples", List),
    ("deprecated", Flag),
];

/// What stands in for a part of an address.
const VALUES: Group = &[("enum", List), ("description", Text), ("examples", List)];

pub(super) const SERVER: Keywords = &[
    DESCRIBED,
    &[
        ("host", Text),
        ("protocol", Text),
        ("protocolVersion", Any),
        ("pathname", Text),
        ("variables", Named(Kind::Variable)),
        ("security", Listed(Kind::SecurityScheme)),
        ("bindings", One(Kind::Bindings)),
    ],
];

pub(super) const VARIABLE: Keywords = &[VALUES, &[("default", Text)]];

pub(super) const CHANNEL: Keywords = &[
    DESCRIBED,
    &[
        ("address", Text),
        ("messages", Named(Kind::Message)),
        ("servers", Listed(Kind::Server)),
        ("parameters", Named(Kind::Parameter)),
        ("bindings", One(Kind::Bindings)),
    ],
];

pub(super) const PARAMETER: Keywords = &[
    VALUES,
    &[
        ("default", Any),
        ("location", Text),
        ("schema", One(Kind::Schema)),
    ],
];

pub(super) const OPERATION_TRAIT: Keywords = &[DESCRIBED, ASKED];

pub(super) const OPERATION: Keywords = &[
    DESCRIBED,
    ASKED,
    &[
        ("action", Text),
        ("channel", One(Kind::Reference)),
        ("traits", Listed(Kind::OperationTrait)),
        ("messages", Listed(Kind::Reference)),
        ("reply", One(Kind::Reply)),
    ],
];

/// Not what a message alone has: so no trait holds itself.
pub(super) const MESSAGE_TRAIT: Keywords = &[DESCRIBED, TOLD];

pub(super) const MESSAGE: Keywords = &[
    DESCRIBED,
    TOLD,
    &[
        ("payload", One(Kind::Schema)),
        ("traits", Listed(Kind::Trait)),
    ],
];

pub(super) const REPLY: Keywords = &[&[
    ("address", One(Kind::ReplyAddress)),
    ("channel", One(Kind::Reference)),
    ("messages", Listed(Kind::Reference)),
]];

/// Of a correlation ID too.
pub(super) const LOCATION: Keywords = &[&[("description", Text), ("location", Text)]];

pub(super) const TAG: Keywords = &[&[
    ("name", Text),
    ("description", Text),
    ("externalDocs", One(Kind::ExternalDocs)),
]];

pub(super) const EXTERNAL_DOCS: Keywords = &[&[("description", Text), ("url", Text)]];

pub(super) const SOCKET: Keywords = &[&[
    ("method", Text),
    ("query", One(Kind::Bound)),
    ("headers", One(Kind::Bound)),
    ("bindingVersion", Any),
]];

pub(super) const BINDINGS: Keywords = &[&[("ws", One(Kind::Socket))]];

/// What version 2 has besides.
pub(super) const OLD: [(Kind, Group); 5] = [
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
