//! An object of a plan while it is read: what is asked for by name is known, and the rest is told at the end.

use super::Word;
use crate::diagnostic::{Diagnostic, Diagnostics, Origin, code, did_you_mean};
use crate::read::{Map, Node};

/// A value and where it stands.
pub(super) type Located<'n> = (&'n Node, Origin);

/// A mapping that is being read.
pub(super) struct Object<'n> {
    map: &'n Map,
    pub(super) at: Origin,
    /// What it is to people: `a step`.
    title: &'static str,
    known: Vec<&'static str>,
}

/// What is said of a value of another form.
pub(super) fn form(at: Origin, what: &str, wanted: &str, diagnostics: &mut Diagnostics) {
    let message = format!("{what} is not {wanted}");
    diagnostics.push(Diagnostic::error(code::PLAN_FORM, message).at(at));
}

impl<'n> Object<'n> {
    pub(super) fn of(
        (node, at): Located<'n>,
        title: &'static str,
        diagnostics: &mut Diagnostics,
    ) -> Option<Self> {
        let Some(map) = node.as_map() else {
            form(at, title, "a mapping", diagnostics);
            return None;
        };
        let known = Vec::new();
        Some(Self {
            map,
            at,
            title,
            known,
        })
    }

    pub(super) fn get(&mut self, key: &'static str) -> Option<Located<'n>> {
        self.known.push(key);
        let node = self.map.get(key)?;
        Some((node, self.at.child(key)))
    }

    pub(super) fn word(
        &mut self,
        key: &'static str,
        diagnostics: &mut Diagnostics,
    ) -> Option<Word> {
        let (node, at) = self.get(key)?;
        let Some(text) = node.as_text() else {
            form(at, &format!("`{key}`"), "text", diagnostics);
            return None;
        };
        let text = text.to_owned();
        Some(Word { text, at })
    }

    /// A word that has to be there.
    pub(super) fn named(
        &mut self,
        key: &'static str,
        diagnostics: &mut Diagnostics,
    ) -> Option<Word> {
        let word = self.word(key, diagnostics);
        if self.map.get(key).is_none() {
            self.lacks(key, diagnostics);
        }
        word
    }

    pub(super) fn lacks(&self, key: &str, diagnostics: &mut Diagnostics) {
        let message = format!("{} has no `{key}`", self.title);
        diagnostics.push(Diagnostic::error(code::PLAN_FORM, message).at(self.at.clone()));
    }

    pub(super) fn list(
        &mut self,
        key: &'static str,
        diagnostics: &mut Diagnostics,
    ) -> Vec<Located<'n>> {
        let Some((node, at)) = self.get(key) else {
            return Vec::new();
        };
        let Some(list) = node.as_list() else {
            form(at, &format!("`{key}`"), "a list", diagnostics);
            return Vec::new();
        };
        let items = list.iter().enumerate();
        items
            .map(|(index, item)| (item, at.child(&index.to_string())))
            .collect()
    }

    pub(super) fn words(&mut self, key: &'static str, diagnostics: &mut Diagnostics) -> Vec<Word> {
        let mut words = Vec::new();
        for (node, at) in self.list(key, diagnostics) {
            match node.as_text() {
                Some(text) => words.push(Word {
                    text: text.to_owned(),
                    at,
                }),
                None => form(at, &format!("an entry of `{key}`"), "text", diagnostics),
            }
        }
        words
    }

    /// The entries of a mapping, in order.
    pub(super) fn entries(
        &mut self,
        key: &'static str,
        diagnostics: &mut Diagnostics,
    ) -> Vec<(&'n str, Located<'n>)> {
        let Some((node, at)) = self.get(key) else {
            return Vec::new();
        };
        let Some(map) = node.as_map() else {
            form(at, &format!("`{key}`"), "a mapping", diagnostics);
            return Vec::new();
        };
        map.iter()
            .map(|(name, value)| (name.as_str(), (value, at.child(name))))
            .collect()
    }

    /// A number that is not negative.
    pub(super) fn number(
        &mut self,
        key: &'static str,
        diagnostics: &mut Diagnostics,
    ) -> Option<f64> {
        let (node, at) = self.get(key)?;
        let number = match node {
            Node::Number(number) => serde_json::Value::from(number).as_f64(),
            _ => None,
        };
        let number = number.filter(|number| *number >= 0.0);
        if number.is_none() {
            let wanted = "a number of at least 0";
            form(at, &format!("`{key}`"), wanted, diagnostics);
        }
        number
    }

    /// `true` or `false`; `false` where it is absent.
    pub(super) fn flag(&mut self, key: &'static str, diagnostics: &mut Diagnostics) -> bool {
        let Some((node, at)) = self.get(key) else {
            return false;
        };
        let flag = node.as_bool();
        if flag.is_none() {
            form(at, &format!("`{key}`"), "`true` or `false`", diagnostics);
        }
        flag.unwrap_or(false)
    }

    /// What nobody asked for. Other people's extensions are theirs.
    pub(super) fn end(self, diagnostics: &mut Diagnostics) {
        for key in self.map.keys() {
            if self.known.contains(&key.as_str()) {
                continue;
            }
            let hint = did_you_mean(key, self.known.iter().copied());
            if key.starts_with("x-") && hint.is_none() {
                continue;
            }
            let message = format!("`{key}` is not a field of {}", self.title);
            let at = self.at.child(key);
            let mut found = Diagnostic::warning(code::PLAN_FIELD, message).at_key(at);
            found.hint = hint;
            diagnostics.push(found);
        }
    }
}
