//! The constants: where a delivery names itself, and how it is signed.

use std::time::Duration;

use proc_macro2::{Literal, TokenStream};
use quote::quote;

use super::{DISCRIMINATOR, DURATION, ENDPOINT, EVENT, PART, SCHEME};
use crate::emit::imports::{NONE, SOME, Scope};
use crate::model::{Discriminator, Event, Signature, Webhooks};

pub(super) fn items(scope: &Scope<'_>, contract: &str, webhooks: &Webhooks) -> Vec<TokenStream> {
    let signature = webhooks
        .signature
        .as_ref()
        .map(|signature| scheme(scope, signature));
    [endpoint(scope, contract, webhooks)]
        .into_iter()
        .chain(signature)
        .collect()
}

fn endpoint(scope: &Scope<'_>, contract: &str, webhooks: &Webhooks) -> TokenStream {
    let endpoint = scope.name(&ENDPOINT);
    let discriminator = discriminator(scope, &webhooks.discriminator);
    let delivery_id = path(scope, webhooks.delivery_id.as_deref());
    let join_key = path(scope, webhooks.join_key.as_deref());
    let event_hint = path(scope, webhooks.event_hint.as_deref());
    let events = webhooks
        .events
        .iter()
        .map(|event| event_entry(scope, event));
    quote! {
        /// Where a delivery names its event, its id and its call; what the platform waits for.
        pub const ENDPOINT: #endpoint = #endpoint {
            contract: #contract,
            discriminator: #discriminator,
            delivery_id: #delivery_id,
            join_key: #join_key,
            event_hint: #event_hint,
            events: &[#(#events,)*],
        };
    }
}

fn discriminator(scope: &Scope<'_>, discriminator: &Discriminator) -> TokenStream {
    let name = scope.name(&DISCRIMINATOR);
    match discriminator {
        Discriminator::Path(path) => quote!(#name::Path(&[#(#path),*])),
        Discriminator::Header(header) => quote!(#name::Header(#header)),
        Discriminator::Route => quote!(#name::Route),
    }
}

fn path(scope: &Scope<'_>, path: Option<&[String]>) -> TokenStream {
    match path {
        Some(path) => {
            let some = scope.name(&SOME);
            quote!(#some(&[#(#path),*]))
        }
        None => scope.name(&NONE),
    }
}

fn event_entry(scope: &Scope<'_>, event: &Event) -> TokenStream {
    let name = scope.name(&EVENT);
    let (tag, others) = tags(event);
    let also = (!others.is_empty()).then(|| quote!(.also(&[#(#others),*])));
    let status = (event.answer.status != 200).then(|| {
        let status = Literal::u16_unsuffixed(event.answer.status);
        quote!(.status(#status))
    });
    let deadline = event.deadline.map(|deadline| {
        let deadline = duration(scope, deadline);
        quote!(.deadline(#deadline))
    });
    let fallback = event
        .fallback
        .as_ref()
        .map(|fallback| quote!(.fallback(#fallback)));
    let asks = event.answer.body.is_some().then(|| quote!(.asks()));
    quote!(#name::new(#tag) #also #status #asks #deadline #fallback)
}

/// The texts by which a delivery names the event: the first, and the others.
pub(super) fn tags(event: &Event) -> (&str, &[String]) {
    match event.tags.split_first() {
        Some((first, others)) => (first, others),
        None => (&event.key, &[]),
    }
}

fn duration(scope: &Scope<'_>, duration: Duration) -> TokenStream {
    let name = scope.name(&DURATION);
    let nanos = Literal::u32_unsuffixed(duration.subsec_nanos());
    let seconds = seconds(duration.as_secs());
    if duration.subsec_nanos() == 0 {
        quote!(#name::from_secs(#seconds))
    } else {
        quote!(#name::new(#seconds, #nanos))
    }
}

fn seconds(seconds: u64) -> TokenStream {
    i64::try_from(seconds).map_or_else(
        |_| {
            let seconds = Literal::u64_unsuffixed(seconds);
            quote!(#seconds)
        },
        crate::emit::names::integer,
    )
}

fn scheme(scope: &Scope<'_>, signature: &Signature) -> TokenStream {
    let name = scope.name(&SCHEME);
    let algorithm = match signature.algorithm.as_str() {
        "sha1" => quote!(hmac_sha1),
        "sha512" => quote!(hmac_sha512),
        _ => quote!(hmac_sha256),
    };
    let header = &signature.header;
    let base64 = (signature.encoding == "base64").then(|| quote!(.base64()));
    let prefix = signature
        .prefix
        .as_ref()
        .map(|prefix| quote!(.prefix(#prefix)));
    let timestamp = signature.timestamp.as_ref().map(|(header, tolerance)| {
        let tolerance = duration(scope, Duration::from_secs(*tolerance));
        quote!(.timestamp(#header, #tolerance))
    });
    let parts = parts(scope, signature);
    quote! {
        /// How deliveries are signed.
        pub const SIGNATURE: #name = #name::#algorithm(#header) #base64 #prefix #timestamp #parts;
    }
}

fn parts(scope: &Scope<'_>, signature: &Signature) -> Option<TokenStream> {
    if signature.parts.len() < 2 {
        return None;
    }
    let part = scope.name(&PART);
    let parts = signature.parts.iter().map(|name| {
        if name == "timestamp" {
            quote!(#part::Timestamp)
        } else {
            quote!(#part::Body)
        }
    });
    let delimiter = &signature.delimiter;
    Some(quote!(.parts(&[#(#parts),*], #delimiter)))
}
