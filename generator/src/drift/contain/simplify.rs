//! A schema with nothing left but what it says of values, in the eyes of whoever sends or reads it.

use std::cmp::Ordering;
use std::collections::HashSet;
use std::sync::Arc;

use super::side::{Party, Side, is_never, never};
use super::{Reader, discriminator};
use serde_json::Number;

use crate::wire::{
    Bound, Contract, Format, Keywords, Map, Prose, Schema, SchemaOrBool, SchemaRef, compare,
};

/// A schema as a party sees it.
pub(super) fn simplify(side: &Side, stated: &Arc<Schema>, party: Party) -> Schema {
    let whole = evaluated(side, stated);
    let merged = whole.or_else(|| {
        let stated = SchemaRef::Inline(Arc::clone(stated));
        let merged = side.all_of.merged(&stated)?;
        Some(Schema::clone(&merged))
    });
    let mut own = merged.unwrap_or_else(|| Schema::new(stated.at.clone()));
    if let Some(discriminator) = own.discriminator.take() {
        discriminator::tell(side, &discriminator, &mut own.one_of);
        if party == Party::Sender {
            discriminator::tell(side, &discriminator, &mut own.any_of);
        }
    }
    one_way(side, stated, &mut own, party);
    plain(&mut own, party);
    own
}

/// A schema whose `unevaluatedProperties` and `unevaluatedItems` ask no more than `additionalProperties` and `items` of
/// the schema that its parts make together.
fn evaluated(side: &Side, stated: &Arc<Schema>) -> Option<Schema> {
    if !stated.asks_evaluated() {
        return None;
    }
    let mut own = Schema::clone(stated);
    let properties = own.unevaluated_properties.take();
    let items = own.unevaluated_items.take();
    let merged = side.all_of.merged(&SchemaRef::Inline(Arc::new(own)))?;
    let is_plain = merged.all_of.is_empty()
        && merged.one_of.is_empty()
        && merged.any_of.is_empty()
        && merged.condition.is_none()
        && merged.dependent_schemas.is_empty()
        && merged.dynamic_ref.is_none()
        && merged.recursive_ref.is_none()
        && (merged.contains.is_none() || items.is_none())
        && !merged.asks_evaluated();
    if !is_plain {
        return None;
    }
    let mut merged = Schema::clone(&merged);
    if merged.additional_properties.is_none() {
        merged.additional_properties = properties;
    }
    if merged.items.is_none() {
        merged.items = items.and_then(|items| match items {
            SchemaOrBool::Bool(true) => None,
            SchemaOrBool::Bool(false) => Some(SchemaRef::Inline(Arc::clone(side.never()))),
            SchemaOrBool::Schema(items) => Some(items),
        });
    }
    Some(merged)
}

/// Takes out what `readOnly` and `writeOnly` of the parts ask of messages that do not carry it.
fn one_way(side: &Side, stated: &Schema, own: &mut Schema, party: Party) {
    let (mut omitted, mut optional) = (Vec::new(), Vec::new());
    let mut met = HashSet::new();
    let mut open = vec![stated];
    while let Some(schema) = open.pop() {
        if !met.insert(std::ptr::from_ref(schema)) {
            continue;
        }
        let known = side.directed.one_way(schema);
        omitted.extend(known.omitted.iter().cloned());
        optional.extend(known.optional.iter().cloned());
        let contract: &Contract = &side.directed.contract;
        let all_of = schema.all_of.iter();
        open.extend(all_of.filter_map(|one| contract.resolve(one)));
    }
    own.required
        .retain(|name| !omitted.contains(name) && !optional.contains(name));
    if party == Party::Sender {
        for name in omitted {
            let never = SchemaRef::Inline(Arc::new(never(own.at.clone())));
            own.properties.insert(name, never);
        }
    }
}

/// Takes out what says nothing of values, and what the party does not look at.
fn plain(own: &mut Schema, party: Party) {
    own.keywords = Keywords::default();
    own.prose = Prose::default();
    own.extensions = Map::default();
    own.value_names = Map::default();
    own.aliases = Map::default();
    (own.deprecated, own.sensitive) = (false, false);
    (own.read_only, own.write_only) = (false, false);
    (own.default, own.default_unfit) = (None, false);
    own.content_encoding = None;
    own.content_media_type = None;
    own.content_schema = None;
    own.discriminator = None;
    format(own);
    if party == Party::Reader(Reader::Values) {
        unbounded(own);
    }
    for part in &mut own.all_of {
        if let SchemaRef::Inline(part) = part {
            plain(Arc::make_mut(part), party);
        }
    }
}

/// Leaves the formats that the runtime checks; those of integers are ranges.
fn format(own: &mut Schema) {
    let kind = own.json_type;
    let stated = own.format.take();
    let known = stated.and_then(|format| Format::of(&format));
    let known = known.filter(|format| kind.is_none_or(|kind| kind == format.json_type()));
    match known.and_then(Format::range) {
        Some(range) if kind.is_some() => {
            raise(&mut own.minimum, *range.start(), Ordering::Greater);
            raise(&mut own.maximum, *range.end(), Ordering::Less);
        }
        _ => own.format = known.map(|format| format.name().to_owned()),
    }
}

fn raise(bound: &mut Option<Bound>, value: i128, stricter: Ordering) {
    let Some(value) = Number::from_i128(value) else {
        return;
    };
    let is_stricter = |known: &Bound| compare(&value, &known.value) == stricter;
    if bound.as_ref().is_none_or(is_stricter) {
        *bound = Some(Bound {
            value,
            exclusive: false,
        });
    }
}

/// Leaves types, presence and values. Without bounds alternatives may overlap, so one of them is enough.
fn unbounded(own: &mut Schema) {
    let is_never = own.is_never();
    let kept = Schema {
        nullable: own.nullable,
        json_type: own.json_type,
        values: own.values.take(),
        items: own.items.take().filter(|items| !refuses(items)),
        prefix_items: std::mem::take(&mut own.prefix_items),
        properties: std::mem::take(&mut own.properties),
        required: std::mem::take(&mut own.required),
        pattern_properties: std::mem::take(&mut own.pattern_properties),
        dependent_required: std::mem::take(&mut own.dependent_required),
        additional_properties: own
            .additional_properties
            .take()
            .filter(|others| matches!(others, SchemaOrBool::Schema(_))),
        not: own.not.take().filter(|_| is_never),
        all_of: std::mem::take(&mut own.all_of),
        one_of: std::mem::take(&mut own.one_of),
        any_of: std::mem::take(&mut own.any_of),
        ..Schema::new(own.at.clone())
    };
    *own = kept;
    let one_of = std::mem::take(&mut own.one_of);
    if own.any_of.is_empty() {
        own.any_of = one_of;
    } else if !one_of.is_empty() {
        let mut further = Schema::new(own.at.clone());
        further.any_of = one_of;
        own.all_of.push(SchemaRef::Inline(Arc::new(further)));
    }
}

fn refuses(schema: &SchemaRef) -> bool {
    schema.inline().is_some_and(is_never)
}
