//! A stand-in for Atoms: its whole contract, served over a store in memory.
//!
//! Each trait of the contract is implemented by [`Platform`], a file each under `groups/`. Agents with their drafts,
//! versions and branches, campaigns, audiences and webhooks behave; all other operations answer the example that the
//! contract's document gives for them.

mod caller;
mod cors;
mod deprecation;
mod docs;
mod examples;
mod exports;
mod failure;
mod faults;
mod groups;
mod ids;
mod logs;
mod people;
mod platform;
pub mod store;
mod uploads;
mod views;

use std::sync::Arc;

use atoms_api::atoms;
use atoms_runtime::rest;
use axum::extract::DefaultBodyLimit;
use axum::{Router, middleware};

pub use caller::{Caller, DEMO_ORGANIZATION, DEMO_TOKEN};
pub use cors::cors;
pub use docs::DOCUMENT;
pub use failure::Failure;
pub use platform::{Clock, Platform};

/// The most bytes of a body: several files of 5 MB each.
const LARGEST_BODY: usize = 32 * 1024 * 1024;

/// The contract below `/atoms/v1`, billing at the root as well, which is where its own address has it; the contract's
/// document at `/openapi.json`, and a page that shows it at `/`. What is none of these is refused in the contract's shape.
pub fn app(platform: Arc<Platform>) -> Router {
    let contract = atoms::router(Arc::clone(&platform));
    let contract = contract.route_layer(middleware::from_fn(deprecation::announce));
    let app = Router::new()
        .nest("/atoms/v1", contract)
        .merge(atoms::billing::router(platform))
        .layer(DefaultBodyLimit::max(LARGEST_BODY))
        .merge(docs::router());
    rest::unrouted(app, &atoms::ERROR_RESPONSE).layer(middleware::from_fn(logs::request))
}
