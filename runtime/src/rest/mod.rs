//! What generated routes and clients of REST operations lean on.

pub mod check;
mod operation;
mod refusal;
mod violation;

pub use operation::{
    Kind, Operation, Param, Place, Requirement, SecurityKind, SecurityScheme, Style,
};
pub use refusal::Refusal;
pub use violation::{In, Violation};
