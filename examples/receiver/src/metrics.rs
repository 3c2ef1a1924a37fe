//! `GET /metrics`: what was received, what of it is newer than the contracts, and what is in the inbox, in the text form
//! of Prometheus.

use std::sync::Arc;
use std::time::Duration;

use atoms_inbox::Inbox;
use atoms_runtime::http::StatusCode;
use atoms_runtime::http::header::{CONTENT_TYPE, HeaderName};
use atoms_runtime::{Observed, Observer};
use axum::extract::State;
use prometheus_client::encoding::EncodeLabelSet;
use prometheus_client::encoding::text::{encode_eof, encode_registry};
use prometheus_client::metrics::counter::Counter;
use prometheus_client::metrics::family::Family;
use prometheus_client::metrics::histogram::Histogram;
use prometheus_client::registry::Registry;

/// The metrics. Clones share them.
#[derive(Clone)]
pub(crate) struct Metrics {
    registry: Arc<Registry>,
    counters: Counters,
    inbox: Inbox,
}

#[derive(Clone)]
struct Counters {
    deliveries: Family<Answered, Counter>,
    durations: Family<Event, Histogram>,
    undeclared_fields: Family<Contract, Counter>,
    unknown_events: Family<Contract, Counter>,
    unknown_values: Family<Contract, Counter>,
}

// Labels are this program's own words: what a delivery says would be without bounds.

#[derive(Clone, Debug, PartialEq, Eq, Hash, EncodeLabelSet)]
struct Contract {
    contract: &'static str,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash, EncodeLabelSet)]
struct Event {
    contract: &'static str,
    event: String,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash, EncodeLabelSet)]
struct Answered {
    contract: &'static str,
    event: String,
    status: u16,
}

impl Metrics {
    pub(crate) fn new(inbox: Inbox) -> Self {
        let buckets = || Histogram::new([0.001, 0.005, 0.02, 0.1, 0.5, 2.0, 10.0]);
        let counters = Counters {
            deliveries: Family::default(),
            durations: Family::new_with_constructor(buckets),
            undeclared_fields: Family::default(),
            unknown_events: Family::default(),
            unknown_values: Family::default(),
        };
        Self {
            registry: Arc::new(counters.registry()),
            counters,
            inbox,
        }
    }

    /// Counts what the endpoint of `contract` sees; what is newer than it goes to `seen` too.
    pub(crate) fn of(&self, contract: &'static str, seen: &Observed) -> Watch {
        Watch {
            contract,
            counters: self.counters.clone(),
            seen: seen.clone(),
        }
    }
}

impl Counters {
    fn registry(&self) -> Registry {
        let mut registry = Registry::with_prefix("receiver");
        let deliveries = self.deliveries.clone();
        registry.register("deliveries", "Answered requests", deliveries);
        let durations = self.durations.clone();
        registry.register("delivery_seconds", "Time that answers took", durations);
        for (name, help, counter) in [
            (
                "undeclared_fields",
                "Fields that no contract declares",
                &self.undeclared_fields,
            ),
            (
                "unknown_events",
                "Deliveries of events that no contract has",
                &self.unknown_events,
            ),
            (
                "unknown_values",
                "Values that no contract lists",
                &self.unknown_values,
            ),
        ] {
            registry.register(name, help, counter.clone());
        }
        registry
    }
}

/// Shows the metrics; those of the inbox are left out while its database does not answer.
pub(crate) async fn metrics(State(metrics): State<Metrics>) -> String {
    let mut text = String::new();
    // Writing to a text does not fail.
    let _ = encode_registry(&mut text, &metrics.registry);
    match metrics.inbox.stats().await {
        Ok(stats) => {
            let mut registry = Registry::default();
            registry.register_collector(Box::new(stats));
            let _ = encode_registry(&mut text, &registry);
        }
        Err(error) => tracing::error!(%error, "the inbox does not tell what is in it"),
    }
    let _ = encode_eof(&mut text);
    text
}

/// Shows what came that the contract does not have, for `atoms-codegen diff --observed`.
pub(crate) async fn observed(
    State(seen): State<Observed>,
) -> ([(HeaderName, &'static str); 1], String) {
    ([(CONTENT_TYPE, "application/json")], seen.to_json())
}

/// The counters of one contract.
pub(crate) struct Watch {
    contract: &'static str,
    counters: Counters,
    seen: Observed,
}

impl Watch {
    fn count(&self, counter: &Family<Contract, Counter>) {
        let contract = self.contract;
        counter.get_or_create(&Contract { contract }).inc();
    }
}

impl Observer for Watch {
    fn unknown_event(&self, contract: &str, event: &str) {
        self.seen.unknown_event(contract, event);
        self.count(&self.counters.unknown_events);
    }

    /// Where it is goes to the log, what it is does not: it may be anything.
    fn unknown_value(&self, event: &str, type_name: &str, value: &str) {
        self.seen.unknown_value(event, type_name, value);
        tracing::info!(
            event,
            r#type = type_name,
            "a value is newer than the contract"
        );
        self.count(&self.counters.unknown_values);
    }

    fn undeclared_field(&self, event: &str, pointer: &str) {
        self.seen.undeclared_field(event, pointer);
        tracing::debug!(event, pointer, "a field is newer than the contract");
        self.count(&self.counters.undeclared_fields);
    }

    fn answered(&self, event: &str, status: StatusCode, duration: Duration) {
        let contract = self.contract;
        let answered = Answered {
            contract,
            event: event.to_owned(),
            status: status.as_u16(),
        };
        self.counters.deliveries.get_or_create(&answered).inc();
        let event = Event {
            contract,
            event: event.to_owned(),
        };
        let durations = self.counters.durations.get_or_create(&event);
        durations.observe(duration.as_secs_f64());
    }
}
