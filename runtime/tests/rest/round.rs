//! What is written is read again.

use atoms_runtime::codegen::params::{decode, decode_form, encode, encode_form};
use atoms_runtime::codegen::{Param, ParamKind, Place, Style};
use proptest::collection::{btree_map, vec};
use proptest::prelude::*;
use serde_json::{Map, Value, json};

use crate::common::{map, members as members_of, operation, request};

const MEMBERS: ParamKind = ParamKind::Object(
    &[("a", ParamKind::Text), ("b", ParamKind::Integer)],
    &ParamKind::Boolean,
);
const NESTED: ParamKind = ParamKind::Object(
    &[
        ("in", MEMBERS),
        ("list", ParamKind::Array(&ParamKind::Text)),
        ("objects", ParamKind::Array(&MEMBERS)),
    ],
    &ParamKind::Text,
);

fn styles(place: Place) -> Vec<Style> {
    let both = |style: fn(bool) -> Style| [style(false), style(true), Style::Json];
    match place {
        Place::Path => [both(Style::Simple), both(Style::Label), both(Style::Matrix)].concat(),
        Place::Header => both(Style::Simple).to_vec(),
        Place::Cookie => both(Style::Form).to_vec(),
        Place::Query => {
            let mut styles = both(Style::Form).to_vec();
            styles.extend([Style::Space, Style::Pipe, Style::Deep]);
            styles
        }
    }
}

fn param(place: Place, kind: ParamKind) -> Param {
    match place {
        Place::Path => Param::path("p", kind),
        Place::Query => Param::query("p", kind),
        Place::Header => Param::header("p", kind),
        Place::Cookie => Param::cookie("p", kind),
    }
}

/// Writes the value and reads it; where it has no text in its style, that is `None`.
fn round(template: &'static str, param: Param, value: &Value) -> Option<Map<String, Value>> {
    let operation = operation(template, &[param]);
    let encoded = encode(operation, &map("p", value.clone())).ok()?;
    let request = request(&encoded.path, encoded.query.as_deref(), encoded.headers);
    let (parts, _) = request.into_parts();
    let decoded = decode(operation, &parts).expect(&encoded.path);
    assert_eq!(decoded.violations, [], "{} {:?}", parts.uri, parts.headers);
    Some(members_of(&decoded.json))
}

fn text() -> impl Strategy<Value = String> {
    prop_oneof!["[a-z]{1,4}", "[ab,;=.&|%+\\[\\]/ é-]{0,6}", "\\PC{0,8}"]
}

fn members() -> impl Strategy<Value = Value> {
    let rest = btree_map("[c-z]{1,3}|[c,;=.&|%+/ é]{1,3}", any::<bool>(), 0..3);
    (text(), any::<i64>(), rest).prop_map(|(a, b, rest)| {
        let mut object = json!(rest);
        object["a"] = a.into();
        object["b"] = b.into();
        object
    })
}

fn values() -> impl Strategy<Value = (ParamKind, Value)> {
    let number = any::<f64>().prop_filter("JSON has it", |number| number.is_finite());
    prop_oneof![
        text().prop_map(|text| (ParamKind::Text, text.into())),
        any::<i64>().prop_map(|number| (ParamKind::Integer, number.into())),
        any::<u64>().prop_map(|number| (ParamKind::Integer, number.into())),
        number.prop_map(|number| (ParamKind::Number, number.into())),
        any::<bool>().prop_map(|flag| (ParamKind::Boolean, flag.into())),
        any::<bool>().prop_map(|flag| (ParamKind::Any, flag.into())),
        vec(text(), 0..4).prop_map(|list| (ParamKind::Array(&ParamKind::Text), list.into())),
        vec(any::<i64>(), 0..4)
            .prop_map(|list| (ParamKind::Array(&ParamKind::Integer), list.into())),
        members().prop_map(|object| (MEMBERS, object)),
    ]
}

fn is_empty(value: &Value) -> bool {
    *value == json!([]) || *value == json!({})
}

fn check(place: Place, template: &'static str, kind: ParamKind, value: &Value) {
    for style in styles(place) {
        let Some(map) = round(template, param(place, kind).style(style), value) else {
            continue;
        };
        // Exploded, an empty list leaves no trace.
        let absent = is_empty(value).then_some(value);
        assert_eq!(map.get("p").or(absent), Some(value), "{place:?} {style:?}");
    }
}

proptest! {
    #[test]
    fn whatever_is_written_is_read(place in places(), (kind, value) in values()) {
        check(place, template(place), kind, &value);
    }

    #[test]
    fn beside_other_text_in_a_path_too((kind, value) in values()) {
        check(Place::Path, "/a-{p}.json", kind, &value);
        check(Place::Path, "/v1/{p}:start/x", kind, &value);
    }

    #[test]
    fn objects_in_objects_are_read(a in members(), list in vec(text(), 0..3), objects in vec(members(), 0..3)) {
        let mut value = json!({"in": a});
        for (name, list) in [("list", json!(list)), ("objects", json!(objects))] {
            if !is_empty(&list) {
                value[name] = list;
            }
        }
        let param = Param::query("p", NESTED).style(Style::Deep);
        if let Some(map) = round("/", param, &value) {
            prop_assert_eq!(&map["p"], &value);
        }
    }

    #[test]
    fn plain_texts_can_be_written_everywhere(place in places(), list in vec("[a-z]{1,5}", 1..4)) {
        for style in styles(place) {
            let text = Value::from(list[0].clone());
            let kinds = [(ParamKind::Text, text.clone()), (ParamKind::Array(&ParamKind::Text), json!(list)), (MEMBERS, json!({"a": text, "b": 1}))];
            for (kind, value) in kinds.into_iter().filter(|(kind, _)| style != Style::Deep || matches!(kind, ParamKind::Object(..))) {
                let read = round(template(place), param(place, kind).style(style), &value);
                prop_assert!(read.is_some());
            }
        }
    }

    #[test]
    fn forms_are_read_as_they_were_written(name in text(), count in any::<i64>(), tags in vec(text(), 1..4)) {
        let params = [
            Param::query("name", ParamKind::Text),
            Param::query("count", ParamKind::Integer),
            Param::query("tags", ParamKind::Array(&ParamKind::Text)),
        ];
        let body = json!({"name": name, "count": count, "tags": tags});
        let Value::Object(map) = body else { unreachable!() };
        let form = encode_form(&params, &map).unwrap();
        let decoded = decode_form(&params, &form);
        prop_assert_eq!(decoded.violations, []);
        prop_assert_eq!(members_of(&decoded.json), map);
    }
}

#[test]
fn a_form_keeps_the_fields_that_it_does_not_declare() {
    let params = [
        Param::query("name", ParamKind::Text),
        Param::others(ParamKind::Integer),
    ];
    let body = json!({"name": "Hall", "*": 1, "zz": 5});
    let Value::Object(map) = body else {
        unreachable!()
    };
    let form = encode_form(&params, &map).unwrap();
    let decoded = decode_form(&params, &form);
    assert_eq!(decoded.violations, []);
    assert_eq!(members_of(&decoded.json), map, "{form}");
}

fn template(place: Place) -> &'static str {
    match place {
        Place::Path => "/{p}",
        _ => "/",
    }
}

fn places() -> impl Strategy<Value = Place> {
    prop_oneof![
        Just(Place::Path),
        Just(Place::Query),
        Just(Place::Header),
        Just(Place::Cookie)
    ]
}
