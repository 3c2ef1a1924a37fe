//! Bodies: what each media type of one holds.

use super::builder::{OperationBuilder, Owner};
use super::media::{self, Class};
use super::path_operation::PathOperation;
use crate::diagnostic::{Origin, code};
use crate::model::contract::{Body, Content, Media, Payload};
use crate::model::contract::{Docs, Type};
use crate::model::names::Scope;
use crate::model::schema::view::SchemaView;
use crate::wire::{JsonType, Map, MediaType};

/// The media types of one place, and what is named after what.
pub(super) struct BodyPlace<'a> {
    pub(super) content: &'a Map<MediaType>,
    /// The owner of inline types.
    pub(super) owner: Owner,
    /// The enum of several media types.
    pub(super) several: String,
    /// The operation, where this is what it is sent.
    pub(super) stem: Option<String>,
    pub(super) origin: Origin,
}

impl<'a> OperationBuilder<'a, '_> {
    /// What an operation is sent.
    pub(super) fn body(&mut self, call: &PathOperation<'a>, stem: &str) -> Option<Body> {
        let body = call.operation.request_body.as_ref()?;
        let origin = body.at.origin();
        let own = format!("{stem}Body");
        let content = self.content(&BodyPlace {
            content: &body.item.content,
            owner: self.owner(body.key(), own.clone(), "Body"),
            several: own,
            stem: Some(stem.to_owned()),
            origin: origin.clone(),
        })?;
        Some(Body {
            required: body.required,
            docs: Docs {
                text: body.description.clone(),
                deprecated: false,
                ..Docs::default()
            },
            origin,
            content,
        })
    }

    /// What a body may be; nothing where no media type is named.
    pub(super) fn content(&mut self, place: &BodyPlace<'a>) -> Option<Content> {
        let mut known: Vec<(String, Origin, &'a MediaType)> = Vec::new();
        for (name, media) in place.content {
            let origin = place.origin.child("content").child(name);
            let essence = media::essence(name);
            if !media::is_legal(&essence) {
                let message = format!("`{name}` is not a valid media type; it is left out");
                self.warn(code::MEDIA_TYPE, message, origin);
                continue;
            }
            // Parameters count only where they tell one from another.
            let mut twins = place.content.iter();
            let is_told_apart = twins
                .any(|(other, twin)| media::essence(other) == essence && !is_alike(twin, media));
            let name = if is_told_apart {
                media::with_parameters(name)
            } else {
                essence
            };
            let is_known = known.iter().any(|(other, ..)| *other == name);
            if !is_known {
                known.push((name, origin, media));
            } else if is_told_apart {
                let message = format!("`{name}` is listed twice; the first counts");
                self.warn(code::MEDIA_TYPE, message, origin);
            }
        }
        if known.len() < 2 {
            let (name, origin, media) = known.pop()?;
            let stem = place.stem.as_deref();
            let media = self.media(media::essence(&name), media, &place.owner, stem, &origin);
            return Some(Content::One(Box::new(media)));
        }
        let name = self.types.claim(&place.several, &place.origin);
        let mut scope = Scope::default();
        let mut multipart = false;
        let mut list = Vec::new();
        for (name, origin, media) in known {
            let essence = media::essence(&name);
            let is_json = self.says_json(media);
            let variant = media::variant(&name, is_json, &mut scope);
            let owner = place.owner.of(&variant);
            let further = multipart && media::class(&essence) == Class::Multipart;
            multipart |= media::class(&essence) == Class::Multipart;
            let stem = place.stem.as_ref().map(|stem| {
                let name = if further { &variant } else { "" };
                format!("{stem}{name}")
            });
            let media = Media {
                media_type: name,
                ..self.media(essence, media, &owner, stem.as_deref(), &origin)
            };
            list.push((variant, media));
        }
        Some(Content::Several(name, list))
    }

    fn media(
        &mut self,
        essence: String,
        media: &'a MediaType,
        owner: &Owner,
        stem: Option<&str>,
        origin: &Origin,
    ) -> Media {
        let payload = match (media::class(&essence), stem) {
            (Class::Json, _) => self.json(media, owner, origin),
            (Class::Open, _) if self.says_json(media) => self.json(media, owner, origin),
            (Class::Events, None) => self.events(media, owner, origin),
            (Class::Form, Some(_)) => self.form(media, owner, origin),
            (Class::Multipart, Some(stem)) => self.multipart(media, stem, owner, origin),
            (Class::Text | Class::Form, _) | (Class::Document, Some(_)) => {
                self.text(media, stem.is_some(), origin)
            }
            _ => self.bytes(media, stem.is_some(), origin),
        };
        if !matches!(payload, Payload::Form(..) | Payload::Multipart(_))
            && !media.encoding.is_empty()
        {
            let message = "`encoding` is not read: this body is neither a form nor multipart, or is handed over as it is";
            self.unread(code::UNCHECKED, message, origin.child("encoding"));
        }
        Media {
            media_type: essence,
            payload,
        }
    }

    fn json(&mut self, media: &'a MediaType, owner: &Owner, origin: &Origin) -> Payload {
        let schema = media.schema.as_ref();
        let ty = self.ty(schema, owner, &origin.child("schema"));
        let check = schema.map(|schema| self.check_of(&schema.into()));
        Payload::Json(ty, check.unwrap_or_default())
    }

    /// The data of an event is text where the schema says so.
    fn events(&mut self, media: &'a MediaType, owner: &Owner, origin: &Origin) -> Payload {
        let owner = owner.of("Event");
        match self.ty(media.schema.as_ref(), &owner, &origin.child("schema")) {
            Type::Text(_) => Payload::Events(Type::String),
            ty => Payload::Events(ty),
        }
    }

    /// Whether a schema describes something that is JSON and not just bytes.
    pub(super) fn says_json(&self, media: &'a MediaType) -> bool {
        let Some(schema) = &media.schema else {
            return false;
        };
        let resolved = self.read(&SchemaView::from(schema));
        let text = resolved.kind == Some(JsonType::String) && resolved.values.is_none();
        !text && (!resolved.is_hollow() || !resolved.properties.is_empty())
    }
}

/// Whether two entries describe the same: some documents list each set of parameters of `application/json`.
fn is_alike(a: &MediaType, b: &MediaType) -> bool {
    a.schema == b.schema
}
