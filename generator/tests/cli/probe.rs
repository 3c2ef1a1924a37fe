//! `probe`.

mod answers;
mod effects;
mod endings;
mod flow;
mod plans;
mod service;
mod shown;
