//! What generated clients send their calls through, behind the feature `client`.
//!
//! [`Http`] holds the settings and the connections. [`Http::call`] starts a [`Call`] of an operation, which takes
//! parameters and a body, and [`Call::send`] comes back with the operation's answer or an [`Error`]. A [`Response`]
//! is what an answer is read from.
//!
//! A generated client is no more than this, an operation at a time:
//!
//! ```no_run
//! use atoms_runtime::rest::client::{Error, Http, ReadAnswer, Response};
//! use atoms_runtime::codegen::{Operation, Param, ParamKind};
//! use serde_json::{Value, json};
//!
//! const READ_ROOM: Operation =
//!     Operation::new("GET", "/rooms/{id}").params(&[Param::path("id", ParamKind::Text)]);
//!
//! enum ReadRoomAnswer {
//!     Ok(Value),
//!     NotFound,
//! }
//!
//! impl ReadAnswer for ReadRoomAnswer {
//!     async fn read(response: Response) -> Result<Self, Error> {
//!         match response.status().as_u16() {
//!             200 => Ok(Self::Ok(response.json().await?)),
//!             404 => Ok(Self::NotFound),
//!             _ => Err(response.undocumented().await),
//!         }
//!     }
//! }
//!
//! # async fn example() -> Result<(), Error> {
//! let http = Http::new("https://rooms.example/v1").credential("sk-4711");
//! let call = http.call(&READ_ROOM).params(&json!({ "id": "hall" }));
//! match call.send().await? {
//!     ReadRoomAnswer::Ok(room) => println!("{room}"),
//!     ReadRoomAnswer::NotFound => println!("no such room"),
//! }
//! # Ok(())
//! # }
//! ```

mod address;
#[cfg(feature = "socket")]
mod authorize;
mod call;
mod chunks;
mod error;
mod exchange;
mod http;
mod payload;
mod problem;
mod redirect;
mod response;
mod retry;
mod settings;
#[cfg(feature = "socket")]
mod upgrade;

pub use call::Call;
pub use error::Error;
pub use http::Http;
pub use problem::{ProblemError, ReceivedProblem};
pub use response::Response;

// For `Http::with`.
pub use reqwest;

/// An answer of an operation: what `answers!` makes.
pub trait ReadAnswer: Sized {
    /// Reads the answer from a response.
    ///
    /// # Errors
    ///
    /// When its status is undocumented, its body or headers do not decode, or its body does not arrive.
    fn read(response: Response) -> impl Future<Output = Result<Self, Error>> + Send;
}

/// A body of one of several media types.
pub trait SendBody {
    /// Gives the call this body.
    fn send(self, call: Call) -> Call;
}
