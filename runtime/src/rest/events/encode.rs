//! Events as they are written.

use std::any::Any;
use std::fmt::Write;
use std::pin::Pin;
use std::task::{Context, Poll};
use std::time::Duration;

use bytes::Bytes;
use futures_core::Stream;
use serde::Serialize;
use serde::de::IgnoredAny;
use tokio::time::{Instant, Sleep, sleep};

use super::{Event, EventError, EventStream};

/// An event of text. Every line of it is a line of data.
pub(super) fn text(event: &Event<String>) -> String {
    let mut lines = String::new();
    if let Some(name) = &event.event {
        line(&mut lines, "event", &one_line(name));
    }
    if let Some(id) = &event.id {
        line(&mut lines, "id", &one_line(id));
    }
    if let Some(retry) = event.retry {
        line(&mut lines, "retry", &retry.as_millis().to_string());
    }
    let data = event.data.replace("\r\n", "\n").replace('\r', "\n");
    for data in data.split('\n') {
        line(&mut lines, "data", data);
    }
    lines.push('\n');
    lines
}

fn line(lines: &mut String, field: &str, value: &str) {
    // Writing to a string does not fail.
    let _ = writeln!(lines, "{field}: {value}");
}

fn one_line(text: &str) -> String {
    text.replace(['\r', '\n', '\0'], "")
}

/// The events of a stream as pieces of a body, with a comment whenever nothing was written for a while.
pub(super) struct Written<T> {
    events: EventStream<T>,
    alive: Option<(Duration, Pin<Box<Sleep>>)>,
}

impl<T> Written<T> {
    pub(super) fn new(events: EventStream<T>) -> Self {
        let every = events.keep_alive.filter(|every| !every.is_zero());
        let alive = every.map(|every| (every, Box::pin(sleep(every))));
        Self { events, alive }
    }

    /// Begins the wait anew.
    fn wrote(&mut self) {
        if let Some((every, sleep)) = &mut self.alive {
            let next = Instant::now().checked_add(*every);
            sleep.as_mut().reset(next.unwrap_or_else(Instant::now));
        }
    }
}

impl<T: Serialize + 'static> Stream for Written<T> {
    type Item = Result<Bytes, EventError>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        if let Poll::Ready(event) = Pin::new(&mut self.events).poll_next(context) {
            self.wrote();
            return Poll::Ready(event.map(|event| written(event?)));
        }
        let alive = self.alive.as_mut().map(|(_, sleep)| sleep.as_mut());
        if alive.is_some_and(|sleep| sleep.poll(context).is_ready()) {
            self.wrote();
            return Poll::Ready(Some(Ok(Bytes::from_static(b":\n\n"))));
        }
        Poll::Pending
    }
}

fn written<T: Serialize + 'static>(event: Event<T>) -> Result<Bytes, EventError> {
    let data = data(&event.data)?;
    Ok(Bytes::from(text(&event.map(|_| data))))
}

/// Text as it is, and JSON. Where other data than text may be meant, a text that is itself JSON is written as JSON.
fn data<T: Serialize + 'static>(data: &T) -> Result<String, EventError> {
    if let Some(text) = (data as &dyn Any).downcast_ref::<String>() {
        return Ok(text.clone());
    }
    let json = serde_json::to_string(data).map_err(|_| EventError::Encode)?;
    let text = serde_json::from_str::<String>(&json).ok();
    let plain = text.filter(|text| serde_json::from_str::<IgnoredAny>(text).is_err());
    Ok(plain.unwrap_or(json))
}
