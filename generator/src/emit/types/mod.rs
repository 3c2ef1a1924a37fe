//! `types.rs`: every type of a contract, in the document's order.

mod answers;
mod enums;
mod raw;
mod select;
mod structs;
mod unions;
mod usage;

use proc_macro2::TokenStream;
use quote::quote;
use syn::{Attribute, parse_quote};

use super::catalog::Catalog;
use super::docs;
use super::file::{File, Item};
use super::library::{header, title};
use super::names::ident;
use super::plan::Plan;
use super::scope::{self, Scope, Stand};
use crate::model::{Format, Group, Shape, Type, TypeDef};

pub(super) use answers::{argument, initial, is_required};
pub(super) use usage::{deprecated_events, deprecated_in};

/// The file of a contract.
pub(super) fn file(plan: &Plan<'_>) -> File {
    let contract = plan.contract;
    let sentence = format!("The types of {}.", title(contract));
    let groups = contract.groups.iter().filter(|group| any(plan, group));
    let further = groups.map(|group| {
        let (gate, name) = (plan.gates.group(group), ident(&group.name));
        quote!(#gate pub use super::#name::types::*;)
    });
    let further = Item::close(further.collect());
    written(plan, None, &sentence, further)
}

/// The file of a group, if some types are its alone.
pub(super) fn of_group(plan: &Plan<'_>, group: &Group) -> Option<File> {
    let sentence = format!("The types of {} alone.", docs::code(&group.owner));
    any(plan, group).then(|| written(plan, Some(&group.name), &sentence, None))
}

/// Whether some types are a group's alone.
pub(super) fn any(plan: &Plan<'_>, group: &Group) -> bool {
    !plan.types.of_home(Some(&group.name)).is_empty()
}

fn written(plan: &Plan<'_>, home: Option<&str>, sentence: &str, further: Option<Item>) -> File {
    let stand = home.map_or(Stand::Types, Stand::GroupTypes);
    let types = Types::seen_from(Scope::of_types(&plan.types, stand));
    let defs = plan.types.of_home(home);
    let items: Vec<_> = defs.iter().flat_map(|def| types.items(def)).collect();
    let imports = types.scope.imports().into_iter().map(Item::uses);
    File {
        docs: header(sentence, plan.contract),
        attributes: attributes(plan, home),
        items: imports.chain(further).chain(items).collect(),
    }
}

fn attributes(plan: &Plan<'_>, home: Option<&str>) -> Vec<Attribute> {
    let mut attributes = vec![parse_quote!(
        #![allow(missing_docs, reason = "what the document leaves undescribed stays so here")]
    )];
    if usage::deprecated_types(&plan.types, home) {
        attributes.push(deprecated());
    }
    attributes
}

/// What a file needs to speak of deprecated things at all.
pub(super) fn deprecated() -> Attribute {
    parse_quote!(#![allow(deprecated, reason = "what the document deprecates is still received")])
}

/// The types of a contract by name, and the names their file may use.
pub(super) struct Types<'a> {
    pub(super) scope: Scope<'a>,
    catalog: &'a Catalog<'a>,
}

impl<'a> Types<'a> {
    /// The types as a file of that scope sees them.
    pub(super) fn seen_from(scope: Scope<'a>) -> Self {
        Self {
            catalog: scope.types(),
            scope,
        }
    }

    /// The type of that name.
    pub(super) fn get(&self, name: &str) -> Option<&'a TypeDef> {
        self.catalog.get(name)
    }

    fn items(&self, def: &TypeDef) -> Vec<Item> {
        match &def.shape {
            Shape::Struct(shape) => structs::item(self, def, shape),
            Shape::Enum(shape) => enums::item(self, def, shape),
            Shape::Union(shape) => unions::items(self, def, shape),
            Shape::Raw(variants) => raw::items(self, def, variants),
            Shape::Alias(ty) => self.alias(def, ty),
        }
    }

    fn alias(&self, def: &TypeDef, ty: &Type) -> Vec<Item> {
        let docs = docs::of_item(&def.docs, &def.place, 0);
        let name = ident(&def.name);
        let ty = tokens(&self.scope, ty);
        Item::of(quote!(#(#docs)* pub type #name = #ty;))
            .into_iter()
            .collect()
    }

    /// The type behind the names that are mere aliases.
    pub(super) fn resolved<'t>(&'t self, mut ty: &'t Type) -> &'t Type {
        for _ in 0..self.catalog.len() {
            match ty {
                Type::Named(name) => match self.get(name).map(|def| &def.shape) {
                    Some(Shape::Alias(inner)) => ty = inner,
                    _ => break,
                },
                _ => break,
            }
        }
        ty
    }
}

/// A type as it is written in a file.
pub(super) fn tokens(scope: &Scope<'_>, ty: &Type) -> TokenStream {
    let generic = |outer: &scope::Known, inner: &Type| {
        let outer = scope.name(outer);
        let inner = tokens(scope, inner);
        quote!(#outer<#inner>)
    };
    match ty {
        Type::Bool => quote!(bool),
        Type::Integer => quote!(i64),
        Type::Unsigned => quote!(u64),
        Type::Number => scope.name(&scope::NUMBER),
        Type::String => scope.name(&scope::STRING),
        Type::Text(format) => scope.name(text(*format)),
        Type::Any => scope.name(&scope::VALUE),
        Type::Array(inner) => generic(&scope::VEC, inner),
        Type::Nullable(inner) => generic(&scope::OPTION, inner),
        Type::Boxed(inner) => generic(&scope::BOX, inner),
        Type::Named(name) => scope.named(name),
        Type::Object => {
            let (map, string) = (scope.name(&scope::MAP), scope.name(&scope::STRING));
            let value = scope.name(&scope::VALUE);
            quote!(#map<#string, #value>)
        }
        Type::Map(inner) => {
            let (map, string) = (scope.name(&scope::BTREE_MAP), scope.name(&scope::STRING));
            let inner = tokens(scope, inner);
            quote!(#map<#string, #inner>)
        }
    }
}

fn text(format: Format) -> &'static scope::Known {
    match format {
        Format::DateTime => &scope::TIMESTAMP,
        Format::Date => &scope::DATE,
        Format::Uri => &scope::URI,
        Format::Uuid => &scope::UUID,
    }
}
