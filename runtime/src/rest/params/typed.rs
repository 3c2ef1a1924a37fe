//! Parameters as their type, in one pass: each is read, checked and handed to its field before the next one is read.

use std::slice;

use http::request::Parts;
use serde::de::value::BorrowedStrDeserializer;
use serde::de::{DeserializeOwned, DeserializeSeed, Deserializer, Error as _, MapAccess, Visitor};
use serde::forward_to_deserialize_any;
use serde_json::Error;
use serde_path_to_error::{Segment, Track};

use super::{Source, default};
use crate::json::JsonTree;
use crate::pointer;
use crate::problem::MANY;
use crate::rest::check::{Budget, SPENT, check_param};
use crate::rest::{In, Operation, Param, Style, Violation};

/// The parameters of a request as their type, or all that is wrong with them; `None` if its path is not one of the
/// operation's.
pub(in crate::rest) fn typed<T: DeserializeOwned>(
    operation: &Operation,
    parts: &Parts,
) -> Option<Result<T, Vec<Violation>>> {
    let mut pass = Pass::over(operation, Source::of(operation, parts)?);
    let read = T::deserialize(&mut pass);
    let violations = pass.violations();
    Some(if violations.is_empty() {
        read.map_err(|_| unfit::<T>(operation, parts).into_iter().collect())
    } else {
        Err(violations)
    })
}

/// The one pass over the parameters.
struct Pass<'o, 'a> {
    source: Source<'o, 'a>,
    left: slice::Iter<'o, Param>,
    /// What is read of the parameter whose key was handed out last.
    value: Option<JsonTree<'a>>,
    budget: Budget,
    /// Of parameters that are no value of their kind.
    unread: Vec<Violation>,
    /// Of values that do not satisfy their check.
    refused: Vec<Violation>,
    /// Of parameters that are required and absent.
    missing: Vec<Violation>,
}

impl<'o, 'a> Pass<'o, 'a> {
    fn over(operation: &'o Operation, source: Source<'o, 'a>) -> Self {
        Self {
            source,
            left: operation.params.iter(),
            value: None,
            budget: Budget::new(),
            unread: Vec::new(),
            refused: Vec::new(),
            missing: Vec::new(),
        }
    }

    /// The next parameter that has a value with which nothing is wrong.
    fn next(&mut self) -> Option<&'o Param> {
        loop {
            let param = self.left.next()?;
            self.value = match self.source.read(param) {
                Some(Ok(value)) => self.checked(param, value),
                Some(Err(faults)) => {
                    let told = faults.into_iter();
                    let told = told.map(|fault| fault.of(param, param.place.into()));
                    self.unread.extend(told);
                    None
                }
                None => self.absent(param),
            };
            if self.value.is_some() {
                return Some(param);
            }
        }
    }

    fn checked(&mut self, param: &Param, value: JsonTree<'a>) -> Option<JsonTree<'a>> {
        let room = MANY.saturating_sub(self.refused.len());
        let found = check_param(&self.budget, param, &value, room);
        if found.is_empty() {
            return Some(value);
        }
        self.refused.extend(found);
        None
    }

    /// A default needs no check: what its schema does not allow is not applied by the generator.
    fn absent(&mut self, param: &Param) -> Option<JsonTree<'a>> {
        if param.required {
            self.missing.push(Violation {
                place: param.place.into(),
                pointer: pointer::to(param.name),
                detail: "is required".into(),
            });
        }
        param.default.and_then(default)
    }

    /// All that is wrong, those parameters among it that the type did not ask for.
    fn violations(&mut self) -> Vec<Violation> {
        while self.next().is_some() {}
        let mut violations = std::mem::take(&mut self.unread);
        violations.truncate(MANY);
        violations.append(&mut self.refused);
        violations.append(&mut self.missing);
        if self.budget.is_spent() {
            violations.push(Violation {
                place: In::Query,
                pointer: String::new(),
                detail: SPENT.into(),
            });
        }
        violations
    }
}

impl<'de> Deserializer<'de> for &mut Pass<'_, 'de> {
    type Error = Error;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        visitor.visit_map(self)
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf option unit unit_struct
        newtype_struct seq tuple tuple_struct map struct enum identifier ignored_any
    }
}

impl<'de> MapAccess<'de> for &mut Pass<'_, 'de> {
    type Error = Error;

    fn next_key_seed<K: DeserializeSeed<'de>>(
        &mut self,
        seed: K,
    ) -> Result<Option<K::Value>, Error> {
        let key = self
            .next()
            .map(|param| BorrowedStrDeserializer::new(param.key));
        key.map(|key| seed.deserialize(key)).transpose()
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, Error> {
        let value = self.value.take();
        seed.deserialize(&value.ok_or_else(|| Error::custom("no parameter was begun"))?)
    }
}

/// The first parameter that its check lets pass and its type does not hold, such as an integer of 65 bits.
#[cold]
fn unfit<T: DeserializeOwned>(operation: &Operation, parts: &Parts) -> Option<Violation> {
    let mut place = In::Query;
    let mut at = String::new();
    let mut track = Track::new();
    let mut pass = Pass::over(operation, Source::of(operation, parts)?);
    let tracked = serde_path_to_error::Deserializer::new(&mut pass, &mut track);
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
    Some(Violation {
        place,
        pointer: at,
        detail: "does not fit its type".into(),
    })
}

fn step(segment: &Segment) -> String {
    match segment {
        Segment::Seq { index } => index.to_string(),
        Segment::Map { key } => key.clone(),
        Segment::Enum { variant } => variant.clone(),
        Segment::Unknown => String::new(),
    }
}
