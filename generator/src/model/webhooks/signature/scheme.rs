//! `x-signature-scheme`: a well-known platform, or a scheme property by property.

use serde_json::{Map, Value};

use super::one_of;
use crate::model::contract::{KeyForm, Preset, Signature, SignedPart, StatedSignature};

/// How far a timestamp may be from now, in seconds, where the document does not say.
const TOLERANCE: u64 = 300;

const PROPERTIES: &[&str] = &[
    "header",
    "algorithm",
    "encoding",
    "prefix",
    "list",
    "pairs",
    "id",
    "timestamp",
    "tolerance",
    "signed",
    "delimiter",
    "key",
];

pub(super) fn parse(value: &Value) -> Result<Signature, String> {
    match value {
        Value::String(name) => preset(name),
        Value::Object(stated) => read(stated).map(|stated| Signature::Stated(Box::new(stated))),
        _ => Err("it is neither the name of a scheme nor an object".to_owned()),
    }
}

fn preset(name: &str) -> Result<Signature, String> {
    let known = || {
        let names = Preset::ALL.iter().map(|(name, ..)| *name);
        names.collect::<Vec<_>>().join(", ")
    };
    let preset = Preset::named(name).ok_or_else(|| format!("`{name}` is none of {}", known()))?;
    Ok(Signature::Preset(preset))
}

fn read(stated: &Map<String, Value>) -> Result<StatedSignature, String> {
    if let Some(name) = stated
        .keys()
        .find(|name| !PROPERTIES.contains(&name.as_str()))
    {
        return Err(format!("`{name}` is none of {}", PROPERTIES.join(", ")));
    }
    let algorithm = text(stated, "algorithm")?.unwrap_or_else(|| "hmac-sha256".to_owned());
    let algorithms = ["hmac-sha1", "hmac-sha256", "hmac-sha512", "ed25519"];
    let algorithm = one_of(&algorithm, &algorithms)?;
    let encoding = text(stated, "encoding")?.unwrap_or_else(|| "hex".to_owned());
    let (pair, pair_of_time) = pairs(stated)?;
    let time = text(stated, "timestamp")?;
    if time.is_some() && pair_of_time.is_some() {
        return Err("the timestamp is both a header and a pair".to_owned());
    }
    let list = flag(stated, "list")?;
    let prefix = text(stated, "prefix")?;
    if pair.is_some() && (list || prefix.is_some()) {
        return Err("`pairs` go with neither `list` nor `prefix`".to_owned());
    }
    let tolerance = match stated.get("tolerance") {
        None => TOLERANCE,
        Some(seconds) => seconds
            .as_u64()
            .ok_or("`tolerance` is not a number of seconds")?,
    };
    let scheme = StatedSignature {
        header: text(stated, "header")?.ok_or("it names no `header`")?,
        algorithm: algorithm.trim_start_matches("hmac-").to_owned(),
        encoding: one_of(&encoding, &["hex", "base64"])?,
        prefix,
        list,
        pair,
        id: text(stated, "id")?,
        timestamp: time.or(pair_of_time).map(|place| (place, tolerance)),
        parts: parts(stated)?,
        delimiter: text(stated, "delimiter")?.unwrap_or_default(),
        key: key(stated)?,
    };
    signs_what_comes(&scheme)?;
    Ok(scheme)
}

/// What is signed has to be the body, and what arrives.
fn signs_what_comes(scheme: &StatedSignature) -> Result<(), String> {
    let signs = |part| scheme.parts.contains(&part);
    let refused = if !signs(SignedPart::Body) {
        "the body is not among what is signed"
    } else if signs(SignedPart::Timestamp) && scheme.timestamp.is_none() {
        "a timestamp is signed, but nothing carries it"
    } else if signs(SignedPart::Id) && scheme.id.is_none() {
        "an id is signed, but no header carries it"
    } else {
        return Ok(());
    };
    Err(refused.to_owned())
}

/// The names of the pairs that are signatures, and of the one that is the timestamp.
fn pairs(stated: &Map<String, Value>) -> Result<(Option<String>, Option<String>), String> {
    let Some(pairs) = stated.get("pairs") else {
        return Ok((None, None));
    };
    let name = |key: &str| Some(pairs.get(key)?.as_str()?.to_owned());
    match (name("signature"), name("timestamp")) {
        (Some(signature), Some(timestamp)) => Ok((Some(signature), Some(timestamp))),
        _ => Err("`pairs` does not name a `signature` and a `timestamp`".to_owned()),
    }
}

fn parts(stated: &Map<String, Value>) -> Result<Vec<SignedPart>, String> {
    let Some(parts) = stated.get("signed") else {
        return Ok(vec![SignedPart::Body]);
    };
    let parts = parts.as_array().ok_or("`signed` is not a list")?;
    let part = |part: &Value| {
        let text = part.get("text").and_then(Value::as_str);
        match (part.as_str(), text) {
            (Some("id"), _) => Ok(SignedPart::Id),
            (Some("timestamp"), _) => Ok(SignedPart::Timestamp),
            (Some("body"), _) => Ok(SignedPart::Body),
            (None, Some(text)) => Ok(SignedPart::Text(text.to_owned())),
            _ => Err(format!(
                "`{part}` is none of id, timestamp, body, and {{ text: … }}"
            )),
        }
    };
    parts.iter().map(part).collect()
}

fn key(stated: &Map<String, Value>) -> Result<Option<KeyForm>, String> {
    let refused = "`key` is none of hex, base64, and { base64: [PREFIX, …] }";
    let Some(key) = stated.get("key") else {
        return Ok(None);
    };
    let prefixes = key.get("base64").and_then(Value::as_array);
    match (key.as_str(), prefixes) {
        (Some("hex"), _) => Ok(Some(KeyForm::Hex)),
        (Some("base64"), _) => Ok(Some(KeyForm::Base64(Vec::new()))),
        (None, Some(prefixes)) => {
            let texts = prefixes.iter().map(|text| Some(text.as_str()?.to_owned()));
            let texts: Option<Vec<_>> = texts.collect();
            texts
                .map(|texts| Some(KeyForm::Base64(texts)))
                .ok_or(refused.to_owned())
        }
        _ => Err(refused.to_owned()),
    }
}

fn text(stated: &Map<String, Value>, key: &str) -> Result<Option<String>, String> {
    match stated.get(key) {
        None => Ok(None),
        Some(Value::String(text)) => Ok(Some(text.clone())),
        Some(_) => Err(format!("`{key}` is not a text")),
    }
}

fn flag(stated: &Map<String, Value>, key: &str) -> Result<bool, String> {
    match stated.get(key) {
        None => Ok(false),
        Some(Value::Bool(flag)) => Ok(*flag),
        Some(_) => Err(format!("`{key}` is neither `true` nor `false`")),
    }
}
