//! Drift: what a changed contract does to running services.
//!
//! `revision/` reads a revision, `compare/` walks two of them side by side and finds each place that differs, `contain/`
//! answers whether one side takes what the other sends, `items/` compares the Rust crates that are made of both, `check/`
//! is the one table of what can differ. A [`Finding`] is one place that changed, with everything that reaches it and a
//! verdict on each axis; a [`Policy`] says what of them fails, `allow/` what is accepted, `report/` writes them.

pub mod allow;
pub mod check;
mod compare;
pub mod contain;
mod finding;
pub mod history;
pub mod impact;
pub mod items;
pub mod observed;
pub mod promise;
pub mod report;
mod revision;
pub mod space;

pub use allow::Allow;
pub use check::Check;
pub(crate) use compare::breaks;
#[cfg(feature = "probe")]
pub(crate) use compare::subject;
pub use compare::{Today, compare};
pub use finding::{
    Axis, Comparison, Direction, Finding, Hint, Label, Lifecycle, Outcome, Place, Reach, Role,
    RustChange, Step, Touch, Verdict, Who, Witness,
};
pub use promise::{Judged, Policy, Ranked};
pub use revision::Revision;
