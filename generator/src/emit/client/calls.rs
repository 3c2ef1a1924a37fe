//! `client.rs` of a group: a method for each operation.

use proc_macro2::TokenStream;
use quote::quote;

use super::function;
use crate::emit::docs;
use crate::emit::file::{File, Item};
use crate::emit::operations::type_of;
use crate::emit::plan::{self, Section};
use crate::emit::rest::{BYTE_STREAM, ERROR};
use crate::emit::scope::{INTO, OPTION, RESULT, STRING, Scope, Stand, VEC};
use crate::emit::service::finished;
use crate::emit::types::tokens;
use crate::model::Type;
use crate::model::rest::{Body, Content, Media, Operation, Payload};

/// The file.
pub(in crate::emit) fn file(section: &Section<'_>) -> File {
    let scope = section.scope(Stand::Below(&section.group.name));
    let writer = Writer {
        section,
        scope: &scope,
    };
    let client = scope.own("super::super", "Client");
    let methods = section
        .group
        .operations
        .iter()
        .map(|one| writer.method(one));
    let item = Item::of(quote!(impl #client { #(#methods)* }));
    let sentence = format!(
        "Calling the operations of {}.",
        docs::code(&section.group.owner)
    );
    finished(section, &scope, &sentence, item.into_iter())
}

struct Writer<'a> {
    section: &'a Section<'a>,
    scope: &'a Scope<'a>,
}

/// A body: the argument's type, and how the call takes it.
struct Sent {
    ty: TokenStream,
    with: TokenStream,
}

impl Writer<'_> {
    fn method(&self, operation: &Operation) -> TokenStream {
        let scope = self.scope;
        let docs = documentation(operation);
        let name = function(self.section.plan.contract, operation);
        let constant = scope.own("super", &self.section.operation(operation).to_string());
        let params = operation.params.as_ref().map(|params| {
            let ty = scope.named(&params.ty);
            quote!(params: &#ty,)
        });
        let with_params = operation.params.as_ref().map(|_| quote!(.params(params)));
        let sent = operation
            .body
            .as_ref()
            .map(|body| self.sent(operation, body));
        let body = sent.as_ref().map(|Sent { ty, .. }| quote!(body: #ty,));
        let with_body = sent.as_ref().map(|Sent { with, .. }| with);
        let (result, error) = (scope.name(&RESULT), scope.name(&ERROR));
        let answer = scope.neighbour("super", &operation.answers.name);
        quote! {
            #(#docs)*
            pub async fn #name(&self, #params #body) -> #result<#answer, #error> {
                self.http.call(&#constant) #with_params #with_body.send().await
            }
        }
    }

    fn sent(&self, operation: &Operation, body: &Body) -> Sent {
        let Sent { ty, with } = match &body.content {
            Content::Several(..) => Sent {
                ty: type_of(self.scope, &body.content, Some("super")),
                with: quote!(.body(body)),
            },
            Content::One(media) => self.sent_one(operation, media),
        };
        if body.required {
            return Sent { ty, with };
        }
        let option = self.scope.name(&OPTION);
        let ty = self.owned(body).unwrap_or(ty);
        Sent {
            ty: quote!(#option<#ty>),
            with: quote!(.with_if(body, |call, body| call #with)),
        }
    }

    /// The type of an optional body that is handed over: one that `None` needs no help with.
    fn owned(&self, body: &Body) -> Option<TokenStream> {
        let Content::One(media) = &body.content else {
            return None;
        };
        match &media.payload {
            Payload::Text => Some(self.scope.name(&STRING)),
            Payload::Bytes | Payload::Events(_) => Some(self.scope.name(&BYTE_STREAM)),
            _ => None,
        }
    }

    fn sent_one(&self, operation: &Operation, media: &Media) -> Sent {
        let (scope, media_type) = (self.scope, &media.media_type);
        let wild = media_type.contains('*');
        let into = scope.name(&INTO);
        match &media.payload {
            Payload::Json(ty, _) => {
                let (ty, body) = self.borrowed(ty);
                let usual = wild || media_type == "application/json";
                let with = if usual {
                    quote!(.json(#body))
                } else {
                    quote!(.json_as(#body, #media_type))
                };
                Sent { ty, with }
            }
            Payload::Form(ty, _, _) => {
                let (ty, body) = self.borrowed(ty);
                let form = self.section.form(&plan::request(operation)).to_string();
                let form = scope.own("super", &form);
                let with = quote!(.form(#form, #body));
                Sent { ty, with }
            }
            Payload::Text => {
                let string = scope.name(&STRING);
                let with = if wild || media_type == "text/plain" {
                    quote!(.text(body))
                } else {
                    quote!(.text_as(body, #media_type))
                };
                Sent {
                    ty: quote!(impl #into<#string>),
                    with,
                }
            }
            Payload::Bytes | Payload::Events(_) => {
                let bytes = scope.name(&BYTE_STREAM);
                let own = if wild {
                    "application/octet-stream"
                } else {
                    media_type
                };
                Sent {
                    ty: quote!(impl #into<#bytes>),
                    with: quote!(.bytes(body, #own)),
                }
            }
            Payload::Multipart(multipart) => {
                let vec = scope.name(&VEC);
                let part = scope.neighbour("super", &multipart.name);
                Sent {
                    ty: quote!(#vec<#part>),
                    with: quote!(.parts(body)),
                }
            }
        }
    }

    /// The argument that a value is only read from, and what the call is given.
    fn borrowed(&self, ty: &Type) -> (TokenStream, TokenStream) {
        let whole = tokens(self.scope, ty);
        match ty {
            Type::Bool | Type::Integer | Type::Unsigned | Type::Number => (whole, quote!(&body)),
            Type::String => (quote!(&str), quote!(body)),
            Type::Array(items) => {
                let items = tokens(self.scope, items);
                (quote!(&[#items]), quote!(body))
            }
            Type::Boxed(inner) => self.borrowed(inner),
            _ => (quote!(&#whole), quote!(body)),
        }
    }
}

fn documentation(operation: &Operation) -> Vec<syn::Attribute> {
    let place = format!("{} {}", operation.method, operation.path);
    let mut docs = docs::of_item(&operation.docs, &place, 4);
    let lines = ["", "# Errors", "", "When no documented answer arrives."];
    let errors = docs::outer(&lines.map(str::to_owned));
    let end = docs.len() - usize::from(operation.docs.deprecated);
    docs.splice(end..end, errors);
    docs
}
