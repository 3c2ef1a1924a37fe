//! From the model to files.
//!
//! Files are made of tokens, laid out item by item. Nothing that stands in a document can become code:
//! names go through one mapper, values are literals, descriptions are read as Markdown and written anew.

mod bodies;
mod cfg;
mod checks;
mod client;
mod deprecation;
mod docs;
mod front_page;
mod header;
mod imports;
mod layout;
mod names;
mod operations;
mod parallel;
mod payload;
mod plan;
mod roots;
mod section;
mod security;
mod sent;
mod service;
mod type_index;
mod type_ref;
mod types;
mod webhooks;

pub use roots::crate_root;

use self::checks::Checks;
use self::layout::File;
use self::parallel::Job;
use self::plan::Plan;
use self::section::Section;
use crate::config::Product;
use crate::model::Contract;

/// The files of one contract's module: `mod.rs`, `types.rs`, `webhooks.rs` if it has events; and if it has operations,
/// what serves and calls them, with a folder for each group.
///
/// Each is a path relative to the module's folder and the whole text.
pub fn emit(contract: &Contract) -> Vec<(String, String)> {
    let plan = Plan::of(contract, Product::Workspace);
    files(&plan, roots::module)
}

/// The files of a crate that is one contract: `lib.rs`, and beside it what [`emit`] puts beside `mod.rs`.
pub fn standalone(contract: &Contract) -> Vec<(String, String)> {
    let plan = Plan::of(contract, Product::Crate);
    files(&plan, roots::standalone)
}

/// A file's path and its text.
type Named = (String, String);

fn files(plan: &Plan<'_>, root: fn(&Plan<'_>, &Checks<'_>) -> Named) -> Vec<Named> {
    let checks = Checks::of(plan.contract);
    let groups = plan.contract.groups.iter();
    let sections: Vec<_> = groups
        .map(|group| Section::of(plan, &checks, group))
        .collect();
    let mut jobs = of_contract(plan, &checks);
    jobs.extend(sections.iter().flat_map(of_group));
    let products = parallel::all(&jobs).into_iter().flatten();
    [root(plan, &checks)].into_iter().chain(products).collect()
}

fn of_contract<'p>(plan: &'p Plan<'_>, checks: &'p Checks<'_>) -> Vec<Job<'p, Option<Named>>> {
    let job = |path: &'static str, make: fn(&Plan<'_>) -> Option<File>| -> Job<'p, Option<Named>> {
        Box::new(move || Some((path.to_owned(), make(plan)?.render())))
    };
    let mut jobs = vec![
        job("types.rs", |plan| Some(types::file(plan))),
        job("webhooks.rs", webhooks::file),
    ];
    if !plan.contract.groups.is_empty() {
        jobs.push(Box::new(move || {
            Some((String::from("checks.rs"), checks.file(plan, None)?.render()))
        }));
        jobs.extend([
            job("client.rs", |plan| Some(client::file(plan))),
            job("service.rs", |plan| Some(service::all(plan))),
        ]);
    }
    jobs
}

fn of_group<'s>(section: &'s Section<'_>) -> [Job<'s, Option<Named>>; 6] {
    let job =
        |name: &'static str, make: fn(&Section<'_>) -> Option<File>| -> Job<'s, Option<Named>> {
            let path = format!("{}/{name}", section.group.name);
            Box::new(move || Some((path.clone(), make(section)?.render())))
        };
    [
        job("mod.rs", |section| Some(operations::file(section))),
        job("types.rs", |section| {
            types::of_group(section.plan, section.group)
        }),
        job("checks.rs", |section| {
            section.checks.file(section.plan, Some(&section.group.name))
        }),
        job("client.rs", |section| Some(client::calls(section))),
        job("routes.rs", |section| Some(service::routes(section))),
        job("service.rs", |section| Some(service::file(section))),
    ]
}
