//! Multipart bodies: an enum of the parts, and a struct of all of them.

use proc_macro2::{Ident, Literal, TokenStream};
use quote::{format_ident, quote};

use super::Emitter;
use super::answers::about;
use super::constants::line;
use crate::emit::bodies::choice;
use crate::emit::docs;
use crate::emit::imports::rest::{
    FILE_PART, HELD_FILE, PART, PART_FORM, PART_RULE, PARTS, PROBLEM, RAW_PART, REQUIRED,
    WRITE_JSON, WRITE_TEXT,
};
use crate::emit::imports::{OK, OPTION, RESULT, SENSITIVE, SOME, VEC};
use crate::emit::layout::Item;
use crate::emit::names::ident;
use crate::emit::type_ref::tokens;
use crate::model::{Check, Multipart, Operation, Part, PartKind};

/// Beyond so many parts clippy finds the function that collects them long.
const MANY: usize = 30;

impl Emitter<'_> {
    pub(super) fn parts(
        &self,
        operation: &Operation,
        owner: &str,
        multipart: &Multipart,
    ) -> Vec<Item> {
        let mut items = vec![
            self.parts_enum(operation, multipart),
            self.part_impl(owner, multipart),
        ];
        if !multipart.parts.is_empty() {
            items.extend([self.form_struct(multipart), self.form_impl(multipart)]);
        }
        items.into_iter().filter_map(Item::of).collect()
    }

    fn parts_enum(&self, operation: &Operation, multipart: &Multipart) -> TokenStream {
        let sentence = format!("A part of a body of {}.", line(operation));
        let docs = docs::outer(&docs::lines(&sentence, 0));
        let (name, file) = (ident(&multipart.name), self.types.scope.name(&FILE_PART));
        let variants = multipart.parts.iter().map(|part| {
            let docs = about(&part.docs, &part.name, 4);
            let (variant, ty) = (ident(&part.variant), self.part_type(part, &FILE_PART));
            quote!(#(#docs)* #variant(#ty))
        });
        quote! {
            #(#docs)*
            #[derive(Debug)]
            pub enum #name {
                #(#variants,)*
                /// A part of another name.
                Unknown(#file),
            }
        }
    }

    fn part_impl(&self, owner: &str, multipart: &Multipart) -> TokenStream {
        let scope = &self.types.scope;
        let (name, part, rule) = (
            ident(&multipart.name),
            scope.name(&PART),
            scope.name(&PART_RULE),
        );
        let (file, raw) = (scope.name(&FILE_PART), scope.name(&RAW_PART));
        let problem = scope.name(&PROBLEM);
        let (result, ok) = (scope.name(&RESULT), scope.name(&OK));
        let rules = multipart
            .parts
            .iter()
            .map(|part| self.rule(owner, &rule, part));
        let read = multipart.parts.iter().map(|part| {
            let (name, variant) = (&part.name, ident(&part.variant));
            if is_file(part) {
                quote!(#name => #ok(Self::#variant(part.file())))
            } else {
                quote!(#name => part.value().await.map(Self::#variant))
            }
        });
        let mut reading = quote!(#ok(Self::Unknown(part.file())));
        if !multipart.parts.is_empty() {
            reading = quote!(match part.name() { #(#read,)* _ => #reading });
        }
        let written = multipart.parts.iter().map(|part| self.write_part(part));
        quote! {
            impl #part for #name {
                const RULES: &'static [#rule] = &[#(#rules),*];

                async fn read(part: #raw) -> #result<Self, #problem> {
                    #reading
                }

                fn write(self) -> serde_json::Result<#file> {
                    match self {
                        #(#written,)*
                        Self::Unknown(part) => #ok(part),
                    }
                }
            }
        }
    }

    /// What a part holds, how often it may come, and what it has to satisfy.
    fn rule(&self, owner: &str, rule: &TokenStream, part: &Part) -> TokenStream {
        let (name, often) = (&part.name, how_often(part));
        let check = |check: &Check| {
            let owner = choice(owner, &part.variant);
            let scope = &self.types.scope;
            let check = self.section.checks.of_use(scope, &owner, check);
            check.map(|check| quote!(.check(#check)))
        };
        match &part.kind {
            PartKind::File => quote!(#rule::file(#name) #often),
            PartKind::Text(_, kind, asked) => {
                let (kind, check) = (self.kind(kind), check(asked));
                quote!(#rule::text(#name, #kind) #often #check)
            }
            PartKind::Json(_, asked) => {
                let check = check(asked);
                quote!(#rule::json(#name) #often #check)
            }
        }
    }

    fn write_part(&self, part: &Part) -> TokenStream {
        let scope = &self.types.scope;
        let (name, variant) = (&part.name, ident(&part.variant));
        let write = match part.kind {
            PartKind::File => {
                let ok = scope.name(&OK);
                return quote!(Self::#variant(part) => #ok(part.named(#name)));
            }
            PartKind::Text(..) => scope.name(&WRITE_TEXT),
            PartKind::Json(..) => scope.name(&WRITE_JSON),
        };
        quote!(Self::#variant(part) => #write(#name, &part))
    }

    fn form_struct(&self, multipart: &Multipart) -> TokenStream {
        let scope = &self.types.scope;
        let sentence = format!("All parts of a body of `{}`.", ident(&multipart.name));
        let docs = docs::outer(&[sentence]);
        let form = ident(&multipart.form);
        let fields = multipart.parts.iter().map(|part| {
            let docs = about(&part.docs, &part.name, 4);
            let (field, ty) = (ident(&part.field), self.part_type(part, &HELD_FILE));
            let ty = match (part.repeated, part.required) {
                (true, _) => {
                    let vec = scope.name(&VEC);
                    quote!(#vec<#ty>)
                }
                (false, true) => ty,
                (false, false) => {
                    let option = scope.name(&OPTION);
                    quote!(#option<#ty>)
                }
            };
            quote!(#(#docs)* pub #field: #ty)
        });
        quote! {
            #(#docs)*
            #[derive(Debug)]
            pub struct #form { #(#fields,)* }
        }
    }

    fn form_impl(&self, multipart: &Multipart) -> TokenStream {
        let scope = &self.types.scope;
        let (name, form) = (ident(&multipart.name), ident(&multipart.form));
        let (part_form, all) = (scope.name(&PART_FORM), scope.name(&PARTS));
        let (result, ok, some) = (scope.name(&RESULT), scope.name(&OK), scope.name(&SOME));
        let (problem, vec) = (scope.name(&PROBLEM), scope.name(&VEC));
        let (parts, part) = (free("parts", multipart), free("part", multipart));
        let fields: Vec<_> = multipart
            .parts
            .iter()
            .map(|one| ident(&one.field))
            .collect();
        let arms = multipart.parts.iter().zip(&fields).map(|(one, field)| {
            let variant = ident(&one.variant);
            let value = if is_file(one) {
                let held = scope.name(&HELD_FILE);
                quote!(#held::read(#part).await?)
            } else {
                quote!(#part)
            };
            quote!(Self::#variant(#part) => #field.push(#value))
        });
        let values = multipart.parts.iter().zip(&fields).map(|(one, field)| {
            let name = &one.name;
            match (one.repeated, one.required) {
                (true, _) => quote!(#field),
                (false, true) => {
                    let required = scope.name(&REQUIRED);
                    quote!(#field: #required(#field, #name)?)
                }
                (false, false) => quote!(#field: #field.pop()),
            }
        });
        let long = multipart.parts.len() > MANY;
        let long = long.then(|| quote!(#[allow(clippy::too_many_lines)]));
        quote! {
            impl #part_form for #name {
                type Form = #form;

                #long
                async fn collect(mut #parts: #all<Self>) -> #result<#form, #problem> {
                    #(let mut #fields = #vec::new();)*
                    while let #some(#part) = #parts.next().await? {
                        match #part {
                            #(#arms,)*
                            Self::Unknown(_) => {}
                        }
                    }
                    #ok(#form { #(#values,)* })
                }
            }
        }
    }

    /// What a part holds; a file is of that type.
    fn part_type(&self, part: &Part, file: &crate::emit::imports::Known) -> TokenStream {
        let scope = &self.types.scope;
        let ty = match &part.kind {
            PartKind::File => return scope.name(file),
            PartKind::Text(ty, ..) | PartKind::Json(ty, _) => tokens(scope, ty),
        };
        if part.sensitive {
            let sensitive = scope.name(&SENSITIVE);
            quote!(#sensitive<#ty>)
        } else {
            ty
        }
    }
}

fn is_file(part: &Part) -> bool {
    matches!(part.kind, PartKind::File)
}

/// How often a part may come.
fn how_often(part: &Part) -> TokenStream {
    let repeated = part.repeated.then(|| quote!(.repeated()));
    let required = part.required.then(|| quote!(.required()));
    let count = |count: u64| Literal::u64_unsuffixed(count);
    let least = part.least.map(count).map(|count| quote!(.at_least(#count)));
    let most = part.most.map(count).map(|count| quote!(.at_most(#count)));
    quote!(#repeated #required #least #most)
}

/// A name that no field has.
fn free(name: &str, multipart: &Multipart) -> Ident {
    let mut name = name.to_owned();
    while multipart.parts.iter().any(|part| part.field == name) {
        name.push('_');
    }
    format_ident!("{name}")
}
