//! What references to other files lead to.

use std::rc::Rc;

use percent_encoding::percent_decode_str;

use super::Bringer;
use crate::diagnostic::code;
use crate::lower::asyncapi::follow::{HOPS, find};
use crate::lower::asyncapi::report::warn;
use crate::lower::refs::has_scheme;
use crate::lower::tree::Tree;
use crate::wire::At;

impl Bringer<'_> {
    /// What a reference that was written at a place names.
    pub(super) fn target(&mut self, reference: &str, at: &At) -> Option<Tree> {
        let (file, fragment) = reference.split_once('#').unwrap_or((reference, ""));
        let document = if file.is_empty() {
            self.files.document(at.source())
        } else {
            self.file(file, at)?
        };
        let found = match fragment {
            "" => Some(&*document),
            fragment => find(&document, &format!("#{fragment}")),
        };
        if found.is_none() {
            let message = format!("`{reference}` leads to nothing");
            warn(self.diagnostics, code::REF_DANGLING, message, at);
        }
        found.cloned()
    }

    fn file(&mut self, file: &str, at: &At) -> Option<Rc<Tree>> {
        if has_scheme(file) {
            let message = format!("`{file}` lies outside of this contract, and nothing is fetched");
            warn(self.diagnostics, code::REF_REMOTE, message, at);
            return None;
        }
        let path = percent_decode_str(file).decode_utf8_lossy();
        let before = self.diagnostics.0.len();
        let is_known = self.files.lacks(&path, at);
        let document = self.files.file(&path, at, self.diagnostics);
        let is_said =
            is_known || self.diagnostics.0.len() > before || self.files.is_broken(&path, at);
        if document.is_none() && !is_said {
            let message = format!("`{file}` leads to nothing");
            warn(self.diagnostics, code::REF_DANGLING, message, at);
        }
        document
    }

    /// What a thing is, through all references; nothing is said of those that lead nowhere.
    pub(super) fn behind(&mut self, tree: &Tree) -> Option<Tree> {
        let mut tree = tree.clone();
        let before = self.diagnostics.0.len();
        for _ in 0..HOPS {
            let Some(reference) = tree.reference().map(str::to_owned) else {
                return Some(tree);
            };
            let Some(target) = self.target(&reference, &tree.at) else {
                break;
            };
            tree = target;
        }
        self.diagnostics.0.truncate(before);
        None
    }
}
