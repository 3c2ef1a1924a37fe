//! Atoms.
//!
//! What Atoms sends to a webhook: one event before a call, one after it, and one when its
//! analysis is ready.
//!
//! Every event of every agent that a webhook is subscribed to arrives as a `POST` at the one
//! URL configured for it; `metadata.eventType` says which event it is. Atoms waits 30 seconds
//! for a 2XX and **never sends a delivery twice**: after any other status, a timeout or a
//! failed connection the event is gone. The events of one call share `metadata.callId` and
//! usually arrive in the order listed here, which is not guaranteed.
//!
//! The signature covers the body alone, no time and no nonce, so a recorded delivery can be
//! replayed with a signature that is still right. Remember the `id` of what was handled.
//!
//! Made by atoms-codegen from `specs/atoms`; edit that, not this.

pub mod types;

pub mod webhooks;
