//! The length, the pattern and the format of text.

use crate::drift::contain::ask::Contain;
use crate::drift::contain::pattern::{Found, text_of};
use crate::wire::{Format, JsonType, Schema};

impl Contain<'_> {
    /// The keyword of the reader that does not hold for every text that is sent.
    pub(super) fn text_blocked(&self, sent: &Schema, read: &Schema) -> Option<&'static str> {
        let (least, most) = lengths(sent);
        if read.min_length.unwrap_or(0) > least {
            return Some("minLength");
        }
        if read.max_length.unwrap_or(u64::MAX) < most {
            return Some("maxLength");
        }
        if !self.is_matched(sent, read) {
            return Some("pattern");
        }
        (read.format.is_some() && read.format != sent.format).then_some("format")
    }

    /// Whether all text of the producer's `pattern` matches that of the reader.
    fn is_matched(&self, sent: &Schema, read: &Schema) -> bool {
        if read.pattern.is_none() || read.pattern == sent.pattern {
            return true;
        }
        let own = self
            .sender
            .language(sent.pattern.as_deref().unwrap_or_default());
        let other = read.pattern.as_deref();
        let other = other.and_then(|pattern| self.reader.language(pattern));
        let both = own.zip(other);
        both.is_some_and(|(own, other)| matches!(text_of(&own, &other, false), Found::Nothing))
    }
}

/// How long text is, at least and at most: some formats have one length.
pub(in crate::drift::contain) fn lengths(schema: &Schema) -> (u64, u64) {
    let format = schema.format.as_deref().and_then(Format::of);
    let length = format.and_then(Format::length);
    let length = length.filter(|_| schema.json_type == Some(JsonType::String));
    let (least, most) = length.map_or((0, u64::MAX), |length| (length, length));
    (
        schema.min_length.unwrap_or(0).max(least),
        schema.max_length.unwrap_or(u64::MAX).min(most),
    )
}
