//! Parameters on their way to their type.

use serde::de::DeserializeOwned;
use serde_path_to_error::{Segment, Track};

use super::check::{CheckFn, check_params};
use super::params::Decoded;
use super::{In, Operation, Style, Violation};
use crate::json::JsonTree;
use crate::pointer;

/// The parameters as their type, if nothing is wrong with them. What is no value at all is not said to be missing too.
pub(super) fn accept<T: DeserializeOwned>(
    operation: &Operation,
    decoded: Decoded<'_>,
    check: CheckFn,
) -> Result<T, Vec<Violation>> {
    let Decoded {
        json,
        mut violations,
        ..
    } = decoded;
    let found = check_params(check, operation.params, &json);
    let unread = violations.len();
    for further in found {
        if !violations[..unread]
            .iter()
            .any(|known| is_of_one(known, &further))
        {
            violations.push(further);
        }
    }
    if violations.is_empty() {
        T::deserialize(&json).map_err(|_| vec![unfit::<T>(operation, &json)])
    } else {
        Err(violations)
    }
}

/// Whether both are about one parameter.
fn is_of_one(known: &Violation, further: &Violation) -> bool {
    let known_param = known.pointer.split('/').nth(1);
    known.place == further.place && known_param == further.pointer.split('/').nth(1)
}

/// The first parameter that does not fit.
fn unfit<T: DeserializeOwned>(operation: &Operation, json: &JsonTree<'_>) -> Violation {
    let mut place = In::Query;
    let mut at = String::new();
    let mut track = Track::new();
    let tracked = serde_path_to_error::Deserializer::new(json, &mut track);
    drop(T::deserialize(tracked));
    for (depth, segment) in track.path().iter().enumerate() {
        let step = step(segment);
        let param = operation.params.iter().find(|param| param.key == step);
        match param.filter(|_| depth == 0) {
            Some(param) => {
                place = param.place.into();
                if param.style != Style::Rest {
                    at = pointer::to(param.name);
                }
            }
            None => pointer::push(&mut at, &step),
        }
    }
    Violation {
        place,
        pointer: at,
        detail: "does not fit its type".into(),
    }
}

fn step(segment: &Segment) -> String {
    match segment {
        Segment::Seq { index } => index.to_string(),
        Segment::Map { key } => key.clone(),
        Segment::Enum { variant } => variant.clone(),
        Segment::Unknown => String::new(),
    }
}
