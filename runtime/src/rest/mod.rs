//! What generated routes and clients of REST operations lean on.

mod accept;
pub mod body;
mod call;
pub mod check;
#[cfg(feature = "client")]
pub mod client;
mod credential;
mod events;
mod multipart;
mod operation;
pub mod params;
mod refusal;
mod route;
mod security;
mod stream;
mod violation;

pub use call::Call;
pub use credential::Credential;
pub use events::EventStream;
pub use multipart::FilePart;
pub use operation::{
    Kind, Operation, Param, Place, Requirement, SecurityKind, SecurityScheme, Style,
};
pub use refusal::Refusal;
pub use route::route;
pub use security::Credentials;
pub use stream::ByteStream;
pub use violation::{In, Violation};
