//! The channel as the runtime serves it, and the router.

use proc_macro2::{Ident, TokenStream};
use quote::{format_ident, quote};

use super::written;
use super::{CHANNEL, CHECK_FN, CLOSE, CLOSED, ENDPOINT, INVALID, SERVER_CALL, Writer};
use crate::emit::imports::rest::{ANYTHING, ARC, OPERATION, REFUSAL, ROUTER};
use crate::emit::imports::{NONE, OPTION, RESULT, SOME};
use crate::emit::names::ident;
use crate::emit::service::Caller;
use crate::emit::type_ref::tokens;
use crate::model::{Message, Operation};

impl Writer<'_> {
    /// The functions that a service calls.
    pub(super) fn routes(&self) -> [TokenStream; 2] {
        let (scope, owner, wire) = (self.scope, self.owner(), self.wire());
        let (arc, router, endpoint) =
            (scope.name(&ARC), scope.name(&ROUTER), scope.name(&ENDPOINT));
        [
            quote! {
                /// The channel with the default bounds, to be mounted at the root of the contract's paths.
                pub fn router<H: #owner>(handler: #arc<H>) -> #router {
                    socket(handler).into_router()
                }
            },
            quote! {
                /// The channel, to be set up further.
                pub fn socket<H: #owner>(handler: #arc<H>) -> #endpoint<H> {
                    #endpoint::of::<#wire>(handler)
                }
            },
        ]
    }

    pub(super) fn marker(&self) -> TokenStream {
        let wire = self.wire();
        quote!(enum #wire {})
    }

    pub(super) fn wiring(&self) -> TokenStream {
        let (scope, section) = (self.scope, &self.channel.section);
        let (owner, wire, channel) = (self.owner(), self.wire(), scope.name(&CHANNEL));
        let socket = self.channel.socket;
        let received = tokens(scope, &socket.received.ty);
        let sent = written(scope, &socket.sent);
        let operations = &section.group.operations;
        let constants = operations.iter().map(|operation| {
            let (own, option) = (scope.name(&OPERATION), scope.name(&OPTION));
            let constant = section.operation(operation);
            let route = operation.route.as_ref().map_or_else(
                || scope.name(&NONE),
                |route| {
                    let some = scope.name(&SOME);
                    quote!(#some(#route))
                },
            );
            quote! {
                const OPERATION: &'static #own = &super::#constant;
                const ROUTE: #option<&'static str> = #route;
            }
        });
        let check = self.check();
        let opens = operations
            .iter()
            .map(|operation| self.calls_open(operation));
        let (sessions, receive) = (self.passes(), self.receive());
        let frames = super::frames(scope, socket);
        quote! {
            impl<H: #owner> #channel<H> for #wire {
                type Received = #received;
                type Sent = #sent;
                type Session = H::Session;

                #(#constants)*
                #frames
                #check
                #(#opens)*
                #sessions
                #receive
            }
        }
    }

    fn owner(&self) -> TokenStream {
        self.channel.section.bound("self")
    }

    /// The type that stands for the channel.
    fn wire(&self) -> Ident {
        let name = "Wire";
        if self.channel.section.group.owner == name {
            return format_ident!("{name}_");
        }
        format_ident!("{name}")
    }

    /// What a message has to satisfy: those of an unknown kind nothing.
    fn check(&self) -> TokenStream {
        let check_fn = self.scope.name(&CHECK_FN);
        let checks = self.checks();
        let (message, value) = if checks.iter().any(|(_, check)| check.is_some()) {
            (quote!(message), self.check_by_variant(&checks))
        } else {
            (quote!(_), self.scope.name(&ANYTHING))
        };
        quote! {
            fn check(#message: &Self::Received) -> #check_fn {
                #value
            }
        }
    }

    /// The variants with what each has to satisfy.
    fn checks(&self) -> Vec<(&str, Option<TokenStream>)> {
        let checks = self.channel.section.checks;
        let variants = self.channel.socket.received.by_variant();
        variants
            .map(|(variant, name)| {
                (
                    variant,
                    name.and_then(|name| checks.of_type(self.scope, name)),
                )
            })
            .collect()
    }

    fn check_by_variant(&self, checks: &[(&str, Option<TokenStream>)]) -> TokenStream {
        let all = tokens(self.scope, &self.channel.socket.received.ty);
        let anything = self.scope.name(&ANYTHING);
        let arms = checks.iter().filter_map(|(variant, check)| {
            let variant = ident(variant);
            Some(quote!(#all::#variant(_) => #check,)).filter(|_| check.is_some())
        });
        let silent = checks.iter().filter(|(_, check)| check.is_none());
        let silent = silent.map(|(variant, _)| ident(variant));
        quote! {
            match message {
                #(#arms)*
                #(#all::#silent(_) |)* #all::Unknown(_) => #anything,
            }
        }
    }

    fn calls_open(&self, operation: &Operation) -> TokenStream {
        let scope = self.scope;
        let (arc, call, result) = (
            scope.name(&ARC),
            scope.name(&SERVER_CALL),
            scope.name(&RESULT),
        );
        let refusal = scope.name(&REFUSAL);
        let caller = match Caller::of(operation) {
            Caller::Unasked => None,
            Caller::Optional => Some(quote!(let caller = call.caller_if_any(handler).await?;)),
            Caller::Required => Some(quote!(let caller = call.caller(handler).await?;)),
        };
        let params = operation.params.as_ref();
        let params = params.map(|_| quote!(let params = call.params()?;));
        let named = [
            caller.as_ref().map(|_| "caller"),
            params.as_ref().map(|_| "params"),
        ];
        let named: Vec<_> = named.into_iter().flatten().map(ident).collect();
        let call_name = if named.is_empty() {
            quote!(_)
        } else {
            quote!(call)
        };
        quote! {
            async fn open(
                handler: &#arc<H>,
                #call_name: &mut #call,
            ) -> #result<H::Session, #refusal> {
                #caller
                #params
                handler.open(#(#named),*).await
            }
        }
    }

    /// What is handed on as it is.
    fn passes(&self) -> TokenStream {
        let scope = self.scope;
        let (head, tail) = (self.given(), self.answered());
        let (invalid, closed) = (scope.name(&INVALID), scope.name(&CLOSED));
        quote! {
            async fn opened(#head) -> #tail {
                handler.opened(session, client).await
            }

            async fn invalid(#head message: #invalid,) -> #tail {
                handler.invalid(session, client, message).await
            }

            async fn closed(handler: &H, session: H::Session, closed: #closed) {
                handler.closed(session, closed).await;
            }
        }
    }

    /// Finds the method of a message.
    fn receive(&self) -> TokenStream {
        let received = &self.channel.socket.received;
        let (head, tail) = (self.given(), self.answered());
        let call = |name: &Ident, message: TokenStream| quote!(handler.#name(session, client, #message).await);
        let all = tokens(self.scope, &received.ty);
        let arms = received.list.iter().map(|message| {
            let variant = ident(&message.variant);
            let call = call(&ident(&message.function), self.held(message));
            quote!(#all::#variant(message) => #call)
        });
        let unknown = call(&ident("unknown"), quote!(message));
        let unknown = quote!(#all::Unknown(message) => #unknown,);
        quote! {
            async fn receive(#head message: Self::Received,) -> #tail {
                match message { #(#arms,)* #unknown }
            }
        }
    }

    /// A message out of its variant.
    fn held(&self, message: &Message) -> TokenStream {
        let boxed = self
            .channel
            .socket
            .received
            .ty
            .named()
            .is_some_and(|owner| {
                let types = &self.channel.section.plan.types;
                types.is_boxed(owner, &message.ty)
            });
        if boxed {
            quote!(*message)
        } else {
            quote!(message)
        }
    }

    fn given(&self) -> TokenStream {
        self.scope.own("super", "ToClient");
        quote!(handler: &H, session: &mut H::Session, client: &ToClient,)
    }

    fn answered(&self) -> TokenStream {
        let (result, close) = (self.scope.name(&RESULT), self.scope.name(&CLOSE));
        quote!(#result<(), #close>)
    }
}
