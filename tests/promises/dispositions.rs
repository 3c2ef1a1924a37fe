//! What is measured after a call: the flat shape of a metric, and the older one beside it.

use atoms_api::atoms::types::{DispositionMetric, DispositionMetricType};
use serde_json::{Value, json};

use crate::field::Field;

const METRIC: &str = "/postCallAnalyticsConfig/dispositionMetrics/0";
const KINDS: [&str; 5] = ["STRING", "BOOLEAN", "INTEGER", "ENUM", "DATETIME"];

fn field(pointer: &'static str) -> Field {
    Field {
        route: "PATCH /agent/6650f0a1b2c3d4e5f6a7b8c9/drafts/draft-1/config",
        operation: "update_draft_config",
        body: json!({}),
        pointer,
    }
}

/// A metric with these members beside its name and its question.
fn metric(further: Value) -> Value {
    let mut metric =
        json!({"identifier": "resolved", "dispositionMetricPrompt": "Was it resolved?"});
    let Value::Object(further) = further else {
        return metric;
    };
    metric.as_object_mut().unwrap().extend(further);
    metric
}

#[tokio::test]
async fn a_metric_names_its_kind_itself() {
    for kind in KINDS {
        let flat = metric(json!({"dispositionMetricType": kind}));
        field(METRIC).accepts(flat).await;
    }
    let wrong = metric(json!({"dispositionMetricType": "FLOAT"}));
    field(METRIC)
        .refuses_at(&format!("{METRIC}/dispositionMetricType"), wrong)
        .await;
}

#[tokio::test]
async fn the_older_nested_shape_is_still_accepted() {
    for kind in KINDS {
        let nested = metric(json!({"dispositionValues": {"type": kind}}));
        field(METRIC).accepts(nested).await;
    }
    let wrong = metric(json!({"dispositionValues": {"type": "FLOAT"}}));
    field(METRIC)
        .refuses_at(&format!("{METRIC}/dispositionValues/type"), wrong)
        .await;
}

#[test]
#[expect(deprecated, reason = "the older shape")]
fn the_older_nested_shape_decodes() {
    let nested = metric(json!({"dispositionValues": {"type": "ENUM"}, "choices": ["yes", "no"]}));
    let metric: DispositionMetric = serde_json::from_value(nested).unwrap();
    let kind = metric.disposition_values.unwrap().r#type;
    assert_eq!(kind, DispositionMetricType::Enum);
    assert_eq!(metric.disposition_metric_type, None);
}

#[tokio::test]
async fn a_metric_of_neither_shape_is_refused() {
    field(METRIC).refuses(metric(json!({}))).await;
}

#[tokio::test]
async fn metrics_are_named_in_lower_case() {
    let mut shouting = metric(json!({"dispositionMetricType": "BOOLEAN"}));
    shouting["identifier"] = "Was Resolved".into();
    field(METRIC)
        .refuses_at(&format!("{METRIC}/identifier"), shouting)
        .await;
    let mut quiet = metric(json!({"dispositionMetricType": "BOOLEAN"}));
    quiet["identifier"] = "was_resolved".into();
    field(METRIC).accepts(quiet).await;
}
