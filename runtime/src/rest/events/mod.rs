//! Server-sent events.

use std::marker::PhantomData;

use super::ByteStream;

/// Events as they arrive.
#[derive(Debug)]
pub struct EventStream<T>(ByteStream, PhantomData<fn() -> T>);

impl<T> EventStream<T> {
    /// Reads the events of a body.
    pub fn read(body: ByteStream) -> Self {
        Self(body, PhantomData)
    }

    /// The body that is read.
    pub fn into_inner(self) -> ByteStream {
        self.0
    }
}
