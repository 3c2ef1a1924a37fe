//! REST operations, driven from outside.

mod brackets;
mod callers;
mod common;
mod credential;
mod digits;
mod group;
mod hostile;
mod params;
mod places;
mod refused;
mod round;
mod routes;
mod security;
mod serve;
mod styles;
