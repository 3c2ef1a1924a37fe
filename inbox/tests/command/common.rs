//! Places for an inbox.

#[path = "../inbox/common/place.rs"]
pub mod place;
#[cfg(feature = "postgres")]
#[path = "../inbox/common/server.rs"]
pub mod server;

pub use place::Place;
