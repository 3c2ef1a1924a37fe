//! The endpoint that takes a contract's deliveries.
//!
//! A delivery passes, in this order: the method (405 for others than its contract's), the content encoding and the
//! content type (415), the limits of size (413) and time (408), the signature over the bytes as they came (401), the search for
//! event and ids, and the store of known deliveries. Only then the handler sees it. What is refused is answered by a
//! [`Problem`](crate::Problem).
//!
//! What is decided where the field differs:
//! - A delivery without a content type is taken, unless [`Receiver::require_content_type`] says otherwise.
//! - A byte order mark before the JSON is signed like the rest, and skipped when the JSON is read.
//! - A body that is signed but is not JSON in UTF-8, or that names its event or its ids twice, goes to the handler's
//!   `undecodable` with an empty event, so that its bytes are not lost; it is answered 400 by default. So is a payload
//!   with one of its declared properties twice, with its event. In free objects the last of two members holds.
//! - A second hint of the event, where the contract has one, must not name another of its events: if it does, the
//!   delivery is `undecodable`.
//! - A handler that takes longer than the platform waits is answered for, see [`Late`].
//! - A handler that panics is answered 500; the process goes on. The panic's message is left to the panic hook.

mod answer;
mod body;
mod builder;
mod caught;
mod content;
mod decode;
mod deduplicate;
mod delivery;
mod dispatch;
mod endpoint;
mod handed;
mod identify;
mod outcome;
mod piece;
mod pipeline;
mod probe;
mod routes;
mod settings;
mod work;

pub use builder::Receiver;
pub use delivery::Delivery;
pub use dispatch::Dispatch;
pub use endpoint::{Discriminator, Endpoint, Event, Path, Place};
pub use handed::Handed;
pub use settings::Late;
