//! What generated crates stand on: signed webhooks, REST routes and checks of requests, clients.
//!
//! A service implements the trait of a generated crate and mounts its router. What it names of this crate beside that is
//! little:
//!
//! ```ignore
//! impl webhooks::Webhooks for Crm {
//!     type Error = StatusCode;
//!
//!     async fn call_ended(&self, event: Delivery<CallEnded>) -> Result<(), StatusCode> {
//!         println!("call {} has ended", event.payload.call_id);
//!         Ok(())
//!     }
//! }
//!
//! let secret = Secret::from_env("WEBHOOK_SECRET")?;
//! let endpoint = webhooks::router(Arc::new(Crm), Signed::new(webhooks::SIGNATURE, secret));
//! Server::new().bind("127.0.0.1:8080")?.serve(Router::new().nest("/hooks", endpoint)).await?;
//! ```
//!
//! - A delivery: [`Delivery`], its signature ([`Signed`], [`Scheme`], [`Secret`], or a [`Verify`] of one's own) and
//!   what a [`Receiver`] can be set up with: [`Recent`] or another [`Deduplicate`], [`Late`], [`Observer`], of which [`Observed`] is one,
//!   and [`Keep`], by which deliveries are kept first and handed over by [`Redeliver`] later.
//! - Values of generated types: [`Base64`], [`Maybe`], [`Number`], [`Sensitive`], and [`Text`] with its typed views [`Timestamp`],
//!   [`Date`], [`IsoDuration`], [`Uuid`], [`Uri`].
//! - Failures as RFC 9457 has them: [`Problem`], with a [`Violation`] for each thing that is wrong.
//! - Operations: `rest` behind the feature `rest`, clients in `rest::client` behind the feature `client`.
//! - The server around them: `server` behind the feature `server`.
//! - Sockets: `socket` behind the feature `socket`.
//!
//! [`codegen`] is for generated code alone.

pub mod codegen;
mod dedup;
mod in_flight;
mod json;
mod keep;
mod media;
mod observe;
mod observed;
mod pointer;
mod problem;
mod receiver;
#[cfg(feature = "rest")]
pub mod rest;
#[cfg(feature = "server")]
pub mod server;
mod signature;
#[cfg(feature = "socket")]
pub mod socket;
mod text;
mod wire;

pub use dedup::{Claim, Deduplicate, Recent, StoredAnswer};
pub use json::{DecodeError, decode_body};
pub use keep::{Keep, Kept, NotKept};
pub use observe::Observer;
pub use observed::Observed;
pub use problem::{In, Problem, Violation};
pub use receiver::{Delivery, Late, Receiver, Redeliver, Redelivered};
pub use signature::{
    EnvError, Lookup, Scheme, Secret, SecretError, Secrets, SignatureError, Signed, SignedPart,
    Unverified, Verify,
};
pub use wire::{
    Base64, Date, FormatError, IsoDuration, Maybe, Number, Sensitive, Text, Timestamp, Uri, Uuid,
    format,
};

// The crates whose types are part of this one's surface.
#[doc(no_inline)]
pub use {axum, bytes, http, jiff, serde, serde_json, uuid};
