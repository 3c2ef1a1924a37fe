//! Parameters, written into a request or an answer.

use std::fmt;

use http::header::COOKIE;
use http::{HeaderMap, HeaderValue};
use serde_json::{Map, Value};

use super::coding::Coding;
use super::{header, path, template, write};
use crate::rest::{Operation, Param, Place, Style};

/// The parameters of a request as they are sent.
#[derive(Debug)]
pub struct Encoded {
    /// The path, escaped.
    pub path: String,
    /// The query, escaped, without its `?`.
    pub query: Option<String>,
    /// The headers, the cookies among them.
    pub headers: HeaderMap,
}

/// A parameter, or a field of a form, that cannot be written so that a reader would see what was meant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EncodeError {
    what: &'static str,
    name: String,
    reason: &'static str,
}

impl EncodeError {
    pub(in crate::rest) fn new(name: &str, reason: &'static str) -> Self {
        Self::of("parameter", name, reason)
    }

    fn of(what: &'static str, name: &str, reason: &'static str) -> Self {
        Self {
            what,
            name: name.to_owned(),
            reason,
        }
    }

    /// The parameter, or the field.
    pub fn name(&self) -> &str {
        &self.name
    }
}

impl fmt::Display for EncodeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "the {} `{}` {}", self.what, self.name, self.reason)
    }
}

impl std::error::Error for EncodeError {}

/// Writes the parameters of a request; what is absent or `null` is left out.
///
/// # Errors
///
/// When a part of the path is missing or empty, or a value has no text in its style: a list with a `null` in it, an
/// item with the style's own separator where that cannot be escaped, an empty list that would be read as a default, a
/// header with a line break or with space at its ends.
pub fn encode(operation: &Operation, map: &Map<String, Value>) -> Result<Encoded, EncodeError> {
    let (_, fixed) = template::split(operation.path);
    let mut query: Vec<String> = fixed.map(template::literal).into_iter().collect();
    query.extend(pairs(operation.params, map, Place::Query)?);
    let cookies = pairs(operation.params, map, Place::Cookie)?;
    let mut headers = HeaderMap::new();
    for (param, value) in given(operation.params, map, Place::Header) {
        header::write(param, value, &mut headers)
            .map_err(|reason| EncodeError::new(param.name, reason))?;
    }
    if let Ok(cookies) = HeaderValue::try_from(cookies.join("; "))
        && !cookies.is_empty()
    {
        headers.insert(COOKIE, cookies);
    }
    Ok(Encoded {
        path: path::write(operation, map)?,
        query: (!query.is_empty()).then(|| query.join("&")),
        headers,
    })
}

/// Writes a body of the type `application/x-www-form-urlencoded`; what is absent or `null` is left out.
///
/// # Errors
///
/// When a field has no text in its style, as of [`encode`].
pub fn encode_form(params: &[Param], map: &Map<String, Value>) -> Result<String, EncodeError> {
    let mut fields = Vec::new();
    let others = others(params, map);
    let others = others.iter().map(|(param, value)| (*param, value));
    for (param, value) in given(params, map, Place::Query).chain(others) {
        let written = write::styled(param, value, Coding::Query);
        fields.extend(written.map_err(|reason| EncodeError::of("field", param.name, reason))?);
    }
    Ok(fields.join("&"))
}

/// The fields that no parameter declares, and the parameter that stands for them.
fn others<'p>(params: &'p [Param], map: &Map<String, Value>) -> Option<(&'p Param, Value)> {
    let is_others = |param: &&Param| param.style == Style::Others;
    let others = params.iter().find(is_others)?;
    let declared = |name: &str| {
        let mut declared = params.iter().filter(|param| !is_others(param));
        declared.any(|param| param.key == name)
    };
    let members = map.iter().filter(|(name, _)| !declared(name));
    let members = members.map(|(name, value)| (name.clone(), value.clone()));
    Some((others, Value::Object(members.collect())))
}

/// Writes the headers of an answer. One that cannot be written is left out and logged.
pub fn write_headers(params: &[Param], map: &Map<String, Value>, headers: &mut HeaderMap) {
    for (param, value) in given(params, map, Place::Header) {
        if let Err(reason) = header::write(param, value, headers) {
            tracing::error!(name = param.name, reason, "a header cannot be written");
        }
    }
}

fn pairs(
    params: &[Param],
    map: &Map<String, Value>,
    place: Place,
) -> Result<Vec<String>, EncodeError> {
    let coding = match place {
        Place::Cookie => Coding::Cookie,
        _ => Coding::Query,
    };
    let mut pairs = Vec::new();
    for (param, value) in given(params, map, place) {
        let written = write::styled(param, value, coding);
        pairs.extend(written.map_err(|reason| EncodeError::new(param.name, reason))?);
    }
    Ok(pairs)
}

fn given<'a>(
    params: &'a [Param],
    map: &'a Map<String, Value>,
    place: Place,
) -> impl Iterator<Item = (&'a Param, &'a Value)> {
    let here = params
        .iter()
        .filter(move |param| param.place == place && param.style != Style::Others);
    here.filter_map(|param| {
        let value = map.get(param.key).filter(|value| !value.is_null())?;
        Some((param, value))
    })
}
