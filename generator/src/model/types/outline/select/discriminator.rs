//! `discriminator`: the texts of its `mapping`, the constants of the property, the names of components.

use super::split::{Rest, Told};
use super::{Candidate, Selector};
use crate::model::contract::{Select, Tag};
use crate::model::schema::all_of::Schemas;
use crate::model::schema::tags::{Tags, may_have, tags};
use crate::model::types::outline::alternative::Leaf;
use crate::wire::{Discriminator, JsonType};

impl<'a> Selector<'a> {
    /// By the document's discriminator, unless two alternatives share a value, or one does not declare the property and
    /// so would lose it.
    pub(super) fn discriminated(&self, candidates: &[Candidate<'_, 'a>]) -> Option<Select> {
        let default = default_of(self.schemas, self.discriminator?, candidates);
        self.named(candidates, default, |leaf, property| {
            may_have(&leaf.resolved, property)
        })
    }

    /// By a base's discriminator: its children, and itself, the last candidate, for any other value.
    pub(in crate::model::types::outline) fn children(
        &self,
        candidates: &[Candidate<'_, 'a>],
    ) -> Option<Select> {
        self.named(candidates, candidates.last().copied(), |_, _| false)
    }

    /// By what the discriminator calls each; the default alternative takes the rest, and need not have a name.
    fn named(
        &self,
        candidates: &[Candidate<'_, 'a>],
        default: Option<Candidate<'_, 'a>>,
        has_name: fn(&Leaf<'a>, &str) -> bool,
    ) -> Option<Select> {
        let discriminator = self.discriminator?;
        let property = discriminator.property_name.as_str();
        let shared = self.share_constants(candidates, property);
        let told = candidates.iter().map(|&(variant, leaf)| {
            let is_default = default.is_some_and(|(default, _)| default == variant);
            if is_default && !has_name(leaf, property) {
                return Some(Told::default());
            }
            self.name(discriminator, leaf, shared)
        });
        let told: Vec<Told> = told.collect::<Option<_>>()?;
        let rest = default.map(|(variant, leaf)| {
            let rest = Box::new(Select::Variant(variant));
            if may_have(&leaf.resolved, property) {
                Rest::Other(rest)
            } else {
                Rest::Absent(rest)
            }
        });
        self.split(&[property], &told, candidates, rest)
    }

    /// Whether all alternatives list the same constants, those of all kinds, as what inherits them does.
    fn share_constants(&self, candidates: &[Candidate<'_, 'a>], property: &str) -> bool {
        let of = |leaf: &Leaf<'a>| {
            let found = tags(self.schemas, &leaf.resolved, &[property]);
            found.map(|found| found.constants).unwrap_or_default()
        };
        let mut lists = candidates.iter().map(|(_, leaf)| of(leaf));
        let first = lists.next();
        first.is_some_and(|first| first.len() > 1 && lists.all(|other| other == first))
    }

    /// What the discriminator calls an alternative; `None` where that does not keep the property.
    fn name(
        &self,
        discriminator: &'a Discriminator,
        leaf: &Leaf<'a>,
        shared: bool,
    ) -> Option<Told> {
        let property = discriminator.property_name.as_str();
        let found = tags(self.schemas, &leaf.resolved, &[property]);
        if found.is_none() && !may_have(&leaf.resolved, property) {
            return None;
        }
        let found = found.unwrap_or_default();
        let mapping = discriminator.mapping.iter();
        let mapped = mapping.filter(|(_, target)| leaf.keys.contains(&target.as_str()));
        let mut tags: Vec<Tag> = mapped.map(|(text, _)| typed(text, &found)).collect();
        if tags.is_empty() {
            let told = leaf.told.iter().filter(|(name, _)| *name == property);
            tags.extend(told.map(|(_, text)| typed(text, &found)));
        }
        if tags.is_empty() && !shared {
            let constants = found.constants.iter().cloned();
            tags.extend(constants.filter(|tag| !is_mapped(discriminator, tag)));
        }
        if tags.is_empty() {
            let key = leaf.keys.last()?;
            let name = typed(self.schemas.stated_key(key), &found);
            if shared && !found.constants.contains(&name) {
                return None;
            }
            tags.push(name);
        }
        Some(Told {
            tags,
            declared: true,
            required: found.required && !found.nullable,
        })
    }
}

/// A text of the mapping as the property holds it: `"1"` of an integer is 1.
fn typed(text: &str, property: &Tags) -> Tag {
    let constant = property.constants.first();
    let is = |kind| constant.is_none() && property.types.contains(&Tag::Type(kind));
    let parsed = if matches!(constant, Some(Tag::Integer(_))) || is(JsonType::Integer) {
        text.parse().ok().map(Tag::Integer)
    } else if matches!(constant, Some(Tag::Bool(_))) || is(JsonType::Boolean) {
        text.parse().ok().map(Tag::Bool)
    } else {
        None
    };
    parsed.unwrap_or_else(|| Tag::Text(text.to_owned()))
}

/// Whether the mapping says what the tag means.
fn is_mapped(discriminator: &Discriminator, tag: &Tag) -> bool {
    let mapped = |text: &str| discriminator.mapping.contains_key(text);
    match tag {
        Tag::Text(text) => mapped(text),
        Tag::Integer(value) => mapped(&value.to_string()),
        Tag::Bool(value) => mapped(&value.to_string()),
        Tag::Type(_) => false,
    }
}

/// The alternative for values that the mapping does not name, and for objects without the property.
fn default_of<'l, 'a>(
    schemas: Schemas<'a>,
    discriminator: &Discriminator,
    candidates: &[Candidate<'l, 'a>],
) -> Option<Candidate<'l, 'a>> {
    let target = discriminator.default_mapping.as_deref()?;
    let mut candidates = candidates.iter().copied();
    candidates.find(|(_, leaf)| {
        leaf.keys
            .iter()
            .any(|key| schemas.stated_key(key) == target)
    })
}
