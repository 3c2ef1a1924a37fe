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
mod refusals;
mod roots;
mod section;
mod security;
mod sent;
mod service;
mod sockets;
mod type_ref;
mod types;
mod webhooks;

#[cfg(feature = "cli")]
pub(crate) use self::plan::{boxes, homes};
#[cfg(feature = "cli")]
pub(crate) use self::sent::{answers, made};
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

/// Those of the files of [`emit`] or [`standalone`] whose path is asked for.
#[cfg(feature = "cli")]
pub(crate) fn some(
    contract: &Contract,
    product: Product,
    takes: impl Fn(&str) -> bool,
) -> Vec<(String, String)> {
    let plan = Plan::of(contract, product);
    let (name, root) = match product {
        Product::Workspace => ("mod.rs", roots::module as Root),
        Product::Crate => ("lib.rs", roots::standalone as Root),
    };
    let checks = Checks::of(&plan);
    let root = takes(name).then(|| root(&plan, &checks));
    let products = others(&plan, &checks, takes);
    root.into_iter().chain(products).collect()
}

/// A file's path and its text.
type Named = (String, String);

/// What makes the root of a contract.
type Root = fn(&Plan<'_>, &Checks<'_>) -> Named;

fn files(plan: &Plan<'_>, root: Root) -> Vec<Named> {
    let checks = Checks::of(plan);
    let products = others(plan, &checks, |_| true);
    [root(plan, &checks)].into_iter().chain(products).collect()
}

/// The files beside the root that are asked for.
fn others(plan: &Plan<'_>, checks: &Checks<'_>, takes: impl Fn(&str) -> bool) -> Vec<Named> {
    let groups = plan.contract.groups.iter();
    let sections: Vec<_> = groups
        .map(|group| Section::of(plan, checks, group))
        .collect();
    let channels = sockets::sections(plan, checks);
    let jobs = of_contract(plan, checks);
    let jobs = jobs
        .into_iter()
        .chain(sections.iter().flat_map(of_group))
        .chain(channels.iter().flat_map(of_socket))
        .filter(|(path, _)| takes(path));
    let (paths, jobs): (Vec<_>, Vec<_>) = jobs.unzip();
    let made = paths.into_iter().zip(parallel::all(&jobs));
    made.filter_map(|(path, file)| Some((path, file?)))
        .collect()
}

/// A file to be made: its path, and how; there may be nothing in it.
type NamedJob<'j> = (String, Job<'j, Option<String>>);

fn of_contract<'p>(plan: &'p Plan<'_>, checks: &'p Checks<'_>) -> Vec<NamedJob<'p>> {
    let job = |path: &'static str, make: fn(&Plan<'_>) -> Option<File>| -> NamedJob<'p> {
        let make = move || Some(make(plan)?.render());
        (path.to_owned(), Box::new(make))
    };
    let mut jobs = vec![
        job("types.rs", |plan| Some(types::file(plan))),
        job("webhooks.rs", webhooks::file),
    ];
    let of_requests = || Some(checks.file(plan, None)?.render());
    jobs.push((String::from("checks.rs"), Box::new(of_requests)));
    let contract = plan.contract;
    if !contract.groups.is_empty() || !contract.sockets.is_empty() {
        jobs.push(job("client.rs", |plan| Some(client::file(plan))));
    }
    if !contract.groups.is_empty() {
        jobs.push(job("service.rs", |plan| Some(service::all(plan))));
    }
    jobs
}

fn of_group<'s>(section: &'s Section<'_>) -> [NamedJob<'s>; 6] {
    let job = |name: &'static str, make: fn(&Section<'_>) -> Option<File>| -> NamedJob<'s> {
        let make = move || Some(make(section)?.render());
        (format!("{}/{name}", section.group.name), Box::new(make))
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

fn of_socket<'s>(channel: &'s sockets::Channel<'_>) -> [NamedJob<'s>; 5] {
    let section = &channel.section;
    let job = |name: &'static str, make: Job<'s, Option<File>>| -> NamedJob<'s> {
        let make = move || Some(make()?.render());
        (format!("{}/{name}", section.group.name), Box::new(make))
    };
    let checks = || section.checks.file(section.plan, Some(&section.group.name));
    [
        job("mod.rs", Box::new(|| Some(sockets::file(channel)))),
        job(
            "types.rs",
            Box::new(|| types::of_group(section.plan, section.group)),
        ),
        job("checks.rs", Box::new(checks)),
        job("client.rs", Box::new(|| Some(sockets::client(channel)))),
        job("service.rs", Box::new(|| Some(sockets::service(channel)))),
    ]
}
