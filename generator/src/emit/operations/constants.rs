//! Operations, forms and headers as data.

use proc_macro2::{Ident, TokenStream};
use quote::quote;

use super::Emitter;
use crate::emit::bodies;
use crate::emit::docs;
use crate::emit::imports::rest::{OPERATION, PARAM, PARAM_KIND, STYLE};
use crate::emit::layout::{Chain, Constant, Item, ListConstant};
use crate::emit::{refusals, security};
use crate::model::{Media, Operation, Param, ParamKind, Params, Payload, Place, Style};

impl Emitter<'_> {
    /// The operation itself.
    pub(super) fn constant(&self, operation: &Operation) -> Item {
        let own = self.types.scope.name(&OPERATION);
        let name = self.section.operation(operation);
        let (method, path) = (&operation.method, &operation.path);
        let server = operation
            .server
            .as_ref()
            .map(|server| quote!(.server(#server)));
        let security = (!operation.security.is_empty()).then(|| {
            let plan = self.section.plan;
            let (scope, common) = (&self.types.scope, plan.common.as_ref());
            let asked = security::asked(scope, plan.contract, common, &operation.security);
            quote!(.security(#asked))
        });
        let mut value = Chain::of(quote!(#own::new(#method, #path)));
        if let Some(params) = &operation.params {
            let list = params.list.iter();
            let list = list.map(|param| self.checked(params, param));
            value = value.list("params", list.collect());
        }
        let [refused, refused_as] = refusals::calls(self.section.plan.contract, operation);
        let value = value.call(server).call(security);
        Item::constant(&Constant {
            attributes: docs::outer(&[line(operation)]),
            head: quote!(pub const #name: #own),
            value: value.call(refused).call(refused_as),
        })
    }

    /// The headers of its answers, and the fields of its forms.
    pub(super) fn lists(&self, operation: &Operation) -> Vec<Item> {
        let mut items = Vec::new();
        let answers = operation.answers.list.iter();
        let headers = answers.filter_map(|answer| answer.headers.as_ref());
        for headers in headers.filter(|headers| self.is_first(&headers.ty)) {
            let sentence = format!("How {} are written.", docs::code(&headers.ty));
            let name = self.section.headers(headers);
            items.push(self.list_item(&name, &sentence, &headers.list));
        }
        let requests = bodies::requests(operation).into_iter();
        for (owner, media) in requests.chain(bodies::answers(operation)) {
            if let Payload::Form(_, list, _) = &media.payload {
                let sentence = format!("The fields of a form of {}.", line(operation));
                items.push(self.list_item(&self.section.form(&owner), &sentence, list));
            }
        }
        items
    }

    /// The constant of a form's fields.
    pub(super) fn form(&self, owner: &str, media: &Media) -> Option<TokenStream> {
        matches!(media.payload, Payload::Form(..)).then(|| {
            let name = self.section.form(owner);
            quote!(#name)
        })
    }

    fn list_item(&self, name: &Ident, sentence: &str, list: &[Param]) -> Item {
        let param = self.types.scope.name(&PARAM);
        Item::list(&ListConstant {
            attributes: docs::outer(&docs::lines(sentence, 0)),
            head: quote!(pub const #name: &[#param]),
            list: list.iter().map(|param| self.param(param)).collect(),
        })
    }

    /// A parameter of a request, and what that has to satisfy.
    fn checked(&self, params: &Params, param: &Param) -> Chain {
        let required = param.required && param.place != Place::Path;
        let checks = self.section.checks;
        let check = checks.of_param(&self.types.scope, params, param);
        self.param(param)
            .call(required.then(|| quote!(.required())))
            .call(check.map(|check| quote!(.check(#check))))
    }

    fn param(&self, param: &Param) -> Chain {
        let own = self.types.scope.name(&PARAM);
        let name = &param.name;
        if param.style == Style::Rest {
            return Chain::of(quote!(#own::rest(#name))).call(Self::key(param));
        }
        let kind = self.kind(&param.kind);
        let new = match param.place {
            _ if param.style == Style::Others => return Chain::of(quote!(#own::others(#kind))),
            Place::Path => quote!(#own::path(#name, #kind)),
            Place::Query => quote!(#own::query(#name, #kind)),
            Place::Header => quote!(#own::header(#name, #kind)),
            Place::Cookie => quote!(#own::cookie(#name, #kind)),
        };
        let default = param.default.as_ref().map(|default| {
            let default = default.to_string();
            quote!(.default(#default))
        });
        Chain::of(new)
            .call(Self::key(param))
            .call(self.style(param))
            .call(default)
            .call(param.allow_empty.then(|| quote!(.allow_empty())))
    }

    /// The field, where it has another name.
    fn key(param: &Param) -> Option<TokenStream> {
        let key = &param.key;
        (param.key != param.name).then(|| quote!(.key(#key)))
    }

    /// The style, where it is not its place's own.
    fn style(&self, param: &Param) -> Option<TokenStream> {
        let own = match param.place {
            Place::Path | Place::Header => Style::Simple(false),
            Place::Query | Place::Cookie => Style::Form(true),
        };
        if param.style == own {
            return None;
        }
        let style = match param.style {
            Style::Form(exploded) => quote!(Form(#exploded)),
            Style::Simple(exploded) => quote!(Simple(#exploded)),
            Style::Label(exploded) => quote!(Label(#exploded)),
            Style::Matrix(exploded) => quote!(Matrix(#exploded)),
            Style::Space => quote!(Space),
            Style::Pipe => quote!(Pipe),
            Style::Deep => quote!(Deep),
            Style::Json => quote!(Json),
            Style::Rest | Style::Others => return None,
        };
        let name = self.types.scope.name(&STYLE);
        Some(quote!(.style(#name::#style)))
    }

    /// What a text means.
    pub(super) fn kind(&self, kind: &ParamKind) -> TokenStream {
        let name = self.types.scope.name(&PARAM_KIND);
        match kind {
            ParamKind::Text => quote!(#name::Text),
            ParamKind::Integer => quote!(#name::Integer),
            ParamKind::Number => quote!(#name::Number),
            ParamKind::Boolean => quote!(#name::Boolean),
            ParamKind::Any => quote!(#name::Any),
            ParamKind::OneOf(kinds) => {
                let kinds = kinds.iter().map(|kind| self.kind(kind));
                quote!(#name::OneOf(&[#(#kinds),*]))
            }
            ParamKind::Array(items) => {
                let items = self.kind(items);
                quote!(#name::Array(&#items))
            }
            ParamKind::Object(properties, others) => {
                let properties = properties.iter().map(|(property, kind)| {
                    let kind = self.kind(kind);
                    quote!((#property, #kind))
                });
                let properties: Vec<_> = properties.collect();
                let others = self.kind(others);
                quote!(#name::Object(&[#(#properties),*], &#others))
            }
        }
    }
}

/// An operation in a sentence.
pub(super) fn line(operation: &Operation) -> String {
    docs::code(&format!("{} {}", operation.method, operation.path))
}
