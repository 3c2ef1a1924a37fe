//! Every `$ref` becomes a local one to a component, or gives way to what it names.

mod alias;
mod bundle;
mod depth;
mod dynamic;
mod files;
mod identifiers;
mod inline;
mod mapping;
mod names;
mod target;
mod unlisted;

use std::collections::{HashMap, HashSet, VecDeque};
use std::rc::Rc;

pub(super) use self::bundle::bundle;
use self::dynamic::{Bound, Dynamic};
pub(super) use self::files::ContractFiles;
use self::names::ComponentNames;
pub(super) use self::names::wish;
pub(super) use self::target::{Cursor, has_scheme};
use super::FileRefs;
use super::keywords::{Holds, ObjectKind};
use super::tree::{Map, Tree, Value};
use super::walk::change;
use crate::diagnostic::{Diagnostic, Diagnostics, Origin};
use crate::read::SourceId;
use crate::wire::Unresolved;

/// Resolves the references of a document whose own texts are `own`. Afterwards every `$ref` is
/// `#/components/<section>/<NAME>` without the escapes of a JSON pointer, and its target is there. Parts of the documents
/// in `brought` stand in it already.
pub(super) fn resolve(
    root: Tree,
    own: &[SourceId],
    brought: &[Rc<Tree>],
    files: &mut dyn FileRefs,
    unresolved: &mut Vec<Unresolved>,
    diagnostics: &mut Diagnostics,
) -> Tree {
    let root = Rc::new(root);
    let mut work = (*root).clone();
    let mut refs = Refs::new(root, own, files, diagnostics, RefScope::All);
    refs.files.open(brought);
    refs.document(&mut work);
    unresolved.extend(refs.unresolved.into_iter().map(|(_, one)| one));
    alias::break_cycles(&mut work, refs.diagnostics);
    depth::limit(&mut work, refs.diagnostics);
    work
}

/// Which references are dealt with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum RefScope {
    All,
    /// Those to other files, and all that such files hold.
    Files,
    /// The same, and what fails is told: nothing comes after.
    Alone,
}

pub(super) struct Refs<'a> {
    scope: RefScope,
    files: ContractFiles<'a>,
    names: ComponentNames,
    diagnostics: &'a mut Diagnostics,
    /// What must become a component still.
    imports: VecDeque<Import>,
    /// The places whose content is being put in place of a `$ref` right now.
    inlining: Vec<Origin>,
    /// How often that was done in all.
    inlined: usize,
    /// The references that lead to nothing, each with how much had been said before it was told.
    unresolved: Vec<(usize, Unresolved)>,
    /// The paths and path items of any file that references lead to.
    listed: HashSet<Origin>,
    dynamic: Dynamic,
}

struct Import {
    kind: ObjectKind,
    name: String,
    tree: Tree,
    /// What makes an instance of it.
    bound: Bound,
    /// The component that an instance was made for.
    owner: Option<String>,
}

/// The kinds of which a `$ref` stays a `$ref`.
const REFERABLE: [ObjectKind; 5] = [
    ObjectKind::Schema,
    ObjectKind::Parameter,
    ObjectKind::Response,
    ObjectKind::RequestBody,
    ObjectKind::Header,
];

impl<'a> Refs<'a> {
    fn new(
        root: Rc<Tree>,
        own: &[SourceId],
        files: &'a mut dyn FileRefs,
        diagnostics: &'a mut Diagnostics,
        scope: RefScope,
    ) -> Self {
        Self {
            scope,
            names: ComponentNames::of(&root),
            files: ContractFiles::new(root, own.iter().copied().collect(), files),
            diagnostics,
            imports: VecDeque::new(),
            inlining: Vec::new(),
            inlined: 0,
            unresolved: Vec::new(),
            listed: HashSet::new(),
            dynamic: Dynamic::default(),
        }
    }

    /// Follows the references of a whole document, and brings in what they lead to.
    fn document(&mut self, work: &mut Tree) {
        self.claim(work);
        self.walk(work, ObjectKind::Document);
        self.import(work);
        self.unlisted();
    }

    /// Follows the references of an object and all below it.
    pub(super) fn walk(&mut self, tree: &mut Tree, kind: ObjectKind) {
        if kind != ObjectKind::Schema {
            self.object(tree, kind);
            return;
        }
        let outer = self.evaluate(tree);
        self.name_alternatives(tree);
        self.object(tree, kind);
        self.leave(outer);
    }

