//! From a verified delivery to the method of its event.

use proc_macro2::TokenStream;
use quote::quote;

use super::endpoint::tag;
use super::handler::Hooks;
use super::{
    ARC, DECODE_ERROR, DELIVERY, DISPATCH, DISPATCHED, ENDPOINT, RECEIVER, RESPONSE, ROUTER, VERIFY,
};
use crate::emit::imports::Scope;
use crate::emit::names::ident;
use crate::model::{Event, Webhooks};

/// How many events `dispatch` may have before clippy finds it long.
const MANY_EVENTS: usize = 20;

pub(super) fn items(scope: &Scope<'_>, webhooks: &Webhooks, hooks: &Hooks) -> Vec<TokenStream> {
    let mut items = mounts(scope);
    items.push(quote! {
        /// Hands each delivery to the method of its event.
        pub struct Dispatcher<H>(Arc<H>);
    });
    items.push(dispatch(scope, webhooks, hooks));
    items
}

fn mounts(scope: &Scope<'_>) -> Vec<TokenStream> {
    let (arc, router) = (scope.name(&ARC), scope.name(&ROUTER));
    let (receiver, verify) = (scope.name(&RECEIVER), scope.name(&VERIFY));
    vec![
        quote! {
            /// The endpoint with its settings at their defaults, at `/`.
            pub fn router<H: Webhooks>(handler: #arc<H>, verifier: impl #verify) -> #router {
                receiver(handler, verifier).into_router()
            }
        },
        quote! {
            /// The endpoint, to be set up further.
            pub fn receiver<H: Webhooks, V: #verify>(
                handler: #arc<H>,
                verifier: V,
            ) -> #receiver<Dispatcher<H>, V> {
                #receiver::new(Dispatcher(handler), verifier)
            }
        },
    ]
}

fn dispatch(scope: &Scope<'_>, webhooks: &Webhooks, hooks: &Hooks) -> TokenStream {
    let (dispatch, endpoint) = (scope.name(&DISPATCH), scope.name(&ENDPOINT));
    let (delivery, response) = (scope.name(&DELIVERY), scope.name(&RESPONSE));
    let (dispatched, error) = (scope.name(&DISPATCHED), scope.name(&DECODE_ERROR));
    let Hooks {
        unrecognized,
        undecodable,
    } = hooks;
    let arms = webhooks.events.iter().map(|event| arm(webhooks, event));
    let long =
        (webhooks.events.len() > MANY_EVENTS).then(|| quote!(#[allow(clippy::too_many_lines)]));
    quote! {
        impl<H: Webhooks> #dispatch for Dispatcher<H> {
            const ENDPOINT: &'static #endpoint = &ENDPOINT;

            #long
            async fn dispatch(&self, delivery: #delivery) -> #dispatched {
                let handler = &self.0;
                match delivery.event() {
                    #(#arms)*
                    _ => delivery.acknowledge(|delivery| handler.#unrecognized(delivery)).await,
                }
            }

            async fn undecodable(&self, delivery: #delivery, error: #error) -> #response {
                self.0.#undecodable(delivery, error).await
            }
        }
    }
}

fn arm(webhooks: &Webhooks, event: &Event) -> TokenStream {
    let tag = tag(webhooks, event);
    let function = ident(&event.function);
    let hand = match (event.answer.body.is_some(), event.payload.is_some()) {
        (true, true) => quote!(ask),
        (true, false) => quote!(ask_raw),
        (false, true) => quote!(notify),
        (false, false) => quote!(notify_raw),
    };
    quote! {
        #tag => delivery.#hand(|delivery| handler.#function(delivery)).await,
    }
}
