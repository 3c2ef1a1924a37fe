//! The trait that a service implements.

use proc_macro2::TokenStream;
use quote::quote;

use super::{CLOSE, CLOSED, INVALID, Writer};
use crate::emit::docs;
use crate::emit::imports::rest::{ARC, FROM_REQUEST_PARTS, REFUSAL};
use crate::emit::imports::{FUTURE, OK, OPTION, RESULT, SEND, SIZED, SYNC, VALUE};
use crate::emit::names::ident;
use crate::emit::service::{Caller, is_unusual};
use crate::emit::type_ref::tokens;
use crate::model::{Message, Operation};

impl Writer<'_> {
    pub(super) fn handler(&self) -> TokenStream {
        let (scope, section) = (self.scope, &self.channel.section);
        let owner = ident(&section.group.owner);
        let (sized, send, sync) = (scope.name(&SIZED), scope.name(&SEND), scope.name(&SYNC));
        let operations = section.group.operations.iter();
        let opens = operations.map(|operation| self.open(operation));
        let messages = self.channel.socket.received.list.iter();
        let messages = messages.map(|message| self.message(message));
        let (opened, unknown) = (self.opened(), self.unknown());
        let (invalid, closed) = (self.invalid(), self.closed());
        quote! {
            /// One method per message of the client; a new message is a compile error here. The methods of a
            /// session are called one after the other, and close it with what they fail with.
            pub trait #owner: #sized + #send + #sync + 'static {
                #(#opens)*
                #opened
                #(#messages)*
                #unknown
                #invalid
                #closed
            }
        }
    }

    /// What comes before a session.
    fn open(&self, operation: &Operation) -> TokenStream {
        let scope = self.scope;
        let (send, option) = (scope.name(&SEND), scope.name(&OPTION));
        let caller = match Caller::of(operation) {
            Caller::Unasked => None,
            Caller::Optional => Some(quote!(caller: #option<Self::Caller>,)),
            Caller::Required => Some(quote!(caller: Self::Caller,)),
        };
        let who = caller.is_some().then(|| {
            let (from, arc) = (scope.name(&FROM_REQUEST_PARTS), scope.name(&ARC));
            quote! {
                /// Who calls, read before the socket is opened; its rejection is the answer.
                type Caller: #from<#arc<Self>> + #send;
            }
        });
        let params = operation.params.as_ref().map(|params| {
            let ty = scope.named(&params.ty);
            quote!(params: #ty,)
        });
        let place = docs::code(&format!("{} {}", operation.method, operation.path));
        let docs = docs::outer(&[
            String::from(
                "Asked before the socket is opened. A refusal is the answer, and no socket is opened.",
            ),
            String::new(),
            place,
        ]);
        let (future, result) = (scope.name(&FUTURE), scope.name(&RESULT));
        let refusal = scope.name(&REFUSAL);
        quote! {
            #who
            /// What is kept of a session.
            type Session: #send + 'static;

            #(#docs)*
            fn open(
                &self,
                #caller
                #params
            ) -> impl #future<Output = #result<Self::Session, #refusal>> + #send;
        }
    }

    fn opened(&self) -> TokenStream {
        let (head, tail) = (self.head(), self.tail());
        let ok = self.scope.name(&OK);
        quote! {
            /// The socket is open, and nothing has been read yet.
            fn opened(#head) -> #tail {
                async move {
                    let _ = (session, client);
                    #ok(())
                }
            }
        }
    }

    fn message(&self, message: &Message) -> TokenStream {
        let docs = docs::of_item(&message.docs, &message.place, 4);
        let name = ident(&message.function);
        let ty = tokens(self.scope, &message.ty);
        let unusual =
            is_unusual(&message.function).then(|| quote!(#[allow(clippy::wrong_self_convention)]));
        let (head, tail) = (self.head(), self.tail());
        quote! {
            #(#docs)*
            #unusual
            fn #name(#head message: #ty,) -> #tail;
        }
    }

    fn unknown(&self) -> TokenStream {
        let (head, tail, value) = (self.head(), self.tail(), self.scope.name(&VALUE));
        let ok = self.scope.name(&OK);
        self.scope.own("atoms_runtime", "codegen");
        quote! {
            /// A message of a kind that is newer than this crate.
            /// Logged at `warn` unless this is overridden.
            fn unknown(#head message: #value,) -> #tail {
                async move {
                    let _ = (session, client);
                    codegen::socket::unknown(&message);
                    #ok(())
                }
            }
        }
    }

    fn invalid(&self) -> TokenStream {
        let (head, tail, invalid) = (self.head(), self.tail(), self.scope.name(&INVALID));
        let ok = self.scope.name(&OK);
        self.scope.own("atoms_runtime", "codegen");
        quote! {
            /// A message that is not what the contract asks for.
            /// Logged at `warn` unless this is overridden.
            fn invalid(#head message: #invalid,) -> #tail {
                async move {
                    let _ = (session, client);
                    codegen::socket::invalid(&message);
                    #ok(())
                }
            }
        }
    }

    fn closed(&self) -> TokenStream {
        let (closed, future) = (self.scope.name(&CLOSED), self.scope.name(&FUTURE));
        let send = self.scope.name(&SEND);
        quote! {
            /// The session has ended.
            fn closed(&self, session: Self::Session, closed: #closed) -> impl #future<Output = ()> + #send {
                async move { drop((session, closed)) }
            }
        }
    }

    /// What every method of a session is given.
    fn head(&self) -> TokenStream {
        self.scope.own("super", "ToClient");
        quote!(&self, session: &mut Self::Session, client: &ToClient,)
    }

    /// What every method of a session answers.
    fn tail(&self) -> TokenStream {
        let (future, result) = (self.scope.name(&FUTURE), self.scope.name(&RESULT));
        let (close, send) = (self.scope.name(&CLOSE), self.scope.name(&SEND));
        quote!(impl #future<Output = #result<(), #close>> + #send)
    }
}
