//! Schemas of 3.0 and 3.1 in one spelling: that of 3.0 where both have a word for it.

pub(super) mod aliases;
mod bounds;
mod check;
mod losses;
pub(super) mod names;
mod null;
mod range;
mod types;
mod values;

use super::keywords::ObjectKind;
use super::tree::{Tree, Value};
use super::walk::change;
use crate::diagnostic::Diagnostics;

/// Rewrites every schema below an object.
pub(super) fn rewrite(tree: &mut Tree, kind: ObjectKind, diagnostics: &mut Diagnostics) {
    change(tree, kind, |child| {
        if !is_switch(child.keyword, child.tree) {
            rewrite(child.tree, child.kind, diagnostics);
        }
    });
    if kind == ObjectKind::Schema {
        schema(tree, diagnostics);
    }
}

/// Whether a truth value under that keyword is 3.0's spelling too.
fn is_switch(key: &str, tree: &Tree) -> bool {
    const SWITCHES: [&str; 4] = [
        "additionalProperties",
        "additionalItems",
        "unevaluatedProperties",
        "unevaluatedItems",
    ];
    matches!(tree.value, Value::Bool(_)) && SWITCHES.contains(&key)
}

/// Rewrites one schema whose sub-schemas have been.
fn schema(tree: &mut Tree, diagnostics: &mut Diagnostics) {
    if let Value::Bool(anything) = tree.value {
        boolean(tree, anything);
    }
    if tree.bare_reference().is_some() {
        return;
    }
    beside_reference(tree);
    values::constant(tree);
    names::pair(tree, diagnostics);
    aliases::list(tree, diagnostics);
    types::rewrite(tree, diagnostics);
    null::alternatives(tree);
    bounds::exclusive(tree, diagnostics);
    range::check(tree, diagnostics);
    types::infer(tree);
    types::encoding(tree);
    types::items(tree);
    values::enumeration(tree, diagnostics);
    check::pattern(tree, diagnostics);
    check::default(tree, diagnostics);
    losses::report(tree, diagnostics);
}

/// `true` allows everything, `false` nothing.
fn boolean(tree: &mut Tree, anything: bool) {
    *tree = Tree::empty(&tree.at);
    if !anything {
        tree.put("not", Tree::empty(&tree.at));
    }
}

/// What stands beside a `$ref` holds as well.
fn beside_reference(tree: &mut Tree) {
    let Some(reference) = tree.take("$ref") else {
        return;
    };
    let mut part = Tree::empty(&tree.at);
    part.put("$ref", reference);
    let at = tree.at.clone();
    if let Some(parts) = tree.get_mut("allOf").and_then(Tree::list_mut) {
        parts.insert(0, part);
    } else if let Some(map) = tree.map_mut() {
        map.shift_insert(
            0,
            "allOf".to_owned(),
            Tree::made(&at, Value::List(vec![part])),
        );
    }
}
