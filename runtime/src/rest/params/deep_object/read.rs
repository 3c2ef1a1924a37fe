//! Reading the pairs of an object in brackets.

use std::collections::BTreeMap;

use super::{is_index, steps};
use crate::rest::ParamKind;
use crate::rest::params::fault::{self, Fault, Read, TWICE};
use crate::rest::params::layout::{member, one};
use crate::rest::params::pairs::{Pairs, is_text};

/// How many brackets are followed.
const DEEPEST: usize = 16;

/// What stands in brackets, and the raw text.
type Entry<'n, 'a> = (Vec<&'n str>, &'a str);

/// Reads the object, if there is a pair of it.
pub(in crate::rest::params) fn read<'a>(
    pairs: &Pairs<'a>,
    name: &str,
    kind: ParamKind,
) -> Option<Read<'a>> {
    let blank = match kind {
        ParamKind::Array(item) => is_text(*item),
        kind => is_text(kind),
    };
    let entries = pairs.list.iter().filter_map(|(found, raw)| {
        let steps = steps(found.strip_prefix(name)?)?;
        (!steps.is_empty() || !raw.is_empty() || blank).then_some((steps, *raw))
    });
    let entries: Vec<Entry<'_, 'a>> = entries.collect();
    let entries: Vec<&Entry<'_, 'a>> = entries.iter().collect();
    (!entries.is_empty()).then(|| Reader(pairs).node(&entries, kind, 0))
}

struct Reader<'p, 'a>(&'p Pairs<'a>);

impl<'a> Reader<'_, 'a> {
    fn node(&self, entries: &[&Entry<'_, 'a>], kind: ParamKind, depth: usize) -> Read<'a> {
        if depth > DEEPEST {
            return Err(Fault::whole("is nested too deeply"));
        }
        match kind {
            ParamKind::Object(known, rest) => self.object(entries, known, *rest, depth),
            ParamKind::Array(item) => self.list(entries, *item, depth),
            kind => match shape(entries, kind, depth) {
                Some(shape) => self.node(entries, shape, depth),
                None => self.value(entries, kind, depth),
            },
        }
    }

    fn value(&self, entries: &[&Entry<'_, 'a>], kind: ParamKind, depth: usize) -> Read<'a> {
        if entries.iter().any(|(steps, _)| steps.len() > depth) {
            return Err(Fault::whole("has to be a single value"));
        }
        let raws: Vec<_> = entries.iter().map(|(_, raw)| *raw).collect();
        let read = self.0.values(&raws, kind);
        read.unwrap_or_else(|| Err(Fault::whole(TWICE)))
    }

    fn object(
        &self,
        entries: &[&Entry<'_, 'a>],
        known: &[(&str, ParamKind)],
        rest: ParamKind,
        depth: usize,
    ) -> Read<'a> {
        let mut members: BTreeMap<&str, Vec<&Entry<'_, 'a>>> = BTreeMap::new();
        for entry in entries {
            let Some(name) = entry.0.get(depth) else {
                return Err(Fault::whole("has to be an object: `name[member]=value`"));
            };
            members.entry(name).or_default().push(entry);
        }
        let read = members.iter().map(|(name, entries)| {
            let kind = member(known, rest, name);
            let name = (*name).to_owned().into();
            (name, self.node(entries, kind, depth + 1))
        });
        fault::object(read)
    }

    /// Items are given by repetition, by `[]` or by their numbers, which only sort them.
    fn list(&self, entries: &[&Entry<'_, 'a>], kind: ParamKind, depth: usize) -> Read<'a> {
        let mut items: Vec<Read<'a>> = Vec::new();
        let mut numbered: BTreeMap<u32, Vec<&Entry<'_, 'a>>> = BTreeMap::new();
        for entry in entries {
            match entry.0.get(depth).map(|step| (*step, step.parse())) {
                None => items.push(one(entry.1, kind, self.0.coding)),
                Some((_, Ok(number))) => numbered.entry(number).or_default().push(entry),
                Some(("", _)) => items.push(self.node(&[entry], kind, depth + 1)),
                Some(_) => return Err(Fault::whole("has to be a list: `name[0]=value`")),
            }
        }
        let numbered = numbered
            .values()
            .map(|entries| self.node(entries, kind, depth + 1));
        fault::list(items.into_iter().chain(numbered))
    }
}

/// The list or the object that a value is, of the kinds that it may be: brackets say which.
fn shape(entries: &[&Entry<'_, '_>], kind: ParamKind, depth: usize) -> Option<ParamKind> {
    const ANY: &[ParamKind] = &[
        ParamKind::Text,
        ParamKind::Array(&ParamKind::Any),
        ParamKind::Object(&[], &ParamKind::Any),
    ];
    let kinds = match kind {
        ParamKind::Any => ANY,
        ParamKind::OneOf(kinds) => kinds,
        _ => return None,
    };
    let find = |is: fn(&ParamKind) -> bool| kinds.iter().copied().find(is);
    let list = find(|kind| kind.items().is_some());
    let object = find(|kind| kind.members().is_some());
    let steps = || entries.iter().filter_map(|(steps, _)| steps.get(depth));
    if steps().next().is_none() {
        let plain = find(|kind| kind.items().is_none() && kind.members().is_none());
        return list.filter(|_| entries.len() > 1 || plain.is_none());
    }
    if steps().all(|step| step.is_empty() || is_index(step)) {
        return list.or(object);
    }
    let is_whole = steps().count() == entries.len();
    object.or(list).filter(|_| is_whole)
}
