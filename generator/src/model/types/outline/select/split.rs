//! Objects told apart by what a property holds: its constants, or its JSON type.

use std::mem::discriminant;

use super::{Candidate, Selector, only};
use crate::model::contract::{Select, Tag, Tagged};
use crate::model::schema::all_of::merge;
use crate::model::schema::resolved::ResolvedSchema;
use crate::model::schema::tags::{Tags, may_have, tags};

/// How deep in an object a constant is looked for: `metadata.event.kind`.
const DEPTH: usize = 3;

/// What one alternative says of a property that is to tell it.
#[derive(Default)]
pub(super) struct Told {
    /// What the property may hold; nothing where the alternative does not have it.
    pub(super) tags: Vec<Tag>,
    /// Whether the alternative has it.
    pub(super) declared: bool,
    /// Whether it is always there.
    pub(super) required: bool,
}

/// Where the alternative goes that takes what no other does.
pub(super) enum Rest {
    /// To objects without the property.
    Absent(Box<Select>),
    /// To these, and to those with any other value.
    Other(Box<Select>),
}

/// Alternatives are left, and nothing tells which one it is.
struct Untold;

impl<'a> Selector<'a> {
    /// A required property whose constants are each alternative's own.
    pub(super) fn by_constant(&self, candidates: &[Candidate<'_, 'a>]) -> Option<Select> {
        let (_, first) = candidates.first()?;
        first.resolved.required.iter().find_map(|name| {
            let told = self.told(candidates, &[name], constants)?;
            told.iter()
                .all(|told| told.declared && told.required)
                .then_some(())?;
            let select = self.split(&[name], &told, candidates, None)?;
            is_flat(&select).then_some(select)
        })
    }

    /// A property, perhaps of an object within, whose constants or JSON types leave fewer alternatives.
    pub(super) fn by_property(&self, candidates: &[Candidate<'_, 'a>]) -> Option<Select> {
        let mut paths = self.paths(candidates, &[]);
        for _ in 0..DEPTH {
            let constants = paths.iter().find_map(|path| {
                self.split(
                    path,
                    &self.told(candidates, path, constants)?,
                    candidates,
                    None,
                )
            });
            let select = constants.or_else(|| {
                paths.iter().find_map(|path| {
                    self.split(path, &self.told(candidates, path, types)?, candidates, None)
                })
            });
            if select.is_some() || !self.may_ask(0) {
                return select;
            }
            let deeper = paths.iter().flat_map(|path| self.paths(candidates, path));
            paths = deeper.collect();
        }
        None
    }

