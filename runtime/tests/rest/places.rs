//! What paths, headers and cookies are read as.

use atoms_runtime::codegen::params::{encode, encode_form, read_headers, write_headers};
use atoms_runtime::codegen::{Param, ParamKind, Place, Style};
use axum::Router;
use http::{HeaderMap, HeaderValue, StatusCode};
use serde_json::{Value, json};

use crate::common::{ask, echo, get, map, members, operation, told, with, wrong};

#[tokio::test]
async fn a_part_of_a_segment_is_found_between_what_stands_around_it() {
    let params = [
        Param::path("a", ParamKind::Text),
        Param::path("b", ParamKind::Text),
    ];
    for (template, path, a, b) in [
        ("/{a}.json", "/x.y.json", "x.y", Value::Null),
        ("/{a}-{b}", "/x-y-z", "x", json!("y-z")),
        ("/{a}:start", "/7:start", "7", Value::Null),
        ("/v{a}.{b}.zip", "/v1.2.zip.zip", "1", json!("2.zip")),
        ("/{a}-{b}", "/x%2Dy-z", "x-y", json!("z")),
    ] {
        let named = if b.is_null() { &params[..1] } else { &params };
        let router = echo(operation(template, named), "/{part}");
        let read = told(&router, get(path)).await.unwrap();
        assert_eq!((&read["a"], &read["b"]), (&json!(a), &b), "{template}");
    }
}

#[tokio::test]
async fn a_path_of_another_template_is_not_found() {
    let params = [Param::path("a", ParamKind::Text)];
    for (template, route, path) in [
        ("/{a}.json", "/{part}", "/x.xml"),
        ("/{a}:start", "/{part}", "/x"),
        ("/users/{a}", "/teams/{a}", "/teams/x"),
        ("/x/y/{a}", "/{a}", "/z"),
        ("/{a}/y", "/{a}", "/y"),
    ] {
        let router = echo(operation(template, &params), route);
        let (status, body) = ask(&router, get(path)).await;
        assert_eq!(status, StatusCode::NOT_FOUND, "{template}");
        assert_eq!(body["status"], 404);
    }
}

#[tokio::test]
async fn a_route_may_be_nested_anywhere() {
    let params = [Param::path("id", ParamKind::Integer)];
    let inner = echo(
        operation("/agent/{id}/draft", &params),
        "/agent/{other}/draft",
    );
    let nested = Router::new().nest("/v1/{tenant}", inner.clone());
    for (router, path) in [
        (inner, "/agent/7/draft"),
        (nested, "/v1/acme/agent/7/draft"),
    ] {
        assert_eq!(told(&router, get(path)).await, Ok(json!({"id": 7})));
    }
}

#[tokio::test]
async fn a_path_is_unescaped_after_it_was_cut() {
    let router = echo(
        operation("/a b/{id}", &[Param::path("id", ParamKind::Text)]),
        "/{literal}/{id}",
    );
    let read = told(&router, get("/a%20b/x%2Fy%20+%C3%A9")).await;
    assert_eq!(read, Ok(json!({"id": "x/y +é"})));
    for (path, detail) in [
        ("/a%20b/%zz", "is not percent-encoded"),
        ("/a%20b/x%2", "is not percent-encoded"),
        ("/a%20b/%FF", "is not UTF-8"),
    ] {
        let is_wrong = wrong("path", "/id", detail);
        assert_eq!(told(&router, get(path)).await, Err(is_wrong));
    }
}

#[tokio::test]
async fn a_part_of_a_path_is_never_empty() {
    let router = echo(
        operation("/{id}.json", &[Param::path("id", ParamKind::Text)]),
        "/{part}",
    );
    let empty = wrong("path", "/id", "is empty");
    assert_eq!(told(&router, get("/.json")).await, Err(empty));
    for (text, reason) in [
        ("", "is empty"),
        (".", "is a dot segment"),
        ("..", "is a dot segment"),
    ] {
        let operation = operation("/x/{id}/y", &[Param::path("id", ParamKind::Text)]);
        let error = encode(operation, &map("id", json!(text))).unwrap_err();
        assert_eq!(error.to_string(), format!("the parameter `id` {reason}"));
    }
}

