//! Alternatives that can be told apart.

use proc_macro2::TokenStream;
use quote::quote;

use super::{Types, answers};
use crate::emit::docs;
use crate::emit::file::Item;
use crate::emit::names::ident;
use crate::emit::scope::{
    DESERIALIZE, DESERIALIZER, FROM, KIND, OK, RESULT, SERIALIZE, SERIALIZER, SOME, UNION, VALUE,
};
use crate::model::{Route, Select, Shape, Type, TypeDef, Union, Variant};

pub(super) fn items(types: &Types<'_>, def: &TypeDef, shape: &Union) -> Vec<Item> {
    let made = answers::constructors(types, def, shape);
    let conversions = conversions(types, def, shape);
    let tokens = [definition(types, def, shape)].into_iter();
    tokens
        .chain(made)
        .chain(conversions)
        .chain([deserialize(types, def, shape), serialize(types, def, shape)])
        .filter_map(Item::of)
        .collect()
}

/// The variant that takes whatever no other does: the document's own, or ours.
fn rest(shape: &Union) -> Option<&Variant> {
    shape
        .variants
        .last()
        .filter(|variant| variant.ty == Type::Any)
}

fn definition(types: &Types<'_>, def: &TypeDef, shape: &Union) -> TokenStream {
    let docs = docs::of_item(&def.docs, &def.place, 0);
    let name = ident(&def.name);
    let variants = shape.variants.iter().map(|variant| {
        let docs = docs::of_member(&variant.docs, 4);
        let name = ident(&variant.name);
        let ty = super::tokens(&types.scope, &variant.ty);
        quote!(#(#docs)* #name(#ty))
    });
    let unknown = rest(shape).is_none().then(|| {
        let value = types.scope.name(&VALUE);
        quote! {
            /// A value that is none of these, as it came.
            Unknown(#value),
        }
    });
    let uneven = shape
        .variants
        .iter()
        .any(|variant| has_fields(types, variant));
    let uneven = uneven.then(|| quote!(#[allow(clippy::large_enum_variant)]));
    quote! {
        #(#docs)*
        #[derive(Clone, Debug, PartialEq)]
        #uneven
        pub enum #name {
            #(#variants,)*
            #unknown
        }
    }
}

/// Whether the variant holds an object, which may grow past its neighbours.
fn has_fields(types: &Types<'_>, variant: &Variant) -> bool {
    let Type::Named(name) = types.resolved(&variant.ty) else {
        return false;
    };
    let def = types.by_name.get(name.as_str());
    matches!(def.map(|def| &def.shape), Some(Shape::Struct(shape)) if !shape.fields.is_empty())
}

/// `From` for every type that only one variant holds.
fn conversions<'t>(
    types: &'t Types<'_>,
    def: &'t TypeDef,
    shape: &'t Union,
) -> impl Iterator<Item = TokenStream> + 't {
    let same =
        |one: &Variant, other: &Variant| types.resolved(&one.ty) == types.resolved(&other.ty);
    let alone = move |variant: &&Variant| {
        shape
            .variants
            .iter()
            .filter(|other| same(variant, other))
            .count()
            == 1
    };
    shape.variants.iter().filter(alone).map(|variant| {
        let (name, case) = (ident(&def.name), ident(&variant.name));
        let from = types.scope.name(&FROM);
        let ty = super::tokens(&types.scope, &variant.ty);
        quote! {
            impl #from<#ty> for #name {
                fn from(value: #ty) -> Self {
                    Self::#case(value)
                }
            }
        }
    })
}

fn deserialize(types: &Types<'_>, def: &TypeDef, shape: &Union) -> TokenStream {
    let scope = &types.scope;
    scope.methods_of(&DESERIALIZE);
    let (deserialize, deserializer) = (scope.name(&DESERIALIZE), scope.name(&DESERIALIZER));
    let (value, result) = (scope.name(&VALUE), scope.name(&RESULT));
    let name = ident(&def.name);
    let choice = match &shape.select {
        Select::Tag { property, values } => by_tag(types, def, shape, property, values),
        Select::Kind(routes) => by_kind(types, def, shape, routes),
    };
    quote! {
        impl<'de> #deserialize<'de> for #name {
            fn deserialize<D: #deserializer<'de>>(deserializer: D) -> #result<Self, D::Error> {
                let value = #value::deserialize(deserializer)?;
                #choice
            }
        }
    }
}

