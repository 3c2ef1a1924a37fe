//! What is read of a text loses nothing of it.

use atoms_runtime::codegen::check::{At, JsonTree};
use atoms_runtime::codegen::params::decode;
use atoms_runtime::codegen::{Param, ParamKind, Style};
use serde_json::json;

use crate::common::{get, operation, read, wrong};

/// The value of a query's parameter, with numbers as they are held.
fn held(kind: ParamKind, style: Style, text: &str) -> Option<String> {
    let operation = operation("/", &[Param::query("p", kind).style(style)]);
    let text = text
        .replace('%', "%25")
        .replace('+', "%2B")
        .replace(' ', "+");
    let (parts, _) = get(&format!("/?p={text}")).into_parts();
    let decoded = decode(operation, &parts).expect("a path of the operation");
    let JsonTree::Object(members) = &decoded.json else {
        panic!("{:?}", decoded.json);
    };
    let value = members.iter().next().map(|(_, value)| shown(value));
    assert_eq!(value.is_none(), !decoded.violations.is_empty(), "{text}");
    value
}

fn shown(json: &JsonTree<'_>) -> String {
    match json {
        JsonTree::Number(number) => number.to_string(),
        JsonTree::String(text) => format!("{text:?}"),
        JsonTree::Array(items) => items.iter().map(shown).collect::<Vec<_>>().join(" "),
        other => format!("{other:?}"),
    }
}

#[test]
fn a_number_keeps_its_digits() {
    for text in [
        "5",
        "18446744073709551616",
        "0.10000000000000000000001",
        "1.50",
        "-0",
        "1e400",
        "123456789012345678901234567890",
    ] {
        let number = held(ParamKind::Number, Style::Form(true), text);
        assert_eq!(number.as_deref(), Some(text));
    }
    for text in ["1.", "-", "1e", "01", "--1", "0x1", "1-", "1 2"] {
        assert_eq!(
            held(ParamKind::Number, Style::Form(true), text),
            None,
            "{text}"
        );
    }
}

#[test]
fn json_in_a_parameter_keeps_its_digits() {
    for (text, digits) in [
        ("1e400", "1e400"),
        ("0.10000000000000000000001", "0.10000000000000000000001"),
        (
            "[123456789012345678901,-1E-999]",
            "123456789012345678901 -1E-999",
        ),
    ] {
        let json = held(ParamKind::Any, Style::Json, text);
        assert_eq!(json.as_deref(), Some(digits));
        let nested = ParamKind::Array(&ParamKind::Array(&ParamKind::Any));
        let json = held(nested, Style::Form(true), &format!("[{text}]"));
        assert_eq!(json.as_deref(), Some(digits));
    }
}

#[tokio::test]
async fn a_name_that_stands_twice_in_json_is_told_of() {
    let params = [Param::query("f", ParamKind::Any).style(Style::Json)];
    let twice = wrong("query", "/f/x", "is given more than once");
    let query = "f=%7B%22x%22:1,%22x%22:2%7D";
    assert_eq!(read(&params, query).await, Err(twice));
}

#[tokio::test]
async fn a_number_is_checked_before_it_is_rounded() {
    fn at_most(value: At<'_>) {
        value.number().maximum("0.1");
    }
    let params = [Param::query("p", ParamKind::Number).check(at_most)];
    let greater = wrong("query", "/p", "is greater than 0.1");
    let read_of = async |text: &str| read(&params, &format!("p={text}")).await;
    assert_eq!(read_of("0.10000000000000000000001").await, Err(greater));
    assert_eq!(
        read_of("0.1000000000000000000000").await,
        Ok(json!({"p": 0.1}))
    );
}

#[tokio::test]
async fn a_number_beyond_its_type_is_refused() {
    let params = [Param::query("p", ParamKind::Number)];
    assert!(read(&params, "p=1e400").await.is_err());
    assert_eq!(read(&params, "p=1e300").await, Ok(json!({"p": 1e300})));
}

#[test]
fn a_text_beside_other_kinds_is_not_changed() {
    const INTEGER: ParamKind = ParamKind::OneOf(&[ParamKind::Integer, ParamKind::Text]);
    const NUMBER: ParamKind = ParamKind::OneOf(&[ParamKind::Number, ParamKind::Text]);
    const BOOLEAN: ParamKind = ParamKind::OneOf(&[ParamKind::Boolean, ParamKind::Text]);
    let read = |kind, text| held(kind, Style::Form(true), text).unwrap();
    for kind in [INTEGER, NUMBER, BOOLEAN, ParamKind::Any] {
        for text in [
            "123456789012345678901234",
            "1e2",
            "1.50",
            "007",
            "-0",
            "1e400",
            "+1",
            "",
            "0.10000000000000000000001",
            "18446744073709551616",
            "TRUE",
            "null",
            "[1]",
        ] {
            assert_eq!(read(kind, text), format!("{text:?}"), "{kind:?}");
        }
    }
    for (text, kinds) in [
        ("5", "5 5 \"5\" 5"),
        (
            "-9223372036854775808",
            "-9223372036854775808 -9223372036854775808 \"-9223372036854775808\" -9223372036854775808",
        ),
        ("1.5", "\"1.5\" 1.5 \"1.5\" 1.5"),
        ("1.0", "\"1.0\" 1.0 \"1.0\" 1.0"),
        ("true", "\"true\" \"true\" Bool(true) Bool(true)"),
    ] {
        let all = [INTEGER, NUMBER, BOOLEAN, ParamKind::Any].map(|kind| read(kind, text));
        assert_eq!(all.join(" "), kinds);
    }
}

#[test]
fn kinds_without_a_text_are_read_as_alone() {
    const KINDS: ParamKind = ParamKind::OneOf(&[ParamKind::Number, ParamKind::Boolean]);
    let read = |text| held(KINDS, Style::Form(true), text);
    for (text, held) in [
        ("1.50", "1.50"),
        ("1e2", "1e2"),
        ("true", "Bool(true)"),
        ("x", "\"x\""),
        ("", "\"\""),
    ] {
        assert_eq!(read(text).as_deref(), Some(held));
    }
    let operation = operation("/", &[Param::query("p", KINDS).allow_empty()]);
    let (parts, _) = get("/?p=").into_parts();
    let decoded = decode(operation, &parts).expect("a path of the operation");
    assert!(matches!(&decoded.json, JsonTree::Object(none) if none.is_empty()));
}
