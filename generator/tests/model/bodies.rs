//! Document in, model out: what operations are sent.

use atoms_codegen::model::{Check, Content, Payload};

use crate::sketch::{Modelled, contract, sketch};

/// The contract of one operation, `POST /thing`, with that body and those responses.
pub(crate) fn post(body: &str, responses: &str) -> Modelled {
    let body = if body.is_empty() {
        String::new()
    } else {
        format!(r#""requestBody": {body}, "#)
    };
    contract(&format!(
        r#"{{"paths": {{"/thing": {{"post": {{"operationId": "makeThing", {body}"responses": {{{responses}}}}}}}}}}}"#
    ))
}

/// All from the operation's first line on, or all with its types.
pub(crate) fn operation(modelled: &Modelled) -> String {
    let text = sketch(modelled);
    text[text.find("  make_thing").unwrap_or_default()..].to_owned()
}

pub(crate) const THING: &str = r#"{"schema": {"type": "object", "required": ["a"], "properties": {
    "a": {"type": "string"}, "b": {"type": "object", "properties": {"c": {"type": "integer"}}}}}}"#;

#[test]
fn a_body_is_read_by_its_media_type() {
    let one = |media: &str, entry: &str| {
        let modelled = post(&format!(r#"{{"content": {{"{media}": {entry}}}}}"#), "");
        let text = operation(&modelled);
        let line = text.lines().find(|line| line.contains("    body "));
        line.unwrap_or("no body").trim().to_owned()
    };
    for (media, entry, expected) in [
        (
            "application/json",
            THING,
            "application/json json MakeThingBody",
        ),
        (
            "application/json; charset=utf-8",
            "{}",
            "application/json json Any",
        ),
        (
            "application/vnd.x+json",
            THING,
            "application/vnd.x+json json MakeThingBody",
        ),
        ("text/csv", THING, "text/csv text"),
        ("application/pdf", "{}", "application/pdf bytes"),
        ("*/*", THING, "*/* json MakeThingBody"),
        ("*/*", "{}", "*/* bytes"),
        (
            "*/*",
            r#"{"schema": {"type": "string", "format": "binary"}}"#,
            "*/* bytes",
        ),
        (
            "application/x-www-form-urlencoded",
            "{}",
            "application/x-www-form-urlencoded text",
        ),
        (
            "multipart/mixed",
            "{}",
            "multipart/mixed parts MakeThingPart in MakeThingForm",
        ),
    ] {
        assert_eq!(one(media, entry), format!("body {expected}"), "{media}");
    }
    assert_eq!(one("no media type", THING), "no body");
}

#[test]
fn several_media_types_are_an_enum() {
    let modelled = post(
        &format!(
            r#"{{"required": true, "content": {{"application/json": {THING}, "application/problem+json": {{}},
                "text/plain": {{}}, "application/xml": {{}}, "application/octet-stream": {{}},
                "application/JSON": {{}}}}}}"#
        ),
        "",
    );
    insta::assert_snapshot!(sketch(&modelled), @r"
    struct MakeThingBodyJson
      a: String required
      b: MakeThingBodyJsonB optional
    struct MakeThingBodyJsonB
      c: Integer optional
    group operations Operations
      make_thing POST /thing
        body required MakeThingBody: Json application/json json MakeThingBodyJson | ProblemJson application/problem+json json Any | Text text/plain text | Xml application/xml bytes | Bytes application/octet-stream bytes
        answers MakeThingAnswer
          Other default empty
    warning[media-type] `application/json` is listed twice; the first counts
    ");
}