    fn object(&mut self, tree: &mut Tree, kind: ObjectKind) {
        let depth = self.inlining.len();
        let is_led = kind == ObjectKind::Schema && self.follow_dynamic(tree);
        while !is_led && self.reference(tree, kind) {}
        if kind == ObjectKind::Discriminator {
            self.mapping(tree);
        }
        if kind == ObjectKind::Schema && !self.keeps(tree) {
            self.definitions(tree);
        }
        for (key, child) in tree.map_mut().into_iter().flatten() {
            match kind.holds(key) {
                Some(Holds::One(kind)) if child.list().is_none() => self.walk(child, kind),
                Some(Holds::One(kind) | Holds::List(kind)) => {
                    for item in child.list_mut().into_iter().flatten() {
                        self.walk(item, kind);
                    }
                }
                Some(Holds::Map(kind)) => self.walk_map(child, kind),
                _ => {}
            }
        }
        self.inlining.truncate(depth);
    }

    /// A mapping of names may itself be a `$ref` to one.
    fn walk_map(&mut self, tree: &mut Tree, kind: ObjectKind) {
        let depth = self.inlining.len();
        while tree.reference().is_some() && self.inline(tree) {}
        for child in tree.map_mut().into_iter().flat_map(Map::values_mut) {
            self.walk(child, kind);
        }
        self.inlining.truncate(depth);
    }

    /// Deals with the `$ref` of an object; says whether the object was replaced by its target.
    fn reference(&mut self, tree: &mut Tree, kind: ObjectKind) -> bool {
        let Some(text) = tree.reference().map(str::to_owned) else {
            return false;
        };
        let is_schema = kind == ObjectKind::Schema;
        if self.leaves(&text, tree) && !(is_schema && self.differs_here(&text, tree)) {
            return false;
        }
        if !REFERABLE.contains(&kind)
            || (kind != ObjectKind::Schema && tree.bare_reference().is_none())
        {
            return self.inline(tree);
        }
        let at = tree.at.key("$ref");
        let before = self.diagnostics.0.len();
        let refused = self.refused();
        match self.component(kind, &text, &at) {
            Some(reference) => {
                tree.set("$ref", Value::Text(reference));
                if let Some(reference) = tree.get_mut("$ref") {
                    self.point(reference);
                }
            }
            // What is not copied is told as a `$dynamicRef` that is not followed, where keywords are read.
            None if self.refused() > refused => tree.rename("$ref", "$dynamicRef"),
            None if self.provisional(tree) => self.forgive(before),
            None => drop(tree.take("$ref")),
        }
        false
    }

    /// Definitions inside a schema become components.
    fn definitions(&mut self, tree: &mut Tree) {
        for key in ["$defs", "definitions"] {
            let Some(definitions) = tree.take(key) else {
                continue;
            };
            let Value::Map(definitions) = definitions.value else {
                continue;
            };
            for (name, tree) in definitions {
                if tree.bare_reference().is_none()
                    && self
                        .names
                        .find(ObjectKind::Schema, &tree.origin())
                        .is_none()
                {
                    let name = if name.is_empty() { "Definition" } else { &name };
                    self.enqueue(ObjectKind::Schema, name, tree);
                }
            }
        }
    }

    fn enqueue(&mut self, kind: ObjectKind, name: &str, tree: Tree) -> String {
        let name = self.names.unique(kind, name);
        self.names.keep(kind, tree.origin(), &name);
        self.imports.push_back(Import {
            kind,
            name: name.clone(),
            tree,
            bound: Bound::default(),
            owner: None,
        });
        name
    }

    /// Puts what was imported into the components, with all that it imports in turn.
    pub(super) fn import(&mut self, work: &mut Tree) {
        while let Some(mut import) = self.imports.pop_front() {
            self.enter(&mut import);
            self.walk(&mut import.tree, import.kind);
            self.leave(None);
            if self.scope == RefScope::Files {
                unbind(&mut import.tree, import.kind);
            }
            let Some(section) = import.kind.section() else {
                continue;
            };
            let components = entry(work, "components");
            entry(components, section).put(&import.name, import.tree);
        }
    }
}

/// Takes the anchors out of what is no part of its resource any longer; what leads there by a dynamic scope does so already.
fn unbind(tree: &mut Tree, kind: ObjectKind) {
    if kind == ObjectKind::Schema {
        tree.take("$dynamicAnchor");
    }
    change(tree, kind, |child| unbind(child.tree, child.kind));
}

/// The mapping under `key`, made when it is not there.
pub(super) fn entry<'t>(tree: &'t mut Tree, key: &str) -> &'t mut Tree {
    if tree.get(key).and_then(Tree::map).is_none() {
        tree.put(key, Tree::empty(&tree.at.clone()));
    }
    match tree.value {
        Value::Map(ref mut map) => map
            .entry(key.to_owned())
            .or_insert_with(|| Tree::empty(&tree.at)),
        _ => tree,
    }
}
