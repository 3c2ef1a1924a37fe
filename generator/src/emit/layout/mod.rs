//! A generated file: items laid out one by one, with the blank lines a careful person would leave.

mod body;
mod constant;
mod entries;
mod tokens;

use proc_macro2::TokenStream;
use quote::quote;
use syn::{Attribute, ImplItem, ItemFn, ItemImpl, ItemTrait, ItemUse, TraitItem, parse_quote};

pub(super) use self::constant::{Chain, Constant, ListConstant};
pub(super) use self::entries::{Entries, Entry};
use crate::emit::docs;

/// How many lines a function may have before clippy finds it long, those of its head and its end among them.
const LONG: usize = 102;

/// What stands between two blank lines, as text.
///
/// Nothing else is kept of it: the syntax trees of a whole file are many times its size.
pub(super) struct Item(String);

impl Item {
    /// The item that these tokens make, or nothing where they make none.
    pub(super) fn of(tokens: TokenStream) -> Option<Self> {
        let text = match parsed(tokens)? {
            syn::Item::Trait(item) => spaced_trait(item),
            syn::Item::Impl(item) => spaced_impl(item),
            item => layout(item),
        };
        Some(Self(text))
    }

    /// Imports that belong together.
    pub(super) fn uses(uses: Vec<ItemUse>) -> Self {
        Self(uses.into_iter().map(syn::Item::Use).map(layout).collect())
    }

    /// The items that these tokens make, without a blank line between them.
    pub(super) fn close(tokens: TokenStream) -> Option<Self> {
        let file: syn::Result<syn::File> = syn::parse2(tokens);
        debug_assert!(file.is_ok(), "the emitter made no items: {file:?}");
        let items = file.ok()?.items;
        (!items.is_empty()).then(|| Self(items.into_iter().map(layout).collect()))
    }

    /// A function, with what clippy has to be told of a long one.
    pub(super) fn function(tokens: TokenStream) -> Option<Self> {
        let syn::Item::Fn(mut function) = parsed(tokens)? else {
            return None;
        };
        let statements = std::mem::take(&mut function.block.stmts);
        let body = body::lines(quote!(#(#statements)*));
        let text = with_body(function.clone(), &body);
        if !is_long(&text) {
            return Some(Self(text));
        }
        let allowed = parse_quote!(#[allow(clippy::too_many_lines)]);
        function.attrs.push(allowed);
        Some(Self(with_body(function, &body)))
    }

    /// A constant.
    pub(in crate::emit) fn constant(constant: &Constant) -> Self {
        Self(constant.text())
    }

    /// A constant that is a list.
    pub(in crate::emit) fn list(constant: &ListConstant) -> Self {
        Self(constant.text())
    }

    /// A type inside a macro.
    pub(in crate::emit) fn entries(entries: &Entries) -> Self {
        Self(entries.text())
    }
}

fn parsed(tokens: TokenStream) -> Option<syn::Item> {
    let item = syn::parse2(tokens);
    debug_assert!(item.is_ok(), "the emitter made no item: {item:?}");
    item.ok()
}

/// A function that has no statements, and those it is to have.
fn with_body(function: ItemFn, body: &[String]) -> String {
    let mut text = layout(syn::Item::Fn(function));
    text.truncate(text.trim_end().len() - 1);
    for line in std::iter::once("").chain(body.iter().map(String::as_str)) {
        text.extend([line, "\n"]);
    }
    text + "}\n"
}

fn is_long(function: &str) -> bool {
    let lines = function.lines().skip_while(|line| line.starts_with("///"));
    lines.count() > LONG
}

/// One file.
pub(super) struct File {
    /// The lines of the module's documentation.
    pub(super) docs: Vec<String>,
    /// Attributes of the whole file.
    pub(super) attributes: Vec<Attribute>,
    /// Its items, in order.
    pub(super) items: Vec<Item>,
}

impl File {
    /// The file as text.
    pub(super) fn render(self) -> String {
        let docs = unparse(docs::inner(&self.docs), Vec::new());
        let attributes = unparse(self.attributes, Vec::new());
        let items = self.items.into_iter().map(|item| item.0);
        let parts = [docs, attributes].into_iter().chain(items);
        let parts: Vec<_> = parts.filter(|part| !part.is_empty()).collect();
        parts.join("\n")
    }
}

fn unparse(attrs: Vec<Attribute>, items: Vec<syn::Item>) -> String {
    if attrs.is_empty() && items.is_empty() {
        return String::new();
    }
    let text = prettyplease::unparse(&syn::File {
        shebang: None,
        frontmatter: None,
        attrs,
        items,
    });
    let text = text.trim_matches('\n');
    format!("{text}\n")
}

fn layout(item: syn::Item) -> String {
    unparse(Vec::new(), vec![item])
}

fn spaced_trait(mut item: ItemTrait) -> String {
    let mut members = std::mem::take(&mut item.items).into_iter();
    let with = |bare: &ItemTrait, member: Option<TraitItem>| {
        layout(syn::Item::Trait(ItemTrait {
            items: member.into_iter().collect(),
            ..bare.clone()
        }))
    };
    let first = with(&item, members.next());
    item.attrs.clear();
    spaced(first, members.map(|member| with(&item, Some(member))))
}

fn spaced_impl(mut item: ItemImpl) -> String {
    let mut members = std::mem::take(&mut item.items).into_iter();
    let with = |bare: &ItemImpl, member: Option<ImplItem>| {
        layout(syn::Item::Impl(ItemImpl {
            items: member.into_iter().collect(),
            ..bare.clone()
        }))
    };
    let first = with(&item, members.next());
    item.attrs.clear();
    spaced(first, members.map(|member| with(&item, Some(member))))
}

/// Joins a block with blocks that have the same head, and differ in the one member each of them has, with a blank line
/// between the members.
fn spaced(mut text: String, blocks: impl Iterator<Item = String>) -> String {
    for block in blocks {
        let is_head = |line: &&str| line.starts_with(' ') || !line.ends_with('{');
        let member = block.lines().skip_while(is_head).skip(1);
        let open = text.strip_suffix("}\n").map_or(text.len(), str::len);
        text.truncate(open);
        for line in std::iter::once("").chain(member) {
            text.extend([line, "\n"]);
        }
    }
    text
}
