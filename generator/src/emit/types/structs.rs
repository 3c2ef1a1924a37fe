//! Objects with declared properties.

use proc_macro2::{Ident, TokenStream};
use quote::quote;
use syn::{Attribute, parse_quote};

use super::{Types, bounds, constructors};
use crate::emit::docs;
use crate::emit::imports::{BTREE_MAP, MAP, MAYBE, OBJECT, OPTION, SENSITIVE, STRING};
use crate::emit::layout::{Entries, Entry, Item};
use crate::emit::names::ident;
use crate::emit::type_ref::tokens;
use crate::model::{Additional, Field, Presence, Struct, Type, TypeDef};

/// How many `bool` fields clippy takes without a word.
const FEW_BOOLS: usize = 3;

/// A struct with the names of its fields on the wire, the last of which may keep what the document does not declare.
pub(super) fn item(types: &Types<'_>, def: &TypeDef, shape: &Struct) -> Item {
    types.scope.name(&OBJECT);
    let name = ident(&def.name);
    let new = has_new(types, def, shape).then(|| quote!(with new));
    let declared = shape.fields.iter().map(|field| {
        let (name, ty) = (ident(&field.name), field_type(types, def, field));
        let constant = new
            .as_ref()
            .and_then(|_| constructors::constant(types, field));
        Entry {
            attributes: docs::of_field(&field.docs, bounds::of_field(types, def, field), 8),
            head: quote!(pub #name: #ty),
            wire: wire(field, constant.as_ref()),
        }
    });
    let list = declared.chain(additional(types, shape)).collect();
    Item::entries(&Entries {
        macro_name: "object",
        attributes: attributes(def, shape),
        head: quote!(pub struct #name #new),
        list,
    })
}

fn attributes(def: &TypeDef, shape: &Struct) -> Vec<Attribute> {
    let mut attributes = docs::of_item(&def.docs, &def.place, 4);
    // One that keeps nothing has it by itself.
    let is_kept = shape.additional != Additional::Ignored;
    let is_empty = !shape.fields.iter().any(constructors::is_required);
    attributes.extend((is_kept && is_empty).then(|| parse_quote!(#[derive(Default)])));
    attributes.extend(excess(shape));
    attributes
}

/// The field of what the document does not declare.
fn additional(types: &Types<'_>, shape: &Struct) -> Option<Entry> {
    let Additional::Kept {
        name,
        value,
        omitted,
    } = &shape.additional
    else {
        return None;
    };
    let (name, map) = (ident(name), map(types, value));
    let string = types.scope.name(&STRING);
    let value = tokens(&types.scope, value);
    let kept = if omitted.is_empty() {
        quote!(..)
    } else {
        quote!(except #(#omitted),*)
    };
    Some(Entry {
        attributes: vec![
            parse_quote!(#[doc = " Properties that the document does not declare by name."]),
        ],
        head: quote!(pub #name: #map<#string, #value>),
        wire: quote!(additional(#kept)),
    })
}

/// The map of additional properties of a type: `serde_json`'s own for those of any.
pub(super) fn map(types: &Types<'_>, value: &Type) -> TokenStream {
    types.scope.name(if *value == Type::Any {
        &MAP
    } else {
        &BTREE_MAP
    })
}

/// Whether a function makes the struct of what has to be there.
fn has_new(types: &Types<'_>, def: &TypeDef, shape: &Struct) -> bool {
    types.index.is_made(&def.name) && shape.fields.iter().any(constructors::is_required)
}

/// How a field is written on the wire.
fn wire(field: &Field, constant: Option<&Ident>) -> TokenStream {
    let name = &field.wire;
    if let Some(constant) = constant {
        return quote!(constant(#name, #constant));
    }
    match field.presence {
        Presence::Required | Presence::RequiredNullable => quote!(#name),
        Presence::Optional | Presence::OptionalNullable => quote!(optional(#name)),
    }
}

/// What clippy has to be told of many flags.
fn excess(shape: &Struct) -> Option<Attribute> {
    let bools = shape.fields.iter().filter(|field| is_bool(field)).count();
    (bools > FEW_BOOLS).then(|| parse_quote!(#[allow(clippy::struct_excessive_bools)]))
}

fn is_bool(field: &Field) -> bool {
    field.ty == Type::Bool && field.presence == Presence::Required && !field.sensitive
}

/// What a field holds when it is there: sensitive where it has to be.
fn value_type(types: &Types<'_>, def: &TypeDef, field: &Field) -> TokenStream {
    let ty = types.held(&def.name, &field.ty);
    if field.sensitive {
        let sensitive = types.scope.name(&SENSITIVE);
        quote!(#sensitive<#ty>)
    } else {
        ty
    }
}

/// The whole type of a field.
fn field_type(types: &Types<'_>, def: &TypeDef, field: &Field) -> TokenStream {
    let ty = value_type(types, def, field);
    let around = match field.presence {
        Presence::Required => return ty,
        Presence::RequiredNullable | Presence::Optional => types.scope.name(&OPTION),
        Presence::OptionalNullable => types.scope.name(&MAYBE),
    };
    quote!(#around<#ty>)
}
