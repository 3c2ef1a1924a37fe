//! Forms: how each field is written, as `encoding` has it or by default.

use crate::bodies::{operation, post};

/// The fields of a form with these properties and encodings, and what is said of them.
fn form(properties: &str, encoding: &str) -> String {
    let modelled = post(
        &format!(
            r#"{{"content": {{"application/x-www-form-urlencoded": {{
                "schema": {{"type": "object", "properties": {{{properties}}}}}, "encoding": {{{encoding}}}}}}}}}"#
        ),
        "",
    );
    let text = operation(&modelled);
    let mut lines = text.lines().map(str::trim);
    let is_told = |line: &&str| {
        line.starts_with("query ") || line.starts_with("warning") || line.starts_with("note")
    };
    lines
        .by_ref()
        .filter(is_told)
        .collect::<Vec<_>>()
        .join("\n")
}

const OBJECT: &str = r#"{"type": "object", "properties": {"n": {"type": "integer"}}}"#;

#[test]
fn without_encoding_each_object_is_json_and_each_item_a_field() {
    let properties = format!(
        r#""object": {OBJECT}, "objects": {{"type": "array", "items": {OBJECT}}},
           "texts": {{"type": "array", "items": {{"type": "string"}}}},
           "either": {{"anyOf": [{OBJECT}, {{"type": "string"}}]}}"#
    );
    insta::assert_snapshot!(form(&properties, ""), @r#"
    query object: Any json
    query objects: [{n: Integer, ..Any}] form*
    query texts: [Text] form*
    query either: OneOf([Text, Object([("n", Integer)], Any)]) json
    "#);
}

#[test]
fn deep_object_is_for_objects_lists_and_what_may_be_one() {
    let properties = format!(
        r#""object": {OBJECT}, "list": {{"type": "array", "items": {OBJECT}}}, "text": {{"type": "string"}},
           "either": {{"anyOf": [{{"type": "object", "additionalProperties": {{"type": "string"}}}}, {{"type": "string", "enum": [""]}}]}}"#
    );
    let deep = r#"{"style": "deepObject", "explode": true}"#;
    let encoding = format!(r#""object": {deep}, "list": {deep}, "text": {deep}, "either": {deep}"#);
    insta::assert_snapshot!(form(&properties, &encoding), @r"
    query object: {n: Integer, ..Any} deep
    query list: [{n: Integer, ..Any}] deep
    query text: Text form*
    query either: OneOf([Text, Object([], Text)]) deep
    ");
}

#[test]
fn a_content_type_of_json_is_for_the_value_as_a_whole() {
    let properties = format!(
        r#""list": {{"type": "array", "items": {OBJECT}}}, "plain": {{"type": "integer"}}"#
    );
    let json = r#"{"contentType": "application/json"}"#;
    let encoding = format!(r#""list": {json}, "plain": {json}"#);
    insta::assert_snapshot!(form(&properties, &encoding), @r"
    query list: Any json
    query plain: Any json
    ");
}

#[test]
fn what_nobody_can_tell_apart_or_is_about_nothing_is_told() {
    let properties = format!(r#""n": {{"type": "string"}}, "object": {OBJECT}, "other": {OBJECT}"#);
    let exploded = r#"{"style": "form", "explode": true}"#;
    let encoding = format!(r#""object": {exploded}, "other": {exploded}, "lost": {exploded}"#);
    insta::assert_snapshot!(form(&properties, &encoding), @r"
    query n: Text form*
    query object: {n: Integer, ..Any} form*
    query other: {n: Integer, ..Any} form*
    note[unchecked] `encoding` has `lost`, which is not a property of the schema
    warning[style-unfit] `n` stands for `n` and for `object`: an exploded object does not say whose it is
    warning[style-unfit] `n` stands for `n` and for `other`: an exploded object does not say whose it is
    warning[style-unfit] `n` stands for `object` and for `other`: an exploded object does not say whose it is
    ");
}
