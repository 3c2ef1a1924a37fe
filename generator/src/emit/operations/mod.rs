//! `mod.rs` of a group: what its operations are, ask and answer.

mod answers;
mod bodies;
mod constants;
mod defaults;
mod params;
mod parts;

use std::cell::RefCell;
use std::collections::HashSet;

use proc_macro2::TokenStream;
use quote::quote;

use crate::emit::cfg;
use crate::emit::docs;
use crate::emit::header::with_source;
use crate::emit::imports::{Location, Scope};
use crate::emit::layout::{File, Item};
use crate::emit::names::ident;
use crate::emit::section::Section;
use crate::emit::types::{self, Types};
use crate::model::Operation;

/// The file.
pub(super) fn file(section: &Section<'_>) -> File {
    let contract = section.plan.contract;
    let scope = section.scope(Location::Group(&section.group.name));
    let emitter = Emitter {
        section,
        types: Types::seen_from(scope),
        written: RefCell::default(),
    };
    let operations = section.group.operations.iter();
    let items: Vec<_> = operations.flat_map(|one| emitter.items(one)).collect();
    let imports = emitter.types.scope.imports().into_iter().map(Item::uses);
    let modules = modules(section).into_iter().filter_map(Item::close);
    File {
        docs: with_source(about(section, "operations"), contract),
        attributes: section.deprecation().into_iter().collect(),
        items: imports.chain(modules).chain(items).collect(),
    }
}

/// The operation that opens a socket, and how its parameters are made; and the imports of a file of that scope with
/// these.
pub(super) fn opening(section: &Section<'_>, scope: Scope<'_>) -> (Vec<Item>, Vec<Item>) {
    let emitter = Emitter {
        section,
        types: Types::seen_from(scope),
        written: RefCell::default(),
    };
    let operations = section.group.operations.iter();
    let items = operations.flat_map(|one| {
        let made = emitter.made(one);
        std::iter::once(emitter.constant(one)).chain(made)
    });
    let items: Vec<_> = items.collect();
    let imports = emitter.types.scope.imports().into_iter().map(Item::uses);
    (imports.collect(), items)
}

/// What a group is, and what the document says of it.
pub(super) fn about(section: &Section<'_>, what: &str) -> Vec<String> {
    let group = section.group;
    let mut about = vec![format!("The {what} of [`{}`].", ident(&group.owner))];
    let text = group.docs.text.as_deref();
    let text = text.map_or_else(Vec::new, |text| docs::lines(text, 0));
    if !text.is_empty() {
        about.push(String::new());
        about.extend(text);
    }
    about
}

fn modules(section: &Section<'_>) -> [TokenStream; 2] {
    let (plan, group) = (section.plan, section.group);
    let checks = section.checks.any(Some(&group.name)).then(|| {
        quote!(
            mod checks;
        )
    });
    let types = types::any(plan, group).then(|| {
        quote!(
            pub mod types;
        )
    });
    let (gate, owner) = (cfg::client(), ident(&group.owner));
    let modules = quote! {
        #checks
        #gate
        mod client;
        pub mod routes;
        mod service;
        #types
    };
    [modules, quote!(pub use self::service::{#owner, router};)]
}

/// Writes the operations of one group.
struct Emitter<'a> {
    section: &'a Section<'a>,
    types: Types<'a>,
    /// The types of headers and the enums that are written: several answers may have the same.
    written: RefCell<HashSet<String>>,
}

impl Emitter<'_> {
    /// Whether this is the first that asks for a thing of that name.
    fn is_first(&self, name: &str) -> bool {
        self.written.borrow_mut().insert(name.to_owned())
    }

    /// What there is of an operation, in the order in which a request meets it.
    fn items(&self, operation: &Operation) -> Vec<Item> {
        let mut items = vec![self.constant(operation)];
        items.extend(self.lists(operation));
        items.extend(self.made(operation));
        items.extend(self.bodies(operation));
        items.push(self.answers(operation));
        items
    }
}
