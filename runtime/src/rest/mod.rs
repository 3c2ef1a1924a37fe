//! What services of REST operations name beside generated code.
//!
//! Handlers take [`Credentials`] out of a request, refuse with a [`Refusal`], read the [`Parts`] of a multipart body
//! ([`FilePart`] and [`HeldFile`] are files), and answer a [`ByteStream`] or an [`EventStream`] of [`Event`]s. A client is made
//! of `client::Http` and a [`Credential`].
//!
//! What a route refuses is a [`Problem`](crate::Problem). It is answered as the operation documents answers of its status,
//! where such can hold it, else as `application/problem+json`; so are the problems that handlers fail with. A layer that
//! asks [`Problem::of`](crate::Problem::of) gives them words of the service's own. What reaches no route is axum's to
//! answer, without a body, until [`unrouted`] gives it one.

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
pub(crate) mod refused;
pub(crate) mod route;
mod security;
pub(crate) mod serve;
pub(crate) mod server_call;
mod stream;

pub use credential::Credential;
pub use events::{Event, EventError, EventStream};
pub use multipart::{FilePart, HeldFile, Parts};
pub use refusal::Refusal;
pub use refused::{RefusalForm, method_not_allowed, not_found, unrouted};
pub use security::Credentials;
pub use stream::{ByteStream, StreamError};

use crate::problem::{In, Violation};
use multipart::Part;
use operation::{Operation, Requirement, SecurityKind, SecurityScheme};
use param::{Param, ParamKind, Place, Style};
