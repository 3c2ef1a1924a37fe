//! Components as requests carry them, where these differ from what answers carry.

use super::Builder;
use crate::model::contract::Docs;
use crate::model::names::component;

impl Builder<'_, '_> {
    /// Names every request variant after its component.
    pub(in crate::model) fn name_request_variants(&mut self) {
        for key in self.schemas.keys() {
            if let Some(of) = self.schemas.request_of(key) {
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
        docs.of_requests = true;
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
