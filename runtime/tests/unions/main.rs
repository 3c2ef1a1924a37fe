//! How unions are read.

mod common;
mod deep;
mod tags;
mod ways;
