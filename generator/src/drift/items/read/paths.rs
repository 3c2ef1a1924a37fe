//! Names of a generated file as paths of the crate.

use std::collections::{HashMap, HashSet};

use proc_macro2::{Delimiter, TokenStream, TokenTree};
use quote::ToTokens;
use syn::UseTree;

use crate::config::Product;
use crate::model::Contract;

/// What the names of one file mean.
pub(super) struct Paths {
    /// The file's own module.
    module: Vec<String>,
    /// What its imports are called here.
    imports: HashMap<String, Vec<String>>,
    /// The names it defines.
    own: HashSet<String>,
    /// The contract's module.
    root: Vec<String>,
    groups: HashSet<String>,
}

impl Paths {
    pub(super) fn of(
        contract: &Contract,
        product: Product,
        parsed: &syn::File,
        file: &str,
    ) -> Self {
        let root = match product {
            Product::Workspace => vec![contract.name.clone()],
            Product::Crate => Vec::new(),
        };
        let mut module = root.clone();
        let parts = file.trim_end_matches(".rs").split('/');
        let named = parts.filter(|part| !["mod", "lib"].contains(part));
        module.extend(named.map(str::to_owned));
        let mut paths = Self {
            module,
            imports: HashMap::new(),
            own: parsed.items.iter().filter_map(defined).collect(),
            root,
            groups: contract
                .sections()
                .map(|group| group.name.clone())
                .collect(),
        };
        for item in &parsed.items {
            if let syn::Item::Use(item) = item {
                paths.import(&item.tree, Vec::new());
            }
        }
        paths
    }

    fn import(&mut self, tree: &UseTree, mut before: Vec<String>) {
        match tree {
            UseTree::Path(path) => {
                before.push(path.ident.to_string());
                self.import(&path.tree, before);
            }
            UseTree::Name(name) => {
                before.push(name.ident.to_string());
                let target = self.absolute(&before);
                self.imports.insert(name.ident.to_string(), target);
            }
            UseTree::Rename(name) => {
                before.push(name.ident.to_string());
                let target = self.absolute(&before);
                self.imports.insert(name.rename.to_string(), target);
            }
            UseTree::Group(group) => {
                for tree in &group.items {
                    self.import(tree, before.clone());
                }
            }
            UseTree::Glob(_) => {}
        }
    }

    /// A path with `self` and `super` resolved.
    fn absolute(&self, path: &[String]) -> Vec<String> {
        let mut module = self.module.clone();
        let mut rest = path;
        match rest.first().map(String::as_str) {
            Some("self") => rest = &rest[1..],
            Some("crate") => {
                module.clear();
                rest = &rest[1..];
            }
            Some("super") => {
                while rest.first().is_some_and(|name| name == "super") {
                    module.pop();
                    rest = &rest[1..];
                }
            }
            _ => module.clear(),
        }
        module.extend_from_slice(rest);
        module
    }

    /// Tokens as text in which every name is a path of the crate.
    pub(super) fn text(&self, tokens: &impl ToTokens) -> String {
        let mut text = String::new();
        self.write(tokens.to_token_stream(), &mut text);
        text
    }

    fn write(&self, tokens: TokenStream, text: &mut String) {
        let mut trees = tokens.into_iter().peekable();
        let mut path: Vec<String> = Vec::new();
        while let Some(tree) = trees.next() {
            match tree {
                TokenTree::Ident(name) => {
                    path.push(name.to_string());
                    let goes_on = is_colon(trees.peek());
                    if goes_on {
                        trees.next();
                        if is_colon(trees.peek()) {
                            trees.next();
                            continue;
                        }
                    }
                    word(text, &self.resolved(std::mem::take(&mut path)));
                    if goes_on {
                        text.push_str(": ");
                    }
                }
                TokenTree::Group(group) => {
                    let (open, close) = match group.delimiter() {
                        Delimiter::Parenthesis => ("(", ")"),
                        Delimiter::Brace => ("{", "}"),
                        Delimiter::Bracket => ("[", "]"),
                        Delimiter::None => ("", ""),
                    };
                    text.push_str(open);
                    self.write(group.stream(), text);
                    text.push_str(close);
                }
                TokenTree::Literal(literal) => word(text, &literal.to_string()),
                TokenTree::Punct(punct) => punctuation(text, punct.as_char(), path.is_empty()),
            }
        }
        if text.ends_with(", ") {
            text.truncate(text.len() - 2);
        }
    }

