//! What every generated file says first: what it is, and where it comes from.

use crate::emit::docs;
use crate::model::Contract;

/// Documentation of a file: what it is, and where it comes from.
pub(super) fn header(sentence: &str, contract: &Contract) -> Vec<String> {
    with_source(docs::lines(sentence, 0), contract)
}

/// The contract's title as words of a sentence.
pub(super) fn title(contract: &Contract) -> String {
    let words: Vec<_> = contract.title.split_whitespace().collect();
    let title = words.join(" ");
    let title = title.trim_end_matches('.');
    if title.is_empty() {
        contract.name.clone()
    } else {
        title.to_owned()
    }
}

/// Documentation of a file, with where it comes from.
pub(super) fn with_source(mut docs: Vec<String>, contract: &Contract) -> Vec<String> {
    let names: Vec<_> = contract
        .sources
        .iter()
        .map(|name| docs::code(name))
        .collect();
    let what = if names.len() == 1 { "that" } else { "those" };
    docs.push(String::new());
    docs.push(format!(
        "Made by atoms-codegen from {}; edit {what}, not this.",
        names.join(", ")
    ));
    docs
}
