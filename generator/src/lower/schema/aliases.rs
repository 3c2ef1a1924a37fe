//! `x-aliases`: other spellings of the texts of `const` and `enum`, which are read and never written.

use super::{Diagnostics, Tree, Value};
use crate::diagnostic::{Diagnostic, code};

/// The keyword: in the document a list, or a mapping by value; afterwards a mapping from each spelling to what it means.
pub(in crate::lower) const ALIASES: &str = "x-aliases";

/// Lists the spellings among the values, behind those that the document has, and says of each which of these it means.
pub(super) fn list(tree: &mut Tree, diagnostics: &mut Diagnostics) {
    let Some(stated) = tree.take(ALIASES) else {
        return;
    };
    let listed = tree.get("enum").and_then(Tree::list).unwrap_or_default();
    let values: Vec<String> = listed
        .iter()
        .filter_map(Tree::text)
        .map(str::to_owned)
        .collect();
    let Some(pairs) = pairs(&stated, &values) else {
        let form = "a list of texts beside `const`, or such lists by the values of `enum`";
        diagnostics.push(unfit(&stated, &format!("it has to be {form}")));
        return;
    };
    let mut known = values;
    let mut meanings = Tree::empty(&stated.at);
    for (alias, value) in pairs {
        let text = alias.text().unwrap_or_default().to_owned();
        if known.contains(&text) {
            diagnostics.push(unfit(alias, &format!("`{text}` is a value already")));
            continue;
        }
        if let Some(listed) = tree.get_mut("enum").and_then(Tree::list_mut) {
            listed.push(alias.clone());
        }
        meanings.put(&text, Tree::made(&alias.at, Value::Text(value)));
        known.push(text);
    }
    tree.put(ALIASES, meanings);
}

/// Each spelling, and the value that it means; `None` where the form is another.
fn pairs<'t>(stated: &'t Tree, values: &[String]) -> Option<Vec<(&'t Tree, String)>> {
    if let Some(list) = stated.list() {
        let [only] = values else { return None };
        let texts = list.iter().all(|alias| alias.text().is_some());
        return texts.then(|| list.iter().map(|alias| (alias, only.clone())).collect());
    }
    let mut pairs = Vec::new();
    for (value, list) in stated.map()? {
        let list = list.list().filter(|_| values.contains(value))?;
        for alias in list {
            alias.text()?;
            pairs.push((alias, value.clone()));
        }
    }
    Some(pairs)
}

fn unfit(at: &Tree, reason: &str) -> Diagnostic {
    let message = format!("`{ALIASES}` is left out: {reason}");
    Diagnostic::warning(code::EXTENSION_FORM, message).at(at.origin())
}
