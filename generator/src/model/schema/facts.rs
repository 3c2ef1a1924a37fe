//! One schema, read flat: whatever combination of keywords it was written in.

use indexmap::IndexMap;
use openapiv3::{
    AdditionalProperties, AnySchema, Discriminator, ReferenceOr, Schema, SchemaKind, Type,
    VariantOrUnknownOrEmpty,
};
use serde_json::Value;

use super::part::Part;
use crate::diagnostic::Origin;
use crate::lower::{LEFT_OPEN, LEFT_OUT, MIXED_ITEMS, ORIGIN};

/// What else an object may hold.
#[derive(Clone, Debug, Default)]
pub(in crate::model) enum Rest<'a> {
    /// The document does not say.
    #[default]
    Unsaid,
    /// Nothing.
    Closed,
    /// Anything.
    Any,
    /// Values of this schema.
    Typed(Part<'a>),
}

impl<'a> Rest<'a> {
    /// The schema of the values, where there is one.
    pub(in crate::model) fn typed(&self) -> Option<&Part<'a>> {
        match self {
            Self::Typed(part) => Some(part),
            _ => None,
        }
    }
}

/// The keywords of one schema, and of everything its `allOf` names.
#[derive(Clone, Debug, Default)]
#[allow(
    clippy::struct_excessive_bools,
    reason = "each is a keyword of the document"
)]
pub(in crate::model) struct Facts<'a> {
    pub(in crate::model) origin: Option<Origin>,
    pub(in crate::model) title: Option<&'a str>,
    pub(in crate::model) description: Option<&'a str>,
    pub(in crate::model) deprecated: bool,
    pub(in crate::model) nullable: bool,
    pub(in crate::model) sensitive: bool,
    /// The `type`, where there is one.
    pub(in crate::model) kind: Option<&'a str>,
    pub(in crate::model) format: Option<String>,
    pub(in crate::model) minimum: Option<f64>,
    pub(in crate::model) maximum: Option<f64>,
    pub(in crate::model) values: Option<Vec<Value>>,
    pub(in crate::model) properties: IndexMap<&'a str, Part<'a>>,
    pub(in crate::model) required: Vec<&'a str>,
    /// Properties that it would declare, and that do not go this way.
    pub(in crate::model) left_out: Vec<&'a str>,
    /// Properties that may be absent, whatever is required.
    pub(in crate::model) left_open: Vec<&'a str>,
    pub(in crate::model) rest: Rest<'a>,
    /// `maxProperties: 0`
    pub(in crate::model) empty: bool,
    pub(in crate::model) items: Option<Part<'a>>,
    /// Whether its items differ by their position.
    pub(in crate::model) mixed: bool,
    pub(in crate::model) one_of: Vec<Part<'a>>,
    /// Further choices: a value is one of each at once.
    pub(in crate::model) beside: Vec<Vec<Part<'a>>>,
    pub(in crate::model) discriminator: Option<&'a Discriminator>,
    pub(in crate::model) all_of: Vec<Part<'a>>,
    pub(in crate::model) example: Option<&'a Value>,
    pub(in crate::model) default: Option<&'a Value>,
}

