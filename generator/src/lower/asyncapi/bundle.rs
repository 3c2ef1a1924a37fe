//! A document of AsyncAPI that stands alone: what it refers to in other files becomes a component of its own, under the
//! name that it has there.

mod claim;
mod operation;

use std::collections::{HashMap, HashSet, VecDeque};

use heck::ToUpperCamelCase;

use super::follow::key;
use super::grammar::{Form, Kind};
use super::referable::REFERENCES;
use super::schema_format::is_json_schema;
use super::{numbered, v2};
use crate::diagnostic::{Diagnostic, Diagnostics, Origin, code};
use crate::lower::FileRefs;
use crate::lower::bundle::{escaped, unbased};
use crate::lower::keywords::ObjectKind;
use crate::lower::refs::{Cursor, Refs, entry, wish};
use crate::lower::tree::{Map, Tree, Value};
use crate::pointer;
use crate::read::SourceId;

/// Brings in what other files hold. The texts in `own` are those that the document was made of.
pub(super) fn bundle(
    mut document: Tree,
    own: &[SourceId],
    files: &mut dyn FileRefs,
    diagnostics: &mut Diagnostics,
) -> Tree {
    let mut bundler = Bundler {
        is_old: v2::is(&document),
        refs: Refs::alone(&document, own, files, diagnostics),
        places: HashMap::new(),
        taken: HashSet::new(),
        imports: VecDeque::new(),
        inlining: Vec::new(),
    };
    bundler.claim(&mut document);
    bundler.operations(&mut document);
    bundler.object(&mut document, Kind::Document);
    bundler.import(&mut document);
    document
}

struct Bundler<'a> {
    is_old: bool,
    refs: Refs<'a>,
    /// References to what the document holds, by where that was written.
    places: HashMap<Origin, String>,
    /// The references to all components.
    taken: HashSet<String>,
    /// What must become a component still.
    imports: VecDeque<Import>,
    /// The places whose content is being put in place of a `$ref` right now.
    inlining: Vec<Origin>,
}

struct Import {
    kind: Kind,
    section: &'static str,
    name: String,
    tree: Tree,
}

