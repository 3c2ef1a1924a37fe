//! No request, however made, does more than be refused.

use std::sync::LazyLock;
use std::time::{Duration, Instant};

use atoms_runtime::codegen::params::{decode, decode_form, encode};
use atoms_runtime::codegen::{Operation, Param, ParamKind, Style};
use axum::body::Body;
use axum::extract::Request;
use http::{HeaderName, HeaderValue, Uri};
use proptest::collection::vec;
use proptest::prelude::*;

use crate::common::{echo, get, members, operation, send};

const OBJECT: ParamKind =
    ParamKind::Object(&[("a", ParamKind::Integer), ("l", LIST)], &ParamKind::Any);
const LIST: ParamKind = ParamKind::Array(&ParamKind::Any);
const STYLES: [Style; 14] = [
    Style::Form(false),
    Style::Form(true),
    Style::Simple(false),
    Style::Simple(true),
    Style::Label(false),
    Style::Label(true),
    Style::Matrix(false),
    Style::Matrix(true),
    Style::Space,
    Style::Pipe,
    Style::Deep,
    Style::Json,
    Style::Rest,
    Style::Others,
];

/// Operations with every style and kind, in places where they make no sense too.
static OPERATIONS: LazyLock<Vec<&'static Operation>> = LazyLock::new(|| {
    let kinds = [
        ParamKind::Text,
        ParamKind::Integer,
        ParamKind::Number,
        ParamKind::Boolean,
        ParamKind::Any,
        ParamKind::OneOf(&[ParamKind::Integer, ParamKind::Text]),
        LIST,
        OBJECT,
    ];
    let operations = STYLES.iter().flat_map(|style| {
        kinds.iter().map(|kind| {
            let params = [
                Param::path("p", *kind),
                Param::path("q", *kind),
                Param::query("p", *kind).key("p2"),
                Param::header("p", *kind).key("p3"),
                Param::cookie("p", *kind).key("p4"),
            ];
            operation("/{p}-{q}", &params.map(|param| param.style(*style)))
        })
    });
    operations.collect()
});

fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        "[p;=,.&|%+\\[\\]a0-9-]{0,24}",
        "(p(\\[[a-z0-9]{0,2}\\]){0,4}=[0-9,|%]{0,4}&?){0,4}",
        "\\PC{0,16}",
    ]
}

proptest! {
    #[test]
    fn any_request_is_read_or_refused(path in text(), query in text(), header in vec(any::<u8>(), 0..24), cookie in text()) {
        let Ok(uri) = Uri::try_from(format!("/{path}?{query}")) else {
            return Ok(());
        };
        let mut request = Request::new(Body::empty());
        *request.uri_mut() = uri;
        let name = HeaderName::from_static("p");
        request.headers_mut().extend(HeaderValue::from_bytes(&header).ok().map(|value| (name, value)));
        let cookie = HeaderValue::from_bytes(format!("p={cookie}").as_bytes());
        request.headers_mut().extend(cookie.ok().map(|value| (http::header::COOKIE, value)));
        let (parts, _) = request.into_parts();
        for operation in OPERATIONS.iter() {
            if let Some(decoded) = decode(operation, &parts) {
                // What was read can be said again, or is said not to be.
                let _ = encode(operation, &members(&decoded.json));
            }
        }
    }

    #[test]
    fn any_form_is_read_or_refused(body in text()) {
        for operation in OPERATIONS.iter() {
            decode_form(operation.params, &body);
        }
    }

    #[test]
    fn any_template_is_matched_or_not(template in "[/{}a.?#%-]{0,16}", path in "/[/a.%-]{0,16}") {
        let template: &'static str = Box::leak(template.into_boxed_str());
        let operation = operation(template, &[Param::path("a", ParamKind::Text), Param::path("", ParamKind::Text)]);
        let (parts, _) = get(&path).into_parts();
        if let Some(decoded) = decode(operation, &parts) {
            let _ = encode(operation, &members(&decoded.json));
        }
    }
}

#[tokio::test]
async fn many_names_take_no_long_time() {
    let query: String = (0..10_000)
        .map(|at| format!("&p[{at}]={at}&x{at}="))
        .collect();
    let deep = format!("p{}=", "[a]".repeat(10_000));
    let started = Instant::now();
    for style in STYLES {
        for kind in [
            LIST,
            OBJECT,
            ParamKind::Any,
            ParamKind::Object(&[], &ParamKind::Text),
        ] {
            let params = [Param::query("p", kind).style(style)];
            decode_form(&params, &query);
            decode_form(&params, &deep);
        }
    }
    assert!(started.elapsed() < Duration::from_secs(20));
}

#[tokio::test]
async fn refusals_do_not_repeat_what_was_sent() {
    let params = [Param::query("p", OBJECT).style(Style::Deep)];
    let router = echo(operation("/", &params), "/");
    let response = send(&router, get("/?p[a]=sk-4711")).await;
    let body = crate::common::body(response).await.to_string();
    assert!(body.contains("/p/a") && !body.contains("4711"), "{body}");
}
