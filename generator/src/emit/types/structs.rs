//! Objects with declared properties.

use proc_macro2::{Ident, TokenStream};
use quote::quote;
use syn::{Attribute, parse_quote};

use super::case::{camel_case, is_camel};
use super::{Types, bounds, constructors};
use crate::emit::docs;
use crate::emit::imports::{
    BTREE_MAP, DESERIALIZE, LEAVES_OUT, MAP, MAYBE, OBJECT, OPTION, SENSITIVE, SERIALIZE, STRING,
    VALUE, WITHOUT,
};
use crate::emit::layout::{Entries, Entry, Item};
use crate::emit::names::ident;
use crate::emit::type_ref::tokens;
use crate::model::{Additional, Field, Presence, Struct, Type, TypeDef};

/// How many `bool` fields clippy takes without a word.
const FEW_BOOLS: usize = 3;

pub(super) fn item(types: &Types<'_>, def: &TypeDef, shape: &Struct) -> Vec<Item> {
    match &shape.additional {
        Additional::Ignored => vec![object(types, def, shape)],
        Additional::Kept {
            name,
            value,
            omitted,
        } => {
            let without = without(types, def, omitted);
            let extra = extra(types, name, value, without.as_ref());
            let item = derived(types, def, shape, &extra);
            let new = has_new(types, def, shape);
            let new = new.then(|| Item::of(constructors::of_struct(types, def, shape)));
            let names = without.and_then(|_| leaves_out(types, def, omitted));
            item.into_iter().chain(new.flatten()).chain(names).collect()
        }
    }
}

/// A struct with the names of its fields on the wire.
fn object(types: &Types<'_>, def: &TypeDef, shape: &Struct) -> Item {
    types.scope.name(&OBJECT);
    let name = ident(&def.name);
    let mut attributes = docs::of_item(&def.docs, &def.place, 4);
    attributes.extend(excess(shape));
    let new = has_new(types, def, shape).then(|| quote!(with new));
    let entries = shape.fields.iter().map(|field| {
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
    Item::entries(&Entries {
        macro_name: "object",
        attributes,
        head: quote!(pub struct #name #new),
        list: entries.collect(),
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

/// A struct that keeps what it does not declare: serde does that.
fn derived(types: &Types<'_>, def: &TypeDef, shape: &Struct, extra: &TokenStream) -> Option<Item> {
    let docs = docs::of_item(&def.docs, &def.place, 0);
    let attributes = attributes(types, shape);
    let name = ident(&def.name);
    let fields = shape
        .fields
        .iter()
        .map(|field| field_tokens(types, def, field, renames(shape)));
    Item::of(quote! {
        #(#docs)*
        #(#attributes)*
        pub struct #name {
            #(#fields,)*
            #extra
        }
    })
}

/// Whether `rename_all` is written: not for names that serde itself fails on.
fn renames(shape: &Struct) -> bool {
    is_camel(&shape.fields)
        && shape
            .fields
            .iter()
            .all(|field| camel_case(&field.name).is_some())
}

fn attributes(types: &Types<'_>, shape: &Struct) -> Vec<Attribute> {
    let (deserialize, serialize) = (types.scope.name(&DESERIALIZE), types.scope.name(&SERIALIZE));
    let default = has_default(shape).then(|| quote!(Default,));
    let mut attributes: Vec<Attribute> =
        vec![parse_quote!(#[derive(Clone, Debug, #default PartialEq, #deserialize, #serialize)])];
    if renames(shape) {
        attributes.push(parse_quote!(#[serde(rename_all = "camelCase")]));
    }
    attributes.extend(excess(shape));
    attributes
}

/// What clippy has to be told of many flags.
fn excess(shape: &Struct) -> Option<Attribute> {
    let bools = shape.fields.iter().filter(|field| is_bool(field)).count();
    (bools > FEW_BOOLS).then(|| parse_quote!(#[allow(clippy::struct_excessive_bools)]))
}

fn is_bool(field: &Field) -> bool {
    field.ty == Type::Bool && field.presence == Presence::Required && !field.sensitive
}

fn has_default(shape: &Struct) -> bool {
    let optional = |field: &Field| {
        matches!(
            field.presence,
            Presence::Optional | Presence::OptionalNullable
        )
    };
    shape.fields.iter().all(optional)
}

fn field_tokens(types: &Types<'_>, def: &TypeDef, field: &Field, renames: bool) -> TokenStream {
    let docs = docs::of_field(&field.docs, bounds::of_field(types, def, field), 4);
    let serde = serde_attribute(types, field, renames);
    let name = ident(&field.name);
    let ty = field_type(types, def, field);
    quote!(#(#docs)* #serde pub #name: #ty)
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

fn serde_attribute(types: &Types<'_>, field: &Field, renames: bool) -> Option<Attribute> {
    let mut parts = Vec::new();
    let by_rule = if renames {
        camel_case(&field.name)
    } else {
        Some(field.name.clone())
    };
    if by_rule.as_deref() != Some(&field.wire) {
        let wire = &field.wire;
        parts.push(quote!(rename = #wire));
    }
    match field.presence {
        // serde reads an absent field of a nullable type as `null`.
        Presence::Required if !matches!(types.resolved(&field.ty), Type::Nullable(_)) => {}
        Presence::Required | Presence::RequiredNullable => {
            let path = format!("{}::deserialize", types.scope.text(&DESERIALIZE));
            parts.push(quote!(deserialize_with = #path));
        }
        Presence::Optional => {
            let path = format!("{}::is_none", types.scope.text(&OPTION));
            parts.push(quote!(skip_serializing_if = #path));
        }
        Presence::OptionalNullable => {
            let path = format!("{}::is_absent", types.scope.text(&MAYBE));
            parts.push(quote!(default, skip_serializing_if = #path));
        }
    }
    (!parts.is_empty()).then(|| parse_quote!(#[serde(#(#parts),*)]))
}

/// How the further properties are read and written where some are left out even so.
fn without(types: &Types<'_>, def: &TypeDef, omitted: &[String]) -> Option<String> {
    let name = ident(&def.name);
    (!omitted.is_empty()).then(|| format!("{}::<{name}>", types.scope.text(&WITHOUT)))
}

/// Which ones these are.
fn leaves_out(types: &Types<'_>, def: &TypeDef, omitted: &[String]) -> Option<Item> {
    let (name, leaves_out) = (ident(&def.name), types.scope.name(&LEAVES_OUT));
    Item::of(quote! {
        impl #leaves_out for #name {
            const NAMES: &'static [&'static str] = &[#(#omitted),*];
        }
    })
}

fn extra(types: &Types<'_>, name: &str, value: &Type, without: Option<&String>) -> TokenStream {
    let name = ident(name);
    let map = types.scope.name(if *value == Type::Any {
        &MAP
    } else {
        &BTREE_MAP
    });
    let string = types.scope.name(&STRING);
    let value = if *value == Type::Any {
        types.scope.name(&VALUE)
    } else {
        tokens(&types.scope, value)
    };
    let with = without.map(|path| quote!(, with = #path));
    quote! {
        /// Properties that the document does not declare by name.
        #[serde(flatten #with)]
        pub #name: #map<#string, #value>,
    }
}
