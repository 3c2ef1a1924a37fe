//! The files that the emitter makes of contracts.

mod build;
mod calls;
mod campaign_types;
mod campaigns;
mod checks;
mod compiled;
mod contracts;
mod diffs;
mod docs;
#[path = "../emitted/mod.rs"]
mod emitted;
mod features;
mod homes;
mod inert;
mod namesakes;
mod rest;
mod types;
mod webhooks;