#[tokio::test]
async fn labels_and_matrices_say_how_they_begin() {
    for (style, path, detail) in [
        (Style::Label(false), "/x", "has to begin with `.`"),
        (Style::Matrix(false), "/x", "has to be `;name=value`"),
        (Style::Matrix(false), "/;other=x", "has to be `;name=value`"),
        (
            Style::Matrix(true),
            "/;id=1;id=2",
            "is given more than once",
        ),
    ] {
        let params = [Param::path("id", ParamKind::Text).style(style)];
        let read = told(&echo(operation("/{id}", &params), "/{id}"), get(path)).await;
        assert_eq!(read, Err(wrong("path", "/id", detail)));
    }
    let params = [
        Param::path("id", ParamKind::Text),
        Param::path("format", ParamKind::Text).style(Style::Label(false)),
    ];
    let router = echo(operation("/{id}{format}", &params), "/{part}");
    let read = told(&router, get("/report.csv")).await;
    assert_eq!(read, Ok(json!({"id": "report", "format": "csv"})));
}

#[tokio::test]
async fn headers_are_found_in_any_case_and_their_lines_are_one_list() {
    let params = [
        Param::header("X-Ids", ParamKind::Array(&ParamKind::Integer)),
        Param::header("X-Note", ParamKind::Text),
        Param::header("X-Count", ParamKind::Integer),
    ];
    let router = echo(operation("/", &params), "/");
    let headers = [("x-ids", "1, 2"), ("X-IDS", "3 ,,4"), ("x-note", "a, b")];
    let read = told(&router, with("/", &headers)).await;
    assert_eq!(read, Ok(json!({"X-Ids": [1, 2, 3, 4], "X-Note": "a, b"})));
    let two = wrong("header", "/X-Count", "has to be an integer");
    assert_eq!(
        told(&router, with("/", &[("x-count", "1"), ("x-count", "2")])).await,
        Err(two.clone())
    );
    assert_eq!(told(&router, with("/", &[("x-count", "")])).await, Err(two));
    let mut request = get("/");
    let latin = HeaderValue::from_bytes(b"\xE9").unwrap();
    request.headers_mut().insert("x-note", latin);
    let utf8 = wrong("header", "/X-Note", "is not UTF-8");
    assert_eq!(told(&router, request).await, Err(utf8));
}

#[tokio::test]
async fn cookies_are_found_in_all_lines_and_the_first_counts() {
    let params = [
        Param::cookie("id", ParamKind::Integer),
        Param::cookie("note", ParamKind::Text),
        Param::cookie("tags", ParamKind::Array(&ParamKind::Text)),
    ];
    let router = echo(operation("/", &params), "/");
    let headers = [
        ("cookie", "a=1;id=7; id=8;note=a%20b+c&d"),
        ("cookie", "x; tags=a&tags=b; tags=c"),
    ];
    let read = told(&router, with("/", &headers)).await;
    assert_eq!(
        read,
        Ok(json!({"id": 7, "note": "a b+c&d", "tags": ["a", "b", "c"]}))
    );
}

#[tokio::test]
async fn quotes_around_a_cookie_are_not_part_of_it() {
    let params = [
        Param::cookie("id", ParamKind::Integer),
        Param::cookie("note", ParamKind::Text),
        Param::cookie("quote", ParamKind::Text),
        Param::cookie("half", ParamKind::Text),
        Param::cookie("tags", ParamKind::Array(&ParamKind::Text)),
        Param::cookie("ids", ParamKind::Array(&ParamKind::Integer)).style(Style::Form(false)),
        Param::cookie("json", ParamKind::Any).style(Style::Json),
    ];
    let router = echo(operation("/", &params), "/");
    let cookies =
        r#"id="7"; note="a b"; quote=%22a%22; half="; tags="a&tags=b"; ids="1,2"; json="7""#;
    let expected = json!({
        "id": 7, "note": "a b", "quote": "\"a\"", "half": "\"",
        "tags": ["a", "b"], "ids": [1, 2], "json": "7",
    });
    assert_eq!(
        told(&router, with("/", &[("cookie", cookies)])).await,
        Ok(expected)
    );
}

