//! Which names a generated file may write short, and what it imports for that.

mod location;
pub(super) mod rest;

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet, HashSet};

use proc_macro2::TokenStream;
use quote::quote;
use syn::ItemUse;

use self::location::TypePath;
use crate::emit::names::ident;
use crate::emit::plan::TypeIndex;

pub(super) use self::location::Location;

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
pub(super) const ERR: Known = Known::prelude("core::result::Result", "Err");
pub(super) const FROM: Known = Known::prelude("core::convert", "From");
pub(super) const INTO: Known = Known::prelude("core::convert", "Into");
pub(super) const NONE: Known = Known::prelude("core::option::Option", "None");
pub(super) const OK: Known = Known::prelude("core::result::Result", "Ok");
pub(super) const OPTION: Known = Known::prelude("core::option", "Option");
pub(super) const RESULT: Known = Known::prelude("core::result", "Result");
pub(super) const SOME: Known = Known::prelude("core::option::Option", "Some");
pub(super) const STRING: Known = Known::prelude("std::string", "String");
pub(super) const VEC: Known = Known::prelude("std::vec", "Vec");
pub(super) const DEFAULT: Known = Known::prelude("core::default", "Default");
pub(super) const FUTURE: Known = Known::prelude("core::future", "Future");
pub(super) const SEND: Known = Known::prelude("core::marker", "Send");
pub(super) const SIZED: Known = Known::prelude("core::marker", "Sized");
pub(super) const SYNC: Known = Known::prelude("core::marker", "Sync");
pub(super) const BASE64: Known = Known::import("atoms_runtime", "Base64");
pub(super) const BTREE_MAP: Known = Known::import("std::collections", "BTreeMap");
pub(super) const DATE: Known = Known::import("atoms_runtime", "Date");
pub(super) const ISO_DURATION: Known = Known::import("atoms_runtime", "IsoDuration");
pub(super) const JSON_KIND: Known = codegen("JsonKind");
pub(super) const MAYBE: Known = Known::import("atoms_runtime", "Maybe");
pub(super) const NUMBER: Known = Known::import("atoms_runtime", "Number");
pub(super) const OBJECT: Known = codegen("object");
pub(super) const OPEN_ENUM: Known = codegen("open_enum");
pub(super) const SENSITIVE: Known = Known::import("atoms_runtime", "Sensitive");
pub(super) const TIMESTAMP: Known = Known::import("atoms_runtime", "Timestamp");
pub(super) const UNION: Known = codegen("union");
pub(super) const URI: Known = Known::import("atoms_runtime", "Uri");
pub(super) const UUID: Known = Known::import("atoms_runtime", "Uuid");
pub(super) const DESERIALIZE: Known = Known::import("serde", "Deserialize");
pub(super) const DESERIALIZER: Known = Known::import("serde", "Deserializer");
pub(super) const SERIALIZE: Known = Known::import("serde", "Serialize");
pub(super) const SERIALIZER: Known = Known::import("serde", "Serializer");
pub(super) const MAP: Known = Known::import("serde_json", "Map");
pub(super) const VALUE: Known = Known::import("serde_json", "Value");

const fn codegen(name: &'static str) -> Known {
    Known::import("atoms_runtime::codegen", name)
}

/// The names of one file.
///
/// Where the types are written, a name from outside is written short and imported, unless the contract has a type of
/// that name: then it is written absolutely. Elsewhere each type is written with its module, `types::Room` of the group
/// and `shared::Error` of the contract, so that none can be taken for a name of the file, and an operation more or less
/// changes no list of imports.
pub(super) struct Scope<'a> {
    location: Location<'a>,
    types: &'a TypeIndex<'a>,
    /// Whether a name from outside may not be imported by the name of a type.
    yields: bool,
    /// Further names that a name from outside may not be imported by.
    taken: HashSet<&'a str>,
    imports: RefCell<BTreeMap<String, BTreeSet<String>>>,
}

impl<'a> Scope<'a> {
    /// A file that holds types.
    pub(super) fn of_types(types: &'a TypeIndex<'a>, location: Location<'a>) -> Self {
        Self {
            yields: true,
            ..Self::beside_types(types, location)
        }
    }

