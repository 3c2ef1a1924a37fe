//! The walk through one file.

use proc_macro2::Span;
use syn::punctuated::Punctuated;
use syn::spanned::Spanned;
use syn::visit::{self, Visit};
use syn::{
    Arm, Expr, ExprField, ExprMatch, ExprMethodCall, ExprStruct, FnArg, ImplItem, ItemImpl, Local,
    Member, Pat, PatStruct, Signature, Token, UseTree,
};

use super::index::Index;
use super::names::{Names, Target, plain, segments};
use super::values::Values;
use crate::drift::Touch;

/// The places of a file that changes touch, each with the index of the change.
pub(super) fn file(parsed: &syn::File, shown: &str, index: &Index<'_>) -> Vec<(usize, Touch)> {
    let mut walk = Walk {
        names: Names::of(parsed),
        values: Values::default(),
        file: shown,
        index,
        found: Vec::new(),
    };
    walk.visit_file(parsed);
    walk.found
}

struct Walk<'w> {
    names: Names,
    values: Values,
    file: &'w str,
    index: &'w Index<'w>,
    found: Vec<(usize, Touch)>,
}

impl Walk<'_> {
    fn touch(&mut self, change: usize, at: Span, what: &'static str, certain: bool) {
        let start = at.start();
        let touch = Touch {
            file: self.file.to_owned(),
            line: start.line,
            column: start.column + 1,
            what,
            certain,
        };
        self.found.push((change, touch));
    }

    fn target(&self, path: &syn::Path) -> Target {
        self.names.target(&segments(path), self.index)
    }

    /// What a path in code names, be it only the beginning of the path.
    fn path(&mut self, path: &[String], at: Span, what: &'static str) {
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

    fn uses(&mut self, tree: &UseTree, before: &mut Vec<String>) {
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
    fn implements(&mut self, item: &ItemImpl, path: &str, certain: bool) {
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
    fn fields(&mut self, path: &str, named: &[(String, Span)], rest: bool, at: Span) {
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

    /// A `match` without a wildcard over variants of an enum that has more now.
    fn complete(&mut self, item: &ExprMatch) {
        if item.arms.iter().any(is_wildcard) {
            return;
        }
        let mut paths = Vec::new();
        item.arms
            .iter()
            .for_each(|arm| variants(&arm.pat, &mut paths));
        let mut owners: Vec<String> = paths
            .iter()
            .filter_map(|path| match self.target(path) {
                Target::Item(item) => Some(item.rsplit_once("::")?.0.to_owned()),
                _ => None,
            })
            .collect();
        owners.sort();
        owners.dedup();
        for owner in owners {
            for change in self.index.fresh(&owner).to_vec() {
                if self.index.change(change).kind == "variant" {
                    let at = item.match_token.span;
                    self.touch(change, at, "matches every variant but this", true);
                }
            }
        }
    }

    fn signature(&mut self, signature: &Signature) {
        for input in &signature.inputs {
            if let FnArg::Typed(argument) = input {
                self.values
                    .typed(&argument.pat, &argument.ty, &self.names, self.index);
            }
        }
    }
}

impl<'a> Visit<'a> for Walk<'_> {
    fn visit_item_use(&mut self, item: &'a syn::ItemUse) {
        self.uses(&item.tree, &mut Vec::new());
    }

    fn visit_path(&mut self, path: &'a syn::Path) {
        let names = segments(path);
        self.path(&names, path.span(), "names it");
        visit::visit_path(self, path);
    }

    /// What is written and asserted is inside of macros.
    fn visit_macro(&mut self, item: &'a syn::Macro) {
        visit::visit_macro(self, item);
        let arguments = item.parse_body_with(Punctuated::<Expr, Token![,]>::parse_terminated);
        for argument in arguments.iter().flatten() {
            self.inside(argument);
        }
    }

    fn visit_item_impl(&mut self, item: &'a ItemImpl) {
        if let Some((path, _)) = &item.trait_ {
            match self.target(path) {
                Target::Item(found) => self.implements(item, &found, true),
                Target::Alike(end) => {
                    for path in self.index.owners(&end) {
                        self.implements(item, &path, false);
                    }
                }
                Target::Other => {}
            }
        }
        visit::visit_item_impl(self, item);
    }

    fn visit_item_fn(&mut self, item: &'a syn::ItemFn) {
        let around = self.values.clone();
        self.signature(&item.sig);
        visit::visit_item_fn(self, item);
        self.values = around;
    }

    fn visit_impl_item_fn(&mut self, item: &'a syn::ImplItemFn) {
        let around = self.values.clone();
        self.signature(&item.sig);
        visit::visit_impl_item_fn(self, item);
        self.values = around;
    }

    fn visit_local(&mut self, local: &'a Local) {
        visit::visit_local(self, local);
        if let Pat::Type(typed) = &local.pat {
            self.values
                .typed(&typed.pat, &typed.ty, &self.names, self.index);
        } else if let Some(init) = &local.init {
            self.values
                .given(&local.pat, &init.expr, &self.names, self.index);
        }
    }

    fn visit_expr_struct(&mut self, literal: &'a ExprStruct) {
        if let Target::Item(path) = self.target(&literal.path) {
            let named = literal
                .fields
                .iter()
                .filter_map(|field| named(&field.member));
            let named: Vec<_> = named.collect();
            self.fields(&path, &named, literal.rest.is_some(), literal.path.span());
        }
        visit::visit_expr_struct(self, literal);
    }

    fn visit_pat_struct(&mut self, pattern: &'a PatStruct) {
        if let Target::Item(path) = self.target(&pattern.path) {
            let named = pattern
                .fields
                .iter()
                .filter_map(|field| named(&field.member));
            let named: Vec<_> = named.collect();
            self.fields(&path, &named, pattern.rest.is_some(), pattern.path.span());
        }
        visit::visit_pat_struct(self, pattern);
    }

    fn visit_expr_match(&mut self, item: &'a ExprMatch) {
        self.complete(item);
        visit::visit_expr_match(self, item);
    }

    fn visit_expr_field(&mut self, field: &'a ExprField) {
        if let Some((name, span)) = named(&field.member) {
            match self.values.of(&field.base, &self.names, self.index) {
                Some(owner) => {
                    for change in self.index.gone(&format!("{owner}::{name}")).to_vec() {
                        self.touch(change, span, "reads the field", true);
                    }
                }
                None => self.alike(&name, "field", span, "reads a field of that name"),
            }
        }
        visit::visit_expr_field(self, field);
    }

    fn visit_expr_method_call(&mut self, call: &'a ExprMethodCall) {
        let receiver = self.values.of(&call.receiver, &self.names, self.index);
        let (name, span) = (plain(&call.method), call.method.span());
        match receiver {
            Some(owner) => {
                for change in self.index.gone(&format!("{owner}::{name}")).to_vec() {
                    self.touch(change, span, "calls it", true);
                }
            }
            None => self.alike(&name, "function", span, "calls a method of that name"),
        }
        visit::visit_expr_method_call(self, call);
    }
}

impl Walk<'_> {
    /// An expression that lives shorter than the file.
    fn inside(&mut self, value: &Expr) {
        self.visit_expr(value);
    }

    /// What is likely meant by a name on a value of unknown type.
    fn alike(&mut self, name: &str, kind: &str, at: Span, what: &'static str) {
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

fn named(member: &Member) -> Option<(String, Span)> {
    match member {
        Member::Named(name) => Some((plain(name), name.span())),
        Member::Unnamed(_) => None,
    }
}

/// Whether an arm takes whatever is left.
fn is_wildcard(arm: &Arm) -> bool {
    takes_all(&arm.pat)
}

fn takes_all(pattern: &Pat) -> bool {
    match pattern {
        Pat::Wild(_) => true,
        // A name that begins with a capital is a constant or a variant.
        Pat::Ident(name) => !name.ident.to_string().starts_with(char::is_uppercase),
        Pat::Or(list) => list.cases.iter().any(takes_all),
        Pat::Paren(inner) => takes_all(&inner.pat),
        _ => false,
    }
}

/// The paths of variants in a pattern, not those within their fields.
fn variants<'p>(pattern: &'p Pat, paths: &mut Vec<&'p syn::Path>) {
    match pattern {
        Pat::TupleStruct(inner) => paths.push(&inner.path),
        Pat::Struct(inner) => paths.push(&inner.path),
        Pat::Path(inner) => paths.push(&inner.path),
        Pat::Or(list) => list.cases.iter().for_each(|case| variants(case, paths)),
        Pat::Paren(inner) => variants(&inner.pat, paths),
        Pat::Guard(inner) => variants(&inner.pat, paths),
        Pat::Reference(inner) => variants(&inner.pat, paths),
        _ => {}
    }
}
