//! Logs: a line for people, or for programs with `LOG_FORMAT=json`; `RUST_LOG` chooses what is told. With the feature
//! `otel` and `OTEL_EXPORTER_OTLP_ENDPOINT`, what is told goes to a collector as traces, too.

use std::env;

use tracing_subscriber::fmt::format::FmtSpan;
use tracing_subscriber::layer::SubscriberExt;
use tracing_subscriber::util::SubscriberInitExt;
use tracing_subscriber::{EnvFilter, Layer};

use crate::traces::Traces;

/// Starts logging to standard output. Every delivery is a span, told when it closes: event, id, status, outcome, time.
pub(crate) fn start() -> Traces {
    let filter = EnvFilter::try_from_default_env().unwrap_or_else(|_| EnvFilter::new("info"));
    let lines = tracing_subscriber::fmt::layer().with_span_events(FmtSpan::CLOSE);
    let json = env::var("LOG_FORMAT").is_ok_and(|format| format == "json");
    let lines = if json {
        lines.json().boxed()
    } else {
        lines.boxed()
    };
    let traces = Traces::from_env();
    let registry = tracing_subscriber::registry().with(filter).with(lines);
    registry.with(traces.layer()).init();
    traces
}
