//! What a body's schema says and nobody reads: on record.

use super::builder::OperationBuilder;
use super::forms::Property;
use super::media;
use crate::diagnostic::{Code, Origin, code};
use crate::model::contract::{Check, Payload};
use crate::model::schema::view::SchemaView;
use crate::wire::{Encoding, JsonType, MediaType};

impl<'a> OperationBuilder<'a, '_> {
    /// Text, and what it has to satisfy where it is sent to us.
    pub(super) fn text(&mut self, media: &'a MediaType, sent: bool, origin: &Origin) -> Payload {
        let Some(view) = media.schema.as_ref().map(SchemaView::from) else {
            return Payload::Text(Check::default());
        };
        let resolved = self.read(&view);
        if !matches!(resolved.json_kind(), Some(JsonType::String) | None) {
            let message = "its schema is not read: this is handed over as text";
            self.unread(code::BODY_UNTYPED, message, origin.child("schema"));
            return Payload::Text(Check::default());
        }
        let check = if sent { self.asked(&view) } else { None };
        Payload::Text(check.unwrap_or_default())
    }

    /// Bytes, which nobody looks into.
    pub(super) fn bytes(&mut self, media: &'a MediaType, sent: bool, origin: &Origin) -> Payload {
        let schema = origin.child("schema");
        if self.says_json(media) {
            let message = "its schema is not read: this is handed over as bytes";
            self.unread(code::BODY_UNTYPED, message, schema);
        } else if let Some(view) = media.schema.as_ref().map(SchemaView::from)
            && sent
            && self.asked(&view).is_some()
        {
            let message = "bytes are not checked for what their schema asks";
            self.unread(code::UNCHECKED, message, schema);
        }
        Payload::Bytes
    }

    pub(super) fn unread(&mut self, code: Code, message: &str, at: Origin) {
        if self.unread.insert(at.clone()) {
            self.note(code, message.to_owned(), at);
        }
    }

    /// What a schema asks of a text, besides being one.
    fn asked(&mut self, view: &SchemaView<'a>) -> Option<Check> {
        let any_text = Check {
            kinds: vec!["string"],
            ..Check::default()
        };
        let own = self.checks().own_check(view);
        (own != any_text && own != Check::default()).then(|| self.check_of(view))
    }

    /// Encodings of what is not a property.
    pub(super) fn unknown_encodings(
        &mut self,
        media: &MediaType,
        properties: &[Property<'_>],
        origin: &Origin,
    ) {
        for name in media.encoding.keys() {
            if properties.iter().all(|property| property.name != name) {
                let message =
                    format!("`encoding` has `{name}`, which is not a property of the schema");
                self.unread(
                    code::UNCHECKED,
                    &message,
                    origin.child("encoding").child(name),
                );
            }
        }
    }

    /// What `encoding` says of a part beyond whether it is JSON.
    pub(super) fn unread_encoding(
        &mut self,
        encoding: Option<&Encoding>,
        name: &str,
        origin: &Origin,
    ) {
        let Some(encoding) = encoding else { return };
        let usual = |content: &str| {
            let essence = media::essence(content);
            media::is_json(&essence)
                || ["text/plain", "application/octet-stream", "*/*"].contains(&essence.as_str())
        };
        let content = encoding.content_type.as_deref();
        let words = [
            (
                "contentType",
                content.is_some_and(|content| !usual(content)),
            ),
            ("headers", !encoding.headers.is_empty()),
            ("style", encoding.style.is_some()),
            ("explode", encoding.explode.is_some()),
        ];
        for (word, _) in words.into_iter().filter(|(_, said)| *said) {
            let message = format!("`{word}` of a part is not checked in requests");
            let at = origin.child("encoding").child(name).child(word);
            self.unread(code::UNCHECKED, &message, at);
        }
    }
}
