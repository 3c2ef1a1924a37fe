//! Types inside the macros of the runtime: `object!`, `open_enum!`, `answers!`, `bodies!`, `parts!`.

use proc_macro2::TokenTree;
use quote::{ToTokens, quote};
use syn::parse::{Parse, ParseStream};
use syn::punctuated::Punctuated;
use syn::{Attribute, Ident, Signature, Token, Type, Visibility};
use syn::{braced, parenthesized, parse_quote, token};

use super::{Kind, Reader, plain};

/// `pub struct Name { … }` or `pub enum Name: i64 { … }`, as the macros have it.
struct Block {
    name: Ident,
    integers: bool,
    /// `with new`
    new: bool,
    /// `in Form`
    form: Option<Ident>,
    entries: Punctuated<Entry, Token![,]>,
}

/// A field or a variant, and how it is written on the wire.
struct Entry {
    name: Ident,
    fields: Vec<Type>,
    /// `json`
    codec: Option<Ident>,
    /// What the codec is told.
    arguments: Vec<TokenTree>,
}

impl Parse for Block {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        input.call(Attribute::parse_outer)?;
        input.parse::<Visibility>()?;
        if input.peek(Token![struct]) {
            input.parse::<Token![struct]>()?;
        } else {
            input.parse::<Token![enum]>()?;
        }
        let name = input.parse()?;
        let integers = input.peek(Token![:]);
        if integers {
            input.parse::<Token![:]>()?;
            input.parse::<Type>()?;
        }
        let new = input.peek(Ident);
        if new {
            input.parse::<Ident>()?;
            input.parse::<Ident>()?;
        }
        let mut form = None;
        if input.peek(Token![in]) {
            input.parse::<Token![in]>()?;
            form = Some(input.parse()?);
        }
        let inside;
        braced!(inside in input);
        Ok(Self {
            name,
            integers,
            new,
            form,
            entries: inside.parse_terminated(Entry::parse, Token![,])?,
        })
    }
}

impl Parse for Entry {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        input.call(Attribute::parse_outer)?;
        input.parse::<Visibility>()?;
        let name = input.parse()?;
        let mut fields = Vec::new();
        if input.peek(Token![:]) {
            input.parse::<Token![:]>()?;
            fields.push(input.parse()?);
        } else if input.peek(token::Paren) {
            let inside;
            parenthesized!(inside in input);
            let list = inside.parse_terminated(Type::parse, Token![,])?;
            fields.extend(list);
        }
        input.parse::<Token![=]>()?;
        let mut codec = None;
        if input.peek(Ident) {
            codec = Some(input.parse()?);
        }
        let mut arguments = Vec::new();
        while !input.is_empty() && !input.peek(Token![,]) {
            match input.parse::<TokenTree>()? {
                TokenTree::Group(group) => arguments.extend(group.stream()),
                tree => arguments.push(tree),
            }
        }
        Ok(Self {
            name,
            fields,
            codec,
            arguments,
        })
    }
}

impl Entry {
    fn has(&self, word: &str) -> bool {
        let mut words = self.arguments.iter();
        words.any(|tree| matches!(tree, TokenTree::Ident(ident) if ident == word))
    }

    /// The name after a word.
    fn after(&self, word: &str) -> Option<String> {
        let mut words = self.arguments.iter();
        words.find(|tree| matches!(tree, TokenTree::Ident(ident) if ident == word))?;
        match words.next() {
            Some(TokenTree::Ident(name)) => Some(plain(name)),
            _ => None,
        }
    }

    fn is(&self, codec: &str) -> bool {
        self.codec.as_ref().is_some_and(|own| own == codec)
    }
}

