//! Text of a document that goes to a terminal.

use std::fmt::Write as _;

/// On one line, and without the characters that a terminal obeys.
pub(crate) fn one_line(text: &str) -> String {
    let mut line = String::with_capacity(text.len());
    for char in text.chars() {
        if matches!(char, '\n' | '\r' | '\t') {
            line.push(' ');
        } else if is_unsafe(char) {
            let _ = write!(line, "{}", char.escape_unicode());
        } else {
            line.push(char);
        }
    }
    line
}

/// The same bytes long, so that places stay, but without the characters that a terminal obeys.
pub(super) fn same_length(text: &str) -> String {
    text.chars()
        .flat_map(|char| {
            let is_kept = matches!(char, '\n' | '\r' | '\t') || !is_unsafe(char);
            let (char, count) = match char.len_utf8() {
                _ if is_kept => (char, 1),
                3 => (char::REPLACEMENT_CHARACTER, 1),
                length => ('?', length),
            };
            std::iter::repeat_n(char, count)
        })
        .collect()
}

/// Control characters, and those that change the direction of what follows or cannot be seen.
fn is_unsafe(char: char) -> bool {
    char.is_control()
        || matches!(char,
            '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
}
