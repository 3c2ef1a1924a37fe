//! The server, driven from outside over sockets.

mod bytes;
mod common;
mod connections;
mod hang_up;
mod logs;
mod stop;
mod times;
