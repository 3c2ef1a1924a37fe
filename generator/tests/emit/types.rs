//! One shape of the model a golden pair.

use atoms_codegen::model::{Enum, EnumValues, Presence, Route, Shape, TextView, Type};
use insta::assert_snapshot;

use crate::build::{
    about, array, by_kind, by_tag, contract, def, described, event, field, file, keeping, keys,
    named, object, optional, required, sensitive, text_enum, types, types_of, variant, with_events,
};

#[test]
fn a_file_starts_with_what_it_is_and_where_it_comes_from() {
    assert_snapshot!(file(&contract(Vec::new()), "types.rs"));
    assert_snapshot!(file(&contract(Vec::new()), "mod.rs"));
}

#[test]
fn presence_decides_between_option_and_maybe() {
    assert_snapshot!(types(vec![object(
        "Call",
        vec![
            required("id", Type::String),
            field(
                "ended",
                "ended",
                Presence::RequiredNullable,
                Type::Text(TextView::Timestamp)
            ),
            optional("summary", Type::String),
            field("note", "note", Presence::OptionalNullable, Type::String),
        ],
    )]));
}

#[test]
fn names_follow_serde_or_are_renamed() {
    assert_snapshot!(types(vec![object(
        "Call",
        vec![
            field("agent_id", "agentId", Presence::Required, Type::String),
            field("type", "type", Presence::Required, Type::String),
            field(
                "recording_url",
                "recordingURL",
                Presence::Optional,
                Type::Text(TextView::Uri)
            ),
        ],
    )]));
}

#[test]
fn documentation_goes_with_its_field() {
    let mut phone = sensitive(optional("to_phone", Type::String));
    phone.docs = about("The number that was called.\r\nIn E.164.");
    let mut old = required("old", Type::Bool);
    old.docs.deprecated = true;
    assert_snapshot!(types(vec![described(
        object("Call", vec![phone, old]),
        "A call."
    )]));
}

#[test]
fn an_object_that_may_be_empty_has_a_default() {
    assert_snapshot!(types(vec![
        object("Nothing", Vec::new()),
        object("Settings", vec![optional("voice", Type::String)]),
    ]));
}

#[test]
fn undeclared_properties_are_kept_where_the_document_asks_for_it() {
    assert_snapshot!(types(vec![
        keeping(
            object("Free", vec![required("id", Type::String)]),
            Type::Any
        ),
        keeping(object("Counts", Vec::new()), Type::Integer),
    ]));
}

#[test]
fn every_type_has_its_rust_type() {
    let nullable = Type::Nullable(Box::new(Type::Number));
    assert_snapshot!(types(vec![
        object(
            "All",
            vec![
                required("a", Type::Bool),
                required("b", Type::Integer),
                required("c", Type::Unsigned),
                required("d", Type::Number),
                required("e", Type::Text(TextView::Date)),
                required("f", Type::Text(TextView::Uuid)),
                required("g", Type::Any),
                required("h", Type::Object),
                required("i", array(nullable)),
                required("j", Type::Map(Box::new(named("Id")))),
                optional("k", named("All")),
            ],
        ),
        def("Id", Shape::Alias(Type::String)),
    ]));
}

#[test]
fn enums_are_open() {
    let rates = vec![("N8000".to_owned(), 8000), ("N192000".to_owned(), 192_000)];
    assert_snapshot!(types(vec![
        described(
            text_enum("Status", &[("NoAnswer", "no-answer"), ("Busy", "busy")]),
            "How the call ended.",
        ),
        def(
            "SampleRate",
            Shape::Enum(Enum {
                values: EnumValues::Integer(rates),
                aliases: vec![],
            })
        ),
    ]));
}

#[test]
fn a_union_by_kind_matches_on_the_kind() {
    assert_snapshot!(types(vec![
        object("Hybrid", Vec::new()),
        by_kind(
            "Value",
            vec![
                ("Integer", Type::Integer, Route::Integer),
                ("Text", Type::String, Route::String),
                ("Hybrid", named("Hybrid"), keys(&["assistant_id"])),
            ]
        ),
    ]));
}

#[test]
fn a_union_by_tag_matches_on_the_tag() {
    assert_snapshot!(types(vec![
        object("Card", Vec::new()),
        object("Cash", Vec::new()),
        by_tag(
            "Payment",
            "kind",
            &[
                ("Card", "Card", &["card", "Card"]),
                ("Cash", "Cash", &["cash"])
            ],
        ),
    ]));
}

#[test]
fn an_answer_has_a_constructor_for_each_alternative() {
    let mut asked = event("asked", "asked", named("Saved"));
    asked.answer.body = Some(named("Answer"));
    let types = vec![
        object("Saved", Vec::new()),
        object(
            "Rejection",
            vec![
                required("error", Type::String),
                optional("code", Type::Integer),
            ],
        ),
        by_kind(
            "Answer",
            vec![
                ("Saved", named("Saved"), keys(&[])),
                ("Rejection", named("Rejection"), keys(&["error"])),
                ("Direct", Type::Any, Route::Rest),
            ],
        ),
    ];
    assert_snapshot!(types_of(&with_events(contract(types), vec![asked])));
}

#[test]
fn alternatives_that_cannot_be_told_apart_are_tried() {
    assert_snapshot!(types(vec![
        object("A", Vec::new()),
        def(
            "Either",
            Shape::Raw(vec![
                variant("A", named("A")),
                variant("Text", Type::String)
            ])
        ),
    ]));
}

#[test]
fn a_type_of_a_known_name_moves_the_known_name_away() {
    assert_snapshot!(types(vec![
        object("Option", vec![optional("string", Type::String)]),
        object("Serialize", Vec::new()),
        by_kind(
            "Deserialize",
            vec![("String", named("String"), Route::Object)]
        ),
        object("String", vec![optional("inner", Type::String)]),
    ]));
}
