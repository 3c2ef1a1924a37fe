//! Decoding, and finding out where it failed.

use serde::de::{Deserialize, DeserializeOwned, Deserializer};
use serde_path_to_error::{Segment, Track};

use super::{DecodeError, whole};
use crate::observe::Observer;

/// Decodes a payload; a failure is located by decoding again.
pub(in crate::receiver) fn decode<T: DeserializeOwned>(text: &str) -> Result<T, DecodeError> {
    serde_json::from_str(text).or_else(|error| again(text, &error))
}

/// What becomes of a payload that did not decode: a second try for the sake of its numbers, or the place of the error.
fn again<T: DeserializeOwned>(text: &str, error: &serde_json::Error) -> Result<T, DecodeError> {
    whole::decode(text, error)
        .unwrap_or_else(|| Err(locate::<T>(text).unwrap_or_else(|| DecodeError::of_json(error))))
}

/// Decodes a payload and tells of fields that `T` does not declare.
pub(in crate::receiver) fn observed<T: DeserializeOwned>(
    text: &str,
    event: &str,
    observer: &dyn Observer,
) -> Result<T, DecodeError> {
    let mut undeclared = Vec::new();
    let mut deserializer = serde_json::Deserializer::from_str(text);
    let read =
        serde_ignored::deserialize(&mut deserializer, |path| undeclared.push(ignored(&path)))
            .and_then(|payload: T| deserializer.end().map(|()| payload));
    let payload = read.or_else(|error| again(text, &error))?;
    for pointer in undeclared {
        observer.undeclared_field(event, &pointer);
    }
    Ok(payload)
}

fn locate<T: DeserializeOwned>(text: &str) -> Option<DecodeError> {
    let (pointer, error) = pointer_of::<T, _>(&mut serde_json::Deserializer::from_str(text))?;
    Some(DecodeError::new(pointer, &error))
}

/// Where `T` does not fit, and why.
pub(super) fn pointer_of<'de, T, D>(deserializer: D) -> Option<(String, D::Error)>
where
    T: Deserialize<'de>,
    D: Deserializer<'de>,
{
    let mut track = Track::new();
    let tracked = serde_path_to_error::Deserializer::new(deserializer, &mut track);
    let error = T::deserialize(tracked).err()?;
    let mut pointer = String::new();
    for segment in &track.path() {
        match segment {
            Segment::Seq { index } => push(&mut pointer, &index.to_string()),
            Segment::Map { key } => push(&mut pointer, key),
            Segment::Enum { variant } => push(&mut pointer, variant),
            Segment::Unknown => {}
        }
    }
    Some((pointer, error))
}

fn push(pointer: &mut String, token: &str) {
    pointer.push('/');
    pointer.push_str(&token.replace('~', "~0").replace('/', "~1"));
}

fn ignored(path: &serde_ignored::Path<'_>) -> String {
    use serde_ignored::Path;
    let (parent, token) = match path {
        Path::Root => return String::new(),
        Path::Seq { parent, index } => (parent, index.to_string()),
        Path::Map { parent, key } => (parent, key.clone()),
        Path::Some { parent }
        | Path::NewtypeStruct { parent }
        | Path::NewtypeVariant { parent } => return ignored(parent),
    };
    let mut pointer = ignored(parent);
    push(&mut pointer, &token);
    pointer
}
