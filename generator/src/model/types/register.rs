//! What the walk keeps track of: names that are taken, types that are made, what became a plain JSON value.

use super::union::KEPT_WHOLE;
use super::{Builder, place};
use crate::diagnostic::{Diagnostic, Origin, code};
use crate::model::contract::{Degraded, Type, TypeDef};
use crate::model::names::unescaped;

impl Builder<'_, '_> {
    /// A plain JSON value instead of a type, on record.
    pub(in crate::model) fn degrade(&mut self, origin: &Origin, reason: &str) -> Type {
        let message = format!("becomes a plain JSON value: {reason}");
        self.diagnostics
            .push(Diagnostic::warning(code::DEGRADED, message).at(origin.clone()));
        self.record(origin, reason);
        Type::Any
    }

    /// A value that is kept whole though the document describes it, on record.
    pub(in crate::model) fn keep_whole(&mut self, origin: &Origin, reason: &str) {
        let message = format!("its alternative is not told: {reason}");
        self.diagnostics.push(
            Diagnostic::warning(code::DEGRADED, message)
                .at(origin.clone())
                .hint(KEPT_WHOLE),
        );
        self.record(origin, reason);
    }

    fn record(&mut self, origin: &Origin, reason: &str) {
        self.degraded.push(Degraded {
            place: place(origin),
            origin: origin.clone(),
            reason: reason.to_owned(),
        });
    }

    /// Takes a type's name; a clash is said with both places.
    pub(in crate::model) fn claim(&mut self, wanted: &str, origin: &Origin) -> String {
        let wanted = &*unescaped(wanted);
        let name = self.scope.claim(wanted);
        if let Some(other) = self.places.get(wanted) {
            let message = format!("the name `{wanted}` is taken, so this type is called `{name}`");
            let clash = Diagnostic::warning(code::NAME_CLASH, message).at(origin.clone());
            self.diagnostics
                .push(clash.see(other.clone(), "has the name"));
        }
        self.places.insert(name.clone(), origin.clone());
        name
    }

    /// A new owner of inline types.
    pub(in crate::model) fn begin(&mut self) {
        self.inline_types.begin();
    }

    /// Whether no type has that name.
    pub(in crate::model) fn is_free(&self, name: &str) -> bool {
        self.scope.is_free(name)
    }

    /// Keeps a name from the types to come.
    pub(in crate::model) fn keep_free(&mut self, name: &str) {
        if self.scope.is_free(name) {
            self.scope.claim(name);
        }
    }

    pub(in crate::model) fn reserve(&mut self) -> usize {
        self.types.push(None);
        self.types.len() - 1
    }

    pub(in crate::model) fn fill(&mut self, slot: usize, def: TypeDef) {
        self.types[slot] = Some(def);
    }

    /// The types, in the order they are written.
    pub(in crate::model) fn finish(self) -> (Vec<TypeDef>, Vec<Degraded>) {
        (self.types.into_iter().flatten().collect(), self.degraded)
    }
}
