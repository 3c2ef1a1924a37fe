//! What the generated routes lean on.
//!
//! - [`wire`]: types that keep what arrived, such as open enums, numbers as written and text with a typed view.
//! - [`signature`]: how deliveries are signed, and how a signature is checked.
//! - [`receiver`]: the endpoint that takes a contract's deliveries.
//! - [`dedup`]: handling each delivery once.
//! - [`rest`]: what routes and clients of REST operations have in common.
//! - [`observe`]: hearing of what is newer than the crate.
//!
//! Everything that generated code and services name is at the root.

pub mod codegen;
pub mod dedup;
mod json;
mod media;
pub mod observe;
mod pointer;
pub mod problem;
pub mod receiver;
#[cfg(feature = "rest")]
pub mod rest;
pub mod signature;
mod text;
pub mod wire;

pub use dedup::{Claim, Deduplicate, Kept, Recent};
pub use json::{DecodeError, decode_body};
pub use observe::Observer;
pub use problem::Problem;
pub use receiver::{
    Delivery, Discriminator, Dispatch, Endpoint, Event, Handed, Late, Path, Place, Receiver,
};
pub use signature::{
    EnvError, Lookup, Part, Scheme, Secret, SecretError, Secrets, SignatureError, Signed,
    Unverified, Verify,
};
pub use wire::union::{self, Kind};
pub use wire::{
    Date, FormatError, IsoDuration, LeavesOut, Maybe, Number, Sensitive, Text, Timestamp, Uri,
    Uuid, Without, format,
};

// The crates whose types are part of this one's surface.
pub use {axum, bytes, http, jiff, serde, serde_json, uuid};

#[doc(hidden)]
pub use wire::{object as private_object, open_enum as private_open_enum};