#[test]
fn media_types_of_json_are_told_apart_by_their_own_names() {
    let other = r#"{"schema": {"type": "integer"}}"#;
    let modelled = post(
        &format!(
            r#"{{"content": {{"application/json-patch+json": {{}}, "application/json; charset=utf-8": {{}},
                "application/json; version=2": {other}, "text/json": {{}}, "application/*+json": {{}},
                "application/vnd.api+json; ext=a": {{}}, "text/xml": {{}}, "application/xml": {{}},
                "audio/mpeg": {{}}, "video/mpeg": {{}}, "text/*": {{}}, "text/plain": {{}}}}}}"#
        ),
        "",
    );
    let text = operation(&modelled);
    let body = text
        .lines()
        .find(|line| line.contains("body"))
        .unwrap_or_default();
    let variants: Vec<_> = body
        .split(": ")
        .nth(1)
        .unwrap_or_default()
        .split(" | ")
        .map(|one| one.split(' ').take(2).collect::<Vec<_>>().join(" "))
        .collect();
    insta::assert_snapshot!(variants.join("\n"), @r"
    JsonPatch application/json-patch+json
    Json application/json
    JsonVersion2 application/json;
    TextJson text/json
    AnyJson application/*+json
    VndApiJson application/vnd.api+json
    Xml text/xml
    ApplicationXml application/xml
    Mpeg audio/mpeg
    VideoMpeg video/mpeg
    Text text/*
    Plain text/plain
    ");
}

#[test]
fn parameters_of_a_media_type_count_only_where_they_tell_schemas_apart() {
    let text = r#"{"schema": {"type": "string"}}"#;
    let number = r#"{"schema": {"type": "integer"}}"#;
    let body = |second: &str| {
        let modelled = post(
            &format!(
                r#"{{"content": {{"application/json;odata=minimal": {text}, "application/json;odata=full": {second},
                    "application/json;odata=none": {text}, "application/json": {text}}}}}"#
            ),
            "",
        );
        let text = operation(&modelled);
        let line = text.lines().find(|line| line.contains("body"));
        line.unwrap_or_default().trim().to_owned()
    };
    assert_eq!(body(text), "body application/json json String");
    assert_eq!(
        body(number),
        "body MakeThingBody: JsonOdataMinimal application/json; odata=minimal json String | \
         JsonOdataFull application/json; odata=full json Integer | \
         JsonOdataNone application/json; odata=none json String | Json application/json json String"
    );
}

#[test]
fn a_range_that_is_json_is_not_called_bytes() {
    let modelled = post(
        r#"{"content": {"*/*": {"schema": {"type": "integer"}}, "text/plain": {"encoding": {"a": {"style": "form"}}}}}"#,
        "",
    );
    let text = operation(&modelled);
    assert!(text.contains("Any */* json Integer"), "{text}");
    assert!(
        text.contains("note[unchecked] `encoding` is not read"),
        "{text}"
    );
}

#[test]
fn ranges_of_media_types_and_several_multiparts_are_called_what_they_are() {
    let modelled = post(
        r#"{"content": {"image/*": {}, "application/octet-stream": {}, "*/*": {}, "audio/*": {},
            "multipart/form-data": {}, "multipart/mixed": {}}}"#,
        "",
    );
    let text = operation(&modelled);
    for line in [
        "Image image/* bytes",
        "Bytes application/octet-stream bytes",
        "Any */* bytes",
        "Audio audio/* bytes",
        "parts MakeThingPart in MakeThingForm",
        "parts MakeThingMixedPart in MakeThingMixedForm",
    ] {
        assert!(text.contains(line), "{line} in {text}");
    }
    assert!(!text.contains("name-clash"), "{text}");
}

#[test]
fn what_is_called_self_is_bent_alone_and_straight_in_longer_names() {
    let modelled = contract(
        r#"{"paths": {"/self": {"post": {"operationId": "self", "responses": {"200": {"description": "",
            "content": {"application/json": {"schema": {"type": "object", "properties": {"a": {}}}}}}}}}}}"#,
    );
    let text = sketch(&modelled);
    assert!(text.contains("  self_ POST /self"), "{text}");
    assert!(text.contains("SelfOk"), "{text}");
    assert!(!text.contains("Self_"), "{text}");
}

