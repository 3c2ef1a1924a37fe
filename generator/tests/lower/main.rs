//! What the stage `lower` makes of documents, from outside.

mod support;
mod unlisted;

mod aliases;
mod any_tree;
mod channel_bundles;
mod channel_files;
mod channel_mistakes;
mod channels;
mod channels_of_version_2;
mod directions;
mod documents;
mod dynamic_references;
mod events;
mod handshakes_of_channels;
mod identifiers;
mod lints;
mod messages_of_channels;
mod mistakes;
mod nulls;
mod operations;
mod overlays;
mod references;
mod repairs;
mod schemas;
mod schemas_of_channels;
mod security_of_channels;
mod servers_of_channels;
mod shared_addresses;
