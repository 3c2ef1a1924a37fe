//! The constant that says how deliveries are signed.

use std::time::Duration;

use proc_macro2::{Ident, Span, TokenStream};
use quote::quote;

use super::endpoint::duration;
use super::{SCHEME, SIGNED_PART};
use crate::emit::docs;
use crate::emit::imports::Scope;
use crate::emit::layout::{Chain, Constant, Item};
use crate::model::{KeyForm, Signature, SignedPart, StatedSignature};

pub(super) fn item(scope: &Scope<'_>, signature: &Signature) -> Item {
    let scheme = scope.name(&SCHEME);
    Item::constant(&Constant {
        attributes: docs::outer(&["How deliveries are signed.".to_owned()]),
        head: quote!(pub const SIGNATURE: #scheme),
        value: match signature {
            Signature::Preset(preset) => {
                let constant = Ident::new(preset.constant(), Span::call_site());
                Chain::of(quote!(#scheme::#constant))
            }
            Signature::Stated(stated) => chain(scope, stated),
        },
    })
}

fn chain(scope: &Scope<'_>, stated: &StatedSignature) -> Chain {
    let scheme = scope.name(&SCHEME);
    let algorithm = match stated.algorithm.as_str() {
        "sha1" => quote!(hmac_sha1),
        "sha512" => quote!(hmac_sha512),
        "ed25519" => quote!(ed25519),
        _ => quote!(hmac_sha256),
    };
    let header = &stated.header;
    let base64 = (stated.encoding == "base64").then(|| quote!(.base64()));
    let prefix = stated.prefix.as_ref();
    let id = stated.id.as_ref();
    Chain::of(quote!(#scheme::#algorithm(#header)))
        .call(base64)
        .call(prefix.map(|prefix| quote!(.prefix(#prefix))))
        .call(stated.list.then(|| quote!(.list())))
        .call(id.map(|id| quote!(.id(#id))))
        .call(timestamp(scope, stated))
        .call(parts(scope, stated))
        .call(key(stated))
}

fn timestamp(scope: &Scope<'_>, stated: &StatedSignature) -> Option<TokenStream> {
    let (place, tolerance) = stated.timestamp.as_ref()?;
    let tolerance = duration(scope, Duration::from_secs(*tolerance));
    let pair = stated.pair.as_ref();
    let pairs = pair.map(|pair| quote!(.pairs(#pair, #place, #tolerance)));
    pairs.or_else(|| Some(quote!(.timestamp(#place, #tolerance))))
}

fn parts(scope: &Scope<'_>, stated: &StatedSignature) -> Option<TokenStream> {
    if stated.parts == [SignedPart::Body] {
        return None;
    }
    let name = scope.name(&SIGNED_PART);
    let parts = stated.parts.iter().map(|part| match part {
        SignedPart::Id => quote!(#name::Id),
        SignedPart::Timestamp => quote!(#name::Timestamp),
        SignedPart::Body => quote!(#name::Body),
        SignedPart::Text(text) => quote!(#name::Text(#text)),
    });
    let delimiter = &stated.delimiter;
    Some(quote!(.parts(&[#(#parts),*], #delimiter)))
}

fn key(stated: &StatedSignature) -> Option<TokenStream> {
    Some(match stated.key.as_ref()? {
        KeyForm::Hex => quote!(.hex_key()),
        KeyForm::Base64(prefixes) => quote!(.base64_key(&[#(#prefixes),*])),
    })
}
