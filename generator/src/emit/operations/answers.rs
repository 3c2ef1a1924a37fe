//! `answers!`: a variant for each documented answer.

use proc_macro2::{Literal, TokenStream};
use quote::quote;

use super::Emitter;
use super::constants::line;
use crate::emit::bodies;
use crate::emit::docs;
use crate::emit::imports::rest::{ANSWERS, STATUS_CODE};
use crate::emit::layout::{Entries, Entry, Item};
use crate::emit::names::ident;
use crate::emit::payload::{codec, type_of};
use crate::model::Docs;
use crate::model::{Content, OneAnswer, Operation, Status};

impl Emitter<'_> {
    /// What an operation answers.
    pub(super) fn answers(&self, operation: &Operation) -> Item {
        self.types.scope.name(&ANSWERS);
        let sentence = format!("What {} is answered.", line(operation));
        let answers = &operation.answers;
        let name = ident(&answers.name);
        let entries = answers.list.iter().enumerate().map(|(index, answer)| {
            let from = answers.from == Some(index);
            self.answer(operation, answer, from)
        });
        Item::entries(&Entries {
            macro_name: "answers",
            attributes: docs::outer(&docs::lines(&sentence, 4)),
            head: quote!(pub enum #name),
            list: entries.collect(),
        })
    }

    fn answer(&self, operation: &Operation, answer: &OneAnswer, from: bool) -> Entry {
        let name = ident(&answer.variant);
        let fields = self.fields(answer);
        let plain = matches!(answer.status, Status::Code(_)) && fields.len() == 1;
        let held = (!fields.is_empty()).then(|| quote!((#(#fields),*)));
        let (codec, mut arguments) = self.codec(operation, answer);
        arguments.extend(answer.headers.as_ref().map(|headers| {
            let headers = self.section.headers(headers);
            quote!(headers(#headers))
        }));
        arguments.extend((from && plain).then(|| quote!(from)));
        Entry {
            attributes: about(&answer.docs, &status_text(answer.status), 8),
            head: quote!(#name #held),
            wire: quote!(#codec(#(#arguments),*)),
        }
    }

    fn fields(&self, answer: &OneAnswer) -> Vec<TokenStream> {
        let scope = &self.types.scope;
        let mut fields = Vec::new();
        if !matches!(answer.status, Status::Code(_)) {
            fields.push(scope.name(&STATUS_CODE));
        }
        fields.extend(
            answer
                .headers
                .as_ref()
                .map(|headers| scope.named(&headers.ty)),
        );
        fields.extend(
            answer
                .content
                .as_ref()
                .map(|content| type_of(scope, content, None)),
        );
        fields
    }

    /// How it is written, and what that has to know first.
    fn codec(&self, operation: &Operation, answer: &OneAnswer) -> (TokenStream, Vec<TokenStream>) {
        let mut arguments = vec![status(answer.status)];
        let media = match &answer.content {
            None => return (quote!(empty), arguments),
            Some(Content::Several(..)) => return (quote!(several), arguments),
            Some(Content::One(media)) => media,
        };
        let (word, own) = codec(&media.payload);
        if media.media_type != own {
            let media_type = &media.media_type;
            arguments.push(quote!(#media_type));
        }
        arguments.extend(self.form(&bodies::answer(operation, answer), media));
        (word, arguments)
    }
}

/// What is said of a variant, or else what it is.
pub(super) fn about(docs: &Docs, otherwise: &str, indent: usize) -> Vec<syn::Attribute> {
    let stated = docs::of_member(docs, indent);
    if docs::is_described(docs) {
        return stated;
    }
    let mut otherwise = docs::outer(&[docs::code(otherwise)]);
    otherwise.extend(stated);
    otherwise
}

fn status(status: Status) -> TokenStream {
    match status {
        Status::Code(code) => {
            let code = Literal::u16_unsuffixed(code);
            quote!(#code)
        }
        Status::Range(_) | Status::Default => {
            let text = status_text(status);
            quote!(#text)
        }
    }
}

fn status_text(status: Status) -> String {
    match status {
        Status::Code(code) => code.to_string(),
        Status::Range(first) => format!("{first}XX"),
        Status::Default => "default".to_owned(),
    }
}
