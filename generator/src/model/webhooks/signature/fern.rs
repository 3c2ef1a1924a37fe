//! `x-fern-webhook-signature`: how deliveries are signed, as far as the runtime can check it.

use serde_json::Value;

use crate::diagnostic::{Diagnostic, Diagnostics, code};
use crate::model::contract::Signature;
use crate::wire::At;

/// Reads the extension; what the runtime cannot check is a warning and no scheme.
pub(in crate::model) fn read(
    value: &Value,
    place: &At,
    diagnostics: &mut Diagnostics,
) -> Option<Signature> {
    let parsed = parse(value);
    if let Err(reason) = &parsed {
        let message = format!("no signature scheme is made of this: {reason}");
        diagnostics
            .push(Diagnostic::warning(code::SIGNATURE_UNSUPPORTED, message).at(place.origin()));
    }
    parsed.ok()
}

fn parse(value: &Value) -> Result<Signature, String> {
    let text = |key: &str| value.get(key).and_then(Value::as_str);
    if text("type").is_some_and(|kind| kind != "hmac") {
        return Err("only `type: hmac` is supported".to_owned());
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
        parts.push(one_of(
            part.as_str().unwrap_or_default(),
            &["timestamp", "body"],
        )?);
    }
    if parts.is_empty() {
        parts.push("body".to_owned());
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
    if !parts.iter().any(|part| part == "body") {
        return Err("the body is not among what is signed".to_owned());
    }
    if timestamp.is_none() && parts.iter().any(|part| part == "timestamp") {
        return Err("a timestamp is signed, but no header carries it".to_owned());
    }
    let prefix = text("signature-prefix").map(str::to_owned);
    Ok(Signature {
        header,
        algorithm,
        encoding,
        prefix,
        parts,
        delimiter: delimiter.to_owned(),
        timestamp,
    })
}

fn one_of(value: &str, known: &[&str]) -> Result<String, String> {
    let found = known.iter().find(|known| **known == value);
    found
        .map(|known| (*known).to_owned())
        .ok_or_else(|| format!("`{value}` is none of {}", known.join(", ")))
}
