//! What requests have to satisfy, as code.

use atoms_codegen::emit::emit;
use atoms_codegen::model::{Check, Condition, Contains};
use atoms_codegen::model::{Contract, Type, TypeDef};
use atoms_codegen::wire::Format;
use insta::assert_snapshot;
use serde_json::{Number, json};

use crate::build::{contract, object, optional};
use crate::calls::{body, check_of, checked, group, json_of, kind, members, operation, short};

/// A contract of one operation that is sent the first of these types.
fn sent(types: Vec<TypeDef>) -> Contract {
    let mut operation = operation("POST", "/call", "create_call", "CreateCall");
    operation.body = Some(body(json_of(&types[0].name)));
    let mut contract = contract(types);
    contract.groups = vec![group("calls", "Calls", vec![operation])];
    contract
}

fn checks(contract: &Contract) -> Option<String> {
    let mut files = emit(contract).into_iter();
    let found = files.find(|(path, _)| path == "checks.rs");
    found.map(|(_, text)| text)
}

/// The function of a type with that check.
fn function(check: Check) -> String {
    let types = vec![
        checked(object("Call", Vec::new()), check),
        checked(object("Pet", Vec::new()), kind("object")),
        object("Silent", vec![optional("any", Type::Any)]),
    ];
    let text = checks(&sent(types)).unwrap_or_default();
    let start = text.find("pub(super) fn call").unwrap_or(text.len());
    let end = text[start..]
        .find("\n}")
        .map_or(text.len(), |end| start + end + 2);
    text[start..end].to_owned()
}

fn property(check: Check) -> String {
    let text = function(members(&[], vec![("a", check)]));
    let lines = text
        .lines()
        .skip(2)
        .map(|line| line.strip_prefix("    ").unwrap_or(line));
    let mut lines: Vec<_> = lines.collect();
    lines.pop();
    lines.join("\n")
}

#[test]
fn texts_are_one_chain() {
    let text = Check {
        min_length: Some(1),
        max_length: Some(100_000),
        pattern: Some("^a\"$".to_owned()),
        format: Some(Format::Uuid),
        ..kind("string")
    };
    let place = r#"object.property("a")"#;
    let chain =
        ".string().min_length(1).max_length(100_000).pattern(pattern!(\"^a\\\"$\")).uuid();";
    let joined: String = property(text).lines().map(str::trim).collect();
    assert_eq!(joined, format!("{place}{chain}"));
}

#[test]
fn bounds_are_literals_where_one_holds_them_and_else_their_digits() {
    let bounds = |minimum: Number, maximum: Number| {
        property(Check {
            minimum: Some((minimum, false)),
            maximum: Some((maximum, true)),
            ..kind("number")
        })
    };
    assert_eq!(
        bounds((-5).into(), 5_000_000_000_u64.into()),
        r#"object.property("a").number().minimum(-5).exclusive_maximum(5_000_000_000_i64);"#
    );
    let half = Number::from_f64(0.5).expect("a number");
    assert_eq!(
        bounds(half, u64::MAX.into()),
        r#"object.property("a").number().minimum("0.5").exclusive_maximum("18446744073709551615");"#
    );
}

