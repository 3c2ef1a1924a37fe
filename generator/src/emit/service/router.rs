//! The router of a group's operations.

use std::cmp::Reverse;

use indexmap::IndexMap;
use proc_macro2::TokenStream;
use quote::quote;

use crate::emit::imports::Scope;
use crate::emit::imports::rest::{ARC, BY_PATH, ROUTER};
use crate::emit::layout::Item;
use crate::emit::names::ident;
use crate::emit::section::Section;
use crate::model::Operation;

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
        .map(|(path, operations)| route(scope, section, path, operations))
        .collect();
    if !links.is_empty() {
        scope.own("super", "routes");
    }
    let value = chained(
        &quote!(#router::new()),
        &links,
        &quote!(.with_state(handler)),
    );
    Item::function(quote! {
        /// All operations, to be mounted at the root of their paths.
        pub fn router<H: #owner>(handler: #arc<H>) -> #router {
            #value
        }
    })
}

fn route(
    scope: &Scope<'_>,
    section: &Section<'_>,
    path: &str,
    operations: &[&Operation],
) -> TokenStream {
    if !operations
        .iter()
        .all(|operation| is_routed(&operation.method))
    {
        let chosen = chosen(scope, section, operations.to_vec());
        return quote!(.route(#path, #chosen));
    }
    let mut methods: IndexMap<&str, Vec<&Operation>> = IndexMap::new();
    for operation in operations {
        methods
            .entry(&operation.method)
            .or_default()
            .push(operation);
    }
    // A choice is laid out best where it stands last.
    methods.sort_by(|_, one, _, other| (one.len() > 1).cmp(&(other.len() > 1)));
    let mut all = methods
        .into_values()
        .map(|operations| chosen(scope, section, operations));
    let first = all.next();
    quote!(.route(#path, #first #(.merge(#all))*))
}

/// An operation, or the choice between several that the router cannot tell apart.
fn chosen(
    scope: &Scope<'_>,
    section: &Section<'_>,
    mut operations: Vec<&Operation>,
) -> TokenStream {
    if let [operation] = operations[..] {
        return alone(operation);
    }
    operations.sort_by_key(|operation| Reverse(operation.fixed()));
    let by_path = scope.name(&BY_PATH);
    let tried = operations.into_iter().map(|operation| {
        let (constant, route) = (section.operation(operation), alone(operation));
        quote!((&super::#constant, #route))
    });
    quote!(#by_path([#(#tried),*]))
}

/// Whether axum has a filter for a method. It has none for `QUERY` and for those of `additionalOperations`.
fn is_routed(method: &str) -> bool {
    const METHODS: [&str; 9] = [
        "CONNECT", "DELETE", "GET", "HEAD", "OPTIONS", "PATCH", "POST", "PUT", "TRACE",
    ];
    METHODS.contains(&method)
}

fn alone(operation: &Operation) -> TokenStream {
    let name = ident(&operation.function);
    quote!(routes::#name())
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
