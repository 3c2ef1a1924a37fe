//! Receiving signed webhooks, serving REST operations, and calling them: what generated code stands on.

pub mod codegen;
mod dedup;
mod json;
mod media;
mod observe;
mod pointer;
mod problem;
mod receiver;
#[cfg(feature = "rest")]
pub mod rest;
mod signature;
mod text;
mod wire;

pub use dedup::{Claim, Deduplicate, Recent, StoredAnswer};
pub use json::{DecodeError, decode_body};
pub use observe::Observer;
pub use problem::{In, Problem, Violation};
pub use receiver::{Delivery, Late, Receiver};
pub use signature::{
    EnvError, Lookup, Scheme, Secret, SecretError, Secrets, SignatureError, Signed, SignedPart,
    Unverified, Verify,
};
pub use wire::{
    Date, FormatError, IsoDuration, Maybe, Number, Sensitive, Text, Timestamp, Uri, Uuid, format,
};

// The crates whose types are part of this one's surface.
#[doc(no_inline)]
pub use {axum, bytes, http, jiff, serde, serde_json, uuid};
