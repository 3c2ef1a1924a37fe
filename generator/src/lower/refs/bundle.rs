//! What other files hold comes into the contract, before anything is laid over it.

use super::{Diagnostics, FileRefs, Rc, RefScope, Refs, SourceId, Tree, Unresolved};

/// Brings in what the references of `root` to other files name, so that overlays find it under
/// the names it will have. References within the contract's own texts stay as they were written,
/// and so do those that lead nowhere: an overlay may mend them yet.
///
/// The texts that are now part of the contract are added to `own`.
pub(in crate::lower) fn bundle(
    root: Tree,
    own: &mut Vec<SourceId>,
    brought: &[Rc<Tree>],
    files: &mut dyn FileRefs,
    unresolved: &mut Vec<Unresolved>,
    diagnostics: &mut Diagnostics,
) -> Tree {
    let root = Rc::new(root);
    let mut work = (*root).clone();
    let mut refs = Refs::new(root, own, files, diagnostics, RefScope::Files);
    refs.files.open(brought);
    refs.document(&mut work);
    own.extend(refs.files.brought());
    unresolved.extend(refs.unresolved.into_iter().map(|(_, one)| one));
    work
}

impl Refs<'_> {
    /// Whether a reference is to be left as it is: for now, one within the contract's own texts.
    pub(super) fn leaves(&self, reference: &str, tree: &Tree) -> bool {
        self.provisional(tree) && reference.starts_with('#')
    }

    /// Takes back what was said of references from there on; what is wrong with a file holds, for it is said once.
    pub(super) fn forgive(&mut self, from: usize) {
        self.unresolved.retain(|(reported, _)| *reported < from);
        let reported = self.diagnostics.0.split_off(from);
        let kept = reported.into_iter();
        self.diagnostics
            .extend(kept.filter(|one| !one.code.starts_with("ref-")));
    }

    /// Whether what fails at this place may be tried again, and is not to be reported yet.
    pub(super) fn provisional(&self, tree: &Tree) -> bool {
        self.scope == RefScope::Files && self.files.owns(tree.at.source())
    }
}
