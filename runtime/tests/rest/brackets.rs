//! `style: deepObject`: objects, lists, and what may be one of several kinds.

use atoms_runtime::codegen::params::{decode_form, encode_form};
use atoms_runtime::codegen::{Param, ParamKind, Style};
use serde_json::{Value, json};

use crate::common::{map, members};

const TEXTS: ParamKind = ParamKind::Array(&ParamKind::Text);
const MAP: ParamKind = ParamKind::Object(&[], &ParamKind::Text);

fn deep(kind: ParamKind) -> [Param; 1] {
    [Param::query("p", kind).style(Style::Deep)]
}

fn read(params: &[Param], form: &str) -> Value {
    let decoded = decode_form(params, form);
    assert_eq!(decoded.violations, [], "{form}");
    Value::Object(members(&decoded.json))
}

fn written(params: &[Param], value: Value) -> Result<String, String> {
    let form = encode_form(params, &map("p", value)).map_err(|error| error.to_string())?;
    Ok(form.replace("%5B", "[").replace("%5D", "]"))
}

#[test]
fn a_list_is_read_in_every_spelling_and_written_with_numbers() {
    let list = json!({"p": ["b", "a"]});
    for form in ["p[0]=b&p[1]=a", "p[]=b&p[]=a", "p=b&p=a", "p[9]=a&p[7]=b"] {
        assert_eq!(read(&deep(TEXTS), form), list, "{form}");
    }
    assert_eq!(read(&deep(TEXTS), "p=b"), json!({"p": ["b"]}));
    let form = written(&deep(TEXTS), json!(["b", "a"]));
    assert_eq!(form.as_deref(), Ok("p[0]=b&p[1]=a"));
    let nested = written(&deep(MAP), json!({"tags": ["b", "a"]}));
    assert_eq!(nested.as_deref(), Ok("p[tags][0]=b&p[tags][1]=a"));
}

#[test]
fn brackets_say_which_of_several_kinds_a_value_is() {
    const EITHER: ParamKind = ParamKind::OneOf(&[ParamKind::Text, MAP, TEXTS]);
    const ITEMS: ParamKind = ParamKind::Array(&ParamKind::OneOf(&[ParamKind::Integer, MAP]));
    for (kind, form, value) in [
        (EITHER, "p[order]=7", json!({"order": "7"})),
        (EITHER, "p=", json!("")),
        (EITHER, "p=a", json!("a")),
        (EITHER, "p[0]=a", json!(["a"])),
        (EITHER, "p[0]=a&p[1]=b", json!(["a", "b"])),
        (ITEMS, "p[0]=1&p[1][a]=2", json!([1, {"a": "2"}])),
        (ParamKind::OneOf(&[TEXTS, MAP]), "p[a]=2", json!({"a": "2"})),
        (ParamKind::Any, "p[0]=1&p[1]=b", json!([1, "b"])),
        (ParamKind::Any, "p[a][b]=1", json!({"a": {"b": 1}})),
    ] {
        assert_eq!(read(&deep(kind), form), json!({"p": value}), "{form}");
        assert_eq!(written(&deep(kind), value).as_deref(), Ok(form));
    }
    assert_eq!(
        read(&deep(ParamKind::OneOf(&[TEXTS, MAP])), "p=2"),
        json!({"p": ["2"]})
    );
    assert_eq!(read(&deep(EITHER), ""), json!({}));
}

#[test]
fn what_would_be_read_as_another_kind_is_not_written() {
    for (kind, value, why) in [
        (
            ParamKind::Any,
            json!({"0": "a"}),
            "has numbers for names, which would be read as a list",
        ),
        (TEXTS, json!([null]), "holds `null`, which has no text"),
    ] {
        let error = written(&deep(kind), value).unwrap_err();
        assert!(error.ends_with(why), "{error}");
    }
    let counted = written(&deep(MAP), json!({"0": "a"}));
    assert_eq!(counted.as_deref(), Ok("p[0]=a"));
    assert_eq!(read(&deep(MAP), "p[0]=a"), json!({"p": {"0": "a"}}));
}

#[test]
fn outside_of_brackets_an_object_among_several_kinds_is_json() {
    const EITHER: ParamKind = ParamKind::OneOf(&[ParamKind::Integer, ParamKind::Text, MAP]);
    let params = [Param::query("p", EITHER).style(Style::Json)];
    for (form, value) in [
        ("p=%7B%22a%22%3A%22b%22%7D", json!({"a": "b"})),
        ("p=a", json!("a")),
        ("p=7", json!(7)),
        ("p=", json!("")),
    ] {
        assert_eq!(read(&params, form), json!({"p": value}), "{form}");
        assert_eq!(written(&params, value).as_deref(), Ok(form));
    }
    let error = written(&params, json!("{}")).unwrap_err();
    assert!(error.ends_with("is a text that would be read as a list or an object"));
}

#[test]
fn items_that_are_objects_are_json_one_a_field() {
    const POINT: ParamKind = ParamKind::Object(&[("a", ParamKind::Integer)], &ParamKind::Any);
    let params = [Param::query("p", ParamKind::Array(&POINT))];
    let form = "p=%7B%22a%22%3A1%7D&p=%7B%22a%22%3A2%7D";
    let points = json!([{"a": 1}, {"a": 2}]);
    assert_eq!(read(&params, form), json!({"p": points}));
    assert_eq!(written(&params, points).as_deref(), Ok(form));
}

#[test]
fn an_exploded_object_or_a_value_is_either() {
    const EITHER: ParamKind = ParamKind::OneOf(&[
        ParamKind::Integer,
        ParamKind::Object(&[("a", ParamKind::Text)], &ParamKind::Any),
    ]);
    let params = [Param::query("p", EITHER)];
    for (form, value) in [("p=7", json!(7)), ("a=b", json!({"a": "b"}))] {
        assert_eq!(read(&params, form), json!({"p": value}), "{form}");
        assert_eq!(written(&params, value).as_deref(), Ok(form));
    }
}

#[test]
fn a_list_that_is_a_member_of_an_exploded_object_is_repeated() {
    const FILTER: ParamKind =
        ParamKind::Object(&[("a", ParamKind::Integer), ("b", TEXTS)], &ParamKind::Any);
    let params = [Param::query("p", FILTER)];
    let filter = json!({"a": 1, "b": ["x", "y"]});
    assert_eq!(read(&params, "a=1&b=x&b=y"), json!({"p": filter}));
    assert_eq!(written(&params, filter).as_deref(), Ok("a=1&b=x&b=y"));
}
