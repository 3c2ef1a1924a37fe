//! Where the endpoint is mounted, and which methods it takes.

use std::collections::HashSet;
use std::sync::Arc;

use axum::Router;
use axum::extract::Request;
use axum::response::IntoResponse;
use axum::routing::{MethodFilter, MethodRouter};
use http::{Method, StatusCode};
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

use super::dispatch::Dispatch;
use super::endpoint::{Discriminator, Endpoint, EventSpec};
use super::pipeline::{Core, receive};
use crate::problem::Problem;
use crate::signature::Verify;

/// What an address has to escape: all but the characters of a path (RFC 3986, section 3.3).
const ESCAPED: &AsciiSet = &NON_ALPHANUMERIC
    .remove(b'-')
    .remove(b'.')
    .remove(b'_')
    .remove(b'~')
    .remove(b'!')
    .remove(b'$')
    .remove(b'&')
    .remove(b'\'')
    .remove(b'(')
    .remove(b')')
    .remove(b'*')
    .remove(b'+')
    .remove(b',')
    .remove(b';')
    .remove(b'=')
    .remove(b':')
    .remove(b'@')
    .remove(b'/');

/// The endpoint at `/`, and at a route for each event that its deliveries do not name.
pub(super) fn router<D: Dispatch, V: Verify>(core: &Arc<Core<D, V>>) -> Router {
    let endpoint = D::ENDPOINT;
    // Event names are not patterns, whatever they begin with.
    let mut router = Router::new().without_v07_checks();
    let mut mounted = HashSet::new();
    if endpoint.is_at_root() {
        mounted.insert("/".to_owned());
        router = router.route("/", anywhere(core));
    }
    let events = endpoint.events.iter().enumerate();
    for (index, event) in events.filter(|(_, event)| endpoint.has_route(event)) {
        let route = route(event);
        if mounted.insert(route.clone()) {
            router = router.route(&route, taking(core, [event], Some(index)));
        }
    }
    router
}

/// The endpoint at any address.
pub(super) fn anywhere<D: Dispatch, V: Verify>(core: &Arc<Core<D, V>>) -> MethodRouter {
    taking(core, D::ENDPOINT.events, None)
}

/// The route of an event, as an address has it.
fn route(event: &EventSpec) -> String {
    let key = event.name.trim_start_matches('/');
    format!("/{}", utf8_percent_encode(key, ESCAPED))
}

impl Endpoint {
    /// Whether there are deliveries that need no route of their own to be told apart.
    fn is_at_root(&self) -> bool {
        let alone = |event: &EventSpec| {
            let same =
                |other: &&EventSpec| other.method == event.method && other.media == event.media;
            self.events.iter().filter(same).count() == 1
        };
        self.discriminator != Discriminator::Route || self.events.iter().any(alone)
    }
}

/// The endpoint for the methods of some events. axum has no filter for `QUERY` and those of `additionalOperations`:
/// they come by its fallback.
fn taking<'e, D: Dispatch, V: Verify>(
    core: &Arc<Core<D, V>>,
    events: impl IntoIterator<Item = &'e EventSpec>,
    route: Option<usize>,
) -> MethodRouter {
    let methods: Vec<&'static str> = events.into_iter().map(|event| event.method).collect();
    let filter = methods
        .iter()
        .filter_map(|method| filter(method))
        .reduce(MethodFilter::or);
    let further = Arc::clone(core);
    let router = MethodRouter::new().fallback(async move |request: Request| {
        if methods.contains(&request.method().as_str()) {
            receive(further, route, request).await
        } else {
            Problem::new(StatusCode::METHOD_NOT_ALLOWED).into_response()
        }
    });
    let Some(filter) = filter else {
        return router;
    };
    let core = Arc::clone(core);
    router.on(filter, move |request: Request| {
        receive(Arc::clone(&core), route, request)
    })
}

fn filter(method: &str) -> Option<MethodFilter> {
    let method = Method::from_bytes(method.as_bytes()).ok()?;
    MethodFilter::try_from(method).ok()
}
