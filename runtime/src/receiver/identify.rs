//! Finding out which event a delivery is of.

use std::sync::Arc;

use bytes::Bytes;
use http::{HeaderMap, Uri};

use super::delivery::{Delivery, Named, Parts, text_of};
use super::endpoint::{Discriminator, Endpoint};
use super::piece::Piece;
use super::probe::{Found, Probe};
use super::settings::Shared;
use crate::json::DecodeError;

/// The delivery in a body whose signature was checked, and what keeps it from being decoded, if that is known.
///
/// `route` is the event of the route, if each event has one.
pub(super) fn identify(
    shared: &Arc<Shared>,
    probe: &Probe,
    (headers, uri): (HeaderMap, &Uri),
    raw: Bytes,
    route: Option<usize>,
) -> (Delivery, Option<DecodeError>) {
    let text = text_of(&raw);
    let read = match &text {
        Some(text) => probe
            .find(text)
            .map_err(|error| DecodeError::of_json(&error)),
        None => Err(DecodeError::plain("not UTF-8")),
    };
    let named = read.and_then(|found| {
        let event = name(shared.endpoint, &found, &headers, uri, route)?;
        Ok((event, found))
    });
    let piece = |text| Piece::of(&raw, text);
    let (event, id, join_key, fault) = match named {
        Ok((event, mut found)) => {
            let fault = contradiction(shared.endpoint, &event, &found);
            let (id, join_key) = (found.take_id(), found.take_join_key());
            (event, id.map(piece), join_key.map(piece), fault)
        }
        Err(error) => (Named::Other(Box::default()), None, None, Some(error)),
    };
    let parts = Parts {
        event,
        id,
        join_key,
        headers,
        text,
        raw,
        shared: Arc::clone(shared),
    };
    let delivery = Delivery {
        payload: (),
        parts: Box::new(parts),
    };
    (delivery, fault)
}

fn name(
    endpoint: &Endpoint,
    found: &Found<'_>,
    headers: &HeaderMap,
    uri: &Uri,
    route: Option<usize>,
) -> Result<Named, DecodeError> {
    let tag = match endpoint.discriminator {
        Discriminator::Path(_) => found.tag(),
        Discriminator::Header(header) => {
            let mut values = headers.get_all(header).iter();
            let value = values.next().and_then(|value| value.to_str().ok());
            if values.next().is_some() {
                return Err(DecodeError::plain("the event is named twice"));
            }
            value
        }
        Discriminator::Route => match route {
            Some(event) => return Ok(Named::Known(event)),
            None => uri.path().rsplit('/').next(),
        },
    };
    let tag = tag.unwrap_or_default();
    Ok(endpoint
        .find(tag)
        .map_or_else(|| Named::Other(tag.into()), Named::Known))
}

/// What the hint says against the event. It must not name another event of the contract, and a delivery that names its
/// event there alone is one of the contract's that went wrong. What only the delivery or only its hint knows is no
/// contradiction: it may be newer than this crate.
fn contradiction(endpoint: &Endpoint, event: &Named, found: &Found<'_>) -> Option<DecodeError> {
    let hint = found.hint()?;
    let hinted = endpoint.find(hint.rsplit('.').next().unwrap_or(hint))?;
    match event {
        Named::Known(event) if *event == hinted => None,
        Named::Known(_) => Some(DecodeError::plain("the event and its hint name two events")),
        Named::Other(name) if name.is_empty() => {
            Some(DecodeError::plain("the event is named by its hint alone"))
        }
        Named::Other(_) => None,
    }
}
