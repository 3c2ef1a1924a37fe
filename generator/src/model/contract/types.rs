//! The types of the model.

use super::{Check, Group, Operation, RefusalForm, SecurityScheme};
use super::{Socket, Union, Variant, Webhooks};
use crate::diagnostic::Origin;
use crate::wire::Format;

/// One contract: what becomes one module of the generated crate.
#[derive(Clone, Debug)]
pub struct Contract {
    /// The module's name, snake case, a legal identifier.
    pub name: String,
    /// `info.title`, one line.
    pub title: String,
    /// `info.description`, Markdown as it came.
    pub description: Option<String>,
    /// The names of the files it was read from, for the header line of generated files.
    pub sources: Vec<String>,
    /// Every type, in the order it is written: components as in the document, inline types after their owner.
    /// Rust names are unique.
    pub types: Vec<TypeDef>,
    /// The events it receives, if it has any.
    pub webhooks: Option<Webhooks>,
    /// The REST operations, by tag, in the order of the tags' first operations.
    pub groups: Vec<Group>,
    /// The channels, in the document's order.
    pub sockets: Vec<Socket>,
    /// How callers say who they are.
    pub schemes: Vec<SecurityScheme>,
    /// The bodies of answers that can hold a refusal.
    pub refusals: Vec<RefusalForm>,
    /// The statuses that the contract names for refusals, each after the one that a refusal has by itself.
    pub refused_as: Vec<(u16, u16)>,
    /// The address under which it is served: the first of the document's `servers` that is a whole URL.
    pub server: Option<String>,
    /// What could not be typed and became a plain JSON value.
    pub degraded: Vec<Degraded>,
}

impl Contract {
    /// The operations of all groups.
    pub fn operations(&self) -> impl Iterator<Item = &Operation> {
        self.groups.iter().flat_map(|group| &group.operations)
    }

    /// All modules that requests are served in: the groups, and after them the channels.
    pub(crate) fn sections(&self) -> impl Iterator<Item = &Group> {
        let sockets = self.sockets.iter().map(|socket| &socket.group);
        self.groups.iter().chain(sockets)
    }

    pub(crate) fn sections_mut(&mut self) -> impl Iterator<Item = &mut Group> {
        let sockets = self.sockets.iter_mut().map(|socket| &mut socket.group);
        self.groups.iter_mut().chain(sockets)
    }
}

/// Where prose and lifecycle come from.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Docs {
    /// Markdown as it came.
    pub text: Option<String>,
    /// Whether the document marks it deprecated.
    pub deprecated: bool,
    /// `default`
    pub default: Option<serde_json::Value>,
    /// Whether it is a component as requests carry it, beside the one that answers carry.
    pub of_requests: bool,
}

/// A type of the generated crate.
#[derive(Clone, Debug, PartialEq)]
pub struct TypeDef {
    /// The Rust name.
    pub name: String,
    /// Where it stands, as a reader would look it up: `#/components/schemas/Call/properties/status`, behind
    /// the name of the file where that is not the contract's entry document: `calls.yaml#/…`.
    pub place: String,
    /// Where it stands, for diagnostics.
    pub origin: Origin,
    /// Documentation.
    pub docs: Docs,
    /// What it is.
    pub shape: Shape,
    /// What a value of it has to satisfy in a request.
    pub check: Check,
}

/// What a type is.
#[derive(Clone, Debug, PartialEq)]
pub enum Shape {
    /// An object with declared properties.
    Struct(Struct),
    /// A closed list in the document, open in Rust.
    Enum(Enum),
    /// Alternatives that can be told apart.
    Union(Union),
    /// Alternatives that cannot: the value whole, with a method for each.
    Raw(Vec<Variant>),
    /// Another name of a type.
    Alias(Type),
}

impl Shape {
    /// The types that it is made of, in order.
    pub(crate) fn types(&self) -> Vec<&Type> {
        match self {
            Self::Struct(shape) => {
                let additional = match &shape.additional {
                    Additional::Kept { value, .. } => Some(value),
                    Additional::Ignored => None,
                };
                let fields = shape.fields.iter().map(|field| &field.ty);
                fields.chain(additional).collect()
            }
            Self::Union(Union { variants, .. }) | Self::Raw(variants) => {
                variants.iter().map(|variant| &variant.ty).collect()
            }
            Self::Alias(ty) => vec![ty],
            Self::Enum(_) => Vec::new(),
        }
    }
}

