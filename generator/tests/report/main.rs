//! Reports of drift, from comparisons made by hand: what each format looks like, and what it keeps within its limits.

#![cfg(feature = "cli")]

mod allow;
mod browser;
mod github;
mod hard;
mod json;
mod made;
mod markdown;
mod page;
mod policy;
mod sarif;
mod tests;
mod text;
