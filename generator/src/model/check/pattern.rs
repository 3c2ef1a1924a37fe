//! Patterns that the runtime can compile.

use crate::diagnostic::{Diagnostic, code};
use crate::lower::regex;
use crate::model::contract::Check;
use crate::model::types::Builder;
use crate::wire::Schema;

impl Builder<'_, '_> {
    /// Leaves out a pattern that the runtime cannot compile.
    pub(super) fn pattern(&mut self, check: &mut Check, owner: &Schema) {
        let Some(pattern) = check.pattern.take_if(|pattern| !is_supported(pattern)) else {
            return;
        };
        // What is no pattern at all has been told where it was read.
        if regex(&pattern).is_err() {
            return;
        }
        let message = "this pattern cannot be compiled, so requests are not checked for it";
        let said = Diagnostic::warning(code::PATTERN_UNSUPPORTED, message);
        self.unchecked(owner, "pattern", said);
    }
}

/// A regular expression of ECMAScript, but for modifiers other than `i` and halves of surrogate pairs.
pub(super) fn is_supported(pattern: &str) -> bool {
    regex(pattern).is_ok() && !has_modifier(pattern) && !has_surrogate(pattern)
}

/// Whether a group like `(?s:` changes the flags.
fn has_modifier(pattern: &str) -> bool {
    pattern.split("(?").skip(1).any(|rest| {
        let flags = rest.split_once(':').map_or("", |(flags, _)| flags);
        let are_flags = flags
            .bytes()
            .all(|byte| byte.is_ascii_lowercase() || byte == b'-');
        are_flags && !matches!(flags, "" | "i" | "-i")
    })
}

/// Whether an escape names half of a surrogate pair: no text holds one.
fn has_surrogate(pattern: &str) -> bool {
    let mut rest = pattern;
    while let Some(at) = rest.find('\\') {
        rest = &rest[at + 1..];
        match unit(rest) {
            Some(0xD800..=0xDBFF) => {
                let second = rest.get(5..).and_then(|rest| rest.strip_prefix('\\'));
                if !matches!(second.and_then(unit), Some(0xDC00..=0xDFFF)) {
                    return true;
                }
                rest = rest.get(11..).unwrap_or_default();
            }
            Some(0xDC00..=0xDFFF) => return true,
            _ => {
                let mut chars = rest.chars();
                chars.next();
                rest = chars.as_str();
            }
        }
    }
    false
}

/// The code unit of `u00E9` or `u{E9}`.
fn unit(escape: &str) -> Option<u32> {
    let digits = escape.strip_prefix('u')?;
    let digits = match digits.strip_prefix('{') {
        Some(braced) => braced.split_once('}')?.0,
        None => digits.get(..4)?,
    };
    u32::from_str_radix(digits, 16).ok()
}
