//! Bodies of several media types.

use axum::extract::Request;

use super::{Held, MediaChoice, ReadBody, choose};
use crate::media;
use crate::rest::Refusal;

/// Reads an enum with a variant for each media type: the request's `Content-Type` says which; a request without one has
/// the first.
#[derive(Clone, Copy, Debug)]
pub struct Several;

/// A body of several media types, as a request has it.
pub trait ReadBodyChoice: Sized + Send {
    /// The media types.
    const MEDIA: &'static [MediaChoice];

    /// Reads the body of a request of that one of them.
    fn read(
        media: &str,
        request: Request,
    ) -> impl Future<Output = Result<Held<Self>, Refusal>> + Send;
}

impl<T: ReadBodyChoice> ReadBody<T> for Several {
    async fn read(self, request: Request) -> Result<Held<T>, Refusal> {
        media::plain(request.headers())?;
        let media = choose(request.headers(), T::MEDIA)?;
        T::read(media, request).await
    }
}
