//! Values with nothing below them: text, truth values, numbers, lists of text.

use super::{Diagnostic, Diagnostics, Holds, Tree, Value, entries, wrong_form};
use crate::diagnostic::code;
use crate::read::Number;

/// Brings a value into its form; says whether it can stay.
pub(super) fn form(
    tree: &mut Tree,
    key: &str,
    holds: Holds,
    diagnostics: &mut Diagnostics,
) -> bool {
    let (mended, wanted) = match holds {
        Holds::Text => (text(tree), "text"),
        Holds::Bool => (truth(tree), "`true` or `false`"),
        Holds::Count => (count(tree), "a whole number from 0"),
        Holds::Number => (number(tree), "a number"),
        Holds::Texts => (texts(tree), "a list of texts"),
        Holds::TextMap => (text_map(tree), "a mapping to texts"),
        _ => (true, ""),
    };
    // An empty value says nothing: nothing is lost without it.
    if !mended && tree.value != Value::Null {
        diagnostics.push(wrong_form(tree, &format!("`{key}`"), wanted));
    }
    mended
}

/// Text; a number or a truth value is the text it was written as.
fn text(tree: &mut Tree) -> bool {
    match &tree.value {
        Value::Text(_) => true,
        Value::Bool(value) => {
            tree.value = Value::Text(value.to_string());
            true
        }
        Value::Number(value) => {
            tree.value = Value::Text(value.to_string());
            true
        }
        _ => false,
    }
}

/// A truth value, which may be written as text.
pub(super) fn truth(tree: &mut Tree) -> bool {
    match tree.text() {
        Some("true") => tree.value = Value::Bool(true),
        Some("false") => tree.value = Value::Bool(false),
        _ => {}
    }
    matches!(tree.value, Value::Bool(_))
}

fn count(tree: &mut Tree) -> bool {
    number(tree)
        && match tree.value {
            Value::Number(Number::Int(value)) => value >= 0,
            Value::Number(Number::UInt(_)) => true,
            _ => false,
        }
}

/// A finite number; a whole one written with a fraction loses the fraction.
fn number(tree: &mut Tree) -> bool {
    let Value::Number(number) = &mut tree.value else {
        return false;
    };
    *number = number.plain().clone();
    if let Number::Big(text) = number {
        *number = Number::Float(text.parse().unwrap_or(f64::NAN));
    }
    if let Number::Float(value) = *number {
        if !value.is_finite() {
            return false;
        }
        if let Some(value) = whole(value) {
            *number = Number::Int(value);
        }
    }
    true
}

/// The integer a float is, where a float is exact.
fn whole(value: f64) -> Option<i64> {
    const EXACT: f64 = 9_007_199_254_740_992.0;
    if value.fract() != 0.0 || value.abs() > EXACT {
        return None;
    }
    format!("{value:.0}").parse().ok()
}

fn texts(tree: &mut Tree) -> bool {
    if matches!(tree.value, Value::Text(_)) {
        let one = Tree::made(&tree.at, tree.value.clone());
        tree.value = Value::List(vec![one]);
    }
    let Some(list) = tree.list_mut() else {
        return false;
    };
    list.retain_mut(text);
    true
}

fn text_map(tree: &mut Tree) -> bool {
    let Some(map) = tree.map_mut() else {
        return false;
    };
    for value in map.values_mut() {
        if !text(value) {
            value.value = Value::Text(String::new());
        }
    }
    true
}

/// Says that a required entry is not there, and puts a neutral one.
pub(super) fn fill(tree: &mut Tree, key: &str, text: &str, diagnostics: &mut Diagnostics) {
    if entries(tree).any(|(name, _)| name == key) {
        return;
    }
    diagnostics.push(
        Diagnostic::note(code::FIELD_MISSING, format!("`{key}` should be here")).at(tree.origin()),
    );
    tree.set(key, Value::Text(text.to_owned()));
}
