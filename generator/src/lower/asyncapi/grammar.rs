//! What the objects of AsyncAPI may hold, in versions 2 and 3.

mod table;

use self::table::{
    BINDINGS, CHANNEL, COMPONENTS, DOCUMENT, EXTERNAL_DOCS, LOCATION, MESSAGE, MESSAGE_TRAIT, OLD,
    OPERATION, OPERATION_TRAIT, PARAMETER, REPLY, SERVER, SOCKET, TAG, VARIABLE,
};

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
    /// What several operations have in common.
    OperationTrait,
    Reply,
    ReplyAddress,
    Message,
    /// What several messages have in common.
    Trait,
    CorrelationId,
    Tag,
    ExternalDocs,
    SecurityScheme,
    Bindings,
    Socket,
    /// The schema of a query or of headers, of which each property is a parameter.
    Bound,
    /// Left to what reads schemas.
    Schema,
    /// What refers to a channel or a message.
    Reference,
    /// Whatever is not looked into.
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

impl Form {
    /// The form of what a pointer leads to, whichever version its document has.
    pub(super) fn at(tokens: &[String]) -> Self {
        let root = One(Kind::Document);
        tokens.iter().fold(root, |form, token| form.below(token))
    }

    fn below(self, key: &str) -> Self {
        match self {
            One(Kind::Bound | Kind::Schema) => One(Kind::Schema),
            One(kind) => kind.old_form(key).unwrap_or(Any),
            Named(kind) | Listed(kind) => One(kind),
            Any | Text | Flag | List => Any,
        }
    }

    /// Whether a schema may stand there, as far as is known.
    pub(super) const fn is_schema(self) -> bool {
        matches!(self, Any | One(Kind::Bound | Kind::Schema))
    }
}

/// Keywords that stand together in several kinds of objects, and the form of what stands under each.
type Group = &'static [(&'static str, Form)];

/// The keywords of a kind of objects.
type Keywords = &'static [Group];

impl Kind {
    pub(super) const fn title(self) -> &'static str {
        match self {
            Self::Document => "an AsyncAPI document",
            Self::Components => "components",
            Self::Server => "a server",
            Self::Variable => "a server variable",
            Self::Channel => "a channel",
            Self::Parameter => "a parameter",
            Self::Operation => "an operation",
            Self::OperationTrait => "a trait of operations",
            Self::Reply => "a reply",
            Self::ReplyAddress => "the address of a reply",
            Self::Message => "a message",
            Self::Trait => "a trait of messages",
            Self::CorrelationId => "a correlation ID",
            Self::Tag => "a tag",
            Self::ExternalDocs => "external documentation",
            Self::SecurityScheme => "a security scheme",
            Self::Bindings => "bindings",
            Self::Socket => "a binding of WebSockets",
            Self::Bound | Self::Schema => "a schema",
            Self::Reference => "a reference",
            Self::Other => "an object",
        }
    }

    /// The keywords that are read, and those that say nothing of the wire that Rust shows.
    const fn keywords(self) -> Keywords {
        match self {
            Self::Document => DOCUMENT,
            Self::Components => &[COMPONENTS],
            Self::Server => SERVER,
            Self::Variable => VARIABLE,
            Self::Channel => CHANNEL,
            Self::Parameter => PARAMETER,
            Self::Operation => OPERATION,
            Self::OperationTrait => OPERATION_TRAIT,
            Self::Reply => REPLY,
            Self::ReplyAddress | Self::CorrelationId => LOCATION,
            Self::Message => MESSAGE,
            Self::Trait => MESSAGE_TRAIT,
            Self::Tag => TAG,
            Self::ExternalDocs => EXTERNAL_DOCS,
            Self::Socket => SOCKET,
            Self::Bindings => BINDINGS,
            Self::SecurityScheme | Self::Bound | Self::Schema | Self::Reference | Self::Other => {
                &[]
            }
        }
    }

    /// The form of what stands under a keyword, where it is one.
    pub(super) fn form(self, key: &str) -> Option<Form> {
        named(self.keywords().iter().copied(), key)
    }

    /// The same in a document of version 2.
    pub(super) fn old_form(self, key: &str) -> Option<Form> {
        named(self.besides(), key).or_else(|| self.form(key))
    }

    /// The same in a document of either version.
    pub(super) fn form_in(self, key: &str, is_old: bool) -> Option<Form> {
        if is_old {
            self.old_form(key)
        } else {
            self.form(key)
        }
    }

    /// What version 2 has besides.
    fn besides(self) -> impl Iterator<Item = Group> {
        let besides = OLD.iter().filter(move |(kind, _)| *kind == self);
        besides.map(|(_, group)| *group)
    }

    /// The keywords by their names.
    pub(super) fn names(self, is_old: bool) -> impl Iterator<Item = &'static str> {
        let besides = self.besides().filter(move |_| is_old);
        let groups = self.keywords().iter().copied().chain(besides);
        groups.flatten().map(|(name, _)| *name)
    }

    /// Whether something of this kind may be what has a form.
    pub(super) fn fits(self, form: Form) -> bool {
        match (self, form) {
            (_, Any) | (Self::Reference | Self::Other, _) => true,
            (Self::Bound | Self::Schema, form) => form.is_schema(),
            (kind, One(found)) => found == kind || found == Self::Other,
            _ => false,
        }
    }

    /// The section of the components that holds things of this kind, where things of one kind are in one section. Security
    /// schemes are called by what they are where they stand in another file.
    pub(super) fn section(self) -> Option<&'static str> {
        let mut sections = COMPONENTS.iter().filter(|_| self.is_closed());
        let section = sections.find(|(_, form)| *form == Named(self));
        section.map(|(name, _)| *name)
    }

    /// Whether keywords that are not known can be told. Bindings are named by protocol.
    pub(super) const fn is_closed(self) -> bool {
        !matches!(
            self,
            Self::Bindings
                | Self::SecurityScheme
                | Self::Bound
                | Self::Schema
                | Self::Reference
                | Self::Other
        )
    }
}

fn named(groups: impl Iterator<Item = Group>, key: &str) -> Option<Form> {
    let mut keywords = groups.flatten();
    keywords
        .find(|(name, _)| *name == key)
        .map(|(_, form)| *form)
}
