//! Crew.
//!
//! A service that speaks for an agent. Atoms dials it for each call, says what happens in the
//! call, and asks for what the agent is to say.
//!
//! Every message is JSON in a binary frame, in UTF-8. The first of Atoms is `system.init`,
//! within ten seconds, and the first answer has to be `agent.ready`; Atoms reads nothing
//! before.
//!
//! Where `null` is let in it means the same as absence: peers that are written in Python name every
//! property.
//!
//! Made by atoms-codegen from `specs/crew/asyncapi.yaml`; edit that, not this.

#[cfg(feature = "socket")]
pub mod types;

#[cfg(feature = "socket")]
mod checks;

#[cfg(all(feature = "client", feature = "socket"))]
mod client;

#[cfg(all(feature = "client", feature = "socket"))]
pub use self::client::Client;

#[cfg(feature = "socket")]
pub mod call;
