use atoms_runtime::codegen::check::CheckFn;

use crate::{fits, told};

#[test]
fn lengths_count_characters() {
    let check: CheckFn = |value| {
        value.string().min_length(2).max_length(3);
    };
    for json in [
        r#""ab""#,
        r#""äöü""#,
        r#""😀😀😀""#,
        r#""\ud83d\ude00\u0000""#,
    ] {
        assert!(fits(check, json), "{json}");
    }
    assert_eq!(told(check, r#""😀""#), [" is shorter than 2 characters"]);
    assert_eq!(told(check, r#""äöüß""#), [" is longer than 3 characters"]);
    let one: CheckFn = |value| {
        value.string().min_length(1);
    };
    assert_eq!(told(one, r#""""#), [" is shorter than 1 character"]);
}

#[test]
fn a_choice_names_what_may_be_chosen() {
    let check: CheckFn = |value| {
        value.string().one_of(&["draft", "live"]);
    };
    assert!(fits(check, r#""live""#));
    assert_eq!(
        told(check, r#""Live""#),
        [r#" has to be one of "draft", "live""#]
    );
    let only: CheckFn = |value| {
        value.string().one_of(&["call"]);
    };
    assert_eq!(told(only, r#""""#), [r#" has to be "call""#]);
}

#[test]
fn long_choices_are_cut() {
    let check: CheckFn = |value| {
        const MANY: [&str; 100] = ["a-long-name-of-a-value"; 100];
        value.string().one_of(&MANY);
    };
    let [detail] = &told(check, r#""b""#)[..] else {
        panic!("one violation");
    };
    assert!(detail.len() < 400 && detail.ends_with(", …"));
}

#[test]
fn no_value_is_told() {
    let check: CheckFn = |value| {
        value.string().max_length(3).one_of(&["a"]).uuid();
    };
    assert!(!told(check, r#""secret""#).concat().contains("secret"));
}
