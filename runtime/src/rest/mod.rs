//! What generated routes and clients of REST operations lean on.
//!
//! What a route refuses it answers as a [`Problem`](crate::Problem). What reaches no route is axum's to answer: 404, and
//! 405 with `Allow`, either without a body; [`fallback`](axum::Router::fallback) and
//! [`method_not_allowed_fallback`](axum::Router::method_not_allowed_fallback) of the router give it another.

mod accept;
#[doc(hidden)]
pub mod answer;
pub mod body;
mod call;
pub mod check;
#[cfg(feature = "client")]
pub mod client;
mod credential;
mod disposition;
mod events;
pub mod multipart;
mod operation;
pub mod params;
mod refusal;
mod route;
mod security;
mod stream;

pub use crate::problem::{In, Violation};
pub use body::{Bytes, Form, Held, Json, Multipart, Optional, ReadBody, Several, Text};
pub use call::Call;
pub use credential::Credential;
pub use events::{Event, EventError, EventStream};
pub use multipart::{FilePart, HeldFile, Part, PartForm, PartRule, Parts};
pub use operation::{
    Kind, Operation, Param, Place, Requirement, SecurityKind, SecurityScheme, Style,
};
pub use refusal::Refusal;
pub use route::{by_path, route};
pub use security::Credentials;
pub use stream::{ByteStream, StreamError};

#[doc(inline)]
pub use crate::{
    private_answers as answers, private_bodies as bodies, private_if_client as if_client,
    private_parts as parts,
};
