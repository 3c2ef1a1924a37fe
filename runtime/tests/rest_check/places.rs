use atoms_runtime::codegen::check::{At, CheckFn};

use crate::told;

#[test]
fn violations_come_in_the_order_of_the_request() {
    let check: CheckFn = |value| {
        let object = value.object();
        object.required(&["missing"]);
        object.max_properties(1);
        object.property("a").integer();
        object.property("b").array().items(|value| {
            value.object().required(&["c"]);
        });
    };
    assert_eq!(
        told(check, r#"{"b": [{}, 1], "a": ""}"#),
        [
            " has more than 1 property",
            "/b/0/c is required",
            "/b/1 has to be an object",
            "/a has to be an integer",
            "/missing is required",
        ]
    );
}

#[test]
fn what_is_asked_twice_is_told_once() {
    let check: CheckFn = |value| {
        value.object().required(&["a"]);
        value.object().required(&["a"]);
        value.object().property("b").string();
        value.object().property("b").string().max_length(1);
    };
    assert_eq!(
        told(check, r#"{"b": 1}"#),
        ["/b has to be a string", "/a is required"]
    );
}

#[test]
fn a_hundred_violations_are_enough() {
    let check: CheckFn = |value| {
        value.array().items(|value| {
            value.string();
        });
    };
    let json = format!("[{}1]", "1,".repeat(100_000));
    assert_eq!(told(check, &json).len(), 100);
}

fn tree(value: At<'_>) {
    let object = value.object();
    object.required(&["name"]);
    object.property("left").or_null().check(tree);
    object.property("right").or_null().check(tree);
}

#[test]
fn trees_are_followed_as_deep_as_they_are() {
    let json = r#"{"name": 1, "left": {"name": 1, "right": {"left": null}}}"#;
    assert_eq!(told(tree, json), ["/left/right/name is required"]);
}

#[test]
fn long_names_are_cut() {
    let check: CheckFn = |value| value.object().closed();
    let json = format!(r#"{{"{}": 1}}"#, "é".repeat(100_000));
    assert!(told(check, &json).concat().len() < 300);
}
