//! `x-enum-varnames`: what the document calls the values of `enum`, value by value.

use super::{Diagnostics, Tree, Value};
use crate::diagnostic::{Diagnostic, code};

/// The keyword: a list of names in the document, of pairs of a value and its name afterwards.
pub(in crate::lower) const VARNAMES: &str = "x-enum-varnames";

/// Puts each name beside its value, so that no pass which drops, intersects or unites values shifts the names. A list
/// that does not have one name for each value is left out.
pub(super) fn pair(tree: &mut Tree, diagnostics: &mut Diagnostics) {
    let Some(stated) = tree.take(VARNAMES) else {
        return;
    };
    let values = tree.get("enum").and_then(Tree::list).unwrap_or_default();
    let names = stated.list().unwrap_or_default();
    let are_texts = stated.list().is_some() && names.iter().all(|name| name.text().is_some());
    let message = match (are_texts, names.len(), values.len()) {
        (true, names, values) if names == values => None,
        (true, names, values) => Some(format!("{names} names for {values} values")),
        (false, ..) => Some("it has to be a list of texts".to_owned()),
    };
    if let Some(message) = message {
        let message = format!("`{VARNAMES}` is left out: {message}");
        diagnostics.push(Diagnostic::warning(code::EXTENSION_FORM, message).at(stated.origin()));
        return;
    }
    let pairs = values.iter().zip(names);
    let pairs = pairs.map(|(value, name)| {
        Tree::made(&stated.at, Value::List(vec![value.clone(), name.clone()]))
    });
    let pairs = pairs.collect();
    tree.set(VARNAMES, Value::List(pairs));
}
