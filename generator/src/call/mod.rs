//! A conversation over the socket of a channel, held against its contract.
//!
//! ```text
//! Channel ──▶ Handshake ──▶ Socket ──▶ Heard ──▶ Event
//!  contract    HTTP/1.1      frames    contract   shown
//! ```
//!
//! `channel.rs` finds the channel and what of it a chat is (`x-chat`), `parameters.rs` puts the address together,
//! `handshake/` asks for the socket, `session.rs` sends what its driver asks for (`chat.rs`, `script/`) and holds what
//! arrives against the contract (`message.rs`).

mod channel;
mod chat;
mod handshake;
mod message;
mod parameters;
mod script;
mod session;
mod stream;

pub use channel::{Channel, Kind};
pub use chat::{Chat, Line};
pub use handshake::{Handshake, Unopened, open};
pub use message::{Flaw, Heard};
pub use parameters::{Credential, Given, request};
pub use script::{Play, Script};
pub use session::{Act, Driver, Ended, Event, Outcome, Stop, hold};
