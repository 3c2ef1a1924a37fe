//! Assistant.
//!
//! What the assistant platform sends to a webhook, and what it wants to hear back. Two of its
//! four events are questions: the answer to `assistant-request` configures the call, the answer
//! to `tool-calls` is what the assistant learns.
//!
//! Every event arrives as a `POST` at one URL, unless a tool names a URL of its own;
//! `message.type` says which event it is. The platform gives deliveries no id. The events of
//! one call share `message.call.id`.
//!
//! The signature covers the time of sending and the body, so a delivery that is more than 300
//! seconds from now is to be refused.
//!
//! Made by atoms-codegen from `specs/assistant/openapi.yaml`; edit that, not this.

pub mod types;

pub mod webhooks;

#[cfg(feature = "rest")]
pub mod operations;

#[cfg(feature = "client")]
mod client;
#[cfg(feature = "rest")]
mod service;

#[cfg(feature = "client")]
pub use self::client::Client;
#[cfg(feature = "rest")]
pub use self::service::router;
