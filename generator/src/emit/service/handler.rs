//! The trait that a service implements.

use proc_macro2::TokenStream;
use quote::quote;

use super::Caller;
use crate::emit::docs;
use crate::emit::imports::rest::{ARC, FROM_REQUEST_PARTS, INTO_RESPONSE};
use crate::emit::imports::{FUTURE, OPTION, RESULT, SEND, SIZED, SYNC, Scope, local};
use crate::emit::names::ident;
use crate::emit::payload::type_of;
use crate::emit::section::Section;
use crate::model::Operation;

pub(super) fn item(scope: &Scope<'_>, section: &Section<'_>) -> TokenStream {
    let group = section.group;
    let owner = ident(&group.owner);
    let into_response = scope.name(&INTO_RESPONSE);
    let (sized, send, sync) = (scope.name(&SIZED), scope.name(&SEND), scope.name(&SYNC));
    let secured = group
        .operations
        .iter()
        .any(|one| Caller::of(one) != Caller::Unasked);
    let caller = secured.then(|| {
        let (from_request_parts, arc) = (scope.name(&FROM_REQUEST_PARTS), scope.name(&ARC));
        quote! {
            /// Who calls, read before the body is; its rejection is the answer.
            type Caller: #from_request_parts<#arc<Self>> + #send;
        }
    });
    let methods = group
        .operations
        .iter()
        .map(|operation| method(scope, section, operation));
    quote! {
        /// One method per operation; a new operation is a compile error here.
        pub trait #owner: #sized + #send + #sync + 'static {
            #caller
            /// What a method may fail with; it becomes the answer.
            type Error: #into_response + #send;

            #(#methods)*
        }
    }
}

fn method(scope: &Scope<'_>, section: &Section<'_>, operation: &Operation) -> TokenStream {
    let docs = docs::of_operation(section.plan.contract, operation);
    let name = ident(&operation.function);
    let (result, option) = (scope.name(&RESULT), scope.name(&OPTION));
    let caller = match Caller::of(operation) {
        Caller::Unasked => None,
        Caller::Optional => Some(quote!(caller: #option<Self::Caller>)),
        Caller::Required => Some(quote!(caller: Self::Caller)),
    };
    let params = operation.params.as_ref().map(|params| {
        let ty = scope.named(&params.ty);
        quote!(params: #ty)
    });
    let body = operation.body.as_ref().map(|body| {
        let ty = type_of(scope, &body.content, Some("super"));
        if body.required {
            quote!(body: #ty)
        } else {
            quote!(body: #option<#ty>)
        }
    });
    let arguments = [caller, params, body].into_iter().flatten();
    let answer = local(Some("super"), &operation.answers.name);
    let unusual =
        is_unusual(&operation.function).then(|| quote!(#[allow(clippy::wrong_self_convention)]));
    let (future, send) = (scope.name(&FUTURE), scope.name(&SEND));
    quote! {
        #(#docs)*
        #unusual
        fn #name(
            &self,
            #(#arguments,)*
        ) -> impl #future<Output = #result<#answer, Self::Error>> + #send;
    }
}

/// Whether clippy takes a method of that name for a constructor or a conversion.
pub(in crate::emit) fn is_unusual(name: &str) -> bool {
    name == "new" || name.starts_with("from_") || name.starts_with("into_")
}
