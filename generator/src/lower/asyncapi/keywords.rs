//! What the objects of AsyncAPI hold: what has another form is left out, and what is no keyword is told.

use std::collections::HashSet;

use super::follow::{remains, tokens};
use super::grammar::Form::{self, Any, Flag, List, Listed, Named, One, Text};
use super::grammar::Kind;
use super::v2;
use crate::diagnostic::{Diagnostic, Diagnostics, Origin, code, did_you_mean};
use crate::lower::tree::{Tree, Value};
use crate::pointer;

/// Leaves out what has another form than its keyword asks for, and tells of that and of every keyword that is not one.
pub(super) fn check(document: &mut Tree, diagnostics: &mut Diagnostics) {
    let is_old = v2::is(document);
    let mut check = FormCheck {
        is_old,
        said: HashSet::new(),
        diagnostics,
    };
    check.object(document, Kind::Document);
}

struct FormCheck<'d> {
    /// Whether the document was written in version 2.
    is_old: bool,
    /// What is told, and where: several things may be made of one.
    said: HashSet<(&'static str, Option<Origin>)>,
    diagnostics: &'d mut Diagnostics,
}

impl FormCheck<'_> {
    /// Checks what an object holds; says whether it may stay where it is.
    fn object(&mut self, tree: &mut Tree, kind: Kind) -> bool {
        if let Some(reference) = tree.reference() {
            let is_fit = tokens(reference).is_none_or(|tokens| kind.fits(Form::at(&tokens)));
            if !is_fit {
                let message = format!(
                    "`{reference}` does not lead to {}, so it is left out",
                    kind.title()
                );
                let warning = Diagnostic::warning(code::REF_KIND, message);
                self.say(warning.at(tree.at.key("$ref").origin()));
            }
            return is_fit;
        }
        if let Some(map) = tree.map_mut() {
            map.retain(|key, child| self.keyword(key, child, kind));
        }
        true
    }

    fn keyword(&mut self, key: &str, child: &mut Tree, kind: Kind) -> bool {
        let Some(form) = kind.form_in(key, self.is_old) else {
            if kind.is_closed() && !key.starts_with("x-") {
                self.unknown(child, key, kind);
            }
            return true;
        };
        self.fits(child, key, form)
    }

    /// Whether a value has the form of its keyword; checks what it holds.
    fn fits(&mut self, tree: &mut Tree, key: &str, form: Form) -> bool {
        let (fits, asked) = match (form, &tree.value) {
            (_, Value::Null) => return form == Any,
            (Any | One(Kind::Schema), _) => return true,
            (Text, value) => (matches!(value, Value::Text(_)), "text"),
            (Flag, value) => (matches!(value, Value::Bool(_)), "a boolean"),
            (List | Listed(_), value) => (matches!(value, Value::List(_)), "a list"),
            (One(_) | Named(_), value) => (matches!(value, Value::Map(_)), "a mapping"),
        };
        if !fits && form == Listed(Kind::SecurityScheme) {
            // Without what it asks for, a channel would be open to everybody.
            let message = format!(
                "`{key}` is a list, not {}; it is read as the one entry",
                tree.kind_name()
            );
            self.say(Diagnostic::warning(code::VALUE_TYPE, message).at(tree.origin()));
            tree.value = Value::List(vec![tree.clone()]);
        } else if !fits {
            self.wrong(tree, &format!("`{key}`"), asked);
            return false;
        }
        match form {
            One(kind) => return self.object(tree, kind),
            Named(kind) => {
                let map = tree.map_mut().filter(|map| !map.contains_key("$ref"));
                if let Some(map) = map {
                    map.retain(|_, one| self.entry(one, kind));
                }
            }
            Listed(kind) => {
                if let Some(list) = tree.list_mut() {
                    list.retain_mut(|one| self.entry(one, kind) || remains(one, kind));
                }
            }
            _ => {}
        }
        true
    }

    /// An object of a mapping or a list.
    fn entry(&mut self, tree: &mut Tree, kind: Kind) -> bool {
        if kind == Kind::Schema {
            return true;
        }
        if tree.map().is_some() {
            return self.object(tree, kind);
        }
        if kind == Kind::SecurityScheme {
            self.asked(tree);
            return true;
        }
        self.wrong(tree, kind.title(), "a mapping");
        false
    }

    /// Takes what stands in the place of a security scheme for a reference to one: of that name, or to none.
    fn asked(&mut self, tree: &mut Tree) {
        let message = format!(
            "a security scheme is a mapping, not {}; it is asked for all the same",
            tree.kind_name()
        );
        let section = "#/components/securitySchemes/";
        let reference = match tree.text() {
            Some(text) if text.contains('#') => text.to_owned(),
            other => format!(
                "{section}{}",
                pointer::escaped(other.unwrap_or("unreadable"))
            ),
        };
        let mut warning = Diagnostic::warning(code::VALUE_TYPE, message).at(tree.origin());
        warning.hint = tree
            .text()
            .map(|_| format!("write it as `$ref: '{reference}'`"));
        self.say(warning);
        let mut asked = Tree::empty(&tree.at);
        asked.set("$ref", Value::Text(reference));
        *tree = asked;
    }

    fn say(&mut self, diagnostic: Diagnostic) {
        if self
            .said
            .insert((diagnostic.code, diagnostic.origin.clone()))
        {
            self.diagnostics.push(diagnostic);
        }
    }

    fn wrong(&mut self, tree: &Tree, what: &str, asked: &str) {
        let kind = tree.kind_name();
        let message = format!("{what} is {asked}, not {kind}; it is left out");
        let mut warning = Diagnostic::warning(code::VALUE_TYPE, message).at(tree.origin());
        let reference = tree
            .text()
            .filter(|text| asked == "a mapping" && text.contains("#/"));
        warning.hint = reference.map(|text| format!("write it as `$ref: '{text}'`"));
        self.say(warning);
    }

    fn unknown(&mut self, tree: &Tree, key: &str, kind: Kind) {
        let message = format!("`{key}` is not a keyword of {}", kind.title());
        let warning = Diagnostic::warning(code::KEYWORD_UNKNOWN, message);
        let mut warning = warning.at_key(tree.origin());
        warning.hint = did_you_mean(key, kind.names(self.is_old));
        self.say(warning);
    }
}
