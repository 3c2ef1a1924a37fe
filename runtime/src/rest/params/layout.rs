//! Values in one text: `blue,black`, `R,100,G,200`, `R=100,G=200`.

use serde_json::Value;

use super::coding::{Coding, trim};
use super::fault::{self, Fault, Read};
use super::scalar;
use crate::rest::ParamKind;

/// How a list or an object stands in one text.
#[derive(Clone, Copy, Debug)]
pub(super) struct Layout {
    /// The escaping of each piece.
    pub(super) coding: Coding,
    /// What stands between pieces.
    pub(super) separator: char,
    /// Whether members are `name=value` and not two pieces.
    pub(super) exploded: bool,
}

/// The kind of a member.
pub(super) fn member(known: &[(&str, ParamKind)], rest: ParamKind, name: &str) -> ParamKind {
    let found = known.iter().find(|(known, _)| *known == name);
    found.map_or(rest, |(_, kind)| *kind)
}

/// Decodes and reads a single value.
pub(super) fn one(raw: &str, kind: ParamKind, coding: Coding) -> Read<'_> {
    let text = coding.decode(raw).map_err(Fault::whole)?;
    scalar::read(text, kind).map_err(Fault::whole)
}

impl Layout {
    pub(super) fn read(self, raw: &str, kind: ParamKind) -> Read<'_> {
        match kind {
            ParamKind::Array(item) => self.list(raw, *item),
            ParamKind::Object(known, rest) => self.object(raw, known, *rest),
            kind => one(raw, kind, self.coding),
        }
    }

    fn list(self, raw: &str, kind: ParamKind) -> Read<'_> {
        let header = self.coding == Coding::Header;
        let is_nothing = |item: &str| raw.is_empty() || (header && trim(item).is_empty());
        let items = raw.split(self.separator).filter(|item| !is_nothing(item));
        fault::list(items.map(|item| one(item, kind, self.coding)))
    }

    fn object<'a>(self, raw: &'a str, known: &[(&str, ParamKind)], rest: ParamKind) -> Read<'a> {
        let pairs = self.pairs(raw).ok_or_else(|| Fault::whole(PAIRS))?;
        let mut members = Vec::with_capacity(pairs.len());
        for (name, raw) in pairs {
            let name = self.coding.decode(name).map_err(Fault::whole)?;
            let value = one(raw, member(known, rest, &name), self.coding);
            members.push((name, value));
        }
        fault::object(members.into_iter())
    }

    fn pairs(self, raw: &str) -> Option<Vec<(&str, &str)>> {
        if trim(raw).is_empty() {
            return Some(Vec::new());
        }
        let mut pieces = raw.split(self.separator);
        if self.exploded {
            return pieces.map(|piece| piece.split_once('=')).collect();
        }
        let mut pairs = Vec::new();
        while let Some(name) = pieces.next() {
            pairs.push((name, pieces.next()?));
        }
        Some(pairs)
    }

    /// The value as text.
    pub(super) fn write(self, value: &Value) -> Result<String, &'static str> {
        match value {
            Value::Array(items) => self.write_list(items),
            Value::Object(members) => self.write_object(members),
            value => self.write_one(&scalar::write(value)),
        }
    }

    fn write_one(self, text: &str) -> Result<String, &'static str> {
        if self.is_cut(text) {
            return Err("begins or ends with space, which HTTP takes away");
        }
        Ok(self.coding.encode(text))
    }

    /// Whether something would be lost at its ends.
    fn is_cut(self, text: &str) -> bool {
        self.coding == Coding::Header && trim(text) != text
    }

    fn write_list(self, items: &[Value]) -> Result<String, &'static str> {
        let texts: Result<Vec<_>, _> = items.iter().map(|item| self.piece(item)).collect();
        let texts = texts?;
        let header = self.coding == Coding::Header;
        let is_lost = |text: &String| text.is_empty() && (header || texts.len() == 1);
        if texts.iter().any(is_lost) {
            return Err("holds an empty text, which nobody would see");
        }
        Ok(texts.join(&self.separator.to_string()))
    }

    fn write_object(
        self,
        members: &serde_json::Map<String, Value>,
    ) -> Result<String, &'static str> {
        let between = if self.exploded { '=' } else { self.separator };
        let mut texts = Vec::with_capacity(members.len());
        for (name, value) in members.iter().filter(|(_, value)| !value.is_null()) {
            let name = self.fitting(name)?;
            if name.contains(between) {
                return Err(SEPARATOR);
            }
            texts.push(format!("{name}{between}{}", self.piece(value)?));
        }
        Ok(texts.join(&self.separator.to_string()))
    }

    /// An item, or the value of a member.
    pub(super) fn piece(self, value: &Value) -> Result<String, &'static str> {
        match value {
            Value::Null => Err("holds `null`, which has no text"),
            value => self.fitting(&scalar::write(value)),
        }
    }

    fn fitting(self, text: &str) -> Result<String, &'static str> {
        let is_cut = self.is_cut(text);
        let text = self.coding.encode(text);
        if is_cut || text.contains(self.separator) {
            return Err(SEPARATOR);
        }
        Ok(text)
    }
}

const PAIRS: &str = "has to be pairs of a name and a value";
const SEPARATOR: &str = "holds what stands between its pieces";
