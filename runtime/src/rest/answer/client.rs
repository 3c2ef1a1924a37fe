//! What only callers need.

use crate::rest::{
    body::{MediaChoice, choose},
    client::{Error, Response},
};

/// A body of several media types, as a caller reads it.
pub trait ReadAnswerChoice: Sized {
    /// The media types.
    const MEDIA: &'static [MediaChoice];

    /// Reads the body of an answer of that one of them.
    fn read(media: &str, response: Response) -> impl Future<Output = Result<Self, Error>> + Send;
}

/// Reads the one that was answered.
///
/// # Errors
/// When it is none of them, or cannot be read.
pub async fn read_choice<T: ReadAnswerChoice>(response: Response) -> Result<T, Error> {
    match choose(response.headers(), T::MEDIA) {
        Ok(media) => T::read(media, response).await,
        Err(_) => Err(response.undocumented().await),
    }
}
