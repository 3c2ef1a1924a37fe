//! The constants: where a delivery names itself, and how it is signed.

use std::time::Duration;

use proc_macro2::{Literal, TokenStream};
use quote::quote;

use super::{DISCRIMINATOR, DURATION, ENDPOINT, EVENT_PLACE, EVENT_SPEC, signature};
use crate::emit::docs;
use crate::emit::imports::Scope;
use crate::emit::layout::{Chain, Constant, Item};
use crate::model::{Event, EventPlace, NameSource, Webhooks};

/// What is said of the endpoint.
const ABOUT: &str =
    "Where a delivery names its event, its id and its call; what the platform waits for.";

pub(super) fn items(scope: &Scope<'_>, contract: &str, webhooks: &Webhooks) -> Vec<Item> {
    let signature = webhooks
        .signature
        .as_ref()
        .map(|signature| signature::item(scope, signature));
    [endpoint(scope, contract, webhooks)]
        .into_iter()
        .chain(signature)
        .collect()
}

fn endpoint(scope: &Scope<'_>, contract: &str, webhooks: &Webhooks) -> Item {
    let endpoint = scope.name(&ENDPOINT);
    let discriminator = discriminator(scope, &webhooks.named_at);
    let mut about = vec![ABOUT.to_owned()];
    about.extend(
        found(webhooks)
            .into_iter()
            .flat_map(|sentence| docs::lines(&sentence, 0)),
    );
    let delivery_id = webhooks.delivery_id.as_ref().map(|place| match place {
        EventPlace::Path(steps) => {
            let path = path(steps);
            quote!(.delivery_id(#path))
        }
        EventPlace::Header(header) => quote!(.delivery_id_header(#header)),
    });
    let join_key = webhooks.join_key.as_deref().map(path);
    let join_key = join_key.map(|path| quote!(.join_key(#path)));
    let event_hint = webhooks.event_hint.as_deref().map(path);
    let event_hint = event_hint.map(|path| quote!(.event_hint(#path)));
    let events = webhooks
        .events
        .iter()
        .map(|event| event_entry(scope, webhooks, event));
    Item::constant(&Constant {
        attributes: docs::outer(&about),
        head: quote!(pub const ENDPOINT: #endpoint),
        value: Chain::of(quote!(#endpoint::new(#contract, #discriminator)))
            .call(delivery_id)
            .call(join_key)
            .call(event_hint)
            .list("events", events.collect()),
    })
}

/// What the events are named by, where the document does not state it.
fn found(webhooks: &Webhooks) -> Option<String> {
    let found = |found: NameSource| webhooks.events.iter().any(|event| event.found == found);
    let by = if found(NameSource::Stated) {
        return None;
    } else if found(NameSource::Keys) {
        "the keys of the events"
    } else if found(NameSource::Examples) {
        "the document's examples"
    } else if found(NameSource::Values) {
        "the `enum` there"
    } else {
        return None;
    };
    let texts = webhooks.events.iter().flat_map(|event| &event.tags);
    let places = EventPlace::describe_all(&webhooks.named_at, texts);
    Some(format!(
        "The event is named in {places}, as follows from {by}."
    ))
}

fn discriminator(scope: &Scope<'_>, places: &[EventPlace]) -> TokenStream {
    let name = scope.name(&DISCRIMINATOR);
    match places {
        [] => quote!(#name::Route),
        [EventPlace::Path(path)] => quote!(#name::Path(&[#(#path),*])),
        [EventPlace::Header(header)] => quote!(#name::Header(#header)),
        several => {
            let place = scope.name(&EVENT_PLACE);
            let places = several.iter().map(|one| match one {
                EventPlace::Path(path) => quote!(#place::Path(&[#(#path),*])),
                EventPlace::Header(header) => quote!(#place::Header(#header)),
            });
            quote!(#name::Places(&[#(#places),*]))
        }
    }
}

fn path(path: &[String]) -> TokenStream {
    quote!(&[#(#path),*])
}

fn event_entry(scope: &Scope<'_>, webhooks: &Webhooks, event: &Event) -> Chain {
    let name = scope.name(&EVENT_SPEC);
    let (tag, named) = (tag(webhooks, event), named(webhooks, event));
    let any_spelling = (event.found == NameSource::Keys).then(|| quote!(.any_spelling()));
    let is_routed = event.tags.is_empty() && !webhooks.named_at.is_empty();
    let routed = is_routed.then(|| quote!(.routed()));
    let method = event.method.as_str();
    let method = (method != "POST").then(|| quote!(.method(#method)));
    let media = event.media.as_ref().map(|media| quote!(.media(#media)));
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
    let calls = [
        named,
        any_spelling,
        routed,
        method,
        media,
        status,
        asks,
        deadline,
        fallback,
    ];
    let spec = Chain::of(quote!(#name::new(#tag)));
    calls.into_iter().fold(spec, Chain::call)
}

/// What the runtime calls the event: the text that deliveries have, where that is one at one place, else its key.
pub(super) fn tag<'e>(webhooks: &Webhooks, event: &'e Event) -> &'e str {
    match (
        webhooks.named_at.as_slice(),
        event.tags.first().map(Vec::as_slice),
    ) {
        ([_], Some([tag])) => tag,
        _ => &event.key,
    }
}

/// The further texts at one place, or the texts at several.
fn named(webhooks: &Webhooks, event: &Event) -> Option<TokenStream> {
    if webhooks.named_at.len() > 1 {
        let names = event.tags.iter().map(|texts| quote!(&[#(#texts),*]));
        return (!event.tags.is_empty()).then(|| quote!(.named(&[#(#names),*])));
    }
    let others = event.tags.iter().skip(1).flatten();
    (event.tags.len() > 1).then(|| quote!(.also(&[#(#others),*])))
}

pub(super) fn duration(scope: &Scope<'_>, duration: Duration) -> TokenStream {
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
