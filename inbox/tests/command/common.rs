//! Places for an inbox.

#[path = "../inbox/common/place.rs"]
#[allow(dead_code, reason = "no delivery is changed past the inbox here")]
pub mod place;
#[cfg(feature = "postgres")]
#[path = "../inbox/common/server.rs"]
pub mod server;

pub use place::Place;
