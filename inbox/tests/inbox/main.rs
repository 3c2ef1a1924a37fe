//! The inbox, driven from outside: over HTTP, by its workers, and by what happens to its database.

#![allow(
    unreachable_pub,
    reason = "the stand-in is as public as generated code"
)]

mod answers;
mod closures;
mod common;
mod former;
mod keeping;
mod lasting;
mod losing;
mod model;
#[cfg(feature = "nats")]
mod nats;
#[cfg(feature = "postgres")]
mod notices;
mod order;
#[cfg(feature = "postgres")]
mod postgres;
#[cfg(feature = "encrypt")]
mod sealed;
mod sqlite;
mod stores;
mod unsigned;
mod working;
