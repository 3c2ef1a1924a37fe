//! `unevaluatedProperties`, `unevaluatedItems`, `contains`, `propertyNames` and `if`.

use atoms_runtime::codegen::check::{At, anything};
use atoms_runtime::codegen::pattern;

use crate::told;

fn shape(value: At<'_>) {
    value
        .evaluate(|value| {
            value.any(&[
                |value| {
                    value.object().property("radius").number();
                },
                |value| {
                    let object = value.object();
                    object.required(&["width"]);
                    object.property("width").number();
                },
            ]);
        })
        .no_properties();
}

#[test]
fn every_alternative_that_fits_adds_what_it_is_about() {
    assert_eq!(told(shape, r#"{"radius": 1, "width": 2}"#), [""; 0]);
    assert_eq!(
        told(shape, r#"{"radius": 1, "height": 2}"#),
        ["/height is not declared"]
    );
}

#[test]
fn where_no_alternative_fits_the_rest_is_not_blamed() {
    let found = told(shape, r#"{"radius": "", "extra": 1}"#);
    assert!(!found.iter().any(|one| one.contains("extra")), "{found:?}");
}

#[test]
fn items_that_a_contains_counted_are_no_rest() {
    fn check(value: At<'_>) {
        value
            .evaluate(|value| {
                value.if_array().contains(1.., |value| {
                    value.number();
                });
            })
            .items(|value| {
                value.string();
            });
    }
    assert_eq!(told(check, r#"[1, "a", 2]"#), [""; 0]);
    assert_eq!(told(check, "[1, true]"), ["/1 has to be a string"]);
}

#[test]
fn a_contains_tells_how_many_it_wants() {
    fn check(value: At<'_>) {
        value.array().contains(2..=3, |value| {
            value.number();
        });
    }
    assert_eq!(told(check, "[1, 2, true]"), [""; 0]);
    assert_eq!(told(check, "[1]"), [" has fewer than 2 matching items"]);
    assert_eq!(
        told(check, "[1, 2, 3, 4]"),
        [" has more than 3 matching items"]
    );
}

#[test]
fn a_name_is_told_of_at_its_property() {
    fn check(value: At<'_>) {
        value.object().names(|value| {
            value.string().pattern(pattern!("^[a-z]+$"));
        });
    }
    assert_eq!(
        told(check, r#"{"a": 1, "B": 2}"#),
        ["/B has a name that does not match the pattern ^[a-z]+$"]
    );
}

#[test]
fn a_condition_tells_what_its_consequence_wants() {
    fn check(value: At<'_>) {
        value.if_then_else(
            |value| value.object().required(&["card"]),
            |value| value.object().required(&["address"]),
            anything,
        );
    }
    assert_eq!(told(check, "{}"), [""; 0]);
    assert_eq!(told(check, r#"{"card": 1}"#), ["/address is required"]);
}

#[test]
fn many_members_take_no_more_than_their_number() {
    fn check(value: At<'_>) {
        value
            .evaluate(|value| value.object().matching(pattern!("^k"), anything))
            .no_properties();
    }
    let members: Vec<String> = (0..100_000).map(|at| format!("\"k{at}\":1")).collect();
    let json = format!("{{{}}}", members.join(","));
    let start = std::time::Instant::now();
    assert_eq!(told(check, &json), [""; 0]);
    assert!(start.elapsed().as_secs() < 5);
}
