//! A form from a client to a router: `deepObject`, and lists of objects, by a method that axum does not route.

use std::sync::Arc;

use atoms_runtime::axum::Router;
use atoms_runtime::codegen::{
    FormBody, Operation, Param, ParamKind, ServerCall, Style, answers, check, route,
};
use atoms_runtime::http::StatusCode;
use serde_json::{Value, json};

use crate::serving;

const SEARCH: Operation = Operation::new("QUERY", "/search");
const LABELS: ParamKind = ParamKind::Object(&[], &ParamKind::Text);
const POINT: ParamKind = ParamKind::Object(&[("x", ParamKind::Integer)], &ParamKind::Any);
const FIELDS: &[Param] = &[
    Param::query("labels", ParamKind::OneOf(&[ParamKind::Text, LABELS])).style(Style::Deep),
    Param::query("expand", ParamKind::Array(&ParamKind::Text)).style(Style::Deep),
    Param::query("points", ParamKind::Array(&POINT)),
];

answers! {
    enum SearchAnswer {
        Ok(Value) = json(200),
    }
}

#[tokio::test]
async fn forms_go_both_ways() {
    let read = |_: Arc<()>, mut call: ServerCall| async move {
        let body: Value = call.body(FormBody(check::anything, FIELDS)).await?;
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
