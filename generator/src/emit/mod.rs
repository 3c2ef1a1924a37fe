//! From the model to files.
//!
//! Files are made of tokens, laid out item by item. Nothing that stands in a document can become code:
//! names go through one mapper, values are literals, descriptions are read as Markdown and written anew.

mod docs;
mod file;
mod library;
mod names;
mod scope;
mod types;
mod webhooks;

pub use library::{library, standalone};

use crate::model::Contract;

/// The files of one contract's module: `mod.rs`, `types.rs`, and `webhooks.rs` if it has events.
///
/// Each is a path relative to the module's folder and the whole text.
pub fn emit(contract: &Contract) -> Vec<(String, String)> {
    let mut files = vec![(String::from("mod.rs"), library::module(contract))];
    files.extend(products(contract));
    files
}

fn products(contract: &Contract) -> Vec<(String, String)> {
    let mut files = vec![(String::from("types.rs"), types::file(contract).render())];
    let webhooks = webhooks::file(contract);
    files.extend(webhooks.map(|file| (String::from("webhooks.rs"), file.render())));
    files
}
