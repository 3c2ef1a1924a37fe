//! Parameters in the path.

use serde_json::Value;

use super::coding::Coding;
use super::encode::EncodeError;
use super::fault::{Fault, Read};
use super::layout::Layout;
use super::named::json;
use super::pairs::Pairs;
use super::scalar;
use super::template::{self, Piece};
use super::write;
use crate::rest::{Operation, Param, ParamKind, Place, Style};

/// The parameter's value, if it is there.
pub(super) fn read<'a>(param: &Param, texts: &[(&str, &'a str)]) -> Option<Read<'a>> {
    let (_, raw) = texts.iter().find(|(name, _)| *name == param.name)?;
    Some(if raw.is_empty() {
        Err(Fault::whole("is empty"))
    } else {
        styled(param, raw)
    })
}

fn styled<'a>(param: &Param, raw: &'a str) -> Read<'a> {
    let layout = layout(param.style, Coding::Path);
    match param.style {
        Style::Json => json(raw, Coding::Path),
        Style::Label(_) => {
            let raw = raw.strip_prefix('.');
            layout.read(raw.ok_or_else(|| Fault::whole(LABEL))?, param.kind)
        }
        Style::Matrix(exploded) => {
            let pairs = raw.strip_prefix(';');
            let pairs = pairs.and_then(|text| Pairs::of_text(text, ';', Coding::Path));
            let pairs = pairs.ok_or_else(|| Fault::whole(MATRIX))?;
            matrix(param, &pairs, exploded, layout)
        }
        _ => layout.read(raw, param.kind),
    }
}

fn matrix<'a>(param: &Param, pairs: &Pairs<'a>, exploded: bool, layout: Layout) -> Read<'a> {
    let read = match (param.kind, pairs.of_name(param.name).as_slice()) {
        (ParamKind::Object(known, rest), _) if exploded => pairs.members(known, *rest, |_| true),
        (_, []) => None,
        (kind @ ParamKind::Array(_), raws) if exploded => pairs.values(raws, kind),
        (kind, [raw]) => Some(layout.read(raw, kind)),
        (kind, raws) => pairs.values(raws, kind),
    };
    read.unwrap_or_else(|| Err(Fault::whole(MATRIX)))
}

const LABEL: &str = "has to begin with `.`";
const MATRIX: &str = "has to be `;name=value`";

const fn layout(style: Style, coding: Coding) -> Layout {
    let (separator, exploded) = match style {
        Style::Label(true) => ('.', true),
        Style::Matrix(true) => (';', true),
        Style::Simple(true) | Style::Form(true) => (',', true),
        _ => (',', false),
    };
    Layout {
        coding,
        separator,
        exploded,
    }
}

/// The path of an operation with its parameters in it.
pub(super) fn write(
    operation: &Operation,
    map: &serde_json::Map<String, Value>,
) -> Result<String, EncodeError> {
    let (template, _) = template::split(operation.path);
    let mut path = String::new();
    for segment in template.strip_prefix('/').unwrap_or(template).split('/') {
        path.push('/');
        path.push_str(&write_segment(operation, segment, map)?);
    }
    Ok(path)
}

fn write_segment(
    operation: &Operation,
    segment: &str,
    map: &serde_json::Map<String, Value>,
) -> Result<String, EncodeError> {
    let pieces = template::pieces(segment);
    let coding = match pieces.as_slice() {
        [_] => Coding::Path,
        _ => Coding::Segment,
    };
    let mut text = String::new();
    let mut last = "";
    for piece in pieces {
        match piece {
            Piece::Literal(literal) => text.push_str(&template::literal(literal)),
            Piece::Name(name) => {
                last = name;
                text.push_str(&write_param(operation, name, map, coding)?);
            }
        }
    }
    // Addresses lose such a segment, and the one before it, on their way.
    if !last.is_empty() && matches!(text.replace("%2E", ".").as_str(), "." | "..") {
        return Err(EncodeError::new(last, "is a dot segment"));
    }
    Ok(text)
}

fn write_param(
    operation: &Operation,
    name: &str,
    map: &serde_json::Map<String, Value>,
    coding: Coding,
) -> Result<String, EncodeError> {
    let is_it = |param: &&Param| param.place == Place::Path && param.name == name;
    let missing = || EncodeError::new(name, "is missing");
    let mut params = operation.params.iter();
    let param = params.find(is_it).ok_or_else(missing)?;
    let value = map.get(param.key).filter(|value| !value.is_null());
    let text = write_styled(param, value.ok_or_else(missing)?, coding)
        .map_err(|reason| EncodeError::new(name, reason))?;
    if text.is_empty() {
        return Err(EncodeError::new(name, "is empty"));
    }
    Ok(text)
}

fn write_styled(param: &Param, value: &Value, coding: Coding) -> Result<String, &'static str> {
    let value = &*scalar::among(value, param.kind)?;
    match param.style {
        Style::Json => Ok(coding.encode(&value.to_string())),
        // A dot is part of the style.
        style @ Style::Label(_) => {
            let text = layout(style, Coding::Segment).write(value)?;
            Ok(format!(".{text}"))
        }
        Style::Matrix(exploded) => {
            let pairs = write::pairs(param.name, value, exploded, ',', coding)?;
            let named = |pair: &String| format!(";{}", pair.strip_suffix('=').unwrap_or(pair));
            Ok(pairs.iter().map(named).collect())
        }
        style => layout(style, coding).write(value),
    }
}