    /// The properties below a path that some alternative has, in order.
    fn paths(&self, candidates: &[Candidate<'_, 'a>], above: &[&'a str]) -> Vec<Vec<&'a str>> {
        let mut names: Vec<&'a str> = Vec::new();
        if !self.may_ask(candidates.len()) {
            return Vec::new();
        }
        for (_, leaf) in candidates {
            let below = self.within(&leaf.resolved, above);
            let own = below.iter().flat_map(|resolved| resolved.properties.keys());
            for name in own {
                if !names.contains(name) {
                    names.push(name);
                }
            }
        }
        let path = |name| above.iter().copied().chain([name]).collect();
        names.into_iter().map(path).collect()
    }

    fn within(&self, resolved: &ResolvedSchema<'a>, path: &[&str]) -> Option<ResolvedSchema<'a>> {
        path.iter().try_fold(resolved.clone(), |resolved, name| {
            Some(merge(self.schemas, resolved.properties.get(name)?))
        })
    }

    /// What each alternative says of a property; `None` where one may hold anything there.
    fn told(
        &self,
        candidates: &[Candidate<'_, 'a>],
        path: &[&str],
        of: fn(Tags) -> (Vec<Tag>, bool),
    ) -> Option<Vec<Told>> {
        if !self.may_ask(candidates.len()) {
            return None;
        }
        let told = candidates.iter().map(|(_, leaf)| {
            let found = tags(self.schemas, &leaf.resolved, path);
            let Some(found) = found else {
                return (!may_have(&leaf.resolved, path[0])).then(Told::default);
            };
            let (tags, required) = of(found);
            (!tags.is_empty()).then_some(Told {
                tags,
                declared: true,
                required,
            })
        });
        told.collect()
    }

    /// The alternatives by what the property holds, if that leaves fewer in every case, and these can be told apart.
    pub(super) fn split(
        &self,
        path: &[&str],
        told: &[Told],
        candidates: &[Candidate<'_, 'a>],
        rest: Option<Rest>,
    ) -> Option<Select> {
        let mut groups: Vec<(Vec<Tag>, Vec<usize>)> = Vec::new();
        for tag in unique(told) {
            let with = |index: &usize| told[*index].tags.contains(tag);
            let holders: Vec<usize> = (0..told.len()).filter(with).collect();
            match groups.iter_mut().find(|(_, known)| *known == holders) {
                Some((tags, _)) => tags.push(tag.clone()),
                None => groups.push((vec![tag.clone()], holders)),
            }
        }
        let first = groups.first()?;
        let same = |tag: &Tag| discriminant(tag) == discriminant(&first.0[0]);
        let same = groups.iter().flat_map(|(tags, _)| tags).all(same);
        if !same
            || groups
                .iter()
                .any(|(_, holders)| holders.len() == told.len())
        {
            return None;
        }
        let pick = |holders: &[usize]| -> Vec<Candidate<'_, 'a>> {
            holders.iter().map(|&index| candidates[index]).collect()
        };
        let by_type = matches!(first.0[0], Tag::Type(_));
        let (absent, other) = match rest {
            Some(Rest::Absent(rest)) => (Some(rest), None),
            Some(Rest::Other(rest)) => (None, Some(rest)),
            None => (self.absent(told, candidates, by_type).ok()?, None),
        };
        let mut arms: Vec<(Vec<Tag>, Select)> = Vec::new();
        for (tags, holders) in &groups {
            let select = self.left(&pick(holders), candidates.len())?;
            match arms.iter_mut().find(|(_, known)| *known == select) {
                Some((known, _)) => known.extend_from_slice(tags),
                None => arms.push((tags.clone(), select)),
            }
        }
        Some(Select::Tag(Tagged {
            path: path.iter().map(|&name| name.to_owned()).collect(),
            arms,
            absent,
            other,
        }))
    }

    /// What is left for an object without the property, if that can be told.
    ///
    /// # Errors
    /// When it cannot, and has to be.
    fn absent(
        &self,
        told: &[Told],
        candidates: &[Candidate<'_, 'a>],
        by_type: bool,
    ) -> Result<Option<Box<Select>>, Untold> {
        let mut left = Vec::new();
        for (told, candidate) in told.iter().zip(candidates) {
            if !told.required {
                left.push(*candidate);
            }
        }
        // What does not have the property is known by that alone; a type says less than a constant.
        let needed = told.iter().any(|told| !told.declared) || by_type && !left.is_empty();
        match self.left(&left, candidates.len()) {
            None if needed => Err(Untold),
            absent => Ok(absent.map(Box::new)),
        }
    }

    /// How the alternatives that are left are told apart, if they are fewer.
    fn left(&self, candidates: &[Candidate<'_, 'a>], of: usize) -> Option<Select> {
        match only(candidates) {
            Some(only) => Some(Select::Variant(only)),
            None if candidates.is_empty() || candidates.len() == of => None,
            None => self.remembered(candidates),
        }
    }

    /// How these are told apart, asked once.
    fn remembered(&self, candidates: &[Candidate<'_, 'a>]) -> Option<Select> {
        let key = candidates.iter().map(|(_, leaf)| std::ptr::from_ref(*leaf));
        let key: Vec<_> = key.collect();
        if let Some(known) = self.known.borrow().get(&key) {
            return known.clone();
        }
        let select = self.select(candidates).ok();
        self.known.borrow_mut().insert(key, select.clone());
        select
    }
}

/// The constants, and whether every value has one of them.
fn constants(found: Tags) -> (Vec<Tag>, bool) {
    (found.constants, found.required && !found.nullable)
}

/// The JSON types, and whether every value has one of them.
fn types(found: Tags) -> (Vec<Tag>, bool) {
    (found.types, found.required)
}

/// Whether nothing more is asked.
fn is_flat(select: &Select) -> bool {
    match select {
        Select::Tag(tagged) => {
            let mut arms = tagged.arms.iter();
            arms.all(|(_, select)| matches!(select, Select::Variant(_)))
        }
        _ => false,
    }
}

/// Every tag once, in order.
fn unique(told: &[Told]) -> Vec<&Tag> {
    let mut out: Vec<&Tag> = Vec::new();
    for tag in told.iter().flat_map(|told| &told.tags) {
        if !out.contains(&tag) {
            out.push(tag);
        }
    }
    out
}
