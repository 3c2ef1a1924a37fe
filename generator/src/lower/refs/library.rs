//! The texts that references lead into: the contract's own document and the files beside it.

use std::collections::hash_map::Entry;

use super::{FileRefs, HashMap, HashSet, Rc, SourceId, Tree};
use crate::diagnostic::Diagnostics;
use crate::lower::tree::{Place, Value};

pub(super) struct Library<'a> {
    root: Rc<Tree>,
    /// The texts the root was made of.
    own: HashSet<SourceId>,
    files: &'a mut dyn FileRefs,
    loaded: HashMap<(SourceId, String), Option<SourceId>>,
    trees: HashMap<SourceId, Rc<Tree>>,
    /// By text, where its `$id` and `$anchor` are; made when the first is looked up.
    anchors: HashMap<SourceId, Rc<HashMap<String, Vec<String>>>>,
}

impl<'a> Library<'a> {
    pub(super) fn new(root: Rc<Tree>, own: HashSet<SourceId>, files: &'a mut dyn FileRefs) -> Self {
        Self {
            root,
            own,
            files,
            loaded: HashMap::new(),
            trees: HashMap::new(),
            anchors: HashMap::new(),
        }
    }

    /// Whether the root was made of this text.
    pub(super) fn owns(&self, source: SourceId) -> bool {
        self.own.contains(&source)
    }

    /// The texts of the other files that were asked for.
    pub(super) fn brought(&self) -> impl Iterator<Item = SourceId> {
        self.trees.keys().copied()
    }

    /// The other files that were asked for, each by what it was called first.
    pub(super) fn files(&self) -> Vec<(String, Rc<Tree>)> {
        let mut sources: Vec<_> = self.brought().collect();
        sources.sort_unstable();
        let name = |source| {
            let names = self.loaded.iter();
            let names = names.filter(|(_, loaded)| **loaded == Some(source));
            names.map(|(name, _)| name).min()
        };
        sources
            .into_iter()
            .filter_map(|source| Some((name(source)?.1.clone(), self.document(source))))
            .collect()
    }

    /// The document that a place lies in.
    pub(super) fn document(&self, source: SourceId) -> Rc<Tree> {
        if self.own.contains(&source) {
            return Rc::clone(&self.root);
        }
        self.trees
            .get(&source)
            .map_or_else(|| Rc::clone(&self.root), Rc::clone)
    }

    /// Whether a file was asked for and cannot be had.
    pub(super) fn lacks(&self, path: &str, at: &Place) -> bool {
        let known = self.loaded.get(&(at.source(), path.to_owned()));
        known.is_some_and(Option::is_none)
    }

    /// The document of another file; `None` when it cannot be had, which the loader has reported.
    pub(super) fn file(
        &mut self,
        path: &str,
        at: &Place,
        diagnostics: &mut Diagnostics,
    ) -> Option<Rc<Tree>> {
        let key = (at.source(), path.to_owned());
        let source = if let Some(source) = self.loaded.get(&key) {
            *source
        } else {
            let source = self.load(path, at, diagnostics);
            self.loaded.insert(key, source);
            source
        };
        source.map(|source| self.document(source))
    }

    /// Whether another file is there and cannot be read, which has been said already.
    pub(super) fn is_broken(&self, path: &str, at: &Place) -> bool {
        self.files.is_broken(at.source(), path)
    }

    fn load(&mut self, path: &str, at: &Place, diagnostics: &mut Diagnostics) -> Option<SourceId> {
        let (source, node) = self
            .files
            .load(at.source(), path, &at.origin(), diagnostics)?;
        if !self.own.contains(&source)
            && let Entry::Vacant(entry) = self.trees.entry(source)
        {
            entry.insert(Rc::new(Tree::new(node, Place::root(source))));
        }
        Some(source)
    }

    /// The path to what calls itself `name` in a document: an `$id`, or `#` and an `$anchor`.
    pub(super) fn anchor(&mut self, document: &Rc<Tree>, name: &str) -> Option<Vec<String>> {
        let index = self.anchors.entry(document.at.source()).or_insert_with(|| {
            let mut index = HashMap::new();
            collect(document, &mut Vec::new(), &mut index);
            Rc::new(index)
        });
        index.get(name).cloned()
    }
}

fn collect(tree: &Tree, path: &mut Vec<String>, index: &mut HashMap<String, Vec<String>>) {
    for (key, prefix) in [("$id", ""), ("$anchor", "#"), ("$dynamicAnchor", "#")] {
        if let Some(name) = tree.get(key).and_then(Tree::text) {
            index
                .entry(format!("{prefix}{name}"))
                .or_insert_with(|| path.clone());
        }
    }
    match &tree.value {
        Value::Map(map) => {
            for (key, child) in map {
                path.push(key.clone());
                collect(child, path, index);
                path.pop();
            }
        }
        Value::List(list) => {
            for (position, child) in list.iter().enumerate() {
                path.push(position.to_string());
                collect(child, path, index);
                path.pop();
            }
        }
        _ => {}
    }
}
