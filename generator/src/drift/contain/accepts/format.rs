//! The formats that the runtime checks, as far as a glance tells: what is not plainly of a format, and not plainly of
//! none, is left open.

use std::net::{Ipv4Addr, Ipv6Addr};

/// Whether text is of a format.
pub(crate) fn is_format(format: &str, text: &str) -> Option<bool> {
    let is_plain = match format {
        "date" => is_shaped(text, "0000-01-01"),
        "time" => is_shaped(text, "00:00:00Z"),
        "date-time" => is_shaped(text, "0000-01-01T00:00:00Z"),
        "uuid" => return Some(is_uuid(text)),
        "ipv4" => return Some(text.parse::<Ipv4Addr>().is_ok()),
        "ipv6" => return Some(text.parse::<Ipv6Addr>().is_ok()),
        "byte" => return Some(is_base64(text)),
        "hostname" => is_host(text),
        "email" => text
            .split_once('@')
            .is_some_and(|(name, host)| is_host(name) && is_host(host)),
        "uri" => text
            .strip_prefix("https://")
            .is_some_and(|rest| rest.split('/').all(is_host)),
        "duration" => {
            let days = text
                .strip_prefix('P')
                .and_then(|rest| rest.strip_suffix('D'));
            days.is_some_and(is_digits)
        }
        _ => return Some(true),
    };
    if is_plain {
        Some(true)
    } else if letters(format, text) {
        None
    } else {
        Some(false)
    }
}

/// Whether text of the format could hold such letters, and the one that it must hold is there.
fn letters(format: &str, text: &str) -> bool {
    let all = |others: &str| {
        let is_one = |letter: char| letter.is_ascii_digit() || others.contains(letter);
        text.chars().all(is_one)
    };
    match format {
        "date" => all("-"),
        "time" => all(":.Zz+-"),
        "date-time" => all(":.Zz+-Tt"),
        "duration" => text.starts_with('P') && all("PYMWDTHS.,"),
        "email" => text.contains('@'),
        "uri" => text.contains(':') && !text.contains(' '),
        "hostname" => !text.is_empty() && !text.contains([' ', '_', '!', '@', ':', '/']),
        _ => true,
    }
}

/// Whether text has digits where the example has them, and is not beyond the 28th, 23 hours or 59 minutes.
fn is_shaped(text: &str, example: &str) -> bool {
    let bytes = text.as_bytes();
    let is_alike = bytes.len() == example.len()
        && bytes.iter().zip(example.bytes()).all(|(byte, like)| {
            if like.is_ascii_digit() {
                byte.is_ascii_digit()
            } else {
                *byte == like
            }
        });
    let numbers = text.split(['-', ':', 'T', 'Z']).filter(|it| !it.is_empty());
    let numbers: Vec<u32> = numbers.filter_map(|it| it.parse().ok()).collect();
    let (date, time) = match numbers.as_slice() {
        [year, month, day] if text.contains('-') => ([*year, *month, *day], [0; 3]),
        [hours, minutes, seconds] => ([1; 3], [*hours, *minutes, *seconds]),
        [year, month, day, hours, minutes, seconds] => {
            ([*year, *month, *day], [*hours, *minutes, *seconds])
        }
        _ => return false,
    };
    let is_date = (1..=12).contains(&date[1]) && (1..=28).contains(&date[2]);
    is_alike && is_date && time[0] < 24 && time[1] < 60 && time[2] < 60
}

fn is_uuid(text: &str) -> bool {
    let parts: Vec<&str> = text.split('-').collect();
    let is_hex = |part: &&str| part.bytes().all(|byte| byte.is_ascii_hexdigit());
    let lengths: Vec<usize> = parts.iter().map(|part| part.len()).collect();
    lengths == [8, 4, 4, 4, 12] && parts.iter().all(is_hex)
}

fn is_base64(text: &str) -> bool {
    let digits = text.trim_end_matches('=');
    let is_digit = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'/');
    text.len().is_multiple_of(4) && text.len() - digits.len() <= 2 && digits.bytes().all(is_digit)
}

fn is_host(text: &str) -> bool {
    let is_letter = |byte: u8| byte.is_ascii_alphanumeric();
    let is_label = |label: &str| (1..=63).contains(&label.len()) && label.bytes().all(is_letter);
    text.len() <= 60 && text.split('.').all(is_label)
}

fn is_digits(text: &str) -> bool {
    (1..=4).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit())
}
