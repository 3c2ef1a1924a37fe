//! What the stage `lower` makes of documents, from outside.

mod support;
mod unlisted;

mod directions;
mod documents;
mod events;
mod identifiers;
mod mistakes;
mod nulls;
mod odd;
mod oddities;
mod operations;
mod overlays;
mod references;
mod repairs;
mod schemas;
