//! Parameters in headers.

use http::header::SET_COOKIE;
use http::{HeaderMap, HeaderName, HeaderValue};
use serde_json::Value;

use super::coding::Coding;
use super::fault::{Fault, Read};
use super::layout::Layout;
use super::named::json;
use super::scalar;
use crate::json::JsonTree;
use crate::rest::{Param, ParamKind, Style};

/// The parameter's value, if it is there; of several lines, those are one list.
pub(super) fn read<'a>(param: &Param, headers: &'a HeaderMap) -> Option<Read<'a>> {
    let lines: Vec<_> = headers.get_all(param.name).iter().collect();
    if lines.is_empty() {
        return None;
    }
    let texts: Result<Vec<_>, _> = lines.iter().map(|line| text_of(line)).collect();
    let Ok(texts) = texts else {
        return Some(Err(Fault::whole("is not UTF-8")));
    };
    if is_lines(param.name) && matches!(param.kind, ParamKind::Array(_)) {
        let texts = texts.into_iter().map(|text| JsonTree::String(text.into()));
        return Some(Ok(JsonTree::Array(texts.collect())));
    }
    Some(match texts.as_slice() {
        [text] => read_text(param, text),
        texts => read_text(param, &texts.join(", ")).map(JsonTree::into_owned),
    })
}

fn read_text<'a>(param: &Param, text: &'a str) -> Read<'a> {
    match param.style {
        Style::Json => json(text, Coding::Header),
        style => layout(style).read(text, param.kind),
    }
}

fn text_of(line: &HeaderValue) -> Result<&str, std::str::Utf8Error> {
    std::str::from_utf8(line.as_bytes())
}

/// Whether each item is a line of its own, since commas stand in them.
fn is_lines(name: &str) -> bool {
    name.eq_ignore_ascii_case(SET_COOKIE.as_str())
}

const fn layout(style: Style) -> Layout {
    let exploded = matches!(
        style,
        Style::Form(true) | Style::Simple(true) | Style::Label(true) | Style::Matrix(true)
    );
    Layout {
        coding: Coding::Header,
        separator: ',',
        exploded,
    }
}

/// Writes the parameter's value.
pub(super) fn write(
    param: &Param,
    value: &Value,
    headers: &mut HeaderMap,
) -> Result<(), &'static str> {
    let name = HeaderName::from_bytes(param.name.as_bytes())
        .map_err(|_| "has a name that is not a valid header name")?;
    if let Value::Array(items) = value
        && is_lines(param.name)
    {
        for item in items {
            headers.append(&name, line(&scalar::write(item))?);
        }
        return Ok(());
    }
    let text = match param.style {
        Style::Json => value.to_string(),
        style => layout(style).write(&*scalar::among(value, param.kind)?)?,
    };
    headers.insert(name, line(&text)?);
    Ok(())
}

fn line(text: &str) -> Result<HeaderValue, &'static str> {
    HeaderValue::from_bytes(text.as_bytes()).map_err(|_| "holds what no header can")
}
