//! How a client sends and reads bodies of several media types.

use std::collections::HashSet;

use proc_macro2::TokenStream;
use quote::quote;

use super::calls::CallWriter;
use crate::emit::bodies::{self, Several, choice};
use crate::emit::imports::rest::{
    CLIENT_CALL, CLIENT_RESPONSE, ERROR, READ_ANSWER_CHOICE, SEND_BODY,
};
use crate::emit::imports::{ERR, OK, RESULT, local};
use crate::emit::names::ident;
use crate::emit::payload::media_choices;
use crate::model::{Media, Payload};

impl CallWriter<'_> {
    /// What the client knows of the bodies of several media types.
    pub(super) fn choices(&self) -> Vec<TokenStream> {
        let operations = self.section.group.operations.iter();
        let mut written = HashSet::new();
        let all = operations.flat_map(bodies::several);
        let first = all.filter(|several| written.insert(several.name));
        first
            .map(|several| {
                if several.is_request {
                    self.sent_choice(&several)
                } else {
                    self.read_choice(&several)
                }
            })
            .collect()
    }

    fn sent_choice(&self, several: &Several<'_>) -> TokenStream {
        let (send, call) = (self.scope.name(&SEND_BODY), self.scope.name(&CLIENT_CALL));
        let name = local(Some("super"), several.name);
        let arms = several.variants.iter().map(|(variant, media)| {
            let form = self.form(several, variant);
            let (variant, media_type) = (ident(variant), &media.media_type);
            let how = match &media.payload {
                Payload::Json(..) => quote!(json_as(&body, #media_type)),
                Payload::Form(..) => quote!(form(#form, &body)),
                Payload::Text(_) => quote!(text_as(body, #media_type)),
                Payload::Bytes => quote!(bytes(body, #media_type)),
                Payload::Multipart(_) => quote!(multipart(body, #media_type)),
                Payload::Events(_) => quote!(bytes(body.into_bytes(), #media_type)),
            };
            quote!(Self::#variant(body) => call.#how)
        });
        quote! {
            impl #send for #name {
                fn send(self, call: #call) -> #call {
                    match self { #(#arms,)* }
                }
            }
        }
    }

    fn read_choice(&self, several: &Several<'_>) -> TokenStream {
        let scope = self.scope;
        let (read, choices) = (
            scope.name(&READ_ANSWER_CHOICE),
            media_choices(scope, several.variants),
        );
        let (response, error) = (scope.name(&CLIENT_RESPONSE), scope.name(&ERROR));
        let (result, err) = (scope.name(&RESULT), scope.name(&ERR));
        let name = local(Some("super"), several.name);
        let arms = several
            .variants
            .iter()
            .map(|(variant, media)| self.read_one(several, variant, media));
        quote! {
            impl #read for #name {
                #choices

                async fn read(media: &str, response: #response) -> #result<Self, #error> {
                    match media {
                        #(#arms,)*
                        _ => #err(response.undocumented().await),
                    }
                }
            }
        }
    }

    fn read_one(&self, several: &Several<'_>, name: &str, media: &Media) -> TokenStream {
        let (ok, variant, media_type) = (self.scope.name(&OK), ident(name), &media.media_type);
        let read = match &media.payload {
            Payload::Json(..) => quote!(response.json().await.map(Self::#variant)),
            Payload::Form(..) => {
                let form = self.form(several, name);
                quote!(response.form(#form).await.map(Self::#variant))
            }
            Payload::Text(_) => quote!(response.text().await.map(Self::#variant)),
            Payload::Bytes => quote!(#ok(Self::#variant(response.bytes()))),
            Payload::Multipart(_) => quote!(#ok(Self::#variant(response.parts()))),
            Payload::Events(_) => quote!(#ok(Self::#variant(response.events()))),
        };
        quote!(#media_type => #read)
    }

    fn form(&self, several: &Several<'_>, variant: &str) -> TokenStream {
        let form = self.section.form(&choice(&several.stem, variant));
        local(Some("super"), &form.to_string())
    }
}
