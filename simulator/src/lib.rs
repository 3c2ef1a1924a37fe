#![doc = include_str!("../README.md")]

mod agent;
mod caller;
mod cut;
mod error;
mod failure;
mod gateway;
mod lines;
mod play;
mod report;
mod script;
mod spelling;
mod subset;

pub use caller::Caller;
pub use error::ScriptError;
pub use failure::{Refuse, SetupFailure};
pub use gateway::{Gateway, Played};
pub use lines::{Line, Lines};
pub use report::Report;
pub use script::{Script, Step};
pub use spelling::Spelling;