impl Bundler<'_> {
    /// Brings in what an object refers to; says whether there is such a thing.
    fn object(&mut self, tree: &mut Tree, kind: Kind) -> bool {
        if matches!(kind, Kind::Schema | Kind::Bound) {
            self.schema(tree);
            return true;
        }
        let depth = self.inlining.len();
        let is_there = self.opened(tree, kind);
        if is_there && tree.reference().is_none() {
            self.keywords(tree, kind);
        }
        self.inlining.truncate(depth);
        is_there
    }

    fn keywords(&mut self, tree: &mut Tree, kind: Kind) {
        let is_old = self.is_old;
        // Version 2 names the language of a payload beside it.
        let format = tree.get("schemaFormat").and_then(Tree::text);
        let is_json = format.is_none_or(is_json_schema);
        let Some(map) = tree.map_mut() else { return };
        map.retain(|key, child| match kind.form_in(key, is_old) {
            _ if REFERENCES.contains(&(kind, key.as_str())) => true,
            Some(Form::One(Kind::Schema)) if !is_json => self.object(child, Kind::Other),
            Some(Form::One(kind)) => self.object(child, kind),
            Some(Form::Named(kind) | Form::Listed(kind)) => self.each(child, kind),
            _ => true,
        });
    }

    fn each(&mut self, tree: &mut Tree, kind: Kind) -> bool {
        let depth = self.inlining.len();
        let is_there = self.opened(tree, Kind::Other);
        match &mut tree.value {
            Value::Map(map) if !map.contains_key("$ref") => {
                map.retain(|key, one| {
                    self.payload(one, kind, key);
                    self.object(one, kind)
                });
            }
            Value::List(list) => {
                list.retain_mut(|one| self.object(one, kind) || self.remains(one, kind));
            }
            _ => {}
        }
        self.inlining.truncate(depth);
        is_there
    }

    /// Whether an entry of a list stays that leads nowhere, as a reference that leads nowhere in this document: without its
    /// server a channel would be on all of them, and without its security scheme open to everybody.
    fn remains(&self, entry: &mut Tree, kind: Kind) -> bool {
        let section = match kind {
            Kind::Server => "servers",
            Kind::SecurityScheme => "securitySchemes",
            _ => return false,
        };
        let Some(text) = entry.reference() else {
            return false;
        };
        if !text.starts_with('#') || !self.refs.owns(entry.at.source()) {
            let name = key(text).unwrap_or_else(|| "Imported".to_owned());
            let lost = reference(&format!("#/components/{section}"), &name);
            entry.set("$ref", Value::Text(lost));
        }
        true
    }

    /// Gives the payload of a message that lies in another file the name of the message, which is that of its type.
    fn payload(&mut self, message: &mut Tree, kind: Kind, key: &str) {
        if kind != Kind::Message {
            return;
        }
        let name = message.get("name").and_then(Tree::text).unwrap_or(key);
        let name = name.to_upper_camel_case();
        let payload = message.get("payload");
        if let Some(payload) = payload.filter(|payload| payload.bare_reference().is_some()) {
            self.refs.wish_schema(payload, &name);
        }
    }

    /// A schema, which may be said to be in another language.
    fn schema(&mut self, tree: &mut Tree) {
        let leaves = tree
            .bare_reference()
            .filter(|text| !self.refs.leaves(text, tree));
        let found = leaves
            .map(str::to_owned)
            .and_then(|text| self.refs.quiet(&text, &tree.at.key("$ref")));
        if let Some(found) = found.filter(|found| found.tree().get("schemaFormat").is_some()) {
            *tree = found.tree().clone();
        }
        let format = tree.get("schemaFormat").and_then(Tree::text);
        let is_json = format.is_none_or(is_json_schema);
        let is_plain = format.is_none();
        let schema = if is_plain {
            Some(tree)
        } else {
            tree.get_mut("schema")
        };
        let Some(schema) = schema else { return };
        if is_json {
            self.refs.walk(schema, ObjectKind::Schema);
            unbased(schema, ObjectKind::Schema);
        } else {
            self.object(schema, Kind::Other);
        }
    }

    /// Rewrites a reference to name what the document holds, or a component of that name, or puts the thing itself in its
    /// place; says whether there is such a thing.
    fn opened(&mut self, tree: &mut Tree, kind: Kind) -> bool {
        while let Some(text) = tree.reference().map(str::to_owned) {
            if self.refs.leaves(&text, tree) {
                return true;
            }
            let at = tree.at.key("$ref");
            let Some(cursor) = self.refs.follow(&text, &at) else {
                return false;
            };
            let origin = cursor.tree().origin();
            let local = self
                .local(&origin)
                .or_else(|| self.component(kind, &text, &cursor));
            if let Some(local) = local {
                tree.set("$ref", Value::Text(local));
                return true;
            }
            if self.inlining.contains(&origin) {
                let error =
                    Diagnostic::error(code::REF_CYCLE, "this reference leads back to itself");
                self.refs
                    .say(error.at(at.origin()).see(origin, "it leads here"));
                return false;
            }
            *tree = cursor.tree().clone();
            self.inlining.push(origin);
        }
        true
    }

    /// The reference to what was written at a place, where the document holds that or what it is a part of.
    fn local(&self, origin: &Origin) -> Option<String> {
        if self.refs.owns(origin.source) {
            return Some(format!("#{}", escaped(&origin.pointer)));
        }
        let mut whole = origin.clone();
        loop {
            if let Some(reference) = self.places.get(&whole) {
                let part = &origin.pointer[whole.pointer.len()..];
                return Some(format!("{reference}{}", escaped(part)));
            }
            let end = whole.pointer.rfind('/')?;
            whole.pointer.truncate(end);
        }
    }

    /// The reference to a thing that becomes a component, where there are components of its kind.
    fn component(&mut self, kind: Kind, text: &str, cursor: &Cursor) -> Option<String> {
        let section = kind.section()?;
        let wish = wish(cursor, text);
        let mut names = numbered(&wish);
        let holder = format!("#/components/{section}");
        let name = names.find(|name| self.taken.insert(reference(&holder, name)))?;
        let reference = reference(&holder, &name);
        self.places
            .insert(cursor.tree().origin(), reference.clone());
        self.imports.push_back(Import {
            kind,
            section,
            name,
            tree: cursor.tree().clone(),
        });
        Some(reference)
    }

    /// Puts what was brought in into the components, with all that it brings in turn.
    fn import(&mut self, document: &mut Tree) {
        while let Some(mut import) = self.imports.pop_front() {
            self.payload(&mut import.tree, import.kind, &import.name);
            self.object(&mut import.tree, import.kind);
            let section = entry(entry(document, "components"), import.section);
            section.put(&import.name, import.tree);
        }
        self.refs.import(document);
        let schemas = document
            .get_mut("components")
            .and_then(|all| all.get_mut("schemas"));
        let schemas = schemas.and_then(Tree::map_mut);
        for schema in schemas.into_iter().flat_map(Map::values_mut) {
            unbased(schema, ObjectKind::Schema);
        }
    }
}

/// The reference to a thing by what holds it: `#/channels`, `#/components/messages`.
fn reference(section: &str, name: &str) -> String {
    format!("{section}/{}", token(name))
}

/// A key as a token of a reference.
fn token(key: &str) -> String {
    escaped(&pointer::escaped(key))
}
