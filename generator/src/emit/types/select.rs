//! How a value finds its alternative.

use proc_macro2::TokenStream;
use quote::quote;

use super::Types;
use crate::emit::imports::{KIND, SOME, UNION};
use crate::emit::names::ident;
use crate::model::{Route, Select, Type, Union, Variant};

/// The expression that makes the union of the tree `value`.
pub(super) fn choice(types: &Types<'_>, shape: &Union) -> TokenStream {
    match &shape.select {
        Select::Tag { property, values } => by_tag(types, shape, property, values),
        Select::Kind(routes) => by_kind(types, shape, routes),
    }
}

/// The variant that takes whatever no other does: the document's own, or ours.
pub(super) fn catch_all(shape: &Union) -> Option<&Variant> {
    shape
        .variants
        .last()
        .filter(|variant| variant.ty == Type::Any)
}

/// The arm for values that no alternative takes.
fn otherwise(types: &Types<'_>, shape: &Union) -> TokenStream {
    let union = types.scope.name(&UNION);
    if let Some(rest) = catch_all(shape) {
        let case = ident(&rest.name);
        return quote!(#union::keep(value, Self::#case));
    }
    quote!(#union::unknown(value, Self::Unknown))
}

fn by_tag(types: &Types<'_>, shape: &Union, property: &str, values: &[Vec<String>]) -> TokenStream {
    let (union, some) = (types.scope.name(&UNION), types.scope.name(&SOME));
    let arms = shape
        .variants
        .iter()
        .zip(values)
        .filter(|(_, values)| !values.is_empty());
    let arms = arms.map(|(variant, values)| {
        let case = ident(&variant.name);
        quote!(#some(#(#values)|*) => #union::decode(value, Self::#case))
    });
    let otherwise = otherwise(types, shape);
    quote! {
        match #union::tag(value, #property) {
            #(#arms,)*
            _ => #otherwise,
        }
    }
}

fn by_kind(types: &Types<'_>, shape: &Union, routes: &[Route]) -> TokenStream {
    let (union, kind) = (types.scope.name(&UNION), types.scope.name(&KIND));
    let telling = telling(routes);
    let unknown = ident(catch_all(shape).map_or("Unknown", |rest| &rest.name));
    let mut otherwise = otherwise(types, shape);
    let mut arms = Vec::new();
    for (variant, route) in shape.variants.iter().zip(routes) {
        let case = ident(&variant.name);
        let kept = quote!(#union::decode_or(value, Self::#case, Self::#unknown));
        match (route, patterns(&kind, route, routes)) {
            (Route::Rest, _) if variant.ty == Type::Any => {}
            (Route::Rest, _) => otherwise = kept,
            (_, patterns) => arms.push(quote!(#patterns => #kept)),
        }
    }
    let others = others(&kind, routes);
    quote! {
        match #kind::of(value, &[#(#telling),*]) {
            #(#arms,)*
            #others => #otherwise,
        }
    }
}

/// What is left when every other kind has its arm: clippy wants it by its name then.
fn others(kind: &TokenStream, routes: &[Route]) -> TokenStream {
    let all = [
        Route::Bool,
        Route::Number,
        Route::String,
        Route::Array,
        Route::Object,
    ];
    if all.iter().all(|route| routes.contains(route)) {
        quote!(#kind::Null)
    } else {
        quote!(_)
    }
}

fn patterns(kind: &TokenStream, route: &Route, routes: &[Route]) -> TokenStream {
    match route {
        Route::Bool => quote!(#kind::Bool),
        Route::Integer => quote!(#kind::Integer),
        Route::Number if routes.contains(&Route::Integer) => quote!(#kind::Number),
        Route::Number => quote!(#kind::Integer | #kind::Number),
        Route::String => quote!(#kind::String),
        Route::Array => quote!(#kind::Array),
        Route::Object => quote!(#kind::Object(_)),
        Route::Empty => quote!(kind if kind.is_empty()),
        Route::Keys { required, optional } => {
            quote!(kind if kind.has(&[#(#required),*], &[#(#optional),*]))
        }
        Route::Rest => quote!(_),
    }
}

/// The properties by which object alternatives are told apart, each once.
fn telling(routes: &[Route]) -> Vec<&str> {
    let mut telling: Vec<&str> = Vec::new();
    for route in routes {
        let Route::Keys { required, optional } = route else {
            continue;
        };
        for name in required.iter().chain(optional) {
            if !telling.contains(&name.as_str()) {
                telling.push(name);
            }
        }
    }
    telling
}
