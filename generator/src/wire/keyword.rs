//! What the keywords of schemas hold.

use serde_json::{Number, Value};

use super::{At, Map, SchemaRef};

/// What a schema means to people.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Prose {
    /// `title`
    pub title: Option<String>,
    /// `description`
    pub description: Option<String>,
    /// `example` and `examples`.
    pub examples: Examples,
    /// `externalDocs`
    pub external_docs: Option<Value>,
    /// `xml`
    pub xml: Option<Value>,
}

/// Values that a document shows.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Examples {
    /// `example`, unless it is `null`.
    pub one: Option<Value>,
    /// `examples`
    pub several: Option<Value>,
}

impl Examples {
    /// The first of them.
    pub fn first(&self) -> Option<&Value> {
        let listed = || self.several.as_ref().and_then(|list| list.get(0));
        self.one.as_ref().or_else(listed)
    }
}

/// The types of JSON, as `type` names them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum JsonType {
    /// `null`
    Null,
    /// `boolean`
    Boolean,
    /// `integer`
    Integer,
    /// `number`
    Number,
    /// `string`
    String,
    /// `array`
    Array,
    /// `object`
    Object,
}

impl JsonType {
    const ALL: [Self; 7] = [
        Self::Null,
        Self::Boolean,
        Self::Integer,
        Self::Number,
        Self::String,
        Self::Array,
        Self::Object,
    ];

    /// Its name.
    pub fn name(self) -> &'static str {
        match self {
            Self::Null => "null",
            Self::Boolean => "boolean",
            Self::Integer => "integer",
            Self::Number => "number",
            Self::String => "string",
            Self::Array => "array",
            Self::Object => "object",
        }
    }

    /// The type of that name.
    pub fn of(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.name() == name)
    }
}

/// The end of a range of numbers.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Bound {
    /// As the document has it: exact.
    pub value: Number,
    /// Whether the range ends before it.
    pub exclusive: bool,
}

/// What a keyword says of all that others do not speak of.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum SchemaOrBool {
    /// `true` for anything, `false` for nothing.
    Bool(bool),
    /// What fits a schema.
    Schema(SchemaRef),
}

impl SchemaOrBool {
    /// The schema that it is.
    pub fn schema(&self) -> Option<&SchemaRef> {
        match self {
            Self::Bool(_) => None,
            Self::Schema(schema) => Some(schema),
        }
    }
}

/// `if`, `then` and `else`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Conditional {
    /// `if`
    pub condition: SchemaRef,
    /// `then`
    pub then: Option<SchemaRef>,
    /// `else`
    pub otherwise: Option<SchemaRef>,
}

impl Conditional {
    /// The schemas of the three.
    pub fn children(&self) -> impl Iterator<Item = &SchemaRef> {
        let branches = [&self.then, &self.otherwise].into_iter().flatten();
        std::iter::once(&self.condition).chain(branches)
    }
}

/// A property whose value tells the alternatives of a choice, or the children of a base, apart.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Discriminator {
    /// Where it stands.
    pub at: At,
    /// `propertyName`
    pub property_name: String,
    /// `mapping`: from a value of the property to the key of a component, or to the text that names none.
    pub mapping: Map<String>,
    /// `defaultMapping`: the component for a value that no other entry is about.
    pub default_mapping: Option<String>,
}