#[test]
fn headers_of_answers_are_written_and_read() {
    let params = [
        Param::header("X-Left", ParamKind::Integer).key("left"),
        Param::header("Set-Cookie", ParamKind::Array(&ParamKind::Text)),
        Param::header("X-Note", ParamKind::Text),
    ];
    let values =
        json!({"left": 3, "Set-Cookie": ["a=1; Expires=Thu, 01 Jan 2026", "b=2"], "X-Note": null});
    let mut headers = HeaderMap::new();
    write_headers(&params, values.as_object().unwrap(), &mut headers);
    assert_eq!(headers.get_all("set-cookie").iter().count(), 2);
    assert!(!headers.contains_key("x-note"));
    let mut read = members(&read_headers(&params, &headers));
    read.insert("X-Note".to_owned(), Value::Null);
    assert_eq!(Value::Object(read), values);
    headers.insert("x-left", HeaderValue::from_static("plenty"));
    assert!(!members(&read_headers(&params, &headers)).contains_key("left"));
    write_headers(&params, &map("X-Note", json!("a\r\nb: c")), &mut headers);
    assert!(!headers.contains_key("x-note"));
}

#[test]
fn what_would_be_read_as_something_else_is_not_written() {
    let list = ParamKind::Array(&ParamKind::Text);
    for (param, value) in [
        (Param::header("p", list), json!(["a,b"])),
        (Param::header("p", list), json!([" a"])),
        (Param::header("p", ParamKind::Text), json!("a\nb")),
        (Param::header("p", ParamKind::Text), json!(" a")),
        (Param::header("p", ParamKind::Any), json!("a\t")),
        (Param::query("p", list).style(Style::Pipe), json!(["a|b"])),
        (Param::query("p", list).style(Style::Space), json!(["a b"])),
        (
            Param::query("p", list).style(Style::Form(false)),
            json!([""]),
        ),
        (Param::query("p", list), json!([null])),
        (
            Param::query("p", ParamKind::Any).style(Style::Deep),
            json!({"a[b": 1}),
        ),
    ] {
        let written = encode(operation("/", &[param]), &map("p", value));
        assert_eq!(written.unwrap_err().name(), "p");
    }
}

#[test]
fn an_empty_value_is_not_left_to_a_default() {
    const LIST: ParamKind = ParamKind::Array(&ParamKind::Text);
    const MAP: ParamKind = ParamKind::Object(&[], &ParamKind::Text);
    let written = |param: Param, value: Value| {
        let encoded = encode(operation("/", &[param]), &map("p", value.clone()));
        let form = encode_form(&[param], &map("p", value));
        let is_refused = encoded.is_err();
        assert!(param.place != Place::Query || is_refused == form.is_err());
        encoded.ok().map(|encoded| encoded.query)
    };
    for (param, value) in [
        (Param::query("p", LIST), json!([])),
        (Param::query("p", MAP), json!({})),
        (Param::query("p", MAP), json!({"a": null})),
        (Param::query("p", MAP).style(Style::Deep), json!({})),
        (Param::query("p", MAP).style(Style::Deep), json!({"a": []})),
        (Param::cookie("p", LIST), json!([])),
    ] {
        assert_eq!(written(param.default("[\"a\"]"), value.clone()), None);
        for param in [param, param.default("[]"), param.default("{}")] {
            assert_eq!(written(param, value.clone()), Some(None));
        }
    }
    let seen = Param::query("p", LIST).style(Style::Form(false));
    let seen = written(seen.default("[\"a\"]"), json!([]));
    assert_eq!(seen, Some(Some("p=".to_owned())));
}
