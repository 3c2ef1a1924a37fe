use atoms_runtime::codegen::check::CheckFn;
use atoms_runtime::codegen::values;

use crate::{fits, told};

#[test]
fn each_type_takes_its_own_values_only() {
    let all = ["null", "true", "1", "1.5", r#""a""#, "[]", "{}"];
    let cases: [(CheckFn, &str, &[&str]); 7] = [
        (|value| value.null(), "null", &["null"]),
        (|value| value.boolean(), "true or false", &["true"]),
        (
            |value| {
                value.integer();
            },
            "an integer",
            &["1"],
        ),
        (
            |value| {
                value.number();
            },
            "a number",
            &["1", "1.5"],
        ),
        (
            |value| {
                value.string();
            },
            "a string",
            &[r#""a""#],
        ),
        (
            |value| {
                value.array();
            },
            "an array",
            &["[]"],
        ),
        (
            |value| {
                value.object();
            },
            "an object",
            &["{}"],
        ),
    ];
    for (check, name, fitting) in cases {
        for json in all {
            if fitting.contains(&json) {
                assert!(fits(check, json), "{name} takes {json}");
            } else {
                assert_eq!(told(check, json), [format!(" has to be {name}")]);
            }
        }
    }
}

#[test]
fn null_is_taken_where_it_is_let_in() {
    let check: CheckFn = |value| {
        value.or_null().string().min_length(2);
    };
    assert!(fits(check, "null"));
    assert_eq!(told(check, r#""a""#), [" is shorter than 2 characters"]);
    assert_eq!(told(check, "1"), [" has to be a string or null"]);
}

#[test]
fn an_integer_may_be_written_with_a_fraction_of_zero() {
    let check: CheckFn = |value| {
        value.integer();
    };
    for json in [
        "3.0",
        "-0",
        "0.0",
        "1e3",
        "1.50e1",
        "1E400",
        "123456789012345678901234567890",
    ] {
        assert!(fits(check, json), "{json}");
    }
    for json in ["3.5", "1e-1", "1.55e1", "1e-400", "9007199254740993.5"] {
        assert_eq!(told(check, json), [" has to be an integer"], "{json}");
    }
}

#[test]
fn several_types_ask_each_of_its_own() {
    let check: CheckFn = |value| {
        value.kinds(&["string", "integer", "null"]);
        value.if_string().max_length(2);
        value.if_number().minimum(5);
    };
    assert!(fits(check, "null"));
    assert!(fits(check, r#""ab""#));
    assert!(fits(check, "7.0"));
    assert_eq!(told(check, r#""abc""#), [" is longer than 2 characters"]);
    assert_eq!(told(check, "4"), [" is less than 5"]);
    assert_eq!(
        told(check, "[]"),
        [" has to be a string or an integer or null"]
    );
}

#[test]
fn values_are_compared_as_json() {
    let check: CheckFn = |value| value.one_of(values!(r#"[1, null, {"a": [1.0], "b": 2}]"#));
    for json in ["1", "1.0", "10e-1", "null", r#"{"b": 2, "a": [1]}"#] {
        assert!(fits(check, json), "{json}");
    }
    let detail = r#" has to be one of 1, null, {"a": [1.0], "b": 2}"#;
    for json in [
        "true",
        "2",
        r#""1""#,
        r#"{"a": [1]}"#,
        r#"{"a": [1], "c": 2}"#,
    ] {
        assert_eq!(told(check, json), [detail], "{json}");
    }
    assert_eq!(
        told(|value| value.one_of(values!("[3]")), "4"),
        [" has to be 3"]
    );
}
