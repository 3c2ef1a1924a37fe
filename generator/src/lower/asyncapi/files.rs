//! What objects of AsyncAPI refer to in other files, brought in before channels become operations. Schemas are left to
//! `refs/`, which reads the files that were opened here.

use std::collections::HashSet;
use std::rc::Rc;

use percent_encoding::percent_decode_str;

use super::entries;
use super::follow::{escaped, find, follow, remains};
use super::grammar::{Form, Kind};
use crate::diagnostic::{Code, Diagnostic, Diagnostics, Origin, code};
use crate::lower::FileRefs;
use crate::lower::refs::{ContractFiles, has_scheme};
use crate::lower::tree::{Map, Tree, Value};
use crate::wire::At;

/// More references than lead to one another anywhere but in a circle.
const HOPS: usize = 32;

/// What stays a reference: it says which channel and which messages are meant.
pub(super) const ABOUT: [(Kind, &str); 4] = [
    (Kind::Operation, "channel"),
    (Kind::Operation, "messages"),
    (Kind::Reply, "channel"),
    (Kind::Reply, "messages"),
];

/// Brings in what other files hold, and leads operations to the channels and messages of this document that they are
/// about. Returns the documents of those files.
pub(super) fn bring_in(
    document: &mut Tree,
    files: &mut dyn FileRefs,
    diagnostics: &mut Diagnostics,
) -> Vec<Rc<Tree>> {
    let mut bringer = Bringer::new(document, files, diagnostics);
    bringer.object(document, Kind::Document);
    let channels = bringer.channels(document);
    bringer.operations(document, &channels);
    if let Some(components) = document.get_mut("components") {
        bringer.operations(components, &channels);
    }
    bringer.brought()
}

/// Puts in their places the channels of version 2 that stand elsewhere: only there it is said who sends what.
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
            found.map(|found| *channel = found).is_some()
        });
    }
    bringer.brought()
}

/// A channel or a message by the place that its references lead to, and the reference to it here.
struct Known {
    at: Origin,
    reference: String,
}

struct Bringer<'a> {
    files: ContractFiles<'a>,
    diagnostics: &'a mut Diagnostics,
}

impl<'a> Bringer<'a> {
    fn new(document: &Tree, files: &'a mut dyn FileRefs, diagnostics: &'a mut Diagnostics) -> Self {
        let own = HashSet::from([document.at.source()]);
        Self {
            files: ContractFiles::new(Rc::new(document.clone()), own, files),
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
                _ if ABOUT.contains(&(kind, key.as_str())) => true,
                Some(Form::One(Kind::Schema)) => self.schema(child),
                Some(Form::Named(Kind::Schema)) => {
                    let schemas = child.map_mut().into_iter().flat_map(Map::values_mut);
                    schemas.fold(true, |_, schema| self.schema(schema))
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

    /// Puts in its place what says which language a schema is in. Other schemas are left to `refs/`, which tells of those
    /// that lead nowhere.
    fn schema(&mut self, tree: &mut Tree) -> bool {
        let written = tree.bare_reference().map(str::to_owned);
        let is_own = self.files.owns(tree.at.source());
        if let Some(written) = written.filter(|text| !text.starts_with('#') || !is_own) {
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
        true
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
        self.say(
            code::REF_DANGLING,
            "this reference leads to itself",
            &tree.at,
        );
        false
    }

    /// What a reference that was written at a place names.
    fn target(&mut self, reference: &str, at: &At) -> Option<Tree> {
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
            self.say(code::REF_DANGLING, message, at);
        }
        found.cloned()
    }

    fn file(&mut self, file: &str, at: &At) -> Option<Rc<Tree>> {
        if has_scheme(file) {
            let message = format!("`{file}` lies outside of this contract, and nothing is fetched");
            self.say(code::REF_REMOTE, message, at);
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
            self.say(code::REF_DANGLING, message, at);
        }
        document
    }

    fn say(&mut self, code: Code, message: impl Into<String>, at: &At) {
        let warning = Diagnostic::warning(code, message.into());
        self.diagnostics.push(warning.at(at.origin()));
    }

    /// The place of a thing behind all references; nothing is said of those that lead nowhere.
    fn place(&mut self, tree: &Tree) -> Option<Origin> {
        let mut tree = tree.clone();
        let before = self.diagnostics.0.len();
        for _ in 0..HOPS {
            let Some(reference) = tree.reference().map(str::to_owned) else {
                return Some(tree.origin());
            };
            let Some(target) = self.target(&reference, &tree.at) else {
                break;
            };
            tree = target;
        }
        self.diagnostics.0.truncate(before);
        None
    }

    /// The channels of the document, and their messages.
    fn channels(&mut self, document: &Tree) -> Vec<Known> {
        let mut known = Vec::new();
        for (key, channel) in entries(document, "channels") {
            let reference = format!("#/channels/{}", escaped(key));
            let channel = match channel.reference() {
                Some(local) => find(document, local).unwrap_or(channel),
                None => channel,
            };
            for (key, message) in entries(channel, "messages") {
                let reference = format!("{reference}/messages/{}", escaped(key));
                let at = self.place(message);
                known.extend(at.map(|at| Known { at, reference }));
            }
            let at = self.place(channel);
            known.extend(at.map(|at| Known { at, reference }));
        }
        known
    }

    /// Leads each operation of a mapping, and its reply, to what it is about.
    fn operations(&mut self, owner: &mut Tree, channels: &[Known]) {
        let operations = owner.get_mut("operations").and_then(Tree::map_mut);
        for operation in operations.into_iter().flat_map(Map::values_mut) {
            self.about(operation, channels);
            if let Some(reply) = operation.get_mut("reply") {
                self.about(reply, channels);
            }
        }
    }

    fn about(&mut self, operation: &mut Tree, known: &[Known]) {
        let Some(channel) = operation.get_mut("channel") else {
            return;
        };
        self.lead(channel, known, "#/channels/");
        let messages = channel
            .reference()
            .map(|channel| format!("{channel}/messages/"));
        let listed = operation.get_mut("messages").and_then(Tree::list_mut);
        for (message, within) in listed.into_iter().flatten().zip(messages.iter().cycle()) {
            self.lead(message, known, within);
        }
    }

    /// Leads a reference to what stands where it leads, and is within that part of the document.
    fn lead(&mut self, tree: &mut Tree, known: &[Known], within: &str) {
        let is = |one: &&Known| one.reference.starts_with(within);
        let written = tree.reference();
        let is_local = written.is_some_and(|text| known.iter().any(|one| one.reference == text));
        if written.is_none() || is_local && self.files.owns(tree.at.source()) {
            return;
        }
        let place = self.place(tree);
        let found = known
            .iter()
            .filter(is)
            .find(|one| Some(&one.at) == place.as_ref());
        if let Some(found) = found {
            tree.set("$ref", Value::Text(found.reference.clone()));
        }
    }
}
