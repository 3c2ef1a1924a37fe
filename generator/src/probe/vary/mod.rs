//! Each documented property of a body, another value for it, and whether that arrived.

mod body;
mod properties;
mod read;
mod value;

pub use self::body::with;
pub use self::properties::{Property, properties, schema};
pub use self::read::{Reads, arrived, holds, look};
pub use self::value::other;
