//! The trait that a service implements.

use std::collections::HashSet;

use proc_macro2::{Ident, TokenStream};
use quote::quote;

use super::{DECODE_ERROR, DELIVERY, INTO_RESPONSE, RESPONSE};
use crate::emit::docs;
use crate::emit::imports::{OK, RESULT, Scope};
use crate::emit::names::ident;
use crate::emit::type_ref::tokens;
use crate::model::{Docs, Event, Webhooks};

/// The methods that take what no event's method does.
pub(super) struct Hooks {
    pub(super) unrecognized: Ident,
    pub(super) undecodable: Ident,
}

impl Hooks {
    /// Names that no event has.
    pub(super) fn beside(webhooks: &Webhooks) -> Self {
        let taken: HashSet<_> = webhooks
            .events
            .iter()
            .map(|event| event.function.as_str())
            .collect();
        let free = |name: &str| {
            let mut name = name.to_owned();
            while taken.contains(name.as_str()) {
                name.push_str("_delivery");
            }
            ident(&name)
        };
        Self {
            unrecognized: free("unrecognized"),
            undecodable: free("undecodable"),
        }
    }
}

pub(super) fn item(
    scope: &Scope<'_>,
    title: &str,
    webhooks: &Webhooks,
    hooks: &Hooks,
) -> TokenStream {
    let into_response = scope.name(&INTO_RESPONSE);
    let sentence = format!(
        "Receives the events of {title}. One method per event; a new event is a compile error here."
    );
    let about = docs::outer(&docs::lines(&sentence, 0));
    let events = webhooks.events.iter().map(|event| method(scope, event));
    let unrecognized = unrecognized(scope, &hooks.unrecognized);
    let undecodable = undecodable(scope, &hooks.undecodable);
    quote! {
        #(#about)*
        pub trait Webhooks: Send + Sync + 'static {
            /// What a method may fail with; it becomes the answer.
            type Error: #into_response + Send;

            #(#events)*
            #unrecognized
            #undecodable
        }
    }
}

fn method(scope: &Scope<'_>, event: &Event) -> TokenStream {
    let docs = docs::of_item(&about(event), &event.place, 4);
    let name = ident(&event.function);
    let (delivery, result) = (scope.name(&DELIVERY), scope.name(&RESULT));
    let payload = event.payload.as_ref().map(|payload| tokens(scope, payload));
    let payload = payload.map(|payload| quote!(<#payload>));
    let answer = event
        .answer
        .body
        .as_ref()
        .map_or(quote!(()), |body| tokens(scope, body));
    quote! {
        #(#docs)*
        fn #name(
            &self,
            delivery: #delivery #payload,
        ) -> impl Future<Output = #result<#answer, Self::Error>> + Send;
    }
}

/// What the document says of the event, where it is sent, and what its bytes are.
fn about(event: &Event) -> Docs {
    let sent = event
        .address
        .as_ref()
        .map(|address| format!("Sent to `{address}`."));
    let media = event.media.as_ref().filter(|media| *media != "*/*");
    let bytes =
        media.map(|media| format!("Its body is `{media}`: the bytes are in `delivery.raw()`."));
    let texts = event.docs.text.clone().into_iter().chain(sent).chain(bytes);
    let text = texts.collect::<Vec<_>>().join("\n\n");
    Docs {
        text: (!text.is_empty()).then_some(text),
        ..event.docs.clone()
    }
}

fn unrecognized(scope: &Scope<'_>, name: &Ident) -> TokenStream {
    let (delivery, result, ok) = (scope.name(&DELIVERY), scope.name(&RESULT), scope.name(&OK));
    quote! {
        /// An event that is newer than this crate; acknowledged unless this is overridden.
        fn #name(&self, delivery: #delivery) -> impl Future<Output = #result<(), Self::Error>> + Send {
            async move {
                drop(delivery);
                #ok(())
            }
        }
    }
}

fn undecodable(scope: &Scope<'_>, name: &Ident) -> TokenStream {
    let (delivery, error) = (scope.name(&DELIVERY), scope.name(&DECODE_ERROR));
    let response = scope.name(&RESPONSE);
    quote! {
        /// A known event whose payload does not decode.
        /// Answered 400 and logged at `error` unless this is overridden;
        /// the delivery holds the bytes as they came.
        fn #name(
            &self,
            delivery: #delivery,
            error: #error,
        ) -> impl Future<Output = #response> + Send {
            async move { error.refuse(&delivery) }
        }
    }
}
