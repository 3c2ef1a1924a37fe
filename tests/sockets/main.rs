//! The generated sockets, from outside.

mod agent;
mod client;
mod crew;
mod dialed;
mod peer;
mod whole;
