//! One event.

use std::time::Duration;

/// A server-sent event.
///
/// ```
/// # use atoms_runtime::rest::Event;
/// let event = Event::new("ringing").event("call").id("17");
/// assert_eq!(event.data, "ringing");
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Event<T> {
    /// What a caller that connects again names as the last it got; an empty one makes it name none.
    pub id: Option<String>,
    /// Its kind; none is `message`.
    pub event: Option<String>,
    /// What it says.
    pub data: T,
    /// How long to wait before connecting again.
    pub retry: Option<Duration>,
}

impl<T> Event<T> {
    /// An event that is only its data.
    pub const fn new(data: T) -> Self {
        Self {
            id: None,
            event: None,
            data,
            retry: None,
        }
    }

    /// With an id. Line breaks and NUL cannot be part of one and are left out.
    #[must_use]
    pub fn id(mut self, id: impl Into<String>) -> Self {
        self.id = Some(id.into());
        self
    }

    /// Of a kind. Line breaks cannot be part of one and are left out.
    #[must_use]
    pub fn event(mut self, event: impl Into<String>) -> Self {
        self.event = Some(event.into());
        self
    }

    /// With a time to wait before connecting again, in whole milliseconds.
    #[must_use]
    pub const fn retry(mut self, retry: Duration) -> Self {
        self.retry = Some(retry);
        self
    }

    /// The same event with other data.
    pub fn map<U>(self, data: impl FnOnce(T) -> U) -> Event<U> {
        Event {
            id: self.id,
            event: self.event,
            data: data(self.data),
            retry: self.retry,
        }
    }
}

impl<T> From<T> for Event<T> {
    fn from(data: T) -> Self {
        Self::new(data)
    }
}
