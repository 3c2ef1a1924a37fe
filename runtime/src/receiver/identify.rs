//! Finding out which event a delivery is of.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering::Relaxed};

use bytes::Bytes;
use http::request::Parts as Head;
use http::{HeaderMap, StatusCode};

use super::content::Content;
use super::delivery::{Delivery, Named, Parts, text_of};
use super::endpoint::{Discriminator, Endpoint, EventPlace, EventSpec};
use super::probe::{Found, Probe};
use super::settings::Shared;
use super::text_range::TextRange;
use crate::json::DecodeError;
use crate::media::unsupported;
use crate::problem::Problem;

/// The number of the next delivery.
static NEXT: AtomicU64 = AtomicU64::new(0);

/// A request whose signature was checked.
pub(super) struct Asked {
    pub(super) head: Head,
    pub(super) content: Content,
    pub(super) raw: Bytes,
    /// The event of the route, where it is mounted at the route of one.
    pub(super) route: Option<usize>,
}

/// The delivery in a request, and what keeps it from being decoded, if that is known.
///
/// # Errors
///
/// The refusal, when its address should name its event and names none, or its event comes in another media type.
pub(super) fn identify(
    shared: &Arc<Shared>,
    probe: &Probe,
    asked: Asked,
) -> Result<(Delivery, Option<DecodeError>), Problem> {
    let text = text_of(&asked.raw);
    let (event, id, join_key, fault) = {
        let (found, unread) = match read(shared.endpoint, probe, &asked, text.as_deref()) {
            Ok(found) => (found, None),
            Err(error) => (Found::default(), Some(error)),
        };
        let named = Search {
            endpoint: shared.endpoint,
            probe,
            asked: &asked,
        }
        .name(&found)?;
        let piece = |text| TextRange::of(&asked.raw, text);
        match (named, unread) {
            (Ok(event), None) => {
                let fault = contradiction(shared.endpoint, &event, &found);
                let mut found = found;
                let (id, join_key) = (found.take_id(), found.take_join_key());
                (event, id.map(piece), join_key.map(piece), fault)
            }
            (Ok(event), Some(_)) if is_raw(shared.endpoint, &event) => (event, None, None, None),
            (Err(error), _) | (_, Some(error)) => {
                (Named::Other(Box::default()), None, None, Some(error))
            }
        }
    };
    let parts = Parts {
        number: NEXT.fetch_add(1, Relaxed),
        event,
        id,
        join_key,
        headers: asked.head.headers,
        text,
        raw: asked.raw,
        shared: Arc::clone(shared),
    };
    let delivery = Delivery {
        payload: (),
        parts: Box::new(parts),
    };
    Ok((delivery, fault))
}

/// The texts in a body of JSON, none in another, and the id in a header.
fn read<'a>(
    endpoint: &Endpoint,
    probe: &Probe,
    asked: &'a Asked,
    text: Option<&'a str>,
) -> Result<Found<'a>, DecodeError> {
    let mut found = if asked.content.is_json() {
        let text = text.ok_or_else(|| DecodeError::plain("not UTF-8"))?;
        let found = probe.find(text);
        found.map_err(|error| DecodeError::of_json(&error))?
    } else {
        Found::default()
    };
    if let Some(EventPlace::Header(header)) = endpoint.delivery_id {
        found.header_id = one(&asked.head.headers, header, "the id is there twice")?;
    }
    Ok(found)
}

/// Whether the event's bytes are handed over as they come.
fn is_raw(endpoint: &Endpoint, event: &Named) -> bool {
    matches!(event, Named::Known(event) if endpoint.events[*event].is_raw())
}

/// The search for the event of a request.
struct Search<'a> {
    endpoint: &'static Endpoint,
    probe: &'a Probe,
    asked: &'a Asked,
}

impl Search<'_> {
    /// The event, or why it is not known; the refusal where the address should have named one.
    fn name(&self, found: &Found<'_>) -> Result<Result<Named, DecodeError>, Problem> {
        if let Some(event) = self.asked.route {
            let is_taken = self.endpoint.events[event].comes_in(&self.asked.content);
            let known = is_taken.then_some(Ok(Named::Known(event)));
            return known.ok_or_else(|| unsupported("the event has another content type"));
        }
        let texts = match self.texts(found) {
            Ok(texts) => texts,
            Err(error) => return Ok(Err(error)),
        };
        let event = self.known(&texts);
        if event.is_none() && self.endpoint.discriminator == Discriminator::Route {
            let problem = Problem::new(StatusCode::NOT_FOUND);
            return Err(problem.detail("the address names no event"));
        }
        let other = || {
            Named::Other(
                texts
                    .iter()
                    .copied()
                    .flatten()
                    .next()
                    .unwrap_or_default()
                    .into(),
            )
        };
        Ok(Ok(event.map_or_else(other, Named::Known)))
    }

    /// The event that is named in the request; else by the end of its address; else the only one there is.
    fn known(&self, texts: &[Option<&str>]) -> Option<usize> {
        let among = |event: &EventSpec| self.takes(event);
        let by_route = |event: &EventSpec| among(event) && self.endpoint.has_route(event);
        let path = self.asked.head.uri.path();
        self.endpoint
            .named(texts, among)
            .or_else(|| self.endpoint.routed(path, by_route))
            .or_else(|| self.endpoint.only(among))
    }

    /// Whether deliveries of the event have this method and content.
    fn takes(&self, event: &EventSpec) -> bool {
        self.asked.head.method == event.method && event.comes_in(&self.asked.content)
    }

    /// The texts at the discriminator's places.
    fn texts<'s>(&'s self, found: &'s Found<'_>) -> Result<Vec<Option<&'s str>>, DecodeError> {
        let places = self.probe.places().iter().enumerate();
        places
            .map(|(index, place)| match place {
                EventPlace::Path(_) => Ok(found.tag(index)),
                EventPlace::Header(header) => {
                    one(&self.asked.head.headers, header, "the event is named twice")
                }
            })
            .collect()
    }
}

/// The text of a header that must not be there twice.
fn one<'a>(
    headers: &'a HeaderMap,
    header: &str,
    twice: &'static str,
) -> Result<Option<&'a str>, DecodeError> {
    let mut values = headers.get_all(header).iter();
    let value = values.next().and_then(|value| value.to_str().ok());
    if values.next().is_some() {
        return Err(DecodeError::plain(twice));
    }
    Ok(value)
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
