//! One schema, read flat: whatever combination of keywords it was written in.

mod read;

use indexmap::IndexMap;
use serde_json::Value;

use super::view::SchemaView;
use crate::wire::{At, Bound, Discriminator, JsonType};

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

    /// Whether `null` is its only value.
    pub(in crate::model) fn is_null(&self) -> bool {
        let values = self.values.as_deref().unwrap_or_default();
        !values.is_empty() && values.iter().all(Value::is_null)
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
}
