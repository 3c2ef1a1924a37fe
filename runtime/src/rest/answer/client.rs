//! What only callers need.

#[cfg(feature = "client")]
use crate::rest::{
    body::{MediaChoice, choose},
    client::{Error, Response},
};

/// A body of several media types, as a caller reads it.
#[cfg(feature = "client")]
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
#[cfg(feature = "client")]
pub async fn read_choice<T: ReadAnswerChoice>(response: Response) -> Result<T, Error> {
    match choose(response.headers(), T::MEDIA) {
        Ok(media) => T::read(media, response).await,
        Err(_) => Err(response.undocumented().await),
    }
}

/// Keeps code for callers, where this crate's feature `client` is on.
#[cfg(feature = "client")]
#[macro_export]
#[doc(hidden)]
macro_rules! private_if_client {
    ($($code:tt)*) => { $($code)* };
}

/// Leaves code for callers out, where this crate's feature `client` is off.
#[cfg(not(feature = "client"))]
#[macro_export]
#[doc(hidden)]
macro_rules! private_if_client {
    ($($code:tt)*) => {};
}
