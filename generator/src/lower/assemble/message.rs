//! Bodies, responses, and their media types.

use super::parameter::style;
use super::{Assemble, ObjectKind, Tree, extensions, flag, schema, switch, text, value};
use crate::wire::{Encoding, Header, Map, MediaType, RequestBody, Response, Shared};

impl Assemble<'_, '_> {
    pub(super) fn request_body(&mut self, tree: &Tree) -> RequestBody {
        RequestBody {
            at: tree.at.clone(),
            description: text(tree, "description"),
            required: flag(tree, "required"),
            content: self.content(tree),
            extensions: extensions(tree, &[]),
        }
    }

    pub(super) fn response(&mut self, tree: &Tree) -> Response {
        Response {
            at: tree.at.clone(),
            summary: text(tree, "summary"),
            description: text(tree, "description").unwrap_or_default(),
            headers: self.headers(tree),
            content: self.content(tree),
            links: self.named(tree, "links", ObjectKind::Link),
            extensions: extensions(tree, &[]),
        }
    }

    fn headers(&mut self, tree: &Tree) -> Map<Shared<Header>> {
        self.map(tree, "headers", Self::shared_header)
    }

    pub(super) fn content(&mut self, tree: &Tree) -> Map<MediaType> {
        self.map(tree, "content", |it, tree| Some(it.media_type(tree)))
    }

    fn media_type(&mut self, tree: &Tree) -> MediaType {
        MediaType {
            at: tree.at.clone(),
            schema: tree.get("schema").map(schema::schema),
            item_schema: tree.get("itemSchema").map(schema::schema),
            example: value(tree, "example"),
            examples: self.named(tree, "examples", ObjectKind::Example),
            encoding: self.map(tree, "encoding", |it, tree| Some(it.encoding(tree))),
            extensions: extensions(tree, &[]),
        }
    }

    fn encoding(&mut self, tree: &Tree) -> Encoding {
        Encoding {
            at: tree.at.clone(),
            content_type: text(tree, "contentType"),
            headers: self.headers(tree),
            style: tree.get("style").and_then(style),
            explode: switch(tree, "explode"),
            allow_reserved: flag(tree, "allowReserved"),
            extensions: extensions(tree, &[]),
        }
    }
}
