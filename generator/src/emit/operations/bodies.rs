//! `bodies!` and `parts!`: a variant for each media type, and for each part.

use proc_macro2::TokenStream;
use quote::quote;

use super::Emitter;
use super::answers::about;
use super::constants::line;
use crate::emit::bodies::{self, choice};
use crate::emit::docs;
use crate::emit::imports::SENSITIVE;
use crate::emit::imports::rest::{BODIES, FILE_PART, PARTS_MACRO};
use crate::emit::layout::{Entries, Entry, Item};
use crate::emit::names::{ident, integer};
use crate::emit::payload::{codec, type_of_one};
use crate::emit::type_ref::tokens;
use crate::model::Docs;
use crate::model::{Check, Content, Media, Multipart, Operation, Part, PartKind, Payload};

impl Emitter<'_> {
    /// The enums that the bodies of an operation need: of its parts, and of its media types.
    pub(super) fn bodies(&self, operation: &Operation) -> Vec<Item> {
        let requests = bodies::requests(operation).into_iter();
        let all = requests.chain(bodies::answers(operation));
        let parts = all.filter_map(|(owner, media)| match &media.payload {
            Payload::Multipart(multipart) if self.is_first(&multipart.name) => {
                Some(self.parts(operation, &owner, multipart))
            }
            _ => None,
        });
        let mut items: Vec<_> = parts.collect();
        if let Some(body) = &operation.body {
            let sentence = format!("What {} is sent.", line(operation));
            items.extend(self.several(&operation.function, &sentence, &body.content, true));
        }
        for answer in &operation.answers.list {
            let sentence = format!("A body that {} is answered.", line(operation));
            let owner = bodies::answer(operation, answer);
            let content = answer.content.iter();
            items.extend(
                content.filter_map(|content| self.several(&owner, &sentence, content, false)),
            );
        }
        items
    }

    fn several(&self, stem: &str, about: &str, content: &Content, request: bool) -> Option<Item> {
        let Content::Several(name, variants) = content else {
            return None;
        };
        if !self.is_first(name) {
            return None;
        }
        self.types.scope.name(&BODIES);
        let entries = variants.iter().map(|(variant, media)| {
            let owner = choice(stem, variant);
            self.media(&owner, variant, media, request)
        });
        let ident = ident(name);
        Some(Item::entries(&Entries {
            macro_name: "bodies",
            attributes: docs::outer(&docs::lines(about, 4)),
            head: quote!(pub enum #ident),
            list: entries.collect(),
        }))
    }

    fn media(&self, owner: &str, variant: &str, media: &Media, request: bool) -> Entry {
        let name = ident(variant);
        let ty = type_of_one(&self.types.scope, &media.payload, None);
        let (word, _) = codec(&media.payload);
        let media_type = &media.media_type;
        let mut arguments = vec![quote!(#media_type)];
        arguments.extend(self.form(owner, media));
        if let (true, Payload::Json(_, check) | Payload::Form(_, _, check) | Payload::Text(check)) =
            (request, &media.payload)
        {
            arguments.extend(self.check(owner, check));
        }
        Entry {
            attributes: about(&Docs::default(), media_type),
            head: quote!(#name(#ty)),
            wire: quote!(#word(#(#arguments),*)),
        }
    }

    fn parts(&self, operation: &Operation, owner: &str, multipart: &Multipart) -> Item {
        self.types.scope.name(&PARTS_MACRO);
        let sentence = format!("A part of a body of {}.", line(operation));
        let (name, form) = (ident(&multipart.name), ident(&multipart.form));
        let form = (!multipart.parts.is_empty()).then(|| quote!(in #form));
        let parts = multipart.parts.iter().map(|part| self.part(owner, part));
        Item::entries(&Entries {
            macro_name: "parts",
            attributes: docs::outer(&docs::lines(&sentence, 4)),
            head: quote!(pub enum #name #form),
            list: parts.collect(),
        })
    }

    fn part(&self, owner: &str, part: &Part) -> Entry {
        let scope = &self.types.scope;
        let (variant, name) = (ident(&part.variant), &part.name);
        let owner = choice(owner, &part.variant);
        let (ty, word, kind, check) = match &part.kind {
            PartKind::File => (scope.name(&FILE_PART), quote!(file), None, None),
            PartKind::Text(ty, kind, check) => {
                let (ty, kind) = (tokens(scope, ty), self.kind(kind));
                (ty, quote!(text), Some(kind), self.check(&owner, check))
            }
            PartKind::Json(ty, check) => (
                tokens(scope, ty),
                quote!(json),
                None,
                self.check(&owner, check),
            ),
        };
        let ty = if part.sensitive && !matches!(part.kind, PartKind::File) {
            let sensitive = scope.name(&SENSITIVE);
            quote!(#sensitive<#ty>)
        } else {
            ty
        };
        let repeated = part.repeated.then(|| quote!(repeated));
        let required = part.required.then(|| quote!(required));
        let field = ident(&part.field);
        let least = part.least.map(|count| counted("at_least", count));
        let most = part.most.map(|count| counted("at_most", count));
        let further = [kind, repeated, required, least, most, check];
        let further = further.into_iter().flatten();
        Entry {
            attributes: about(&part.docs, &part.name),
            head: quote!(#variant(#ty)),
            wire: quote!(#word(#name as #field #(, #further)*)),
        }
    }

    fn check(&self, owner: &str, check: &Check) -> Option<TokenStream> {
        let function = self
            .section
            .checks
            .of_use(&self.types.scope, owner, check)?;
        Some(quote!(check(#function)))
    }
}

fn counted(word: &str, count: u64) -> TokenStream {
    let (word, count) = (ident(word), integer(count.try_into().unwrap_or(i64::MAX)));
    quote!(#word(#count))
}
