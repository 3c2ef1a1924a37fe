//! The channel of [`Call`].
//!
//! A call
//!
//! Nobody shows who they are, so the service has to be out of the reach of others.
//!
//! Made by atoms-codegen from `specs/crew/asyncapi.yaml`; edit that, not this.

#![allow(deprecated, reason = "what the document deprecates is still there")]

use atoms_runtime::codegen::Operation;
use atoms_runtime::socket::Sender;

use super::types as shared;

#[cfg(feature = "client")]
mod client;
mod service;

#[cfg(feature = "client")]
pub use self::client::CallSocket;
pub use self::service::{Call, router, socket};

/// Sends the messages of the server to one client.
pub type ToClient = Sender<shared::CallServerMessage>;

/// `GET /ws`
pub const CALL: Operation = Operation::new("GET", "/ws");
