//! Deliveries as the platforms send them, and services that keep what they are given.

mod hooked;
mod send;
mod service;

pub(crate) use hooked::Hooked;
pub(crate) use send::{
    SECRET, answer, assistant, atoms, forged, json, now, payload, post, problem, secret, send,
    status, verified_assistant, verified_atoms,
};
pub(crate) use service::{Manner, Seen, Service};

use std::sync::Arc;

use axum::Router;

/// A service behind the endpoint of Atoms, at its defaults.
pub(crate) fn serves_atoms() -> (Arc<Service>, Router) {
    let service = Arc::new(Service::default());
    let router = atoms_api::atoms::webhooks::router(Arc::clone(&service), verified_atoms());
    (service, router)
}

/// A service behind the endpoint of the assistant platform, at its defaults.
pub(crate) fn serves_assistant() -> (Arc<Service>, Router) {
    let service = Arc::new(Service::default());
    let router = atoms_api::assistant::webhooks::router(Arc::clone(&service), verified_assistant());
    (service, router)
}
