//! `GET /metrics`: what was received, and what of it is newer than the contracts, in the text form of Prometheus.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use atoms_runtime::http::StatusCode;
use atoms_runtime::http::header::{CONTENT_TYPE, HeaderName};
use atoms_runtime::{Observed, Observer};
use axum::extract::State;

/// The counters. Clones share them.
#[derive(Clone, Default)]
pub(crate) struct Metrics(Arc<Mutex<BTreeMap<Series, f64>>>);

/// A metric's name and its labels. Both are this program's own words: what a delivery says would be without bounds.
type Series = (&'static str, String);

/// What is counted, and what it means.
const HELP: [(&str, &str); 5] = [
    ("receiver_deliveries_total", "Answered requests."),
    (
        "receiver_delivery_seconds_total",
        "Time that their answers took.",
    ),
    (
        "receiver_undeclared_fields_total",
        "Fields that no contract declares.",
    ),
    (
        "receiver_unknown_events_total",
        "Deliveries of events that no contract has.",
    ),
    (
        "receiver_unknown_values_total",
        "Values that no contract lists.",
    ),
];

impl Metrics {
    /// Counts what the endpoint of `contract` sees; what is newer than it goes to `seen` too.
    pub(crate) fn of(&self, contract: &'static str, seen: &Observed) -> Watch {
        Watch {
            contract,
            metrics: self.clone(),
            seen: seen.clone(),
        }
    }

    fn add(&self, name: &'static str, labels: String, value: f64) {
        let mut series = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        *series.entry((name, labels)).or_default() += value;
    }

    fn text(&self) -> String {
        let series = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let mut text = String::new();
        for (name, help) in HELP {
            let _ = writeln!(text, "# HELP {name} {help}\n# TYPE {name} counter");
            for ((_, labels), value) in series.iter().filter(|((of, _), _)| *of == name) {
                let _ = writeln!(text, "{name}{{{labels}}} {value}");
            }
        }
        text
    }
}

/// Shows the counters.
pub(crate) async fn metrics(State(metrics): State<Metrics>) -> String {
    metrics.text()
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
    metrics: Metrics,
    seen: Observed,
}

impl Watch {
    fn count(&self, name: &'static str) {
        let labels = format!("contract=\"{}\"", self.contract);
        self.metrics.add(name, labels, 1.0);
    }
}

impl Observer for Watch {
    fn unknown_event(&self, contract: &str, event: &str) {
        self.seen.unknown_event(contract, event);
        self.count("receiver_unknown_events_total");
    }

    /// Where it is goes to the log, what it is does not: it may be anything.
    fn unknown_value(&self, event: &str, type_name: &str, value: &str) {
        self.seen.unknown_value(event, type_name, value);
        tracing::info!(
            event,
            r#type = type_name,
            "a value is newer than the contract"
        );
        self.count("receiver_unknown_values_total");
    }

    fn undeclared_field(&self, event: &str, pointer: &str) {
        self.seen.undeclared_field(event, pointer);
        tracing::debug!(event, pointer, "a field is newer than the contract");
        self.count("receiver_undeclared_fields_total");
    }

    fn answered(&self, event: &str, status: StatusCode, duration: Duration) {
        let (contract, status) = (self.contract, status.as_u16());
        let labels = format!(r#"contract="{contract}",event="{event}",status="{status}""#);
        self.metrics.add("receiver_deliveries_total", labels, 1.0);
        let labels = format!(r#"contract="{contract}",event="{event}""#);
        let seconds = duration.as_secs_f64();
        self.metrics
            .add("receiver_delivery_seconds_total", labels, seconds);
    }
}
