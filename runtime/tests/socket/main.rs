//! Sockets, from outside.

mod desk;
mod ends;
mod frames;
mod handshake;
mod protocol;
mod queue;
mod raw;
mod shutdown;
mod tokens;
