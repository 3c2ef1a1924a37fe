//! Setting an endpoint up.

use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::extract::Request;
use axum::response::IntoResponse;
use axum::routing::{MethodRouter, post};
use http::StatusCode;

use super::dispatch::Dispatch;
use super::endpoint::Discriminator;
use super::pipeline::{Core, receive};
use super::probe::Probe;
use super::settings::{Late, Settings, Shared};
use crate::dedup::Deduplicate;
use crate::observe::Observer;
use crate::problem::Problem;
use crate::signature::Verify;

/// The endpoint of a contract, to be set up and mounted.
pub struct Receiver<D, V> {
    dispatch: D,
    verifier: V,
    settings: Settings,
}

impl<D: Dispatch, V: Verify> Receiver<D, V> {
    /// An endpoint that hands to `dispatch` what `verifier` trusts.
    pub fn new(dispatch: D, verifier: V) -> Self {
        Self {
            dispatch,
            verifier,
            settings: Settings::default(),
        }
    }

    /// The largest body that is taken, in bytes: 8 MiB unless this is called. A larger one is answered 413.
    #[must_use]
    pub fn body_limit(mut self, bytes: usize) -> Self {
        self.settings.body_limit = bytes;
        self
    }

    /// How long a body may take to arrive: 10 seconds unless this is called. A slower one is answered 408.
    ///
    /// Slow headers are the server's to stop.
    #[must_use]
    pub fn read_timeout(mut self, timeout: Duration) -> Self {
        self.settings.read_timeout = timeout;
        self
    }

    /// Answers 415 to a delivery without a content type, which is taken unless this is called.
    #[must_use]
    pub fn require_content_type(mut self) -> Self {
        self.settings.require_content_type = true;
        self
    }

    /// Handles each delivery once, by its id; one without an id is always handled, and so are all deliveries of a
    /// contract that names none. Atoms' signature covers the body alone: without this, a replay is handled again.
    ///
    /// A replay is answered as the delivery was, if the store kept the answer; otherwise like a success, by the
    /// document's fallback, or by 409 if a body is awaited that is not there. A delivery that failed, with any answer
    /// but a 2xx, is handled anew when it comes again.
    #[must_use]
    pub fn deduplicate(mut self, store: impl Deduplicate) -> Self {
        self.settings.store = Some(Arc::new(store));
        self
    }

    /// Tells `observer` of what is newer than the crate, and of every answer.
    #[must_use]
    pub fn observe(mut self, observer: impl Observer) -> Self {
        self.settings.observer = Some(Arc::new(observer));
        self
    }

    /// What becomes of a handler that takes longer than the platform waits: [`Late::Continue`] unless this is called.
    #[must_use]
    pub fn late(mut self, late: Late) -> Self {
        self.settings.late = late;
        self
    }

    /// Takes these events only; another one of the contract's is answered 422. Unknown ones still go to
    /// `unrecognized`.
    #[must_use]
    pub fn only(mut self, events: &[&'static str]) -> Self {
        self.settings.only = Some(events.to_vec());
        self
    }

    /// The endpoint at `/`; if each event has a route of its own, at `/{event}` each.
    pub fn into_router(self) -> Router {
        if D::ENDPOINT.discriminator != Discriminator::Route {
            return Router::new().route("/", self.into_method_router());
        }
        let core = self.into_core();
        // Event names are not patterns, whatever they begin with.
        let router = Router::new().without_v07_checks();
        D::ENDPOINT
            .events
            .iter()
            .enumerate()
            .fold(router, |router, (index, event)| {
                let name = event.name.replace('{', "{{").replace('}', "}}");
                router.route(&format!("/{name}"), routes(Arc::clone(&core), Some(index)))
            })
    }

    /// The endpoint, to be mounted anywhere; if each event has a route of its own, the last segment of the address
    /// names it.
    pub fn into_method_router(self) -> MethodRouter {
        routes(self.into_core(), None)
    }

    fn into_core(self) -> Arc<Core<D, V>> {
        let Self {
            dispatch,
            verifier,
            settings,
        } = self;
        let shared = Arc::new(Shared {
            endpoint: D::ENDPOINT,
            observer: settings.observer.clone(),
        });
        let probe = Probe::new(D::ENDPOINT);
        Arc::new(Core {
            dispatch,
            verifier,
            settings,
            shared,
            probe,
        })
    }
}

fn routes<D: Dispatch, V: Verify>(core: Arc<Core<D, V>>, route: Option<usize>) -> MethodRouter {
    post(move |request: Request| receive(Arc::clone(&core), route, request))
        .fallback(async || Problem::new(StatusCode::METHOD_NOT_ALLOWED).into_response())
}

impl<D, V> fmt::Debug for Receiver<D, V> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Receiver")
            .field("body_limit", &self.settings.body_limit)
            .field("read_timeout", &self.settings.read_timeout)
            .field("late", &self.settings.late)
            .finish_non_exhaustive()
    }
}
