use atoms_runtime::codegen::check::CheckFn;

use crate::{fits, told};

#[test]
fn items_are_counted() {
    let check: CheckFn = |value| {
        value.array().min_items(1).max_items(2);
    };
    assert!(fits(check, "[1]") && fits(check, "[1, 2]"));
    assert_eq!(told(check, "[]"), [" has fewer than 1 item"]);
    assert_eq!(told(check, "[1, 2, 3]"), [" has more than 2 items"]);
}

#[test]
fn each_item_is_asked() {
    let check: CheckFn = |value| {
        value.array().items(|value| {
            value.integer().minimum(3);
        });
    };
    assert_eq!(
        told(check, r#"[3, 2, "a", 4]"#),
        ["/1 is less than 3", "/2 has to be an integer"]
    );
}

#[test]
fn the_first_items_are_asked_by_their_position() {
    let check: CheckFn = |value| {
        let first: [CheckFn; 2] = [
            |value| {
                value.string();
            },
            |value| {
                value.integer();
            },
        ];
        value.array().prefix(&first).items_from(2, |value| {
            value.boolean();
        });
    };
    assert!(
        fits(check, r#"["a", 1, true, false]"#) && fits(check, r#"["a"]"#) && fits(check, "[]")
    );
    assert_eq!(
        told(check, r#"[true, 1, "a"]"#),
        ["/0 has to be a string", "/2 has to be true or false"]
    );
}

#[test]
fn equal_items_are_one() {
    let check: CheckFn = |value| {
        value.array().unique();
    };
    let many: Vec<_> = (0..100).map(|number| number.to_string()).collect();
    let many = many.join(", ");
    let all = [
        (r#"[1, "1", true, null, [1], {"a": 1}]"#.to_owned(), true),
        (format!("[{many}]"), true),
        ("[1, 1.0]".to_owned(), false),
        (format!("[{many}, 10e-1]"), false),
        (
            r#"[{"a": 1, "b": [2]}, {"b": [2.0], "a": 1}]"#.to_owned(),
            false,
        ),
        (
            format!(r#"[{many}, {{"a": 1, "b": 2}}, {{"b": 2, "a": 1.0}}]"#),
            false,
        ),
        (r#"[{"a": 1, "b": 2}, {"a": 2, "b": 1}]"#.to_owned(), true),
        ("[0, -0.0]".to_owned(), false),
        (r#"["a", "\u0061"]"#.to_owned(), false),
    ];
    for (json, unique) in all {
        assert_eq!(fits(check, &json), unique, "{json}");
    }
    assert_eq!(told(check, "[1, 1]"), [" holds an item twice"]);
}
