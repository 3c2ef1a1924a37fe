//! The headers of an answer.

use openapiv3::{Header, Response};
use serde_json::Value;

use super::structs::{Frame, Stated};
use super::walk::{Owner, Walk};
use crate::diagnostic::Origin;
use crate::model::contract::Docs;
use crate::model::contract::{Params, Place, Style};
use crate::model::schema::lookup::{self, Found, resolve};
use crate::model::types::place;

impl<'a> Walk<'a, '_, '_> {
    /// The headers of an answer; those of a component are the same for all who refer to it.
    pub(super) fn headers(
        &mut self,
        found: &Found<'a, Response>,
        owner: &Owner,
        origin: &Origin,
    ) -> Option<Params> {
        if let Some(known) = found.key.and_then(|key| self.headers.get(key)) {
            return Some(known.clone());
        }
        let mut stated = Vec::new();
        let section = self.components.map(|components| &components.headers);
        for (name, header) in &found.item.headers {
            if let Some(header) = resolve(section, header) {
                stated.extend(self.header(name, &header, origin));
            }
        }
        let frame = Frame {
            owner: owner.of("Headers"),
            place: place(&origin.child("headers")),
            origin: origin.child("headers"),
            docs: Docs {
                text: Some("The headers of an answer.".to_owned()),
                deprecated: false,
            },
            defaults: false,
        };
        let params = self.structure(frame, stated)?;
        if let Some(key) = found.key {
            self.headers.insert(key, params.clone());
        }
        Some(params)
    }

    fn header(
        &mut self,
        name: &'a str,
        found: &Found<'a, Header>,
        above: &Origin,
    ) -> Option<Stated<'a>> {
        let header = found.item;
        let origin = lookup::origin(&header.extensions)
            .unwrap_or_else(|| above.child("headers").child(name));
        if name.eq_ignore_ascii_case("content-type") || !self.is_header(name, &origin) {
            return None;
        }
        let (part, json) = self.format(&header.format, &origin);
        let flag = |key: &str| header.extensions.get(key).and_then(Value::as_bool);
        let explode = flag("x-explode").unwrap_or(false);
        Some(Stated {
            name,
            place: Place::Header,
            required: header.required,
            part,
            style: if json {
                Style::Json
            } else {
                Style::Simple(explode)
            },
            allow_empty: false,
            docs: Docs {
                text: header.description.clone(),
                deprecated: header.deprecated.unwrap_or(false),
            },
            sensitive: flag("x-sensitive").unwrap_or(false),
            origin,
            key: found.key,
        })
    }
}
