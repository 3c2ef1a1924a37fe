//! Answers as callers see them.

mod common;
mod contents;
mod events;
mod headers;
mod names;
mod statuses;
mod streams;
