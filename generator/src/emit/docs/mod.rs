//! Documentation of the document as documentation of Rust: Markdown that can do no harm.

mod blocks;
mod clean;
mod parse;
mod reader;
mod text;
mod wrap;
mod write;

use proc_macro2::{Ident, Span};
use syn::token::Bracket;
use syn::{
    AttrStyle, Attribute, Expr, ExprLit, Lit, LitStr, Meta, MetaNameValue, Token, parse_quote,
};

use crate::model::{Contract, Docs, Operation};

/// The columns a line of code may take.
const WIDTH: usize = 100;

/// The lines of a description at that indentation; empty when it says nothing.
///
/// Whatever the text is, the lines hold no code that rustdoc would run, no HTML, and no link but to the web.
pub(super) fn lines(text: &str, indent: usize) -> Vec<String> {
    let text = clean::clean(text);
    let width = WIDTH.saturating_sub(indent + "/// ".len());
    write::document(&text, width)
}

/// Attributes of an item: its description, the place it comes from, and whether it is deprecated.
pub(super) fn of_item(docs: &Docs, place: &str, indent: usize) -> Vec<Attribute> {
    let mut all = lines(&text(docs, None), indent);
    if !all.is_empty() {
        all.push(String::new());
    }
    all.push(code(place));
    with_deprecation(&all, docs)
}

/// Attributes of an operation: those of an item, and what of it the contract does not describe.
pub(super) fn of_operation(contract: &Contract, operation: &Operation) -> Vec<Attribute> {
    let below = format!("{}/", operation.origin.pointer);
    let missing = contract.degraded.iter().filter(|degraded| {
        let same = degraded.origin.source == operation.origin.source;
        same && degraded.origin.pointer.starts_with(&below)
            && degraded.origin.pointer.ends_with("/$ref")
    });
    let missing = missing.map(|degraded| format!("Incomplete: {}.", degraded.reason));
    let text: Vec<String> = operation.docs.text.iter().cloned().chain(missing).collect();
    let docs = Docs {
        text: (!text.is_empty()).then(|| text.join("\n\n")),
        ..operation.docs.clone()
    };
    let place = format!("{} {}", operation.method, operation.path);
    of_item(&docs, &place, 4)
}

/// Attributes of a field or a variant.
pub(super) fn of_member(docs: &Docs, indent: usize) -> Vec<Attribute> {
    of_field(docs, None, indent)
}

/// Attributes of a field whose value has to be something.
pub(super) fn of_field(docs: &Docs, bounds: Option<String>, indent: usize) -> Vec<Attribute> {
    with_deprecation(&lines(&text(docs, bounds), indent), docs)
}

/// Whether anything is said of it in words.
pub(super) fn is_described(docs: &Docs) -> bool {
    !lines(&text(docs, None), 0).is_empty()
}

/// What the document says, and what else a reader has to know of its values.
fn text(docs: &Docs, bounds: Option<String>) -> String {
    let own = docs.text.clone().unwrap_or_default();
    let default = default(docs).filter(|line| !own.ends_with(line));
    let values: Vec<String> = bounds.into_iter().chain(default).collect();
    let requests = docs.of_requests.then(|| "As requests carry it.".to_owned());
    let paragraphs = [Some(own), Some(values.join(" ")), requests];
    let paragraphs = paragraphs
        .into_iter()
        .flatten()
        .filter(|text| !text.is_empty());
    paragraphs.collect::<Vec<_>>().join("\n\n")
}

/// The line that tells a default which fits in one.
fn default(docs: &Docs) -> Option<String> {
    /// How long it may be.
    const LONG: usize = 60;
    let default = docs.default.as_ref()?.to_string();
    let fits = default.len() < LONG && default != "null" && !default.contains('`');
    fits.then(|| format!("Default: `{default}`."))
}

fn with_deprecation(lines: &[String], docs: &Docs) -> Vec<Attribute> {
    let mut attributes = outer(lines);
    if docs.deprecated {
        attributes.push(parse_quote!(#[deprecated]));
    }
    attributes
}

/// `///` lines.
pub(super) fn outer(lines: &[String]) -> Vec<Attribute> {
    attributes(lines, AttrStyle::Outer)
}

/// `//!` lines.
pub(super) fn inner(lines: &[String]) -> Vec<Attribute> {
    attributes(lines, AttrStyle::Inner(<Token![!]>::default()))
}

fn attributes(lines: &[String], style: AttrStyle) -> Vec<Attribute> {
    lines.iter().map(|line| attribute(line, style)).collect()
}

/// A line of documentation, put together by hand: there are so many of them that parsing them would take its time.
fn attribute(line: &str, style: AttrStyle) -> Attribute {
    let text = LitStr::new(&spaced(line), Span::call_site());
    let value = Expr::Lit(ExprLit {
        attrs: Vec::new(),
        lit: Lit::Str(text),
    });
    Attribute {
        pound_token: <Token![#]>::default(),
        style,
        bracket_token: Bracket::default(),
        meta: Meta::NameValue(MetaNameValue {
            path: Ident::new("doc", Span::call_site()).into(),
            eq_token: <Token![=]>::default(),
            value,
        }),
    }
}

fn spaced(line: &str) -> String {
    if line.is_empty() {
        String::new()
    } else {
        format!(" {line}")
    }
}

/// Text on one line as a code span.
pub(super) fn code(text: &str) -> String {
    let text = clean::clean(text).replace('\n', " ");
    write::code_span(&text)
}
