//! What holds for every schema of the contracts: `SHAPES_CASES` says how often each is tried, `SHAPES_SEED` from where on.

mod common;
mod later;
mod requests;
mod spoil;
mod types;
