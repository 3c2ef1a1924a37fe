//! A decoder's words without the values that they quote.

use serde_json::error::Category;

use crate::json::OUT_OF_RANGE;

/// What a decoder may say that it found.
const FOUND: [&str; 8] = [
    "boolean",
    "integer",
    "floating point",
    "string",
    "null",
    "map",
    "sequence",
    "character",
];

const UNFIT: &str = "not what the contract describes";

/// Only words known to quote nothing are passed on.
pub(super) fn message(error: &serde_json::Error) -> String {
    let text = error.to_string();
    match error.classify() {
        // Their words are the parser's own, with line and column.
        Category::Syntax | Category::Eof | Category::Io => text,
        Category::Data => data(&text).unwrap_or_else(|| UNFIT.to_owned()),
    }
}

fn data(text: &str) -> Option<String> {
    let text = text.rsplit_once(" at line ").map_or(text, |(text, _)| text);
    if text == OUT_OF_RANGE {
        return Some(text.to_owned());
    }
    for named in ["missing field `", "duplicate field `"] {
        // Names of fields are the contract's.
        if let Some(field) = text
            .strip_prefix(named)
            .and_then(|rest| rest.strip_suffix('`'))
        {
            return Some(format!("{named}{field}`"));
        }
    }
    let found = text
        .strip_prefix("invalid type: ")
        .or_else(|| text.strip_prefix("invalid value: "))?;
    // What was expected comes last, so no value can pass for it.
    let (found, expected) = found.rsplit_once(", expected ")?;
    let found = FOUND.into_iter().find(|kind| found.starts_with(kind));
    Some(match found {
        Some(found) => format!("expected {expected}, found {found}"),
        None => format!("expected {expected}"),
    })
}

#[cfg(test)]
mod tests {
    use serde::Deserialize;

    use super::message;

    #[derive(Debug, Deserialize)]
    struct Call {
        #[serde(rename = "callId")]
        _id: u8,
    }

    fn cause(json: &str) -> String {
        message(&serde_json::from_str::<Call>(json).unwrap_err())
    }

    #[test]
    fn causes_quote_no_value() {
        assert_eq!(
            cause(r#"{"callId":"+1555, expected you"}"#),
            "expected u8, found string"
        );
        assert_eq!(cause(r#"{"callId":4711}"#), "expected u8, found integer");
        assert_eq!(cause(r#"{"callId":null}"#), "expected u8, found null");
        assert_eq!(cause("{}"), "missing field `callId`");
        assert_eq!(
            cause(r#"{"callId":1,"callId":2}"#),
            "duplicate field `callId`"
        );
        assert_eq!(cause("{"), "EOF while parsing an object at line 1 column 1");
    }
}
