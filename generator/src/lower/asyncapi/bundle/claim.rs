//! What the document lists under a name of its own: that stays its name, wherever it was written.

use super::{Bundler, reference};
use crate::lower::asyncapi::grammar::{Form, Kind};
use crate::lower::tree::Tree;

impl Bundler<'_> {
    /// Puts in their places the entries of sections that only refer to other files.
    pub(super) fn claim(&mut self, document: &mut Tree) {
        self.sections(document, Kind::Document, "#");
        if let Some(components) = document.get_mut("components") {
            self.sections(components, Kind::Components, "#/components");
        }
        self.refs.claim(document);
    }

    fn sections(&mut self, owner: &mut Tree, kind: Kind, holder: &str) {
        for (key, section) in owner.map_mut().into_iter().flatten() {
            let Some(Form::Named(kind)) = kind.form_in(key, self.is_old) else {
                continue;
            };
            if kind == Kind::Schema {
                continue;
            }
            self.opened(section, Kind::Other);
            self.inlining.clear();
            let holder = format!("{holder}/{key}");
            let all = section.map_mut().filter(|map| !map.contains_key("$ref"));
            for (name, entry) in all.into_iter().flatten() {
                let reference = reference(&holder, name);
                self.taken.insert(reference.clone());
                self.entry(entry, reference);
            }
        }
    }

    /// An entry that refers to another file becomes what it refers to, unless an entry before it has.
    fn entry(&mut self, entry: &mut Tree, reference: String) {
        let written = entry.bare_reference().map(str::to_owned);
        let leaves = written.filter(|text| !self.refs.leaves(text, entry));
        if let Some(text) = leaves {
            let Some(cursor) = self.refs.quiet(&text, &entry.at.key("$ref")) else {
                return;
            };
            if self.local(&cursor.tree().origin()).is_some() {
                return;
            }
            *entry = cursor.tree().clone();
        }
        self.places.entry(entry.origin()).or_insert(reference);
    }
}
