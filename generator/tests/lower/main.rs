//! What the stage `lower` makes of documents, from outside.

mod support;
mod unlisted;

mod any_tree;
mod channel_files;
mod channel_mistakes;
mod channels;
mod directions;
mod documents;
mod events;
mod identifiers;
mod lints;
mod mistakes;
mod nulls;
mod operations;
mod overlays;
mod references;
mod repairs;
mod schemas;
