//! Texts of a body that need no copy.

use std::borrow::Cow;
use std::ops::Range;

/// A text of a body: where it is, or itself if it is not there letter by letter.
#[derive(Clone, Debug)]
pub(super) enum TextRange {
    At(Range<usize>),
    Own(Box<str>),
}

impl TextRange {
    /// A text that was found in `body`.
    pub(super) fn of(body: &[u8], text: Cow<'_, str>) -> Self {
        let start = text.as_ptr().addr().wrapping_sub(body.as_ptr().addr());
        let within = start..start.wrapping_add(text.len());
        match text {
            Cow::Borrowed(text) if body.get(within.clone()) == Some(text.as_bytes()) => {
                Self::At(within)
            }
            text => Self::Own(text.into()),
        }
    }

    /// The text, in the body that it was found in.
    pub(super) fn text<'a>(&'a self, body: &'a [u8]) -> Option<&'a str> {
        match self {
            Self::At(within) => std::str::from_utf8(body.get(within.clone())?).ok(),
            Self::Own(text) => Some(text),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::TextRange;

    #[test]
    fn a_text_is_the_same_whether_it_is_of_the_body_or_not() {
        let body = "before नमस्ते after";
        let inside = TextRange::of(body.as_bytes(), body[7..25].into());
        let outside = TextRange::of(body.as_bytes(), "before".to_owned().into());
        let elsewhere = TextRange::of(body.as_bytes(), "none of it".into());
        assert!(matches!(inside, TextRange::At(_)));
        assert_eq!(inside.text(body.as_bytes()), Some("नमस्ते"));
        assert_eq!(outside.text(body.as_bytes()), Some("before"));
        assert_eq!(elsewhere.text(body.as_bytes()), Some("none of it"));
        assert!(matches!(elsewhere, TextRange::Own(_)));
    }
}
