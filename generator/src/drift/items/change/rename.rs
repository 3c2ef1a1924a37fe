//! Types, methods and functions that have another name and are otherwise the same.

use std::collections::{HashMap, HashSet};

use super::pair::Pair;
use super::side::{Side, owner};
use crate::drift::items::{Item, Kind};

/// Old paths of types and their new ones.
type Names = HashMap<String, String>;

/// Brings what is gone under one name and new under another into one pair, and drops what differs by those names alone.
pub(super) fn recognize<'i>(pairs: &mut Vec<Pair<'i>>, old: &'i Side, new: &'i Side) {
    let names = types(pairs, old, new);
    join(pairs, |before, after| {
        before.kind.is_type()
            && after.kind.is_type()
            && names.get(&before.path) == Some(&after.path)
    });
    pairs.retain(|pair| match pair.both() {
        Some((before, after)) if before.path == after.path && before.kind == after.kind => {
            mapped(&before.signature, &names) != after.signature || before.is_reordered(after)
        }
        _ => true,
    });
    members(pairs, &names);
    join(pairs, |before, after| {
        before.kind == after.kind
            // The values of an enum are one place, and another value is another value.
            && !matches!(before.kind, Kind::Field | Kind::Variant)
            && owner(before).map(|path| mapped(path, &names)).as_deref() == owner(after)
            && mapped(&before.signature, &names) == after.signature
            && pointer(before).is_some()
            && pointer(before) == pointer(after)
    });
    // An event that has another key has another place.
    let of_trait = |before: &Item, after: &Item| {
        before.kind == Kind::Method
            && after.kind == Kind::Method
            && owner(before) == owner(after)
            && mapped(&before.signature, &names) == after.signature
    };
    join(pairs, of_trait);
    pairs.retain(|pair| match pair.both() {
        Some((before, after)) if after.kind == Kind::Impl => before.path != after.path,
        _ => true,
    });
}

fn pointer(item: &Item) -> Option<&str> {
    item.origin.as_ref().map(|origin| origin.pointer.as_str())
}

/// What belongs to a renamed type is compared with what belonged to it.
fn members(pairs: &mut Vec<Pair<'_>>, names: &Names) {
    let is_of = |item: &Item, paths: &HashSet<&str>| {
        let around = match item.kind {
            Kind::GroupPath => None,
            _ => owner(item),
        };
        around.is_some_and(|path| paths.contains(path))
    };
    let before: HashSet<&str> = names.keys().map(String::as_str).collect();
    let after: HashSet<&str> = names.values().map(String::as_str).collect();
    let renamed = |item: &Item, paths: &HashSet<&str>| !item.kind.is_type() && is_of(item, paths);
    pairs.retain(|pair| match (pair.old, pair.new) {
        (Some(item), None) => !renamed(item, &before),
        (None, Some(item)) => !renamed(item, &after),
        _ => true,
    });
}

/// Joins each pair of an item that is gone with the only one that is new and like it.
fn join(pairs: &mut Vec<Pair<'_>>, like: impl Fn(&Item, &Item) -> bool) {
    let gone: Vec<&Item> = pairs
        .iter()
        .filter(|pair| pair.new.is_none())
        .filter_map(|pair| pair.old)
        .collect();
    let fresh: Vec<&Item> = pairs
        .iter()
        .filter(|pair| pair.old.is_none())
        .filter_map(|pair| pair.new)
        .collect();
    for before in gone.iter().copied() {
        let mut found = fresh.iter().filter(|after| like(before, after));
        let (Some(after), None) = (found.next(), found.next()) else {
            continue;
        };
        if gone.iter().filter(|other| like(other, after)).count() > 1 {
            continue;
        }
        let same =
            |one: Option<&Item>, other: &Item| one.is_some_and(|one| std::ptr::eq(one, other));
        pairs.retain(|pair| pair.new.is_some() || !same(pair.old, before));
        for pair in pairs.iter_mut() {
            if pair.old.is_none() && same(pair.new, after) {
                pair.old = Some(before);
            }
        }
    }
}

