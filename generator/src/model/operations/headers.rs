//! The headers of an answer.

use super::builder::{OperationBuilder, Owner};
use super::structs::{Frame, Stated};
use crate::diagnostic::Origin;
use crate::model::contract::Docs;
use crate::model::contract::{Params, Place, Style};
use crate::model::types::place;
use crate::wire::{Header, Response, Shared};

impl<'a> OperationBuilder<'a, '_> {
    /// The headers of an answer; those of a component are the same for all who refer to it.
    pub(super) fn headers(
        &mut self,
        response: &'a Shared<Response>,
        owner: &Owner,
        origin: &Origin,
    ) -> Option<Params> {
        if let Some(known) = response.key().and_then(|key| self.headers.get(key)) {
            return Some(known.clone());
        }
        let mut stated = Vec::new();
        for (name, header) in &response.item.headers {
            stated.extend(self.header(name, header));
        }
        let frame = Frame {
            owner: owner.of("Headers"),
            place: place(&origin.child("headers")),
            origin: origin.child("headers"),
            docs: Docs {
                text: Some("The headers of an answer.".to_owned()),
                deprecated: false,
                ..Docs::default()
            },
            defaults: false,
        };
        let params = self.structure(frame, stated)?;
        if let Some(key) = response.key() {
            self.headers.insert(key, params.clone());
        }
        Some(params)
    }

    fn header(&mut self, name: &'a str, header: &'a Shared<Header>) -> Option<Stated<'a>> {
        let origin = header.at.origin();
        if name.eq_ignore_ascii_case("content-type") || !self.is_header(name, &origin) {
            return None;
        }
        let (view, json) = self.format(&header.item.value, &origin);
        Some(Stated {
            name,
            place: Place::Header,
            required: header.required,
            view,
            style: if json {
                Style::Json
            } else {
                Style::Simple(header.explode.unwrap_or(false))
            },
            allow_empty: false,
            docs: Docs {
                text: header.description.clone(),
                deprecated: header.deprecated,
                ..Docs::default()
            },
            sensitive: header.sensitive,
            origin,
            key: header.key(),
        })
    }
}
