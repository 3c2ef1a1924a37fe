//! How a call takes a body.

use proc_macro2::TokenStream;
use quote::{ToTokens, quote};

use super::calls::CallWriter;
use crate::emit::bodies;
use crate::emit::imports::rest::{BYTE_STREAM, CLIENT_CALL};
use crate::emit::imports::{INTO, Known, STRING, Scope, VEC, local};
use crate::emit::names::ident;
use crate::emit::payload::type_of;
use crate::emit::type_ref::tokens;
use crate::model::Type;
use crate::model::{Body, Content, Media, Operation, Payload};

/// A body: the argument's type, and how the call takes it.
pub(super) struct Sent {
    pub(super) ty: TokenStream,
    /// The call's method, and what it is given before and after the body.
    method: &'static str,
    before: Option<TokenStream>,
    after: Option<TokenStream>,
}

impl Sent {
    fn plain(ty: TokenStream, method: &'static str) -> Self {
        Self {
            ty,
            method,
            before: None,
            after: None,
        }
    }

    fn after(self, after: impl ToTokens) -> Self {
        Self {
            after: Some(after.into_token_stream()),
            ..self
        }
    }

    pub(super) fn with(&self) -> TokenStream {
        let method = ident(self.method);
        let body = Some(quote!(body));
        let arguments = [&self.before, &body, &self.after].into_iter().flatten();
        quote!(.#method(#(#arguments),*))
    }

    /// How a call takes it where it may be left out.
    pub(super) fn with_if(&self, scope: &Scope<'_>) -> TokenStream {
        if self.method == "json" {
            return quote!(.json_if(body));
        }
        if self.before.is_some() || self.after.is_some() {
            let with = self.with();
            return quote!(.with_if(body, |call, body| call #with));
        }
        let (call, method) = (scope.name(&CLIENT_CALL), ident(self.method));
        quote!(.with_if(body, #call::#method))
    }
}

impl CallWriter<'_> {
    /// How the body of an operation is sent.
    pub(super) fn sent(&self, operation: &Operation, body: &Body) -> Sent {
        match &body.content {
            Content::Several(..) => {
                let ty = type_of(self.scope, &body.content, Some("super"));
                Sent::plain(ty, "body")
            }
            Content::One(media) => self.sent_one(operation, media, body.required),
        }
    }

    fn sent_one(&self, operation: &Operation, media: &Media, required: bool) -> Sent {
        let (scope, media_type) = (self.scope, media.media_type.as_str());
        let wild = media_type.contains('*');
        match &media.payload {
            Payload::Json(ty, _) if wild || media_type == "application/json" => {
                Sent::plain(self.borrowed(ty), "json")
            }
            Payload::Json(ty, _) => Sent::plain(self.borrowed(ty), "json_as").after(media_type),
            Payload::Form(ty, _, _) => {
                let form = self.section.form(&bodies::request(operation)).to_string();
                Sent {
                    before: Some(local(Some("super"), &form)),
                    ..Sent::plain(self.borrowed(ty), "form")
                }
            }
            Payload::Text(_) => {
                let text = Sent::plain(self.given(&STRING, required), "text");
                if wild || media_type == "text/plain" {
                    return text;
                }
                let method = "text_as";
                Sent { method, ..text }.after(media_type)
            }
            Payload::Bytes | Payload::Events(_) => {
                Sent::plain(self.given(&BYTE_STREAM, required), "bytes").after(media_type)
            }
            Payload::Multipart(multipart) => {
                let vec = scope.name(&VEC);
                let part = local(Some("super"), &multipart.name);
                let parts = Sent::plain(quote!(#vec<#part>), "parts");
                if wild || media_type == "multipart/form-data" {
                    return parts;
                }
                let method = "parts_as";
                Sent { method, ..parts }.after(media_type)
            }
        }
    }

    /// The argument of a value that is handed over: where it may be left out, one that `None` needs no help with.
    fn given(&self, known: &Known, required: bool) -> TokenStream {
        let ty = self.scope.name(known);
        if !required {
            return ty;
        }
        let into = self.scope.name(&INTO);
        quote!(impl #into<#ty>)
    }

    /// The argument of a value that is only read from.
    fn borrowed(&self, ty: &Type) -> TokenStream {
        match ty {
            Type::String => quote!(&str),
            Type::Array(items) => {
                let items = tokens(self.scope, items);
                quote!(&[#items])
            }
            _ => {
                let whole = tokens(self.scope, ty);
                quote!(&#whole)
            }
        }
    }
}
