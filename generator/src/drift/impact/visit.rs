//! The walk through one file.

mod pattern;
mod touch;

use proc_macro2::Span;
use syn::punctuated::Punctuated;
use syn::spanned::Spanned;
use syn::visit::{self, Visit};
use syn::{
    Expr, ExprField, ExprMatch, ExprMethodCall, ExprStruct, FnArg, ItemImpl, Local, Member, Pat,
    PatStruct, Signature, Token,
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

    /// An expression that lives shorter than the file.
    fn inside(&mut self, value: &Expr) {
        self.visit_expr(value);
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

fn named(member: &Member) -> Option<(String, Span)> {
    match member {
        Member::Named(name) => Some((plain(name), name.span())),
        Member::Unnamed(_) => None,
    }
}