/// An object with declared properties.
#[derive(Clone, Debug, PartialEq)]
pub struct Struct {
    /// In the document's order; Rust names are unique.
    pub fields: Vec<Field>,
    /// What else the object may hold.
    pub additional: Additional,
}

/// Properties that are not declared by name.
#[derive(Clone, Debug, PartialEq)]
pub enum Additional {
    /// Tolerated on arrival, not kept.
    Ignored,
    /// Declared: kept in a field of that Rust name, a map to this type.
    Kept {
        /// The Rust name of the field, usually `extra`.
        name: String,
        /// The type of the values.
        value: Type,
        /// What is not kept even so: properties that are declared, and do not go this way.
        omitted: Vec<String>,
    },
}

/// A property.
#[derive(Clone, Debug, PartialEq)]
pub struct Field {
    /// The Rust name, without `r#`; the emitter writes keywords raw.
    pub name: String,
    /// The name in JSON.
    pub wire: String,
    /// What it holds when it is there and not `null`.
    pub ty: Type,
    /// Whether it may be absent or `null`.
    pub presence: Presence,
    /// Documentation.
    pub docs: Docs,
    /// Whether `Debug` must not show it.
    pub sensitive: bool,
    /// Where it stands.
    pub origin: Origin,
}

/// The four ways a property can be there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Presence {
    /// `T`
    Required,
    /// `Option<T>`; `null` is a value, absence an error.
    RequiredNullable,
    /// `Option<T>`; absent is `None`. A stray `null` reads as absent.
    Optional,
    /// `Maybe<T>`: absent, `null` and a value are three things.
    OptionalNullable,
}

/// A type as it stands in a field.
#[derive(Clone, Debug, PartialEq)]
pub enum Type {
    /// `bool`
    Bool,
    /// `i64`
    Integer,
    /// `u64`: an integer whose bounds go beyond `i64`.
    Unsigned,
    /// `atoms_runtime::Number`: keeps `3` and `3.0` apart.
    Number,
    /// `String`
    String,
    /// Text with a typed view.
    Text(TextView),
    /// Any JSON: `serde_json::Value`.
    Any,
    /// An object whose members are not described: `serde_json::Map<String, Value>`.
    Object,
    /// `Vec<T>`
    Array(Box<Type>),
    /// `BTreeMap<String, T>`
    Map(Box<Type>),
    /// `Option<T>` inside an array or a map.
    Nullable(Box<Type>),
    /// A type of the contract, by its Rust name.
    Named(String),
}

impl Type {
    /// The type of the contract that it is, or is made of.
    pub(crate) fn named(&self) -> Option<&str> {
        match self {
            Self::Named(name) => Some(name),
            Self::Array(inner) | Self::Map(inner) | Self::Nullable(inner) => inner.named(),
            _ => None,
        }
    }
}

/// What text is beside the text that arrived.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TextView {
    /// `atoms_runtime::Timestamp`
    Timestamp,
    /// `atoms_runtime::Date`
    Date,
    /// `atoms_runtime::IsoDuration`
    IsoDuration,
    /// `atoms_runtime::Uri`
    Uri,
    /// `atoms_runtime::Uuid`
    Uuid,
    /// `atoms_runtime::Base64`: bytes, which the text is decoded to (`x-bytes`).
    Base64,
}

impl TextView {
    /// That of a format.
    pub(crate) const fn of(format: Format) -> Option<Self> {
        Some(match format {
            Format::DateTime => Self::Timestamp,
            Format::Date => Self::Date,
            Format::Duration => Self::IsoDuration,
            Format::Uri => Self::Uri,
            Format::Uuid => Self::Uuid,
            _ => return None,
        })
    }
}

/// A list of known values; a further one is kept.
#[derive(Clone, Debug, PartialEq)]
pub struct Enum {
    /// The values.
    pub values: EnumValues,
    /// Other spellings of texts, which are read and never written (`x-aliases`): the spelling, and the text that it means.
    pub aliases: Vec<(String, String)>,
}

/// The values by their kind. Rust names are unique and never `Unknown`.
#[derive(Clone, Debug, PartialEq)]
pub enum EnumValues {
    /// Rust name and text.
    Text(Vec<(String, String)>),
    /// Rust name and number.
    Integer(Vec<(String, i64)>),
}

/// A place that became a plain JSON value.
#[derive(Clone, Debug, PartialEq)]
pub struct Degraded {
    /// Where it stands, as a reader would look it up.
    pub place: String,
    /// The place.
    pub origin: Origin,
    /// Why.
    pub reason: String,
}
