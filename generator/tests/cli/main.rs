//! The command line, from outside.

mod build;
mod crates;
mod deliver;
mod explain;
mod lint;
mod run;
mod usage;
mod workspace;
