//! Parameters, and the headers of responses.

use openapiv3::{Example, ReferenceOr};
use serde_json::Value;

use super::{At, Map, MediaType, SchemaRef};

/// A parameter of an operation.
#[derive(Clone, Debug, PartialEq)]
#[allow(
    clippy::struct_excessive_bools,
    reason = "each is a keyword of the specification"
)]
pub struct Parameter {
    /// Where it stands.
    pub at: At,
    /// `name`
    pub name: String,
    /// `in`
    pub location: Location,
    /// `description`
    pub description: Option<String>,
    /// `required`
    pub required: bool,
    /// `deprecated`
    pub deprecated: bool,
    /// `allowEmptyValue`
    pub allow_empty_value: bool,
    /// `allowReserved`
    pub allow_reserved: bool,
    /// `style`, one that its location can have.
    pub style: Option<Style>,
    /// `explode`
    pub explode: Option<bool>,
    /// `schema` or `content`
    pub value: ParameterValue,
    /// `example`
    pub example: Option<Value>,
    /// `examples`
    pub examples: Map<ReferenceOr<Example>>,
    /// `x-sensitive`
    pub sensitive: bool,
    /// Its further `x-` extensions.
    pub extensions: Map<Value>,
}

/// A header of a response or of a part.
#[derive(Clone, Debug, PartialEq)]
pub struct Header {
    /// Where it stands.
    pub at: At,
    /// `description`
    pub description: Option<String>,
    /// `required`
    pub required: bool,
    /// `deprecated`
    pub deprecated: bool,
    /// `explode`
    pub explode: Option<bool>,
    /// `schema` or `content`
    pub value: ParameterValue,
    /// `example`
    pub example: Option<Value>,
    /// `examples`
    pub examples: Map<ReferenceOr<Example>>,
    /// `x-sensitive`
    pub sensitive: bool,
    /// Its further `x-` extensions.
    pub extensions: Map<Value>,
}

/// What a parameter or a header holds.
#[derive(Clone, Debug, PartialEq)]
pub enum ParameterValue {
    /// `schema`
    Schema(SchemaRef),
    /// `content`
    Content(Map<MediaType>),
}

/// Where a parameter stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Location {
    /// `path`
    Path,
    /// `query`
    Query,
    /// `header`
    Header,
    /// `cookie`
    Cookie,
}

/// `style`
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Style {
    /// `matrix`
    Matrix,
    /// `label`
    Label,
    /// `simple`
    Simple,
    /// `form`
    Form,
    /// `spaceDelimited`
    SpaceDelimited,
    /// `pipeDelimited`
    PipeDelimited,
    /// `deepObject`
    DeepObject,
}