/// The arm for values that no alternative takes.
fn otherwise(types: &Types<'_>, def: &TypeDef, shape: &Union) -> TokenStream {
    let ok = types.scope.name(&OK);
    if let Some(rest) = rest(shape) {
        let case = ident(&rest.name);
        return quote!(_ => #ok(Self::#case(value)));
    }
    let union = types.scope.name(&UNION);
    let name = &def.name;
    quote!(_ => #ok(#union::unknown(#name, value, Self::Unknown)))
}

fn by_tag(
    types: &Types<'_>,
    def: &TypeDef,
    shape: &Union,
    property: &str,
    values: &[Vec<String>],
) -> TokenStream {
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
    let otherwise = otherwise(types, def, shape);
    quote! {
        match #union::tag(&value, #property) {
            #(#arms,)*
            #otherwise,
        }
    }
}

fn by_kind(types: &Types<'_>, def: &TypeDef, shape: &Union, routes: &[Route]) -> TokenStream {
    let (union, kind) = (types.scope.name(&UNION), types.scope.name(&KIND));
    let properties = routes.iter().filter_map(|route| match route {
        Route::Property(property) => Some(property),
        _ => None,
    });
    let unknown = ident(rest(shape).map_or("Unknown", |rest| &rest.name));
    let mut otherwise = otherwise(types, def, shape);
    let mut arms = Vec::new();
    for (variant, route) in shape.variants.iter().zip(routes) {
        let case = ident(&variant.name);
        let kept = quote!(#union::decode_or(value, Self::#case, Self::#unknown));
        match (route, patterns(&kind, route, routes)) {
            (Route::Rest, _) if variant.ty == Type::Any => {}
            (Route::Rest, _) => otherwise = quote!(_ => #kept),
            (Route::Bool | Route::Integer | Route::Number | Route::String, patterns) => {
                arms.push(quote!(#patterns => #kept));
            }
            (_, patterns) => arms.push(quote!(#patterns => #union::decode(value, Self::#case))),
        }
    }
    quote! {
        match #kind::of(&value, &[#(#properties),*]) {
            #(#arms,)*
            #otherwise,
        }
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
        Route::Object if routes.contains(&Route::Empty) => quote!(#kind::Object),
        Route::Object => quote!(#kind::Empty | #kind::Object),
        Route::Property(property) => quote!(#kind::Property(#property)),
        Route::Empty => quote!(#kind::Empty),
        Route::Rest => quote!(_),
    }
}

fn serialize(types: &Types<'_>, def: &TypeDef, shape: &Union) -> TokenStream {
    let scope = &types.scope;
    scope.methods_of(&SERIALIZE);
    let (serialize, serializer) = (scope.name(&SERIALIZE), scope.name(&SERIALIZER));
    let (result, name) = (scope.name(&RESULT), ident(&def.name));
    let mut arms: Vec<(&Type, Vec<proc_macro2::Ident>)> = Vec::new();
    let unknown = rest(shape).is_none().then_some((&Type::Any, "Unknown"));
    let variants = shape
        .variants
        .iter()
        .map(|variant| (&variant.ty, variant.name.as_str()));
    for (ty, case) in variants.chain(unknown) {
        let ty = types.resolved(ty);
        match arms.iter_mut().find(|(other, _)| *other == ty) {
            Some((_, cases)) => cases.push(ident(case)),
            None => arms.push((ty, vec![ident(case)])),
        }
    }
    let arms = arms
        .iter()
        .map(|(_, cases)| quote!(#(Self::#cases(value))|* => value.serialize(serializer)));
    quote! {
        impl #serialize for #name {
            fn serialize<S: #serializer>(&self, serializer: S) -> #result<S::Ok, S::Error> {
                match self {
                    #(#arms,)*
                }
            }
        }
    }
}
