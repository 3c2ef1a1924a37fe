//! Constructors of what a service sends: of its required fields, and of the alternatives that it answers with.

use std::collections::HashSet;

use heck::ToSnakeCase;
use proc_macro2::{Ident, TokenStream};
use quote::quote;

use crate::emit::docs;
use crate::emit::imports::{INTO, MAYBE, NONE, OPTION, SENSITIVE, STRING};
use crate::emit::names::ident;
use crate::emit::type_ref::tokens;
use crate::emit::types::{Held, Types, structs};
use crate::model::{
    Additional, Docs, Enum, EnumValues, Field, Presence, Shape, Struct, Type, TypeDef, Union,
    Variant,
};

/// How many arguments a reader can tell apart by their place.
const ARGUMENTS: usize = 4;

/// One function per variant, if services answer with the union.
pub(super) fn of_union(types: &Types<'_>, def: &TypeDef, shape: &Union) -> Option<TokenStream> {
    if !types.index.is_answer(&def.name) || shape.variants.is_empty() {
        return None;
    }
    let name = ident(&def.name);
    let mut taken = HashSet::new();
    let functions = shape
        .variants
        .iter()
        .map(|variant| constructor(types, def, variant, &mut taken));
    Some(quote!(impl #name { #(#functions)* }))
}

fn constructor(
    types: &Types<'_>,
    def: &TypeDef,
    variant: &Variant,
    taken: &mut HashSet<String>,
) -> TokenStream {
    let held = types.unboxed(&def.name, &variant.ty);
    let docs = docs(types, variant, held);
    let case = ident(&variant.name);
    let mut name = variant.name.to_snake_case();
    while !taken.insert(name.clone()) {
        name.push('_');
    }
    let name = ident(&name);
    let (arguments, value) = match parts(types, held) {
        Some((target, def, shape)) => from_parts(types, &target, def, shape),
        None => from_value(types, def, &variant.ty),
    };
    quote! {
        #docs
        #[must_use]
        pub fn #name(#(#arguments),*) -> Self {
            Self::#case(#value)
        }
    }
}

/// What the alternative or its type says of itself.
fn docs(types: &Types<'_>, variant: &Variant, held: Held<'_>) -> TokenStream {
    let of_type = match held {
        Held::Plain(Type::Named(name)) => types.get(name).map(|def| &def.docs),
        _ => None,
    };
    let stated = [Some(&variant.docs), of_type].into_iter().flatten();
    let described = stated.map(|docs| Docs {
        deprecated: false,
        ..docs.clone()
    });
    let docs = described
        .map(|docs| docs::of_member(&docs, 4))
        .find(|docs| !docs.is_empty());
    docs.map_or_else(
        || {
            let line = format!(" Answers with {}.", docs::code(&variant.name));
            quote!(#[doc = #line])
        },
        |docs| quote!(#(#docs)*),
    )
}

/// The struct of an alternative that is made from its required fields.
fn parts<'t>(
    types: &'t Types<'_>,
    held: Held<'_>,
) -> Option<(TokenStream, &'t TypeDef, &'t Struct)> {
    let Held::Plain(Type::Named(name)) = held else {
        return None;
    };
    let def = types.get(name)?;
    let Shape::Struct(shape) = &def.shape else {
        return None;
    };
    let required = shape
        .fields
        .iter()
        .filter(|field| is_required(field) && constant(types, field).is_none())
        .count();
    let fits = required <= ARGUMENTS && (required > 0 || shape.fields.is_empty());
    fits.then(|| (types.scope.named(name), def, shape))
}

/// The only value that a field has to have, as a variant of its type: no constructor is told it.
pub(super) fn constant(types: &Types<'_>, field: &Field) -> Option<Ident> {
    let Type::Named(name) = types.resolved(&field.ty) else {
        return None;
    };
    let Shape::Enum(Enum { values, .. }) = &types.get(name)?.shape else {
        return None;
    };
    let only = match values {
        EnumValues::Text(list) => list.first().filter(|_| list.len() == 1).map(|one| &one.0),
        EnumValues::Integer(list) => list.first().filter(|_| list.len() == 1).map(|one| &one.0),
    };
    let plain = field.presence == Presence::Required && !field.sensitive;
    only.filter(|_| plain).map(|name| ident(name))
}

/// Whether a constructor is told the field.
pub(in crate::emit) fn is_required(field: &Field) -> bool {
    matches!(
        field.presence,
        Presence::Required | Presence::RequiredNullable
    )
}

fn from_parts(
    types: &Types<'_>,
    target: &TokenStream,
    def: &TypeDef,
    shape: &Struct,
) -> (Vec<TokenStream>, TokenStream) {
    let required = shape.fields.iter().filter(|field| is_required(field));
    let arguments = required
        .filter(|field| constant(types, field).is_none())
        .map(|field| argument(types, &def.name, field))
        .collect();
    let fields = shape.fields.iter().map(|field| {
        let name = ident(&field.name);
        let value = constant(types, field).map_or_else(
            || initial(types, field),
            |constant| {
                let ty = tokens(&types.scope, types.resolved(&field.ty));
                Some(quote!(#ty::#constant))
            },
        );
        value.map_or_else(|| quote!(#name), |value| quote!(#name: #value))
    });
    let extra = match &shape.additional {
        Additional::Ignored => None,
        Additional::Kept { name, value, .. } => {
            let (name, map) = (ident(name), structs::map(types, value));
            Some(quote!(#name: #map::new(),))
        }
    };
    (arguments, quote!(#target { #(#fields,)* #extra }))
}

/// A field as the argument of a constructor.
pub(in crate::emit) fn argument(types: &Types<'_>, owner: &str, field: &Field) -> TokenStream {
    let name = ident(&field.name);
    if field.presence == Presence::Required && field.ty == Type::String {
        let (into, string) = (types.scope.name(&INTO), types.scope.name(&STRING));
        return quote!(#name: impl #into<#string>);
    }
    let ty = types.held(owner, &field.ty);
    if field.presence == Presence::RequiredNullable {
        let option = types.scope.name(&OPTION);
        quote!(#name: #option<#ty>)
    } else {
        quote!(#name: #ty)
    }
}

/// What a field starts with, where that is not its argument as it came.
pub(in crate::emit) fn initial(types: &Types<'_>, field: &Field) -> Option<TokenStream> {
    let name = ident(&field.name);
    match (field.presence, field.sensitive) {
        (Presence::Optional, _) => Some(types.scope.name(&NONE)),
        (Presence::OptionalNullable, _) => {
            let maybe = types.scope.name(&MAYBE);
            Some(quote!(#maybe::Absent))
        }
        (Presence::Required, sensitive) => {
            let value = (field.ty == Type::String).then(|| quote!(#name.into()));
            if !sensitive {
                return value;
            }
            let sensitive = types.scope.name(&SENSITIVE);
            let value = value.unwrap_or(quote!(#name));
            Some(quote!(#sensitive::from(#value)))
        }
        (Presence::RequiredNullable, true) => {
            let sensitive = types.scope.name(&SENSITIVE);
            Some(quote!(#name.map(#sensitive::from)))
        }
        (Presence::RequiredNullable, false) => None,
    }
}

fn from_value(types: &Types<'_>, def: &TypeDef, ty: &Type) -> (Vec<TokenStream>, TokenStream) {
    if types.resolved(ty) == &Type::String {
        let (into, string) = (types.scope.name(&INTO), types.scope.name(&STRING));
        return (
            vec![quote!(value: impl #into<#string>)],
            quote!(value.into()),
        );
    }
    let ty = types.held(&def.name, ty);
    (vec![quote!(value: #ty)], quote!(value))
}
