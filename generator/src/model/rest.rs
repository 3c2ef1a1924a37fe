//! The types of the model: what is called.

use serde_json::Value;

use super::contract::{Docs, Type};
use crate::diagnostic::Origin;

/// The operations of one tag.
#[derive(Clone, Debug)]
pub struct Group {
    /// The module, snake case, unique: `phone_numbers`.
    pub name: String,
    /// The trait, unique in its module: `PhoneNumbers`.
    pub owner: String,
    /// What the document says of the tag.
    pub docs: Docs,
    /// In the document's order.
    pub operations: Vec<Operation>,
}

/// A REST operation.
#[derive(Clone, Debug)]
pub struct Operation {
    /// `GET`
    pub method: String,
    /// `/agent/{id}`, as the document writes it.
    pub path: String,
    /// The path as the router takes it, every parameter a whole part between two `/`;
    /// `None` where no router can tell its requests from another operation's.
    pub route: Option<String>,
    /// The function: `list_agents`.
    pub function: String,
    /// Documentation.
    pub docs: Docs,
    /// Where it stands, as a reader would look it up: `#/paths/~1agent/get`.
    pub place: String,
    /// Where it stands.
    pub origin: Origin,
    /// The address that this operation alone has, where it is another than the contract's.
    pub server: Option<String>,
    /// Who may call: one of these alternatives, each a set of schemes; empty for everybody.
    /// An alternative without schemes lets a caller without credentials in.
    pub security: Vec<Vec<Requirement>>,
    /// What is asked besides the body.
    pub params: Option<Params>,
    /// What is sent.
    pub body: Option<Body>,
    /// What is answered.
    pub answers: Answers,
}

impl Operation {
    /// What it is known by: `GET /agent/{id}`.
    pub fn identity(&self) -> String {
        format!("{} {}", self.method, self.path)
    }
}

/// A scheme that an operation asks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Requirement {
    /// The key of a [`SecurityScheme`].
    pub scheme: String,
    /// The scopes asked for.
    pub scopes: Vec<String>,
}

/// How callers say who they are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SecurityScheme {
    /// Its key in the document.
    pub key: String,
    /// The constant: `BEARER_AUTH`.
    pub name: String,
    /// What it is.
    pub kind: SecurityKind,
    /// Documentation.
    pub docs: Docs,
}

/// The kinds of security schemes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SecurityKind {
    /// `Authorization: Bearer …`, `OAuth` and `OpenID` among them.
    Bearer,
    /// `Authorization: Basic …`
    Basic,
    /// Another scheme of the `Authorization` header, by its name.
    Http(String),
    /// A text in a header, the query or a cookie: where, and its name.
    ApiKey(Place, String),
    /// What the connection shows, such as a client certificate: nothing in the request to look for.
    Connection,
}

/// Where a parameter stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Place {
    /// In the path.
    Path,
    /// In the query.
    Query,
    /// A header.
    Header,
    /// A cookie.
    Cookie,
}

/// The parameters of an operation, or the headers of an answer: one struct.
#[derive(Clone, Debug)]
pub struct Params {
    /// The struct, a type of the contract; its fields are the parameters, in the same order.
    /// A field's `wire` is its key: the parameter's name, made unique over the places.
    pub ty: String,
    /// How each is written.
    pub list: Vec<Param>,
}

/// How a parameter is written.
#[derive(Clone, Debug)]
pub struct Param {
    /// The key: the `wire` of its field.
    pub key: String,
    /// Its name in the request.
    pub name: String,
    /// Where it stands.
    pub place: Place,
    /// Whether it has to be there.
    pub required: bool,
    /// What its text means.
    pub kind: ParamKind,
    /// How lists and objects are written.
    pub style: Style,
    /// Its value when it is absent. Its field is there always, then.
    pub default: Option<Value>,
    /// Documentation's place.
    pub origin: Origin,
}

/// How lists and objects are written in a parameter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Style {
    /// `form`, and whether exploded.
    Form(bool),
    /// `simple`, and whether exploded.
    Simple(bool),
    /// `label`, and whether exploded.
    Label(bool),
    /// `matrix`, and whether exploded.
    Matrix(bool),
    /// `spaceDelimited`
    Space,
    /// `pipeDelimited`
    Pipe,
    /// `deepObject`
    Deep,
    /// JSON in the parameter's text: `content` of `application/json`.
    Json,
    /// All further query parameters, as a map: the parameter called `*`.
    Rest,
}

/// What a parameter's text becomes as JSON.
#[derive(Clone, Debug, PartialEq)]
pub enum ParamKind {
    /// A string.
    Text,
    /// An integer.
    Integer,
    /// A number.
    Number,
    /// `true` or `false`.
    Boolean,
    /// Whatever of integer, number, boolean or else string it reads as.
    Any,
    /// A list.
    Array(Box<Self>),
    /// An object: its known properties, and what others are.
    Object(Vec<(String, Self)>, Box<Self>),
}

/// A request's body.
#[derive(Clone, Debug)]
pub struct Body {
    /// Whether it has to be there.
    pub required: bool,
    /// Documentation.
    pub docs: Docs,
    /// Where it stands.
    pub origin: Origin,
    /// What it may be.
    pub content: Content,
}

