//! One schema, read flat: whatever combination of keywords it was written in.

use indexmap::IndexMap;
use serde_json::Value;

use super::all_of::Schemas;
use super::view::SchemaView;
use crate::wire::{At, Bound, Discriminator, JsonType, Map, Schema, SchemaOrBool, SchemaRef};

/// What else an object may hold.
#[derive(Clone, Debug, Default)]
pub(in crate::model) enum AdditionalProperties<'a> {
    /// The document does not say.
    #[default]
    Unsaid,
    /// Nothing.
    Closed,
    /// Anything.
    Any,
    /// Values of this schema.
    Typed(SchemaView<'a>),
}

impl<'a> AdditionalProperties<'a> {
    /// The schema of the values, where there is one.
    pub(in crate::model) fn typed(&self) -> Option<&SchemaView<'a>> {
        match self {
            Self::Typed(view) => Some(view),
            _ => None,
        }
    }
}

/// The keywords of one schema, and of everything its `allOf` names.
#[derive(Clone, Debug)]
#[allow(
    clippy::struct_excessive_bools,
    reason = "each is a keyword of the document"
)]
pub(in crate::model) struct ResolvedSchema<'a> {
    /// Where it stands; of several schemas at once, where the first stands.
    pub(in crate::model) at: &'a At,
    pub(in crate::model) title: Option<&'a str>,
    pub(in crate::model) description: Option<&'a str>,
    pub(in crate::model) deprecated: bool,
    pub(in crate::model) nullable: bool,
    pub(in crate::model) sensitive: bool,
    /// Whether text in base64 is bytes (`x-bytes`).
    pub(in crate::model) bytes: bool,
    /// The `type`, where there is one.
    pub(in crate::model) kind: Option<JsonType>,
    pub(in crate::model) format: Option<String>,
    pub(in crate::model) minimum: Option<Bound>,
    pub(in crate::model) maximum: Option<Bound>,
    pub(in crate::model) values: Option<Vec<Value>>,
    /// What values are called, by their text.
    pub(in crate::model) value_names: Vec<(&'a str, &'a str)>,
    /// Those of the values that are another spelling, each with the value that it means.
    pub(in crate::model) aliases: Vec<(&'a str, &'a str)>,
    pub(in crate::model) properties: IndexMap<&'a str, SchemaView<'a>>,
    pub(in crate::model) required: Vec<&'a str>,
    /// Properties that it would declare, and that do not go this way.
    pub(in crate::model) omitted: Vec<&'a str>,
    /// Properties that may be absent, whatever is required.
    pub(in crate::model) optional_by_direction: Vec<&'a str>,
    pub(in crate::model) additional: AdditionalProperties<'a>,
    /// `maxProperties: 0`
    pub(in crate::model) empty: bool,
    pub(in crate::model) items: Option<SchemaView<'a>>,
    /// Whether its items differ by their position.
    pub(in crate::model) mixed: bool,
    pub(in crate::model) one_of: Vec<SchemaView<'a>>,
    /// Further choices: a value is one of each at once.
    pub(in crate::model) further_choices: Vec<Vec<SchemaView<'a>>>,
    pub(in crate::model) discriminator: Option<&'a Discriminator>,
    pub(in crate::model) all_of: Vec<SchemaView<'a>>,
    pub(in crate::model) example: Option<&'a Value>,
    pub(in crate::model) default: Option<&'a Value>,
}

impl<'a> ResolvedSchema<'a> {
    /// The schema that says nothing.
    pub(in crate::model) fn empty(at: &'a At) -> Self {
        Self {
            at,
            title: None,
            description: None,
            deprecated: false,
            nullable: false,
            sensitive: false,
            bytes: false,
            kind: None,
            format: None,
            minimum: None,
            maximum: None,
            values: None,
            value_names: Vec::new(),
            aliases: Vec::new(),
            properties: IndexMap::new(),
            required: Vec::new(),
            omitted: Vec::new(),
            optional_by_direction: Vec::new(),
            additional: AdditionalProperties::Unsaid,
            empty: false,
            items: None,
            mixed: false,
            one_of: Vec::new(),
            further_choices: Vec::new(),
            discriminator: None,
            all_of: Vec::new(),
            example: None,
            default: None,
        }
    }

