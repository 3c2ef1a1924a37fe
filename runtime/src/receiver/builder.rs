//! Setting an endpoint up.

use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::routing::MethodRouter;

use super::dispatch::Dispatch;
use super::endpoint::EventPlace;
use super::pipeline::Core;
use super::probe::Probe;
use super::redeliver::Redeliver;
use super::routes;
use super::settings::{Late, Settings, Shared};
use crate::dedup::Deduplicate;
use crate::keep::Keep;
use crate::observe::Observer;
use crate::signature::Verify;

/// The endpoint of a contract, to be set up and mounted.
///
/// A delivery passes, in this order: the method (405 for others than its contract's), the content encoding and the
/// content type (415), the size that it says (413), the signature header (401: no body is read without one that may be
/// right), the limits of size (413) and time (408), the signature over the bytes as they came (401), the search for
/// event and ids, and the store of known deliveries. Only then the handler sees it. What is refused is answered by a
/// [`Problem`](crate::Problem).
///
/// What is decided where the field differs:
/// - A delivery without a content type is taken, unless [`require_content_type`](Self::require_content_type) says otherwise.
/// - A byte order mark before the JSON is signed like the rest, and skipped when the JSON is read.
/// - A body that is signed but is not JSON in UTF-8, or that names its event or its ids twice, goes to the handler's
///   `undecodable` with an empty event, so that its bytes are not lost; it is answered 400 by default. So is a payload
///   with one of its declared properties twice, with its event. In free objects the last of two members holds.
/// - A second hint of the event, where the contract has one, must not name another of its events: if it does, the
///   delivery is `undecodable`.
/// - A handler that takes longer than the platform waits is answered for, see [`Late`].
/// - A platform that hangs up, or closes its sending side, cuts nothing short: what has arrived whole is handled. Of a
///   server this takes that it reads on to the end of the body, as `server` does.
/// - A handler that panics is answered 500; the process goes on. The panic's message is left to the panic hook.
pub struct Receiver<D, V> {
    dispatch: Arc<D>,
    verifier: V,
    settings: Settings,
}

impl<D: Dispatch, V: Verify> Receiver<D, V> {
    /// An endpoint that hands to `dispatch` what `verifier` trusts.
    pub fn new(dispatch: D, verifier: V) -> Self {
        Self {
            dispatch: Arc::new(dispatch),
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
    /// Slow headers are the server's to stop, as `server` does.
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
    /// Where the id is in a header that is [not signed](crate::Verify::signs), as those of GitHub and Shopify, whoever has
    /// seen a delivery can send it under any id: each is handled once by its body then, whatever its id.
    ///
    /// A replay is answered as the delivery was, if the store kept the answer; otherwise like a success, by the
    /// document's fallback, or by 409 if a body is awaited that is not there. While the delivery is being handled, it is
    /// answered by the fallback or by 409. A delivery that failed, with any answer
    /// but a 2xx, is handled anew when it comes again.
    #[must_use]
    pub fn deduplicate(mut self, store: impl Deduplicate) -> Self {
        self.settings.store = Some(Arc::new(store));
        self
    }

    /// Keeps each delivery before it is answered: a 2xx stands for a delivery that outlives the process, and a delivery
    /// that is not kept in the time that its sender waits is answered 503.
    ///
    /// A delivery that [asks](crate::Delivery::asks) goes to the handler then, which answers it. All others are answered
    /// as a success, whether they decode or not: whoever keeps them hands them over later, see
    /// [`redeliver`](Self::redeliver). This stands in the place of [`deduplicate`](Self::deduplicate): a replay is
    /// answered as there, once the first delivery is kept.
    #[must_use]
    pub fn keep(mut self, keep: impl Keep) -> Self {
        self.settings.keeper = Some(Arc::new(keep));
        self
    }

    /// What hands kept deliveries to the same handler, with the observer that is set up so far.
    pub fn redeliver(&self) -> Redeliver {
        Redeliver::new(Arc::clone(&self.dispatch), Arc::new(self.shared()))
    }

    fn shared(&self) -> Shared {
        let id_is_signed = match D::ENDPOINT.delivery_id {
            Some(EventPlace::Header(header)) => self.verifier.signs(header),
            Some(EventPlace::Path(_)) | None => true,
        };
        Shared {
            endpoint: D::ENDPOINT,
            id_is_signed,
            observer: self.settings.observer.clone(),
        }
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

    /// The endpoint at `/`; each event that its deliveries do not name is at `/{event}`. Where there is only one event
    /// and no name, it is at both.
    pub fn into_router(self) -> Router {
        routes::router(&self.into_core())
    }

    /// The endpoint, to be mounted anywhere. An event that its deliveries do not name is told by the end of the
    /// address, such as `/hooks/{event}`; where all are told so, an address that names none is answered 404.
    pub fn into_method_router(self) -> MethodRouter {
        routes::anywhere(&self.into_core())
    }

    fn into_core(self) -> Arc<Core<D, V>> {
        let shared = Arc::new(self.shared());
        let Self {
            dispatch,
            verifier,
            settings,
        } = self;
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

impl<D, V> fmt::Debug for Receiver<D, V> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Receiver")
            .field("body_limit", &self.settings.body_limit)
            .field("read_timeout", &self.settings.read_timeout)
            .field("late", &self.settings.late)
            .finish_non_exhaustive()
    }
}
