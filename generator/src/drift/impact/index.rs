//! The changes of a crate, by what code names.

use std::collections::{HashMap, HashSet};

use crate::drift::RustChange;
use crate::drift::items::{Item, Kind};

/// The changes of a crate, by what code names.
pub(super) struct Index<'c> {
    changes: &'c [RustChange],
    /// What was there and is gone or another one, by its old path.
    gone: HashMap<&'c str, Vec<usize>>,
    /// What is new in a trait, a struct or an enum, by the path of that.
    fresh: HashMap<&'c str, Vec<usize>>,
    /// The types of fields, by their old paths.
    fields: HashMap<&'c str, &'c str>,
    /// Every path of the old crate.
    known: HashSet<&'c str>,
}

impl<'c> Index<'c> {
    pub(super) fn of(changes: &'c [RustChange], items: &'c [Item]) -> Self {
        let mut gone: HashMap<&str, Vec<usize>> = HashMap::new();
        let mut fresh: HashMap<&str, Vec<usize>> = HashMap::new();
        for (index, change) in changes.iter().enumerate() {
            if change.before.is_some() && change.kind != "impl" {
                let path = change.was.as_ref().unwrap_or(&change.path);
                gone.entry(path).or_default().push(index);
            } else if let Some((owner, _)) = change.path.rsplit_once("::") {
                fresh.entry(owner).or_default().push(index);
            }
        }
        let fields = items.iter().filter(|item| item.kind == Kind::Field);
        Self {
            changes,
            gone,
            fresh,
            fields: fields
                .map(|item| (item.path.as_str(), item.signature.as_str()))
                .collect(),
            known: items.iter().map(|item| item.path.as_str()).collect(),
        }
    }

    pub(super) fn change(&self, index: usize) -> &RustChange {
        &self.changes[index]
    }

    /// What happened to the item of that old path.
    pub(super) fn gone(&self, path: &str) -> &[usize] {
        self.gone.get(path).map_or(&[], Vec::as_slice)
    }

    /// What is new in the item of that path.
    pub(super) fn fresh(&self, owner: &str) -> &[usize] {
        self.fresh.get(owner).map_or(&[], Vec::as_slice)
    }

    /// What has changed members and is called so.
    pub(super) fn owners(&self, end: &str) -> Vec<String> {
        let gone = self.gone.keys().filter_map(|path| path.rsplit_once("::"));
        let gone = gone.map(|(owner, _)| owner);
        let all = gone.chain(self.fresh.keys().copied());
        let mut found: Vec<String> = all
            .filter(|path| path.rsplit("::").next() == end.rsplit("::").next())
            .map(str::to_owned)
            .collect();
        found.sort();
        found.dedup();
        found
    }

    /// What happened to anything that is called so: the end of a path.
    pub(super) fn alike(&self, end: &str) -> Vec<(&str, usize)> {
        let is_end = |path: &&str| {
            let before = path.strip_suffix(end);
            before.is_some_and(|before| before.is_empty() || before.ends_with("::"))
        };
        let all = self.gone.iter().filter(|(path, _)| is_end(path));
        let all = all.flat_map(|(path, changes)| changes.iter().map(|index| (*path, *index)));
        all.collect()
    }

    /// The type of a field.
    pub(super) fn field(&self, owner: &str, name: &str) -> Option<&str> {
        let path = format!("{owner}::{name}");
        self.fields.get(path.as_str()).copied()
    }

    /// A path of the crate as items have it: the types of a group are among all types.
    pub(super) fn canonical(&self, path: &[String]) -> Option<String> {
        let whole = path.join("::");
        let Some(at) = path
            .iter()
            .position(|name| name == "types")
            .filter(|at| *at > 0)
        else {
            return self.has(whole);
        };
        let mut shared = path.to_vec();
        shared.remove(at - 1);
        self.has(shared.join("::")).or_else(|| self.has(whole))
    }

    fn has(&self, path: String) -> Option<String> {
        self.known.contains(path.as_str()).then_some(path)
    }
}
