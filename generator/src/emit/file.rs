//! A generated file: items laid out one by one, with the blank lines a careful person would leave.

use proc_macro2::{Ident, Span, TokenStream};
use syn::{Attribute, ImplItem, ItemEnum, ItemStruct, ItemUse, TraitItem, parse_quote};

use super::docs;
use super::entries::entries;
use super::objects::object;
use super::snug::snug;

/// How many lines a function may have before clippy finds it long, those of its head and its end among them.
const LONG: usize = 102;

/// Longer than a line: a list that ends in it has a line for each element.
const BREAK: &str = "__________________________________________________________________________________________break";

/// An element that makes a list have a line for each; it is not written itself.
pub(super) fn broken() -> Ident {
    Ident::new(BREAK, Span::call_site())
}

/// What stands between two blank lines.
pub(super) enum Item {
    /// Imports that belong together.
    Uses(Vec<ItemUse>),
    /// Items without a blank line between them.
    Close(Vec<syn::Item>),
    /// Any item as it is.
    Plain(syn::Item),
    /// An item whose blocks begin on the lines of the calls they are handed to.
    Snug(syn::Item),
    /// A macro around an enum whose discriminants say how it is written on the wire.
    Macro {
        /// `open_enum`
        name: &'static str,
        /// The enum as an item of its own.
        item: ItemEnum,
        /// What follows the enum's name, if anything does: `: i64`, the type of values that are not text.
        after: Option<String>,
    },
    /// The macro `object!` around a struct.
    Object {
        /// The struct as an item of its own.
        item: ItemStruct,
        /// How each field is written on the wire.
        wire: Vec<String>,
    },
}

impl Item {
    /// The item that these tokens make, or nothing where they make none.
    pub(super) fn of(tokens: TokenStream) -> Option<Self> {
        let item = syn::parse2(tokens);
        debug_assert!(item.is_ok(), "the emitter made no item: {item:?}");
        item.ok().map(Self::Plain)
    }

    /// The items that these tokens make, without a blank line between them.
    pub(super) fn close(tokens: TokenStream) -> Option<Self> {
        let file: syn::Result<syn::File> = syn::parse2(tokens);
        debug_assert!(file.is_ok(), "the emitter made no items: {file:?}");
        let items = file.ok()?.items;
        (!items.is_empty()).then_some(Self::Close(items))
    }

    /// As [`of`](Self::of), and laid out [snug](Self::Snug), with what clippy has to be told of a long function.
    pub(super) fn snug(tokens: TokenStream) -> Option<Self> {
        let Some(Self::Plain(mut item)) = Self::of(tokens) else {
            return None;
        };
        if let syn::Item::Fn(function) = &mut item {
            let text = snug(&layout(syn::Item::Fn(function.clone())));
            let lines = text.lines().skip_while(|line| line.starts_with("///"));
            if lines.count() > LONG {
                function
                    .attrs
                    .push(parse_quote!(#[allow(clippy::too_many_lines)]));
            }
        }
        Some(Self::Snug(item))
    }

    fn render(&self) -> String {
        match self {
            Self::Uses(uses) => uses
                .iter()
                .map(|item| layout(syn::Item::Use(item.clone())))
                .collect(),
            Self::Close(items) => items.iter().cloned().map(layout).collect(),
            Self::Plain(syn::Item::Trait(item)) => spaced_trait(item),
            Self::Plain(syn::Item::Impl(item)) => spaced_impl(item),
            Self::Plain(item) => layout(item.clone()),
            Self::Snug(item) => snug(&layout(item.clone())),
            Self::Macro { name, item, after } => around(name, item, after.as_deref()),
            Self::Object { item, wire } => object(&layout(syn::Item::Struct(item.clone())), wire),
        }
    }
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
        let items = self.items.iter().map(Item::render);
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
    let text = unparse(Vec::new(), vec![item]);
    if !text.contains(BREAK) {
        return text;
    }
    let lines = text.lines();
    let kept = lines.filter(|line| line.trim().trim_end_matches(',') != BREAK);
    kept.flat_map(|line| [line, "\n"]).collect()
}

fn spaced_trait(item: &syn::ItemTrait) -> String {
    let with = |items: Vec<TraitItem>| {
        let item = syn::ItemTrait {
            items,
            ..item.clone()
        };
        layout(syn::Item::Trait(item))
    };
    spaced(item.items.iter().map(|child| with(vec![child.clone()])))
        .unwrap_or_else(|| with(item.items.clone()))
}

fn spaced_impl(item: &syn::ItemImpl) -> String {
    let with = |items: Vec<ImplItem>| {
        let item = syn::ItemImpl {
            items,
            ..item.clone()
        };
        layout(syn::Item::Impl(item))
    };
    spaced(item.items.iter().map(|child| with(vec![child.clone()])))
        .unwrap_or_else(|| with(item.items.clone()))
}

/// Joins blocks that share their first lines and differ in the one member each of them has,
/// with a blank line between the members.
fn spaced(mut blocks: impl Iterator<Item = String>) -> Option<String> {
    let mut text = blocks.next()?;
    for block in blocks {
        let header = block
            .lines()
            .position(|line| !line.starts_with(' ') && line.ends_with('{'))?;
        let member: Vec<_> = block.lines().skip(header + 1).collect();
        text.truncate(text.strip_suffix("}\n")?.len());
        text.push('\n');
        text.push_str(&member.join("\n"));
        text.push('\n');
    }
    Some(text)
}

fn around(macro_name: &str, item: &ItemEnum, after: Option<&str>) -> String {
    let header = format!("pub enum {}", item.ident);
    let mut text = format!("{macro_name}! {{\n");
    let mut inside = layout(syn::Item::Enum(item.clone()));
    if macro_name != "open_enum" {
        inside = entries(&inside);
    }
    for line in inside.lines() {
        text.push_str("    ");
        match (after, line.strip_prefix(&header)) {
            (Some(after), Some(rest)) => text.extend([&header, after, rest]),
            _ => text.push_str(line),
        }
        text.push('\n');
    }
    text.push_str("}\n");
    text
}
