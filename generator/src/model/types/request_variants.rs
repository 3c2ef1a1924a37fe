//! Components as requests carry them, where these differ from what answers carry.

use super::Builder;
use crate::model::contract::Docs;
use crate::model::names::component;
use crate::model::schema::all_of::Schemas;

/// What is said of a component as requests carry it.
const AS_REQUESTS: &str = "As requests carry it.";

/// Of a component that is one as requests carry it, the key of the one that answers carry.
pub(in crate::model) fn request_of<'a>(schemas: Schemas<'a>, key: &str) -> Option<&'a str> {
    let key = schemas.get(key)?.inline()?.request_of.as_deref()?;
    schemas.contains_key(key).then_some(key)
}

/// What the document calls a component.
pub(in crate::model) fn stated_key<'a>(schemas: Schemas<'a>, key: &'a str) -> &'a str {
    request_of(schemas, key).unwrap_or(key)
}

impl Builder<'_, '_> {
    /// Names every request variant after its component.
    pub(in crate::model) fn name_request_variants(&mut self) {
        for key in self.schemas.keys() {
            if let Some(of) = request_of(self.schemas, key) {
                let wanted = match self.names.get(of) {
                    Some(name) => format!("{name}Request"),
                    None => component(key),
                };
                self.name(key, &wanted);
            }
        }
    }

    /// Notes that a component is a request variant, and reports nothing twice: what it had to say beyond the first so many diagnostics and
    /// degraded places has most likely been said of the other.
    pub(in crate::model) fn note_request_variant(
        &mut self,
        (diagnostics, degraded): (usize, usize),
        docs: &mut Docs,
    ) {
        docs.add(AS_REQUESTS);
        let further = self.diagnostics.0.split_off(diagnostics);
        for one in further {
            if !self.diagnostics.0.contains(&one) {
                self.diagnostics.push(one);
            }
        }
        let further = self.degraded.split_off(degraded);
        for one in further {
            if !self.degraded.contains(&one) {
                self.degraded.push(one);
            }
        }
    }
}