/// What a body may be.
#[derive(Clone, Debug)]
pub enum Content {
    /// One media type.
    One(Box<Media>),
    /// Several: an enum of that name, with a variant for each.
    Several(String, Vec<(String, Media)>),
}

/// One media type and what it holds.
#[derive(Clone, Debug)]
pub struct Media {
    /// `application/json`, without parameters; `*/*` and `text/*` are possible.
    pub media_type: String,
    /// What it holds.
    pub payload: Payload,
}

/// What a body of one media type holds.
#[derive(Clone, Debug)]
pub enum Payload {
    /// JSON of this type, with what a request of it has to satisfy.
    Json(Type, Check),
    /// A form: its type, how its fields are written (keys are the wire names), and what it has to satisfy.
    Form(Type, Vec<Param>, Check),
    /// Parts one after the other.
    Multipart(Multipart),
    /// Text.
    Text,
    /// Bytes, streamed.
    Bytes,
    /// Server-sent events, each with data of this type. Only in answers.
    Events(Type),
}

/// The parts of a multipart body.
#[derive(Clone, Debug)]
pub struct Multipart {
    /// The enum of its parts, with a variant for each and `Unknown`.
    pub name: String,
    /// The struct of all of them, with a field for each.
    pub form: String,
    /// Its parts.
    pub parts: Vec<Part>,
}

/// A part.
#[derive(Clone, Debug)]
pub struct Part {
    /// The variant.
    pub variant: String,
    /// The field.
    pub field: String,
    /// Its name in the body.
    pub name: String,
    /// Documentation.
    pub docs: Docs,
    /// Whether one has to be there.
    pub required: bool,
    /// Whether there may be several.
    pub repeated: bool,
    /// How many there have to be, where there are any.
    pub least: Option<u64>,
    /// How many there may be.
    pub most: Option<u64>,
    /// Whether `Debug` must not show it.
    pub sensitive: bool,
    /// What it holds.
    pub kind: PartKind,
}

/// What a part holds.
#[derive(Clone, Debug)]
pub enum PartKind {
    /// A file, streamed.
    File,
    /// Text that means a value of this type.
    Text(Type, ParamKind, Check),
    /// JSON.
    Json(Type, Check),
}

/// What an operation answers.
#[derive(Clone, Debug)]
pub struct Answers {
    /// The enum.
    pub name: String,
    /// Its variants, in the document's order; never empty.
    pub list: Vec<OneAnswer>,
    /// Which answer a plain body becomes: the only success, where its type says it all.
    pub from: Option<usize>,
}

/// A documented answer.
#[derive(Clone, Debug)]
pub struct OneAnswer {
    /// The variant.
    pub variant: String,
    /// Its status.
    pub status: Status,
    /// Its headers.
    pub headers: Option<Params>,
    /// Its body.
    pub content: Option<Content>,
    /// Documentation.
    pub docs: Docs,
    /// Where it stands.
    pub origin: Origin,
}

/// The statuses of an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Status {
    /// One.
    Code(u16),
    /// A hundred, by its first digit: `4XX`.
    Range(u8),
    /// Every other.
    Default,
}

/// What a value in a request has to satisfy. What is not said is not asked.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Check {
    /// The JSON types it may have (`null`, `boolean`, `integer`, `number`, `string`, `array`, `object`); empty for any.
    /// Where `null` is among them, it is taken whatever else is asked.
    pub kinds: Vec<&'static str>,
    /// The values it may have.
    pub values: Option<Vec<Value>>,
    /// The named type that says the rest.
    pub named: Option<String>,
    /// `minLength`, in characters.
    pub min_length: Option<u64>,
    /// `maxLength`, in characters.
    pub max_length: Option<u64>,
    /// `pattern`, in the syntax of ECMA-262.
    pub pattern: Option<String>,
    /// `format`, where the runtime checks it: `date-time`, `date`, `time`, `duration`, `email`, `hostname`, `ipv4`, `ipv6`,
    /// `uri`, `uuid`, `byte`, `int32`, `int64`.
    pub format: Option<&'static str>,
    /// `minimum` and whether exclusive, as written.
    pub minimum: Option<(serde_json::Number, bool)>,
    /// `maximum` and whether exclusive, as written.
    pub maximum: Option<(serde_json::Number, bool)>,
    /// `multipleOf`, as written.
    pub multiple_of: Option<serde_json::Number>,
    /// `minItems`
    pub min_items: Option<u64>,
    /// `maxItems`
    pub max_items: Option<u64>,
    /// `uniqueItems`
    pub unique_items: bool,
    /// What each item has to satisfy.
    pub items: Option<Box<Self>>,
    /// `minProperties`
    pub min_properties: Option<u64>,
    /// `maxProperties`
    pub max_properties: Option<u64>,
    /// `required`, without what only answers carry.
    pub required: Vec<String>,
    /// What each property has to satisfy; those that ask nothing are left out, unless `additional` is there.
    pub properties: Vec<(String, Self)>,
    /// What each other property has to satisfy; `Some(None)` when there must be none.
    pub additional: Option<Option<Box<Self>>>,
    /// All of these.
    pub all: Vec<Self>,
    /// At least one of these.
    pub any: Vec<Self>,
    /// Exactly one of these.
    pub one: Vec<Self>,
    /// Not this.
    pub not: Option<Box<Self>>,
}
