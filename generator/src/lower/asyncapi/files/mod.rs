//! What objects of AsyncAPI refer to in other files, brought in before channels become operations. Schemas are left to
//! `refs/`, which reads the files that were opened here.

mod one_of;
mod operation;
mod target;

use std::collections::HashSet;
use std::rc::Rc;

use super::entries;
use super::follow::{HOPS, follow, remains};
use super::grammar::{Form, Kind};
use super::referable::REFERENCES;
use crate::diagnostic::{Diagnostics, Origin, code};
use crate::lower::FileRefs;
use crate::lower::asyncapi::report::warn;
use crate::lower::refs::ContractFiles;
use crate::lower::tree::{Map, Tree, Value};

/// Brings in what other files hold; operations then refer to the channels and messages of this document that they are
/// about. Parts of the documents in `brought` stand in it already. Returns the documents of those files.
pub(super) fn bring_in(
    document: &mut Tree,
    brought: &[Rc<Tree>],
    files: &mut dyn FileRefs,
    diagnostics: &mut Diagnostics,
) -> Vec<Rc<Tree>> {
    let mut bringer = Bringer::new(document, files, diagnostics);
    bringer.files.open(brought);
    bringer.components(document);
    bringer.object(document, Kind::Document);
    bringer.operations(document);
    bringer.brought()
}

/// Puts in their places the channels of version 2 that stand elsewhere, and the choices of messages: only there it is said
/// who sends what.
pub(super) fn channels(
    document: &mut Tree,
    files: &mut dyn FileRefs,
    diagnostics: &mut Diagnostics,
) -> Vec<Rc<Tree>> {
    let whole = document.clone();
    let mut bringer = Bringer::new(document, files, diagnostics);
    if let Some(channels) = document.get_mut("channels").and_then(Tree::map_mut) {
        channels.retain(|_, channel| {
            let is_there = bringer.opened(channel);
            let found = follow(&whole, channel, bringer.diagnostics).filter(|_| is_there);
            let found = found.cloned();
            let is_found = found.map(|found| *channel = found).is_some();
            bringer.choices(channel);
            is_found
        });
    }
    bringer.brought()
}

struct Bringer<'a> {
    files: ContractFiles<'a>,
    /// What stands in its place already: components, and the payloads of messages.
    placed: HashSet<Origin>,
    diagnostics: &'a mut Diagnostics,
}

impl<'a> Bringer<'a> {
    fn new(document: &Tree, files: &'a mut dyn FileRefs, diagnostics: &'a mut Diagnostics) -> Self {
        let own = HashSet::from([document.at.source()]);
        Self {
            files: ContractFiles::new(Rc::new(document.clone()), own, files),
            placed: HashSet::new(),
            diagnostics,
        }
    }

    /// The documents of the files.
    fn brought(&self) -> Vec<Rc<Tree>> {
        let brought = self.files.brought();
        brought.map(|source| self.files.document(source)).collect()
    }
}

impl Bringer<'_> {
    /// Puts what an object refers to in another file in its place; says whether there is such a thing.
    fn object(&mut self, tree: &mut Tree, kind: Kind) -> bool {
        if !self.opened(tree) {
            return false;
        }
        let keys: Vec<String> = tree
            .map()
            .into_iter()
            .flat_map(Map::keys)
            .cloned()
            .collect();
        for key in keys {
            let Some(child) = tree.get_mut(&key) else {
                continue;
            };
            let stays = match kind.form(&key) {
                _ if REFERENCES.contains(&(kind, key.as_str())) => true,
                Some(Form::One(Kind::Schema)) => {
                    self.schema(child);
                    if (kind, key.as_str()) == (Kind::Message, "payload") {
                        self.payload(child);
                    }
                    true
                }
                Some(Form::Named(Kind::Schema)) => {
                    let schemas = child.map_mut().into_iter().flat_map(Map::values_mut);
                    schemas.for_each(|schema| self.schema(schema));
                    true
                }
                Some(Form::One(kind)) => self.object(child, kind),
                Some(Form::Named(kind) | Form::Listed(kind)) => self.each(child, kind),
                _ => true,
            };
            if !stays {
                tree.take(&key);
            }
        }
        true
    }

    /// Knows what the components are that are references to other files.
    fn components(&mut self, document: &Tree) {
        let components = document.get("components").unwrap_or(document);
        for (_, schema) in entries(components, "schemas") {
            let found = schema.bare_reference().and_then(|_| self.behind(schema));
            self.placed.extend(found.map(|found| found.origin()));
        }
    }

    /// Puts a payload of another file in the place of the first message that refers to it: what is there has that message's
    /// name, and what the message says is said of it.
    fn payload(&mut self, payload: &mut Tree) {
        let found = payload.bare_reference().and_then(|_| self.behind(payload));
        let Some(found) = found.filter(|found| !self.files.owns(found.at.source())) else {
            return;
        };
        if found.map().is_some() && self.placed.insert(found.origin()) {
            *payload = found;
        }
    }

    /// Inlines the target if it has a `schemaFormat`; other references are left to `refs/`, which tells of those that lead
    /// nowhere.
    fn schema(&mut self, tree: &mut Tree) {
        let written = tree.bare_reference().map(str::to_owned);
        let is_own = self.files.owns(tree.at.source());
        let Some(written) = written.filter(|text| !text.starts_with('#') || !is_own) else {
            return;
        };
        let before = self.diagnostics.0.len();
        let target = self.target(&written, &tree.at.key("$ref"));
        if target.is_none() {
            let said = self.diagnostics.0.split_off(before).into_iter();
            let of_files = said.filter(|one| !one.code.starts_with("ref-"));
            self.diagnostics.extend(of_files);
        }
        if let Some(target) = target.filter(|it| it.get("schemaFormat").is_some()) {
            *tree = target;
        }
    }

    fn each(&mut self, tree: &mut Tree, kind: Kind) -> bool {
        if !self.opened(tree) {
            return false;
        }
        match &mut tree.value {
            Value::Map(map) => map.retain(|_, one| self.object(one, kind)),
            Value::List(list) => {
                list.retain_mut(|one| self.object(one, kind) || remains(one, kind));
            }
            _ => {}
        }
        true
    }

    /// Replaces a reference that leaves the document by what it names.
    fn opened(&mut self, tree: &mut Tree) -> bool {
        for _ in 0..HOPS {
            let Some(reference) = tree.reference().map(str::to_owned) else {
                return true;
            };
            if reference.starts_with('#') && self.files.owns(tree.at.source()) {
                return true;
            }
            let Some(target) = self.target(&reference, &tree.at.key("$ref")) else {
                return false;
            };
            *tree = target;
        }
        let message = "this reference leads to itself";
        warn(self.diagnostics, code::REF_DANGLING, message, &tree.at);
        false
    }
}
