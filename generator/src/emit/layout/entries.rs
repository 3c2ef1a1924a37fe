//! A type inside one of the runtime's macros, an entry a line: no formatter of Rust lays out the inside of a macro.

use proc_macro2::TokenStream;
use syn::{Attribute, Expr, ExprLit, Lit, Meta};

use super::tokens::{WIDTH, text};

/// A struct or an enum whose fields or variants say how they are written on the wire.
pub(in crate::emit) struct Entries {
    /// `object`
    pub(in crate::emit) macro_name: &'static str,
    /// Documentation, and attributes after it.
    pub(in crate::emit) attributes: Vec<Attribute>,
    /// `pub struct Name`
    pub(in crate::emit) head: TokenStream,
    /// Its fields or variants.
    pub(in crate::emit) list: Vec<Entry>,
}

/// A field or a variant.
pub(in crate::emit) struct Entry {
    /// Documentation, and attributes after it.
    pub(in crate::emit) attributes: Vec<Attribute>,
    /// `pub name: Type`, or `Variant(Type)`
    pub(in crate::emit) head: TokenStream,
    /// How it is written on the wire: `optional("name")`
    pub(in crate::emit) wire: TokenStream,
}

impl Entries {
    /// The macro as text.
    pub(super) fn text(&self) -> String {
        let mut lines = vec![format!("{}! {{", self.macro_name)];
        lines.extend(attributes(&self.attributes, 4));
        let head = text(&self.head);
        if self.list.is_empty() {
            lines.push(format!("    {head} {{}}"));
        } else {
            lines.push(format!("    {head} {{"));
            lines.extend(self.list.iter().flat_map(Entry::lines));
            lines.push("    }".to_owned());
        }
        lines.push("}\n".to_owned());
        lines.join("\n")
    }
}

impl Entry {
    /// The entry on one line, or else how it is written on a second one.
    fn lines(&self) -> Vec<String> {
        let mut lines = attributes(&self.attributes, 8);
        let (head, wire) = (text(&self.head), text(&self.wire));
        let whole = format!("        {head} = {wire},");
        if whole.chars().count() > WIDTH {
            lines.push(format!("        {head}"));
            lines.push(format!("            = {wire},"));
        } else {
            lines.push(whole);
        }
        lines
    }
}

pub(super) fn attributes(attributes: &[Attribute], indent: usize) -> Vec<String> {
    let lines = attributes.iter().map(|attribute| {
        let line = match documentation(attribute) {
            Some(line) => format!("///{line}"),
            None => text(&quote::quote!(#attribute)),
        };
        format!("{:indent$}{line}", "")
    });
    lines.collect()
}

/// The line of documentation that an attribute is.
fn documentation(attribute: &Attribute) -> Option<String> {
    let Meta::NameValue(meta) = &attribute.meta else {
        return None;
    };
    match &meta.value {
        Expr::Lit(ExprLit {
            lit: Lit::Str(text),
            ..
        }) if meta.path.is_ident("doc") => Some(text.value()),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use quote::quote;
    use syn::parse_quote;

    use super::{Entries, Entry};

    fn entry(head: proc_macro2::TokenStream, wire: proc_macro2::TokenStream) -> Entry {
        Entry {
            attributes: vec![parse_quote!(#[doc = " One (,"])],
            head,
            wire,
        }
    }

    #[test]
    fn an_entry_is_a_line() {
        let entries = Entries {
            macro_name: "object",
            attributes: vec![
                parse_quote!(#[doc = " A thing."]),
                parse_quote!(#[allow(dead_code)]),
            ],
            head: quote!(pub struct A),
            list: vec![entry(
                quote!(pub r#type: Option<C<D>>),
                quote!(optional("type")),
            )],
        };
        let lines = [
            "object! {",
            "    /// A thing.",
            "    #[allow(dead_code)]",
            "    pub struct A {",
            "        /// One (,",
            "        pub r#type: Option<C<D>> = optional(\"type\"),",
            "    }",
            "}\n",
        ];
        assert_eq!(entries.text(), lines.join("\n"));
    }

    #[test]
    fn a_long_entry_is_two_lines() {
        let name = quote::format_ident!("{}", "a".repeat(80));
        let lines = entry(quote!(#name(B)), quote!(json(200, from))).lines();
        let head = format!("        {name}(B)");
        assert_eq!(
            lines[1..],
            [head.as_str(), "            = json(200, from),"]
        );
    }
}