    fn resolved(&self, mut path: Vec<String>) -> String {
        if matches!(path[0].as_str(), "super" | "self" | "crate") && path.len() > 1 {
            path = self.absolute(&path);
        } else if let Some(import) = self.imports.get(&path[0]) {
            path.splice(0..1, import.iter().cloned());
        } else if self.own.contains(&path[0]) {
            path.splice(0..0, self.module.iter().cloned());
        }
        self.shared(&mut path);
        if matches!(path[0].as_str(), "core" | "std" | "alloc") && path.len() > 2 {
            let last = path[path.len() - 1].as_str();
            if PRELUDE.contains(&last) {
                return last.to_owned();
            }
        }
        path.join("::")
    }

    /// The types of a group are among those of the contract; what a private module has is in the one around it.
    fn shared(&self, path: &mut Vec<String>) {
        let root = self.root.len();
        if path.len() <= root || path[..root] != self.root[..] {
            return;
        }
        let of_group = self.groups.contains(&path[root]);
        if of_group && path.get(root + 1).is_some_and(|name| name == "types") {
            path.remove(root);
        } else if of_group && path.get(root + 1).is_some_and(|name| name == "service") {
            path.remove(root + 1);
        } else if path.len() > root + 1 && ["service", "client"].contains(&path[root].as_str()) {
            path.remove(root);
        }
    }
}

/// What needs no import.
const PRELUDE: &[&str] = &[
    "Box", "Default", "From", "Into", "Option", "Result", "Send", "Sized", "String", "Sync", "Vec",
    "Future",
];

fn is_colon(tree: Option<&TokenTree>) -> bool {
    matches!(tree, Some(TokenTree::Punct(punct)) if punct.as_char() == ':')
}

/// Writes a word, apart from a word before it.
fn word(text: &mut String, word: &str) {
    if text.ends_with(|ch: char| ch.is_alphanumeric() || ch == '_') {
        text.push(' ');
    }
    text.push_str(word);
}

fn punctuation(text: &mut String, ch: char, outside: bool) {
    match ch {
        // The start of an absolute path, `::core::option::Option`.
        ':' if outside => {}
        ',' => text.push_str(", "),
        '+' | '=' => text.extend([' ', ch, ' ']),
        '>' if text.ends_with(", ") => {
            text.truncate(text.len() - 2);
            text.push('>');
        }
        '>' if text.ends_with('-') => {
            text.pop();
            if !text.is_empty() {
                text.push(' ');
            }
            text.push_str("-> ");
        }
        '\'' => {
            if text.ends_with(char::is_alphanumeric) {
                text.push(' ');
            }
            text.push('\'');
        }
        ch => text.push(ch),
    }
}

/// The name that an item defines.
fn defined(item: &syn::Item) -> Option<String> {
    let name = match item {
        syn::Item::Struct(item) => &item.ident,
        syn::Item::Enum(item) => &item.ident,
        syn::Item::Type(item) => &item.ident,
        syn::Item::Trait(item) => &item.ident,
        syn::Item::Mod(item) => &item.ident,
        syn::Item::Const(item) => &item.ident,
        syn::Item::Macro(item) => return in_macro(&item.mac),
        _ => return None,
    };
    Some(name.to_string())
}

/// The name after `struct` or `enum` in a macro.
fn in_macro(item: &syn::Macro) -> Option<String> {
    let mut trees = item.tokens.clone().into_iter();
    trees.find(
        |tree| matches!(tree, TokenTree::Ident(word) if word == "struct" || word == "enum"),
    )?;
    trees.next().map(|name| name.to_string())
}
