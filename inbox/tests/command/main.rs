//! The command, run as somebody would.
#![cfg(feature = "cli")]

mod common;
mod deliver;
mod desk;
mod export;
mod keys;
mod look;
mod name;
mod replay;
mod schema;
