//! What the stand-in remembers and refuses, seen through the contract's client over a socket.
#![expect(deprecated, reason = "deprecated operations work like the others")]

mod agents;
mod audiences;
mod branches;
mod campaigns;
mod drafts;
mod organizations;
mod revisions;
mod service;
#[path = "../support/documented.rs"]
mod support;
mod telephony;
mod tools;
mod versions;
mod webhooks;
