//! Forms: the properties of an object as the fields of one.

use super::builder::{OperationBuilder, Owner};
use super::{kinds, media, styles};
use crate::diagnostic::{Origin, code};
use crate::model::contract::{Check, Param, ParamKind, Payload, Place, Style};
use crate::model::schema::all_of::Schemas;
use crate::model::schema::read;
use crate::model::schema::resolved::{AdditionalProperties, ResolvedSchema};
use crate::model::schema::view::SchemaView;
use crate::wire::{Encoding, MediaType};

/// How deep alternatives of alternatives are looked into.
const MAX_DEPTH: usize = 4;

/// A property of a body that is sent field by field.
pub(super) struct Property<'a> {
    pub(super) name: &'a str,
    pub(super) view: SchemaView<'a>,
    pub(super) required: bool,
}

/// The properties of an object; those of its alternatives are there or not.
pub(super) fn properties<'a>(schemas: Schemas<'a>, view: &SchemaView<'a>) -> Vec<Property<'a>> {
    let mut out = Vec::new();
    collect(schemas, &read(schemas, view), true, MAX_DEPTH, &mut out);
    out
}

fn collect<'a>(
    schemas: Schemas<'a>,
    resolved: &ResolvedSchema<'a>,
    sure: bool,
    depth: usize,
    out: &mut Vec<Property<'a>>,
) {
    for (&name, view) in &resolved.properties {
        if out.iter().any(|known| known.name == name) {
            continue;
        }
        let required = sure
            && resolved.required.contains(&name)
            && !resolved.optional_by_direction.contains(&name);
        out.push(Property {
            name,
            view: view.clone(),
            required,
        });
    }
    for view in resolved.alternatives().filter(|_| depth > 0) {
        collect(schemas, &read(schemas, view), false, depth - 1, out);
    }
}

impl<'a> OperationBuilder<'a, '_> {
    /// A form; one whose fields are not described is text.
    pub(super) fn form(&mut self, media: &'a MediaType, owner: &Owner, origin: &Origin) -> Payload {
        let view = media.schema.as_ref().map(SchemaView::from);
        let properties = view
            .as_ref()
            .map(|view| properties(self.types.schemas, view));
        let (Some(view), Some(properties)) = (view, properties.filter(|list| !list.is_empty()))
        else {
            let message = "a form without properties is handed over as text".to_owned();
            self.note(code::BODY_UNTYPED, message, origin.clone());
            return Payload::Text(Check::default());
        };
        self.unknown_encodings(media, &properties, origin);
        let schema = origin.child("schema");
        let fields = properties
            .iter()
            .map(|property| self.form_field(property, media, &schema));
        let mut fields: Vec<_> = fields.collect();
        fields.extend(others(self.types.schemas, &view).map(|kind| other_fields(kind, &schema)));
        self.shared_names(&fields);
        let ty = self.use_of(&view, owner, &schema).ty;
        Payload::Form(ty, fields, self.check_of(&view))
    }

    fn form_field(&self, property: &Property<'a>, media: &'a MediaType, schema: &Origin) -> Param {
        let encoding = media.encoding.get(property.name);
        let origin = schema.child("properties").child(property.name);
        let kind = kinds::param_kind(self.types.schemas, &property.view);
        let style = form_style(encoding, &kind);
        // By default, each object is JSON, also where it is one of several kinds.
        let by_default = style == Style::Json
            && matches!(kind, ParamKind::OneOf(_))
            && content_type(encoding).is_none();
        Param {
            key: property.name.to_owned(),
            name: property.name.to_owned(),
            place: Place::Query,
            required: property.required,
            kind: if by_default {
                kind
            } else {
                kinds::in_style(self.types.schemas, &property.view, style)
            },
            style,
            default: None,
            allow_empty: false,
            origin,
        }
    }
}

/// What the fields are that a form does not declare, where it says that there may be such.
fn others<'a>(schemas: Schemas<'a>, view: &SchemaView<'a>) -> Option<ParamKind> {
    let mut found = Vec::new();
    merge_others(schemas, &read(schemas, view), MAX_DEPTH, &mut found);
    let first = found.pop()?;
    let alike = found.iter().all(|kind| *kind == first);
    Some(if alike { first } else { ParamKind::Any })
}

fn merge_others<'a>(
    schemas: Schemas<'a>,
    resolved: &ResolvedSchema<'a>,
    depth: usize,
    out: &mut Vec<ParamKind>,
) {
    match &resolved.additional {
        AdditionalProperties::Typed(view) => out.push(kinds::param_kind(schemas, view)),
        AdditionalProperties::Any => out.push(ParamKind::Any),
        AdditionalProperties::Unsaid | AdditionalProperties::Closed => {}
    }
    for view in resolved.alternatives().filter(|_| depth > 0) {
        merge_others(schemas, &read(schemas, view), depth - 1, out);
    }
}

fn other_fields(kind: ParamKind, schema: &Origin) -> Param {
    Param {
        key: "*".to_owned(),
        name: "*".to_owned(),
        place: Place::Query,
        required: false,
        kind,
        style: Style::Others,
        default: None,
        allow_empty: false,
        origin: schema.child("additionalProperties"),
    }
}

/// What `encoding` says; without a word from it each object is JSON, and all else is one field a value.
fn form_style(encoding: Option<&Encoding>, kind: &ParamKind) -> Style {
    let explode = encoding.and_then(|encoding| encoding.explode);
    let stated = encoding.and_then(|encoding| encoding.style);
    if stated.is_some() {
        let style = styles::query(stated, explode);
        // A single value is the same text in every style.
        return if styles::suits(style, kind) {
            style
        } else {
            Style::Form(true)
        };
    }
    match content_type(encoding) {
        Some(content) if media::is_json(&content) => Style::Json,
        None if explode.is_none() && holds_object(kind) => Style::Json,
        _ => Style::Form(explode.unwrap_or(true)),
    }
}

/// The media type that `encoding` names.
fn content_type(encoding: Option<&Encoding>) -> Option<String> {
    let content = encoding.and_then(|encoding| encoding.content_type.as_deref());
    content.map(media::essence)
}

/// Whether a value may be an object.
fn holds_object(kind: &ParamKind) -> bool {
    match kind {
        ParamKind::Object(..) => true,
        ParamKind::OneOf(kinds) => kinds.iter().any(holds_object),
        _ => false,
    }
}
