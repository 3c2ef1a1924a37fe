//! `client.rs` of a contract and of its groups.

mod calls;
mod choices;
mod sent;

use std::collections::HashSet;

pub(super) use calls::{CallWriter, file as calls};
use quote::quote;

use crate::emit::docs;
use crate::emit::header::{header, title};
use crate::emit::imports::rest::{CREDENTIAL, HTTP};
use crate::emit::imports::{INTO, Location, Scope};
use crate::emit::layout::{File, Item};
use crate::emit::names::ident;
use crate::emit::plan::Plan;
use crate::model::Contract;
use crate::model::Operation;

/// The functions that the client has of itself.
const OWN: &[&str] = &["new", "with"];

/// The file of a contract.
pub(super) fn file(plan: &Plan<'_>) -> File {
    let contract = plan.contract;
    let scope = Scope::beside_types(&plan.types, Location::Beside);
    let http = scope.name(&HTTP);
    let what = if contract.groups.is_empty() {
        "Opens the channels"
    } else {
        "Calls the operations"
    };
    let about = docs::lines(&format!("{what} of {}.", title(contract)), 0);
    let about = docs::outer(&about);
    let served = contract.server.as_ref().map(|server| {
        let (credential, into) = (scope.name(&CREDENTIAL), scope.name(&INTO));
        quote! {
            /// Where it is served.
            pub const SERVER: &str = #server;

            /// The client of whoever these credentials are of, with settings at their defaults.
            #[must_use]
            pub fn new(credential: impl #into<#credential>) -> Self {
                Self::with(#http::new(Self::SERVER).credential(credential))
            }
        }
    });
    let items = [
        quote! {
            #(#about)*
            #[derive(Clone, Debug)]
            pub struct Client {
                pub(super) http: #http,
            }
        },
        quote! {
            impl Client {
                #served

                /// A client with settings of its own.
                #[must_use]
                pub fn with(http: #http) -> Self {
                    Self { http }
                }
            }
        },
    ];
    let items: Vec<_> = items.into_iter().filter_map(Item::of).collect();
    // Without groups it is there with the channels alone, which make use of it.
    let unused = plan.cfg.unused().filter(|_| !contract.groups.is_empty());
    let imports = scope.imports().into_iter().map(Item::uses);
    File {
        docs: header(&format!("The client of {}.", title(contract)), contract),
        attributes: unused.into_iter().collect(),
        items: imports.chain(items).collect(),
    }
}

/// The name of a channel's function, which no operation has.
pub(super) fn function_of_socket(contract: &Contract, operation: &Operation) -> proc_macro2::Ident {
    let mut name = operation.function.clone();
    let is_taken = |name: &String| {
        OWN.contains(&name.as_str())
            || contract
                .operations()
                .any(|one| function(contract, one) == name)
    };
    while is_taken(&name) {
        name.push_str("_socket");
    }
    ident(&name)
}

/// The name of an operation's function, which the client has none of itself.
pub(super) fn function(contract: &Contract, operation: &Operation) -> proc_macro2::Ident {
    let mut name = operation.function.clone();
    if OWN.contains(&name.as_str()) {
        let others: HashSet<_> = contract
            .operations()
            .map(|one| one.function.as_str())
            .collect();
        while OWN.contains(&name.as_str()) || others.contains(name.as_str()) {
            name.push_str("_operation");
        }
    }
    ident(&name)
}
