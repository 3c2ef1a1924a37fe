//! The command, run as somebody would.
#![cfg(feature = "cli")]
#![allow(
    unreachable_pub,
    reason = "the places are those of the tests of the library"
)]

mod common;
mod deliver;
mod desk;
mod export;
mod keys;
mod look;
mod name;
mod replay;
mod schema;
