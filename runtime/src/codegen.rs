//! **For generated code: no promises.** What only code made by `atoms-codegen` names.
//!
//! A generator and the runtime that its code stands on have the same version; anything here may change with it.

pub use crate::json::{Decimal, JsonTree, Members};
