//! The length, the pattern and the format of text.

use crate::wire::{JsonType, Schema};

/// The keyword of the reader that does not hold for every text that is sent.
pub(super) fn blocked(sent: &Schema, read: &Schema) -> Option<&'static str> {
    let (least, most) = lengths(sent);
    if read.min_length.unwrap_or(0) > least {
        return Some("minLength");
    }
    if read.max_length.unwrap_or(u64::MAX) < most {
        return Some("maxLength");
    }
    if read.pattern.is_some() && read.pattern != sent.pattern {
        return Some("pattern");
    }
    (read.format.is_some() && read.format != sent.format).then_some("format")
}

/// How long text is, at least and at most: some formats have one length.
pub(in crate::drift::contain) fn lengths(schema: &Schema) -> (u64, u64) {
    let of_format = match schema.format.as_deref() {
        Some("uuid") => Some((36, 36)),
        Some("date") => Some((10, 10)),
        _ => None,
    };
    let of_format = of_format.filter(|_| schema.json_type == Some(JsonType::String));
    let (least, most) = of_format.unwrap_or((0, u64::MAX));
    (
        schema.min_length.unwrap_or(0).max(least),
        schema.max_length.unwrap_or(u64::MAX).min(most),
    )
}
