//! `components`, and the `reference` that stands in the place of what they hold.

use super::object::{Located, form};
use crate::diagnostic::{Diagnostic, Diagnostics, Origin, code, did_you_mean};
use crate::read::{Map, Node};

/// The reusable parts of a plan.
pub(super) struct Components<'n> {
    map: Option<&'n Map>,
    at: Origin,
}

/// What a plan can hold for reuse.
const SECTIONS: [&str; 4] = ["inputs", "parameters", "successActions", "failureActions"];

impl<'n> Components<'n> {
    pub(super) fn read(root: &'n Node, at: &Origin, diagnostics: &mut Diagnostics) -> Self {
        let at = at.child("components");
        let node = root.get("components");
        let map = node.and_then(Node::as_map);
        if node.is_some() && map.is_none() {
            form(at.clone(), "`components`", "a mapping", diagnostics);
        }
        for section in map.into_iter().flat_map(Map::keys) {
            if !SECTIONS.contains(&section.as_str()) && !section.starts_with("x-") {
                let message = format!("`{section}` is not a field of the components");
                let mut found = Diagnostic::warning(code::PLAN_FIELD, message);
                found.hint = did_you_mean(section, SECTIONS);
                diagnostics.push(found.at_key(at.child(section)));
            }
        }
        Self { map, at }
    }

    /// What is meant: the thing itself, or what its `reference` leads to.
    pub(super) fn resolve(
        &self,
        (node, at): Located<'n>,
        section: &str,
        diagnostics: &mut Diagnostics,
    ) -> Option<Located<'n>> {
        let Some(reference) = node.get("reference") else {
            return Some((node, at));
        };
        let at = at.child("reference");
        let text = reference.as_text().unwrap_or_default();
        let prefix = format!("$components.{section}.");
        let Some(name) = text.strip_prefix(&prefix) else {
            form(
                at,
                "`reference`",
                &format!("of the form `{prefix}NAME`"),
                diagnostics,
            );
            return None;
        };
        let held = self.map.and_then(|map| map.get(section));
        let found = held.and_then(|section| section.get(name));
        if found.is_none() {
            let names = held.and_then(Node::as_map);
            let names = names.into_iter().flat_map(Map::keys).map(String::as_str);
            let message = format!("`{text}` leads to nothing");
            let mut told = Diagnostic::error(code::PLAN_REFERENCE, message).at(at);
            told.hint = did_you_mean(name, names);
            diagnostics.push(told);
        }
        Some((found?, self.at.child(section).child(name)))
    }
}
