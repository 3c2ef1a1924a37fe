//! What is asked of values: whether the one side takes every message of the other, at the pair of schemas where a change was
//! noticed.

use std::cell::RefCell;
use std::collections::HashMap;

use super::graph::Node;
use super::walk::Walk;
use crate::drift::contain::{Answer, Contain, Reader, Side};

/// The two questions of every pair: the old side's messages for the new one, and the other way round.
pub(super) struct Judge<'j> {
    forward: Contain<'j>,
    backward: Contain<'j>,
    known: RefCell<HashMap<(Node, Meets, Reader), Option<Answer>>>,
}

/// Which revision's messages meet the other's reader.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Meets {
    /// Messages of the old revision, a reader of the new one.
    OldToNew,
    /// The other way round.
    NewToOld,
}

impl<'j> Judge<'j> {
    pub(super) fn new(old: &'j Side<'j>, new: &'j Side<'j>) -> Self {
        Self {
            forward: Contain::new(old, new),
            backward: Contain::new(new, old),
            known: RefCell::default(),
        }
    }

    /// Whether what is sent at a place is taken there; `None` where no schemas were compared.
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
        let answer = walk.graph.schemas(node).map(|(old, new)| match meets {
            Meets::OldToNew => self.forward.takes(old, new, reader),
            Meets::NewToOld => self.backward.takes(new, old, reader),
        });
        self.known.borrow_mut().insert(key, answer.clone());
        answer
    }
}
