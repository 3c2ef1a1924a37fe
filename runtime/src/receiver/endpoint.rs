//! What a contract says of its deliveries, as constant data.

use std::time::Duration;

use http::StatusCode;

/// Names of properties, from the outermost on.
pub type Path = &'static [&'static str];

/// Where a delivery names its event, its id and its call; what the platform waits for.
#[derive(Clone, Copy, Debug)]
pub struct Endpoint {
    /// The contract's name, for logs and stores.
    pub contract: &'static str,
    /// How a delivery names its event.
    pub discriminator: Discriminator,
    /// Where its id is.
    pub delivery_id: Option<Path>,
    /// Where the key is that joins the deliveries of one call.
    pub join_key: Option<Path>,
    /// Where a text is whose part after the last `.` names the event a second time.
    pub event_hint: Option<Path>,
    /// The events.
    pub events: &'static [Event],
}

/// How a delivery names its event.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Discriminator {
    /// By the text at a path of its body.
    Path(Path),
    /// By a header. Most schemes do not sign headers.
    Header(&'static str),
    /// By the last segment of the address: each event has a route of its own.
    Route,
}

/// An event of a contract.
#[derive(Clone, Copy, Debug)]
pub struct Event {
    pub(crate) name: &'static str,
    also: &'static [&'static str],
    pub(crate) deadline: Option<Duration>,
    pub(crate) fallback: Option<&'static str>,
    status: u16,
    pub(crate) asks: bool,
}

impl Event {
    /// An event that deliveries call `name`, answered 200.
    #[must_use]
    pub const fn new(name: &'static str) -> Self {
        Self {
            name,
            also: &[],
            deadline: None,
            fallback: None,
            status: 200,
            asks: false,
        }
    }

    /// Further texts by which deliveries name it.
    #[must_use]
    pub const fn also(mut self, tags: &'static [&'static str]) -> Self {
        self.also = tags;
        self
    }

    /// How long the platform waits for the answer.
    #[must_use]
    pub const fn deadline(mut self, deadline: Duration) -> Self {
        self.deadline = Some(deadline);
        self
    }

    /// The JSON to answer with when the handler takes longer.
    #[must_use]
    pub const fn fallback(mut self, json: &'static str) -> Self {
        self.fallback = Some(json);
        self
    }

    /// The status of success.
    #[must_use]
    pub const fn status(mut self, status: u16) -> Self {
        self.status = status;
        self
    }

    /// The answer has a body, by which the platform is told something.
    #[must_use]
    pub const fn asks(mut self) -> Self {
        self.asks = true;
        self
    }

    /// What deliveries call it.
    pub const fn name(&self) -> &'static str {
        self.name
    }

    pub(crate) fn success(&self) -> StatusCode {
        StatusCode::from_u16(self.status).unwrap_or(StatusCode::OK)
    }

    fn is(&self, tag: &str) -> bool {
        self.name == tag || self.also.contains(&tag)
    }
}

impl Endpoint {
    /// The index of the event that deliveries call `tag`.
    pub(crate) fn find(&self, tag: &str) -> Option<usize> {
        self.events.iter().position(|event| event.is(tag))
    }
}
