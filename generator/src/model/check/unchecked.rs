//! What requests are not checked for, and patterns that the runtime can compile.

use super::CheckReader;
use crate::diagnostic::{Diagnostic, code};
use crate::lower::regex;
use crate::wire::{Schema, SchemaOrBool};

impl CheckReader<'_, '_> {
    /// Leaves out what requests are not checked for.
    pub(super) fn leave_out_unchecked(&mut self, schema: &mut Schema) {
        let pattern = schema.pattern.take_if(|pattern| !is_supported(pattern));
        // What is no pattern at all has been told where it was read.
        if pattern.is_some_and(|pattern| regex(&pattern).is_ok()) {
            let message = "this pattern cannot be compiled, so requests are not checked for it";
            let said = Diagnostic::warning(code::PATTERN_UNSUPPORTED, message);
            self.unchecked(schema, "pattern", said);
        }
        let mut patterns = schema.pattern_properties.keys();
        if !patterns.all(|pattern| is_supported(pattern)) {
            self.not_said(schema, "patternProperties");
            schema.pattern_properties.clear();
            // Nobody knows which properties the others are.
            schema.additional_properties = self.evaluates().then_some(SchemaOrBool::Bool(true));
        }
        // What these mean depends on how the value is reached.
        if schema.dynamic_ref.take().is_some() {
            self.not_said(schema, "$dynamicRef");
        }
        if schema.recursive_ref.take().is_some() {
            self.not_said(schema, "$recursiveRef");
        }
    }

    fn not_said(&mut self, owner: &Schema, keyword: &str) {
        let message = format!("`{keyword}` is not checked in requests");
        self.unchecked(owner, keyword, Diagnostic::note(code::UNCHECKED, message));
    }

    /// Keeps on record that something is asked that requests are not checked for.
    fn unchecked(&mut self, owner: &Schema, keyword: &str, said: Diagnostic) {
        let owner = owner.at.origin();
        let said = said.at_key(owner.child(keyword));
        let asked = (owner, keyword.to_owned());
        self.unchecked.entry(asked).or_insert(said);
    }
}

/// A regular expression of ECMAScript, but for modifiers other than `i` and halves of surrogate pairs.
fn is_supported(pattern: &str) -> bool {
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
