//! From the model to files.
//!
//! Files are made of tokens, laid out item by item. Nothing that stands in a document can become code:
//! names go through one mapper, values are literals, descriptions are read as Markdown and written anew.

mod cfg;
mod checks;
mod client;
mod deprecation;
mod docs;
mod imports;
mod layout;
mod names;
mod operations;
mod parallel;
mod plan;
mod roots;
mod security;
mod service;
mod type_index;
mod types;
mod webhooks;

pub use roots::{library, standalone};

use self::layout::File;
use self::parallel::Job;
use self::plan::{Plan, Section};
use crate::config::Product;
use crate::model::Contract;

/// The files of one contract's module: `mod.rs`, `types.rs`, `webhooks.rs` if it has events; and if it has operations,
/// what serves and calls them, with a folder for each group.
///
/// Each is a path relative to the module's folder and the whole text.
pub fn emit(contract: &Contract) -> Vec<(String, String)> {
    let plan = Plan::of(contract, Product::Workspace);
    let mut files = vec![(String::from("mod.rs"), roots::module(&plan))];
    files.extend(products(&plan));
    files
}

/// A file's path and its text, where there is such a file.
type Made = Option<(String, String)>;

fn products(plan: &Plan<'_>) -> Vec<(String, String)> {
    let groups = plan.contract.groups.iter();
    let sections: Vec<_> = groups.map(|group| Section::of(plan, group)).collect();
    let mut jobs = of_contract(plan);
    jobs.extend(sections.iter().flat_map(of_group));
    parallel::all(&jobs).into_iter().flatten().collect()
}

fn of_contract<'p>(plan: &'p Plan<'_>) -> Vec<Job<'p, Made>> {
    let job = |path: &'static str, make: fn(&Plan<'_>) -> Option<File>| -> Job<'p, Made> {
        Box::new(move || Some((path.to_owned(), make(plan)?.render())))
    };
    let mut jobs = vec![
        job("types.rs", |plan| Some(types::file(plan))),
        job("webhooks.rs", webhooks::file),
    ];
    if !plan.contract.groups.is_empty() {
        jobs.extend([
            job("checks.rs", |plan| plan.checks_file(None)),
            job("client.rs", |plan| Some(client::file(plan))),
            job("service.rs", |plan| Some(service::all(plan))),
        ]);
    }
    jobs
}

fn of_group<'s>(section: &'s Section<'_>) -> [Job<'s, Made>; 6] {
    let job = |name: &'static str, make: fn(&Section<'_>) -> Option<File>| -> Job<'s, Made> {
        let path = format!("{}/{name}", section.group.name);
        Box::new(move || Some((path.clone(), make(section)?.render())))
    };
    [
        job("mod.rs", |section| Some(operations::file(section))),
        job("types.rs", |section| {
            types::of_group(section.plan, section.group)
        }),
        job("checks.rs", |section| {
            section.plan.checks_file(Some(&section.group.name))
        }),
        job("client.rs", |section| Some(client::calls(section))),
        job("routes.rs", |section| Some(service::routes(section))),
        job("service.rs", |section| Some(service::file(section))),
    ]
}
