//! Calls of a client against services over real sockets.

mod answers;
mod bodies;
mod common;
mod credentials;
mod hosts;
mod redirects;
mod retries;
mod secrets;
mod times;
