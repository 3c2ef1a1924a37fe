//! The table of examples in the specification, in both directions.

use atoms_runtime::codegen::params::{decode, encode};
use atoms_runtime::codegen::{Operation, Param, ParamKind, Style};
use serde_json::{Value, json};

use crate::common::{color, map, members, operation, request};

const LIST: ParamKind = ParamKind::Array(&ParamKind::Text);
const OBJECT: ParamKind = ParamKind::Object(
    &[
        ("R", ParamKind::Integer),
        ("G", ParamKind::Integer),
        ("B", ParamKind::Integer),
    ],
    &ParamKind::Any,
);

fn list() -> Value {
    json!(["blue", "black", "brown"])
}

/// What is written of a value, and that it is read again.
fn written(operation: &'static Operation, value: &Value) -> String {
    let encoded = encode(operation, &map("color", value.clone())).unwrap();
    let query = encoded.query.as_deref();
    let (parts, _) = request(&encoded.path, query, encoded.headers.clone()).into_parts();
    let decoded = decode(operation, &parts).expect("a path of the operation");
    assert_eq!(decoded.violations, []);
    assert_eq!(members(&decoded.json)["color"], *value, "{encoded:?}");
    let headers = encoded.headers.values().next();
    let header = headers.map(|value| String::from_utf8(value.as_bytes().to_vec()).unwrap());
    query.map(str::to_owned).or(header).unwrap_or(encoded.path)
}

fn in_path(style: Style, kind: ParamKind, value: &Value) -> String {
    let param = Param::path("color", kind).style(style);
    let path = written(operation("/x{color}", &[param]), value);
    path.strip_prefix("/x").unwrap().to_owned()
}

fn in_query(style: Style, kind: ParamKind, value: &Value) -> String {
    let param = Param::query("color", kind).style(style);
    written(operation("/", &[param]), value)
}

#[test]
fn paths_are_written_as_in_the_specification() {
    let table = [
        (
            Style::Matrix(false),
            ";color",
            ";color=blue",
            ";color=blue,black,brown",
            ";color=B,150,G,200,R,100",
        ),
        (
            Style::Matrix(true),
            ";color",
            ";color=blue",
            ";color=blue;color=black;color=brown",
            ";B=150;G=200;R=100",
        ),
        (
            Style::Label(false),
            ".",
            ".blue",
            ".blue,black,brown",
            ".B,150,G,200,R,100",
        ),
        (
            Style::Label(true),
            ".",
            ".blue",
            ".blue.black.brown",
            ".B=150.G=200.R=100",
        ),
    ];
    for (style, empty, text, items, object) in table {
        assert_eq!(in_path(style, ParamKind::Text, &json!("")), empty);
        assert_eq!(in_path(style, ParamKind::Text, &json!("blue")), text);
        assert_eq!(in_path(style, LIST, &list()), items);
        assert_eq!(in_path(style, OBJECT, &color()), object);
    }
    for (style, object) in [
        (Style::Simple(false), "B,150,G,200,R,100"),
        (Style::Simple(true), "B=150,G=200,R=100"),
    ] {
        assert_eq!(in_path(style, ParamKind::Text, &json!("blue")), "blue");
        assert_eq!(in_path(style, LIST, &list()), "blue,black,brown");
        assert_eq!(in_path(style, OBJECT, &color()), object);
    }
}

#[test]
fn queries_are_written_as_in_the_specification() {
    for (style, items, object) in [
        (
            Style::Form(false),
            "color=blue,black,brown",
            "color=B,150,G,200,R,100",
        ),
        (
            Style::Form(true),
            "color=blue&color=black&color=brown",
            "B=150&G=200&R=100",
        ),
    ] {
        assert_eq!(in_query(style, ParamKind::Text, &json!("")), "color=");
        assert_eq!(
            in_query(style, ParamKind::Text, &json!("blue")),
            "color=blue"
        );
        assert_eq!(in_query(style, LIST, &list()), items);
        assert_eq!(in_query(style, OBJECT, &color()), object);
    }
    assert_eq!(
        in_query(Style::Space, LIST, &list()),
        "color=blue%20black%20brown"
    );
    assert_eq!(
        in_query(Style::Space, OBJECT, &color()),
        "color=B%20150%20G%20200%20R%20100"
    );
    assert_eq!(
        in_query(Style::Pipe, LIST, &list()),
        "color=blue%7Cblack%7Cbrown"
    );
    assert_eq!(
        in_query(Style::Pipe, OBJECT, &color()),
        "color=B%7C150%7CG%7C200%7CR%7C100"
    );
    let deep = "color%5BB%5D=150&color%5BG%5D=200&color%5BR%5D=100";
    assert_eq!(in_query(Style::Deep, OBJECT, &color()), deep);
}

#[test]
fn headers_and_cookies_are_written_as_in_the_specification() {
    let header = |style, kind, value: &Value| {
        let param = Param::header("X-Color", kind).style(style).key("color");
        written(operation("/", &[param]), value)
    };
    for (style, object) in [
        (Style::Simple(false), "B,150,G,200,R,100"),
        (Style::Simple(true), "B=150,G=200,R=100"),
    ] {
        assert_eq!(header(style, ParamKind::Text, &json!("")), "");
        assert_eq!(header(style, ParamKind::Text, &json!("blue")), "blue");
        assert_eq!(header(style, LIST, &list()), "blue,black,brown");
        assert_eq!(header(style, OBJECT, &color()), object);
    }
    let cookie = |style, kind, value: &Value| {
        let param = Param::cookie("color", kind).style(style);
        written(operation("/", &[param]), value)
    };
    for (style, items, object) in [
        (
            Style::Form(false),
            "color=blue,black,brown",
            "color=B,150,G,200,R,100",
        ),
        (
            Style::Form(true),
            "color=blue; color=black; color=brown",
            "B=150; G=200; R=100",
        ),
    ] {
        assert_eq!(cookie(style, ParamKind::Text, &json!("")), "color=");
        assert_eq!(cookie(style, ParamKind::Text, &json!("blue")), "color=blue");
        assert_eq!(cookie(style, LIST, &list()), items);
        assert_eq!(cookie(style, OBJECT, &color()), object);
    }
}

#[test]
fn a_parameter_of_json_is_json_in_every_place() {
    let value = json!({"a": [1, "x y", null], "b": {"c": "/;,&=%"}});
    let path = Param::path("color", ParamKind::Any).style(Style::Json);
    written(operation("/{color}", &[path]), &value);
    let query = Param::query("color", ParamKind::Any).style(Style::Json);
    written(operation("/", &[query]), &value);
    let header = Param::header("color", ParamKind::Any).style(Style::Json);
    written(operation("/", &[header]), &value);
    let cookie = Param::cookie("color", ParamKind::Any).style(Style::Json);
    written(operation("/", &[cookie]), &value);
}
