//! What a changed contract does to the generated crate.

mod changes;
mod channels;
mod history;
mod impact;
mod inventory;
mod made;
mod oracle;
