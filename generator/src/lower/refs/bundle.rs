//! What other files hold comes into the contract, before anything is laid over it.

use percent_encoding::percent_decode_str;

use super::target::{Cursor, child, tokens};
use super::{Diagnostic, Diagnostics, FileRefs, Rc, RefScope, Refs, SourceId, Tree, Unresolved};
use crate::lower::bundle::escape;
use crate::wire::At;

/// What is said of a reference by where it leads, and not of a file.
const LED: [&str; 4] = ["ref-dangling", "ref-remote", "ref-cycle", "ref-kind"];

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

impl<'a> Refs<'a> {
    /// References to bring in what other files hold, and to tell of what is nowhere. Those within the document's own
    /// texts stay as they are.
    pub(in crate::lower) fn alone(
        root: &Tree,
        own: &[SourceId],
        files: &'a mut dyn FileRefs,
        diagnostics: &'a mut Diagnostics,
    ) -> Self {
        Self::new(
            Rc::new(root.clone()),
            own,
            files,
            diagnostics,
            RefScope::Alone,
        )
    }

    /// Whether the document was made of this text.
    pub(in crate::lower) fn owns(&self, source: SourceId) -> bool {
        self.files.owns(source)
    }

    pub(in crate::lower) fn say(&mut self, diagnostic: Diagnostic) {
        self.diagnostics.push(diagnostic);
    }

    /// As [`Self::follow`], and nothing is said where it leads nowhere.
    pub(in crate::lower) fn quiet(&mut self, reference: &str, at: &At) -> Option<Cursor> {
        let before = self.diagnostics.0.len();
        let found = self.follow(reference, at);
        if found.is_none() {
            let unresolved = self.unresolved.len();
            self.unsay(before, unresolved);
        }
        found
    }
}

impl Refs<'_> {
    /// Whether a reference is to be left as it is: for now, one within the contract's own texts.
    pub(in crate::lower) fn leaves(&self, reference: &str, tree: &Tree) -> bool {
        match self.scope {
            RefScope::All => false,
            RefScope::Files => self.provisional(tree) && reference.starts_with('#'),
            RefScope::Alone => self.keeps(tree) && self.points(tree.at.source(), reference),
        }
    }

    /// Whether a reference that is to be left as it is leads to an instance, and there is no other pass to make it.
    pub(super) fn differs_here(&mut self, reference: &str, tree: &Tree) -> bool {
        self.scope == RefScope::Alone && self.differs(reference, &tree.at)
    }

    /// Whether a reference is a pointer to a part of the document's own text.
    fn points(&self, source: SourceId, reference: &str) -> bool {
        let Some(fragment) = reference.strip_prefix('#') else {
            return false;
        };
        let pointer = percent_decode_str(fragment).decode_utf8_lossy();
        let Some(pointer) = pointer.strip_prefix('/') else {
            return pointer.is_empty();
        };
        let document = self.files.document(source);
        let found = tokens(pointer).try_fold(&*document, |tree, token| child(tree, &token));
        found.is_some()
    }

    /// Whether a part of the contract's own texts stays as it is.
    pub(super) fn keeps(&self, tree: &Tree) -> bool {
        self.scope != RefScope::All && self.files.owns(tree.at.source())
    }

    /// Writes a reference that was made as documents do, where this is the last pass over it.
    pub(super) fn point(&self, reference: &mut Tree) {
        if self.scope == RefScope::Alone {
            escape(reference);
        }
    }

    /// Takes back what was said of references from there on; what is wrong with a file holds, for it is said once.
    pub(super) fn forgive(&mut self, from: usize) {
        self.unresolved.retain(|(reported, _)| *reported < from);
        let reported = self.diagnostics.0.split_off(from);
        let kept = reported.into_iter();
        self.diagnostics
            .extend(kept.filter(|one| !one.code.starts_with("ref-")));
    }

    /// Takes back what was said from there on of where references lead.
    pub(super) fn unsay(&mut self, said: usize, unresolved: usize) {
        self.unresolved.truncate(unresolved);
        let said = self.diagnostics.0.split_off(said);
        let kept = said.into_iter().filter(|one| !LED.contains(&one.code));
        self.diagnostics.extend(kept);
    }

    /// Whether what fails at this place may be tried again, and is not to be reported yet.
    pub(super) fn provisional(&self, tree: &Tree) -> bool {
        self.scope == RefScope::Files && self.files.owns(tree.at.source())
    }
}
