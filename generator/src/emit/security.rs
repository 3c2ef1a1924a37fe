//! How callers say who they are: the constants at the root of a contract.

use proc_macro2::TokenStream;
use quote::quote;

use crate::emit::docs;
use crate::emit::imports::rest::{PLACE, REQUIREMENT, SECURITY_KIND, SECURITY_SCHEME};
use crate::emit::imports::{Scope, local};
use crate::emit::layout::{Chain, Constant, Item};
use crate::emit::names::ident;
use crate::emit::plan::{Alternatives, Common, Plan};
use crate::model::{Contract, Place, Requirement, SecurityKind, SecurityScheme};

/// The constants: each scheme, and what most operations ask.
pub(super) fn items(scope: &Scope<'_>, plan: &Plan<'_>) -> Vec<Item> {
    let contract = plan.contract;
    if contract.sections().next().is_none() {
        return Vec::new();
    }
    let schemes = contract
        .schemes
        .iter()
        .map(|scheme| constant(scope, plan, scheme));
    let common = plan.common.as_ref().map(|common| {
        let name = ident(&common.name);
        let (gate, requirement) = (plan.cfg.shared(), scope.name(&REQUIREMENT));
        let alternatives = alternatives(scope, contract, common.alternatives, None);
        let mut attributes = docs::outer(&["What most operations ask of their callers.".into()]);
        attributes.push(gate);
        Item::constant(&Constant {
            attributes,
            head: quote!(pub const #name: &[&[#requirement]]),
            value: Chain::of(alternatives),
        })
    });
    schemes.chain(common).collect()
}

fn constant(scope: &Scope<'_>, plan: &Plan<'_>, scheme: &SecurityScheme) -> Item {
    let (own, ident, key) = (
        scope.name(&SECURITY_SCHEME),
        ident(&scheme.name),
        &scheme.key,
    );
    let place = format!("#/components/securitySchemes/{key}");
    let kind = kind(scope, &scheme.kind);
    let mut attributes = docs::of_item(&scheme.docs, &place, 0);
    attributes.push(plan.cfg.shared());
    Item::constant(&Constant {
        attributes,
        head: quote!(pub const #ident: #own),
        value: Chain::of(quote!(#own::new(#key, #kind))),
    })
}

fn kind(scope: &Scope<'_>, kind: &SecurityKind) -> TokenStream {
    let name = scope.name(&SECURITY_KIND);
    match kind {
        SecurityKind::Bearer => quote!(#name::Bearer),
        SecurityKind::Basic => quote!(#name::Basic),
        SecurityKind::Http(scheme) => quote!(#name::Http(#scheme)),
        SecurityKind::ApiKey(place, key) => {
            let place = self::place(scope, *place);
            quote!(#name::ApiKey(#place, #key))
        }
        SecurityKind::Connection => quote!(#name::Connection),
    }
}

fn place(scope: &Scope<'_>, place: Place) -> TokenStream {
    let name = scope.name(&PLACE);
    match place {
        Place::Path => quote!(#name::Path),
        Place::Query => quote!(#name::Query),
        Place::Header => quote!(#name::Header),
        Place::Cookie => quote!(#name::Cookie),
    }
}

/// What an operation asks, by the common name where it has one. Written in a group's module.
pub(super) fn asked(
    scope: &Scope<'_>,
    contract: &Contract,
    common: Option<&Common<'_>>,
    alternatives: &Alternatives,
) -> TokenStream {
    match common {
        Some(common) if common.alternatives == alternatives => local(Some("super"), &common.name),
        _ => self::alternatives(scope, contract, alternatives, Some("super")),
    }
}

fn alternatives(
    scope: &Scope<'_>,
    contract: &Contract,
    alternatives: &Alternatives,
    above: Option<&str>,
) -> TokenStream {
    let alternatives = alternatives.iter().map(|alternative| {
        let all = alternative
            .iter()
            .filter_map(|asked| requirement(scope, contract, asked, above));
        quote!(&[#(#all),*])
    });
    quote!(&[#(#alternatives),*])
}

fn requirement(
    scope: &Scope<'_>,
    contract: &Contract,
    asked: &Requirement,
    above: Option<&str>,
) -> Option<TokenStream> {
    let mut schemes = contract.schemes.iter();
    let scheme = schemes.find(|scheme| scheme.key == asked.scheme)?;
    let constant = local(above, &scheme.name);
    let name = scope.name(&REQUIREMENT);
    let scopes = &asked.scopes;
    let scopes = (!scopes.is_empty()).then(|| quote!(.scopes(&[#(#scopes),*])));
    Some(quote!(#name::of(&#constant)#scopes))
}
