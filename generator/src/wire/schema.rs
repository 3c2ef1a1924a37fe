//! Schemas: every keyword of OpenAPI 3.0, 3.1 and JSON Schema 2020-12, in one spelling.

use std::sync::Arc;

use serde_json::{Number, Value};

use super::{
    At, Bound, Conditional, Discriminator, JsonType, Keywords, Map, MessageKey, Prose, SchemaOrBool,
};

/// A schema where it is used.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum SchemaRef {
    /// A component, by its key.
    Component(Arc<str>),
    /// A schema that is written in place.
    Inline(Arc<Schema>),
}

impl SchemaRef {
    /// The schema that is written in place.
    pub fn inline(&self) -> Option<&Schema> {
        match self {
            Self::Component(_) => None,
            Self::Inline(schema) => Some(schema),
        }
    }

    /// Whether it is written in place, and says nothing.
    pub fn is_empty(&self) -> bool {
        self.inline().is_some_and(Schema::is_empty)
    }

    /// Whether it is written in place, and allows everything, whatever it means to people.
    pub fn allows_all(&self) -> bool {
        self.inline().is_some_and(Schema::allows_all)
    }

    /// The key of the component that it is.
    pub fn component(&self) -> Option<&str> {
        match self {
            Self::Component(key) => Some(key),
            Self::Inline(_) => None,
        }
    }
}

/// A schema, in one spelling: `type` names one type or none, of which several are an `anyOf`; `null` is
/// [`nullable`](Self::nullable); `const` is [`values`](Self::values) of one; what stands beside a `$ref` stands beside an
/// `allOf` of it. The schema `false` is `not: {}`, `true` is the empty schema.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[allow(
    clippy::struct_excessive_bools,
    reason = "each is a keyword of the specification"
)]
pub struct Schema {
    /// Where it stands.
    pub at: At,
    /// Where its keywords stand, as far as that is elsewhere.
    pub keywords: Keywords,
    /// What it means to people.
    pub prose: Prose,
    /// `deprecated`
    pub deprecated: bool,
    /// `readOnly`
    pub read_only: bool,
    /// `writeOnly`
    pub write_only: bool,
    /// `x-sensitive`
    pub sensitive: bool,
    /// Whether `null` is a value beside all others.
    pub nullable: bool,
    /// `type`
    pub json_type: Option<JsonType>,
    /// `format`, for text and numbers.
    pub format: Option<String>,
    /// `enum` or `const`.
    pub values: Option<Vec<Value>>,
    /// `x-enum-varnames`: what values are called, by their [text](super::value_text).
    pub value_names: Map<String>,
    /// `x-aliases`: by those of [`values`](Self::values) that are another spelling, the value that they mean.
    pub aliases: Map<String>,
    /// `default`, whether the schema allows it or not.
    pub default: Option<Value>,
    /// Whether the schema refuses its own default, so that nobody can use it.
    pub default_unfit: bool,

    /// `minimum` or `exclusiveMinimum`
    pub minimum: Option<Bound>,
    /// `maximum` or `exclusiveMaximum`
    pub maximum: Option<Bound>,
    /// `multipleOf`
    pub multiple_of: Option<Number>,

    /// `minLength`
    pub min_length: Option<u64>,
    /// `maxLength`
    pub max_length: Option<u64>,
    /// `pattern`
    pub pattern: Option<String>,
    /// `contentEncoding`
    pub content_encoding: Option<String>,
    /// `contentMediaType`
    pub content_media_type: Option<String>,
    /// `contentSchema`
    pub content_schema: Option<SchemaRef>,

    /// `items`: of the items behind [`prefix_items`](Self::prefix_items).
    pub items: Option<SchemaRef>,
    /// `prefixItems`
    pub prefix_items: Vec<SchemaRef>,
    /// `minItems`
    pub min_items: Option<u64>,
    /// `maxItems`
    pub max_items: Option<u64>,
    /// `uniqueItems`
    pub unique_items: bool,
    /// `contains`
    pub contains: Option<SchemaRef>,
    /// `minContains`
    pub min_contains: Option<u64>,
    /// `maxContains`
    pub max_contains: Option<u64>,
    /// `unevaluatedItems`
    pub unevaluated_items: Option<SchemaOrBool>,