    /// The JSON type, said or implied; `None` when any will do.
    pub(in crate::model) fn json_kind(&self) -> Option<JsonType> {
        let implied = || match self.values.as_deref() {
            Some(values) if values.iter().all(Value::is_string) => Some(JsonType::String),
            Some(values) if values.iter().all(Value::is_i64) => Some(JsonType::Integer),
            _ if self.items.is_some() || self.mixed => Some(JsonType::Array),
            _ if self.is_bare() => None,
            _ => Some(JsonType::Object),
        };
        self.kind.or_else(implied)
    }

    /// Whether it says nothing of an object's members.
    pub(in crate::model) fn is_bare(&self) -> bool {
        self.properties.is_empty()
            && self.omitted.is_empty()
            && matches!(self.additional, AdditionalProperties::Unsaid)
    }

    /// Whether `null` satisfies it, as far as it says so itself.
    pub(in crate::model) fn takes_null(&self) -> bool {
        let says_nothing = self.kind.is_none() && self.values.is_none() && self.one_of.is_empty();
        self.nullable || says_nothing
    }

    /// Takes out what does not go this way, and has been declared or required elsewhere.
    pub(in crate::model) fn leave_out(&mut self) {
        let omitted = &self.omitted;
        if !omitted.is_empty() {
            self.properties.retain(|name, _| !omitted.contains(name));
            self.required.retain(|name| !omitted.contains(name));
        }
    }

    /// One more choice, unless it is made already.
    pub(in crate::model) fn choose(&mut self, views: Vec<SchemaView<'a>>) {
        let same = |known: &[SchemaView]| {
            known.len() == views.len()
                && known
                    .iter()
                    .zip(&views)
                    .all(|(known, view)| known.identity() == view.identity())
        };
        if views.is_empty()
            || same(&self.one_of)
            || self.further_choices.iter().any(|known| same(known))
        {
            return;
        }
        if self.one_of.is_empty() {
            self.one_of = views;
        } else {
            self.further_choices.push(views);
        }
    }

