use std::fmt::Write as _;

use atoms_runtime::codegen::check;
use atoms_runtime::codegen::check::{At, CheckFn};

use crate::{fits, told};

#[test]
fn what_is_required_is_missed_at_its_own_place() {
    let check: CheckFn = |value| {
        value.object().required(&["a/b", "c", "d"]);
    };
    assert!(fits(check, r#"{"d": null, "c": 1, "a/b": 2, "e": 3}"#));
    assert_eq!(
        told(check, r#"{"c": 1}"#),
        ["/a~1b is required", "/d is required"]
    );
}

#[test]
fn properties_are_asked_if_they_are_there() {
    let check: CheckFn = |value| {
        let object = value.object();
        object.property("a").string();
        object.property("b").check(|value| {
            let object = value.object();
            object.required(&["c"]);
            object.property("c").integer();
        });
    };
    assert!(fits(check, "{}"));
    assert!(fits(check, r#"{"b": {"c": 1}, "a": ""}"#));
    assert_eq!(
        told(check, r#"{"b": {}, "a": 1}"#),
        ["/b/c is required", "/a has to be a string"]
    );
    assert_eq!(told(check, r#"{"b": 2}"#), ["/b has to be an object"]);
}

#[test]
fn properties_are_counted() {
    let check: CheckFn = |value| {
        let object = value.object();
        object.min_properties(1);
        object.max_properties(2);
    };
    assert!(fits(check, r#"{"a": 1}"#));
    assert_eq!(told(check, "{}"), [" has fewer than 1 property"]);
    assert_eq!(
        told(check, r#"{"a": 1, "b": 2, "c": 3}"#),
        [" has more than 2 properties"]
    );
}

fn closed(value: At<'_>) {
    let object = value.object();
    object.property("a").string();
    object.property("b");
    object.closed();
}

#[test]
fn a_closed_object_holds_what_is_declared() {
    assert!(fits(closed, r#"{"b": 1, "a": ""}"#));
    assert_eq!(
        told(closed, r#"{"z": 1, "b": 1, "y~": null}"#),
        ["/z is not declared", "/y~0 is not declared"]
    );
}

#[test]
fn other_properties_are_asked_what_they_have_to_be() {
    let check: CheckFn = |value| {
        let object = value.object();
        object.property("id").string();
        object.rest(|value| {
            value.integer();
        });
    };
    assert!(fits(check, r#"{"x": 1, "id": "a", "y": 2}"#));
    assert_eq!(told(check, r#"{"x": "a"}"#), ["/x has to be an integer"]);
}

#[test]
fn what_is_declared_is_known_among_many() {
    let mut json = String::from("{");
    for number in 0..300 {
        write!(json, r#""x{number}": 1, "#).expect("writing to a text");
    }
    let check: CheckFn = |value| {
        let object = value.object();
        object.property("a").string();
        object.rest(|value| {
            value.integer();
        });
    };
    assert!(fits(check, &format!(r#"{json} "a": "b"}}"#)));
    assert_eq!(
        told(check, &format!(r#"{json} "b": "b"}}"#)),
        ["/b has to be an integer"]
    );
}

#[test]
fn a_member_must_not_stand_twice() {
    let twice = r#"{"a": "x", "c": [{"d": 1, "d": 1}], "a": "y", "b": 2}"#;
    let expected = [
        "/c/0/d is given more than once",
        "/a is given more than once",
    ];
    assert_eq!(told(check::anything, twice), expected);
    let closed: CheckFn = |value| {
        let object = value.object();
        object.property("a").string();
        object.property("b");
        object.property("c");
        object.closed();
    };
    assert_eq!(told(closed, twice), expected);
    assert_eq!(told(closed, r#"{"a": 1, "\u0061": ""}"#).len(), 2);
}

#[test]
fn many_members_are_looked_through_quickly() {
    let mut json = String::from("{");
    for number in 0..100_000 {
        write!(json, r#""{number}": 1, "#).expect("writing to a text");
    }
    json.push_str(r#""0": 1}"#);
    let check: CheckFn = |value| {
        let object = value.object();
        object.property("a");
        object.rest(|value| {
            value.integer();
        });
    };
    let start = std::time::Instant::now();
    assert_eq!(told(check, &json), ["/0 is given more than once"]);
    assert!(start.elapsed().as_secs() < 5);
}

#[test]
fn properties_are_asked_by_the_pattern_that_their_names_fit() {
    let check: CheckFn = |value| {
        let object = value.object();
        object.property("k");
        object.matching(atoms_runtime::codegen::pattern!("^x-"), |value| {
            value.string();
        });
        object.matching(atoms_runtime::codegen::pattern!("^x-n"), |value| {
            value.string().max_length(1);
        });
        object.closed();
    };
    assert!(fits(check, r#"{"x-a": "long", "x-n": "b", "k": 1}"#));
    assert_eq!(
        told(check, r#"{"x-a": 1, "other": 2, "x-n": "ab"}"#),
        [
            "/x-a has to be a string",
            "/other is not declared",
            "/x-n is longer than 1 character"
        ]
    );
}
