//! The items of generated files, which are read as a compiler would: by their syntax, the runtime's macros among it.

mod entries;
mod lines;
mod members;
mod paths;

use syn::{Attribute, Visibility};

use self::lines::Lines;
use self::paths::Paths;
use super::{Item, Kind};
use crate::config::Product;
use crate::features;
use crate::manifest::prefix;
use crate::model::Contract;

/// The files that are private modules; what is public in them is re-exported by the module around them.
const PRIVATE: &[&str] = &["client", "service"];

/// The features that the crate has of its groups.
pub(super) fn features(contract: &Contract, product: Product) -> Vec<Item> {
    let named = features::features(std::slice::from_ref(contract), product);
    let named = named.into_iter().filter(|one| one.name != "default");
    named
        .map(|feature| Item {
            code: feature.to_string(),
            path: feature.name,
            kind: Kind::Feature,
            signature: String::new(),
            arguments: Vec::new(),
            file: "Cargo.toml".to_owned(),
            line: 1,
            origin: None,
        })
        .collect()
}

/// The items of one file of a contract; `file` is relative to the contract's folder.
pub(super) fn file(contract: &Contract, product: Product, file: &str, text: &str) -> Vec<Item> {
    // What the emitter writes is Rust; its tests compile it.
    let Ok(parsed) = syn::parse_file(text) else {
        return Vec::new();
    };
    let (module, group) = place(contract, product, file);
    let Some(module) = module else {
        return Vec::new();
    };
    let shown = match product {
        Product::Workspace => format!("{}/{file}", contract.name),
        Product::Crate => file.to_owned(),
    };
    let mut reader = Reader {
        paths: Paths::of(contract, product, &parsed, file),
        lines: Lines::of(text),
        module,
        group,
        file: shown,
        items: Vec::new(),
    };
    for item in &parsed.items {
        reader.item(item);
    }
    reader.items
}

/// The path of a file's public items, and by which further path its types are reached; `None` where nothing is public.
fn place(contract: &Contract, product: Product, file: &str) -> (Option<String>, Option<String>) {
    let prefix = prefix(contract, product);
    let parts: Vec<&str> = file.trim_end_matches(".rs").split('/').collect();
    let of_group = parts.len() == 2;
    let name = parts[parts.len() - 1];
    let folder = if of_group {
        format!("{prefix}{}::", parts[0])
    } else {
        prefix.clone()
    };
    let module = match name {
        "checks" => None,
        "mod" | "lib" => Some(folder.clone()),
        name if PRIVATE.contains(&name) => Some(folder.clone()),
        "types" => Some(format!("{prefix}types::")),
        name => Some(format!("{folder}{name}::")),
    };
    let group = (of_group && name == "types").then(|| format!("{folder}types::"));
    (module, group)
}

/// Reads the items of one file, in order.
struct Reader<'t> {
    paths: Paths,
    lines: Lines<'t>,
    /// What stands before a name: `atoms::types::`.
    module: String,
    /// The other path of types that stand in a group's file.
    group: Option<String>,
    file: String,
    items: Vec<Item>,
}

impl Reader<'_> {
    fn item(&mut self, item: &syn::Item) {
        match item {
            syn::Item::Struct(item) if is_public(&item.vis) => self.structure(item),
            syn::Item::Enum(item) if is_public(&item.vis) => self.enumeration(item),
            syn::Item::Type(item) if is_public(&item.vis) => {
                let target = self.paths.text(&item.ty);
                self.own_type(Kind::Alias, &item.ident, "pub type", &target);
            }
            syn::Item::Trait(item) if is_public(&item.vis) => self.interface(item),
            syn::Item::Fn(item) if is_public(&item.vis) => self.function(&item.sig, None),
            syn::Item::Const(item) if is_public(&item.vis) => {
                self.constant(&item.ident, &item.ty, None);
            }
            syn::Item::Mod(item) if is_public(&item.vis) => self.submodule(item),
            syn::Item::Impl(item) => self.implementation(item),
            syn::Item::Macro(item) => self.entries(&item.mac),
            _ => {}
        }
    }

    fn submodule(&mut self, item: &syn::ItemMod) {
        let gate = item.attrs.iter().find_map(gate).unwrap_or_default();
        let path = format!("{}{}", self.module, plain(&item.ident));
        let head = format!("pub mod {}", item.ident);
        self.add(path, Kind::Module, gate, &head);
    }

    /// A type of this file, and its path by way of a group.
    fn own_type(&mut self, kind: Kind, name: &syn::Ident, head: &str, signature: &str) -> String {
        let name_text = plain(name);
        let path = format!("{}{name_text}", self.module);
        let head = format!("{head} {name}");
        self.add(path.clone(), kind, signature.to_owned(), &head);
        if let Some(group) = &self.group {
            let mut item = self.items[self.items.len() - 1].clone();
            item.path = format!("{group}{name_text}");
            item.kind = Kind::GroupPath;
            item.signature = String::new();
            self.items.push(item);
        }
        path
    }

    /// An item whose line begins with this head, below the ones before it.
    fn add(&mut self, path: String, kind: Kind, signature: String, head: &str) {
        let (line, code) = self.lines.find(head);
        self.items.push(Item {
            path,
            kind,
            signature,
            arguments: Vec::new(),
            code,
            file: self.file.clone(),
            line,
            origin: None,
        });
    }

    /// Names what the last item takes.
    fn arguments(&mut self, signature: &syn::Signature) {
        if let Some(item) = self.items.last_mut() {
            item.arguments = members::arguments(signature);
        }
    }

    /// An item that has no line of its own: it comes with the one before it.
    fn implied(&mut self, path: String, kind: Kind, signature: String, code: String) {
        let line = self.items.last().map_or(1, |item| item.line);
        self.items.push(Item {
            path,
            kind,
            signature,
            arguments: Vec::new(),
            code,
            file: self.file.clone(),
            line,
            origin: None,
        });
    }
}

fn is_public(visibility: &Visibility) -> bool {
    matches!(visibility, Visibility::Public(_))
}

/// A name without `r#`.
fn plain(name: &syn::Ident) -> String {
    let text = name.to_string();
    text.strip_prefix("r#").unwrap_or(&text).to_owned()
}

/// The feature of `#[cfg(feature = "…")]`.
fn gate(attribute: &Attribute) -> Option<String> {
    if !attribute.path().is_ident("cfg") {
        return None;
    }
    let meta: syn::MetaNameValue = attribute.parse_args().ok()?;
    match meta.value {
        syn::Expr::Lit(syn::ExprLit {
            lit: syn::Lit::Str(name),
            ..
        }) => Some(name.value()),
        _ => None,
    }
}