    /// The alternatives of every choice.
    pub(in crate::model) fn alternatives(&self) -> impl Iterator<Item = &SchemaView<'a>> {
        self.one_of
            .iter()
            .chain(self.further_choices.iter().flatten())
    }

    /// Takes out every choice that is made.
    pub(in crate::model) fn take_choices(&mut self) -> Vec<Vec<SchemaView<'a>>> {
        let mut choices = std::mem::take(&mut self.further_choices);
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
    pub(in crate::model) fn of(schemas: Schemas<'a>, schema: &'a Schema) -> Self {
        let one_way = schemas.one_way(schema);
        let default = schema.default.as_ref().filter(|_| !schema.default_unfit);
        let default = default.filter(|default| !default.is_null());
        let mut resolved = Self {
            title: schema.prose.title.as_deref(),
            description: schema.prose.description.as_deref(),
            deprecated: schema.deprecated,
            nullable: schema.nullable,
            sensitive: schema.sensitive,
            bytes: schema.extensions.get("x-bytes") == Some(&Value::Bool(true))
                && schema.format.as_deref() == Some("byte"),
            kind: schema.json_type,
            format: format(schema),
            minimum: schema.minimum.clone(),
            maximum: schema.maximum.clone(),
            values: values(schema),
            value_names: pairs(&schema.value_names),
            aliases: pairs(&schema.aliases),
            discriminator: schema.discriminator.as_ref(),
            example: schema.prose.examples.first().or(default),
            default,
            empty: schema.max_properties == Some(0),
            omitted: texts(&one_way.omitted),
            optional_by_direction: texts(&one_way.optional),
            ..Self::empty(&schema.at)
        };
        if schema.concerns(JsonType::Object) {
            resolved.object(schema);
        }
        if schema.concerns(JsonType::Array) {
            resolved.array(schema);
        }
        for views in [&schema.one_of, &schema.any_of] {
            resolved.choose(views.iter().map(SchemaView::from).collect());
        }
        resolved.all_of = schema.all_of.iter().map(SchemaView::from).collect();
        resolved.leave_out();
        resolved
    }

    fn object(&mut self, schema: &'a Schema) {
        let properties = schema.properties.iter();
        let properties = properties.map(|(name, view)| (name.as_str(), view.into()));
        self.properties = properties.collect();
        self.required = texts(&schema.required);
        self.additional = additional(schema);
    }

    /// `items` behind `prefixItems` is what any item can be: their one schema, else anything.
    fn array(&mut self, schema: &'a Schema) {
        let prefix = schema.prefix_items.as_slice();
        let items = schema.items.as_ref();
        if prefix.is_empty() {
            self.items = items.map(SchemaView::from);
            return;
        }
        let never = items.is_some_and(|items| items.inline().is_some_and(Schema::is_never));
        let most = schema.max_items.and_then(|most| usize::try_from(most).ok());
        let closed = never || most.is_some_and(|most| most <= prefix.len());
        let any = match items {
            _ if closed => shared(prefix.iter()),
            Some(items) => shared(prefix.iter().chain([items])),
            None => None,
        };
        self.mixed = any.is_none();
        self.items = any.map(SchemaView::from);
    }
}

/// What undeclared properties can be; beside `patternProperties` their one schema, else anything.
fn additional(schema: &Schema) -> AdditionalProperties<'_> {
    let patterns = &schema.pattern_properties;
    let evaluated = schema.unevaluated_properties.as_ref();
    let further = !patterns.is_empty()
        || evaluated.is_some_and(|further| *further != SchemaOrBool::Bool(false));
    let others = match &schema.additional_properties {
        None if further => return AdditionalProperties::Any,
        None => return AdditionalProperties::Unsaid,
        Some(SchemaOrBool::Bool(true)) => return AdditionalProperties::Any,
        Some(SchemaOrBool::Bool(false)) if patterns.is_empty() => {
            return AdditionalProperties::Closed;
        }
        Some(SchemaOrBool::Bool(false)) => None,
        Some(SchemaOrBool::Schema(others)) => Some(others),
    };
    let any = shared(patterns.values().chain(others));
    any.map_or(AdditionalProperties::Any, |any| {
        AdditionalProperties::Typed(any.into())
    })
}

/// The schema that all of them are.
fn shared<'a>(mut schemas: impl Iterator<Item = &'a SchemaRef>) -> Option<&'a SchemaRef> {
    let first = schemas.next()?;
    schemas.all(|schema| schema == first).then_some(first)
}

fn texts(texts: &[String]) -> Vec<&str> {
    texts.iter().map(String::as_str).collect()
}

/// The format of text or of an integer; others say nothing.
fn format(schema: &Schema) -> Option<String> {
    let known = matches!(
        schema.json_type,
        None | Some(JsonType::String | JsonType::Integer)
    );
    schema.format.clone().filter(|_| known)
}

/// The listed values; those of `type: number` are not integers.
fn values(schema: &Schema) -> Option<Vec<Value>> {
    let values = schema.values.as_ref().filter(|values| !values.is_empty())?;
    let float = |value: &Value| match (schema.json_type, value.as_f64()) {
        (Some(JsonType::Number), Some(float)) => Value::from(float),
        _ => value.clone(),
    };
    Some(values.iter().map(float).collect())
}

fn pairs(map: &Map<String>) -> Vec<(&str, &str)> {
    map.iter().map(|(key, text)| (&**key, &**text)).collect()
}
