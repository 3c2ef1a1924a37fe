//! What a changed contract does to the generated crate.

mod changes;
mod history;
mod inventory;
mod made;
