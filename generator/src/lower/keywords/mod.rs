//! Every keyword of OpenAPI 3.0 and 3.1 (and what 3.2 adds), object by object: what it holds and where it goes.

mod extensions;
mod objects;
mod schema;
mod table;
#[cfg(test)]
mod tests;

use heck::ToKebabCase;

pub use self::extensions::Extension;
pub(super) use self::extensions::Flag;
pub use self::table::{KeywordRow, keyword_table};

/// The objects of a document.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum ObjectKind {
    Document,
    Info,
    Contact,
    License,
    Server,
    ServerVariable,
    Tag,
    ExternalDocs,
    Components,
    Paths,
    PathItem,
    Operation,
    Callback,
    Parameter,
    Header,
    RequestBody,
    MediaType,
    Encoding,
    Responses,
    Response,
    Example,
    Link,
    SecurityScheme,
    Flows,
    Flow,
    Schema,
    Discriminator,
    Xml,
    /// Of a plan that `probe` carries out.
    Step,
}

/// What stands under a keyword.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Holds {
    /// Whatever it is; nobody looks inside.
    Any,
    Text,
    Bool,
    /// A number that counts: an integer from 0.
    Count,
    Number,
    /// A list of texts.
    Texts,
    /// A mapping to texts.
    TextMap,
    /// A list of security requirements.
    Security,
    /// One object.
    One(ObjectKind),
    /// A list of objects.
    List(ObjectKind),
    /// Objects by name.
    Map(ObjectKind),
}

/// Where a keyword goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Fate {
    /// The 3.0 model has it.
    Kept,
    /// Turned into what 3.0 spells otherwise.
    Rewritten,
    /// Into an `x-` extension; it describes and does not constrain.
    Carried,
    /// Into an `x-` extension, with a warning: it constrains, and the generated types do not show it.
    Lost,
    /// Used up by a pass: its content moves elsewhere.
    Moved,
}

/// A keyword of an object.
#[derive(Clone, Copy, Debug)]
pub(super) struct Keyword {
    pub(super) name: &'static str,
    pub(super) holds: Holds,
    pub(super) fate: Fate,
}

const fn kept(name: &'static str, holds: Holds) -> Keyword {
    Keyword {
        name,
        holds,
        fate: Fate::Kept,
    }
}

const fn rewritten(name: &'static str, holds: Holds) -> Keyword {
    Keyword {
        name,
        holds,
        fate: Fate::Rewritten,
    }
}

const fn carried(name: &'static str, holds: Holds) -> Keyword {
    Keyword {
        name,
        holds,
        fate: Fate::Carried,
    }
}

const fn lost(name: &'static str, holds: Holds) -> Keyword {
    Keyword {
        name,
        holds,
        fate: Fate::Lost,
    }
}

const fn moved(name: &'static str, holds: Holds) -> Keyword {
    Keyword {
        name,
        holds,
        fate: Fate::Moved,
    }
}

impl ObjectKind {
    /// The keywords of the object.
    pub(super) fn keywords(self) -> &'static [Keyword] {
        match self {
            Self::Schema => schema::SCHEMA,
            Self::Discriminator => schema::DISCRIMINATOR,
            Self::Xml => schema::XML,
            // It is read in `probe/plan/`.
            Self::Step => &[],
            _ => objects::keywords_of(self),
        }
    }

    /// What stands under the names that a document chooses itself, where the object is a mapping.
    pub(super) fn rest(self) -> Option<Self> {
        match self {
            Self::Paths | Self::Callback => Some(Self::PathItem),
            Self::Responses => Some(Self::Response),
            _ => None,
        }
    }

    /// The entry of `components` that keeps such objects, where a `$ref` to one stays a `$ref`.
    pub(super) fn section(self) -> Option<&'static str> {
        match self {
            Self::Schema => Some("schemas"),
            Self::Parameter => Some("parameters"),
            Self::Response => Some("responses"),
            Self::RequestBody => Some("requestBodies"),
            Self::Header => Some("headers"),
            _ => None,
        }
    }

    /// The keyword of that name.
    pub(super) fn keyword(self, name: &str) -> Option<Keyword> {
        self.keywords()
            .iter()
            .find(|keyword| keyword.name == name)
            .copied()
    }

    /// What stands under that name.
    pub(super) fn holds(self, name: &str) -> Option<Holds> {
        self.keyword(name).map(|keyword| keyword.holds).or_else(|| {
            self.rest()
                .filter(|_| !name.starts_with("x-"))
                .map(Holds::One)
        })
    }

    /// Whether the generated types show what stands under that name.
    pub(super) fn shows(self, name: &str) -> bool {
        let hidden = |keyword: Keyword| matches!(keyword.fate, Fate::Carried | Fate::Lost);
        !self.keyword(name).is_some_and(hidden)
    }

    /// What people call the object.
    pub(super) fn title(self) -> &'static str {
        match self {
            Self::Document => "the document",
            Self::Info => "`info`",
            Self::Contact => "`contact`",
            Self::License => "`license`",
            Self::Server => "a server",
            Self::ServerVariable => "a server variable",
            Self::Tag => "a tag",
            Self::ExternalDocs => "`externalDocs`",
            Self::Components => "`components`",
            Self::Paths => "`paths`",
            Self::PathItem => "a path item",
            Self::Operation => "an operation",
            Self::Callback => "a callback",
            Self::Parameter => "a parameter",
            Self::Header => "a header",
            Self::RequestBody => "a request body",
            Self::MediaType => "a media type",
            Self::Encoding => "an encoding",
            Self::Responses => "`responses`",
            Self::Response => "a response",
            Self::Example => "an example",
            Self::Link => "a link",
            Self::SecurityScheme => "a security scheme",
            Self::Flows => "`flows`",
            Self::Flow => "an OAuth flow",
            Self::Schema => "a schema",
            Self::Discriminator => "`discriminator`",
            Self::Xml => "`xml`",
            Self::Step => "a step of a plan",
        }
    }
}

/// The extension that carries a keyword: `x-` and its name in kebab case.
pub(super) fn extension(keyword: &str) -> String {
    format!("x-{}", keyword.to_kebab_case())
}

/// The methods that have a keyword of their own in a path item, in the order of the specification; `query` since 3.2.
pub(crate) const METHODS: [&str; 9] = [
    "get", "put", "post", "delete", "options", "head", "patch", "trace", "query",
];

/// Where a document lists its events by key: `webhooks` since 3.1, before that the extension that stood for it.
pub(super) const EVENTS: [&str; 2] = ["webhooks", "x-webhooks"];
