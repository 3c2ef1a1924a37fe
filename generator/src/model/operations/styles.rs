//! How lists and objects are written: `style` and `explode`, by their defaults where they are left out.

use openapiv3::{Parameter, PathStyle, QueryStyle};

use crate::model::contract::{ParamKind, Place, Style};

/// Where a parameter stands and how it is written.
pub(super) fn of(parameter: &Parameter) -> (Place, Style) {
    let explode = parameter.parameter_data_ref().explode;
    match parameter {
        Parameter::Query { style, .. } => (Place::Query, query(style, explode)),
        Parameter::Header { .. } => (Place::Header, Style::Simple(explode.unwrap_or(false))),
        Parameter::Path { style, .. } => (Place::Path, path(style, explode.unwrap_or(false))),
        Parameter::Cookie { .. } => (Place::Cookie, Style::Form(explode.unwrap_or(true))),
    }
}

/// Whether `allowEmptyValue` lets an empty text stand for absence; only the query has it.
pub(super) fn allows_empty(parameter: &Parameter) -> bool {
    match parameter {
        Parameter::Query {
            allow_empty_value, ..
        } => allow_empty_value.unwrap_or(false),
        _ => false,
    }
}

/// A parameter of the query, or a field of a form.
pub(super) fn query(style: &QueryStyle, explode: Option<bool>) -> Style {
    match (style, explode) {
        (QueryStyle::Form, explode) => Style::Form(explode.unwrap_or(true)),
        // Each value on its own is what `form` writes then.
        (QueryStyle::SpaceDelimited | QueryStyle::PipeDelimited, Some(true)) => Style::Form(true),
        (QueryStyle::SpaceDelimited, _) => Style::Space,
        (QueryStyle::PipeDelimited, _) => Style::Pipe,
        (QueryStyle::DeepObject, _) => Style::Deep,
    }
}

fn path(style: &PathStyle, explode: bool) -> Style {
    match style {
        PathStyle::Simple => Style::Simple(explode),
        PathStyle::Label => Style::Label(explode),
        PathStyle::Matrix => Style::Matrix(explode),
    }
}

/// Whether a style says how to write that kind. The specification has `deepObject` for objects only; documents have it for
/// lists too, `expand[0]=a`, and for what may be an object or a text.
pub(super) fn suits(style: Style, kind: &ParamKind) -> bool {
    match (style, kind) {
        (Style::Deep | Style::Space | Style::Pipe, ParamKind::OneOf(kinds)) => {
            kinds.iter().any(|kind| suits(style, kind))
        }
        (Style::Deep, ParamKind::Any) => true,
        (Style::Deep | Style::Space | Style::Pipe, kind) => {
            matches!(kind, ParamKind::Array(_) | ParamKind::Object(..))
        }
        _ => true,
    }
}
