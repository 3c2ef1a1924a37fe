//! What a changed contract does to the generated crate.

mod changes;
mod history;
mod impact;
mod inventory;
mod made;
mod oracle;
