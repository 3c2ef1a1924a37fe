//! Every object gets the form its keywords ask for: what has another form is mended or set aside, and said.

mod extensions;
mod leaf;
mod object;
mod responses;
mod security;

use super::keywords::{Fate, Holds, ObjectKind};
use super::tree::{Map, Tree, Value};
use crate::diagnostic::{Diagnostic, Diagnostics, code, did_you_mean};

/// Mends an object and all it holds.
pub(super) fn repair(tree: &mut Tree, kind: ObjectKind, diagnostics: &mut Diagnostics) {
    if kind == ObjectKind::Schema && matches!(tree.value, Value::Bool(_)) {
        return;
    }
    object::unfold(tree, kind);
    if tree.map().is_none() {
        if tree.value != Value::Null {
            diagnostics.push(wrong_form(tree, kind.title(), "a mapping"));
        }
        *tree = Tree::empty(&tree.at);
    }
    let section = kind != ObjectKind::Schema && kind.section().is_some();
    if section && tree.reference().is_some() {
        return;
    }
    object::spell(tree, kind, diagnostics);
    // What schemas lose is said once they are in their final form.
    if kind != ObjectKind::Schema {
        losses(tree, kind, diagnostics);
    }
    keywords(tree, kind, diagnostics);
    object::complete(tree, kind, diagnostics);
}

/// Says what the generated code does not show.
fn losses(tree: &Tree, kind: ObjectKind, diagnostics: &mut Diagnostics) {
    for (key, child) in tree.map().into_iter().flatten() {
        let Some(keyword) = kind.keyword(key) else {
            continue;
        };
        let empty = child.value == Value::Null || child.map().is_some_and(Map::is_empty);
        if keyword.fate != Fate::Lost || empty {
            continue;
        }
        let message = match keyword.holds {
            Holds::One(ObjectKind::Operation) => {
                format!("the method `{key}` cannot be routed; this operation is left out")
            }
            Holds::Map(ObjectKind::Operation) => {
                format!("the methods of `{key}` cannot be routed; these operations are left out")
            }
            _ => format!("`{key}` is not expressed by the generated code"),
        };
        let lost = Diagnostic::warning(code::KEYWORD_NOT_MODELLED, message);
        diagnostics.push(lost.at_key(child.origin()));
    }
}

fn keywords(tree: &mut Tree, kind: ObjectKind, diagnostics: &mut Diagnostics) {
    let Value::Map(map) = &mut tree.value else {
        return;
    };
    map.retain(|key, child| {
        let Some(holds) = kind.holds(key) else {
            if key.starts_with("x-") {
                return extensions::form(child, key, kind, diagnostics);
            }
            diagnostics.push(unknown(key, child, kind));
            return false;
        };
        form(child, key, holds, diagnostics)
    });
}

/// Brings a value into the form its keyword asks for; says whether it can stay.
fn form(tree: &mut Tree, key: &str, holds: Holds, diagnostics: &mut Diagnostics) -> bool {
    match holds {
        Holds::One(kind) => {
            if tree.value == Value::Null && kind != ObjectKind::Schema {
                return false;
            }
            if tree.map().is_none() && kind != ObjectKind::Schema && !object::is_short(kind, tree) {
                diagnostics.push(wrong_form(tree, &format!("`{key}`"), "a mapping"));
                return false;
            }
            repair(tree, kind, diagnostics);
            true
        }
        Holds::List(kind) => list(tree, key, kind, diagnostics),
        Holds::Map(kind) => mapping(tree, key, kind, diagnostics),
        Holds::Security => security::requirements(tree, key, diagnostics),
        _ => leaf::form(tree, key, holds, diagnostics),
    }
}

fn list(tree: &mut Tree, key: &str, kind: ObjectKind, diagnostics: &mut Diagnostics) -> bool {
    let Some(list) = tree.list_mut() else {
        if tree.value != Value::Null {
            diagnostics.push(wrong_form(tree, &format!("`{key}`"), "a list"));
        }
        return false;
    };
    list.retain_mut(|item| {
        repair(item, kind, diagnostics);
        object::stands(item, kind, diagnostics)
    });
    true
}

fn mapping(tree: &mut Tree, key: &str, kind: ObjectKind, diagnostics: &mut Diagnostics) -> bool {
    let Some(map) = tree.map_mut() else {
        if tree.value != Value::Null {
            diagnostics.push(wrong_form(tree, &format!("`{key}`"), "a mapping"));
        }
        return false;
    };
    map.retain(|_, item| {
        repair(item, kind, diagnostics);
        object::stands(item, kind, diagnostics)
    });
    true
}

fn unknown(key: &str, tree: &Tree, kind: ObjectKind) -> Diagnostic {
    let known = kind.keywords().iter().map(|keyword| keyword.name);
    let mut diagnostic = Diagnostic::warning(
        code::KEYWORD_UNKNOWN,
        format!("`{key}` is not a keyword of {}", kind.title()),
    )
    .at_key(tree.origin());
    diagnostic.hint = did_you_mean(key, known);
    diagnostic
}

/// A value of another form than its keyword asks for; it is left out.
fn wrong_form(tree: &Tree, what: &str, wanted: &str) -> Diagnostic {
    Diagnostic::warning(
        code::VALUE_TYPE,
        format!(
            "{what} is {wanted}, not {}; this one is left out",
            tree.kind_name()
        ),
    )
    .at(tree.origin())
}

/// The entries of a mapping, if it is one.
fn entries(tree: &mut Tree) -> impl Iterator<Item = (&String, &mut Tree)> {
    tree.map_mut().into_iter().flat_map(Map::iter_mut)
}
