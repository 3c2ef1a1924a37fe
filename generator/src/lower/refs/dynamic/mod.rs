//! `$dynamicRef` (JSON Schema 2020-12, section 8.2.3.2): it leads into the outermost resource of the dynamic scope that has
//! a `$dynamicAnchor` of that name. A schema that leads elsewhere by the scope in which it is used is copied: an instance.

mod bindings;
mod embody;
mod explore;
mod graph;
mod instances;

pub(super) use self::bindings::Bound;
use self::bindings::{Known, Resource};
use self::graph::Graph;
use self::instances::Instances;
use super::target::Cursor;
use super::{HashMap, ObjectKind, Rc, Refs, Tree, Value};
use crate::lower::refs::identifiers::Identifiers;
use crate::wire::At;

/// The most names of dynamic anchors that are followed from one resource into another.
const MOST_NAMES: usize = 64;

/// What is known of dynamic scopes.
#[derive(Default)]
pub(super) struct Dynamic {
    /// The evaluation that the walk is in; `None` outside of schemas.
    evaluation: Option<Evaluation>,
    known: Known,
    graph: Graph,
    instances: Instances,
}

/// The evaluation of a schema and of what it refers to.
#[derive(Clone, Default)]
pub(super) struct Evaluation {
    bound: Bound,
    /// The component in which it began.
    owner: Option<String>,
}

impl Refs<'_> {
    /// Comes to a schema: an evaluation begins there, or enters the resource that the schema is. Gives the evaluation
    /// around it, to which [`Self::leave`] returns.
    pub(super) fn evaluate(&mut self, tree: &mut Tree) -> Option<Evaluation> {
        let outer = self.dynamic.evaluation.clone();
        if outer.is_none() {
            let bound = self.entered(Bound::default(), &tree.at);
            self.begin(bound, None);
            if !bound.is_none() {
                self.own(tree);
            }
        } else if tree.get("$id").is_some() {
            let bound = self.entered(self.bound(), &tree.at);
            self.rebind(bound);
        }
        outer
    }

    /// A component begins the evaluation.
    fn own(&mut self, tree: &mut Tree) {
        let name = self.names.find(ObjectKind::Schema, &tree.origin());
        let Some(name) = name.map(str::to_owned) else {
            return;
        };
        self.embody(tree, &name);
        if let Some(evaluation) = &mut self.dynamic.evaluation {
            evaluation.owner = Some(name);
        }
    }

    /// Begins an evaluation in a scope.
    fn begin(&mut self, bound: Bound, owner: Option<String>) {
        self.dynamic.evaluation = Some(Evaluation { bound, owner });
    }

    fn rebind(&mut self, bound: Bound) {
        if let Some(evaluation) = &mut self.dynamic.evaluation {
            evaluation.bound = bound;
        }
    }

    /// Returns to the evaluation around a schema.
    pub(super) fn leave(&mut self, outer: Option<Evaluation>) {
        self.dynamic.evaluation = outer;
    }

    /// What the dynamic scope of the place that is walked binds.
    pub(super) fn bound(&self) -> Bound {
        let evaluation = self.dynamic.evaluation.as_ref();
        evaluation.map_or_else(Bound::default, |evaluation| evaluation.bound)
    }

    /// A `$dynamicRef` becomes a `$ref`; says whether that leads to a component already.
    pub(super) fn follow_dynamic(&mut self, tree: &mut Tree) -> bool {
        let text = tree.get("$dynamicRef").and_then(Tree::text);
        let Some(text) = text.map(str::to_owned) else {
            return false;
        };
        let is_later = self.provisional(tree) && text.starts_with('#');
        if tree.get("$ref").is_some() || is_later {
            return false;
        }
        let at = tree.at.key("$dynamicRef");
        match self.way(&text, &at) {
            Way::Written => {
                tree.take("$dynamicRef");
                tree.set("$ref", Value::Text(text));
                false
            }
            Way::Bound(cursor) => self.lead(tree, cursor, &text, &at),
            Way::Unknown => false,
        }
    }

    fn lead(&mut self, tree: &mut Tree, cursor: Cursor, text: &str, at: &At) -> bool {
        let cursor = self.through(cursor);
        let Some(reference) = self.component_at(ObjectKind::Schema, cursor, text, at) else {
            return false;
        };
        tree.take("$dynamicRef");
        tree.set("$ref", Value::Text(reference));
        if let Some(reference) = tree.get_mut("$ref") {
            self.point(reference);
        }
        true
    }

    /// On through anchors of what is only a reference.
    fn through(&mut self, mut cursor: Cursor) -> Cursor {
        for _ in 0..64 {
            let is_anchor = |key: &String| matches!(key.as_str(), "$ref" | "$dynamicAnchor");
            let map = cursor.tree().map();
            let is_alone = map.is_some_and(|map| map.keys().all(is_anchor));
            let text = cursor.tree().reference().filter(|_| is_alone);
            let at = cursor.tree().at.key("$ref");
            let next = text.map(str::to_owned);
            let Some(next) = next.and_then(|text| self.glance(&text, &at)) else {
                break;
            };
            cursor = next;
        }
        cursor
    }

    /// Where a `$dynamicRef` leads.
    fn way(&mut self, text: &str, at: &At) -> Way {
        let Some((name, first)) = self.dynamic_target(text, at) else {
            return Way::Written;
        };
        let bound = self.dynamic.known.resource(self.bound(), &name);
        let bound = bound.cloned().unwrap_or_else(|| first.clone());
        if !self.dynamic.graph.follows(&name) {
            let is_only = self.identifiers_of(&first).resources_with(&name) < 2;
            return if is_only { Way::Written } else { Way::Unknown };
        }
        if bound == first {
            return Way::Written;
        }
        self.anchor(&bound, &name).map_or(Way::Unknown, Way::Bound)
    }

    /// The name of the `$dynamicAnchor` that a `$dynamicRef` leads to at first, and the resource that has it; `None` where
    /// it leads to none and means what `$ref` does.
    fn dynamic_target(&mut self, text: &str, at: &At) -> Option<(String, Resource)> {
        let (_, name) = text.split_once('#')?;
        if name.is_empty() || name.starts_with('/') {
            return None;
        }
        let document = self.files.document(at.source());
        let identifiers = self.files.identifiers(&document);
        let found = identifiers.find(&document, &at.tokens(), text);
        let resource = if let Some(found) = found {
            Resource::new(document.at.source(), found.address)
        } else {
            let cursor = self.glance(text, at)?;
            self.resource(&cursor.tree().at)
        };
        let has = self
            .identifiers_of(&resource)
            .is_dynamic(&resource.address, name);
        has.then(|| (name.to_owned(), resource))
    }

    fn identifiers_of(&mut self, resource: &Resource) -> Rc<Identifiers> {
        let document = self.files.document(resource.document);
        self.files.identifiers(&document)
    }

    /// The schema with an anchor of that name in a resource.
    fn anchor(&mut self, resource: &Resource, name: &str) -> Option<Cursor> {
        let document = self.files.document(resource.document);
        let identifiers = self.files.identifiers(&document);
        let path = identifiers.anchored(&resource.address, name)?.clone();
        Some(Cursor::new(document, path))
    }
}

/// Where a `$dynamicRef` leads.
enum Way {
    /// Where a `$ref` of the same text does.
    Written,
    Bound(Cursor),
    /// It is not followed.
    Unknown,
}