#[test]
fn null_is_let_in_where_it_may_stand() {
    let nullable = Check {
        kinds: vec!["integer", "null"],
        ..Check::default()
    };
    assert_eq!(
        property(nullable),
        r#"object.property("a").or_null().integer();"#
    );
    assert_eq!(property(kind("null")), r#"object.property("a").null();"#);
    let named = Check {
        kinds: vec!["object", "null"],
        ..check_of("Pet")
    };
    assert_eq!(
        property(named),
        r#"object.property("a").or_null().check(pet);"#
    );
}

#[test]
fn values_are_texts_or_json() {
    let values = |kinds: Vec<&'static str>, values: Vec<serde_json::Value>| {
        property(Check {
            kinds,
            values: Some(values),
            ..Check::default()
        })
    };
    assert_eq!(
        values(vec![], vec![json!("a"), json!(null)]),
        r#"object.property("a").or_null().string().one_of(&["a"]);"#
    );
    assert_snapshot!(values(vec!["integer", "string"], vec![json!(1), json!("b")]), @r##"
    object.property("a").check(|value| {
        value.kinds(&["integer", "string"]);
        value.one_of(values!("[1,\"b\"]"));
    });
    "##);
}

#[test]
fn several_types_have_what_is_asked_of_each() {
    let mixed = Check {
        kinds: vec!["string", "array", "object"],
        max_length: Some(3),
        min_items: Some(1),
        items: Some(Box::new(check_of("Pet"))),
        required: vec!["b".to_owned()],
        ..Check::default()
    };
    assert_snapshot!(function(mixed), @r##"
    pub(super) fn call(value: At<'_>) {
        value.kinds(&["string", "array", "object"]);
        value.if_string().max_length(3);
        value.if_array().min_items(1).items(pet);
        let object = value.if_object();
        object.required(&["b"]);
    }
    "##);
}

#[test]
fn patterns_of_names_stand_before_the_rest_and_positions_before_the_other_items() {
    let by_name = Check {
        patterns: vec![
            ("^x-".to_owned(), kind("string")),
            ("^y-".to_owned(), Check::default()),
        ],
        additional: Some(None),
        ..kind("object")
    };
    assert_snapshot!(function(by_name), @r#"
    pub(super) fn call(value: At<'_>) {
        let object = value.object();
        object.matching(pattern!("^x-"), |value| {
            value.string();
        });
        object.matching(pattern!("^y-"), |_| {});
        object.closed();
    }
    "#);
    let by_position = Check {
        prefix: vec![kind("string"), Check::default(), check_of("Pet")],
        items: Some(Box::new(kind("boolean"))),
        ..kind("array")
    };
    assert_snapshot!(function(by_position), @r"
    pub(super) fn call(value: At<'_>) {
        value
            .array()
            .prefix(&[
                |value| {
                    value.string();
                },
                |_| {},
                pet,
            ])
            .items_from(3, |value| {
                value.boolean();
            });
    }
    ");
}

#[test]
fn combinations_stand_after_the_rest() {
    let combined = Check {
        all: vec![check_of("Pet"), short(3)],
        any: vec![check_of("Pet"), kind("string")],
        one: vec![check_of("Silent"), kind("boolean")],
        not: Some(Box::new(check_of("Pet"))),
        ..Check::default()
    };
    assert_snapshot!(function(combined), @r##"
    pub(super) fn call(value: At<'_>) {
        value.check(pet);
        value.string().max_length(3);
        value.any(&[
            pet,
            |value| {
                value.string();
            },
        ]);
        value.one(&[
            |_| {},
            |value| {
                value.boolean();
            },
        ]);
        value.not(pet);
    }
    "##);
}

#[test]
fn an_alternative_that_asks_nothing_lets_everything_pass() {
    let any = Check {
        any: vec![check_of("Silent"), kind("string")],
        ..Check::default()
    };
    assert_eq!(property(any), "");
}

#[test]
fn a_closed_object_declares_what_it_has() {
    let closed = |additional| {
        property(Check {
            additional,
            ..members(&[], vec![("b", check_of("Silent")), ("c", check_of("Pet"))])
        })
    };
    assert_snapshot!(closed(Some(None)), @r##"
    object.property("a").check(|value| {
        let object = value.object();
        object.property("b");
        object.property("c").check(pet);
        object.closed();
    });
    "##);
    assert!(closed(Some(Some(Box::new(short(3))))).contains("object.rest(|value| {"));
    assert!(!closed(None).contains(r#"property("b")"#));
}

#[test]
fn only_what_a_request_reaches_is_written() {
    let call = members(&[], vec![("pet", check_of("Pet"))]);
    let pet = members(&["name"], vec![("parent", check_of("Pet"))]);
    let types = vec![
        checked(object("Call", Vec::new()), call),
        checked(object("Pet", Vec::new()), pet),
        checked(object("Answered", Vec::new()), kind("object")),
    ];
    let text = checks(&sent(types)).expect("checks");
    assert!(text.contains("fn call(") && text.contains("fn pet("));
    assert!(
        text.contains(r#"object.property("parent").check(pet);"#),
        "{text}"
    );
    assert!(!text.contains("fn answered("));
}

#[test]
fn a_body_that_asks_nothing_has_no_function() {
    let contract = sent(vec![checked(object("Call", Vec::new()), check_of("Call"))]);
    assert_eq!(checks(&contract), None);
    let mut files = emit(&contract).into_iter();
    let (_, routes) = files
        .find(|(path, _)| path == "calls/routes.rs")
        .expect("routes");
    assert!(routes.contains("Body(JsonBody(anything))"), "{routes}");
    assert!(
        !emit(&contract)
            .iter()
            .any(|(_, text)| text.contains("mod checks"))
    );
}

#[test]
fn a_type_may_be_called_like_what_a_check_has() {
    let types = vec![
        checked(
            object("Value", Vec::new()),
            members(&[], vec![("o", check_of("Object"))]),
        ),
        checked(object("Object", Vec::new()), kind("object")),
    ];
    let text = checks(&sent(types)).expect("checks");
    assert!(text.contains("fn value_check(value: At<'_>)"), "{text}");
    assert!(text.contains("fn object_check(value: At<'_>)"), "{text}");
}

#[test]
fn a_condition_and_what_is_left_over_are_one_statement_each() {
    let tracked = Check {
        tracked: true,
        condition: Some(Box::new(Condition {
            stated: members(&["a"], Vec::new()),
            then: members(&["b"], Vec::new()),
            otherwise: Check::default(),
        })),
        unevaluated_properties: Some(None),
        ..members(&[], vec![("a", Check::default())])
    };
    assert_snapshot!(function(tracked), @r#"
    pub(super) fn call(value: At<'_>) {
        value
            .evaluate(|value| {
                let object = value.object();
                object.property("a");
                value.if_then_else(
                    |value| {
                        let object = value.object();
                        object.required(&["a"]);
                    },
                    |value| {
                        let object = value.object();
                        object.required(&["b"]);
                    },
                    |_| {},
                );
            })
            .no_properties();
    }
    "#);
}

#[test]
fn counted_items_and_names_are_asked_where_arrays_and_objects_are() {
    let counted = Check {
        contains: Some(Contains {
            least: 1,
            most: Some(3),
            item: Box::new(kind("string")),
        }),
        ..kind("array")
    };
    assert_snapshot!(property(counted), @r#"
    object.property("a").array().contains(1..=3, |value| {
        value.string();
    });
    "#);
    let named = Check {
        names: Some(Box::new(short(3))),
        ..kind("object")
    };
    assert_snapshot!(property(named), @r#"
    object.property("a").check(|value| {
        let object = value.object();
        object.names(|value| {
            value.string().max_length(3);
        });
    });
    "#);
}
