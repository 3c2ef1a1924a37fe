use atoms_runtime::codegen::check::{At, CheckFn};

use crate::{fits, told};

fn phone(value: At<'_>) {
    let object = value.object();
    object.required(&["type", "number"]);
    object.property("type").string().one_of(&["phone"]);
    object.property("number").string().min_length(5);
}

fn mail(value: At<'_>) {
    let object = value.object();
    object.required(&["type", "address"]);
    object.property("type").string().one_of(&["mail"]);
    object.property("address").string().email();
}

fn short(value: At<'_>) {
    value.string().max_length(3);
}

#[test]
fn any_takes_what_one_takes() {
    let check: CheckFn = |value| value.any(&[phone, mail, short]);
    assert!(fits(check, r#""abc""#));
    assert!(fits(check, r#"{"type": "mail", "address": "a@b.example"}"#));
    assert_eq!(told(check, "1"), [" matches none of the alternatives"]);
}

#[test]
fn the_alternative_that_is_meant_says_what_is_wrong() {
    let any: CheckFn = |value| value.any(&[phone, mail, short]);
    let one: CheckFn = |value| value.one(&[phone, mail, short]);
    for check in [any, one] {
        assert_eq!(
            told(check, r#"{"type": "phone", "number": "1"}"#),
            ["/number is shorter than 5 characters"]
        );
        assert_eq!(told(check, r#""abcd""#), [" is longer than 3 characters"]);
        assert_eq!(
            told(check, r#"{"type": "fax"}"#),
            [" matches none of the alternatives"]
        );
    }
}

fn letter(value: At<'_>) {
    let object = value.object();
    object.required(&["type", "to"]);
    object
        .property("type")
        .string()
        .one_of(&["letter", "parcel"]);
    object.property("to").object();
    object.property("by").string().one_of(&["land", "air"]);
}

#[test]
fn the_constant_tells_which_alternative_is_meant_whatever_else_is_wrong() {
    let any: CheckFn = |value| value.any(&[phone, mail, short]);
    let one: CheckFn = |value| value.one(&[phone, mail, letter]);
    for check in [any, one] {
        assert_eq!(
            told(check, r#"{"type": "phone", "number": null}"#),
            ["/number has to be a string"]
        );
    }
    let sent = r#"{"type": "letter", "to": 1, "by": "sea"}"#;
    assert_eq!(
        told(one, sent),
        [
            "/to has to be an object",
            r#"/by has to be one of "land", "air""#
        ]
    );
    assert_eq!(
        told(one, r#"{"type": "fax", "to": 1}"#),
        [" matches none of the alternatives"]
    );
}

#[test]
fn exactly_one_may_fit() {
    let check: CheckFn = |value| {
        value.one(&[
            |value| {
                value.number().multiple_of(3);
            },
            |value| {
                value.number().multiple_of(5);
            },
        ]);
    };
    assert!(fits(check, "3") && fits(check, "5"));
    assert_eq!(
        told(check, "15"),
        [" matches more than one of the alternatives"]
    );
    assert_eq!(told(check, "4"), [" matches none of the alternatives"]);
}

#[test]
fn what_must_not_be_is_refused() {
    let check: CheckFn = |value| {
        value.not(|value| {
            value.object().required(&["a", "b"]);
        });
    };
    assert!(fits(check, r#"{"a": 1}"#) && fits(check, "1"));
    assert_eq!(
        told(check, r#"{"a": 1, "b": 1}"#),
        [" is what it must not be"]
    );
}

#[test]
fn what_is_absent_or_null_is_not_asked() {
    let check: CheckFn = |value| {
        let object = value.object();
        object.property("a").any(&[short]);
        object.property("a").one(&[short]);
        object.property("a").not(|_| {});
        object.property("b").or_null().one(&[short]);
        object.property("b").or_null().any(&[short]);
    };
    assert!(fits(check, r#"{"b": null}"#));
}

/// Every level is looked at by both, and both fail at the last.
fn twofold(value: At<'_>) {
    value.any(&[left, right]);
}

fn left(value: At<'_>) {
    value.object().property("next").check(twofold);
}

fn right(value: At<'_>) {
    value.object().property("next").check(twofold);
}

#[test]
fn alternatives_in_alternatives_come_to_an_end() {
    let json = format!("{}1{}", r#"{"next":"#.repeat(100), "}".repeat(100));
    let start = std::time::Instant::now();
    assert!(
        told(twofold, &json)
            .concat()
            .contains("is too involved to be checked")
    );
    assert!(start.elapsed().as_secs() < 20);
}
