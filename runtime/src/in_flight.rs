//! What the server and the endpoint tell each other of a request.

use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use http::StatusCode;

use crate::problem::Problem;

/// What the server keeps as long as a request is being handled, also after its connection has ended. It travels in the
/// extensions of the request.
#[derive(Clone)]
pub(crate) struct Hold(Arc<dyn InFlight>);

/// A request, as the server has it.
pub(crate) trait InFlight: Send + Sync {
    /// How long the server has let the body wait since this was asked last: time that the sender has not taken.
    fn take_waited(&self) -> Duration;
}

impl Hold {
    #[cfg(feature = "server")]
    pub(crate) fn new(held: Arc<dyn InFlight>) -> Self {
        Self(held)
    }

    pub(crate) fn take_waited(&self) -> Duration {
        self.0.take_waited()
    }
}

/// Why the server stops to read a body.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(
    not(feature = "server"),
    expect(dead_code, reason = "only the server stops to read")
)]
pub(crate) enum BodyFault {
    /// The bodies of all requests together take what may be in flight.
    Overloaded,
    /// The client pauses for too long.
    Slow,
}

impl BodyFault {
    /// The one that caused `error`, if any did.
    pub(crate) fn behind(error: &(dyn std::error::Error + 'static)) -> Option<Self> {
        let mut error = Some(error);
        while let Some(this) = error {
            if let Some(fault) = this.downcast_ref() {
                return Some(*fault);
            }
            error = this.source();
        }
        None
    }

    /// The answer.
    pub(crate) fn problem(self) -> Problem {
        match self {
            Self::Overloaded => Problem::new(StatusCode::SERVICE_UNAVAILABLE),
            Self::Slow => Problem::new(StatusCode::REQUEST_TIMEOUT),
        }
    }
}

impl fmt::Display for BodyFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Overloaded => "too many bytes in flight",
            Self::Slow => "the body does not go on",
        })
    }
}

impl std::error::Error for BodyFault {}
