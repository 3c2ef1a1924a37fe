//! What generated clients send their calls through, behind the feature `client`.
//!
//! [`Http`] holds the settings and the connections. [`Http::call`] starts a [`Call`] of an operation, which takes
//! parameters and a body, and [`Call::send`] comes back with the operation's answer or an [`Error`]. A [`Response`]
//! is what an answer is read from.

mod address;
mod call;
mod chunks;
mod credential;
mod error;
mod exchange;
mod http;
mod multipart;
mod payload;
mod redirect;
mod response;
mod retry;
mod settings;

pub use call::Call;
pub use credential::Credential;
pub use error::Error;
pub use http::Http;
pub use multipart::Multipart;
pub use response::Response;

// For `Http::with`.
pub use reqwest;

/// An answer of an operation: what `answers!` makes, and the enums of `bodies!` within.
pub trait ReadAnswer: Sized {
    /// Reads the answer from a response.
    ///
    /// # Errors
    ///
    /// When its status is undocumented, its body or headers do not decode, or its body does not arrive.
    fn read(response: Response) -> impl Future<Output = Result<Self, Error>> + Send;
}

/// A body of one of several media types: what `bodies!` makes.
pub trait SendBody {
    /// Gives the call this body.
    fn send(self, call: Call) -> Call;
}

/// A part of a multipart body: what `parts!` makes.
pub trait SendPart {
    /// Writes the part.
    ///
    /// # Errors
    ///
    /// When it does not serialize.
    fn send(self, form: &mut Multipart) -> Result<(), Error>;
}
