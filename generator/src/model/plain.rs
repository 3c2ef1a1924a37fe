//! Types that need no name of their own: scalars, lists, maps.

use serde_json::Value;

use super::builder::Builder;
use super::contract::{Format, Type};
use super::facts::{Facts, Rest};
use super::part::Part;
use crate::diagnostic::Origin;

impl<'a> Builder<'a, '_> {
    /// A type that needs no name of its own.
    pub(super) fn plain(&mut self, facts: &Facts<'a>, owner: &str, origin: &Origin) -> Type {
        match facts.kind {
            Some("string") => text(facts.format.as_deref()),
            Some("boolean") => Type::Bool,
            Some("number") => Type::Number,
            Some("integer") => integer(facts),
            Some("array") => self.array(facts, owner, origin),
            Some("object") => self.map(facts, owner, origin),
            _ if facts.items.is_some() => self.array(facts, owner, origin),
            _ if matches!(facts.rest, Rest::Typed(_)) => self.map(facts, owner, origin),
            _ if facts
                .values
                .as_deref()
                .is_some_and(|values| values.iter().all(Value::is_null)) =>
            {
                self.degrade(origin, "`null` is its only value")
            }
            _ if facts.values.is_some() => self.degrade(origin, "its values are of several types"),
            _ => Type::Any,
        }
    }

    fn array(&mut self, facts: &Facts<'a>, owner: &str, origin: &Origin) -> Type {
        let item = match &facts.items {
            Some(part) => self.member(part, &format!("{owner}Item"), &origin.child("items")),
            None => Type::Any,
        };
        if facts.mixed && item == Type::Any {
            let prefix = origin.child("prefixItems");
            self.degrade(&prefix, "the items differ by their position");
        }
        Type::Array(Box::new(item))
    }

    fn map(&mut self, facts: &Facts<'a>, owner: &str, origin: &Origin) -> Type {
        let Rest::Typed(part) = &facts.rest else {
            return Type::Object;
        };
        match self.member(
            part,
            &format!("{owner}Value"),
            &origin.child("additionalProperties"),
        ) {
            Type::Any => Type::Object,
            value => Type::Map(Box::new(value)),
        }
    }

    /// The type of an item or a map's value, where `null` shows in the type.
    pub(super) fn member(&mut self, part: &Part<'a>, hint: &str, origin: &Origin) -> Type {
        let used = self.use_of(part, hint, origin);
        match used.ty {
            Type::Any => Type::Any,
            ty if used.nullable => Type::Nullable(Box::new(ty)),
            ty => ty,
        }
    }
}

fn text(format: Option<&str>) -> Type {
    match format {
        Some("date-time") => Type::Text(Format::DateTime),
        Some("date") => Type::Text(Format::Date),
        Some("uri" | "url") => Type::Text(Format::Uri),
        Some("uuid") => Type::Text(Format::Uuid),
        _ => Type::String,
    }
}

#[allow(
    clippy::cast_precision_loss,
    reason = "only the order of magnitude counts"
)]
fn integer(facts: &Facts) -> Type {
    let unsigned = facts.format.as_deref() == Some("uint64")
        || facts.maximum.is_some_and(|max| max > i64::MAX as f64);
    if unsigned {
        Type::Unsigned
    } else {
        Type::Integer
    }
}
