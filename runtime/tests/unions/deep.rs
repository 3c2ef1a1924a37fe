//! Alternatives within alternatives. What took a second for 20 levels would never end here.

use atoms_runtime::codegen::check;
use atoms_runtime::codegen::check::{At, JsonTree};
use atoms_runtime::decode_body;
use serde_json::Value;

use crate::common::{Expr, Step};

/// Two levels of JSON each, of the 127 that are read.
const DEEP: usize = 60;

fn nested(before: &str, inner: &str, after: &str) -> String {
    format!("{}{inner}{}", before.repeat(DEEP), after.repeat(DEEP))
}

/// How deep it is known, and what is there.
fn innermost(mut expr: &Expr) -> (usize, &Expr) {
    let mut depth = 0;
    while let Expr::All(all) = expr {
        (depth, expr) = (depth + 1, &all.all[0]);
    }
    (depth, expr)
}

fn every_way(text: &str) -> [Expr; 4] {
    [
        serde_json::from_str(text).expect("text"),
        serde_json::from_value(serde_json::from_str(text).expect("JSON")).expect("a value"),
        decode_body(text.as_bytes()).expect("a body"),
        check::decode(&JsonTree::from_text(text).expect("JSON")).expect("a tree"),
    ]
}

#[test]
fn what_fits_no_alternative_at_any_level_is_kept_whole() {
    let beyond = r#"],"boost":18446744073709551615}"#;
    let text = nested(r#"{"all":["#, r#"{"field":"a","value":1}"#, beyond);
    let value: Value = serde_json::from_str(&text).expect("JSON");
    for read in every_way(&text) {
        assert_eq!(read, Expr::Unknown(value.clone()));
    }
}

#[test]
fn what_fits_no_alternative_at_the_last_level_is_kept_there() {
    let text = nested(r#"{"all":["#, r#"{"field":"a","value":1.5}"#, "]}");
    let value = serde_json::json!({"field": "a", "value": 1.5});
    for read in every_way(&text) {
        assert_eq!(innermost(&read), (DEEP, &Expr::Unknown(value.clone())));
    }
}

#[test]
fn an_integer_with_a_fraction_of_zero_is_read_at_every_level() {
    let text = nested(r#"{"all":["#, "7.0", r#"],"boost":3.0}"#);
    for read in every_way(&text) {
        assert_eq!(innermost(&read), (DEEP, &Expr::Number(7)));
        assert!(matches!(&read, Expr::All(all) if all.boost == Some(3)));
    }
}

#[test]
fn a_level_that_does_not_fit_its_tag_fails_the_whole_at_once() {
    let before = r#"{"kind":"repeat","times":1.0,"steps":[{"kind":"say","times":2.0}],"last":"#;
    let text = format!(
        r#"{}{{"kind":"say","times":"twice"}}{}"#,
        before.repeat(100),
        "}".repeat(100)
    );
    let body = decode_body::<Step>(text.as_bytes()).expect_err("a body");
    assert_eq!(body.cause(), "expected i64, found string");
    let tree = JsonTree::from_text(&text).expect("JSON");
    let tree = check::decode::<Step>(&tree).expect_err("a tree");
    assert_eq!(tree.detail, "does not fit: expected i64, found string");
    assert!(serde_json::from_str::<Step>(&text).is_err());
    let fitting = text.replace(r#""twice""#, "2");
    assert!(decode_body::<Step>(fitting.as_bytes()).is_ok());
}

#[test]
fn further_properties_of_alternatives_are_read_at_every_level() {
    let text = format!(
        r#"{}{{"field":"a","value":0.5}}{}"#,
        r#"{"named":true,"next":"#.repeat(100),
        "}".repeat(100)
    );
    for read in every_way(&text) {
        let (mut depth, mut expr) = (0, &read);
        while let Expr::Named(named) = expr {
            (depth, expr) = (depth + 1, &named.further["next"]);
        }
        assert!(depth == 100 && matches!(expr, Expr::Unknown(_)), "{depth}");
    }
}

#[cfg(target_os = "linux")]
#[test]
fn a_large_part_that_nobody_declares_is_not_copied_at_every_level() {
    let large = format!(
        r#"{{"field":"a","value":1,"z":[{}0]}}"#,
        "0,".repeat(500_000)
    );
    let text = nested(r#"{"all":["#, &large, "]}");
    let read: Expr = decode_body(text.as_bytes()).expect("it fits");
    assert_eq!(innermost(&read).0, DEEP);
    let status = std::fs::read_to_string("/proc/self/status").expect("what Linux tells");
    let most = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    let most = most.and_then(|most| most.trim().strip_suffix(" kB")?.parse().ok());
    assert!(most.is_some_and(|most: u64| most < 400_000), "{most:?}");
}

fn list(value: At<'_>) {
    value.array().unique();
}

#[test]
fn items_that_differ_deep_within_are_told_apart() {
    let nested = |leaf: &str, depth: usize| {
        let open = r#"{"b":0,"a":"#.repeat(depth / 2) + &r#"{"a":"#.repeat(depth / 2);
        format!("{open}{leaf}{}", "}".repeat(depth))
    };
    let turned = |leaf: &str, depth: usize| {
        let open = r#"{"a":"#.repeat(depth / 2);
        let (turned, end) = (open.clone(), r#","b":0}"#.repeat(depth / 2));
        format!("{turned}{open}{leaf}{}{end}", "}".repeat(depth / 2))
    };
    let is_told = |items: [String; 2]| {
        let text = format!("[{}]", items.join(","));
        let json = JsonTree::from_text(&text).expect("JSON");
        !check::check(list, atoms_runtime::In::Body, &json).is_empty()
    };
    assert!(!is_told([nested("1", 120), nested("2", 120)]));
    assert!(is_told([nested("1", 120), nested("1.0", 120)]));
    assert!(!is_told([nested("1", 120), turned("2", 120)]));
    assert!(is_told([nested("1", 120), turned("1", 120)]));
}
