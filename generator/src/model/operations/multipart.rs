//! Multipart bodies: the properties of an object as parts.

use super::builder::{OperationBuilder, Owner};
use super::forms::{Property, properties};
use super::{kinds, media};
use crate::diagnostic::Origin;
use crate::model::contract::Type;
use crate::model::contract::{Multipart, Part, PartKind, Payload};
use crate::model::field_names::field_names;
use crate::model::names::{Scope, pascal};
use crate::model::schema::lookup;
use crate::model::schema::resolved::ResolvedSchema;
use crate::model::schema::view::SchemaView as Schema;
use crate::model::types::docs_of;
use crate::wire::{Encoding, JsonType, MediaType};

/// What a part becomes.
struct PartNames {
    variant: String,
    field: String,
}

impl<'a> OperationBuilder<'a, '_> {
    /// The parts of a body; without a schema each is one nobody knows.
    pub(super) fn multipart(
        &mut self,
        media: &'a MediaType,
        stem: &str,
        owner: &Owner,
        origin: &Origin,
    ) -> Payload {
        let name = self.types.claim(&format!("{stem}Part"), origin);
        let form = self.types.claim(&format!("{stem}Form"), origin);
        let owner = if owner.shared {
            owner.clone()
        } else {
            Owner::new(stem.to_owned())
        };
        let schema = media.schema.as_ref().map(Schema::from);
        let properties = schema.map(|schema| properties(self.types.schemas, &schema));
        let properties = properties.unwrap_or_default();
        self.unknown_encodings(media, &properties, origin);
        let wires: Vec<&str> = properties.iter().map(|property| property.name).collect();
        let fields = field_names(&wires, &mut Scope::default());
        let mut variants = Scope::with(&["Unknown"]);
        let mut parts = Vec::new();
        for (property, field) in properties.into_iter().zip(fields) {
            let encoding = media.encoding.get(property.name);
            let names = PartNames {
                variant: variants.claim(&pascal(property.name)),
                field: field.name,
            };
            self.unread_encoding(encoding, property.name, origin);
            let above = origin
                .child("schema")
                .child("properties")
                .child(property.name);
            parts.push(self.part(&property, encoding, names, &owner, &above));
        }
        Payload::Multipart(Multipart { name, form, parts })
    }

    fn part(
        &mut self,
        property: &Property<'a>,
        encoding: Option<&Encoding>,
        names: PartNames,
        owner: &Owner,
        origin: &Origin,
    ) -> Part {
        let resolved = self.read(&property.view);
        let docs = docs_of(&resolved);
        let owner = owner.of(&pascal(property.name));
        let item = resolved.items.as_ref();
        let inside = item.is_some_and(|item| self.read(item).sensitive);
        let list = resolved.json_kind() == Some(JsonType::Array) && !is(encoding, media::is_json);
        let (kind, repeated) = match &resolved.items {
            Some(item) if list => {
                let owner = owner.of("Item");
                let kind = self.part_kind(item, encoding, &owner, &origin.child("items"));
                (kind, true)
            }
            _ if list => (PartKind::File, true),
            _ => {
                let kind = self.part_kind(&property.view, encoding, &owner, origin);
                (kind, false)
            }
        };
        let counts = self.check_of(&property.view);
        let count = |bound: Option<u64>| bound.filter(|_| repeated);
        Part {
            least: count(counts.min_items),
            most: count(counts.max_items),
            variant: names.variant,
            field: names.field,
            name: property.name.to_owned(),
            docs,
            required: property.required,
            repeated,
            sensitive: resolved.sensitive || inside,
            kind,
        }
    }

    fn part_kind(
        &mut self,
        schema: &Schema<'a>,
        encoding: Option<&Encoding>,
        owner: &Owner,
        origin: &Origin,
    ) -> PartKind {
        let resolved = self.read(schema);
        if self.is_file(schema, &resolved, encoding) {
            return PartKind::File;
        }
        let ty = self.use_of(schema, owner, origin).ty;
        let check = self.check_of(schema);
        let kind = kinds::param_kind(self.types.schemas, schema);
        let scalar = !matches!(ty, Type::Object | Type::Array(_) | Type::Map(_))
            && self.is_scalar(schema)
            && !is(encoding, media::is_json);
        if scalar {
            PartKind::Text(ty, kind, check)
        } else {
            PartKind::Json(ty, check)
        }
    }

    /// Whether neither it nor an alternative of it is a list or an object.
    fn is_scalar(&self, schema: &Schema<'a>) -> bool {
        let resolved = self.read(schema);
        let plain = |resolved: &ResolvedSchema| {
            !matches!(
                resolved.json_kind(),
                Some(JsonType::Object | JsonType::Array)
            )
        };
        plain(&resolved) && {
            let mut alternatives = resolved.one_of.iter();
            alternatives.all(|part| self.is_scalar(part))
        }
    }

    /// Whether a part is a file: binary text, or nothing that is said to be anything else.
    fn is_file(
        &self,
        schema: &Schema<'a>,
        resolved: &ResolvedSchema<'a>,
        encoding: Option<&Encoding>,
    ) -> bool {
        if resolved.one_of.len() > 1 {
            let mut parts = resolved.one_of.iter();
            return parts.any(|part| self.is_file(part, &self.read(part), None));
        }
        if resolved.values.is_some() {
            return false;
        }
        let foreign = |essence: &str| essence != "text/plain" && !media::is_json(essence);
        match resolved.json_kind() {
            Some(JsonType::String) if resolved.format.as_deref() == Some("binary") => true,
            Some(JsonType::String) => is(encoding, foreign) || self.holds_media(schema, foreign),
            None => encoding
                .and_then(|encoding| encoding.content_type.as_deref())
                .is_none_or(|content| foreign(&media::essence(content))),
            Some(_) => false,
        }
    }

    /// Whether the text is itself of such a media type, and not written in letters.
    fn holds_media(&self, schema: &Schema<'a>, such: impl Fn(&str) -> bool) -> bool {
        let Some(schema) = lookup::schema(self.types.schemas, schema) else {
            return false;
        };
        let media = schema.content_media_type.as_deref();
        schema.content_encoding.is_none() && media.is_some_and(|name| such(&media::essence(name)))
    }
}

/// Whether `encoding` names such a media type.
fn is(encoding: Option<&Encoding>, such: impl Fn(&str) -> bool) -> bool {
    let content = encoding.and_then(|encoding| encoding.content_type.as_deref());
    content.is_some_and(|content| such(&media::essence(content)))
}
