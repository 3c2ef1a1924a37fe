//! Alternatives that cannot be told apart: the value whole, and a method that tries each.

use std::collections::HashSet;

use heck::ToSnakeCase;
use proc_macro2::{Literal, TokenStream};
use quote::quote;

use super::Types;
use crate::emit::docs;
use crate::emit::imports::{
    DESERIALIZE, DESERIALIZER, RESULT, SERIALIZE, SERIALIZER, UNION, VALUE,
};
use crate::emit::layout::Item;
use crate::emit::names::ident;
use crate::emit::type_ref::tokens;
use crate::model::{Tag, TypeDef, Variant};

pub(super) fn items(types: &Types<'_>, def: &TypeDef, variants: &[Variant]) -> Vec<Item> {
    let docs = docs::of_item(&def.docs, &def.place, 0);
    let name = ident(&def.name);
    let value = types.scope.name(&VALUE);
    let mut names = HashSet::new();
    let methods: Vec<_> = variants
        .iter()
        .map(|variant| method(types, variant, &unused(&mut names, variant)))
        .collect();
    let readers = (!methods.is_empty()).then(|| quote!(impl #name { #(#methods)* }));
    let whole = quote! {
        #(#docs)*
        #[derive(Clone, Debug, PartialEq)]
        pub struct #name(pub #value);
    };
    let [read, written] = as_it_is(types, def);
    [Some(whole), readers, Some(read), Some(written)]
        .into_iter()
        .flatten()
        .filter_map(Item::of)
        .collect()
}

/// Reads and writes the value.
fn as_it_is(types: &Types<'_>, def: &TypeDef) -> [TokenStream; 2] {
    let scope = &types.scope;
    let (deserialize, deserializer) = (scope.name(&DESERIALIZE), scope.name(&DESERIALIZER));
    let (serialize, serializer) = (scope.name(&SERIALIZE), scope.name(&SERIALIZER));
    let (result, name) = (scope.name(&RESULT), ident(&def.name));
    let read = quote! {
        impl<'de> #deserialize<'de> for #name {
            fn deserialize<D: #deserializer<'de>>(deserializer: D) -> #result<Self, D::Error> {
                #deserialize::deserialize(deserializer).map(Self)
            }
        }
    };
    let written = quote! {
        impl #serialize for #name {
            fn serialize<S: #serializer>(&self, serializer: S) -> #result<S::Ok, S::Error> {
                self.0.serialize(serializer)
            }
        }
    };
    [read, written]
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
    let constants = variant.constants.iter();
    let constants = constants.map(|constant| expected(types, constant));
    let ty = tokens(&types.scope, &variant.ty);
    let (result, deserialize) = (types.scope.name(&RESULT), types.scope.name(&DESERIALIZE));
    quote! {
        #reads
        ///
        /// # Errors
        /// When it does not fit.
        pub fn #name(&self) -> #result<#ty, serde_json::Error> {
            #(#constants)*
            #deserialize::deserialize(&self.0)
        }
    }
}

/// A value that has another constant is none of this alternative.
fn expected(types: &Types<'_>, (path, tag): &(Vec<String>, Tag)) -> TokenStream {
    let union = types.scope.name(&UNION);
    let constant = match tag {
        Tag::Text(text) => quote!(#text),
        Tag::Integer(value) => {
            let value = Literal::i64_unsuffixed(*value);
            quote!(#value)
        }
        Tag::Bool(value) => quote!(#value),
        Tag::Type(_) => return TokenStream::new(),
    };
    quote!(#union::expect(&self.0, &[#(#path),*], #constant)?;)
}
