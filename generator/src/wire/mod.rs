//! The contract as it is on the wire: one spelling for all versions, every keyword typed, every object with its place.
//!
//! Two contracts, or two of their parts, can be compared: places ([`At`], [`Keywords`]) are equal to one another and
//! have no hash, so the derived equality is that of what the documents say.

mod all_of;
mod at;
mod children;
mod contract;
mod direction;
mod format;
mod keyword;
mod map;
mod message;
mod operation;
mod parameter;
mod read_only;
mod schema;
#[cfg(test)]
pub(crate) mod tests;
mod values;

#[cfg(test)]
pub(crate) use all_of::tests as random;
pub use all_of::{AllOf, both, merged_in_place};
pub(crate) use all_of::{common, join, narrower, stricter};
#[cfg(feature = "cli")]
pub(crate) use all_of::{compare, equal};
pub use at::{At, Keywords};
pub use contract::{Contract, Event, Mention, SecurityScheme, Spelling, Unresolved};
pub use direction::{Direction, Used};
pub use format::Format;
pub use keyword::{Bound, Conditional, Discriminator, Examples, JsonType, Prose, SchemaOrBool};
pub use map::Map;
pub use message::{Encoding, MediaType, MessageKey, RequestBody, Response};
pub use operation::{Operation, PathItem, Shared};
pub use parameter::{Header, Location, Parameter, ParameterValue, Style};
pub use read_only::{Directed, OneWayProperties};
pub use schema::{Schema, SchemaRef};
pub use values::value_text;
