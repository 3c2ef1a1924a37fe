//! Contracts that between them have everything.

use atoms_codegen::model::{
    Contract, Enum, EnumValues, Presence, Route, Shape, TextView, Type, TypeDef,
};

use crate::build::{
    Renamed, about, array, by_kind, by_tag, contract, def, described, event, field, keeping, keys,
    named, object, optional, required, sensitive, text_enum, variant, with_events,
};

/// The type that all others are fields of.
fn call() -> TypeDef {
    described(
        object(
            "Call",
            vec![
                required("id", Type::String),
                required("from_phone", Type::String).renamed("fromPhone"),
                sensitive(optional("to_phone", Type::String).renamed("toPhone")),
                required("type", named("Status")),
                field(
                    "ended",
                    "ended",
                    Presence::RequiredNullable,
                    Type::Text(TextView::Timestamp),
                ),
                field("note", "note", Presence::OptionalNullable, Type::String),
                optional("rate", named("SampleRate")),
                optional("value", named("MetricValue")),
                optional("parent", named("Call")),
                optional("either", named("Either")),
                optional("list", array(Type::Nullable(Box::new(Type::Number)))),
                required("a", Type::Bool),
                required("b", Type::Bool),
                required("c", Type::Bool),
                required("d", Type::Bool),
            ],
        ),
        "A call, with callId and `code`.\n\n```rust\nfail!();\n```\n\n- [x] done\n- https://example.com",
    )
}

/// The others.
fn others() -> Vec<TypeDef> {
    vec![
        text_enum(
            "Status",
            &[("Ok", "ok"), ("None", "none"), ("NoAnswer", "no-answer")],
        ),
        def(
            "SampleRate",
            Shape::Enum(Enum {
                values: EnumValues::Integer(vec![
                    ("Minus1".to_owned(), -1),
                    ("N192000".to_owned(), 192_000),
                ]),
                aliases: vec![],
            }),
        ),
        by_kind(
            "MetricValue",
            vec![
                ("Integer", Type::Integer, Route::Integer),
                ("String", Type::String, Route::String),
                ("Boolean", Type::Bool, Route::Bool),
                ("Also", Type::Text(TextView::Uri), Route::Array),
            ],
        ),
        object("Nothing", Vec::new()),
        keeping(
            object("Free", vec![required("assistant", Type::Object)]),
            Type::Any,
        ),
        keeping(
            object("Counts", vec![required("count", Type::Unsigned)]),
            Type::Integer,
        ),
        by_kind(
            "Answer",
            vec![
                ("Saved", named("Nothing"), keys(&[])),
                ("Free", named("Free"), keys(&["assistant"])),
                ("Counts", named("Counts"), keys(&["count"])),
                ("Direct", Type::Any, Route::Rest),
            ],
        ),
        by_tag(
            "Payment",
            "kind",
            &[
                ("Card", "Nothing", &["card", "CARD"]),
                ("Cash", "Nothing", &["cash"]),
            ],
        ),
        def(
            "Either",
            Shape::Raw(vec![
                variant("Call", named("Call")),
                variant("Text", Type::String),
            ]),
        ),
        def("CallId", Shape::Alias(Type::Text(TextView::Uuid))),
    ]
}

/// Every shape once.
pub(crate) fn calls() -> Contract {
    let mut types = vec![call()];
    types.extend(others());
    let mut asked = event("asked", "asked", named("Free"));
    asked.answer.body = Some(named("Answer"));
    asked.fallback = Some("{}".to_owned());
    let mut ended = event("ended", "unrecognized", named("Call"));
    ended.answer.status = 202;
    with_events(contract(types), vec![asked, ended])
}

/// Types that are called like what generated code leans on.
pub(crate) fn namesakes() -> Contract {
    let names = [
        "Option",
        "Vec",
        "String",
        "Box",
        "Map",
        "Value",
        "Number",
        "Timestamp",
        "Maybe",
        "Sensitive",
        "Result",
        "Ok",
        "Some",
        "None",
        "Err",
        "Default",
        "Clone",
        "Debug",
        "PartialEq",
        "From",
        "Into",
        "Kind",
        "Serialize",
        "Serializer",
        "Deserialize",
        "Deserializer",
        "BTreeMap",
        "Uri",
        "Date",
        "Uuid",
    ];
    let fields = || {
        vec![
            field("note", "note", Presence::OptionalNullable, Type::String),
            field(
                "ended",
                "ended",
                Presence::RequiredNullable,
                Type::Text(TextView::Timestamp),
            ),
            sensitive(optional("list", array(Type::Number))),
            required("counts", Type::Map(Box::new(Type::Any))),
        ]
    };
    let mut types: Vec<_> = names
        .map(|name| keeping(object(name, fields()), Type::Any))
        .into();
    let mut union = by_kind(
        "Union",
        vec![
            ("Ok", named("Ok"), keys(&["ok"])),
            ("Text", Type::String, Route::String),
            ("Number", Type::Number, Route::Number),
        ],
    );
    union.docs = about("Some of them.");
    types.extend([
        union,
        by_tag("Tagged", "kind", &[("Some", "Some", &["some"])]),
    ]);
    types.push(def("Raw", Shape::Raw(vec![variant("Err", named("Err"))])));
    let own = [
        "Webhooks",
        "Dispatcher",
        "Delivery",
        "Event",
        "Arc",
        "Router",
        "Future",
        "Send",
        "H",
        "Response",
    ];
    types.extend(own.map(|name| object(name, Vec::new())));
    let events = own.iter().chain(&names).map(|name| {
        let name = *name;
        event(name, &format!("on_{}", name.to_lowercase()), named(name))
    });
    let mut events: Vec<_> = events.collect();
    events[0].answer.body = Some(named("Union"));
    let mut contract = with_events(contract(types), events);
    "namesakes".clone_into(&mut contract.name);
    contract
}

/// Everything deprecated.
pub(crate) fn outdated() -> Contract {
    let mut contract = calls();
    "outdated".clone_into(&mut contract.name);
    for def in &mut contract.types {
        def.docs.deprecated = true;
        match &mut def.shape {
            Shape::Struct(shape) => {
                shape
                    .fields
                    .iter_mut()
                    .for_each(|field| field.docs.deprecated = true);
            }
            Shape::Union(union) => {
                union
                    .variants
                    .iter_mut()
                    .for_each(|variant| variant.docs.deprecated = true);
            }
            _ => {}
        }
    }
    let webhooks = contract.webhooks.as_mut().expect("webhooks");
    webhooks
        .events
        .iter_mut()
        .for_each(|event| event.docs.deprecated = true);
    contract
}
