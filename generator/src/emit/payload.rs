//! What a body of one media type is in Rust, and how it is written on the wire.

use proc_macro2::TokenStream;
use quote::quote;

use crate::emit::imports::rest::{BYTE_STREAM, EVENT_STREAM, MEDIA_CHOICE, PARTS};
use crate::emit::imports::{STRING, Scope, local};
use crate::emit::type_ref::tokens;
use crate::model::{Content, Media, Payload};

/// The type of a body; `above` is the module of its group, where that is another.
pub(super) fn type_of(scope: &Scope<'_>, content: &Content, above: Option<&str>) -> TokenStream {
    match content {
        Content::One(media) => type_of_one(scope, &media.payload, above),
        Content::Several(name, _) => local(above, name),
    }
}

pub(super) fn type_of_one(
    scope: &Scope<'_>,
    payload: &Payload,
    above: Option<&str>,
) -> TokenStream {
    match payload {
        Payload::Json(ty, _) | Payload::Form(ty, _, _) => tokens(scope, ty),
        Payload::Text(_) => scope.name(&STRING),
        Payload::Bytes => scope.name(&BYTE_STREAM),
        Payload::Multipart(multipart) => {
            let parts = scope.name(&PARTS);
            let part = local(above, &multipart.name);
            quote!(#parts<#part>)
        }
        Payload::Events(ty) => {
            let (events, ty) = (scope.name(&EVENT_STREAM), tokens(scope, ty));
            quote!(#events<#ty>)
        }
    }
}

/// The word for how a body is written, and its own media type.
pub(super) fn codec(payload: &Payload) -> (TokenStream, &'static str) {
    match payload {
        Payload::Json(..) => (quote!(json), "application/json"),
        Payload::Form(..) => (quote!(form), "application/x-www-form-urlencoded"),
        Payload::Multipart(_) => (quote!(parts), "multipart/form-data"),
        Payload::Text(_) => (quote!(text), ""),
        Payload::Bytes => (quote!(bytes), ""),
        Payload::Events(_) => (quote!(events), "text/event-stream"),
    }
}

/// The constant of the media types that a body may have.
pub(super) fn media_choices(scope: &Scope<'_>, variants: &[(String, Media)]) -> TokenStream {
    let choice = scope.name(&MEDIA_CHOICE);
    let list = variants.iter().map(|(_, media)| {
        let media_type = &media.media_type;
        if matches!(media.payload, Payload::Json(..)) {
            quote!(#choice::json(#media_type))
        } else {
            quote!(#choice::other(#media_type))
        }
    });
    quote!(const MEDIA: &'static [#choice] = &[#(#list),*];)
}
