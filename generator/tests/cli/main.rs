//! The command line, from outside.

mod build;
mod bundle;
mod call;
mod channels;
mod crates;
mod deliver;
mod diff;
#[path = "../emitted/mod.rs"]
mod emitted;
mod explain;
mod lint;
mod message_keys;
mod nesting;
mod probe;
mod run;
mod split;
mod two_contracts;
mod usage;
mod workspace;