#[test]
fn a_form_is_made_of_the_properties() {
    let modelled = post(
        r#"{"content": {"application/x-www-form-urlencoded": {
            "encoding": {"tags": {"style": "spaceDelimited"}, "deep": {"style": "deepObject"},
                "parts": {"explode": false}, "text": {"contentType": "application/json"}},
            "schema": {"type": "object", "required": ["id", "seen"], "properties": {
                "id": {"type": "integer"}, "seen": {"type": "boolean"},
                "tags": {"type": "array", "items": {"type": "string"}},
                "parts": {"type": "array", "items": {"type": "string"}},
                "text": {"type": "string"},
                "deep": {"type": "object", "properties": {"a": {"type": "integer"}}},
                "plain": {"type": "object", "properties": {"a": {"type": "integer"}}}}}}}}"#,
        "",
    );
    insta::assert_snapshot!(operation(&modelled), @r"
      make_thing POST /thing
        body application/x-www-form-urlencoded form MakeThingBody
          query id: Integer form* required
          query seen: Boolean form* required
          query tags: [Text] space
          query parts: [Text] form
          query text: Any json
          query deep: {a: Integer, ..Any} deep
          query plain: Any json
        answers MakeThingAnswer
          Other default empty
    ");
}

#[test]
fn a_form_takes_the_fields_that_additional_properties_describe() {
    let others = |schema: &str| {
        let modelled = post(
            &format!(
                r#"{{"content": {{"application/x-www-form-urlencoded": {{"schema": {schema}}}}}}}"#
            ),
            "",
        );
        let text = operation(&modelled);
        let lines = text.lines().filter(|line| line.contains(" query "));
        lines.map(str::trim).collect::<Vec<_>>().join("; ")
    };
    let of = |rest: &str| {
        others(&format!(
            r#"{{"type": "object", "properties": {{"a": {{"type": "string"}}}}{rest}}}"#
        ))
    };
    let known = "query a: Text form*";
    assert_eq!(of(""), known);
    assert_eq!(of(r#", "additionalProperties": false"#), known);
    for (rest, kind) in [("true", "Any"), (r#"{"type": "integer"}"#, "Integer")] {
        let asked = of(&format!(r#", "additionalProperties": {rest}"#));
        assert_eq!(asked, format!("{known}; query *: {kind} others"));
    }
    let either = r#"{"oneOf": [
        {"type": "object", "properties": {"a": {"type": "string"}}, "additionalProperties": {"type": "integer"}},
        {"type": "object", "properties": {"a": {"type": "string"}}, "additionalProperties": {"type": "string"}}]}"#;
    assert_eq!(others(either), format!("{known}; query *: Any others"));
    let two_choices = r#"{"allOf": [
        {"oneOf": [{"type": "object", "properties": {"a": {"type": "string"}}}, {"type": "object"}]},
        {"oneOf": [{"type": "object", "additionalProperties": {"type": "integer"}}, {"type": "object", "minProperties": 1}]}]}"#;
    assert_eq!(
        others(two_choices),
        format!("{known}; query *: Integer others")
    );
}

#[test]
fn a_multipart_body_is_made_of_files_texts_and_json() {
    let modelled = post(
        r#"{"content": {"multipart/form-data": {
            "encoding": {"meta": {"contentType": "application/json"}, "logo": {"contentType": "image/png"}},
            "schema": {"type": "object", "required": ["media"], "properties": {
                "media": {"type": "string", "format": "binary"},
                "more": {"type": "array", "minItems": 2, "maxItems": 9, "items": {"type": "string", "format": "binary"}},
                "raw": {"type": "string", "contentMediaType": "application/octet-stream"},
                "code": {"type": "string", "contentMediaType": "image/png", "contentEncoding": "base64"},
                "logo": {"type": "string"},
                "title": {"type": "string"},
                "count": {"type": "integer"},
                "kind": {"type": "string", "enum": ["a"]},
                "tags": {"type": "array", "items": {"type": "string"}},
                "meta": {"type": "array", "items": {"type": "string"}},
                "settings": {"type": "object", "properties": {"a": {}}},
                "any": {}, "unknown": {"type": "boolean"}}}}}}"#,
        "",
    );
    insta::assert_snapshot!(sketch(&modelled), @r#"
    enum MakeThingKind A="a"
    struct MakeThingSettings
      a: Any optional
    group operations Operations
      make_thing POST /thing
        body multipart/form-data parts MakeThingPart in MakeThingForm
          Media (media) file required
          More (more) file repeated least 2 most 9
          Raw (raw) file
          Code (code) text String Text
          Logo (logo) file
          Title (title) text String Text
          Count (count) text Integer Integer
          Kind (kind) text MakeThingKind Text
          Tags (tags) text String Text repeated
          Meta (meta) json [String]
          Settings (settings) json MakeThingSettings
          Any (any) file
          Unknown2 (unknown) text Bool Boolean
        answers MakeThingAnswer
          Other default empty
    note[unchecked] `contentType` of a part is not checked in requests
    "#);
}

