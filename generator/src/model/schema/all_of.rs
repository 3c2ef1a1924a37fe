//! `allOf` read flat: the keywords of a schema together with those of everything it is made of. What values are comes of the
//! rules of [`wire`](crate::wire); properties, items and alternatives stay the schemas they are, since a type is known by
//! its schema's identity.

use std::cmp::Ordering;
use std::collections::HashSet;

use super::lookup;
use super::resolved::{AdditionalProperties, ResolvedSchema};
use super::view::SchemaView;
use crate::wire::{At, Directed, common, join, narrower, stricter};

/// The component schemas, by key, as they are in their direction.
pub(in crate::model) type Schemas<'a> = &'a Directed<'a>;

/// The keywords of a schema and its `allOf`. A component that it is made of in several ways, of itself too, is followed once.
pub(in crate::model) fn merge<'a>(
    schemas: Schemas<'a>,
    view: &SchemaView<'a>,
) -> ResolvedSchema<'a> {
    let mut way = Way {
        schemas,
        trail: Vec::new(),
        met: HashSet::new(),
    };
    let resolved = way.follow(view);
    resolved.unwrap_or_else(|| ResolvedSchema::empty(&schemas.contract.at))
}

/// The way through the components.
struct Way<'a> {
    schemas: Schemas<'a>,
    /// Those that lead to the present place.
    trail: Vec<&'a str>,
    /// Those that are merged already.
    met: HashSet<&'a str>,
}

impl<'a> Way<'a> {
    fn follow(&mut self, view: &SchemaView<'a>) -> Option<ResolvedSchema<'a>> {
        match view {
            SchemaView::Ref(key) => self.component(key),
            SchemaView::Schema(schema) => {
                Some(self.flatten(ResolvedSchema::of(self.schemas, schema)))
            }
            SchemaView::Base(view) => {
                let mut resolved = self.follow(view)?;
                resolved.take_choices();
                Some(resolved)
            }
            SchemaView::All(views) => {
                let mut own = ResolvedSchema::empty(self.place(view));
                own.all_of.clone_from(views);
                Some(self.flatten(own))
            }
        }
    }

    /// Where a schema stands.
    fn place(&self, view: &SchemaView<'a>) -> &'a At {
        let schema = match view {
            SchemaView::Ref(_) | SchemaView::Schema(_) => lookup::schema(self.schemas, view),
            SchemaView::Base(view) => return self.place(view),
            SchemaView::All(views) => return self.place_of_first(views),
        };
        schema.map_or(&self.schemas.contract.at, |schema| &schema.at)
    }

    fn place_of_first(&self, views: &[SchemaView<'a>]) -> &'a At {
        let first = views.first();
        first.map_or(&self.schemas.contract.at, |view| self.place(view))
    }

    fn component(&mut self, key: &'a str) -> Option<ResolvedSchema<'a>> {
        if !self.met.insert(key) {
            return None;
        }
        let target = self.schemas.get(key)?;
        self.trail.push(key);
        let resolved = self.follow(&target.into());
        self.trail.pop();
        let mut resolved = resolved?;
        // What is one of a base's alternatives is not a choice among them.
        let is_this =
            |view: &SchemaView| matches!(view, SchemaView::Ref(key) if self.trail.contains(key));
        for choice in resolved.take_choices() {
            if !choice.iter().any(is_this) {
                resolved.choose(choice);
            }
        }
        // A base's discriminator tells its children apart; a child has none.
        if resolved.one_of.is_empty() && !self.trail.is_empty() {
            resolved.discriminator = None;
        }
        Some(resolved)
    }

    fn flatten(&mut self, mut own: ResolvedSchema<'a>) -> ResolvedSchema<'a> {
        let views = std::mem::take(&mut own.all_of);
        let inherited = views.into_iter().filter_map(|view| self.follow(&view));
        let Some(inherited) = inherited.reduce(both) else {
            return own;
        };
        let nullable = own.nullable || inherited.nullable && own.takes_null();
        let mut resolved = both(inherited.clone(), own.clone());
        resolved.at = own.at;
        resolved.title = own.title;
        resolved.description = own.description.or(inherited.description);
        resolved.deprecated = own.deprecated;
        resolved.nullable = nullable;
        resolved
    }
}

/// What holds for a value that fits both; the second is the more specific.
pub(in crate::model) fn both<'a>(
    mut resolved: ResolvedSchema<'a>,
    next: ResolvedSchema<'a>,
) -> ResolvedSchema<'a> {
    resolved.nullable =
        (resolved.nullable || next.nullable) && resolved.takes_null() && next.takes_null();
    for (name, view) in next.properties {
        match resolved.properties.get_mut(name) {
            None => {
                resolved.properties.insert(name, view);
            }
            Some(present) if present.identity() == view.identity() => {}
            Some(SchemaView::All(views)) => views.push(view),
            Some(present) => *present = SchemaView::All(vec![present.clone(), view]),
        }
    }
    join(&mut resolved.required, next.required);
    join(&mut resolved.omitted, next.omitted);
    join(
        &mut resolved.optional_by_direction,
        next.optional_by_direction,
    );
    resolved.leave_out();
    if !matches!(
        next.additional,
        AdditionalProperties::Unsaid | AdditionalProperties::Closed
    ) {
        resolved.additional = next.additional;
    }
    // Where nothing is of both, what the second says is read.
    resolved.values = match (resolved.values, next.values) {
        (Some(a), Some(b)) => Some(common(&a, &b))
            .filter(|shared| !shared.is_empty())
            .or(Some(b)),
        (a, b) => b.or(a),
    };
    resolved.value_names.extend(next.value_names);
    resolved.aliases.extend(next.aliases);
    for choice in std::iter::once(next.one_of).chain(next.further_choices) {
        resolved.choose(choice);
    }
    resolved.sensitive |= next.sensitive;
    resolved.bytes |= next.bytes;
    resolved.empty |= next.empty;
    resolved.kind = match (resolved.kind, next.kind) {
        (Some(a), Some(b)) => narrower(a, b).or(Some(b)),
        (a, b) => b.or(a),
    };
    resolved.format = next.format.or(resolved.format);
    resolved.minimum = stricter(resolved.minimum, next.minimum, Ordering::Greater);
    resolved.maximum = stricter(resolved.maximum, next.maximum, Ordering::Less);
    resolved.mixed |= next.mixed;
    resolved.items = next.items.or(resolved.items);
    resolved.discriminator = next.discriminator.or(resolved.discriminator);
    resolved.example = next.example.or(resolved.example);
    resolved.description = next.description.or(resolved.description);
    resolved
}