    /// `properties`
    pub properties: Map<SchemaRef>,
    /// `required`
    pub required: Vec<String>,
    /// `additionalProperties`: of the properties that neither [`properties`](Self::properties) nor
    /// [`pattern_properties`](Self::pattern_properties) name.
    pub additional_properties: Option<SchemaOrBool>,
    /// `patternProperties`
    pub pattern_properties: Map<SchemaRef>,
    /// `propertyNames`
    pub property_names: Option<SchemaRef>,
    /// `minProperties`
    pub min_properties: Option<u64>,
    /// `maxProperties`
    pub max_properties: Option<u64>,
    /// `dependentRequired`, and the lists of `dependencies`.
    pub dependent_required: Map<Vec<String>>,
    /// `dependentSchemas`, and the schemas of `dependencies`.
    pub dependent_schemas: Map<SchemaRef>,
    /// `unevaluatedProperties`
    pub unevaluated_properties: Option<SchemaOrBool>,

    /// `allOf`
    pub all_of: Vec<SchemaRef>,
    /// `oneOf`
    pub one_of: Vec<SchemaRef>,
    /// `anyOf`
    pub any_of: Vec<SchemaRef>,
    /// `not`
    pub not: Option<SchemaRef>,
    /// `if`, `then` and `else`.
    pub condition: Option<Conditional>,
    /// `discriminator`
    pub discriminator: Option<Discriminator>,
    /// `$dynamicRef`, as written.
    pub dynamic_ref: Option<String>,
    /// `$recursiveRef`, as written.
    pub recursive_ref: Option<String>,

    /// Of one side of a channel, what the document calls the message that each of [`one_of`](Self::one_of) is.
    pub messages: Vec<MessageKey>,

    /// The extensions that are not fields of their own.
    pub extensions: Map<Value>,
}

impl Schema {
    /// The schema that says nothing.
    pub fn new(at: At) -> Self {
        Self {
            at,
            keywords: Keywords::default(),
            prose: Prose::default(),
            deprecated: false,
            read_only: false,
            write_only: false,
            sensitive: false,
            nullable: false,
            json_type: None,
            format: None,
            values: None,
            value_names: Map::default(),
            aliases: Map::default(),
            default: None,
            default_unfit: false,
            minimum: None,
            maximum: None,
            multiple_of: None,
            min_length: None,
            max_length: None,
            pattern: None,
            content_encoding: None,
            content_media_type: None,
            content_schema: None,
            items: None,
            prefix_items: Vec::new(),
            min_items: None,
            max_items: None,
            unique_items: false,
            contains: None,
            min_contains: None,
            max_contains: None,
            unevaluated_items: None,
            properties: Map::default(),
            required: Vec::new(),
            additional_properties: None,
            pattern_properties: Map::default(),
            property_names: None,
            min_properties: None,
            max_properties: None,
            dependent_required: Map::default(),
            dependent_schemas: Map::default(),
            unevaluated_properties: None,
            all_of: Vec::new(),
            one_of: Vec::new(),
            any_of: Vec::new(),
            not: None,
            condition: None,
            discriminator: None,
            dynamic_ref: None,
            recursive_ref: None,
            messages: Vec::new(),
            extensions: Map::default(),
        }
    }

    /// Whether its keywords about values of a type say anything: `minLength` of an integer says nothing.
    pub fn concerns(&self, json_type: JsonType) -> bool {
        self.json_type.is_none_or(|own| own == json_type)
    }

    /// Whether it says nothing, and so allows everything.
    pub fn is_empty(&self) -> bool {
        *self == Self::new(self.at.clone())
    }

    /// Whether it allows everything, whatever it means to people.
    pub fn allows_all(&self) -> bool {
        let meaning = Self {
            prose: self.prose.clone(),
            deprecated: self.deprecated,
            read_only: self.read_only,
            write_only: self.write_only,
            sensitive: self.sensitive,
            nullable: self.nullable,
            value_names: self.value_names.clone(),
            aliases: self.aliases.clone(),
            default: self.default.clone(),
            default_unfit: self.default_unfit,
            extensions: self.extensions.clone(),
            ..Self::new(self.at.clone())
        };
        *self == meaning
    }

    /// Whether it is `false`: `not: {}`.
    pub fn is_never(&self) -> bool {
        self.not.as_ref().is_some_and(SchemaRef::is_empty)
    }

    /// Whether it asks which properties or items other keywords are about.
    pub fn asks_evaluated(&self) -> bool {
        self.unevaluated_properties.is_some() || self.unevaluated_items.is_some()
    }
}