#[test]
fn text_is_checked_for_what_its_schema_asks_beyond_text() {
    let check = |schema: &str| {
        let body = format!(r#"{{"content": {{"text/plain": {{"schema": {schema}}}}}}}"#);
        let modelled = post(&body, "");
        let operation = modelled.contract.operations().next();
        let content = operation.and_then(|operation| Some(&operation.body.as_ref()?.content));
        match content {
            Some(Content::One(media)) => match &media.payload {
                Payload::Text(check) => check.clone(),
                other => panic!("{other:?}"),
            },
            other => panic!("{other:?}"),
        }
    };
    let short = check(r#"{"type": "string", "maxLength": 2, "pattern": "^a"}"#);
    assert_eq!(short.max_length, Some(2));
    assert_eq!(short.pattern.as_deref(), Some("^a"));
    let listed = check(r#"{"type": "string", "enum": ["a", "b"]}"#);
    assert_eq!(listed.values.map(|values| values.len()), Some(2));
    for schema in [r#"{"type": "string"}"#, r#"{"type": "integer"}"#, "{}"] {
        assert_eq!(check(schema), Check::default(), "{schema}");
    }
}

#[test]
fn what_is_not_read_of_a_body_is_said() {
    let said = |media: &str, entry: &str| {
        let modelled = post(&format!(r#"{{"content": {{"{media}": {entry}}}}}"#), "");
        let said = modelled.diagnostics.iter();
        said.map(|one| {
            let place = one.origin.as_ref().map_or("", |origin| &origin.pointer);
            let (_, place) = place.split_once("/content/").unwrap_or_default();
            format!("{} {} {place}: {}", one.severity, one.code, one.message)
        })
        .collect::<Vec<_>>()
        .join("\n")
    };
    insta::assert_snapshot!(said("application/xml", THING), @"note body-untyped application~1xml/schema: its schema is not read: this is handed over as bytes");
    insta::assert_snapshot!(said("text/plain", THING), @"note body-untyped text~1plain/schema: its schema is not read: this is handed over as text");
    let short = r#"{"schema": {"type": "string", "maxLength": 10}}"#;
    insta::assert_snapshot!(said("application/octet-stream", short), @"note unchecked application~1octet-stream/schema: bytes are not checked for what their schema asks");
    let file = r#"{"schema": {"type": "string", "format": "binary"}}"#;
    for media in ["application/octet-stream", "application/pdf", "*/*"] {
        assert_eq!(said(media, file), "");
        assert_eq!(said(media, "{}"), "");
    }
    let parts = r#"{"schema": {"type": "object", "properties": {"image": {"type": "string", "format": "binary"},
            "tags": {"type": "array", "items": {"type": "string"}}, "data": {"type": "object"}}},
        "encoding": {"image": {"contentType": "image/png", "headers": {"X-A": {"schema": {"type": "string"}}}},
            "tags": {"style": "pipeDelimited", "explode": false}, "data": {"contentType": "application/json"}}}"#;
    insta::assert_snapshot!(said("multipart/form-data", parts), @r"
    note unchecked multipart~1form-data/encoding/image/contentType: `contentType` of a part is not checked in requests
    note unchecked multipart~1form-data/encoding/image/headers: `headers` of a part is not checked in requests
    note unchecked multipart~1form-data/encoding/tags/style: `style` of a part is not checked in requests
    note unchecked multipart~1form-data/encoding/tags/explode: `explode` of a part is not checked in requests
    ");
}
