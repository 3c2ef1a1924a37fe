//! What an alternative is known by.

use atoms_runtime::codegen::check::JsonTree;
use atoms_runtime::codegen::{JsonKind, union};
use serde_json::json;

fn tree(text: &str) -> JsonTree<'_> {
    JsonTree::from_text(text).expect("JSON")
}

#[test]
fn a_tag_is_read_only_as_what_it_is() {
    let value = tree(r#"{"text":"a","one":1.0,"half":0.5,"big":1e30,"yes":true,"no":null}"#);
    assert_eq!(union::tag(&value, "text"), Some("a"));
    assert_eq!(union::integer_tag(&value, "one"), Some(1));
    assert_eq!(union::bool_tag(&value, "yes"), Some(true));
    for name in ["half", "big", "yes", "no", "absent"] {
        assert_eq!(union::tag(&value, name), None);
        assert_eq!(union::integer_tag(&value, name), None);
    }
    assert_eq!(union::bool_tag(&value, "text"), None);
    assert_eq!(union::tag(&tree(r#"["text"]"#), "text"), None);
}

#[test]
fn a_property_within_objects_is_found_or_is_null() {
    let value = tree(r#"{"metadata":{"event":{"kind":"call"}},"list":[1]}"#);
    let event = union::within(&value, &["metadata", "event"]);
    assert_eq!(union::tag(event, "kind"), Some("call"));
    for path in [&["metadata", "other"][..], &["list", "kind"]] {
        assert!(matches!(union::within(&value, path), JsonTree::Null));
    }
}

#[test]
fn the_json_type_of_a_property_is_none_where_it_is_absent() {
    let value = tree(r#"{"list":[],"no":null}"#);
    assert_eq!(JsonKind::of_property(&value, "list"), Some(JsonKind::Array));
    assert_eq!(JsonKind::of_property(&value, "no"), Some(JsonKind::Null));
    assert_eq!(JsonKind::of_property(&value, "absent"), None);
}

#[test]
fn the_json_type_of_the_first_item_is_none_in_an_empty_array() {
    let first = |text| JsonKind::of_first_item(&tree(text));
    assert_eq!(first(r#"["a",1]"#), Some(JsonKind::String));
    assert_eq!(first("[[1]]"), Some(JsonKind::Array));
    assert_eq!(first("[]"), None);
    assert_eq!(first("{}"), None);
}

#[test]
fn another_constant_is_refused_and_an_absent_one_is_not() {
    let value = json!({"ok": false, "rev": 1.0, "in": {"kind": "a"}});
    let refused = union::expect(&value, &["ok"], true).expect_err("another");
    assert_eq!(refused.to_string(), "`ok` is not `true`");
    let refused = union::expect(&value, &["in", "kind"], "b").expect_err("another");
    assert_eq!(refused.to_string(), "`in.kind` is not `b`");
    union::expect(&value, &["ok"], false).expect("this one");
    union::expect(&value, &["rev"], 1).expect("the same number");
    union::expect(&value, &["rev"], 2).expect_err("another number");
    union::expect(&value, &["absent"], "b").expect("nothing is said");
}
