//! What is in an inbox, for Prometheus.

use std::fmt;
use std::time::Duration;

use prometheus_client::collector::Collector;
use prometheus_client::encoding::text::encode;
use prometheus_client::encoding::{DescriptorEncoder, NoLabelSet};
use prometheus_client::metrics::MetricType;
use prometheus_client::registry::Registry;

use crate::clock;
use crate::histogram::Histogram;
use crate::inbox::Snapshot;
use crate::store::State;

impl Snapshot {
    /// The text that Prometheus reads. A service with metrics of its own registers the snapshot as a [`Collector`].
    pub fn to_prometheus(&self) -> String {
        let mut registry = Registry::default();
        registry.register_collector(Box::new(self.clone()));
        let mut text = String::new();
        // Writing to a text does not fail.
        let _ = encode(&mut text, &registry);
        text
    }
}

/// Labels are states alone: what a delivery says would be without bounds.
impl Collector for Snapshot {
    fn encode(&self, mut encoder: DescriptorEncoder) -> fmt::Result {
        deliveries(&mut encoder, self)?;
        let oldest = self.counts.oldest_pending;
        let age = oldest.map_or(0, |oldest| clock::today() - oldest);
        let age = Duration::from_millis(u64::try_from(age).unwrap_or_default());
        encoder
            .encode_descriptor(
                "inbox_oldest_pending_seconds",
                "Age of the oldest delivery that is not worked off",
                None,
                MetricType::Gauge,
            )?
            .encode_gauge(&age.as_secs_f64())?;
        let counters = [
            ("inbox_kept", "Deliveries that were new", self.kept),
            (
                "inbox_known",
                "Deliveries that were here already",
                self.known,
            ),
            (
                "inbox_conflicts",
                "Deliveries with the id of another one",
                self.conflicts,
            ),
            (
                "inbox_failed_writes",
                "Attempts to keep that failed",
                self.failed_writes,
            ),
        ];
        let pruned = [
            (
                "inbox_pruned_payloads",
                "Payloads that were dropped",
                self.pruned.payloads,
            ),
            (
                "inbox_pruned_bytes",
                "Bytes of payloads that were dropped",
                self.pruned.bytes,
            ),
            (
                "inbox_forgotten",
                "Deliveries that were forgotten",
                self.pruned.forgotten,
            ),
        ];
        for (name, help, value) in counters.into_iter().chain(pruned) {
            encoder
                .encode_descriptor(name, help, None, MetricType::Counter)?
                .encode_counter::<NoLabelSet, u64, f64>(&value, None)?;
        }
        let commits = ("inbox_commit_seconds", "How long commits took");
        histogram(&mut encoder, commits, &self.commits)?;
        let work = ("inbox_work_seconds", "How long work on a delivery took");
        histogram(&mut encoder, work, &self.deliveries)
    }
}

fn deliveries(encoder: &mut DescriptorEncoder, snapshot: &Snapshot) -> fmt::Result {
    let mut metric = encoder.encode_descriptor(
        "inbox_deliveries",
        "Deliveries by what became of them",
        None,
        MetricType::Gauge,
    )?;
    for state in State::ALL {
        let count = snapshot.counts.of(state);
        let labels = [("state", state.as_str())];
        metric
            .encode_family(&labels)?
            .encode_gauge(&i64::try_from(count).unwrap_or(i64::MAX))?;
    }
    Ok(())
}

fn histogram(
    encoder: &mut DescriptorEncoder,
    (name, help): (&str, &str),
    histogram: &Histogram,
) -> fmt::Result {
    encoder
        .encode_descriptor(name, help, None, MetricType::Histogram)?
        .encode_histogram::<NoLabelSet>(
            histogram.sum.as_secs_f64(),
            histogram.count(),
            &histogram.buckets,
            None,
        )
}
