//! The platform behind a socket, and the document that it serves.

mod contract;
mod served;

pub(crate) use contract::{Contract, Operation};
pub(crate) use served::Served;
