//! `service.rs` of a contract: the operations of all groups.

use quote::quote;

use crate::emit::header::{header, title};
use crate::emit::imports::rest::{ARC, ROUTER};
use crate::emit::imports::{Location, Scope};
use crate::emit::layout::{File, Item};
use crate::emit::names::ident;
use crate::emit::plan::Plan;
use crate::emit::service::router::chained;

/// The file.
pub(in crate::emit) fn file(plan: &Plan<'_>) -> File {
    let contract = plan.contract;
    let scope = Scope::beside_types(&plan.types, Location::Beside);
    let (arc, router) = (scope.name(&ARC), scope.name(&ROUTER));
    let bounds = contract.groups.iter().map(|group| {
        let (module, owner) = (ident(&group.name), ident(&group.owner));
        quote!(super::#module::#owner)
    });
    let last = contract.groups.len().saturating_sub(1);
    let merges = contract.groups.iter().enumerate().map(|(index, group)| {
        let module = ident(&group.name);
        let handler = if index == last {
            quote!(handler)
        } else {
            quote!(#arc::clone(&handler))
        };
        quote!(.merge(super::#module::router(#handler)))
    });
    let value = chained(
        &quote!(#router::new()),
        &merges.collect::<Vec<_>>(),
        &quote!(),
    );
    let item = Item::function(quote! {
        /// The operations of all groups, to be mounted at the root of their paths.
        pub fn router<H>(handler: #arc<H>) -> #router
        where
            H: #(#bounds)+*,
        {
            #value
        }
    });
    let imports = scope.imports().into_iter().map(Item::uses);
    File {
        docs: header(
            &format!("Serving the operations of {}.", title(contract)),
            contract,
        ),
        attributes: Vec::new(),
        items: imports.chain(item).collect(),
    }
}
