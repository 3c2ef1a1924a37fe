//! Sockets, from outside.

mod desk;
mod ends;
mod frames;
mod handshake;
mod queue;
mod shutdown;
mod tokens;
