//! What generated routes and clients of REST operations lean on.

#[cfg(feature = "client")]
pub mod client;
mod events;
mod multipart;
mod operation;
pub mod params;
mod refusal;
mod stream;
mod violation;

pub use events::EventStream;
pub use multipart::FilePart;
pub use operation::{
    Kind, Operation, Param, Place, Requirement, SecurityKind, SecurityScheme, Style,
};
pub use refusal::Refusal;
pub use stream::ByteStream;
pub use violation::{In, Violation};
