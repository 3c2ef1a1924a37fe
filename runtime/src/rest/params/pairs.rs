//! Pairs of a name and a raw text: of a query, a form, the cookies.

use std::borrow::Cow;
use std::collections::BTreeMap;

use http::HeaderMap;
use http::header::COOKIE;

use super::coding::{Coding, trim, unquoted};
use super::fault::{self, Fault, Read, TWICE};
use super::layout::{member, one};
use crate::json::JsonTree;
use crate::rest::ParamKind;

/// The pairs, in their order.
#[derive(Debug)]
pub(super) struct Pairs<'a> {
    /// Names as they were meant, texts as they arrived.
    pub(super) list: Vec<(Cow<'a, str>, &'a str)>,
    /// The escaping of the texts.
    pub(super) coding: Coding,
}

impl<'a> Pairs<'a> {
    /// The pairs of a query or a form.
    pub(super) fn of_query(query: &'a str) -> Self {
        let mut list = Vec::with_capacity(8);
        let mut rest = query;
        while !rest.is_empty() {
            let mut is_escaped = false;
            let (name, after) = cut_at(rest, |byte| {
                is_escaped |= matches!(byte, b'+' | b'%');
                matches!(byte, b'=' | b'&')
            });
            let is_pair = rest[name.len()..].starts_with('=');
            let raw;
            (raw, rest) = if is_pair {
                cut_at(after, |byte| byte == b'&')
            } else {
                ("", after)
            };
            if !is_escaped && (is_pair || !name.is_empty()) {
                list.push((name.into(), raw));
            } else if is_escaped && let Ok(name) = Coding::Query.decode(name) {
                list.push((name, raw));
            }
        }
        Self {
            list,
            coding: Coding::Query,
        }
    }

    /// The cookies.
    pub(super) fn of_cookies(headers: &'a HeaderMap) -> Self {
        let lines = headers.get_all(COOKIE).into_iter();
        let lines = lines.filter_map(|line| std::str::from_utf8(line.as_bytes()).ok());
        let pairs = lines.flat_map(|line| line.split(';'));
        let list = pairs.filter_map(|pair| {
            let (name, raw) = pair.split_once('=')?;
            Some((Coding::Cookie.decode(trim(name)).ok()?, trim(raw)))
        });
        Self {
            list: list.collect(),
            coding: Coding::Cookie,
        }
    }

    /// The pairs of a text such as `R=100;G=200`; a name alone has an empty text.
    pub(super) fn of_text(text: &'a str, separator: char, coding: Coding) -> Option<Self> {
        let pairs = text.split(separator).map(|pair| {
            let (name, raw) = pair.split_once('=').unwrap_or((pair, ""));
            Some((coding.decode(name).ok()?, raw))
        });
        Some(Self {
            list: pairs.collect::<Option<_>>()?,
            coding,
        })
    }

    /// The same, cut at each `&` as well: `color=blue&color=black` in one cookie.
    pub(super) fn cut(&self) -> Self {
        let mut list = Vec::new();
        for (name, raw) in &self.list {
            let mut texts = unquoted(raw).split('&');
            list.extend(texts.next().map(|raw| (name.clone(), raw)));
            list.extend(texts.filter_map(|text| {
                let (name, raw) = text.split_once('=')?;
                Some((self.coding.decode(name).ok()?, raw))
            }));
        }
        Self {
            list,
            coding: self.coding,
        }
    }

    /// What becomes of all texts of a name; mostly that is one, which takes no list.
    pub(super) fn with_name<T>(&self, name: &str, read: impl FnOnce(&[&'a str]) -> T) -> T {
        // Most names differ in their first byte, which is seen without a call.
        let first = name.as_bytes().first();
        let mut named = self
            .list
            .iter()
            .filter(|(found, _)| found.as_bytes().first() == first && found == name);
        let mut next = || named.next().map(|(_, raw)| *raw);
        match (next(), next()) {
            (None, _) => read(&[]),
            (Some(only), None) => read(&[only]),
            (Some(first), Some(second)) => {
                let mut raws = vec![first, second];
                raws.extend(std::iter::from_fn(next));
                read(&raws)
            }
        }
    }

    /// All texts of a name.
    pub(super) fn of_name(&self, name: &str) -> Vec<&'a str> {
        let named = self.list.iter().filter(|(found, _)| found == name);
        named.map(|(_, raw)| *raw).collect()
    }

    /// A single value, or an exploded list: one pair an item.
    pub(super) fn values(&self, raws: &[&'a str], kind: ParamKind) -> Option<Read<'a>> {
        match (raws, kind) {
            ([], _) => None,
            ([""], ParamKind::Array(item)) if !is_text(*item) => {
                Some(Ok(JsonTree::Array(Vec::new())))
            }
            (raws, ParamKind::Array(item)) => Some(self.list(raws, *item)),
            ([raw], kind) => Some(one(raw, kind, self.coding)),
            (raws, ParamKind::Any) => Some(self.list(raws, kind)),
            (raws, ParamKind::OneOf(_)) if kind.items().is_some() => {
                Some(self.list(raws, kind.items()?))
            }
            ([raw, ..], kind) if self.coding == Coding::Cookie => Some(one(raw, kind, self.coding)),
            _ => Some(Err(Fault::whole(TWICE))),
        }
    }

    fn list(&self, raws: &[&'a str], kind: ParamKind) -> Read<'a> {
        fault::list(raws.iter().map(|raw| one(raw, kind, self.coding)))
    }

    /// An exploded object: one pair a member. The test says which names that it does not know are its own.
    pub(super) fn members(
        &self,
        known: &[(&str, ParamKind)],
        rest: ParamKind,
        is_own: impl Fn(&str) -> bool,
    ) -> Option<Read<'a>> {
        let is_member = |name: &str| known.iter().any(|(known, _)| *known == name) || is_own(name);
        let mut members: BTreeMap<&Cow<'a, str>, Vec<&'a str>> = BTreeMap::new();
        for (name, raw) in self.list.iter().filter(|(name, _)| is_member(name)) {
            members.entry(name).or_default().push(raw);
        }
        if members.is_empty() {
            return None;
        }
        let members = members.into_iter().filter_map(|(name, raws)| {
            let read = self.values(&raws, member(known, rest, name))?;
            Some((name.clone(), read))
        });
        Some(fault::object(members))
    }
}

/// What stands before and after an ASCII character. Pieces are short, so they are looked through byte by byte.
fn cut_at(text: &str, is_it: impl FnMut(u8) -> bool) -> (&str, &str) {
    let found = text.bytes().position(is_it);
    found.map_or((text, ""), |at| (&text[..at], &text[at + 1..]))
}

/// Whether an empty text is a value of it.
pub(super) fn is_text(kind: ParamKind) -> bool {
    match kind {
        ParamKind::Text | ParamKind::Any => true,
        ParamKind::OneOf(kinds) => kinds.iter().any(|kind| is_text(*kind)),
        _ => false,
    }
}
