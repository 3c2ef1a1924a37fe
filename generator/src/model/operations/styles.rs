//! How lists and objects are written: `style` and `explode`, by their defaults where they are left out.

use crate::model::contract::{ParamKind, Place, Style};
use crate::wire::{self, Location, Parameter};

/// Where a parameter stands and how it is written.
pub(super) fn place_and_style(parameter: &Parameter) -> (Place, Style) {
    let explode = parameter.explode;
    match parameter.location {
        Location::Query => (Place::Query, query(parameter.style, explode)),
        Location::Header => (Place::Header, Style::Simple(explode.unwrap_or(false))),
        Location::Path => (Place::Path, path(parameter.style, explode.unwrap_or(false))),
        Location::Cookie => (Place::Cookie, Style::Form(explode.unwrap_or(true))),
    }
}

/// Whether `allowEmptyValue` lets an empty text stand for absence; only the query has it.
pub(super) fn allows_empty(parameter: &Parameter) -> bool {
    parameter.location == Location::Query && parameter.allow_empty_value
}

/// A parameter of the query, or a field of a form.
pub(super) fn query(style: Option<wire::Style>, explode: Option<bool>) -> Style {
    use wire::Style::{DeepObject, PipeDelimited, SpaceDelimited};
    match (style, explode) {
        // Each value on its own is what `form` writes then.
        (Some(SpaceDelimited | PipeDelimited), Some(true)) => Style::Form(true),
        (Some(SpaceDelimited), _) => Style::Space,
        (Some(PipeDelimited), _) => Style::Pipe,
        (Some(DeepObject), _) => Style::Deep,
        (_, explode) => Style::Form(explode.unwrap_or(true)),
    }
}

fn path(style: Option<wire::Style>, explode: bool) -> Style {
    match style {
        Some(wire::Style::Label) => Style::Label(explode),
        Some(wire::Style::Matrix) => Style::Matrix(explode),
        _ => Style::Simple(explode),
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
