//! The service, started as it is deployed and driven from outside.
#![cfg(unix)]

mod assistant;
mod atoms;
mod common;
mod life;
mod memory;
#[cfg(feature = "postgres")]
mod metrics;
mod refusals;
mod restart;
mod traces;
