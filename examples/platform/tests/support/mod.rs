//! The platform behind a socket, and the document that it serves.

pub(crate) mod contract;
mod documented;
mod served;

pub(crate) use contract::Contract;
pub(crate) use documented::Undocumented;
pub(crate) use served::Served;