/// The types that have the same content under another name.
fn types(pairs: &[Pair<'_>], old: &Side, new: &Side) -> Names {
    let gone = candidates(pairs, old, |pair| pair.old.filter(|_| pair.new.is_none()));
    let fresh = candidates(pairs, new, |pair| pair.new.filter(|_| pair.old.is_none()));
    let mut names = Names::new();
    let mut taken = HashSet::new();
    // Places first: the same place in both documents is no chance. Then the only type of that content.
    for by_place in [true, false] {
        for before in &gone {
            if names.contains_key(&before.path) {
                continue;
            }
            let like = fresh.iter().filter(|after| {
                let place = before.pointer.is_some() && before.pointer == after.pointer;
                !taken.contains(&after.path)
                    && (place || !by_place && !before.members.is_empty())
                    && unify(before, after, &gone, &fresh).is_some()
            });
            let like: Vec<_> = like.collect();
            let [after] = like.as_slice() else { continue };
            let others = gone.iter().filter(|other| {
                !names.contains_key(&other.path) && unify(other, after, &gone, &fresh).is_some()
            });
            if !by_place && others.count() > 1 {
                continue;
            }
            for (from, to) in unify(before, after, &gone, &fresh).unwrap_or_default() {
                taken.insert(to.clone());
                names.entry(from).or_insert(to);
            }
        }
    }
    names
}

/// A type that is gone or new, with what belongs to it.
struct Candidate<'i> {
    path: String,
    kind: Kind,
    signature: &'i str,
    pointer: Option<&'i str>,
    /// The last name, what it is, and its signature.
    members: Vec<(&'i str, Kind, &'i str)>,
}

fn candidates<'i>(
    pairs: &[Pair<'i>],
    side: &'i Side,
    item: impl Fn(&Pair<'i>) -> Option<&'i Item>,
) -> Vec<Candidate<'i>> {
    let types = pairs
        .iter()
        .filter_map(item)
        .filter(|item| item.kind.is_type());
    let mut found: Vec<Candidate<'i>> = types
        .map(|item| Candidate {
            path: item.path.clone(),
            kind: item.kind,
            signature: &item.signature,
            pointer: pointer(item),
            members: Vec::new(),
        })
        .collect();
    let index: HashMap<String, usize> = found
        .iter()
        .enumerate()
        .map(|(index, one)| (one.path.clone(), index))
        .collect();
    for item in side.items.iter().filter(|item| !item.kind.is_type()) {
        let Some(index) = owner(item).and_then(|path| index.get(path)) else {
            continue;
        };
        let name = match item.kind {
            Kind::Impl => "",
            _ => item.path.rsplit("::").next().unwrap_or_default(),
        };
        found[*index]
            .members
            .push((name, item.kind, &item.signature));
    }
    found
}

/// The names under which two types are the same, those of the types they hold among them.
fn unify(
    old: &Candidate<'_>,
    new: &Candidate<'_>,
    gone: &[Candidate<'_>],
    fresh: &[Candidate<'_>],
) -> Option<Names> {
    let mut names = Names::from([(old.path.clone(), new.path.clone())]);
    let mut open = vec![(old, new)];
    while let Some((old, new)) = open.pop() {
        if old.kind != new.kind || old.members.len() != new.members.len() {
            return None;
        }
        let own = std::iter::once((old.signature, new.signature));
        let mut texts: Vec<_> = own.collect();
        for (before, after) in old.members.iter().zip(&new.members) {
            if (before.0, before.1) != (after.0, after.1) {
                return None;
            }
            texts.push((before.2, after.2));
        }
        for (before, after) in texts {
            for (from, to) in differences(before, after)? {
                match names.get(from) {
                    Some(known) if known == to => {}
                    Some(_) => return None,
                    None => {
                        let before = gone.iter().find(|one| one.path == from)?;
                        let after = fresh.iter().find(|one| one.path == to)?;
                        names.insert(from.to_owned(), to.to_owned());
                        open.push((before, after));
                    }
                }
            }
        }
    }
    Some(names)
}

/// The paths in which two signatures differ, where they differ in nothing else.
fn differences<'t>(old: &'t str, new: &'t str) -> Option<Vec<(&'t str, &'t str)>> {
    if old == new {
        return Some(Vec::new());
    }
    let (before, after) = (words(old), words(new));
    if before.len() != after.len() {
        return None;
    }
    let mut found = Vec::new();
    for (one, other) in before.into_iter().zip(after) {
        if one == other {
            continue;
        }
        let is_path = |word: &str| word.contains("::");
        if !is_path(one) || !is_path(other) {
            return None;
        }
        found.push((one, other));
    }
    Some(found)
}

/// A signature in paths and what stands between them.
fn words(text: &str) -> Vec<&str> {
    let is_word = |ch: char| ch.is_alphanumeric() || ch == '_' || ch == ':';
    let mut words = Vec::new();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let kind = is_word(first);
        let end = rest.find(|ch| is_word(ch) != kind).unwrap_or(rest.len());
        let (word, after) = rest.split_at(end);
        words.push(word);
        rest = after;
    }
    words
}

/// A signature of the old crate in the names of the new one.
fn mapped(signature: &str, names: &Names) -> String {
    let words = words(signature).into_iter();
    words
        .map(|word| names.get(word).map_or(word, String::as_str))
        .collect()
}
