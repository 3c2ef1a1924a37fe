//! From the model to files.
//!
//! Files are made of tokens, laid out item by item. Nothing that stands in a document can become code:
//! names go through one mapper, values are literals, descriptions are read as Markdown and written anew.

mod checks;
mod client;
mod docs;
mod entries;
mod file;
mod gates;
mod library;
mod names;
mod objects;
mod operations;
mod plan;
mod rest;
mod scope;
mod security;
mod service;
mod snug;
mod types;
mod webhooks;

pub use library::{library, standalone};

use self::file::File;
use self::plan::{Plan, Section};
use crate::generate::Product;
use crate::model::Contract;

/// The files of one contract's module: `mod.rs`, `types.rs`, `webhooks.rs` if it has events; and if it has operations,
/// what serves and calls them, with a folder for each group.
///
/// Each is a path relative to the module's folder and the whole text.
pub fn emit(contract: &Contract) -> Vec<(String, String)> {
    let plan = Plan::of(contract, Product::Workspace);
    let mut files = vec![(String::from("mod.rs"), library::module(&plan))];
    files.extend(products(&plan));
    files
}

fn products(plan: &Plan<'_>) -> Vec<(String, String)> {
    let mut files = vec![written("types.rs", types::file(plan))];
    let webhooks = webhooks::file(plan.contract);
    files.extend(webhooks.map(|file| written("webhooks.rs", file)));
    if !plan.contract.groups.is_empty() {
        files.extend(operations(plan));
    }
    files
}

/// What serves and calls a contract's operations.
fn operations(plan: &Plan<'_>) -> Vec<(String, String)> {
    let checks = plan
        .checks_file(None)
        .map(|file| written("checks.rs", file));
    let mut files: Vec<_> = checks.into_iter().collect();
    files.push(written("client.rs", client::file(plan)));
    files.push(written("service.rs", service::whole(plan.contract)));
    for group in &plan.contract.groups {
        let section = Section::of(plan, group);
        let name = &group.name;
        let below = |(path, text): (String, String)| (format!("{name}/{path}"), text);
        files.extend(group_files(&section).into_iter().map(below));
    }
    files
}

fn group_files(section: &Section<'_>) -> Vec<(String, String)> {
    let (plan, group) = (section.plan, section.group);
    let types = types::of_group(plan.contract, group);
    let checks = plan.checks_file(Some(&group.name));
    let files = [
        Some(written("mod.rs", operations::file(section))),
        types.map(|file| written("types.rs", file)),
        checks.map(|file| written("checks.rs", file)),
        Some(written("client.rs", client::calls(section))),
        Some(written("routes.rs", service::routes(section))),
        Some(written("service.rs", service::file(section))),
    ];
    files.into_iter().flatten().collect()
}

fn written(path: &str, file: File) -> (String, String) {
    (path.to_owned(), file.render())
}
