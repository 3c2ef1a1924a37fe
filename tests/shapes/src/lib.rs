//! Every schema of the contracts beside the Rust that is made of it, held against each other.
//!
//! The build script reads the contracts anew: a schema that is added is tried without a word here.

mod contract;
mod instance;
mod service;

pub use self::contract::{Contract, Reading, Shape, contracts};
pub use self::instance::{LATER, Maker, Taste};
pub use self::service::{TAKEN, router};
