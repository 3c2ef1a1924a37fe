//! What is asked of values: whether the one side takes every message of the other, at the pair of schemas where a change was
//! noticed.

mod bound;

use std::cell::RefCell;
use std::collections::HashMap;

use super::graph::Node;
use super::types::Types;
use super::walk::Walk;
use super::{whole, written};
use crate::diagnostic::Origin;
use crate::drift::Witness;
use crate::drift::contain::{self, Answer, Contain, Fill, Side};
use crate::model::Presence;
use crate::wire::SchemaRef;

/// What a revision sends and reads.
pub(super) struct Party<'j> {
    /// Its schemas.
    pub(super) contract: &'j Side<'j>,
    /// What its generated types decode, as schemas.
    pub(super) crate_of: &'j Side<'j>,
    /// Which type stands where.
    pub(super) types: Types,
}

/// The questions of every pair: the old side's messages for the new one, and the other way round.
pub(super) struct Judge<'j> {
    forward: Question<'j>,
    backward: Question<'j>,
    known: RefCell<HashMap<(Node, Meets, Reader), Option<Answer>>>,
}

/// Whether one revision takes what the other sends: by its schemas, and by its types.
struct Question<'j> {
    sender: &'j Side<'j>,
    schemas: Contain<'j>,
    decodes: Contain<'j>,
    types: &'j Types,
}

/// Which revision's messages meet the other's reader.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Meets {
    /// Messages of the old revision, a reader of the new one.
    OldToNew,
    /// The other way round.
    NewToOld,
}

/// Who reads a message, as far as what it enforces.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Reader {
    /// The generated types: open enums and unions, undeclared properties ignored, no bounds.
    Types,
    /// A platform whose bounds are not counted: types, presence, values.
    Values,
    /// Everything that is declared.
    Everything,
}

impl<'j> Judge<'j> {
    pub(super) fn new(old: &'j Party<'j>, new: &'j Party<'j>) -> Self {
        Self {
            forward: Question::new(old, new),
            backward: Question::new(new, old),
            known: RefCell::default(),
        }
    }

    /// A value that is refused, in the message that it is sent in.
    pub(super) fn whole(
        &self,
        walk: &Walk<'_>,
        node: Node,
        meets: Meets,
        witness: Witness,
    ) -> Witness {
        let sender = match meets {
            Meets::OldToNew => self.forward.sender,
            Meets::NewToOld => self.backward.sender,
        };
        whole::around(walk, node, meets, sender, witness)
    }

    /// Whether what is sent at a place is taken there; `None` where no schemas were compared, or no type stands there.
    pub(super) fn ask(
        &self,
        walk: &Walk<'_>,
        node: Node,
        meets: Meets,
        reader: Reader,
    ) -> Option<Answer> {
        let key = (node, meets, reader);
        if let Some(known) = self.known.borrow().get(&key) {
            return known.clone();
        }
        let (old, new) = walk.graph.schemas(node)?;
        let read = match meets {
            Meets::OldToNew => walk.new.schema(new),
            Meets::NewToOld => walk.old.schema(old),
        };
        let optional = walk.graph.optional(node) || read.nullable;
        let written = written::as_text(walk, node, reader != Reader::Values);
        let reader = if written.is_some() && reader == Reader::Values {
            Reader::Everything
        } else {
            reader
        };
        let asked = written.as_ref().map_or((old, new), |(old, new)| (old, new));
        let answer = match meets {
            Meets::OldToNew => {
                self.forward
                    .ask(asked, &walk.new.at(new).origin(), optional, reader)
            }
            Meets::NewToOld => self.backward.ask(
                (asked.1, asked.0),
                &walk.old.at(old).origin(),
                optional,
                reader,
            ),
        };
        self.known.borrow_mut().insert(key, answer.clone());
        answer
    }
}

impl Judge<'_> {
    /// Whether an alternative that is sent at a place is taken there: what shows that it is not is of that alternative.
    pub(super) fn alternative(
        &self,
        walk: &Walk<'_>,
        node: Node,
        (meets, reader): (Meets, Reader),
        alternative: &SchemaRef,
    ) -> Option<Answer> {
        let (question, reads) = match meets {
            Meets::OldToNew => (&self.forward, walk.new),
            Meets::NewToOld => (&self.backward, walk.old),
        };
        let Some((old, new)) = walk.graph.schemas(node) else {
            // The other side says nothing there: whatever is sent is refused.
            let message = contain::sample(question.sender, alternative, Fill::Least)?;
            let at = String::new();
            return Some(Answer::No(Box::new(Witness { message, at })));
        };
        let (sent, read) = match meets {
            Meets::OldToNew => (old, new),
            Meets::NewToOld => (new, old),
        };
        let whole = self.ask(walk, node, meets, reader);
        if !matches!(whole, Some(Answer::No(_))) {
            return whole;
        }
        let optional = walk.graph.optional(node) || reads.schema(read).nullable;
        let place = reads.at(read).origin();
        match question.ask((alternative, read), &place, optional, reader) {
            Some(Answer::Yes) => Some(Answer::Yes),
            Some(Answer::No(own)) if contain::is_sent(question.sender, sent, &own.message) => {
                Some(Answer::No(own))
            }
            _ => whole,
        }
    }
}

impl<'j> Question<'j> {
    fn new(sender: &'j Party<'j>, reader: &'j Party<'j>) -> Self {
        Self {
            sender: sender.contract,
            schemas: Contain::new(sender.contract, reader.contract),
            decodes: Contain::new(sender.contract, reader.crate_of),
            types: &reader.types,
        }
    }

    fn ask(
        &self,
        (sent, read): (&SchemaRef, &SchemaRef),
        place: &Origin,
        optional: bool,
        reader: Reader,
    ) -> Option<Answer> {
        let enforced = match reader {
            Reader::Types => {
                let presence = if optional {
                    Presence::Optional
                } else {
                    Presence::Required
                };
                let read = self.types.schema(place, presence)?;
                return Some(self.decodes.takes(sent, &read, contain::Reader::Exact));
            }
            Reader::Values => contain::Reader::Values,
            Reader::Everything => contain::Reader::Exact,
        };
        Some(self.schemas.takes(sent, read, enforced))
    }
}
