//! Alternatives that cannot be told apart: the value whole, and a method that tries each.

use std::collections::HashSet;

use heck::ToSnakeCase;
use proc_macro2::TokenStream;
use quote::quote;

use super::Types;
use crate::emit::docs;
use crate::emit::imports::{DESERIALIZE, RESULT, SERIALIZE, VALUE};
use crate::emit::layout::Item;
use crate::emit::names::ident;
use crate::emit::type_ref::tokens;
use crate::model::{TypeDef, Variant};

pub(super) fn items(types: &Types<'_>, def: &TypeDef, variants: &[Variant]) -> Vec<Item> {
    let docs = docs::of_item(&def.docs, &def.place, 0);
    let name = ident(&def.name);
    let (deserialize, serialize) = (types.scope.name(&DESERIALIZE), types.scope.name(&SERIALIZE));
    let value = types.scope.name(&VALUE);
    let mut names = HashSet::new();
    let methods: Vec<_> = variants
        .iter()
        .map(|variant| method(types, variant, &unused(&mut names, variant)))
        .collect();
    let readers = (!methods.is_empty()).then(|| quote!(impl #name { #(#methods)* }));
    let whole = quote! {
        #(#docs)*
        #[derive(Clone, Debug, PartialEq, #deserialize, #serialize)]
        #[serde(transparent)]
        pub struct #name(pub #value);
    };
    [Some(whole), readers]
        .into_iter()
        .flatten()
        .filter_map(Item::of)
        .collect()
}

fn unused(names: &mut HashSet<String>, variant: &Variant) -> String {
    let mut name = format!("as_{}", variant.name.to_snake_case());
    while !names.insert(name.clone()) {
        name.push('_');
    }
    name
}

fn method(types: &Types<'_>, variant: &Variant, name: &str) -> TokenStream {
    let docs = docs::of_member(&variant.docs, 4);
    let reads = if docs.is_empty() {
        let line = format!(" Reads the value as {}.", docs::code(&variant.name));
        quote!(#[doc = #line])
    } else {
        quote!(#(#docs)*)
    };
    let name = ident(name);
    let ty = tokens(&types.scope, &variant.ty);
    let (result, deserialize) = (types.scope.name(&RESULT), types.scope.name(&DESERIALIZE));
    quote! {
        #reads
        ///
        /// # Errors
        /// When it does not fit.
        pub fn #name(&self) -> #result<#ty, serde_json::Error> {
            #deserialize::deserialize(&self.0)
        }
    }
}
