//! The files that the emitter makes of contracts.

mod build;
mod calls;
mod compiled;
mod contracts;
mod diffs;
mod docs;
mod inert;
mod rest;
mod types;
mod webhooks;
