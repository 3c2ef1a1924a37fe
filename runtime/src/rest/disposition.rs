//! `Content-Disposition`: what a file or a part of a body is called.

use std::borrow::Cow;

use http::header::{CONTENT_DISPOSITION, HeaderMap, HeaderValue};
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, percent_decode_str, utf8_percent_encode};

/// What RFC 8187 lets stand as it is in an extended value.
const ATTRIBUTE: &AsciiSet = &NON_ALPHANUMERIC
    .remove(b'!')
    .remove(b'#')
    .remove(b'$')
    .remove(b'&')
    .remove(b'+')
    .remove(b'-')
    .remove(b'.')
    .remove(b'^')
    .remove(b'_')
    .remove(b'`')
    .remove(b'|')
    .remove(b'~');

/// A file to be saved under this name, as RFC 6266 writes it.
pub(super) fn attachment(name: &str) -> Option<HeaderValue> {
    let plain: String = name
        .chars()
        .map(|letter| match letter {
            '"' | '\\' | '%' => '_',
            letter if letter == ' ' || letter.is_ascii_graphic() => letter,
            _ => '_',
        })
        .collect();
    let extended = if plain == name {
        String::new()
    } else {
        let encoded = utf8_percent_encode(name, ATTRIBUTE);
        format!("; filename*=UTF-8''{encoded}")
    };
    let value = format!("attachment; filename=\"{plain}\"{extended}");
    HeaderValue::try_from(value).ok()
}

/// The name that an answer's headers give the file.
pub(super) fn file_name(headers: &HeaderMap) -> Option<String> {
    let value = text(headers.get(CONTENT_DISPOSITION)?);
    let params = params(&value, Escapes::All);
    let extended = find(&params, "filename*").and_then(extended);
    extended.or_else(|| find(&params, "filename").map(str::to_owned))
}

/// A value of RFC 8187, in UTF-8 or in the Latin-1 of older senders; none of another character set.
fn extended(value: &str) -> Option<String> {
    let (charset, rest) = value.split_once('\'')?;
    let (_language, encoded) = rest.split_once('\'')?;
    let bytes = percent_decode_str(encoded);
    if charset.eq_ignore_ascii_case("utf-8") {
        bytes.decode_utf8().ok().map(Cow::into_owned)
    } else if charset.eq_ignore_ascii_case("iso-8859-1") {
        Some(bytes.map(char::from).collect())
    } else {
        None
    }
}

/// The names of a part of a form: its own, and its file's. RFC 7578 has no extended values there, some senders do.
pub(super) fn part(headers: &HeaderMap) -> (Option<String>, Option<String>) {
    let Some(value) = headers.get(CONTENT_DISPOSITION) else {
        return (None, None);
    };
    let value = text(value);
    let params = params(&value, Escapes::Quotes);
    let name = |key, extended_key| {
        let extended = find(&params, extended_key).and_then(extended);
        extended.or_else(|| find(&params, key).map(unescape))
    };
    (name("name", "name*"), name("filename", "filename*"))
}

/// The head of a part of a form, as the HTML standard escapes names.
pub(super) fn form_data(name: &str, file_name: Option<&str>) -> String {
    let file = file_name
        .map(|name| format!("; filename=\"{}\"", escape(name)))
        .unwrap_or_default();
    format!("form-data; name=\"{}\"{file}", escape(name))
}

fn escape(name: &str) -> String {
    name.replace('\r', "%0D")
        .replace('\n', "%0A")
        .replace('"', "%22")
}

fn unescape(name: &str) -> String {
    name.replace("%22", "\"")
        .replace("%0A", "\n")
        .replace("%0D", "\r")
}

fn text(value: &HeaderValue) -> Cow<'_, str> {
    String::from_utf8_lossy(value.as_bytes())
}

fn find<'a>(params: &'a [(String, String)], key: &str) -> Option<&'a str> {
    let found = params.iter().find(|(name, _)| name == key);
    found.map(|(_, value)| value.as_str())
}

/// What a backslash takes its meaning from in a quoted value.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Escapes {
    /// Any letter, as in all headers.
    All,
    /// A quote that does not end the value: browsers leave a backslash as it is, other senders of forms do not.
    Quotes,
}

/// The parameters after the first `;`, names in lower case; a backslash that escapes is taken away.
fn params(value: &str, escapes: Escapes) -> Vec<(String, String)> {
    let mut list = Vec::new();
    let mut rest = after(value, ';');
    while let Some(at) = rest.find([';', '=']) {
        let (name, value) = (&rest[..at], &rest[at + 1..]);
        if rest[at..].starts_with(';') {
            rest = value;
            continue;
        }
        let (value, left) = if let Some(quoted) = value.trim_start().strip_prefix('"') {
            self::quoted(quoted, escapes)
        } else {
            let (plain, left) = value.split_once(';').unwrap_or((value, ""));
            (plain.trim().to_owned(), left)
        };
        list.push((name.trim().to_ascii_lowercase(), value));
        rest = left;
    }
    list
}

/// A quoted value, and what follows the `;` after it.
fn quoted(text: &str, escapes: Escapes) -> (String, &str) {
    let mut value = String::new();
    let mut letters = text.char_indices();
    while let Some((at, letter)) = letters.next() {
        match letter {
            '"' => return (value, after(&text[at..], ';')),
            '\\' if escapes == Escapes::All || is_quote_inside(&text[at + 1..]) => {
                value.extend(letters.next().map(|(_, letter)| letter));
            }
            letter => value.push(letter),
        }
    }
    (value, "")
}

/// Whether a quote follows that is not the last one of a value.
fn is_quote_inside(text: &str) -> bool {
    let after = text.strip_prefix('"').map(str::trim_start);
    after.is_some_and(|after| after.contains('"') && !after.starts_with(';'))
}

fn after(text: &str, mark: char) -> &str {
    text.split_once(mark).map_or("", |(_, rest)| rest)
}
