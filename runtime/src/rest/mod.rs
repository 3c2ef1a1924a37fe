//! What services of REST operations name beside generated code.
//!
//! Handlers take [`Credentials`] out of a request, refuse with a [`Refusal`], read the [`Parts`] of a multipart body
//! ([`FilePart`] and [`HeldFile`] are files), and answer a [`ByteStream`] or an [`EventStream`] of [`Event`]s. A client is made
//! of `client::Http` and a [`Credential`].
//!
//! What a route refuses it answers as a [`Problem`](crate::Problem). What reaches no route is axum's to answer: 404, and
//! 405 with `Allow`, either without a body; [`fallback`](axum::Router::fallback) and
//! [`method_not_allowed_fallback`](axum::Router::method_not_allowed_fallback) of the router give it another.

pub(crate) mod answer;
pub(crate) mod body;
pub(crate) mod check;
#[cfg(feature = "client")]
pub mod client;
mod credential;
mod disposition;
mod events;
pub(crate) mod multipart;
pub(crate) mod operation;
pub(crate) mod param;
pub(crate) mod params;
mod refusal;
pub(crate) mod route;
mod security;
pub(crate) mod serve;
pub(crate) mod server_call;
mod stream;

pub use credential::Credential;
pub use events::{Event, EventError, EventStream};
pub use multipart::{FilePart, HeldFile, Parts};
pub use refusal::Refusal;
pub use security::Credentials;
pub use stream::{ByteStream, StreamError};

use crate::problem::{In, Violation};
use multipart::Part;
use operation::{Operation, Requirement, SecurityKind, SecurityScheme};
use param::{Param, ParamKind, Place, Style};