    /// A file beside them, which has names of its own.
    pub(super) fn beside_types(types: &'a TypeIndex<'a>, location: Location<'a>) -> Self {
        Self {
            location,
            types,
            yields: false,
            taken: HashSet::new(),
            imports: RefCell::default(),
        }
    }

    /// With names of its own that names from outside give way to.
    pub(super) fn taking(mut self, names: impl IntoIterator<Item = &'a str>) -> Self {
        self.taken.extend(names);
        self
    }

    fn is_taken(&self, name: &str) -> bool {
        self.taken.contains(name) || (self.yields && self.types.get(name).is_some())
    }

    /// A name from outside.
    pub(super) fn name(&self, known: &Known) -> TokenStream {
        let name = ident(known.name);
        if self.is_taken(known.name) {
            let module = known.module.split("::").map(ident);
            return quote!(:: #(#module)::* :: #name);
        }
        if !known.prelude {
            self.import(known.module, known.name);
        }
        quote!(#name)
    }

    /// The types of the contract.
    pub(super) fn types(&self) -> &'a TypeIndex<'a> {
        self.types
    }

    /// A type of the contract.
    pub(super) fn named(&self, name: &str) -> TokenStream {
        match self.location.path_to(self.types.home(name)) {
            TypePath::Here => local(None, name),
            TypePath::Below => local(Some("types"), name),
            TypePath::Beside => {
                self.import("super", "types");
                local(Some("types"), name)
            }
            TypePath::Above(module) => self.own(module, name),
            TypePath::Written(module) => local(Some(module), name),
            TypePath::Shared(above) => {
                self.import(above, "types as shared");
                local(Some("shared"), name)
            }
        }
    }

    /// An item of another generated file that is imported by its name.
    pub(super) fn own(&self, module: &str, name: &str) -> TokenStream {
        self.import(module, name);
        local(None, name)
    }

    /// A function of the checks of that group, or of the contract.
    pub(super) fn check(&self, home: Option<&str>, name: &str) -> TokenStream {
        let name = ident(name);
        let (above, shared) = match self.location {
            Location::Checks(here) if here == home => return quote!(#name),
            Location::Group(_) if home.is_some() => return quote!(checks::#name),
            Location::Below(_) if home.is_some() => ("super", false),
            Location::Group(_) => ("super", true),
            _ => ("super::super", true),
        };
        if shared {
            self.import(above, "checks as shared_checks");
            quote!(shared_checks::#name)
        } else {
            self.import(above, "checks");
            quote!(checks::#name)
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
            let first = module.split("::").next().unwrap_or_default();
            let group = match first {
                "std" | "core" => 0,
                "super" | "self" => 2,
                _ => 1,
            };
            groups[group].push(import(module, names, self.is_taken(first)));
        }
        groups
            .into_iter()
            .filter(|group| !group.is_empty())
            .collect()
    }
}

/// An import; of a crate whatever module of that name there is, if it has to be.
fn import(module: &str, names: &BTreeSet<String>, absolute: bool) -> ItemUse {
    let colons = absolute.then(|| quote!(::));
    let module = path(module);
    let module = quote!(#colons #module);
    let names: Vec<_> = names.iter().map(|name| imported(name)).collect();
    match names.as_slice() {
        [name] => syn::parse_quote!(use #module::#name;),
        names => syn::parse_quote!(use #module::{#(#names),*};),
    }
}

/// An item of that module, or of this one.
pub(super) fn local(module: Option<&str>, name: &str) -> TokenStream {
    let name = ident(name);
    let module = module.map(path).into_iter();
    quote!(#(#module::)* #name)
}

/// A module's path, as generated code writes it.
pub(super) fn path(module: &str) -> TokenStream {
    let parts = module.split("::").map(|part| match part {
        "super" => quote!(super),
        "self" => quote!(self),
        part => {
            let part = ident(part);
            quote!(#part)
        }
    });
    quote!(#(#parts)::*)
}

fn imported(name: &str) -> TokenStream {
    let (name, here) = name.split_once(" as ").unwrap_or((name, ""));
    let name = ident(name);
    let here = (!here.is_empty()).then(|| ident(here)).into_iter();
    quote!(#name #(as #here)*)
}
