//! A look at a text before the YAML parser, whose time grows with the square of open brackets, sees it.

use saphyr_parser::{Event, Parser};

use crate::diagnostic::{Diagnostic, code};

use super::source::SourceId;

/// Why a text is refused before it is parsed.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Refusal {
    message: String,
    byte: usize,
}

impl Refusal {
    pub(super) fn diagnostic(self, id: SourceId, base: usize) -> Diagnostic {
        let at = base + self.byte;
        Diagnostic::error(code::LIMIT_DEPTH, self.message).at_bytes(id, at, at + 1)
    }
}

/// Refuses a text with so many brackets open that it must be deeper than `depth`, or too broken to tell.
pub(super) fn check(text: &str, brackets: usize, depth: usize) -> Option<Refusal> {
    if !opens_more_than(text, brackets) {
        return None;
    }
    let mut levels = 0_usize;
    let mut last = 0;
    for event in Parser::new_from_str(text) {
        let message = match event {
            Ok((Event::SequenceStart(..) | Event::MappingStart(..), span)) => {
                levels += 1;
                last = span.start.index();
                (levels > depth).then(|| format!("more than {depth} levels of lists and mappings"))
            }
            Ok((event, span)) => {
                let is_end = matches!(event, Event::SequenceEnd | Event::MappingEnd);
                levels = levels.saturating_sub(usize::from(is_end));
                last = span.start.index();
                None
            }
            Err(_) => Some(format!("more than {brackets} brackets are open at once")),
        };
        if let Some(message) = message {
            let byte = text.char_indices().nth(last).map_or(0, |(byte, _)| byte);
            return Some(Refusal { message, byte });
        }
    }
    None
}

fn opens_more_than(text: &str, limit: usize) -> bool {
    let mut open = 0_usize;
    text.bytes().any(|byte| {
        match byte {
            b'[' | b'{' => open += 1,
            b']' | b'}' => open = open.saturating_sub(1),
            _ => {}
        }
        open > limit
    })
}
