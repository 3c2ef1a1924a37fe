//! A running service, held against its contract by a plan.
//!
//! ```text
//! plan ──▶ Plan ──▶ Program ──▶ Request ──▶ Answer ──▶ Found ──▶ Comparison
//!  text    places    operations   client     contract    findings   of `diff`
//! ```
//!
//! `plan/` reads Arazzo, `program/` finds what it names, `run/` carries it out, `vary/` makes the values that `x-vary`
//! sends, `answer/` holds answers against the contract. Nothing is sent that the plan does not say.

pub mod answer;
pub mod api;
pub mod exchange;
pub mod plan;
pub mod program;
pub mod report;
pub mod run;
pub mod secrets;
pub mod vary;

pub use api::Api;
pub use plan::Plan;
pub use program::Program;
pub use run::{Event, Outcome, Settings, Stop, run};
