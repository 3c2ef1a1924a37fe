//! One request, from its head to its answer.

use std::convert::Infallible;
use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::body::Body;
use axum::response::{IntoResponse, Response};
use http::header::{CONNECTION, HeaderValue, RETRY_AFTER};
use hyper::body::Incoming;
use tokio::sync::mpsc;
use tower_service::Service as _;

use super::accept::Shared;
use super::activity::Activity;
use super::body::{AnswerBody, End, Fault, RequestBody};
use super::budget::Share;
use crate::in_flight::{BodyFault, Hold, InFlight};

/// A request that is being answered.
pub(super) struct Request {
    pub(super) shared: Arc<Shared>,
    pub(super) activity: Arc<Activity>,
    pub(super) share: Share,
    fault: Fault,
    /// A stop waits until all of these are dropped.
    _alive: mpsc::Sender<Infallible>,
}

impl Request {
    /// Notes why the body ends early.
    pub(super) fn fail(&self, fault: BodyFault) -> BodyFault {
        self.fault.set(fault);
        fault
    }
}

/// Answers the requests of a connection.
pub(super) struct Service {
    pub(super) router: Router,
    pub(super) shared: Arc<Shared>,
    pub(super) activity: Arc<Activity>,
    pub(super) alive: mpsc::Sender<Infallible>,
}

impl Service {
    pub(super) fn answer(
        &self,
        request: http::Request<Incoming>,
    ) -> impl Future<Output = Result<Response<AnswerBody>, Infallible>> + Send + use<> {
        self.activity.request_begins();
        let this = Arc::new(Request {
            shared: Arc::clone(&self.shared),
            activity: Arc::clone(&self.activity),
            share: Share::default(),
            fault: Fault::default(),
            _alive: self.alive.clone(),
        });
        let end = End(Arc::clone(&this));
        let mut request = request.map(|body| Body::new(RequestBody::new(body, Arc::clone(&this))));
        request.extensions_mut().insert(Hold::new(this));
        let answer = self.router.clone().call(request);
        async move {
            let Ok(response) = answer.await;
            let response = end.0.finish(response);
            Ok(response.map(|body| AnswerBody::new(body, end)))
        }
    }
}

impl InFlight for Request {
    fn take_waited(&self) -> Duration {
        self.share.take_waited()
    }
}

impl BodyFault {
    /// The whole answer.
    pub(super) fn refuse(self) -> Response {
        let mut response = self.problem().into_response();
        if self == Self::Overloaded {
            let headers = response.headers_mut();
            headers.insert(RETRY_AFTER, HeaderValue::from_static("5"));
        }
        response
    }
}

impl Request {
    /// The answer as it goes out.
    fn finish(&self, mut response: Response) -> Response {
        if let Some(fault) = self.fault.get()
            && !response.status().is_success()
        {
            response = fault.refuse();
        }
        if self.shared.is_stopping() || self.shared.is_full() {
            let headers = response.headers_mut();
            headers.insert(CONNECTION, HeaderValue::from_static("close"));
        }
        response
    }
}
