//! How deliveries are signed: `x-signature-scheme` and `x-fern-webhook-signature`.

use atoms_codegen::model::{KeyForm, Preset, Signature, SignedPart, StatedSignature};

use crate::sketch::{Modelled, contract, said};

fn with(extensions: &str) -> Modelled {
    contract(&format!(
        r#"{{{extensions}, "webhooks": {{"rang": {{"post": {{"responses": {{}}}}}}}}}}"#
    ))
}

fn signature(extensions: &str) -> Option<Signature> {
    let modelled = with(extensions);
    let text = said(&modelled);
    assert!(!text.contains("signature-unsupported"), "{text}");
    modelled.contract.webhooks.expect("an event").signature
}

fn stated(scheme: &str) -> StatedSignature {
    match signature(&format!(r#""x-signature-scheme": {scheme}"#)) {
        Some(Signature::Stated(stated)) => *stated,
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_platform_is_named() {
    for (name, _, preset) in Preset::ALL {
        let read = signature(&format!(r#""x-signature-scheme": "{name}""#));
        assert_eq!(read, Some(Signature::Preset(*preset)));
    }
}

#[test]
fn a_header_alone_holds_the_hexadecimal_hmac_of_the_body() {
    let scheme = stated(r#"{"header": "X-Signature"}"#);
    let expected = StatedSignature {
        header: "X-Signature".to_owned(),
        algorithm: "sha256".to_owned(),
        encoding: "hex".to_owned(),
        prefix: None,
        list: false,
        pair: None,
        id: None,
        timestamp: None,
        parts: vec![SignedPart::Body],
        delimiter: String::new(),
        key: None,
    };
    assert_eq!(scheme, expected);
}

#[test]
fn pairs_carry_the_time() {
    let scheme = stated(
        r#"{"header": "S", "pairs": {"signature": "v1", "timestamp": "t"}, "tolerance": 60,
            "signed": [{"text": "v0"}, "timestamp", "body"], "key": "hex"}"#,
    );
    assert_eq!(scheme.pair.as_deref(), Some("v1"));
    assert_eq!(scheme.timestamp, Some(("t".to_owned(), 60)));
    let v0 = SignedPart::Text("v0".to_owned());
    assert_eq!(scheme.parts, [v0, SignedPart::Timestamp, SignedPart::Body]);
    assert_eq!(scheme.key, Some(KeyForm::Hex));
}

#[test]
fn ours_goes_before_that_of_fern() {
    let fern = r#""x-fern-webhook-signature": {"type": "hmac", "header": "X-Other"}"#;
    let both = format!(r#"{fern}, "x-signature-scheme": "github""#);
    assert_eq!(signature(&both), Some(Signature::Preset(Preset::Github)));
    assert!(matches!(signature(fern), Some(Signature::Stated(_))));
}

#[test]
fn what_cannot_be_checked_is_said_and_makes_no_scheme() {
    for (scheme, reason) in [
        (r#""gitlab""#, "`gitlab` is none of standard-webhooks, "),
        ("7", "neither the name of a scheme nor an object"),
        (r#"{"algorithm": "hmac-sha256"}"#, "it names no `header`"),
        (r#"{"header": 1}"#, "`header` is not a text"),
        (
            r#"{"header": "S", "hash": "md5"}"#,
            "`hash` is none of header, ",
        ),
        (
            r#"{"header": "S", "algorithm": "rsa"}"#,
            "`rsa` is none of hmac-sha1, ",
        ),
        (
            r#"{"header": "S", "encoding": "utf8"}"#,
            "`utf8` is none of hex, ",
        ),
        (r#"{"header": "S", "list": "yes"}"#, "`list` is neither"),
        (
            r#"{"header": "S", "pairs": {"signature": "v1"}}"#,
            "`pairs` does not name",
        ),
        (
            r#"{"header": "S", "prefix": "a", "pairs": {"signature": "v1", "timestamp": "t"}}"#,
            "`pairs` go with neither",
        ),
        (
            r#"{"header": "S", "timestamp": "T", "pairs": {"signature": "v1", "timestamp": "t"}}"#,
            "both a header and a pair",
        ),
        (
            r#"{"header": "S", "tolerance": "5m"}"#,
            "not a number of seconds",
        ),
        (
            r#"{"header": "S", "signed": "body"}"#,
            "`signed` is not a list",
        ),
        (
            r#"{"header": "S", "signed": ["url", "body"]}"#,
            r#"`"url"` is none of id, "#,
        ),
        (r#"{"header": "S", "signed": []}"#, "the body is not among"),
        (
            r#"{"header": "S", "signed": ["timestamp", "body"]}"#,
            "nothing carries it",
        ),
        (
            r#"{"header": "S", "signed": ["id", "body"]}"#,
            "no header carries it",
        ),
        (r#"{"header": "S", "key": "pem"}"#, "`key` is none of hex, "),
        (
            r#"{"header": "S", "key": {"base64": [1]}}"#,
            "`key` is none of hex, ",
        ),
    ] {
        let modelled = with(&format!(r#""x-signature-scheme": {scheme}"#));
        let text = said(&modelled);
        let line = text
            .lines()
            .find(|line| line.contains("signature-unsupported"));
        assert!(line.is_some_and(|line| line.contains(reason)), "{text}");
        let webhooks = modelled.contract.webhooks.expect("an event");
        assert_eq!(webhooks.signature, None);
    }
}
