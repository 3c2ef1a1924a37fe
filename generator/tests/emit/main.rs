//! The files that the emitter makes of contracts.

mod build;
mod compiled;
mod contracts;
mod diffs;
mod docs;
mod inert;
mod types;
mod webhooks;
