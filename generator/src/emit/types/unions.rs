//! Alternatives that can be told apart.

use proc_macro2::TokenStream;
use quote::quote;

use super::select::{self, catch_all};
use super::{Held, Types, constructors};
use crate::emit::docs;
use crate::emit::imports::{
    DESERIALIZE, DESERIALIZER, FROM, RESULT, SERIALIZE, SERIALIZER, UNION, VALUE,
};
use crate::emit::layout::Item;
use crate::emit::names::ident;
use crate::model::{Shape, Type, TypeDef, Union, Variant};

pub(super) fn items(types: &Types<'_>, def: &TypeDef, shape: &Union) -> Vec<Item> {
    let made = constructors::of_union(types, def, shape);
    let conversions = conversions(types, def, shape);
    let tokens = [definition(types, def, shape)].into_iter();
    tokens
        .chain(made)
        .chain(conversions)
        .chain([deserialize(types, def, shape), serialize(types, def, shape)])
        .filter_map(Item::of)
        .collect()
}

fn definition(types: &Types<'_>, def: &TypeDef, shape: &Union) -> TokenStream {
    let docs = docs::of_item(&def.docs, &def.place, 0);
    let name = ident(&def.name);
    let variants = shape.variants.iter().map(|variant| {
        let docs = docs::of_member(&variant.docs, 4);
        let name = ident(&variant.name);
        let ty = types.held(&def.name, &variant.ty);
        quote!(#(#docs)* #name(#ty))
    });
    let unknown = catch_all(shape).is_none().then(|| {
        let value = types.scope.name(&VALUE);
        quote! {
            /// A value that is none of these, as it came.
            Unknown(#value),
        }
    });
    let uneven = shape
        .variants
        .iter()
        .any(|variant| has_fields(types, def, variant));
    let uneven = uneven.then(|| quote!(#[allow(clippy::large_enum_variant, reason = "the alternatives are the document's")]));
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
fn has_fields(types: &Types<'_>, def: &TypeDef, variant: &Variant) -> bool {
    let Held::Plain(Type::Named(name)) = types.unboxed(&def.name, &variant.ty) else {
        return false;
    };
    let def = types.get(name);
    matches!(def.map(|def| &def.shape), Some(Shape::Struct(shape)) if !shape.fields.is_empty())
}

/// `From` for every type that only one variant holds.
fn conversions<'t>(
    types: &'t Types<'_>,
    def: &'t TypeDef,
    shape: &'t Union,
) -> impl Iterator<Item = TokenStream> + 't {
    let held = move |variant: &'t Variant| types.unboxed(&def.name, &variant.ty);
    let alone = move |&variant: &&'t Variant| {
        let others = shape.variants.iter();
        let same = |&other: &&'t Variant| held(other) == held(variant);
        others.filter(same).count() == 1
    };
    shape.variants.iter().filter(alone).map(|variant| {
        let (name, case) = (ident(&def.name), ident(&variant.name));
        let from = types.scope.name(&FROM);
        let ty = types.held(&def.name, &variant.ty);
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
    let (deserialize, deserializer) = (scope.name(&DESERIALIZE), scope.name(&DESERIALIZER));
    let (union, result) = (scope.name(&UNION), scope.name(&RESULT));
    let name = ident(&def.name);
    let choice = select::choice(types, shape);
    quote! {
        impl<'de> #deserialize<'de> for #name {
            fn deserialize<D: #deserializer<'de>>(deserializer: D) -> #result<Self, D::Error> {
                let choose: #union::Choose<Self> = |value| #choice;
                #union::read(deserializer, choose)
            }
        }
    }
}

fn serialize(types: &Types<'_>, def: &TypeDef, shape: &Union) -> TokenStream {
    let scope = &types.scope;
    let (serialize, serializer) = (scope.name(&SERIALIZE), scope.name(&SERIALIZER));
    let (result, name) = (scope.name(&RESULT), ident(&def.name));
    let mut arms: Vec<(Held<'_>, Vec<proc_macro2::Ident>)> = Vec::new();
    let unknown = catch_all(shape)
        .is_none()
        .then_some((&Type::Any, "Unknown"));
    let variants = shape
        .variants
        .iter()
        .map(|variant| (&variant.ty, variant.name.as_str()));
    for (ty, case) in variants.chain(unknown) {
        let ty = types.unboxed(&def.name, ty);
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
