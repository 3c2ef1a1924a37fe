//! The walk over both revisions side by side: each pair of schemas once in each direction, each change once.

use std::cell::RefCell;
use std::collections::{HashMap, HashSet, VecDeque};
use std::rc::Rc;
use std::sync::Arc;

use super::draft::Draft;
use super::graph::{Graph, Node, Pair};
use super::view::View;
use crate::diagnostic::Origin;
use crate::drift::{Direction, Reach};
use crate::wire::{Schema, SchemaRef};

/// Whether two schemas mean the same, as far as it is known.
pub(super) type Same = Rc<RefCell<HashMap<(*const Schema, *const Schema, Direction), bool>>>;

/// The id of a check, and where it was before and after.
type ChangeKey = (&'static str, Option<Origin>, Option<Origin>);

pub(super) struct Walk<'w> {
    pub(super) old: &'w View<'w>,
    pub(super) new: &'w View<'w>,
    pub(super) graph: Graph,
    pub(super) drafts: Vec<Draft>,
    /// Drafts by the place they are about.
    places: HashMap<ChangeKey, Vec<usize>>,
    pub(super) open: VecDeque<Node>,
    /// Whether `servers` and paths differ and the whole addresses do not.
    pub(super) address_kept: bool,
    pub(super) same: Same,
    /// The properties that tell messages of channels apart and have another value: in which pair, and where they stood.
    pub(super) retagged: HashSet<(Node, Origin)>,
    /// Whether only one question is asked: is there any change.
    pub(super) probe: bool,
}

impl<'w> Walk<'w> {
    pub(super) fn new(old: &'w View<'w>, new: &'w View<'w>) -> Self {
        Self {
            old,
            new,
            graph: Graph::default(),
            drafts: Vec::new(),
            places: HashMap::new(),
            open: VecDeque::new(),
            address_kept: false,
            same: Same::default(),
            retagged: HashSet::new(),
            probe: false,
        }
    }

    /// A part of a message.
    pub(super) fn root(
        &mut self,
        name: &str,
        direction: Direction,
        part: impl Into<String>,
    ) -> Node {
        self.graph.root(Reach {
            name: name.to_owned(),
            direction,
            part: part.into(),
        })
    }

    /// Notes a change.
    pub(super) fn note(&mut self, node: Node, mut draft: Draft) {
        let key = (draft.check.id, draft.old.clone(), draft.new.clone());
        let known = self.places.entry(key).or_default();
        let drafts = &mut self.drafts;
        if let Some(index) = known.iter().find(|index| drafts[**index].is(&draft)) {
            drafts[*index].join(node, draft);
            return;
        }
        known.push(drafts.len());
        draft.nodes.push(node);
        drafts.push(draft);
    }

    /// Whether that change was noted.
    pub(super) fn has(&self, draft: &Draft) -> bool {
        let key = (draft.check.id, draft.old.clone(), draft.new.clone());
        self.places.contains_key(&key)
    }

    /// Notes a change that is no part of a message.
    pub(super) fn remark(&mut self, draft: Draft) {
        self.drafts.push(draft);
    }

    /// Compares two schemas below a part of a message, now or later.
    pub(super) fn pair(&mut self, parent: Node, old: &SchemaRef, new: &SchemaRef, optional: bool) {
        let (node, is_new) = self.linked(parent, old, new, optional);
        if is_new {
            self.open.push_back(node);
        }
    }

    /// Two schemas below a part of a message, and whether they are met for the first time: nothing compares them.
    pub(super) fn linked(
        &mut self,
        parent: Node,
        old: &SchemaRef,
        new: &SchemaRef,
        optional: bool,
    ) -> (Node, bool) {
        let merged = (self.old.schema(old), self.new.schema(new));
        let pair = Pair {
            old: Arc::as_ptr(&merged.0),
            new: Arc::as_ptr(&merged.1),
            direction: self.graph.direction(parent),
            optional,
            written: self.graph.written(parent),
        };
        self.graph.pair(pair, parent, (old.clone(), new.clone()))
    }

    /// Whether nothing stands below the two schemas of a pair.
    pub(super) fn is_leaf(&self, node: Node) -> bool {
        self.graph.schemas(node).is_some_and(|(old, new)| {
            let schemas = (self.old.schema(old), self.new.schema(new));
            schemas.0.children().next().is_none() && schemas.1.children().next().is_none()
        })
    }
}
