//! What the names of a file lead to.

use std::collections::{HashMap, HashSet};

use syn::visit::Visit;
use syn::{ItemUse, UseTree};

use super::index::Index;

/// What a path in code leads to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Target {
    /// This item of the generated crate, as it was.
    Item(String),
    /// Something of the workspace, called so, which may be the item by another way.
    Alike(String),
    /// Nothing of the crate.
    Other,
}

/// The imports of a file, those within its modules and functions among them.
#[derive(Default)]
pub(super) struct Names {
    imports: HashMap<String, Vec<String>>,
    globs: Vec<Vec<String>>,
    /// The types and traits that the file defines.
    own: HashSet<String>,
}

impl Names {
    pub(super) fn of(file: &syn::File) -> Self {
        let mut names = Self::default();
        names.visit_file(file);
        names
    }

    fn import(&mut self, tree: &UseTree, mut before: Vec<String>) {
        let mut named = |name: String, mut path: Vec<String>, own: String| {
            if own != "self" {
                path.push(own);
            }
            self.imports.insert(name, path);
        };
        match tree {
            UseTree::Path(path) => {
                before.push(plain(&path.ident));
                self.import(&path.tree, before);
            }
            UseTree::Name(name) => {
                let own = plain(&name.ident);
                let last = before.last().cloned().unwrap_or_default();
                let called = if own == "self" { last } else { own.clone() };
                named(called, before, own);
            }
            UseTree::Rename(name) => named(plain(&name.rename), before, plain(&name.ident)),
            UseTree::Group(group) => {
                for tree in &group.items {
                    self.import(tree, before.clone());
                }
            }
            UseTree::Glob(_) => self.globs.push(before),
        }
    }

    /// What a path of these names leads to.
    pub(super) fn target(&self, path: &[String], index: &Index<'_>) -> Target {
        let Some(first) = path.first() else {
            return Target::Other;
        };
        if self.own.contains(first) {
            return Target::Other;
        }
        let mut whole = match self.imports.get(first) {
            Some(import) => import.iter().chain(&path[1..]).cloned().collect(),
            None => path.to_vec(),
        };
        // An import may begin with an import: `use atoms_api::atoms; use atoms::types::Call;`.
        for _ in 0..self.imports.len().min(4) {
            match self.imports.get(&whole[0]) {
                Some(import) if import.first() != whole.first() => {
                    whole.splice(0..1, import.iter().cloned());
                }
                _ => break,
            }
        }
        let is_local = matches!(whole[0].as_str(), "crate" | "self" | "super" | "Self");
        if !is_local
            && whole.len() > 1
            && let Some(path) = index.canonical(&whole[1..])
        {
            return Target::Item(path);
        }
        let mut local_glob = false;
        for glob in &self.globs {
            if matches!(glob[0].as_str(), "crate" | "self" | "super") {
                local_glob = true;
            } else if !self.imports.contains_key(first) {
                let path: Vec<String> = glob.iter().skip(1).chain(path).cloned().collect();
                if let Some(path) = index.canonical(&path) {
                    return Target::Item(path);
                }
            }
        }
        let unknown = !self.imports.contains_key(first) && local_glob;
        if is_local && whole[0] != "Self" || unknown {
            let from = whole.len() - path.len().min(whole.len()).min(2);
            return Target::Alike(whole[from..].join("::"));
        }
        Target::Other
    }
}

impl<'a> Visit<'a> for Names {
    fn visit_item_use(&mut self, item: &'a ItemUse) {
        self.import(&item.tree, Vec::new());
    }

    fn visit_item_struct(&mut self, item: &'a syn::ItemStruct) {
        self.own.insert(plain(&item.ident));
    }

    fn visit_item_enum(&mut self, item: &'a syn::ItemEnum) {
        self.own.insert(plain(&item.ident));
    }

    fn visit_item_type(&mut self, item: &'a syn::ItemType) {
        self.own.insert(plain(&item.ident));
    }

    fn visit_item_trait(&mut self, item: &'a syn::ItemTrait) {
        self.own.insert(plain(&item.ident));
    }
}

/// A name without `r#`.
pub(super) fn plain(name: &syn::Ident) -> String {
    let text = name.to_string();
    text.strip_prefix("r#").unwrap_or(&text).to_owned()
}

/// The names of a path.
pub(super) fn segments(path: &syn::Path) -> Vec<String> {
    path.segments
        .iter()
        .map(|segment| plain(&segment.ident))
        .collect()
}
