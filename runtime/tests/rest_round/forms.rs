//! A form from a client to a router: `deepObject`, and lists of objects, by a method that axum does not route.

use std::sync::Arc;

use atoms_runtime::axum::Router;
use atoms_runtime::http::StatusCode;
use atoms_runtime::rest::{Call, Form, Kind, Operation, Param, Style, answers, check, route};
use serde_json::{Value, json};

use crate::serving;

const SEARCH: Operation = Operation::new("QUERY", "/search");
const LABELS: Kind = Kind::Object(&[], &Kind::Text);
const POINT: Kind = Kind::Object(&[("x", Kind::Integer)], &Kind::Any);
const FIELDS: &[Param] = &[
    Param::query("labels", Kind::OneOf(&[Kind::Text, LABELS])).style(Style::Deep),
    Param::query("expand", Kind::Array(&Kind::Text)).style(Style::Deep),
    Param::query("points", Kind::Array(&POINT)),
];

answers! {
    enum SearchAnswer {
        Ok(Value) = json(200),
    }
}

#[tokio::test]
async fn forms_go_both_ways() {
    let read = |_: Arc<()>, mut call: Call| async move {
        let body: Value = call.body(Form(check::anything, FIELDS)).await?;
        Ok(Ok::<_, StatusCode>(SearchAnswer::Ok(body)))
    };
    let router = Router::new().route("/search", route(&SEARCH, read));
    let http = serving(router.with_state(Arc::new(()))).await;
    for form in [
        json!({"labels": {"order": "7", "a b": "ü&="}, "expand": ["b", "a"], "points": [{"x": 1}, {"x": 2}]}),
        json!({"labels": "", "expand": ["a"]}),
    ] {
        let SearchAnswer::Ok(told) = http
            .call(&SEARCH)
            .form(FIELDS, &form)
            .send()
            .await
            .expect("an answer");
        assert_eq!(told, form);
    }
}
