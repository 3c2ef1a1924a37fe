//! A union reads the same from whatever it is read.

use std::cell::Cell;
use std::collections::BTreeMap;

use atoms_runtime::codegen::check;
use atoms_runtime::codegen::check::JsonTree;
use atoms_runtime::codegen::{JsonKind, object, union};
use atoms_runtime::decode_body;
use serde::de::value::StrDeserializer;
use serde::de::{DeserializeOwned, IntoDeserializer};
use serde::{Deserialize, Deserializer, Serialize};
use serde_json::{Value, json};

use crate::common::{Expr, Leaf, Step};

#[derive(Clone, Debug, PartialEq, Deserialize)]
struct Holder {
    one: Option<Expr>,
    #[serde(default)]
    many: Vec<Option<Expr>>,
    #[serde(default)]
    named: BTreeMap<String, Box<Expr>>,
}

fn same<T: DeserializeOwned + PartialEq + std::fmt::Debug>(text: &str) -> T {
    let read: T = serde_json::from_str(text).expect("text");
    let value: Value = serde_json::from_str(text).expect("JSON");
    assert_eq!(T::deserialize(&value).expect("a value"), read);
    assert_eq!(serde_json::from_value::<T>(value).expect("a value"), read);
    assert_eq!(decode_body::<T>(text.as_bytes()).expect("a body"), read);
    let tree = JsonTree::from_text(text).expect("JSON");
    assert_eq!(check::decode::<T>(&tree).expect("a tree"), read);
    read
}

