//! Finding out which event a delivery is of.

use std::sync::Arc;

use bytes::Bytes;
use http::{HeaderMap, StatusCode, Uri};

use super::decode::{self, DecodeError};
use super::delivery::{Delivery, Fault, Named, Parts, without_mark};
use super::endpoint::{Discriminator, Endpoint};
use super::piece::Piece;
use super::probe::{Found, Probe};
use super::settings::Shared;
use crate::problem::Problem;

/// The delivery in a body whose signature was checked.
///
/// `route` is the event of the route, if each event has one.
pub(super) fn identify(
    shared: &Arc<Shared>,
    probe: &Probe,
    (headers, uri): (HeaderMap, &Uri),
    raw: Bytes,
    route: Option<usize>,
) -> Result<Delivery, Problem> {
    let endpoint = shared.endpoint;
    let json = without_mark(&raw);
    let read = probe
        .find(json)
        .map_err(|error| DecodeError::of_json(&error));
    let named = read.and_then(|found| {
        let event = name(endpoint, &found, &headers, uri, route)?;
        if matches!(event, Named::Other(_)) {
            decode::utf8(json)?;
        }
        Ok((event, found))
    });
    let piece = |text| Piece::of(&raw, text);
    let (event, id, join_key, fault) = match named {
        Ok((event, mut found)) => {
            let (event, fault) = agree(endpoint, event, &found);
            (
                event,
                found.take_id().map(piece),
                found.take_join_key().map(piece),
                fault,
            )
        }
        // The first event's method hands the delivery on to `undecodable`.
        Err(_) if endpoint.events.is_empty() => return Err(Problem::new(StatusCode::BAD_REQUEST)),
        Err(error) => {
            let event = Named::Other(Box::default());
            (Named::Known(0), None, None, Some(Fault { error, event }))
        }
    };
    let shared = Arc::clone(shared);
    let parts = Parts {
        event,
        id,
        join_key,
        headers,
        raw,
        shared,
        fault,
    };
    Ok(Delivery {
        payload: (),
        parts: Box::new(parts),
    })
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

/// The event to go by, and the fault if the hint names another event of the contract.
fn agree(endpoint: &Endpoint, event: Named, found: &Found<'_>) -> (Named, Option<Fault>) {
    let hint = found
        .hint()
        .map(|hint| hint.rsplit('.').next().unwrap_or(hint));
    let Some(hinted) = hint.and_then(|hint| endpoint.find(hint)) else {
        return (event, None);
    };
    let agrees = match &event {
        Named::Known(event) => *event == hinted,
        Named::Other(text) => text.is_empty(),
    };
    if agrees {
        return (event, None);
    }
    let error = DecodeError::plain("the event and its hint name two events");
    (Named::Known(hinted), Some(Fault { error, event }))
}
