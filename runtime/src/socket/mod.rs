//! What services of sockets name beside generated code.
//!
//! A socket is opened by a GET request. What that shows and asks is read and checked as for any operation, and a
//! [`Refusal`](crate::rest::Refusal) is an HTTP answer before the upgrade. From then on each side sends messages: JSON, one
//! in each text or binary frame. The handler has a method for each message that the client may send, and a [`Sender`] for
//! those of the server.
//!
//! What holds for every session, with the bounds of [`Settings`]:
//!
//! - Messages are handled one after the other. While a method runs, a bounded number of messages waits, and the peer waits
//!   after that. A method is dropped when the peer has gone.
//! - Messages are written from a bounded queue, while methods wait. [`Sender::send`] waits while it is full; [`Sender::send_droppable`] gives up the
//!   oldest droppable message instead, such as audio that would come too late.
//! - A message that is not what the contract asks for reaches `invalid`, one of an unknown kind `unknown`; neither ends the
//!   session.
//! - A panic ends the session it happens in, with code 1011.
//! - [`Sessions`] knows all that are open, and drains them on shutdown: axum's graceful shutdown does not wait for sockets.

pub mod audio;
pub(crate) mod channel;
#[cfg(feature = "client")]
pub mod client;
mod close;
pub(crate) mod endpoint;
mod frame;
mod half;
mod handshake;
mod idle;
mod invalid;
mod nothing;
mod queue;
mod rate;
mod reader;
mod sender;
mod session;
mod sessions;
mod settings;
mod tokens;
mod turns;
mod writer;

pub use close::{Close, Closed};
pub use endpoint::Endpoint;
pub use invalid::Invalid;
pub use nothing::Nothing;
pub use sender::{SendError, Sender};
pub use sessions::Sessions;
pub use settings::{Frames, Settings};
pub use tokens::{NoRoom, SingleUse, Tokens};
