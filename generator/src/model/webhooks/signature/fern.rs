//! `x-fern-webhook-signature`: Fern's form.

use serde_json::Value;

use super::one_of;
use crate::model::contract::{Signature, SignedPart, StatedSignature};

pub(super) fn parse(value: &Value) -> Result<Signature, String> {
    let text = |key: &str| value.get(key).and_then(Value::as_str);
    if text("type").is_some_and(|kind| kind != "hmac") {
        return Err("only `type: hmac` is supported; `x-signature-scheme` has others".to_owned());
    }
    let header = text("header").ok_or("it names no `header`")?.to_owned();
    let algorithm = one_of(
        text("algorithm").unwrap_or("sha256"),
        &["sha1", "sha256", "sha512"],
    )?;
    let encoding = one_of(text("encoding").unwrap_or("hex"), &["hex", "base64"])?;
    let format = value.get("payload-format");
    let listed = format
        .and_then(|format| format.get("components"))
        .and_then(Value::as_array);
    let mut parts = Vec::new();
    for part in listed.into_iter().flatten() {
        let part = one_of(part.as_str().unwrap_or_default(), &["timestamp", "body"])?;
        let is_body = part == "body";
        parts.push(if is_body {
            SignedPart::Body
        } else {
            SignedPart::Timestamp
        });
    }
    if parts.is_empty() {
        parts.push(SignedPart::Body);
    }
    let delimiter = format
        .and_then(|format| format.get("delimiter"))
        .and_then(Value::as_str)
        .unwrap_or(".");
    let timestamp = value.get("timestamp").and_then(|timestamp| {
        let header = timestamp.get("header")?.as_str()?.to_owned();
        Some((
            header,
            timestamp
                .get("tolerance")
                .and_then(Value::as_u64)
                .unwrap_or(300),
        ))
    });
    if !parts.contains(&SignedPart::Body) {
        return Err("the body is not among what is signed".to_owned());
    }
    if timestamp.is_none() && parts.contains(&SignedPart::Timestamp) {
        return Err("a timestamp is signed, but no header carries it".to_owned());
    }
    let prefix = text("signature-prefix").map(str::to_owned);
    Ok(Signature::Stated(Box::new(StatedSignature {
        header,
        algorithm,
        encoding,
        prefix,
        list: false,
        pair: None,
        id: None,
        timestamp,
        parts,
        delimiter: delimiter.to_owned(),
        key: None,
    })))
}
