//! What tells alternatives apart: the values of a discriminator's `mapping`.

use super::{Diagnostic, ObjectKind, Origin, Refs, Tree, Value, entry};
use crate::diagnostic::code;
use crate::lower::tree::Map;

impl Refs<'_> {
    /// The values of a discriminator's `mapping` are references too, or names of components, and so is OpenAPI 3.2's
    /// `defaultMapping`. One that leads nowhere costs one alternative, not the contract.
    pub(super) fn mapping(&mut self, tree: &mut Tree) {
        if let Some(mapping) = tree.get_mut("mapping").and_then(Tree::map_mut) {
            mapping.retain(|_, value| self.mapping_value(value));
        }
        let default = tree.get_mut("defaultMapping");
        if default.is_some_and(|value| !self.mapping_value(value)) {
            tree.take("defaultMapping");
        }
    }

    /// Leads a value of a mapping to its component; says whether it stays.
    fn mapping_value(&mut self, value: &mut Tree) -> bool {
        let Some(text) = value.text().map(str::to_owned) else {
            return true;
        };
        let reference = as_reference(&text);
        if self.leaves(if is_name(&text) { "#" } else { &text }, value)
            && !self.differs_here(&reference, value)
        {
            return true;
        }
        let found = self.mapped(&reference, value);
        if found.is_none() && self.provisional(value) {
            return true;
        }
        let last = reference.rsplit('/').next().unwrap_or_default();
        let near = found
            .is_none()
            .then(|| self.mapped(&component(last), value));
        let near = near.flatten();
        if found.is_none() {
            let reported = format!("`{text}` is not a schema of this contract");
            let mut reported =
                Diagnostic::warning(code::MAPPING_DANGLING, reported).at(value.origin());
            reported.hint = near.is_some().then(|| format!("it is taken for `{last}`"));
            self.diagnostics.push(reported);
        }
        found.or(near).is_some_and(|reference| {
            value.value = Value::Text(reference);
            self.point(value);
            true
        })
    }

    /// The component that a mapping's reference leads to; a failure is not reported.
    fn mapped(&mut self, reference: &str, value: &Tree) -> Option<String> {
        let before = self.diagnostics.0.len();
        let found = self.component(ObjectKind::Schema, reference, &value.at);
        if found.is_none() {
            // A mapping that leads nowhere costs one alternative, not the contract.
            self.forgive(before);
        }
        found
    }

    /// The name of a component tells an alternative, and an instance has another: the mapping says it.
    pub(super) fn name_alternatives(&mut self, tree: &mut Tree) {
        if self.bound().is_none() || self.provisional(tree) || tree.get("discriminator").is_none() {
            return;
        }
        let mut named = self.alternatives(tree);
        let Some(discriminator) = tree.get_mut("discriminator") else {
            return;
        };
        let mapping = discriminator.get("mapping").and_then(Tree::map);
        for value in mapping.into_iter().flat_map(Map::values) {
            let reference = value.text().map(as_reference);
            let target = reference.and_then(|text| self.glance(&text, &value.at));
            let place = target.map(|cursor| cursor.tree().origin());
            named.retain(|(own, ..)| Some(own) != place.as_ref());
        }
        for (_, name, value) in named {
            entry(discriminator, "mapping").put(&name, value);
        }
    }

    /// The alternatives that are instances: the place and the name of the component, and the reference.
    fn alternatives(&mut self, tree: &Tree) -> Vec<(Origin, String, Tree)> {
        let lists = ["oneOf", "anyOf"].map(|keyword| tree.get(keyword).and_then(Tree::list));
        let mut named = Vec::new();
        for item in lists.into_iter().flatten().flatten() {
            let Some(text) = item.reference() else {
                continue;
            };
            let Some((cursor, _)) = self.elsewhere(text, &item.at) else {
                continue;
            };
            let place = cursor.tree().origin();
            if let Some(name) = self.names.find(ObjectKind::Schema, &place) {
                // Without a fragment, a mapping takes it for a name.
                let hash = if text.contains('#') { "" } else { "#" };
                let value = Value::Text(format!("{text}{hash}"));
                named.push((place, name.to_owned(), Tree::made(&item.at, value)));
            }
        }
        named
    }
}

/// A value of a discriminator's `mapping` as a reference: it may be the name of a component.
pub(super) fn as_reference(text: &str) -> String {
    if is_name(text) {
        component(text)
    } else {
        text.to_owned()
    }
}

fn is_name(text: &str) -> bool {
    !text.contains(['#', '/', '.'])
}

fn component(name: &str) -> String {
    format!("#/components/schemas/{name}")
}
