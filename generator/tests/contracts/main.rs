//! From a document to the files of a crate: what each feature becomes, and what each change changes.

mod changes;
mod changes_rest;
mod compiled;
#[path = "../emitted/mod.rs"]
mod emitted;
mod golden;
mod made;
mod one_way;
mod refusals;
mod spellings;
mod whole;
