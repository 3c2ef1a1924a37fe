//! The generated crate, driven over HTTP from outside.

mod answers;
mod deadlines;
mod events;
mod fidelity;
mod hooks;
mod logs;
mod observer;
mod operations;
mod refusals;
mod replays;
mod secrets;
mod socket;
mod support;
