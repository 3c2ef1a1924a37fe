//! Bodies of several media types: an enum with a variant for each, and how a service reads or writes it.

use proc_macro2::{Ident, TokenStream};
use quote::quote;

use super::Emitter;
use super::answers::about;
use super::constants::line;
use crate::emit::bodies::{self, Several, choice};
use crate::emit::docs;
use crate::emit::imports::rest::{
    ANSWER, ANYTHING, BYTES_BODY, FORM_BODY, HELD, JSON_BODY, MULTIPART_BODY, READ_BODY_CHOICE,
    READ_INTO, REFUSAL, REQUEST, RESPONSE, TEXT_BODY, UNSUPPORTED, WRITE_CHOICE,
};
use crate::emit::imports::{ERR, RESULT};
use crate::emit::layout::Item;
use crate::emit::names::ident;
use crate::emit::payload::{media_choices, type_of_one};
use crate::model::Docs;
use crate::model::{Check, Media, Operation, Payload};

impl Emitter<'_> {
    /// The enums that the bodies of an operation need: of its parts, and of its media types.
    pub(super) fn bodies(&self, operation: &Operation) -> Vec<Item> {
        let requests = bodies::requests(operation).into_iter();
        let all = requests.chain(bodies::answers(operation));
        let mut items = Vec::new();
        for (owner, media) in all {
            if let Payload::Multipart(multipart) = &media.payload
                && self.is_first(&multipart.name)
            {
                items.extend(self.parts(operation, &owner, multipart));
            }
        }
        for several in bodies::several(operation) {
            if self.is_first(several.name) {
                items.extend(self.several(operation, &several));
            }
        }
        items
    }

    fn several(&self, operation: &Operation, several: &Several<'_>) -> Vec<Item> {
        let line = line(operation);
        let sentence = if several.is_request {
            format!("What {line} is sent.")
        } else {
            format!("A body that {line} is answered.")
        };
        let docs = docs::outer(&docs::lines(&sentence, 0));
        let name = ident(several.name);
        let variants = several.variants.iter().map(|(variant, media)| {
            let docs = about(&Docs::default(), &media.media_type, 4);
            let (variant, ty) = (
                ident(variant),
                type_of_one(&self.types.scope, &media.payload, None),
            );
            quote!(#(#docs)* #variant(#ty))
        });
        let declared = quote! {
            #(#docs)*
            #[derive(Debug)]
            pub enum #name { #(#variants,)* }
        };
        let served = if several.is_request {
            self.read_choice(&name, several)
        } else {
            self.write_choice(&name, several)
        };
        let items = [declared, served].into_iter();
        items.filter_map(Item::of).collect()
    }

    fn read_choice(&self, name: &Ident, several: &Several<'_>) -> TokenStream {
        let scope = &self.types.scope;
        let (trait_name, choices) = (
            scope.name(&READ_BODY_CHOICE),
            media_choices(scope, several.variants),
        );
        let (request, held, refusal) = (
            scope.name(&REQUEST),
            scope.name(&HELD),
            scope.name(&REFUSAL),
        );
        let (result, err) = (scope.name(&RESULT), scope.name(&ERR));
        let (read_into, unsupported) = (scope.name(&READ_INTO), scope.name(&UNSUPPORTED));
        let arms = several.variants.iter().filter_map(|(variant, media)| {
            let owner = choice(&several.stem, variant);
            let (reader, variant) = (self.reader(&owner, media)?, ident(variant));
            let media_type = &media.media_type;
            Some(quote!(#media_type => #read_into(#reader, request, Self::#variant).await))
        });
        quote! {
            impl #trait_name for #name {
                #choices

                async fn read(media: &str, request: #request) -> #result<#held<Self>, #refusal> {
                    match media {
                        #(#arms,)*
                        _ => #err(#unsupported().into()),
                    }
                }
            }
        }
    }

    /// What reads a body of one of several media types; events come in answers alone.
    fn reader(&self, owner: &str, media: &Media) -> Option<TokenStream> {
        let scope = &self.types.scope;
        let check = |check: &Check| self.section.checks.of_use(scope, owner, check);
        let or_anything =
            |check: Option<TokenStream>| check.unwrap_or_else(|| scope.name(&ANYTHING));
        Some(match &media.payload {
            Payload::Json(_, asked) => {
                let (reader, check) = (scope.name(&JSON_BODY), or_anything(check(asked)));
                quote!(#reader(#check))
            }
            Payload::Form(_, _, asked) => {
                let (reader, check) = (scope.name(&FORM_BODY), or_anything(check(asked)));
                let form = self.section.form(owner);
                quote!(#reader(#check, #form))
            }
            Payload::Text(asked) => {
                let reader = scope.name(&TEXT_BODY);
                let checked = check(asked).map(|check| quote!(.checked(#check)));
                quote!(#reader #checked)
            }
            Payload::Bytes => scope.name(&BYTES_BODY),
            Payload::Multipart(_) => scope.name(&MULTIPART_BODY),
            Payload::Events(_) => return None,
        })
    }

    fn write_choice(&self, name: &Ident, several: &Several<'_>) -> TokenStream {
        let scope = &self.types.scope;
        let (trait_name, answer) = (scope.name(&WRITE_CHOICE), scope.name(&ANSWER));
        let response = scope.name(&RESPONSE);
        let arms = several.variants.iter().map(|(variant, media)| {
            let form = self.section.form(&choice(&several.stem, variant));
            let (variant, media_type) = (ident(variant), &media.media_type);
            let written = match &media.payload {
                Payload::Json(..) => quote!(json(#media_type, &body)),
                Payload::Form(..) => quote!(form(#media_type, #form, &body)),
                Payload::Text(_) => quote!(text(#media_type, body)),
                Payload::Bytes => quote!(bytes(#media_type, body)),
                Payload::Multipart(_) => quote!(parts(#media_type, body)),
                Payload::Events(_) => quote!(events(#media_type, body)),
            };
            quote!(Self::#variant(body) => answer.#written)
        });
        quote! {
            impl #trait_name for #name {
                fn write_choice(self, answer: #answer) -> #response {
                    match self { #(#arms,)* }
                }
            }
        }
    }
}
