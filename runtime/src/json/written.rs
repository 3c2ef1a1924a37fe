//! Numbers as they are written. serde hands them over as `f64`; their text is found in the bytes again, in order.

use std::borrow::Cow;
use std::fmt::Write as _;
use std::ops::Range;

use super::{Decimal, JsonTree};

/// Whether reading stopped at a number beyond every `f64`, such as `1e400`, which is JSON all the same.
pub(super) fn is_out_of_range(error: &serde_json::Error) -> bool {
    error.is_syntax() && error.to_string().starts_with("number out of range")
}

/// The same text of the same length with `0.0` in place of every number beyond `f64`.
pub(super) fn without_huge(text: &str) -> String {
    let mut replaced = String::with_capacity(text.len());
    for range in places(text.as_bytes()) {
        let number = &text[range.clone()];
        if number.parse().is_ok_and(f64::is_infinite) {
            replaced.push_str(&text[replaced.len()..range.start]);
            let width = number.len();
            let _ = write!(replaced, "{:width$}", "0.0");
        }
    }
    replaced.push_str(&text[replaced.len()..]);
    replaced
}

/// The numbers of a JSON text, in order.
pub(super) fn numbers(text: &str) -> impl Iterator<Item = &str> {
    places(text.as_bytes()).map(|range| &text[range])
}

/// Gives every number that is not an integer its text.
pub(super) fn fill<'a>(json: &mut JsonTree<'a>, numbers: &mut impl Iterator<Item = &'a str>) {
    match json {
        JsonTree::Number(number) => {
            if let (Decimal::Written(text), Some(written)) = (number, numbers.next()) {
                *text = Cow::Borrowed(written);
            }
        }
        JsonTree::Array(items) => items.iter_mut().for_each(|item| fill(item, numbers)),
        JsonTree::Object(members) => {
            for (_, value) in &mut members.list {
                fill(value, numbers);
            }
        }
        JsonTree::Null | JsonTree::Bool(_) | JsonTree::String(_) => {}
    }
}

/// Where numbers stand in a text that is JSON, or was until reading stopped.
fn places(bytes: &[u8]) -> impl Iterator<Item = Range<usize>> {
    let mut at = 0;
    std::iter::from_fn(move || {
        while let Some(byte) = bytes.get(at) {
            let start = at;
            match byte {
                b'"' => at = after_string(bytes, at + 1),
                b'-' | b'0'..=b'9' => {
                    at = end_of_number(bytes, at);
                    return Some(start..at);
                }
                _ => at += 1,
            }
        }
        None
    })
}

fn end_of_number(bytes: &[u8], start: usize) -> usize {
    let is_part = |byte: &u8| matches!(byte, b'0'..=b'9' | b'-' | b'+' | b'.' | b'e' | b'E');
    let count = bytes[start..]
        .iter()
        .take_while(|byte| is_part(byte))
        .count();
    start + count
}

fn after_string(bytes: &[u8], mut at: usize) -> usize {
    while let Some(byte) = bytes.get(at) {
        at += 1;
        match byte {
            b'"' => return at,
            b'\\' => at += 1,
            _ => {}
        }
    }
    at
}
