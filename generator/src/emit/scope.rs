//! Which names a generated file may write short, and what it imports for that.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet, HashSet};

use proc_macro2::TokenStream;
use quote::quote;
use syn::ItemUse;

use super::names::ident;

/// A name from outside the contract.
pub(super) struct Known {
    module: &'static str,
    name: &'static str,
    prelude: bool,
}

impl Known {
    /// One that has to be imported.
    pub(super) const fn import(module: &'static str, name: &'static str) -> Self {
        Self {
            module,
            name,
            prelude: false,
        }
    }

    /// One that every Rust file has.
    const fn prelude(module: &'static str, name: &'static str) -> Self {
        Self {
            module,
            name,
            prelude: true,
        }
    }
}

pub(super) const BOX: Known = Known::prelude("std::boxed", "Box");
pub(super) const FROM: Known = Known::prelude("core::convert", "From");
pub(super) const INTO: Known = Known::prelude("core::convert", "Into");
pub(super) const NONE: Known = Known::prelude("core::option::Option", "None");
pub(super) const OK: Known = Known::prelude("core::result::Result", "Ok");
pub(super) const OPTION: Known = Known::prelude("core::option", "Option");
pub(super) const RESULT: Known = Known::prelude("core::result", "Result");
pub(super) const SOME: Known = Known::prelude("core::option::Option", "Some");
pub(super) const STRING: Known = Known::prelude("std::string", "String");
pub(super) const VEC: Known = Known::prelude("std::vec", "Vec");
pub(super) const BTREE_MAP: Known = Known::import("std::collections", "BTreeMap");
pub(super) const DATE: Known = Known::import("atoms_runtime", "Date");
pub(super) const KIND: Known = Known::import("atoms_runtime", "Kind");
pub(super) const MAYBE: Known = Known::import("atoms_runtime", "Maybe");
pub(super) const NUMBER: Known = Known::import("atoms_runtime", "Number");
pub(super) const OPEN_ENUM: Known = Known::import("atoms_runtime", "open_enum");
pub(super) const SENSITIVE: Known = Known::import("atoms_runtime", "Sensitive");
pub(super) const TIMESTAMP: Known = Known::import("atoms_runtime", "Timestamp");
pub(super) const UNION: Known = Known::import("atoms_runtime", "union");
pub(super) const URI: Known = Known::import("atoms_runtime", "Uri");
pub(super) const UUID: Known = Known::import("atoms_runtime", "Uuid");
pub(super) const DESERIALIZE: Known = Known::import("serde", "Deserialize");
pub(super) const DESERIALIZER: Known = Known::import("serde", "Deserializer");
pub(super) const SERIALIZE: Known = Known::import("serde", "Serialize");
pub(super) const SERIALIZER: Known = Known::import("serde", "Serializer");
pub(super) const MAP: Known = Known::import("serde_json", "Map");
pub(super) const VALUE: Known = Known::import("serde_json", "Value");

/// The names of one file.
///
/// A name from outside is written short and imported, unless the contract has a type of that name:
/// then it is written absolutely.
pub(super) struct Scope {
    taken: HashSet<String>,
    /// In a file beside the types: the names that a type may not be imported by.
    reserved: Option<&'static [&'static str]>,
    imports: RefCell<BTreeMap<String, BTreeSet<String>>>,
}

impl Scope {
    /// The file that holds the types themselves.
    pub(super) fn of_types<'a>(types: impl Iterator<Item = &'a str>) -> Self {
        Self {
            taken: types.map(str::to_owned).collect(),
            reserved: None,
            imports: RefCell::default(),
        }
    }

    /// A file beside `types`, which has names of its own.
    pub(super) fn beside_types(reserved: &'static [&'static str]) -> Self {
        Self {
            taken: HashSet::new(),
            reserved: Some(reserved),
            imports: RefCell::default(),
        }
    }

    /// A name from outside.
    pub(super) fn name(&self, known: &Known) -> TokenStream {
        let name = ident(known.name);
        if self.taken.contains(known.name) {
            let module = known.module.split("::").map(ident);
            return quote!(:: #(#module)::* :: #name);
        }
        if !known.prelude {
            self.import(known.module, known.name);
        }
        quote!(#name)
    }

    /// A name from outside as text, for serde's attributes.
    pub(super) fn text(&self, known: &Known) -> String {
        if self.taken.contains(known.name) {
            return format!("::{}::{}", known.module, known.name);
        }
        if !known.prelude {
            self.import(known.module, known.name);
        }
        known.name.to_owned()
    }

    /// A type of the contract.
    pub(super) fn named(&self, name: &str) -> TokenStream {
        let ident = ident(name);
        match self.reserved {
            None => quote!(#ident),
            Some(reserved) if reserved.contains(&name) => quote!(super::types::#ident),
            Some(_) => {
                self.import("super::types", name);
                quote!(#ident)
            }
        }
    }

    fn import(&self, module: &str, name: &str) {
        let mut imports = self.imports.borrow_mut();
        let names = imports.entry(module.to_owned()).or_default();
        names.insert(name.to_owned());
    }

    /// The imports in their groups: the standard library, other crates, the module above.
    pub(super) fn imports(&self) -> Vec<Vec<ItemUse>> {
        let imports = self.imports.borrow();
        let mut groups = [const { Vec::new() }; 3];
        for (module, names) in imports.iter() {
            let group = match module.split("::").next() {
                Some("std" | "core") => 0,
                Some("super") => 2,
                _ => 1,
            };
            groups[group].push(import(module, names));
        }
        groups
            .into_iter()
            .filter(|group| !group.is_empty())
            .collect()
    }
}

fn import(module: &str, names: &BTreeSet<String>) -> ItemUse {
    let module = module.split("::").map(|part| match part {
        "super" => quote!(super),
        part => {
            let part = ident(part);
            quote!(#part)
        }
    });
    let names: Vec<_> = names.iter().map(|name| ident(name)).collect();
    match names.as_slice() {
        [name] => syn::parse_quote!(use #(#module)::*::#name;),
        names => syn::parse_quote!(use #(#module)::*::{#(#names),*};),
    }
}
