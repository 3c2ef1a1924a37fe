//! What is found out about schemas while types are made of them.

use super::outline::{Untold, UntoldValues};
use crate::diagnostic::{Diagnostic, Diagnostics, Origin, code};
use crate::model::contract::{Degraded, Type};
use crate::wire::MessageKey;

/// What becomes of a value whose alternative cannot be said.
const KEPT_WHOLE: &str = "the value is kept whole, with a method that reads it as each alternative";

/// What is reported, and what became a plain JSON value.
#[derive(Clone, Debug, Default)]
pub(in crate::model) struct Findings {
    pub(in crate::model) diagnostics: Diagnostics,
    pub(in crate::model) degraded: Vec<Degraded>,
}

impl Findings {
    /// A plain JSON value instead of a type.
    pub(in crate::model) fn degrade(&mut self, origin: &Origin, reason: &str) -> Type {
        let message = format!("becomes a plain JSON value: {reason}");
        let warning = Diagnostic::warning(code::DEGRADED, message);
        self.diagnostics.push(warning.at(origin.clone()));
        self.record(origin, reason);
        Type::Any
    }

    /// A value that is kept whole though the document describes it.
    pub(super) fn keep_whole(&mut self, origin: &Origin, reason: &str) {
        let message = format!("its alternative is not told: {reason}");
        let warning = Diagnostic::warning(code::DEGRADED, message).at(origin.clone());
        self.diagnostics.push(warning.hint(KEPT_WHOLE));
        self.record(origin, reason);
    }

    /// A value that is kept whole since the document does not tell its alternatives apart.
    pub(super) fn ambiguous(&mut self, origin: &Origin, reason: &str) {
        let message = format!("these alternatives cannot be told apart: {reason}");
        let note = Diagnostic::note(code::UNION_AMBIGUOUS, message).at(origin.clone());
        self.diagnostics.push(note.hint(KEPT_WHOLE));
    }

    /// Messages of a side of a channel that some value may not find; of all the keys.
    pub(super) fn untold(&mut self, side: &Origin, keys: &[MessageKey], messages: &[Untold]) {
        if messages.is_empty() {
            return;
        }
        let names = messages
            .iter()
            .filter_map(|one| Some(format!("`{}`", keys.get(one.index)?.key)));
        let names = names.collect::<Vec<_>>().join(", ");
        let message = format!("nothing tells these messages for certain: {names}");
        let warning = Diagnostic::warning(code::MESSAGE_AMBIGUOUS, message).at(side.clone());
        let hint = "they arrive as `Unknown`; a property with a `const` of its own tells a message from others";
        let mut warning = warning.hint(hint);
        for one in messages {
            let word = match one.what {
                UntoldValues::All => "has no variant and no method",
                UntoldValues::Some => "is told by some of its values alone",
                UntoldValues::Null => "may be `null`, which no type of a message takes",
            };
            let key = keys.get(one.index);
            let place = key.map_or_else(|| one.at.clone(), |key| key.place(&one.at));
            warning = warning.see(place.origin(), word);
        }
        self.diagnostics.push(warning);
    }

    fn record(&mut self, origin: &Origin, reason: &str) {
        self.degraded.push(Degraded {
            place: super::place(origin),
            origin: origin.clone(),
            reason: reason.to_owned(),
        });
    }

    /// Adds what was found elsewhere.
    pub(super) fn extend(&mut self, further: Self) {
        self.diagnostics.extend(further.diagnostics);
        self.degraded.extend(further.degraded);
    }

    /// Adds what is not known yet.
    pub(super) fn extend_with_new(&mut self, further: Self) {
        for one in further.diagnostics {
            if !self.diagnostics.0.contains(&one) {
                self.diagnostics.push(one);
            }
        }
        for one in further.degraded {
            if !self.degraded.contains(&one) {
                self.degraded.push(one);
            }
        }
    }
}
