//! Whether text is of a format.

mod address;
mod time;

pub(super) use address::{is_email, is_hostname, is_ipv4, is_ipv6, is_uri};
pub(super) use time::{is_date, is_date_time, is_duration, is_time};

/// The form with hyphens.
pub(super) fn is_uuid(text: &str) -> bool {
    text.len() == uuid::fmt::Hyphenated::LENGTH && uuid::Uuid::try_parse(text).is_ok()
}

/// RFC 4648, section 4, with its padding.
pub(super) fn is_base64(text: &str) -> bool {
    let bytes = text.as_bytes();
    let padding = bytes.iter().rev().take_while(|byte| **byte == b'=').count();
    let is_digit = |byte: &u8| byte.is_ascii_alphanumeric() | matches!(byte, b'+' | b'/');
    // Without a branch for each byte, so that many are looked at together.
    let are_digits = |bytes: &[u8]| bytes.iter().fold(true, |all, byte| all & is_digit(byte));
    bytes.len().is_multiple_of(4)
        && padding <= 2
        && bytes[..bytes.len() - padding].chunks(64).all(are_digits)
}
