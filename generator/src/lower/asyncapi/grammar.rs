//! What the objects of AsyncAPI may hold, in versions 2 and 3.

/// The kinds of objects.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Document,
    Components,
    Server,
    /// A variable in the address of a server.
    Variable,
    Channel,
    Parameter,
    Operation,
    Reply,
    Message,
    /// What several messages have in common.
    Trait,
    Bindings,
    Socket,
    /// Whatever is read as OpenAPI has it, or not at all.
    Other,
}

/// The form of what stands under a keyword.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Form {
    Any,
    Text,
    Flag,
    List,
    One(Kind),
    /// A mapping of names to objects.
    Named(Kind),
    /// A list of objects.
    Listed(Kind),
}

use Form::{Any, Flag, List, Listed, Named, One, Text};

/// Keywords, and the form of what stands under each.
pub(super) type Keywords = &'static [(&'static str, Form)];

const DOCUMENT: Keywords = &[
    ("asyncapi", Any),
    ("id", Any),
    ("info", Any),
    ("servers", Named(Kind::Server)),
    ("defaultContentType", Text),
    ("channels", Named(Kind::Channel)),
    ("operations", Named(Kind::Operation)),
    ("components", One(Kind::Components)),
];

const COMPONENTS: Keywords = &[
    ("schemas", Any),
    ("servers", Named(Kind::Server)),
    ("channels", Named(Kind::Channel)),
    ("operations", Named(Kind::Operation)),
    ("messages", Named(Kind::Message)),
    ("securitySchemes", Named(Kind::Other)),
    ("serverVariables", Named(Kind::Variable)),
    ("parameters", Named(Kind::Parameter)),
    ("correlationIds", Any),
    ("replies", Named(Kind::Reply)),
    ("replyAddresses", Any),
    ("externalDocs", Any),
    ("tags", Any),
    ("operationTraits", Named(Kind::Other)),
    ("messageTraits", Named(Kind::Trait)),
    ("serverBindings", Named(Kind::Bindings)),
    ("channelBindings", Named(Kind::Bindings)),
    ("operationBindings", Any),
    ("messageBindings", Any),
];

const SERVER: Keywords = &[
    ("host", Text),
    ("protocol", Text),
    ("protocolVersion", Any),
    ("pathname", Text),
    ("description", Text),
    ("title", Any),
    ("summary", Any),
    ("variables", Named(Kind::Variable)),
    ("security", Listed(Kind::Other)),
    ("tags", Any),
    ("externalDocs", Any),
    ("bindings", One(Kind::Bindings)),
];

const VARIABLE: Keywords = &[
    ("enum", List),
    ("default", Text),
    ("description", Text),
    ("examples", List),
];

const CHANNEL: Keywords = &[
    ("address", Text),
    ("messages", Named(Kind::Message)),
    ("title", Text),
    ("summary", Any),
    ("description", Text),
    ("servers", Listed(Kind::Server)),
    ("parameters", Named(Kind::Parameter)),
    ("tags", Any),
    ("externalDocs", Any),
    ("bindings", One(Kind::Bindings)),
];

const PARAMETER: Keywords = &[
    ("enum", List),
    ("default", Any),
    ("description", Text),
    ("examples", List),
    ("location", Any),
    ("schema", Any),
];

const OPERATION: Keywords = &[
    ("action", Text),
    ("channel", One(Kind::Other)),
    ("title", Any),
    ("summary", Any),
    ("description", Any),
    ("security", Listed(Kind::Other)),
    ("tags", Any),
    ("externalDocs", Any),
    ("bindings", Any),
    ("traits", Listed(Kind::Other)),
    ("messages", Listed(Kind::Other)),
    ("reply", One(Kind::Reply)),
];

const REPLY: Keywords = &[
    ("address", Any),
    ("channel", One(Kind::Other)),
    ("messages", Listed(Kind::Other)),
];

const MESSAGE: Keywords = &[
    ("payload", Any),
    ("headers", Any),
    ("correlationId", Any),
    ("contentType", Text),
    ("name", Text),
    ("messageId", Any),
    ("title", Any),
    ("summary", Text),
    ("description", Text),
    ("tags", Any),
    ("externalDocs", Any),
    ("bindings", Any),
    ("examples", List),
    ("deprecated", Flag),
    ("traits", Listed(Kind::Trait)),
];

const SOCKET: Keywords = &[
    ("method", Text),
    ("query", One(Kind::Other)),
    ("headers", One(Kind::Other)),
    ("bindingVersion", Any),
];

impl Kind {
    pub(super) fn title(self) -> &'static str {
        match self {
            Self::Document => "an AsyncAPI document",
            Self::Components => "components",
            Self::Server => "a server",
            Self::Variable => "a server variable",
            Self::Channel => "a channel",
            Self::Parameter => "a parameter",
            Self::Operation => "an operation",
            Self::Reply => "a reply",
            Self::Message => "a message",
            Self::Trait => "a trait of messages",
            Self::Bindings => "bindings",
            Self::Socket => "a binding of WebSockets",
            Self::Other => "an object",
        }
    }

    /// The keywords that are read, and those that say nothing of the wire that Rust shows.
    pub(super) const fn keywords(self) -> Keywords {
        match self {
            Self::Document => DOCUMENT,
            Self::Components => COMPONENTS,
            Self::Server => SERVER,
            Self::Variable => VARIABLE,
            Self::Channel => CHANNEL,
            Self::Parameter => PARAMETER,
            Self::Operation => OPERATION,
            Self::Reply => REPLY,
            Self::Message | Self::Trait => MESSAGE,
            Self::Socket => SOCKET,
            Self::Bindings => &[("ws", One(Self::Socket))],
            Self::Other => &[],
        }
    }

    /// The form of what stands under a keyword, where it is one.
    pub(super) fn form(self, key: &str) -> Option<Form> {
        // A trait has no traits: so none holds itself.
        if self == Self::Trait && key == "traits" {
            return None;
        }
        let mut keywords = self.keywords().iter();
        keywords
            .find(|(name, _)| *name == key)
            .map(|(_, form)| *form)
    }

    /// Whether keywords that are not known can be told. Bindings are named by protocol.
    pub(super) const fn is_closed(self) -> bool {
        !matches!(self, Self::Bindings | Self::Other)
    }
}
