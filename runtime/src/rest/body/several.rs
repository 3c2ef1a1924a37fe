//! Bodies of several media types.

use axum::extract::Request;

use super::{Held, ReadBody};
use crate::media;
use crate::rest::Refusal;

/// Reads an enum of [`bodies!`](crate::codegen::bodies): its `Content-Type` says which; a request without one has the
/// first.
#[derive(Clone, Copy, Debug)]
pub struct Several;

/// A body of several media types, as a request has it. [`bodies!`](crate::codegen::bodies) writes it.
pub trait ReadBodyChoice: Sized + Send {
    /// Reads the one that the request has.
    fn read_choice(request: Request) -> impl Future<Output = Result<Held<Self>, Refusal>> + Send;
}

impl<T: ReadBodyChoice> ReadBody<T> for Several {
    async fn read(self, request: Request) -> Result<Held<T>, Refusal> {
        media::plain(request.headers())?;
        T::read_choice(request).await
    }
}
