//! Containment: whether the one side takes every message that the other side may send.
//!
//! The producer is closed, the consumer open: a producer sends the properties that it declares and no others, a consumer
//! tolerates what it does not declare, unless it closes the object. Plain inclusion of open objects would call every new
//! optional property a break, since the schema without it allows anything under that name.
//!
//! An answer is exact or it says so: a `Yes` is derived from the schemas alone, a `No` carries a message that was held
//! against both, and everything else is `Undecided`.

mod accepts;
mod ask;
pub mod decode;
mod discriminator;
mod disjoint;
mod known;
mod multiple;
mod pattern;
mod range;
mod rules;
mod same;
mod sample;
mod side;
mod simplify;
#[cfg(test)]
mod tests;

#[cfg(feature = "probe")]
pub(crate) use accepts::{is_format, is_type};
pub use ask::Contain;
#[cfg(feature = "probe")]
pub(crate) use multiple::is_multiple;
#[cfg(feature = "probe")]
pub(crate) use range::holds;
pub use sample::{Fill, sample};
pub use side::Side;

use serde_json::Value;

use crate::drift::Witness;
use crate::pointer;
use crate::wire::SchemaRef;

/// Whether a reader takes every message that a producer may send.
#[derive(Clone, Debug, PartialEq)]
pub enum Answer {
    /// Every one.
    Yes,
    /// Not this message, which the producer may send.
    No(Box<Witness>),
    /// It cannot be told, for this keyword.
    Undecided(&'static str),
}

/// What a reader enforces.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Reader {
    /// Every keyword: bounds, patterns, formats, closed objects.
    Exact,
    /// Types, presence and the values of `enum`; no bounds.
    Values,
}

impl Answer {
    /// Both: a message that is refused settles it, whatever the other says.
    fn and(self, other: impl FnOnce() -> Self) -> Self {
        match self {
            Self::No(_) => self,
            Self::Yes => other(),
            Self::Undecided(_) => match other() {
                no @ Self::No(_) => no,
                _ => self,
            },
        }
    }
}

/// Whether a producer may send a message, as far as that can be told.
pub fn is_sent(side: &Side, schema: &SchemaRef, message: &Value) -> bool {
    let view = side.view(schema, side::Party::Sender);
    accepts::accepts(side, &view, side::Party::Sender, message) == Some(true)
}

/// A step of a JSON pointer.
fn pointer_step(name: &str) -> String {
    format!("/{}", pointer::escaped(name))
}
