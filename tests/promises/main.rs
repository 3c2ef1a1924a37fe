//! What was announced for the contract of Atoms, held against the routes of the generated crate.

mod agents;
mod answers;
mod campaigns;
mod compliance;
mod dispositions;
mod drafts;
mod field;
mod stub;
mod webhooks;
