//! `routes.rs` of a group: each operation alone.

use proc_macro2::TokenStream;
use quote::quote;

use super::{Caller, finished};
use crate::emit::bodies;
use crate::emit::docs;
use crate::emit::imports::rest::{
    ANYTHING, ARC, BODY, BYTES_BODY, CALLER, CALLER_IF_ANY, FORM_BODY, JSON_BODY, METHOD_ROUTER,
    MULTIPART_BODY, OPTIONAL, PARAMS, PARAMS_AND, SERVE, SEVERAL, TEXT_BODY,
};
use crate::emit::imports::{Location, Scope};
use crate::emit::layout::{File, Item};
use crate::emit::names::ident;
use crate::emit::section::Section;
use crate::model::Docs;
use crate::model::{Body, Check, Content, Media, Operation, Payload};

/// How much a route takes that hands a body on as it comes.
const STREAMED: &str =
    "The body is streamed. It may have 2 MB, unless a `DefaultBodyLimit` is laid around the route.";

/// The file.
pub(in crate::emit) fn file(section: &Section<'_>) -> File {
    let group = section.group;
    let functions = group.operations.iter().map(|one| one.function.as_str());
    let scope = section
        .scope(Location::Below(&group.name))
        .taking(functions);
    let writer = RouteWriter {
        section,
        scope: &scope,
    };
    let operations = group.operations.iter();
    let items: Vec<_> = operations
        .filter_map(|one| Item::function(writer.route(one)))
        .collect();
    let sentence = "Each operation alone, for layers of its own.";
    finished(section, &scope, sentence, items.into_iter())
}

struct RouteWriter<'a> {
    section: &'a Section<'a>,
    scope: &'a Scope<'a>,
}

impl RouteWriter<'_> {
    fn route(&self, operation: &Operation) -> TokenStream {
        let scope = self.scope;
        let docs = documentation(operation);
        let name = ident(&operation.function);
        let constant = self.section.operation(operation);
        let owner = self.section.owner(scope);
        let (arc, method_router) = (scope.name(&ARC), scope.name(&METHOD_ROUTER));
        let serve = scope.name(&SERVE);
        let (caller, input) = (self.caller(operation), self.input(operation));
        quote! {
            #(#docs)*
            pub fn #name<H: #owner>() -> #method_router<#arc<H>> {
                #serve(&super::#constant, #caller, #input, H::#name)
            }
        }
    }

    /// How the caller is read.
    fn caller(&self, operation: &Operation) -> TokenStream {
        match Caller::of(operation) {
            Caller::Unasked => quote!(()),
            Caller::Optional => self.scope.name(&CALLER_IF_ANY),
            Caller::Required => self.scope.name(&CALLER),
        }
    }

    /// How the parameters and the body are read.
    fn input(&self, operation: &Operation) -> TokenStream {
        let body = operation.body.as_ref();
        let body = body.map(|body| self.reader(operation, body));
        match (&operation.params, body) {
            (None, None) => quote!(()),
            (Some(_), None) => self.scope.name(&PARAMS),
            (None, Some(body)) => {
                let only = self.scope.name(&BODY);
                quote!(#only(#body))
            }
            (Some(_), Some(body)) => {
                let params_and = self.scope.name(&PARAMS_AND);
                quote!(#params_and(#body))
            }
        }
    }

    fn reader(&self, operation: &Operation, body: &Body) -> TokenStream {
        let reader = match &body.content {
            Content::Several(..) => self.scope.name(&SEVERAL),
            Content::One(media) => self.reader_of_one(operation, media),
        };
        if body.required {
            return reader;
        }
        let optional = self.scope.name(&OPTIONAL);
        quote!(#optional(#reader))
    }

    fn reader_of_one(&self, operation: &Operation, media: &Media) -> TokenStream {
        let (scope, media_type) = (self.scope, media.media_type.as_str());
        let owner = bodies::request(operation);
        let (reader, usual) = match &media.payload {
            Payload::Json(_, check) => {
                let (reader, check) = (scope.name(&JSON_BODY), self.check(&owner, check));
                let usual = ["application/json", "text/json"].contains(&media_type)
                    || media_type.ends_with("+json");
                (quote!(#reader(#check)), usual)
            }
            Payload::Form(_, _, check) => {
                let (reader, check) = (scope.name(&FORM_BODY), self.check(&owner, check));
                let form = self.section.form(&owner);
                let usual = media_type == "application/x-www-form-urlencoded";
                (quote!(#reader(#check, super::#form)), usual)
            }
            Payload::Text(check) => {
                let check = self.section.checks.of_use(scope, &owner, check);
                let reader = scope.name(&TEXT_BODY);
                let checked = check.map(|check| quote!(.checked(#check)));
                (quote!(#reader #checked), media_type.starts_with("text/"))
            }
            Payload::Multipart(_) => (
                scope.name(&MULTIPART_BODY),
                media_type.starts_with("multipart/"),
            ),
            Payload::Bytes | Payload::Events(_) => {
                let usual = ["*/*", "application/octet-stream"].contains(&media_type);
                (scope.name(&BYTES_BODY), usual)
            }
        };
        let of = (!usual).then(|| quote!(.of(#media_type)));
        quote!(#reader #of)
    }

    fn check(&self, owner: &str, check: &Check) -> TokenStream {
        self.or_anything(self.section.checks.of_use(self.scope, owner, check))
    }

    fn or_anything(&self, check: Option<TokenStream>) -> TokenStream {
        check.unwrap_or_else(|| self.scope.name(&ANYTHING))
    }
}

fn documentation(operation: &Operation) -> Vec<syn::Attribute> {
    let media = bodies::requests(operation);
    let mut media = media.iter().map(|(_, media)| &media.payload);
    let streamed = media.any(|payload| matches!(payload, Payload::Multipart(_) | Payload::Bytes));
    let docs = Docs {
        text: streamed.then(|| STREAMED.to_owned()),
        deprecated: operation.docs.deprecated,
        ..Docs::default()
    };
    docs::of_item(
        &docs,
        &format!("{} {}", operation.method, operation.path),
        0,
    )
}