impl<'a> Facts<'a> {
    /// The JSON type, said or implied; `None` when any will do.
    pub(in crate::model) fn json_kind(&self) -> Option<&'a str> {
        let implied = || match self.values.as_deref() {
            Some(values) if values.iter().all(Value::is_string) => Some("string"),
            Some(values) if values.iter().all(Value::is_i64) => Some("integer"),
            _ if self.items.is_some() => Some("array"),
            _ if self.is_bare() => None,
            _ => Some("object"),
        };
        self.kind.or_else(implied)
    }

    /// Whether it says nothing of an object's members.
    pub(in crate::model) fn is_bare(&self) -> bool {
        self.properties.is_empty() && self.left_out.is_empty() && matches!(self.rest, Rest::Unsaid)
    }

    /// Takes out what does not go this way, and has been declared or required elsewhere.
    pub(in crate::model) fn leave_out(&mut self) {
        let left_out = &self.left_out;
        if !left_out.is_empty() {
            self.properties.retain(|name, _| !left_out.contains(name));
            self.required.retain(|name| !left_out.contains(name));
        }
    }

    /// One more choice, unless it is made already.
    pub(in crate::model) fn choose(&mut self, parts: Vec<Part<'a>>) {
        let same = |known: &[Part]| {
            known.len() == parts.len()
                && known
                    .iter()
                    .zip(&parts)
                    .all(|(known, part)| known.identity() == part.identity())
        };
        if parts.is_empty() || same(&self.one_of) || self.beside.iter().any(|known| same(known)) {
            return;
        }
        if self.one_of.is_empty() {
            self.one_of = parts;
        } else {
            self.beside.push(parts);
        }
    }

    /// The alternatives of every choice.
    pub(in crate::model) fn alternatives(&self) -> impl Iterator<Item = &Part<'a>> {
        self.one_of.iter().chain(self.beside.iter().flatten())
    }

    /// Takes out every choice that is made.
    pub(in crate::model) fn take_choices(&mut self) -> Vec<Vec<Part<'a>>> {
        let mut choices = std::mem::take(&mut self.beside);
        let first = std::mem::take(&mut self.one_of);
        if !first.is_empty() {
            choices.insert(0, first);
        }
        choices
    }

    /// Whether it says nothing of the value but perhaps which properties must be there.
    pub(in crate::model) fn is_hollow(&self) -> bool {
        self.json_kind().is_none()
            && self.values.is_none()
            && self.one_of.is_empty()
            && self.all_of.is_empty()
    }

    /// Reads the keywords of one schema; its `allOf` is listed, not followed.
    pub(in crate::model) fn of(schema: &'a Schema) -> Self {
        let data = &schema.schema_data;
        let extension = |key: &str| data.extensions.get(key);
        let mut facts = Self {
            origin: extension(ORIGIN)
                .and_then(Value::as_str)
                .and_then(Origin::parse),
            title: data.title.as_deref(),
            description: data.description.as_deref(),
            deprecated: data.deprecated,
            nullable: data.nullable,
            sensitive: extension("x-sensitive")
                .and_then(Value::as_bool)
                .unwrap_or(false),
            discriminator: data.discriminator.as_ref(),
            example: data
                .example
                .as_ref()
                .or_else(|| extension("x-examples").and_then(|list| list.get(0)))
                .or(data.default.as_ref()),
            default: data.default.as_ref(),
            mixed: extension(MIXED_ITEMS).is_some(),
            left_out: names(extension(LEFT_OUT)),
            left_open: names(extension(LEFT_OPEN)),
            ..Self::default()
        };
        match &schema.schema_kind {
            SchemaKind::Type(kind) => facts.typed(kind),
            SchemaKind::OneOf { one_of: parts } | SchemaKind::AnyOf { any_of: parts } => {
                facts.one_of = parts.iter().map(Part::from).collect();
            }
            SchemaKind::AllOf { all_of } => facts.all_of = all_of.iter().map(Part::from).collect(),
            SchemaKind::Not { .. } => {}
            SchemaKind::Any(any) => facts.any(any),
        }
        let unevaluated = extension("x-unevaluated-properties");
        let further = extension("x-pattern-properties").is_some()
            || unevaluated.is_some_and(|further| *further != Value::Bool(false));
        if further && matches!(facts.rest, Rest::Unsaid) {
            facts.rest = Rest::Any;
        }
        facts.leave_out();
        facts
    }

    fn typed(&mut self, kind: &'a Type) {
        match kind {
            Type::String(string) => {
                self.kind = Some("string");
                self.format = format_name(&string.format);
                self.values = listed(&string.enumeration);
            }
            Type::Number(number) => {
                self.kind = Some("number");
                self.values = listed(&number.enumeration);
            }
            Type::Integer(integer) => {
                self.kind = Some("integer");
                self.format = format_name(&integer.format);
                self.minimum = integer.minimum.map(magnitude);
                self.maximum = integer.maximum.map(magnitude);
                self.values = listed(&integer.enumeration);
            }
            Type::Boolean(boolean) => {
                self.kind = Some("boolean");
                self.values = listed(&boolean.enumeration);
            }
            Type::Object(object) => {
                self.kind = Some("object");
                self.object(
                    &object.properties,
                    &object.required,
                    object.additional_properties.as_ref(),
                );
                self.empty = object.max_properties == Some(0);
            }
            Type::Array(array) => {
                self.kind = Some("array");
                self.items = array.items.as_ref().map(Part::from);
            }
        }
    }

    fn any(&mut self, any: &'a AnySchema) {
        self.kind = any.typ.as_deref();
        self.format.clone_from(&any.format);
        self.minimum = any.minimum;
        self.maximum = any.maximum;
        self.values = (!any.enumeration.is_empty()).then(|| any.enumeration.clone());
        self.object(
            &any.properties,
            &any.required,
            any.additional_properties.as_ref(),
        );
        self.empty = any.max_properties == Some(0);
        self.items = any.items.as_ref().map(Part::from);
        for parts in [&any.one_of, &any.any_of] {
            self.choose(parts.iter().map(Part::from).collect());
        }
        self.all_of = any.all_of.iter().map(Part::from).collect();
    }

    fn object(
        &mut self,
        properties: &'a IndexMap<String, ReferenceOr<Box<Schema>>>,
        required: &'a [String],
        additional: Option<&'a AdditionalProperties>,
    ) {
        self.properties = properties
            .iter()
            .map(|(name, part)| (name.as_str(), part.into()))
            .collect();
        self.required = required.iter().map(String::as_str).collect();
        self.rest = match additional {
            None => Rest::Unsaid,
            Some(AdditionalProperties::Any(false)) => Rest::Closed,
            Some(AdditionalProperties::Any(true)) => Rest::Any,
            Some(AdditionalProperties::Schema(schema)) => Rest::Typed(schema.as_ref().into()),
        };
    }
}

#[allow(
    clippy::cast_precision_loss,
    reason = "only the order of magnitude counts"
)]
fn magnitude(bound: i64) -> f64 {
    bound as f64
}

/// The names that an extension lists.
fn names(list: Option<&Value>) -> Vec<&str> {
    let list = list.and_then(Value::as_array).into_iter().flatten();
    list.filter_map(Value::as_str).collect()
}

pub(in crate::model) fn format_name<T: serde::Serialize>(
    format: &VariantOrUnknownOrEmpty<T>,
) -> Option<String> {
    serde_json::to_value(format)
        .ok()?
        .as_str()
        .map(str::to_owned)
}

pub(in crate::model) fn listed<T: serde::Serialize>(values: &[T]) -> Option<Vec<Value>> {
    let values: Vec<Value> = values
        .iter()
        .filter_map(|value| serde_json::to_value(value).ok())
        .collect();
    (!values.is_empty()).then_some(values)
}
