//! What arrives that is newer than the contract, counted, for `atoms-codegen diff --observed`.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};

use jiff::{Timestamp, Unit};
use serde::{Serialize, Serializer};

use crate::Observer;
use crate::wire::object::Writer;

/// How many different things are kept; further ones are counted alone.
const MANY: usize = 1_000;

/// How many characters of a value are kept.
const LONG: usize = 64;

/// Counts what is newer than a contract: events, values and fields that it does not have. Clones share the counts.
///
/// [`to_json`](Self::to_json) writes them as `atoms-codegen diff --observed` reads them, which says where in the document each
/// belongs. At most a thousand different things are kept; what comes after is counted in `dropped`.
///
/// Values of enums are words of the platform, and their first 64 characters are kept; of a union's value, which is what was
/// sent, nothing is. [`without_values`](Self::without_values) keeps none at all.
///
/// ```
/// use atoms_runtime::{Observed, Observer};
///
/// let seen = Observed::of("atoms");
/// seen.unknown_value("post-conversation", "CallStatus", "voicemail");
/// assert!(seen.to_json().contains(r#""value": "voicemail""#));
/// ```
#[derive(Clone, Debug)]
pub struct Observed {
    contract: &'static str,
    values: bool,
    counts: Arc<Mutex<Counts>>,
}

#[derive(Debug, Default)]
struct Counts {
    things: BTreeMap<Thing, Times>,
    dropped: u64,
}

/// What is not in the contract.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
enum Thing {
    Event {
        event: String,
    },
    Value {
        event: String,
        r#type: String,
        value: Option<String>,
    },
    Field {
        event: String,
        pointer: String,
    },
}

#[derive(Clone, Copy, Debug)]
struct Times {
    count: u64,
    first: Timestamp,
    last: Timestamp,
}

/// The file.
struct File<'c> {
    contract: &'c str,
    counts: &'c Counts,
}

impl Serialize for File<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let things = self.counts.things.iter();
        let entries: Vec<_> = things.map(|(thing, times)| Entry(thing, times)).collect();
        let mut members = Writer::new(serializer);
        members.required("observed", &1);
        members.required("contract", self.contract);
        members.required("dropped", &self.counts.dropped);
        members.required("entries", &entries);
        members.end()
    }
}

struct Entry<'c>(&'c Thing, &'c Times);

impl Serialize for Entry<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Self(thing, times) = self;
        let mut members = Writer::new(serializer);
        match thing {
            Thing::Event { event } => {
                members.required("what", "event");
                members.required("event", event);
            }
            Thing::Value {
                event,
                r#type,
                value,
            } => {
                members.required("what", "value");
                members.required("event", event);
                members.required("type", r#type);
                members.optional("value", value);
            }
            Thing::Field { event, pointer } => {
                members.required("what", "field");
                members.required("event", event);
                members.required("pointer", pointer);
            }
        }
        members.required("count", &times.count);
        members.required("first", &times.first.to_string());
        members.required("last", &times.last.to_string());
        members.end()
    }
}

impl Observed {
    /// Of what the endpoint of a contract receives: `ENDPOINT.contract` of the generated module.
    #[must_use]
    pub fn of(contract: &'static str) -> Self {
        Self {
            contract,
            values: true,
            counts: Arc::default(),
        }
    }

    /// Keeps no values, only where they were.
    #[must_use]
    pub fn without_values(mut self) -> Self {
        self.values = false;
        self
    }

    /// The counts as a file for `diff --observed`.
    #[must_use]
    pub fn to_json(&self) -> String {
        let counts = self.counts.lock().unwrap_or_else(PoisonError::into_inner);
        let file = File {
            contract: self.contract,
            counts: &counts,
        };
        serde_json::to_string_pretty(&file).unwrap_or_default()
    }

    /// Whether nothing was seen that the contract does not have.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        let counts = self.counts.lock().unwrap_or_else(PoisonError::into_inner);
        counts.things.is_empty()
    }

    fn count(&self, thing: Thing) {
        let now = Timestamp::now();
        let now = now.round(Unit::Second).unwrap_or(now);
        let mut counts = self.counts.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(times) = counts.things.get_mut(&thing) {
            times.count = times.count.saturating_add(1);
            times.last = now;
        } else if counts.things.len() < MANY {
            let times = Times {
                count: 1,
                first: now,
                last: now,
            };
            counts.things.insert(thing, times);
        } else {
            counts.dropped = counts.dropped.saturating_add(1);
        }
    }

    /// What is kept of a value.
    fn kept(&self, value: &str) -> Option<String> {
        let is_whole = value.starts_with(['{', '[']);
        (self.values && !is_whole).then(|| value.chars().take(LONG).collect())
    }
}

impl Observer for Observed {
    fn unknown_event(&self, _contract: &str, event: &str) {
        let event = event.chars().take(LONG).collect();
        self.count(Thing::Event { event });
    }

    fn unknown_value(&self, event: &str, type_name: &str, value: &str) {
        self.count(Thing::Value {
            event: event.to_owned(),
            r#type: type_name.to_owned(),
            value: self.kept(value),
        });
    }

    fn undeclared_field(&self, event: &str, pointer: &str) {
        self.count(Thing::Field {
            event: event.to_owned(),
            pointer: pointer.chars().take(4 * LONG).collect(),
        });
    }
}

#[cfg(test)]
mod tests {
    use super::{LONG, MANY, Observed};
    use crate::Observer;

    #[test]
    fn what_is_kept_has_bounds() {
        let seen = Observed::of("atoms");
        for index in 0..=MANY {
            seen.undeclared_field("call-ended", &format!("/field{index}"));
        }
        seen.unknown_value("call-ended", "Status", &"x".repeat(1_000));
        let text = seen.to_json();
        assert!(text.contains("\"dropped\": 2"), "{text}");
        let short = Observed::of("atoms");
        short.unknown_value("call-ended", "Status", &"x".repeat(1_000));
        assert!(
            short
                .to_json()
                .contains(&format!("\"{}\"", "x".repeat(LONG)))
        );
    }

    #[test]
    fn what_was_sent_is_not_kept() {
        let seen = Observed::of("atoms");
        seen.unknown_value("call-ended", "Cause", r#"{"phone":"+15550100"}"#);
        let hidden = Observed::of("atoms").without_values();
        hidden.unknown_value("call-ended", "Status", "voicemail");
        for seen in [seen, hidden] {
            assert!(!seen.is_empty());
            let text = seen.to_json();
            assert!(
                !text.contains("+15550100") && !text.contains("voicemail"),
                "{text}"
            );
        }
    }
}
