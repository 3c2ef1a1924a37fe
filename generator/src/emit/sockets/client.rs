//! `client.rs` of a channel: the method that opens its socket.

use proc_macro2::{Ident, TokenStream};
use quote::{format_ident, quote};

use super::{Channel, frames, written};
use crate::emit::client::{CallWriter, function_of_socket};
use crate::emit::docs;
use crate::emit::imports::{Known, Location, NONE, OPTION, RESULT, SOME, Scope, path};
use crate::emit::layout::{File, Item};
use crate::emit::names::ident;
use crate::emit::section::Section;
use crate::emit::service::finished;
use crate::emit::type_ref::tokens;
use crate::model::{Operation, SessionError, unescaped};

const CONNECT_ERROR: Known = Known::import("atoms_runtime::socket::client", "ConnectError");
const DIALED: Known = Known::import("atoms_runtime::codegen::socket", "Dialed");
const ERROR_RULE: Known = Known::import("atoms_runtime::codegen::socket", "ErrorRule");
const SOCKET: Known = Known::import("atoms_runtime::socket::client", "Socket");

/// The type of the open socket.
pub(super) fn socket(channel: &Channel<'_>) -> Ident {
    ident(&unescaped(&format!(
        "{}Socket",
        channel.section.group.owner
    )))
}

/// The file.
pub(in crate::emit) fn file(channel: &Channel<'_>) -> File {
    let section = &channel.section;
    let scope = section.scope(Location::Below(&section.group.name));
    let client = scope.own("super::super", "Client");
    let operations = section.group.operations.iter();
    let methods = operations.flat_map(|one| {
        let by_credential = authorized(channel, &scope, one);
        [Some(method(channel, &scope, one)), by_credential]
    });
    let methods = methods.flatten();
    let items = [
        open(channel, &scope),
        quote!(impl #client { #(#methods)* }),
        quote!(
            enum Wire {}
        ),
        wiring(channel, &scope),
    ];
    let sentence = format!(
        "Dialing the channel of {}.",
        docs::code(&section.group.owner)
    );
    let items = items.into_iter().filter_map(Item::of);
    finished(section, &scope, &sentence, items)
}

fn open(channel: &Channel<'_>, scope: &Scope<'_>) -> TokenStream {
    let (name, socket) = (socket(channel), scope.name(&SOCKET));
    let sent = written(scope, &channel.socket.received);
    let received = tokens(scope, &channel.socket.sent.ty);
    quote! {
        /// An open socket, as its client has it.
        pub type #name = #socket<#sent, #received>;
    }
}

fn method(channel: &Channel<'_>, scope: &Scope<'_>, operation: &Operation) -> TokenStream {
    let section = &channel.section;
    let contract = section.plan.contract;
    let mut docs = docs::of_operation(contract, operation);
    let lines = [
        "",
        "# Errors",
        "",
        "When the handshake is refused, or not answered.",
    ];
    let errors = docs::outer(&lines.map(str::to_owned));
    let end = docs.len() - usize::from(operation.docs.deprecated);
    docs.splice(end..end, errors);
    let name = function_of_socket(contract, operation);
    let constant = section.operation(operation);
    let params = operation.params.as_ref().map(|params| {
        let ty = scope.named(&params.ty);
        quote!(params: &#ty,)
    });
    let with_params = operation.params.as_ref().map(|_| quote!(.params(params)));
    let (result, error) = (scope.name(&RESULT), scope.name(&CONNECT_ERROR));
    let socket = socket(channel);
    quote! {
        #(#docs)*
        pub async fn #name(&self, #params) -> #result<#socket, #error> {
            self.http.call(&super::#constant) #with_params.open::<Wire>().await
        }
    }
}

/// The method that asks for a credential first.
fn authorized(channel: &Channel<'_>, scope: &Scope<'_>, opens: &Operation) -> Option<TokenStream> {
    let from = channel.socket.credential.as_ref()?;
    let plan = channel.section.plan;
    let group = plan
        .contract
        .groups
        .iter()
        .find(|one| one.name == from.group)?;
    let operations = &mut group.operations.iter();
    let asked = operations.find(|one| one.function == from.function)?;
    let section = Section::of(plan, channel.section.checks, group);
    let gated = section.scope(Location::Gated);
    let writer = CallWriter {
        section: &section,
        scope: &gated,
    };
    let (arguments, call) = writer.asking(asked, &ident("call"));
    let module = path(&format!("super::super::{}", group.name));
    let constant = section.operation(asked);
    let cfg = plan.cfg.group(group);
    let name = function_of_socket(plan.contract, opens);
    let name = format_ident!("{name}_by_{}", asked.function);
    let params = opens.params.as_ref().map(|params| {
        let ty = scope.named(&params.ty);
        quote!(params: &#ty,)
    });
    let with_params = opens.params.as_ref().map(|_| quote!(.params(params)));
    let (result, error) = (scope.name(&RESULT), scope.name(&CONNECT_ERROR));
    let (socket, opening, property) = (
        socket(channel),
        channel.section.operation(opens),
        &from.property,
    );
    let docs = docs::outer(&[
        format!(
            "Opens it with the credential that {} answers.",
            docs::code(&asked.identity())
        ),
        String::new(),
        "# Errors".to_owned(),
        String::new(),
        "When that or the handshake is refused, or not answered.".to_owned(),
    ]);
    Some(quote! {
        #(#docs)*
        #cfg
        pub async fn #name(&self, #arguments #params) -> #result<#socket, #error> {
            let call = self.http.call(&#module::#constant) #call;
            let http = call.authorize(&[#(#property),*]).await?;
            http.call(&super::#opening) #with_params.open::<Wire>().await
        }
    })
}

fn wiring(channel: &Channel<'_>, scope: &Scope<'_>) -> TokenStream {
    let dialed = scope.name(&DIALED);
    let sent = written(scope, &channel.socket.received);
    let received = tokens(scope, &channel.socket.sent.ty);
    let frames = frames(scope, channel.socket);
    let error = channel.socket.error.as_ref();
    let error = error.map(|error| rule(scope, &received, error));
    quote! {
        impl #dialed for Wire {
            type Sent = #sent;
            type Received = #received;

            #frames
            #error
        }
    }
}

/// Which message says what went wrong.
fn rule(scope: &Scope<'_>, received: &TokenStream, error: &SessionError) -> TokenStream {
    let (option, some, rule) = (
        scope.name(&OPTION),
        scope.name(&SOME),
        scope.name(&ERROR_RULE),
    );
    let (code, retry, absent) = (&error.code, &error.retry, &error.absent);
    let lenient = (!absent.is_empty() || error.within.is_some()).then(|| {
        let within = match &error.within {
            Some(within) => quote!(#some(#within)),
            None => scope.name(&NONE),
        };
        quote!(.lenient(&[#(#absent),*], #within))
    });
    let variant = ident(&error.variant);
    let is_error = quote!(|message| matches!(message, #received::#variant(_)));
    quote! {
        const ERROR: #option<#rule<Self::Received>> = #some(
            #rule::new(#is_error, &[#(#code),*]).retry(&[#(#retry),*])#lenient,
        );
    }
}