impl Reader<'_> {
    pub(super) fn entries(&mut self, item: &syn::Macro) {
        let Some(name) = item.path.get_ident().map(Ident::to_string) else {
            return;
        };
        let Ok(block) = syn::parse2::<Block>(item.tokens.clone()) else {
            return;
        };
        match name.as_str() {
            "object" => self.object(&block),
            "open_enum" => self.open_enum(&block),
            "answers" => self.answers(&block),
            "bodies" => {
                self.variants(&block);
            }
            "parts" => self.parts(&block),
            _ => {}
        }
    }

    fn object(&mut self, block: &Block) {
        let owner = self.own_type(Kind::Struct, &block.name, "pub struct", "");
        if block.new {
            self.new_of(&owner, block);
        }
        for entry in &block.entries {
            let ty = self.types(&entry.fields);
            let path = format!("{owner}::{}", plain(&entry.name));
            self.add(path, Kind::Field, ty, &format!("pub {}:", entry.name));
        }
        if block.entries.iter().all(|entry| entry.is("optional")) {
            self.default_of(&owner);
        }
    }

    /// The function that takes what has to be there.
    fn new_of(&mut self, owner: &str, block: &Block) {
        let told = |entry: &&Entry| !entry.is("optional") && !entry.is("constant");
        let required = block.entries.iter().filter(told);
        let arguments = required.flat_map(|entry| {
            let name = &entry.name;
            entry
                .fields
                .iter()
                .map(move |ty| quote!(#name: impl Into<#ty>))
        });
        let signature: Signature = parse_quote!(fn new(#(#arguments),*) -> Self);
        let code = format!("pub {}", signature.to_token_stream());
        let code = code
            .replace(" (", "(")
            .replace(" :", ":")
            .replace(" ,", ",")
            .replace("< ", "<");
        let code = code.replace(" <", "<").replace(" >", ">");
        let text = self.signature(&signature);
        self.implied(format!("{owner}::new"), Kind::Function, text, code);
        self.arguments(&signature);
    }

    fn variants(&mut self, block: &Block) -> String {
        let owner = self.own_type(Kind::Enum, &block.name, "pub enum", "");
        for entry in &block.entries {
            let fields = match entry.fields.as_slice() {
                [] => String::new(),
                fields => format!("({})", self.types(fields)),
            };
            let path = format!("{owner}::{}", plain(&entry.name));
            let head = entry.name.to_string();
            self.add(path, Kind::Variant, fields, &head);
        }
        owner
    }

    /// The enum, and what the macro adds to it.
    fn open_enum(&mut self, block: &Block) {
        let owner = self.variants(block);
        let value = if block.integers { "i64" } else { "String" };
        self.unknown(&owner, value);
        let (known, get) = if block.integers {
            ("&'static [i64]", ("get", "<>(self) -> i64"))
        } else {
            ("&'static [&'static str]", ("as_str", "<>(&self) -> &str"))
        };
        let constant = format!("pub const KNOWN: {known}");
        self.implied(
            format!("{owner}::KNOWN"),
            Kind::Constant,
            known.to_owned(),
            constant,
        );
        for (name, signature) in [get, ("is_known", "<>(&self) -> bool")] {
            let code = format!("pub fn {name}{}", &signature[2..]);
            let path = format!("{owner}::{name}");
            self.implied(path, Kind::Function, signature.to_owned(), code);
        }
    }

    fn unknown(&mut self, owner: &str, value: &str) {
        let path = format!("{owner}::Unknown");
        let (signature, code) = (format!("({value})"), format!("Unknown({value})"));
        self.implied(path, Kind::Variant, signature, code);
    }

    fn answers(&mut self, block: &Block) {
        let owner = self.variants(block);
        let from = block.entries.iter().filter(|entry| entry.has("from"));
        for entry in from {
            let Some(body) = entry.fields.last() else {
                continue;
            };
            let signature = format!("From<{}>", self.paths.text(body));
            let code = format!("impl From<{}> for {}", body.to_token_stream(), block.name);
            let code = code.replace(' ', "").replacen("impl", "impl ", 1);
            let code = code.replacen(">for", "> for ", 1);
            self.implied(owner.clone(), Kind::Impl, signature, code);
        }
    }

    fn parts(&mut self, block: &Block) {
        let owner = self.variants(block);
        self.unknown(&owner, "atoms_runtime::rest::FilePart");
        let Some(form) = &block.form else {
            return;
        };
        let path = format!("{}{}", self.module, plain(form));
        let code = format!("pub struct {form}");
        self.implied(path.clone(), Kind::Struct, String::new(), code);
        for entry in &block.entries {
            let Some(name) = entry.after("as") else {
                continue;
            };
            let ty = self.of_form(entry);
            let code = format!("pub {name}: {ty}");
            self.implied(format!("{path}::{name}"), Kind::Field, ty, code);
        }
    }

    /// The type of a field of the struct of all parts, as `parts!` makes it.
    fn of_form(&self, entry: &Entry) -> String {
        let ty = if entry.is("file") {
            "atoms_runtime::rest::HeldFile".to_owned()
        } else {
            self.types(&entry.fields)
        };
        if entry.has("repeated") {
            format!("Vec<{ty}>")
        } else if entry.has("required") {
            ty
        } else {
            format!("Option<{ty}>")
        }
    }

    fn types(&self, types: &[Type]) -> String {
        let types = types.iter().map(|ty| self.paths.text(ty));
        types.collect::<Vec<_>>().join(", ")
    }
}
