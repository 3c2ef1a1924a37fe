//! Decoding, and finding out where it failed.

use serde::de::DeserializeOwned;
use serde_path_to_error::{Segment, Track};

use super::DecodeError;
use crate::json::{JsonTree, place};
use crate::observe::Observer;
use crate::pointer::push;

/// Decodes a payload. What does not fit is read again from its tree, which takes `49.0` for an integer and knows places.
pub(crate) fn from_text<T: DeserializeOwned>(text: &str) -> Result<T, DecodeError> {
    serde_json::from_str(text).or_else(|_| from_tree(&tree(text)?))
}

/// Decodes a payload and tells of fields that `T` does not declare.
pub(crate) fn observed<T: DeserializeOwned>(
    text: &str,
    event: &str,
    observer: &dyn Observer,
) -> Result<T, DecodeError> {
    let tree = tree(text)?;
    let mut undeclared = Vec::new();
    let payload = serde_ignored::deserialize(&tree, |path| undeclared.push(ignored(&path)))
        .map_err(|error| located::<T>(&tree, &error))?;
    for pointer in undeclared {
        observer.undeclared_field(event, &pointer);
    }
    Ok(payload)
}

/// Decodes JSON that is there as a tree; a failure is located by decoding again.
pub(crate) fn from_tree<T: DeserializeOwned>(json: &JsonTree<'_>) -> Result<T, DecodeError> {
    T::deserialize(json).map_err(|error| located::<T>(json, &error))
}

fn tree(text: &str) -> Result<JsonTree<'_>, DecodeError> {
    JsonTree::from_text(text).map_err(|error| DecodeError::of_json(&error))
}

/// Where `T` does not fit, and why.
fn located<T: DeserializeOwned>(json: &JsonTree<'_>, error: &serde_json::Error) -> DecodeError {
    let mut track = Track::new();
    let tracked = serde_path_to_error::Deserializer::new(json, &mut track);
    let (Err(error), below) = place::locating(|| T::deserialize(tracked)) else {
        return DecodeError::of_json(error);
    };
    let mut pointer = String::new();
    let mut at = Some(json);
    for segment in &track.path() {
        match segment {
            Segment::Seq { index } => {
                push(&mut pointer, &index.to_string());
                at = at.and_then(|json| item(json, *index));
            }
            Segment::Map { key } => {
                push(&mut pointer, key);
                at = at.and_then(|json| member(json, key));
            }
            Segment::Enum { variant } => push(&mut pointer, variant),
            Segment::Unknown => {}
        }
    }
    // A list on the way hides which of its items it was.
    for name in &below {
        at = at.and_then(|json| member(json, name));
        if at.is_none() {
            break;
        }
        push(&mut pointer, name);
    }
    DecodeError::new(pointer, &error)
}

fn item<'j, 'a>(json: &'j JsonTree<'a>, index: usize) -> Option<&'j JsonTree<'a>> {
    match json {
        JsonTree::Array(items) => items.get(index),
        _ => None,
    }
}

fn member<'j, 'a>(json: &'j JsonTree<'a>, name: &str) -> Option<&'j JsonTree<'a>> {
    match json {
        JsonTree::Object(members) => members.get(name),
        _ => None,
    }
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

#[cfg(test)]
mod tests {
    use serde::Deserialize;
    use serde_json::Value;

    use super::from_text;

    #[derive(Debug, PartialEq, Deserialize)]
    struct Report {
        seconds: i64,
        analysis: Value,
    }

    #[test]
    fn a_whole_number_is_an_integer_however_it_is_written() {
        assert_eq!(
            from_text::<Vec<i64>>("[49.0, 5e1, -3]").unwrap(),
            [49, 50, -3]
        );
        let many = format!("[{}1]", "7.0,".repeat(1_000));
        assert_eq!(from_text::<Vec<i64>>(&many).unwrap().len(), 1_001);
        assert!(from_text::<Vec<i64>>("[49.5]").is_err());
        assert!(from_text::<Vec<i64>>("[1e300]").is_err());
    }

    #[test]
    fn the_place_that_is_told_is_of_what_no_integer_can_be() {
        for (json, pointer) in [
            ("[49.0, 1e300]", "/1"),
            ("[49.0, 49.5]", "/1"),
            (r#"[49.0, "a"]"#, "/1"),
        ] {
            let error = from_text::<Vec<i64>>(json).unwrap_err();
            assert_eq!(error.pointer(), pointer, "{json}");
        }
    }

    #[test]
    fn no_other_number_changes_and_no_property_may_stand_twice() {
        let report: Report = from_text(r#"{"seconds": 42.0, "analysis": {"score": 3.0}}"#).unwrap();
        assert_eq!(report.seconds, 42);
        assert_eq!(report.analysis.to_string(), r#"{"score":3.0}"#);
        let twice = r#"{"seconds": 42.0, "seconds": 43, "analysis": null}"#;
        assert!(from_text::<Report>(twice).is_err());
    }

    #[test]
    fn what_is_no_json_is_told_with_line_and_column() {
        let error = from_text::<Report>("{\n\"seconds\": }").unwrap_err();
        assert_eq!(error.cause(), "expected value at line 2 column 12");
    }
}
