//! Server-sent events, in both directions.

mod encode;
mod error;
mod event;
mod made;
mod parse;

use std::any::TypeId;
use std::fmt;
use std::pin::Pin;
use std::task::{Context, Poll, ready};
use std::time::Duration;

use axum::BoxError;
use axum::response::{IntoResponse, Response};
use futures_core::Stream;
use serde::Serialize;
use serde::de::{DeserializeOwned, IntoDeserializer};

pub use error::EventError;
pub use event::Event;

use self::made::Made;
use self::parse::Parser;
use super::answer::Answer;
use super::{ByteStream, StreamError};

/// The most bytes of one event that is read.
const LARGEST: usize = 16 * 1024 * 1024;
/// How often a comment tells a caller that the connection lives.
const KEEP_ALIVE: Duration = Duration::from_secs(15);

/// Server-sent events, written from any stream, or read from a body: their data is JSON, and that of an
/// `EventStream<String>` is text as it is.
///
/// Where nothing is to be sent for 15 seconds, a comment is, so that no proxy takes the connection for dead.
///
/// Read from a body, data that is not JSON is taken as text where the type allows it; an event that does not decode is
/// an error after which the stream goes on. An event of over 16 MiB ends it. A time to wait of over a day is a day.
pub struct EventStream<T> {
    source: Source<T>,
    keep_alive: Option<Duration>,
    last: Option<String>,
}

type Boxed<T> = Pin<Box<dyn Stream<Item = Result<Event<T>, EventError>> + Send>>;

enum Source<T> {
    Made(Boxed<T>),
    Read(Box<(ByteStream, Parser)>, fn(&str) -> Result<T, EventError>),
    Ended,
}

impl<T: 'static> EventStream<T> {
    /// The events of a stream; plain data is an event that is only that.
    pub fn new<S>(events: S) -> Self
    where
        S: Stream + Send + 'static,
        S::Item: Into<Event<T>>,
    {
        Self::made(Box::pin(Made(Box::pin(events), |item: S::Item| {
            Ok(item.into())
        })))
    }

    /// The events of a stream that may fail, which ends the connection.
    pub fn fallible<S, I, E>(events: S) -> Self
    where
        S: Stream<Item = Result<I, E>> + Send + 'static,
        I: Into<Event<T>> + 'static,
        E: Into<BoxError> + 'static,
    {
        let event = |item: Result<I, E>| match item {
            Ok(item) => Ok(item.into()),
            Err(error) => Err(EventError::Stream(StreamError::known(error.into()))),
        };
        Self::made(Box::pin(Made(Box::pin(events), event)))
    }

    fn made(events: Boxed<T>) -> Self {
        Self {
            source: Source::Made(events),
            keep_alive: Some(KEEP_ALIVE),
            last: None,
        }
    }
}

impl<T> EventStream<T> {
    /// Reads the events of a body.
    pub fn read(body: ByteStream) -> Self
    where
        T: DeserializeOwned + 'static,
    {
        Self {
            source: Source::Read(Box::new((body, Parser::new(LARGEST))), decode),
            keep_alive: Some(KEEP_ALIVE),
            last: None,
        }
    }

    /// Sends a comment whenever nothing was sent for so long; `None` for never.
    #[must_use]
    pub fn keep_alive(mut self, every: impl Into<Option<Duration>>) -> Self {
        self.keep_alive = every.into();
        self
    }

    /// The newest id that came, with an event or alone: what `Last-Event-ID` names when connecting again.
    pub fn last_id(&self) -> Option<&str> {
        self.last.as_deref().filter(|id| !id.is_empty())
    }

    /// The next event.
    ///
    /// # Errors
    /// When the stream breaks off, or the event does not decode; in the latter case the next one can be read.
    pub async fn next(&mut self) -> Option<Result<Event<T>, EventError>> {
        std::future::poll_fn(|context| Pin::new(&mut *self).poll_next(context)).await
    }

    fn poll_event(
        &mut self,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Event<T>, EventError>>> {
        match &mut self.source {
            Source::Made(events) => events.as_mut().poll_next(context),
            Source::Read(read, decode) => {
                let (body, parser) = &mut **read;
                let event = poll_text(body, parser, context);
                self.last = parser.take_newest().or_else(|| self.last.take());
                Poll::Ready(ready!(event).map(|event| {
                    let event = event?;
                    let data = decode(&event.data)?;
                    Ok(event.map(|_| data))
                }))
            }
            Source::Ended => Poll::Ready(None),
        }
    }
}

fn poll_text(
    body: &mut ByteStream,
    parser: &mut Parser,
    context: &mut Context<'_>,
) -> Poll<Option<Result<Event<String>, EventError>>> {
    loop {
        if let Some(event) = parser.next() {
            return Poll::Ready(Some(event));
        }
        match ready!(Pin::new(&mut *body).poll_next(context)) {
            // What the body ends in without an empty line is no event.
            None => return Poll::Ready(None),
            Some(Err(error)) => return Poll::Ready(Some(Err(EventError::Stream(error)))),
            Some(Ok(bytes)) => parser.push(&bytes),
        }
    }
}

/// JSON, or else text that stands for itself; where only text may be meant, that.
fn decode<T: DeserializeOwned + 'static>(data: &str) -> Result<T, EventError> {
    type Text<'t> = serde::de::value::StrDeserializer<'t, serde::de::value::Error>;
    let text = || T::deserialize(IntoDeserializer::into_deserializer(data) as Text<'_>);
    if TypeId::of::<T>() == TypeId::of::<String>()
        && let Ok(text) = text()
    {
        return Ok(text);
    }
    serde_json::from_str(data).or_else(|error| text().map_err(|_| EventError::Decode(error)))
}

impl<T> Stream for EventStream<T> {
    type Item = Result<Event<T>, EventError>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let event = ready!(self.poll_event(context));
        if !matches!(&event, Some(Ok(_) | Err(EventError::Decode(_)))) {
            self.source = Source::Ended;
        }
        Poll::Ready(event)
    }
}

impl<T: Serialize + Send + 'static> EventStream<T> {
    /// The events as a body.
    pub fn into_bytes(self) -> ByteStream {
        ByteStream::from_stream(encode::Written::new(self)).media("text/event-stream")
    }
}

impl<T: Serialize + Send + 'static> IntoResponse for EventStream<T> {
    fn into_response(self) -> Response {
        Answer::new(200).events("text/event-stream", self)
    }
}

impl<T> fmt::Debug for EventStream<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("EventStream")
            .field("last", &self.last)
            .finish_non_exhaustive()
    }
}
