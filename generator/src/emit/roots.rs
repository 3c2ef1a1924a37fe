//! The roots: of a contract's module, and of a crate of contracts.

use proc_macro2::TokenStream;
use quote::quote;
use syn::{Attribute, parse_quote};

use crate::emit::cfg;
use crate::emit::checks::Checks;
use crate::emit::docs;
use crate::emit::front_page;
use crate::emit::header::{title, with_source};
use crate::emit::imports::{Location, Scope};
use crate::emit::layout::{File, Item};
use crate::emit::names::ident;
use crate::emit::plan::Plan;
use crate::emit::{refusals, security, webhooks};
use crate::model::Contract;

/// `lib.rs` of a crate with one module per contract: its path and its text.
pub fn crate_root(contracts: &[Contract]) -> (String, String) {
    let modules = contracts.iter().filter_map(|contract| {
        let name = ident(&contract.name);
        Item::of(quote! {
            #[rustfmt::skip]
            pub mod #name;
        })
    });
    let mut docs = vec![String::from(about(contracts))];
    docs.extend(front_page::of_contracts(contracts));
    docs.extend([
        String::new(),
        String::from("Made by atoms-codegen; edit the specifications, not this."),
    ]);
    let file = File {
        docs,
        attributes: vec![foreign_prose()],
        items: modules.collect(),
    };
    (String::from("lib.rs"), file.render())
}

fn about(contracts: &[Contract]) -> &'static str {
    if contracts.iter().all(|contract| contract.groups.is_empty()) {
        "Contracts as Rust: their types, and the endpoints that receive their webhooks."
    } else {
        "Contracts as Rust: types, the traits that serve their operations, clients, and webhooks."
    }
}

/// `lib.rs` of a crate that is one contract: its path and its text.
pub(super) fn standalone(plan: &Plan<'_>, checks: &Checks<'_>) -> (String, String) {
    let front = front_page::of_contract(plan.contract);
    let mut file = root(plan, checks, &quote!(#[rustfmt::skip]), front);
    file.attributes.push(foreign_prose());
    (String::from("lib.rs"), file.render())
}

/// `mod.rs` of a contract: its path and its text.
pub(super) fn module(plan: &Plan<'_>, checks: &Checks<'_>) -> (String, String) {
    (
        String::from("mod.rs"),
        root(plan, checks, &quote!(), Vec::new()).render(),
    )
}

fn root(plan: &Plan<'_>, checks: &Checks<'_>, attribute: &TokenStream, front: Vec<String>) -> File {
    let contract = plan.contract;
    let mut docs = docs::lines(&format!("{}.", title(contract)), 0);
    let heading = (!front.is_empty()).then(|| ["", "# About"].map(String::from));
    docs.extend(front);
    let description = contract.description.as_deref();
    let description = description.map_or_else(Vec::new, |text| docs::lines(text, 0));
    if !description.is_empty() {
        docs.extend(heading.into_iter().flatten());
        docs.push(String::new());
        docs.extend(description);
    }
    let groups = contract.sections().map(|group| group.name.as_str());
    let scope = Scope::beside_types(&plan.types, Location::Beside).taking(groups);
    let mut constants = security::items(&scope, plan);
    constants.extend(refusals::items(&scope, contract));
    let gate = plan.cfg.shared();
    let imports = scope.imports().into_iter().map(|mut uses| {
        for item in &mut uses {
            item.attrs.push(gate.clone());
        }
        Item::uses(uses)
    });
    let mut items: Vec<_> = imports.chain(constants).collect();
    let of_types = plan.cfg.types();
    items.extend(Item::of(quote!(#of_types #attribute pub mod types;)));
    if webhooks::any(contract) {
        items.extend(Item::of(quote!(#attribute pub mod webhooks;)));
    }
    items.extend(operations(plan, checks, attribute));
    items.extend(sockets(contract, attribute));
    File {
        docs: with_source(docs, contract),
        attributes: Vec::new(),
        items,
    }
}

/// The modules of a contract's operations.
fn operations(plan: &Plan<'_>, checks: &Checks<'_>, attribute: &TokenStream) -> Vec<Item> {
    let (contract, cfg) = (plan.contract, &plan.cfg);
    let shared = cfg.shared();
    let checks = checks
        .any(None)
        .then(|| quote!(#shared #attribute mod checks;));
    if contract.groups.is_empty() {
        let client = (!contract.sockets.is_empty()).then(|| {
            let gate = cfg::client_of_sockets();
            [
                quote!(#gate #attribute mod client;),
                quote!(#gate pub use self::client::Client;),
            ]
        });
        let client = client.into_iter().flatten();
        return checks
            .into_iter()
            .chain(client)
            .filter_map(Item::close)
            .collect();
    }
    let groups = contract.groups.iter().map(|group| {
        let (gate, name) = (cfg.group(group), ident(&group.name));
        quote!(#gate #attribute pub mod #name;)
    });
    let (client, all) = (cfg::client(), cfg.all());
    let modules = quote! {
        #checks
        #client #attribute mod client;
        #all #attribute mod service;
    };
    let exports = quote! {
        #client pub use self::client::Client;
        #all pub use self::service::router;
    };
    groups
        .chain([modules, exports])
        .filter_map(Item::close)
        .collect()
}

/// The modules of a contract's channels.
fn sockets(contract: &Contract, attribute: &TokenStream) -> Vec<Item> {
    let sockets = contract.sockets.iter().map(|socket| {
        let (gate, name) = (cfg::socket(), ident(&socket.group.name));
        quote!(#gate #attribute pub mod #name;)
    });
    sockets.filter_map(Item::close).collect()
}

/// Names in a document's prose are not marked as code, and rewriting the prose is not for us.
fn foreign_prose() -> Attribute {
    parse_quote!(#![allow(clippy::doc_markdown, reason = "the prose is the documents' own")])
}
