//! `filter[name]=value`, and deeper.

use std::collections::BTreeMap;

use serde_json::Value;

use super::fault::{self, Fault, Read, TWICE};
use super::layout::{member, one};
use super::pairs::{Pairs, is_text};
use super::scalar;
use crate::rest::Kind;

/// How many brackets are followed.
const DEEPEST: usize = 16;

/// What stands in brackets, and the raw text.
type Entry<'n, 'a> = (Vec<&'n str>, &'a str);

/// Reads the object, if there is a pair of it.
pub(super) fn read<'a>(pairs: &Pairs<'a>, name: &str, kind: Kind) -> Option<Read<'a>> {
    let blank = match kind {
        Kind::Array(item) => is_text(*item),
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

/// Whether a name is of the object: `filter[name]` is of `filter`.
pub(super) fn is_of(object: &str, name: &str) -> bool {
    name.strip_prefix(object)
        .is_some_and(|rest| steps(rest).is_some())
}

/// The steps of `[a][b]`.
fn steps(mut brackets: &str) -> Option<Vec<&str>> {
    let mut steps = Vec::new();
    while !brackets.is_empty() {
        let (step, rest) = brackets.strip_prefix('[')?.split_once(']')?;
        steps.push(step);
        brackets = rest;
    }
    Some(steps)
}

struct Reader<'p, 'a>(&'p Pairs<'a>);

impl<'a> Reader<'_, 'a> {
    fn node(&self, entries: &[&Entry<'_, 'a>], kind: Kind, depth: usize) -> Read<'a> {
        if depth > DEEPEST {
            return Err(Fault::whole("is nested too deeply"));
        }
        match kind {
            Kind::Object(known, rest) => self.object(entries, known, *rest, depth),
            Kind::Array(item) => self.list(entries, *item, depth),
            Kind::Any if entries.iter().all(|(steps, _)| steps.len() > depth) => {
                self.object(entries, &[], Kind::Any, depth)
            }
            kind => self.value(entries, kind, depth),
        }
    }

    fn value(&self, entries: &[&Entry<'_, 'a>], kind: Kind, depth: usize) -> Read<'a> {
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
        known: &[(&str, Kind)],
        rest: Kind,
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
    fn list(&self, entries: &[&Entry<'_, 'a>], kind: Kind, depth: usize) -> Read<'a> {
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

/// The pairs of a value, names and texts as they are meant.
pub(super) fn write(
    name: String,
    value: &Value,
    pairs: &mut Vec<(String, String)>,
) -> Result<(), &'static str> {
    match value {
        Value::Null => {}
        Value::Object(members) => {
            for (member, value) in members {
                if member.contains(['[', ']']) {
                    return Err("has a member with brackets in its name");
                }
                write(format!("{name}[{member}]"), value, pairs)?;
            }
        }
        Value::Array(items) => write_list(&name, items, pairs)?,
        value => pairs.push((name, scalar::write(value))),
    }
    Ok(())
}

fn write_list(
    name: &str,
    items: &[Value],
    pairs: &mut Vec<(String, String)>,
) -> Result<(), &'static str> {
    let is_nested = |item: &Value| item.is_array() || item.is_object();
    let numbered = items.iter().any(is_nested);
    for (at, item) in items.iter().enumerate() {
        let before = pairs.len();
        match item {
            Value::Null => return Err("holds `null`, which has no text"),
            item if numbered => write(format!("{name}[{at}]"), item, pairs)?,
            item => pairs.push((name.to_owned(), scalar::write(item))),
        }
        if pairs.len() == before {
            return Err("holds an empty list or object, which nobody would see");
        }
    }
    Ok(())
}
