//! The byte order mark that some senders put before their text.

/// What follows it.
pub(crate) fn strip(bytes: &[u8]) -> &[u8] {
    bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes)
}
