//! What a schema becomes, with schemas where types will stand: a view of the schema alone, whatever types are called.

mod alternative;
mod children;
mod choice;
mod enums;
mod messages;
mod object;
pub(in crate::model) mod plain;
mod select;

pub(super) use self::choice::{Choice, Variant, ordered};
pub(super) use self::messages::{MessageChoice, Untold, UntoldValues, messages};
pub(super) use self::object::{Field, Object, is_struct};
pub(super) use self::plain::{Plain, plain};
use super::findings::Findings;
use crate::diagnostic::Origin;
use crate::model::contract::Enum;
use crate::model::schema::all_of::Schemas;
use crate::model::schema::resolved::ResolvedSchema;
use crate::model::schema::view::SchemaView;

/// What a schema becomes.
pub(super) enum Outline<'a> {
    Enum(Enum),
    Choice(Choice<'a>),
    Object(Object<'a>),
    Plain(Plain<'a>),
}

/// What a schema becomes, and what is found out about it.
pub(super) fn outline<'a>(
    schemas: Schemas<'a>,
    resolved: &ResolvedSchema<'a>,
    view: &SchemaView<'a>,
    origin: &Origin,
) -> (Outline<'a>, Findings) {
    let mut findings = Findings::default();
    if let Some(values) = enums::values(resolved) {
        let built = enums::build(values, resolved, origin, &mut findings);
        return (Outline::Enum(built), findings);
    }
    if resolved.one_of.len() > 1 {
        let choice = choice::outline(schemas, resolved, view, origin, &mut findings);
        return (Outline::Choice(choice), findings);
    }
    if let Some(choice) = children::outline(schemas, resolved, view, origin, &mut findings) {
        return (Outline::Choice(choice), findings);
    }
    let outline = if is_struct(resolved) {
        Outline::Object(object::outline(resolved))
    } else {
        Outline::Plain(plain(resolved))
    };
    (outline, findings)
}

/// Whether Rust needs a type of its own for it.
pub(super) fn is_named(resolved: &ResolvedSchema) -> bool {
    enums::values(resolved).is_some() || resolved.one_of.len() > 1 || is_struct(resolved)
}
