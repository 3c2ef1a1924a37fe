//! What code touches by a path, an import, an implementation, a field or a name alone.

use proc_macro2::Span;
use syn::{ImplItem, ItemImpl, UseTree};

use super::Walk;
use crate::drift::impact::names::{Target, plain};

impl Walk<'_> {
    /// What a path in code names, be it only the beginning of the path.
    pub(super) fn path(&mut self, path: &[String], at: Span, what: &'static str) {
        for length in (1..=path.len()).rev() {
            match self.names.target(&path[..length], self.index) {
                Target::Item(item) => {
                    let own: Vec<usize> = self.index.gone(&item).to_vec();
                    let found = !own.is_empty();
                    for change in own {
                        self.touch(change, at, what, true);
                    }
                    if found {
                        return;
                    }
                }
                Target::Alike(end) if length == path.len() => {
                    let own = self.index.alike(&end).into_iter();
                    let own: Vec<usize> = own.map(|(_, change)| change).collect();
                    for change in own {
                        self.touch(change, at, what, false);
                    }
                }
                _ => {}
            }
        }
    }

    pub(super) fn uses(&mut self, tree: &UseTree, before: &mut Vec<String>) {
        match tree {
            UseTree::Path(path) => {
                before.push(plain(&path.ident));
                self.uses(&path.tree, before);
                before.pop();
            }
            UseTree::Name(name) => self.used(&name.ident, before),
            UseTree::Rename(name) => self.used(&name.ident, before),
            UseTree::Group(group) => {
                for tree in &group.items {
                    self.uses(tree, before);
                }
            }
            UseTree::Glob(_) => {}
        }
    }

    fn used(&mut self, name: &syn::Ident, before: &[String]) {
        let path: Vec<String> = before.iter().cloned().chain([plain(name)]).collect();
        let is_local = matches!(path[0].as_str(), "crate" | "self" | "super");
        if path.len() > 1
            && !is_local
            && let Some(item) = self.index.canonical(&path[1..])
        {
            for change in self.index.gone(&item).to_vec() {
                self.touch(change, name.span(), "imports it", true);
            }
        }
    }

    /// An implementation of a trait: what it lacks, and what of it is gone or another one.
    pub(super) fn implements(&mut self, item: &ItemImpl, path: &str, certain: bool) {
        let members = item.items.iter().filter_map(|member| match member {
            ImplItem::Fn(method) => Some((plain(&method.sig.ident), method.sig.ident.span())),
            ImplItem::Type(ty) => Some((plain(&ty.ident), ty.ident.span())),
            _ => None,
        });
        let members: Vec<_> = members.collect();
        let head = item.impl_token.span;
        for change in self.index.fresh(path).to_vec() {
            let fresh = &self.index.change(change).path;
            let name = fresh.rsplit("::").next().unwrap_or_default();
            if !members.iter().any(|(known, _)| known == name) {
                self.touch(change, head, "implements the trait without it", certain);
            }
        }
        for (name, span) in members {
            for change in self.index.gone(&format!("{path}::{name}")).to_vec() {
                self.touch(change, span, "implements it", certain);
            }
        }
    }

    /// A struct that is built or taken apart.
    pub(super) fn fields(&mut self, path: &str, named: &[(String, Span)], rest: bool, at: Span) {
        for (name, span) in named {
            for change in self.index.gone(&format!("{path}::{name}")).to_vec() {
                self.touch(change, *span, "names the field", true);
            }
        }
        if rest {
            return;
        }
        for change in self.index.fresh(path).to_vec() {
            if self.index.change(change).kind == "field" {
                self.touch(change, at, "names every field but this", true);
            }
        }
    }

    /// What is likely meant by a name on a value of unknown type.
    pub(super) fn alike(&mut self, name: &str, kind: &str, at: Span, what: &'static str) {
        let own = self.index.alike(name).into_iter();
        // A constructor is called by its path, and so is a route.
        let own = own.filter(|(path, change)| {
            let change = self.index.change(*change);
            let by_method = kind == "field" || path.contains("Client::");
            change.kind == kind && by_method
        });
        let own: Vec<usize> = own.map(|(_, change)| change).collect();
        for change in own {
            self.touch(change, at, what, false);
        }
    }
}