#[test]
fn alternatives_read_the_same_from_text_a_value_and_a_tree() {
    let leaf = |field: &str| {
        Expr::Leaf(Leaf {
            field: field.into(),
            value: 3,
        })
    };
    let read: Holder = same(
        r#"{"one":{"field":"\n","value":3.0},"many":[null,5,{"field":"b","value":3}],"named":{"c":{"field":"c","value":30e-1,"x":null}}}"#,
    );
    assert_eq!(read.one, Some(leaf("\n")));
    assert_eq!(read.many, [None, Some(Expr::Number(5)), Some(leaf("b"))]);
    assert_eq!(*read.named["c"], leaf("c"));
    let none: Holder = same(r#"{"one":null}"#);
    assert_eq!(none.one, None);
}

#[test]
fn what_is_unknown_is_kept_as_it_came() {
    for text in [
        "null",
        "true",
        r#""a\u0062""#,
        "[1,[2.50],-0]",
        r#"{"all":3.0,"x":[1e300,18446744073709551615,-9223372036854775808]}"#,
        "0.1",
        "9007199254740993.5",
        "-1e300",
        r#"{"x":1e400,"x":2}"#,
    ] {
        let Ok(value) = serde_json::from_str::<Value>(text) else {
            assert!(decode_body::<Expr>(text.as_bytes()).is_err(), "{text}");
            continue;
        };
        assert_eq!(same::<Expr>(text), Expr::Unknown(value.clone()), "{text}");
        assert_eq!(same::<Step>(text), Step::Other(value));
    }
}

#[test]
fn a_number_that_was_rounded_is_taken_for_no_integer() {
    let text = "9007199254740993.0";
    let exact = JsonTree::from_text(text).expect("JSON");
    assert_eq!(
        check::decode::<Expr>(&exact).expect("it fits"),
        Expr::Number(9_007_199_254_740_993)
    );
    let value: Value = serde_json::from_str(text).expect("JSON");
    for rounded in [serde_json::from_str(text), Expr::deserialize(&value)] {
        assert_eq!(rounded.expect("it is kept"), Expr::Unknown(value.clone()));
    }
}

#[test]
fn a_number_beyond_all_floats_stands_wherever_nobody_reads_it() {
    let text = r#"{"field":"a","value":1,"z":1e400}"#;
    assert!(matches!(
        decode_body::<Expr>(text.as_bytes()),
        Ok(Expr::Leaf(_))
    ));
    let unread = r#"{"field":"a","z":1e400}"#;
    assert!(decode_body::<Expr>(unread.as_bytes()).is_err());
}

#[test]
fn a_property_of_an_alternative_that_stands_twice_fits_it_no_more() {
    let twice = r#"{"field":"a","field":"b","value":1}"#;
    let kept = Expr::Unknown(json!({"field": "b", "value": 1}));
    let tree = JsonTree::from_text(twice).expect("JSON");
    assert_eq!(serde_json::from_str::<Expr>(twice).expect("text"), kept);
    assert_eq!(check::decode::<Expr>(&tree).expect("a tree"), kept);
    let undeclared = r#"{"field":"a","value":1,"z":1,"z":2}"#;
    assert!(matches!(same(undeclared), Expr::Leaf(_)));
    let tagged = r#"{"kind":"say","times":1,"times":2}"#;
    for error in [
        serde_json::from_str::<Step>(tagged)
            .err()
            .map(|error| error.to_string()),
        decode_body::<Step>(tagged.as_bytes())
            .err()
            .map(|error| error.detail().to_owned()),
    ] {
        let error = error.expect("it does not fit");
        assert!(error.starts_with("duplicate field `times`"), "{error}");
    }
}

#[test]
fn text_alone_reads_as_the_alternative_of_text() {
    let text: StrDeserializer<'_, serde::de::value::Error> = "done".into_deserializer();
    assert_eq!(Step::deserialize(text), Ok(Step::Other(json!("done"))));
}

#[test]
fn a_failure_is_told_at_its_place_within_the_union() {
    #[derive(Debug, Deserialize)]
    struct Plan {
        #[serde(rename = "steps")]
        _steps: Vec<Step>,
    }
    let text = r#"{"steps":[{"kind":"say","times":1},{"kind":"say","times":"x"}]}"#;
    let error = decode_body::<Plan>(text.as_bytes()).expect_err("it does not fit");
    assert_eq!(
        error.to_string(),
        "/steps/1/times: expected i64, found string"
    );
    let tree = JsonTree::from_text(text).expect("JSON");
    let violation = check::decode::<Plan>(&tree).expect_err("it does not fit");
    assert_eq!(violation.pointer, "/steps/1/times");
    let kept = r#"{"kind":"repeat","steps":[{"kind":"new"}],"times":"x"}"#;
    assert!(decode_body::<Step>(kept.as_bytes()).is_err());
}

#[test]
fn what_failed_inside_of_an_alternative_is_not_the_place_of_a_later_failure() {
    #[derive(Debug, Deserialize)]
    struct Both {
        #[serde(rename = "where")]
        _where: Expr,
        #[serde(rename = "limit")]
        _limit: i64,
    }
    let text = r#"{"where":{"field":"a","value":"x"},"limit":"none"}"#;
    let error = decode_body::<Both>(text.as_bytes()).expect_err("it does not fit");
    assert_eq!(error.pointer(), "/limit");
}

thread_local! {
    static READ: Cell<u32> = const { Cell::new(0) };
}

/// Counts how often it is read.
#[derive(Clone, Debug, PartialEq, Serialize)]
struct Counted;

impl<'de> Deserialize<'de> for Counted {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        READ.set(READ.get() + 1);
        bool::deserialize(deserializer).map(|_| Self)
    }
}

object! {
    struct Node {
        counted: Counted = "counted",
        next: Option<Box<Tree>> = optional("next"),
        count: Option<i64> = optional("count"),
    }
}

#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(untagged)]
enum Tree {
    Node(Node),
    Unknown(Value),
}

impl<'de> Deserialize<'de> for Tree {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        union::read(deserializer, |value| match JsonKind::of(value, &[]) {
            JsonKind::Object(_) => union::decode_or(value, Self::Node, Self::Unknown),
            _ => union::unknown(value, Self::Unknown),
        })
    }
}

#[test]
fn every_alternative_is_read_once_whether_it_fits_or_not() {
    for end in ["3.0", "3.5", r#""x""#] {
        let text = format!(
            "{}null{}",
            r#"{"counted":true,"next":"#.repeat(100),
            format!(r#","count":{end}}}"#).repeat(100)
        );
        READ.set(0);
        let read: Tree = serde_json::from_str(&text).expect("it is kept");
        assert_eq!(READ.get(), 100, "{end}");
        assert_eq!(matches!(read, Tree::Node(_)), end == "3.0");
    }
}
