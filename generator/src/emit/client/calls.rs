//! `client.rs` of a group: a method for each operation.

use proc_macro2::{Ident, TokenStream};
use quote::quote;

use super::function;
use super::sent::Sent;
use crate::emit::docs;
use crate::emit::imports::rest::ERROR;
use crate::emit::imports::{Location, OPTION, RESULT, Scope, local};
use crate::emit::layout::{File, Item};
use crate::emit::names::ident;
use crate::emit::section::Section;
use crate::emit::service::finished;
use crate::model::{Contract, Operation};

/// The file.
pub(in crate::emit) fn file(section: &Section<'_>) -> File {
    let scope = section.scope(Location::Below(&section.group.name));
    let writer = CallWriter {
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
    let choices = writer.choices().into_iter().filter_map(Item::of);
    finished(section, &scope, &sentence, item.into_iter().chain(choices))
}

/// Writes the calls of one group.
pub(in crate::emit) struct CallWriter<'a> {
    pub(in crate::emit) section: &'a Section<'a>,
    pub(in crate::emit) scope: &'a Scope<'a>,
}

impl CallWriter<'_> {
    fn method(&self, operation: &Operation) -> TokenStream {
        let scope = self.scope;
        let docs = documentation(self.section.plan.contract, operation);
        let name = function(self.section.plan.contract, operation);
        let constant = self.section.operation(operation);
        let (arguments, asked) = self.asking(operation, &ident("params"));
        let (result, error) = (scope.name(&RESULT), scope.name(&ERROR));
        let answer = local(Some("super"), &operation.answers.name);
        quote! {
            #(#docs)*
            pub async fn #name(&self, #arguments) -> #result<#answer, #error> {
                self.http.call(&super::#constant) #asked.send().await
            }
        }
    }

    /// The arguments of a call, and how it takes them. What is asked besides the body is called `params`.
    pub(in crate::emit) fn asking(
        &self,
        operation: &Operation,
        params: &Ident,
    ) -> (TokenStream, TokenStream) {
        let ty = operation
            .params
            .as_ref()
            .map(|params| self.scope.named(&params.ty));
        let with_params = ty.as_ref().map(|_| quote!(.params(#params)));
        let sent = operation
            .body
            .as_ref()
            .map(|body| self.sent(operation, body));
        let (body, with_body) = match (&sent, &operation.body) {
            (Some(sent), Some(body)) => self.taken(sent, body.required),
            _ => (None, None),
        };
        let params = ty.map(|ty| quote!(#params: &#ty,));
        (quote!(#params #body), quote!(#with_params #with_body))
    }

    /// The argument of a body, and how the call takes it.
    fn taken(&self, sent: &Sent, required: bool) -> (Option<TokenStream>, Option<TokenStream>) {
        let ty = &sent.ty;
        if required {
            return (Some(quote!(body: #ty,)), Some(sent.with()));
        }
        let option = self.scope.name(&OPTION);
        (
            Some(quote!(body: #option<#ty>,)),
            Some(sent.with_if(self.scope)),
        )
    }
}

fn documentation(contract: &Contract, operation: &Operation) -> Vec<syn::Attribute> {
    let mut docs = docs::of_operation(contract, operation);
    let lines = ["", "# Errors", "", "When no documented answer arrives."];
    let errors = docs::outer(&lines.map(str::to_owned));
    let end = docs.len() - usize::from(operation.docs.deprecated);
    docs.splice(end..end, errors);
    docs
}
