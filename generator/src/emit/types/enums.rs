//! Lists of known values, open to new ones.

use proc_macro2::{Ident, TokenStream};
use quote::quote;

use super::Types;
use crate::emit::docs;
use crate::emit::imports::OPEN_ENUM;
use crate::emit::layout::{Entries, Entry, Item};
use crate::emit::names::{ident, integer};
use crate::model::{Enum, EnumValues, TypeDef};

pub(super) fn item(types: &Types<'_>, def: &TypeDef, shape: &Enum) -> Item {
    types.scope.name(&OPEN_ENUM);
    let name = ident(&def.name);
    let (head, entries) = match &shape.values {
        EnumValues::Text(values) => {
            let entries = values
                .iter()
                .map(|(name, value)| entry(&ident(name), spellings(value, &shape.aliases)));
            (quote!(pub enum #name), entries.collect())
        }
        EnumValues::Integer(values) => {
            let entries = values
                .iter()
                .map(|(name, value)| entry(&ident(name), integer(*value)));
            (quote!(pub enum #name: i64), entries.collect())
        }
    };
    Item::entries(&Entries {
        macro_name: "open_enum",
        attributes: docs::of_item(&def.docs, &def.place, 4),
        head,
        list: entries,
    })
}

/// A text, and its other spellings.
fn spellings(value: &str, aliases: &[(String, String)]) -> TokenStream {
    let aliases = aliases.iter().filter(|(_, meant)| meant == value);
    let aliases = aliases.map(|(alias, _)| alias);
    quote!(#value #(| #aliases)*)
}

fn entry(name: &Ident, value: TokenStream) -> Entry {
    Entry {
        attributes: Vec::new(),
        head: quote!(#name),
        wire: value,
    }
}
