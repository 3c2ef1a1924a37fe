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
    let params = params(&value, true);
    let extended = find(&params, "filename*").and_then(extended);
    extended.or_else(|| find(&params, "filename").map(str::to_owned))
}

fn extended(value: &str) -> Option<String> {
    let (charset, rest) = value.split_once('\'')?;
    let (_language, encoded) = rest.split_once('\'')?;
    let utf8 = charset.eq_ignore_ascii_case("utf-8");
    let decoded = percent_decode_str(encoded).decode_utf8().ok()?;
    utf8.then(|| decoded.into_owned())
}

/// The names of a part of a form: its own, and its file's.
pub(super) fn part(headers: &HeaderMap) -> (Option<String>, Option<String>) {
    let Some(value) = headers.get(CONTENT_DISPOSITION) else {
        return (None, None);
    };
    let value = text(value);
    let params = params(&value, false);
    let name = |key| find(&params, key).map(unescape);
    (name("name"), name("filename"))
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

/// The parameters after the first `;`, names in lower case; where a backslash escapes, it is taken away.
fn params(value: &str, escapes: bool) -> Vec<(String, String)> {
    let mut list = Vec::new();
    let mut rest = after(value, ';');
    while let Some((name, value)) = rest.split_once('=') {
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
fn quoted(text: &str, escapes: bool) -> (String, &str) {
    let mut value = String::new();
    let mut letters = text.char_indices();
    while let Some((at, letter)) = letters.next() {
        match letter {
            '"' => return (value, after(&text[at..], ';')),
            '\\' if escapes => value.extend(letters.next().map(|(_, letter)| letter)),
            letter => value.push(letter),
        }
    }
    (value, "")
}

fn after(text: &str, mark: char) -> &str {
    text.split_once(mark).map_or("", |(_, rest)| rest)
}
