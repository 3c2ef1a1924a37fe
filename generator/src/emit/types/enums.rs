//! Lists of known values, open to new ones.

use syn::{ItemEnum, Variant, parse_quote};

use super::Types;
use crate::emit::docs;
use crate::emit::imports::OPEN_ENUM;
use crate::emit::layout::Item;
use crate::emit::names::{ident, integer};
use crate::model::{Enum, EnumValues, TypeDef};

pub(super) fn item(types: &Types<'_>, def: &TypeDef, shape: &Enum) -> Vec<Item> {
    types.scope.name(&OPEN_ENUM);
    let docs = docs::of_item(&def.docs, &def.place, 4);
    let name = ident(&def.name);
    let (variants, after) = match &shape.values {
        EnumValues::Text(values) => (values.iter().map(text).collect::<Vec<_>>(), None),
        EnumValues::Integer(values) => (values.iter().map(number).collect(), Some(": i64")),
    };
    let item: ItemEnum = parse_quote! {
        #(#docs)*
        pub enum #name {
            #(#variants,)*
        }
    };
    vec![Item::around("open_enum", item, after)]
}

fn text((name, value): &(String, String)) -> Variant {
    let name = ident(name);
    parse_quote!(#name = #value)
}

fn number((name, value): &(String, i64)) -> Variant {
    let name = ident(name);
    let value = integer(*value);
    parse_quote!(#name = #value)
}
