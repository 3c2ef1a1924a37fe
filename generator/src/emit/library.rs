//! The roots: of a contract's module, and of a crate of contracts.

use quote::quote;
use syn::{Attribute, parse_quote};

use super::docs;
use super::file::{File, Item};
use super::names::ident;
use super::webhooks;
use crate::model::Contract;

/// `lib.rs` of a crate with one module per contract: its path and its text.
pub fn library(contracts: &[Contract]) -> (String, String) {
    let modules = contracts.iter().filter_map(|contract| {
        let name = ident(&contract.name);
        Item::of(quote! {
            #[rustfmt::skip]
            pub mod #name;
        })
    });
    let file = File {
        docs: vec![
            String::from(
                "Contracts as Rust: their types, and the endpoints that receive their webhooks.",
            ),
            String::new(),
            String::from("Made by atoms-codegen; edit the specifications, not this."),
        ],
        attributes: vec![foreign_prose()],
        items: modules.collect(),
    };
    (String::from("lib.rs"), file.render())
}

/// The files of a crate that is one contract: `lib.rs`, `types.rs`, and `webhooks.rs` if it has events.
pub fn standalone(contract: &Contract) -> Vec<(String, String)> {
    let mut file = root(contract, &quote!(#[rustfmt::skip]));
    file.attributes.push(foreign_prose());
    let mut files = vec![(String::from("lib.rs"), file.render())];
    files.extend(super::products(contract));
    files
}

/// `mod.rs` of a contract.
pub(super) fn module(contract: &Contract) -> String {
    root(contract, &quote!()).render()
}

fn root(contract: &Contract, attribute: &proc_macro2::TokenStream) -> File {
    let mut docs = docs::lines(&format!("{}.", title(contract)), 0);
    let description = contract.description.as_deref();
    let description = description.map_or_else(Vec::new, |text| docs::lines(text, 0));
    if !description.is_empty() {
        docs.push(String::new());
        docs.extend(description);
    }
    let mut items: Vec<_> = Item::of(quote!(#attribute pub mod types;))
        .into_iter()
        .collect();
    if webhooks::any(contract) {
        items.extend(Item::of(quote!(#attribute pub mod webhooks;)));
    }
    File {
        docs: with_source(docs, contract),
        attributes: Vec::new(),
        items,
    }
}

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

fn with_source(mut docs: Vec<String>, contract: &Contract) -> Vec<String> {
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

/// Names in a document's prose are not marked as code, and rewriting the prose is not for us.
fn foreign_prose() -> Attribute {
    parse_quote!(#![allow(clippy::doc_markdown, reason = "the prose is the documents' own")])
}
