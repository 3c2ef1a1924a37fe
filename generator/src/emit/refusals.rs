//! How requests are refused: the constants at the root of a contract, and what an operation says of them.

use proc_macro2::{Literal, TokenStream};
use quote::quote;

use crate::emit::imports::rest::{FILL, REFUSAL_FORM};
use crate::emit::imports::{Scope, local};
use crate::emit::layout::{Chain, Constant, Item};
use crate::emit::names::ident;
use crate::emit::{cfg, docs};
use crate::model::{Contract, Fill, Operation, RefusalForm, Refused, Status};

/// The statuses that the contract names.
const REFUSED_AS: &str = "REFUSED_AS";

/// The constants: each form, and the statuses.
pub(super) fn items(scope: &Scope<'_>, contract: &Contract) -> Vec<Item> {
    let forms = contract.refusals.iter().map(|form| constant(scope, form));
    let statuses = (!contract.refused_as.is_empty() && !contract.refusals.is_empty())
        .then(|| statuses(&contract.refused_as));
    forms.chain(statuses).collect()
}

fn constant(scope: &Scope<'_>, form: &RefusalForm) -> Item {
    let own = scope.name(&REFUSAL_FORM);
    let (name, media_type) = (ident(&form.name), &form.media_type);
    let value = form.fill.as_ref().map_or_else(
        || quote!(#own::text(#media_type)),
        |fill| {
            let fill = self::fill(scope, fill);
            quote!(#own::json(#media_type, #fill))
        },
    );
    let sentence = format!("A refusal as {} holds it.", docs::code(&form.place));
    gated(&sentence, quote!(pub const #name: #own), value)
}

fn statuses(statuses: &[(u16, u16)]) -> Item {
    let pairs = statuses.iter().map(|(refusal, status)| {
        let (refusal, status) = (number(*refusal), number(*status));
        quote!((#refusal, #status))
    });
    let name = ident(REFUSED_AS);
    gated(
        "The statuses that refusals have here, each after its usual one.",
        quote!(pub const #name: &[(u16, u16)]),
        quote!(&[#(#pairs),*]),
    )
}

fn gated(sentence: &str, head: TokenStream, value: TokenStream) -> Item {
    let mut attributes = docs::outer(&docs::lines(sentence, 0));
    attributes.push(cfg::rest());
    Item::constant(&Constant {
        attributes,
        head,
        value: Chain::of(value),
    })
}

fn fill(scope: &Scope<'_>, fill: &Fill) -> TokenStream {
    let name = scope.name(&FILL);
    match fill {
        Fill::Json(value) => {
            let text = value.to_string();
            quote!(#name::Json(#text))
        }
        Fill::Status => quote!(#name::Status),
        Fill::Title => quote!(#name::Title),
        Fill::Code => quote!(#name::Code),
        Fill::Message => quote!(#name::Message),
        Fill::Messages => quote!(#name::Messages),
        Fill::Each(each) => {
            let each = self::fill(scope, each);
            quote!(#name::Each(&#each))
        }
        Fill::Place => quote!(#name::Place),
        Fill::Pointer => quote!(#name::Pointer),
        Fill::Steps => quote!(#name::Steps),
        Fill::Object(members) => {
            let members = members.iter().map(|(member, fill)| {
                let fill = self::fill(scope, fill);
                quote!((#member, #fill))
            });
            quote!(#name::Object(&[#(#members),*]))
        }
    }
}

/// The calls on an operation's constant, which stands in a group's module.
pub(super) fn calls(contract: &Contract, operation: &Operation) -> [Option<TokenStream>; 2] {
    if operation.refused.is_empty() {
        return [None, None];
    }
    let refused = operation.refused.iter();
    let refused = refused.filter_map(|one| pair(contract, one));
    let statuses = (!contract.refused_as.is_empty()).then(|| {
        let statuses = local(Some("super"), REFUSED_AS);
        quote!(.refused_as(#statuses))
    });
    [Some(quote!(.refused(&[#(#refused),*]))), statuses]
}

fn pair(contract: &Contract, refused: &Refused) -> Option<TokenStream> {
    let form = contract.refusals.get(refused.form)?;
    let form = local(Some("super"), &form.name);
    let statuses = refused.statuses.iter().map(|status| match status {
        Status::Code(code) => number(*code),
        Status::Range(digit) => number((*digit).into()),
        Status::Default => number(0),
    });
    Some(quote!((&#form, &[#(#statuses),*])))
}

fn number(number: u16) -> Literal {
    Literal::u16_unsuffixed(number)
}
