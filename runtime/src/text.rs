//! Text as senders write it.

use std::fmt;

/// What follows the byte order mark that some senders put before their text.
pub(crate) fn without_bom(bytes: &[u8]) -> &[u8] {
    bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes)
}

/// A text of the sender's as a log may show it: short, on one line.
pub(crate) fn loggable(text: &str) -> impl fmt::Display {
    const MOST: usize = 128;
    text.chars()
        .take(MOST)
        .flat_map(char::escape_debug)
        .collect::<String>()
}
