//! What generated routes and clients of REST operations lean on.

mod accept;
pub mod body;
mod call;
pub mod check;
mod credential;
mod operation;
pub mod params;
mod refusal;
mod route;
mod security;
mod violation;

pub use call::Call;
pub use credential::Credential;
pub use operation::{
    Kind, Operation, Param, Place, Requirement, SecurityKind, SecurityScheme, Style,
};
pub use refusal::Refusal;
pub use route::route;
pub use security::Credentials;
pub use violation::{In, Violation};
