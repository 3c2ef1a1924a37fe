//! Sockets that are opened by their client, behind the features `client` and `socket` together.
//!
//! A generated client has a method for each channel, which comes back with a [`Socket`] once the handshake is done, or with
//! a [`ConnectError`]. A socket is split into a [`Sender`](super::Sender), which takes messages of the client alone, and a
//! [`Receiver`], a stream of those of the server:
//!
//! ```ignore
//! let client = atoms::Client::new("sk_4711");
//! let params = AgentSessionParams { agent_id: Some("a-1".into()), ..Default::default() };
//! let (sender, mut receiver) = client.agent_session(&params).await?.split();
//! sender.send(InputTextSend::new("Hello.")).await?;
//! while let Some(message) = receiver.next().await {
//!     match message {
//!         Ok(message) => println!("{message:?}"),
//!         Err(invalid) => eprintln!("{invalid}"),
//!     }
//! }
//! let again = receiver.ended().is_some_and(Ended::is_retryable);
//! ```
//!
//! What holds for sessions that are served (bounds, pings, idle peers, the closing handshake) holds here too, by
//! [`Settings`](super::Settings), which [`Http::socket`](crate::rest::client::Http::socket) takes. Nothing is opened
//! again by itself: a session has a state that only its user knows.

mod connect;
pub(crate) mod dialed;
mod ended;
mod error;
mod receiver;
mod session;
mod socket;

use dialed::{Dialed, ErrorRule};
pub use ended::Ended;
pub use error::ConnectError;
pub use receiver::Receiver;
pub use socket::Socket;
