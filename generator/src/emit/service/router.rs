//! The router of a group's operations.

use indexmap::IndexMap;
use proc_macro2::TokenStream;
use quote::quote;

use crate::emit::file::Item;
use crate::emit::names::ident;
use crate::emit::plan::Section;
use crate::emit::rest::{ARC, ROUTER};
use crate::emit::scope::Scope;
use crate::model::rest::Operation;

/// How many routes one expression adds: the compiler walks down its depth.
const ROUTES: usize = 100;

pub(super) fn item(scope: &Scope<'_>, section: &Section<'_>) -> Option<Item> {
    let owner = section.bound("self");
    let (arc, router) = (scope.name(&ARC), scope.name(&ROUTER));
    let mut paths: IndexMap<&str, Vec<&Operation>> = IndexMap::new();
    for operation in &section.group.operations {
        if let Some(route) = &operation.route {
            paths.entry(route).or_default().push(operation);
        }
    }
    let links: Vec<_> = paths
        .iter()
        .map(|(path, operations)| route(path, operations))
        .collect();
    if !links.is_empty() {
        scope.own("super", "routes");
    }
    let value = chained(
        &quote!(#router::new()),
        &links,
        &quote!(.with_state(handler)),
    );
    Item::snug(quote! {
        /// All operations, to be mounted at the root of their paths.
        pub fn router<H: #owner>(handler: #arc<H>) -> #router {
            #value
        }
    })
}

fn route(path: &str, operations: &[&Operation]) -> TokenStream {
    let mut all = operations.iter().map(|operation| {
        let name = ident(&operation.function);
        quote!(routes::#name())
    });
    let first = all.next();
    quote!(.route(#path, #first #(.merge(#all))*))
}

/// An expression of many links, in several statements where they are very many.
pub(super) fn chained(
    start: &TokenStream,
    links: &[TokenStream],
    end: &TokenStream,
) -> TokenStream {
    if links.len() <= ROUTES {
        return quote!(#start #(#links)* #end);
    }
    let statements = links.chunks(ROUTES).enumerate().map(|(index, links)| {
        let start = if index == 0 {
            start.clone()
        } else {
            quote!(router)
        };
        quote!(let router = #start #(#links)*;)
    });
    quote!(#(#statements)* router #end)
}
