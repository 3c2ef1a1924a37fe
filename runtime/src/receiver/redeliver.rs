//! Handing kept deliveries to the handler.

use std::fmt;
use std::pin::{Pin, pin};
use std::sync::Arc;

use axum::body::to_bytes;
use axum::response::{IntoResponse, Response};
use bytes::Bytes;
use http::header::CONTENT_TYPE;
use http::{HeaderMap, HeaderValue, Request, StatusCode};

use super::catch_panic::CatchPanic;
use super::content::Content;
use super::dispatch::Dispatch;
use super::identify::{Asked, identify};
use super::outcome::Outcome;
use super::probe::Probe;
use super::settings::Shared;
use crate::problem::Problem;

/// Characters of the text of a handler that fails.
const MOST_SAID: usize = 1024;
/// Bytes of its answer that are read for that; of a longer one the status tells.
const MOST_READ: usize = 64 * 1024;

/// Hands deliveries that were [kept](crate::Keep) to the handler of their contract, as if they had come just now. Their
/// signature was checked when they came; it is not checked again.
#[derive(Clone)]
pub struct Redeliver {
    contract: &'static str,
    hand: Arc<dyn Hand>,
}

/// What became of a delivery that was handed over.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Redelivered {
    /// The handler took it.
    Handled,
    /// The handler failed, and would have answered so.
    Failed {
        /// The status.
        status: StatusCode,
        /// What it says, of a [`Problem`](crate::Problem) or as plain text.
        said: Option<String>,
    },
    /// The handler panicked.
    Panicked,
    /// It does not decode, and the handler did not take it all the same. The reason quotes nothing of it.
    Undecodable(String),
}

impl Redeliver {
    pub(super) fn new<D: Dispatch>(dispatch: Arc<D>, shared: Arc<Shared>) -> Self {
        let contract = D::ENDPOINT.contract;
        let probe = Probe::new(D::ENDPOINT);
        let hand = Arc::new(Target {
            dispatch,
            shared,
            probe,
        });
        Self { contract, hand }
    }

    /// The name of the contract.
    pub fn contract(&self) -> &'static str {
        self.contract
    }

    /// Hands over a delivery whose event had that name when it came. An event that the contract did not have then is
    /// looked for again.
    pub async fn deliver(&self, event: &str, headers: HeaderMap, body: Bytes) -> Redelivered {
        self.hand.hand(event, headers, body).await
    }
}

impl fmt::Debug for Redeliver {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Redeliver")
            .field("contract", &self.contract)
            .finish_non_exhaustive()
    }
}

type Handed<'a> = Pin<Box<dyn Future<Output = Redelivered> + Send + 'a>>;

/// A handler without its type.
trait Hand: Send + Sync {
    fn hand<'a>(&'a self, event: &'a str, headers: HeaderMap, body: Bytes) -> Handed<'a>;
}

struct Target<D> {
    dispatch: Arc<D>,
    shared: Arc<Shared>,
    probe: Probe,
}

impl<D: Dispatch> Hand for Target<D> {
    fn hand<'a>(&'a self, event: &'a str, headers: HeaderMap, body: Bytes) -> Handed<'a> {
        Box::pin(async move {
            let mut fault = None;
            let handling = self.answer(event, headers, body, &mut fault);
            let mut response = CatchPanic::new(pin!(handling)).await;
            match (Outcome::take(&mut response), response.status(), fault) {
                (Outcome::Panicked, ..) => Redelivered::Panicked,
                (_, status, _) if status.is_success() => Redelivered::Handled,
                (_, _, Some(fault)) => Redelivered::Undecodable(fault),
                (_, status, None) => Redelivered::Failed {
                    status,
                    said: said(response).await,
                },
            }
        })
    }
}

/// What a failing handler says, beyond its status.
async fn said(response: Response) -> Option<String> {
    let title = response.status().canonical_reason().unwrap_or_default();
    let text = if let Some(problem) = Problem::of(&response) {
        problem.messages().join("; ")
    } else {
        let is_text = |kind: &HeaderValue| kind.as_bytes().starts_with(b"text/plain");
        response
            .headers()
            .get(CONTENT_TYPE)
            .filter(|kind| is_text(kind))?;
        let body = to_bytes(response.into_body(), MOST_READ).await.ok()?;
        String::from_utf8_lossy(&body).into_owned()
    };
    (text != title && !text.is_empty()).then(|| text.chars().take(MOST_SAID).collect())
}

impl<D: Dispatch> Target<D> {
    /// What the handler answers; `reason` says why the delivery does not decode.
    async fn answer(
        &self,
        event: &str,
        headers: HeaderMap,
        body: Bytes,
        reason: &mut Option<String>,
    ) -> Response {
        let identified = identify(&self.shared, &self.probe, self.asked(event, headers, body));
        let (delivery, fault) = match identified {
            Ok(identified) => identified,
            Err(problem) => {
                *reason = Some(problem.to_string());
                return problem.into_response();
            }
        };
        let handed = match fault {
            None => self.dispatch.dispatch(delivery).await,
            Some(error) => Err((delivery, error)),
        };
        match handed {
            Ok(response) => response,
            Err((delivery, error)) => {
                *reason = Some(error.to_string());
                self.dispatch.undecodable(delivery, error).await
            }
        }
    }

    /// The request, as far as it says which event it is.
    fn asked(&self, event: &str, headers: HeaderMap, raw: Bytes) -> Asked {
        let events = self.shared.endpoint.events;
        let route = events.iter().position(|known| known.name() == event);
        let method = route.map_or("POST", |route| events[route].method);
        let mut head = Request::new(()).into_parts().0;
        head.method = method.parse().unwrap_or_default();
        head.headers = headers;
        let content = Content::of(&head.headers)
            .ok()
            .flatten()
            .unwrap_or(Content::Json);
        Asked {
            head,
            content,
            raw,
            route,
        }
    }
}
