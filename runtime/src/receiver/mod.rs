//! The endpoint that takes a contract's deliveries.

mod answer;
mod body;
mod builder;
mod catch_panic;
mod content;
mod decode;
mod deduplicate;
mod delivery;
mod dispatch;
mod dispatched;
mod endpoint;
mod identify;
mod keep;
mod outcome;
mod pipeline;
mod probe;
mod redeliver;
mod routes;
mod settings;
mod text_range;
mod work;

pub use builder::Receiver;
pub use delivery::Delivery;
pub use dispatch::Dispatch;
pub use dispatched::Dispatched;
pub use endpoint::{Discriminator, Endpoint, EventPlace, EventSpec, Path};
pub use redeliver::{Redeliver, Redelivered};
pub use settings::Late;
