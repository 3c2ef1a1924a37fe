//! What types and traits consist of.

use quote::ToTokens;
use syn::{Fields, FnArg, ImplItem, Signature, TraitItem};

use super::{Kind, Reader, is_public, plain};

impl Reader<'_> {
    pub(super) fn structure(&mut self, item: &syn::ItemStruct) {
        let owner = self.own_type(Kind::Struct, &item.ident, "pub struct", "");
        for (index, field) in item.fields.iter().enumerate() {
            if !is_public(&field.vis) {
                continue;
            }
            let ty = self.paths.text(&field.ty);
            if let Some(name) = &field.ident {
                let path = format!("{owner}::{}", plain(name));
                self.add(path, Kind::Field, ty, &format!("pub {name}:"));
            } else {
                let code = format!("pub {}", field.ty.to_token_stream());
                self.implied(format!("{owner}::{index}"), Kind::Field, ty, code);
            }
        }
        let derives = |attribute: &syn::Attribute| {
            let list = attribute.meta.require_list();
            let derives = attribute.path().is_ident("derive");
            derives && list.is_ok_and(|list| list.tokens.to_string().contains("Default"))
        };
        if item.attrs.iter().any(derives) {
            self.default_of(&owner);
        }
    }

    /// That a struct can be made of nothing.
    pub(super) fn default_of(&mut self, owner: &str) {
        let name = owner.rsplit("::").next().unwrap_or_default();
        let code = format!("impl Default for {name}");
        self.implied(owner.to_owned(), Kind::Impl, "Default".to_owned(), code);
    }

    pub(super) fn enumeration(&mut self, item: &syn::ItemEnum) {
        let owner = self.own_type(Kind::Enum, &item.ident, "pub enum", "");
        for variant in &item.variants {
            let fields = match &variant.fields {
                Fields::Unit => String::new(),
                fields => self.paths.text(fields),
            };
            let path = format!("{owner}::{}", plain(&variant.ident));
            let head = variant.ident.to_string();
            self.add(path, Kind::Variant, fields, &head);
        }
    }

    pub(super) fn interface(&mut self, item: &syn::ItemTrait) {
        let owner = format!("{}{}", self.module, plain(&item.ident));
        let bounds = self.paths.text(&item.supertraits);
        let head = format!("pub trait {}", item.ident);
        self.add(owner.clone(), Kind::Trait, bounds, &head);
        for member in &item.items {
            match member {
                TraitItem::Type(ty) => {
                    let path = format!("{owner}::{}", plain(&ty.ident));
                    let bounds = self.paths.text(&ty.bounds);
                    let head = format!("type {}", ty.ident);
                    self.add(path, Kind::AssociatedType, bounds, &head);
                }
                TraitItem::Fn(method) => {
                    let kind = match method.default {
                        None => Kind::Method,
                        Some(_) => Kind::ProvidedMethod,
                    };
                    let path = format!("{owner}::{}", plain(&method.sig.ident));
                    let signature = self.signature(&method.sig);
                    let head = format!("fn {}", method.sig.ident);
                    self.add(path, kind, signature, &head);
                }
                _ => {}
            }
        }
    }

    pub(super) fn implementation(&mut self, item: &syn::ItemImpl) {
        let owner = self.paths.text(&item.self_ty);
        let Some((path, _)) = &item.trait_ else {
            for member in &item.items {
                match member {
                    ImplItem::Fn(method) if is_public(&method.vis) => {
                        self.function(&method.sig, Some(&owner));
                    }
                    ImplItem::Const(constant) if is_public(&constant.vis) => {
                        self.constant(&constant.ident, &constant.ty, Some(&owner));
                    }
                    _ => {}
                }
            }
            return;
        };
        let name = self.paths.text(path);
        if name == "Default" || name.starts_with("From<") {
            let head = format!("impl {}", path.to_token_stream()).replace(' ', "");
            let (line, code) = self.lines.find_spaced(&head);
            self.implied(owner, Kind::Impl, name, code);
            let last = self.items.len() - 1;
            self.items[last].line = line;
        }
    }

    pub(super) fn function(&mut self, signature: &Signature, owner: Option<&str>) {
        let name = plain(&signature.ident);
        let path = match owner {
            Some(owner) => format!("{owner}::{name}"),
            None => format!("{}{name}", self.module),
        };
        let text = self.signature(signature);
        let asynchronous = signature.asyncness.map_or("", |_| "async ");
        let head = format!("pub {asynchronous}fn {}", signature.ident);
        self.add(path, Kind::Function, text, &head);
        self.arguments(signature);
    }

    pub(super) fn constant(&mut self, name: &syn::Ident, ty: &syn::Type, owner: Option<&str>) {
        let module = owner.map_or(self.module.clone(), |owner| format!("{owner}::"));
        let ty = self.paths.text(ty);
        let head = format!("pub const {name}");
        self.add(
            format!("{module}{}", plain(name)),
            Kind::Constant,
            ty,
            &head,
        );
    }

    /// What a function takes and answers; what its arguments are called is its own affair.
    pub(super) fn signature(&self, signature: &Signature) -> String {
        let inputs = signature.inputs.iter().map(|input| match input {
            FnArg::Receiver(receiver) => self.paths.text(receiver),
            FnArg::Typed(argument) => self.paths.text(&argument.ty),
        });
        let inputs = inputs.collect::<Vec<_>>().join(", ");
        let generics = self.paths.text(&signature.generics.params);
        let bounds = self.paths.text(&signature.generics.where_clause);
        let output = self.paths.text(&signature.output);
        let asynchronous = signature.asyncness.map_or("", |_| "async ");
        format!("{asynchronous}<{generics}>({inputs}) {output} {bounds}")
            .trim()
            .to_owned()
    }
}

/// The names of what a function takes.
pub(super) fn arguments(signature: &Signature) -> Vec<String> {
    let typed = signature.inputs.iter().filter_map(|input| match input {
        FnArg::Typed(argument) => Some(argument.pat.to_token_stream().to_string()),
        FnArg::Receiver(_) => None,
    });
    typed.collect()
}
