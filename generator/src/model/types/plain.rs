//! Types that need no name of their own: scalars, lists, maps.

use crate::wire::{Format, JsonType};
use serde_json::Value;

use super::Builder;
use crate::diagnostic::Origin;
use crate::model::contract::{TextView, Type};
use crate::model::schema::resolved::{AdditionalProperties, ResolvedSchema};
use crate::model::schema::view::SchemaView;

impl<'a> Builder<'a, '_> {
    /// A type that needs no name of its own.
    pub(in crate::model) fn plain(
        &mut self,
        resolved: &ResolvedSchema<'a>,
        owner: &str,
        origin: &Origin,
    ) -> Type {
        match resolved.kind {
            Some(JsonType::String) => text(resolved.format.as_deref()),
            Some(JsonType::Boolean) => Type::Bool,
            Some(JsonType::Number) => Type::Number,
            Some(JsonType::Integer) => integer(resolved),
            Some(JsonType::Array) => self.array(resolved, owner, origin),
            Some(JsonType::Object) => self.map(resolved, owner, origin),
            _ if resolved.items.is_some() || resolved.mixed => self.array(resolved, owner, origin),
            _ if matches!(resolved.additional, AdditionalProperties::Typed(_)) => {
                self.map(resolved, owner, origin)
            }
            _ if resolved
                .values
                .as_deref()
                .is_some_and(|values| values.iter().all(Value::is_null)) =>
            {
                self.degrade(origin, "`null` is its only value")
            }
            _ if resolved.values.is_some() => {
                self.degrade(origin, "its values are of several types")
            }
            _ => Type::Any,
        }
    }

    fn array(&mut self, resolved: &ResolvedSchema<'a>, owner: &str, origin: &Origin) -> Type {
        let item = match &resolved.items {
            Some(view) => self.member(view, &format!("{owner}Item"), &origin.child("items")),
            None => Type::Any,
        };
        if resolved.mixed && item == Type::Any {
            let prefix = origin.child("prefixItems");
            self.degrade(&prefix, "the items differ by their position");
        }
        Type::Array(Box::new(item))
    }

    fn map(&mut self, resolved: &ResolvedSchema<'a>, owner: &str, origin: &Origin) -> Type {
        let AdditionalProperties::Typed(view) = &resolved.additional else {
            return Type::Object;
        };
        match self.member(
            view,
            &format!("{owner}Value"),
            &origin.child("additionalProperties"),
        ) {
            Type::Any => Type::Object,
            value => Type::Map(Box::new(value)),
        }
    }

    /// The type of an item or a map's value, where `null` shows in the type.
    pub(in crate::model) fn member(
        &mut self,
        view: &SchemaView<'a>,
        hint: &str,
        origin: &Origin,
    ) -> Type {
        let used = self.use_of(view, hint, origin);
        match used.ty {
            Type::Any => Type::Any,
            ty if used.nullable => Type::Nullable(Box::new(ty)),
            ty => ty,
        }
    }
}

fn text(format: Option<&str>) -> Type {
    let view = format.and_then(Format::of).and_then(TextView::of);
    view.map_or(Type::String, Type::Text)
}

/// The type that holds every integer which a schema lets in, as far as it says which. A bound may be that of a type,
/// rounded.
pub(in crate::model) fn integer(resolved: &ResolvedSchema) -> Type {
    /// 2⁶³
    const SIGNED: f64 = 9_223_372_036_854_775_808.0;
    match resolved.format.as_deref().and_then(Format::of) {
        Some(Format::Uint64) => return Type::Unsigned,
        Some(format) if format.json_type() == JsonType::Integer => return Type::Integer,
        _ => {}
    }
    let values = resolved
        .values
        .iter()
        .flatten()
        .filter(|one| one.is_number());
    let [least, most] =
        [&resolved.minimum, &resolved.maximum].map(|bound| bound.as_ref()?.value.as_f64());
    let is_float = values.clone().any(Value::is_f64);
    let is_below = values
        .clone()
        .any(|one| one.as_i64().is_some_and(i64::is_negative));
    let is_above = values.clone().any(|one| one.as_i64().is_none());
    let negative = is_below || least.is_some_and(|least| least < 0.0);
    let large = is_above || [least, most].iter().flatten().any(|bound| *bound > SIGNED);
    let beyond = is_float
        || least.is_some_and(|least| least < -SIGNED)
        || most.is_some_and(|most| most > 2.0 * SIGNED);
    match (negative, large) {
        _ if beyond => Type::Number,
        (true, true) => Type::Number,
        (false, true) => Type::Unsigned,
        (_, false) => Type::Integer,
    }
}
