//! How a value finds its alternative, or why it cannot.
//!
//! Two alternatives are told apart only where no value that is valid for one can be read as the other and lose
//! something. What a schema does not declare counts as absent here.

mod discriminator;
mod properties;
mod split;

use std::cell::{Cell, RefCell};
use std::collections::HashMap;

use super::alternative::Leaf;
use crate::model::contract::{Route, Select, Tag, Tagged};
use crate::model::schema::all_of::Schemas;
use crate::model::schema::tags::item_types;
use crate::wire::{Discriminator, JsonType};

/// An alternative that is left, with the index of its variant.
pub(in crate::model::types::outline) type Candidate<'l, 'a> = (usize, &'l Leaf<'a>);

/// How many alternatives one choice asks for a property. Each answer to a question leaves alternatives that are told
/// apart in their turn, so a choice among many objects without constants would be asked for ever.
const MOST_ASKED: usize = 20_000;

/// What a value is asked to find its alternative.
pub(in crate::model::types::outline) struct Selector<'a> {
    pub(in crate::model::types::outline) schemas: Schemas<'a>,
    pub(in crate::model::types::outline) discriminator: Option<&'a Discriminator>,
    /// How often an alternative has been asked for a property.
    asked: Cell<usize>,
    /// How the objects that were left before are told apart, if they are.
    known: RefCell<HashMap<Vec<*const Leaf<'a>>, Option<Select>>>,
}

impl<'a> Selector<'a> {
    /// What tells the alternatives of one choice apart.
    pub(in crate::model::types::outline) fn new(
        schemas: Schemas<'a>,
        discriminator: Option<&'a Discriminator>,
    ) -> Self {
        Self {
            schemas,
            discriminator,
            asked: Cell::default(),
            known: RefCell::default(),
        }
    }

    /// Whether so many more may be asked.
    fn may_ask(&self, more: usize) -> bool {
        self.asked.set(self.asked.get().saturating_add(more));
        self.asked.get() <= MOST_ASKED
    }
}

impl<'a> Selector<'a> {
    /// A discriminator or a constant, else the JSON type and, among objects, the properties.
    ///
    /// # Errors
    /// The reason, when some value could belong to two alternatives.
    pub(in crate::model::types::outline) fn select(
        &self,
        candidates: &[Candidate<'_, 'a>],
    ) -> Result<Select, String> {
        if let Some(only) = only(candidates) {
            return Ok(Select::Variant(only));
        }
        if candidates.iter().all(|(_, leaf)| is_object(leaf)) {
            return self.objects(candidates);
        }
        if candidates.iter().any(|(_, leaf)| leaf.open) {
            return Err("one of them is a choice itself".to_owned());
        }
        self.kinds(candidates).map(Select::Kind)
    }

    /// The same, where a value may be of none: the only one that is left is known by its JSON type.
    pub(in crate::model::types::outline) fn form(
        &self,
        candidates: &[Candidate<'_, 'a>],
    ) -> Option<Select> {
        match only(candidates) {
            Some(_) => self.kinds(candidates).map(Select::Kind).ok(),
            None => self.select(candidates).ok(),
        }
    }

    /// What tells objects apart, the surest first: what the document says, constants of their own, properties of their
    /// own, and then constants and JSON types that leave a question to what is left.
    fn objects(&self, candidates: &[Candidate<'_, 'a>]) -> Result<Select, String> {
        if let Some(select) = self.discriminated(candidates) {
            return Ok(select);
        }
        if candidates.iter().any(|(_, leaf)| leaf.open) {
            return Err("one of them is a choice itself".to_owned());
        }
        if let Some(select) = self.by_constant(candidates) {
            return Ok(select);
        }
        properties::routes(candidates)
            .map(Select::Kind)
            .or_else(|both| self.by_property(candidates).ok_or(both))
            .map_err(|both| self.ambiguous(candidates, both))
    }

    /// By JSON type. Among objects the search goes on.
    fn kinds(&self, candidates: &[Candidate<'_, 'a>]) -> Result<Vec<(Route, Select)>, String> {
        let objects: Vec<_> = candidates
            .iter()
            .copied()
            .filter(|(_, leaf)| is_object(leaf))
            .collect();
        let mut routes: Vec<(Route, Select)> = Vec::new();
        for &(variant, leaf) in candidates {
            let route = match leaf.kind {
                Some(JsonType::String) => Route::String,
                Some(JsonType::Integer) => Route::Integer,
                Some(JsonType::Number) => Route::Number,
                Some(JsonType::Boolean) => Route::Bool,
                Some(JsonType::Array) => Route::Array,
                Some(JsonType::Object) => Route::Object,
                Some(JsonType::Null) => Route::Null,
                None if leaf.resolved.is_null() => Route::Null,
                None => Route::Rest,
            };
            let nested = matches!(route, Route::Object | Route::Array);
            let known = routes.iter().find(|(known, _)| *known == route);
            match known {
                None if route == Route::Object => routes.push((route, self.select(&objects)?)),
                None if route == Route::Array => routes.push((route, self.arrays(candidates)?)),
                None => routes.push((route, Select::Variant(variant))),
                Some((_, select)) if nested || *select == Select::Variant(variant) => {}
                Some(_) => return Err(twice(leaf.kind)),
            }
        }
        Ok(routes.into_iter().flat_map(flat).collect())
    }
}

impl<'a> Selector<'a> {
    /// By the JSON type of the first item; an empty array is any of them, and loses nothing.
    fn arrays(&self, candidates: &[Candidate<'_, 'a>]) -> Result<Select, String> {
        let kind = Some(JsonType::Array);
        let arrays = candidates.iter().copied();
        let arrays: Vec<_> = arrays.filter(|(_, leaf)| leaf.kind == kind).collect();
        if let Some(only) = only(&arrays) {
            return Ok(Select::Variant(only));
        }
        let mut arms: Vec<(Vec<Tag>, Select)> = Vec::new();
        for (variant, leaf) in &arrays {
            let types = item_types(self.schemas, &leaf.resolved);
            let mut known = arms.iter().flat_map(|(tags, _)| tags);
            if types.is_empty() || known.any(|tag| types.contains(tag)) {
                return Err(twice(kind));
            }
            arms.push((types, Select::Variant(*variant)));
        }
        Ok(Select::Tag(Tagged {
            path: Vec::new(),
            arms,
            absent: Some(Box::new(Select::Variant(arrays[0].0))),
            other: None,
        }))
    }
}

/// What objects are told apart by stands beside the other JSON types.
fn flat((route, select): (Route, Select)) -> Vec<(Route, Select)> {
    match select {
        Select::Kind(routes) => routes,
        select => vec![(route, select)],
    }
}

fn twice(kind: Option<JsonType>) -> String {
    let kind = kind.map_or("anything".to_owned(), |kind| {
        format!("a JSON {}", kind.name())
    });
    format!("two of them are {kind}")
}

fn is_object(leaf: &Leaf) -> bool {
    leaf.kind == Some(JsonType::Object)
}

/// The only variant that is left.
fn only(candidates: &[Candidate]) -> Option<usize> {
    let (first, _) = candidates.first()?;
    let same = candidates.iter().all(|(variant, _)| variant == first);
    same.then_some(*first)
}
