//! The texts that references lead into: the contract's own document and the files beside it.

use std::collections::hash_map::Entry;

use super::identifiers::Identifiers;
use super::{FileRefs, HashMap, HashSet, Rc, SourceId, Tree};
use crate::diagnostic::Diagnostics;
use crate::wire::At;

pub(in crate::lower) struct ContractFiles<'a> {
    root: Rc<Tree>,
    /// The texts the root was made of.
    own: HashSet<SourceId>,
    files: &'a mut dyn FileRefs,
    loaded: HashMap<(SourceId, String), Option<SourceId>>,
    trees: HashMap<SourceId, Rc<Tree>>,
    /// By text, what its schemas call themselves; made when the first is looked up.
    identifiers: HashMap<SourceId, Rc<Identifiers>>,
}

impl<'a> ContractFiles<'a> {
    pub(in crate::lower) fn new(
        root: Rc<Tree>,
        own: HashSet<SourceId>,
        files: &'a mut dyn FileRefs,
    ) -> Self {
        Self {
            root,
            own,
            files,
            loaded: HashMap::new(),
            trees: HashMap::new(),
            identifiers: HashMap::new(),
        }
    }

    /// Knows the documents of files that were read before.
    pub(in crate::lower) fn open(&mut self, documents: &[Rc<Tree>]) {
        for document in documents {
            let source = document.at.source();
            self.trees
                .entry(source)
                .or_insert_with(|| Rc::clone(document));
        }
    }

    /// Whether the root was made of this text.
    pub(in crate::lower) fn owns(&self, source: SourceId) -> bool {
        self.own.contains(&source)
    }

    /// The texts of the other files that were asked for.
    pub(in crate::lower) fn brought(&self) -> impl Iterator<Item = SourceId> {
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
    pub(in crate::lower) fn document(&self, source: SourceId) -> Rc<Tree> {
        if self.own.contains(&source) {
            return Rc::clone(&self.root);
        }
        self.trees
            .get(&source)
            .map_or_else(|| Rc::clone(&self.root), Rc::clone)
    }

    /// Whether a file was asked for and cannot be had.
    pub(in crate::lower) fn lacks(&self, path: &str, at: &At) -> bool {
        let known = self.loaded.get(&(at.source(), path.to_owned()));
        known.is_some_and(Option::is_none)
    }

    /// The document of another file; `None` when it cannot be had, which the loader has reported.
    pub(in crate::lower) fn file(
        &mut self,
        path: &str,
        at: &At,
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
    pub(in crate::lower) fn is_broken(&self, path: &str, at: &At) -> bool {
        self.files.is_broken(at.source(), path)
    }

    fn load(&mut self, path: &str, at: &At, diagnostics: &mut Diagnostics) -> Option<SourceId> {
        let (source, node) = self
            .files
            .load(at.source(), path, &at.origin(), diagnostics)?;
        if !self.own.contains(&source)
            && let Entry::Vacant(entry) = self.trees.entry(source)
        {
            entry.insert(Rc::new(Tree::new(node, At::root(source))));
        }
        Some(source)
    }

    /// What the schemas of a document call themselves.
    pub(super) fn identifiers(&mut self, document: &Rc<Tree>) -> Rc<Identifiers> {
        let made = self.identifiers.entry(document.at.source());
        Rc::clone(made.or_insert_with(|| Rc::new(Identifiers::of(document))))
    }
}
