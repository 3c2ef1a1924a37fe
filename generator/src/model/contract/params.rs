//! Parameters, and the headers of answers.

use serde_json::Value;

use crate::diagnostic::Origin;

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
    /// `allowEmptyValue`: an empty text that is not a value stands for absence.
    pub allow_empty: bool,
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
    /// All further fields of a form, each a member of the form itself.
    Others,
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
    /// One of several of these.
    OneOf(Vec<Self>),
    /// A list.
    Array(Box<Self>),
    /// An object: its known properties, and what others are.
    Object(Vec<(String, Self)>, Box<Self>),
}
