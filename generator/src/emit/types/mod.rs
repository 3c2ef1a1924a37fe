//! `types.rs`: every type of a contract, in the document's order.

mod bounds;
mod constructors;
mod enums;
mod raw;
mod select;
mod structs;
mod unions;

use proc_macro2::TokenStream;
use quote::quote;
use syn::{Attribute, parse_quote};

use crate::emit::cfg;
use crate::emit::deprecation;
use crate::emit::docs;
use crate::emit::header::{header, title};
use crate::emit::imports::BOX;
use crate::emit::imports::{Location, Scope};
use crate::emit::layout::{File, Item};
use crate::emit::names::ident;
use crate::emit::plan::{Plan, TypeIndex};
use crate::emit::type_ref::tokens;
use crate::model::{Group, Shape, Type, TypeDef};

pub(super) use constructors::{argument, initial, is_required};

/// The file of a contract.
pub(super) fn file(plan: &Plan<'_>) -> File {
    let contract = plan.contract;
    let sentence = format!("The types of {}.", title(contract));
    let groups = contract.groups.iter().filter(|group| any(plan, group));
    let groups = groups.map(|group| (plan.cfg.group(group), group));
    let sockets = contract.sockets.iter().map(|socket| &socket.group);
    let sockets = sockets.filter(|group| any(plan, group));
    let sockets = sockets.map(|group| (cfg::socket(), group));
    let further = groups.chain(sockets).map(|(gate, group)| {
        let name = ident(&group.name);
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
    let location = home.map_or(Location::Types, Location::GroupTypes);
    let types = Types::seen_from(Scope::of_types(&plan.types, location));
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
    if deprecation::deprecated_types(&plan.types, home) {
        attributes.push(deprecation::of_received());
    }
    attributes
}

/// What a variant holds.
#[derive(Clone, Copy, PartialEq)]
enum Held<'t> {
    Plain(&'t Type),
    Boxed(&'t Type),
}

/// The types of a contract by name, and the names their file may use.
pub(super) struct Types<'a> {
    pub(super) scope: Scope<'a>,
    index: &'a TypeIndex<'a>,
}

impl<'a> Types<'a> {
    /// The types as a file of that scope sees them.
    pub(super) fn seen_from(scope: Scope<'a>) -> Self {
        Self {
            index: scope.types(),
            scope,
        }
    }

    /// The type of that name.
    pub(super) fn get(&self, name: &str) -> Option<&'a TypeDef> {
        self.index.get(name)
    }

    fn items(&self, def: &TypeDef) -> Vec<Item> {
        match &def.shape {
            Shape::Struct(shape) => vec![structs::item(self, def, shape)],
            Shape::Enum(shape) => vec![enums::item(self, def, shape)],
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

    /// A type where a field or a variant of the type `owner` holds it.
    fn held(&self, owner: &str, ty: &Type) -> TokenStream {
        let tokens = tokens(&self.scope, ty);
        if !self.index.is_boxed(owner, ty) {
            return tokens;
        }
        let boxed = self.scope.name(&BOX);
        quote!(#boxed<#tokens>)
    }

    /// The type behind aliases that a variant of the type `owner` holds; a type of its own where it is in a box.
    fn unboxed<'t>(&'t self, owner: &str, ty: &'t Type) -> Held<'t> {
        if self.index.is_boxed(owner, ty) {
            Held::Boxed(ty)
        } else {
            Held::Plain(self.resolved(ty))
        }
    }

    /// The type behind the names that are mere aliases.
    pub(super) fn resolved<'t>(&'t self, mut ty: &'t Type) -> &'t Type {
        for _ in 0..self.index.len() {
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
