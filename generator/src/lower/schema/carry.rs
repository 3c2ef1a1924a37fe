//! What the 3.0 model has no place for goes into `x-` extensions.

use super::{Diagnostics, Kind, Tree, Value, types};
use crate::diagnostic::Diagnostic;
use crate::lower::keywords::{Fate, extension};

/// Renames what must be carried; what constrains values, and is not seen in the types, is said.
pub(super) fn carry(tree: &mut Tree, diagnostics: &mut Diagnostics) {
    let mut renamed = Vec::new();
    for (key, child) in tree.map().into_iter().flatten() {
        let Some(keyword) = Kind::Schema.keyword(key) else {
            continue;
        };
        let beside = matches!(key.as_str(), "default" | "example") && child.value == Value::Null;
        let carried = matches!(keyword.fate, Fate::Carried | Fate::Lost)
            || key == "examples"
            || beside
            || is_stray(tree, key);
        if carried {
            renamed.push(key.clone());
        }
        if keyword.fate == Fate::Lost && !is_empty(child) {
            diagnostics.push(
                Diagnostic::warning(
                    "keyword-not-modelled",
                    format!("`{key}` is not expressed by the generated types"),
                )
                .at_key(child.origin()),
            );
        }
    }
    for key in renamed {
        tree.rename(&key, &extension(&key));
    }
}

/// Whether a keyword says nothing about values of the schema's type: `minLength` of an integer.
/// The 3.0 model would take the whole schema for something mixed.
fn is_stray(tree: &Tree, key: &str) -> bool {
    let Some(name) = tree.get("type").and_then(Tree::text) else {
        return false;
    };
    let scalar = matches!(name, "string" | "number" | "integer");
    if key == "format" {
        return !scalar;
    }
    let anyones = [
        types::STRING.as_slice(),
        &types::NUMBER,
        &types::ARRAY,
        &types::OBJECT,
    ];
    !types::own_keywords(name).contains(&key) && anyones.iter().any(|own| own.contains(&key))
}

/// `true` and `{}` constrain nothing.
fn is_empty(tree: &Tree) -> bool {
    tree.is_true() || tree.map().is_some_and(indexmap::IndexMap::is_empty)
}
