//! Parameters that have a name in the request: those of a query or a form, and cookies.

use std::borrow::Cow;
use std::collections::BTreeMap;

use super::coding::{Coding, unquoted};
use super::deep_object;
use super::fault::{self, Fault, Read, TWICE};
use super::layout::{Layout, one};
use super::pairs::{Pairs, is_text};
use super::scalar;
use crate::json::JsonTree;
use crate::rest::{Param, ParamKind, Place, Requirement, SecurityKind, Style};

/// The pairs of one place, and who takes which.
pub(super) struct Named<'p, 'a> {
    params: &'p [Param],
    place: Place,
    pairs: Pairs<'a>,
    security: &'p [&'p [Requirement]],
}

impl<'p, 'a> Named<'p, 'a> {
    pub(super) const fn new(
        params: &'p [Param],
        place: Place,
        pairs: Pairs<'a>,
        security: &'p [&'p [Requirement]],
    ) -> Self {
        Self {
            params,
            place,
            pairs,
            security,
        }
    }

    /// The parameter's value, if it is there.
    pub(super) fn read(&self, param: &Param) -> Option<Read<'a>> {
        if matches!(param.style, Style::Rest | Style::Others) {
            return self.rest(param);
        }
        if param.style == Style::Deep {
            return deep_object::read(&self.pairs, param.name, param.kind);
        }
        self.pairs
            .with_name(param.name, |raws| self.read_raws(param, raws))
    }

    fn read_raws(&self, param: &Param, raws: &[&'a str]) -> Option<Read<'a>> {
        if self.place == Place::Cookie && param.style != Style::Json {
            let raws: Vec<_> = raws.iter().map(|raw| unquoted(raw)).collect();
            return self.read_texts(param, &raws);
        }
        self.read_texts(param, raws)
    }

    fn read_texts(&self, param: &Param, raws: &[&'a str]) -> Option<Read<'a>> {
        if is_blank(param, raws) || (raws.is_empty() && is_single(param.kind)) {
            return None;
        }
        // In every style but JSON, a single value is the text itself.
        if let [raw] = raws
            && !is_compound(param.kind)
            && (param.style != Style::Json || matches!(param.kind, ParamKind::OneOf(_)))
        {
            return Some(one(raw, param.kind, self.pairs.coding));
        }
        match delimiter(param.style) {
            _ if param.style == Style::Json => self.json(raws),
            Some(delimiter) => self.delimited(raws, param.kind, delimiter),
            None => self.exploded(param, raws),
        }
    }

    fn json(&self, raws: &[&'a str]) -> Option<Read<'a>> {
        match raws {
            [] => None,
            [raw] => Some(json(raw, self.pairs.coding)),
            _ => Some(Err(Fault::whole(TWICE))),
        }
    }

    fn delimited(&self, raws: &[&'a str], kind: ParamKind, delimiter: char) -> Option<Read<'a>> {
        match (raws, kind) {
            ([], _) => None,
            ([raw], _) => Some(self.one_text(raw, kind, delimiter)),
            (raws, ParamKind::Array(_)) => {
                let lists = raws.iter().map(|raw| self.one_text(raw, kind, delimiter));
                Some(lists.collect::<Result<Vec<_>, _>>().map(joined))
            }
            ([raw, ..], _) if self.place == Place::Cookie => {
                Some(self.one_text(raw, kind, delimiter))
            }
            _ => Some(Err(Fault::whole(TWICE))),
        }
    }

    fn one_text(&self, raw: &'a str, kind: ParamKind, separator: char) -> Read<'a> {
        let layout = |coding| Layout {
            coding,
            separator,
            exploded: false,
        };
        if separator == ',' {
            return layout(self.pairs.coding).read(raw, kind);
        }
        let text = self.pairs.coding.decode(raw).map_err(Fault::whole)?;
        let read = layout(Coding::Plain).read(&text, kind);
        read.map(JsonTree::into_owned)
    }

    fn exploded(&self, param: &Param, raws: &[&'a str]) -> Option<Read<'a>> {
        let is_cut = self.place == Place::Cookie && is_compound(param.kind);
        let cut = is_cut.then(|| self.pairs.cut());
        let pairs = cut.as_ref().unwrap_or(&self.pairs);
        match param.kind {
            kind @ (ParamKind::Object(..) | ParamKind::OneOf(_))
                if raws.is_empty() || is_compound(kind) =>
            {
                let (known, rest) = kind.members()?;
                let is_open = known.is_empty() || !matches!(rest, ParamKind::Any);
                pairs.members(known, rest, |name| is_open && !self.is_declared(name))
            }
            kind @ ParamKind::Array(_) => pairs.values(&pairs.of_name(param.name), kind),
            kind => pairs.values(raws, kind),
        }
    }

    /// All that is not declared: of a query as texts.
    fn rest(&self, param: &Param) -> Option<Read<'a>> {
        let others = param.style == Style::Others;
        let is_key = |name: &str| {
            others
                && self
                    .params
                    .iter()
                    .any(|other| other.style != param.style && other.key == name)
        };
        let pairs = self.pairs.list.iter();
        let mut found: BTreeMap<&Cow<'a, str>, Vec<&'a str>> = BTreeMap::new();
        for (name, raw) in pairs.filter(|(name, _)| !self.is_declared(name) && !is_key(name)) {
            found.entry(name).or_default().push(raw);
        }
        let kind = |raws: &[&str]| match raws {
            _ if others => param.kind,
            [_] => ParamKind::Text,
            _ => ParamKind::Array(&ParamKind::Text),
        };
        if found.is_empty() {
            return None;
        }
        let members = found.into_iter().filter_map(|(name, raws)| {
            let read = self.pairs.values(&raws, kind(&raws))?;
            Some((name.clone(), read))
        });
        Some(fault::object(members))
    }

    fn is_declared(&self, name: &str) -> bool {
        let mut schemes = self.security.iter().copied().flatten();
        let is_key = |kind| matches!(kind, SecurityKind::ApiKey(place, key) if place == self.place && key == name);
        let mut params = self.params.iter();
        params.any(|param| param.place == self.place && is_of(param, name))
            || schemes.any(|requirement| is_key(requirement.scheme.kind))
    }
}

/// Whether a parameter declares the name.
fn is_of(param: &Param, name: &str) -> bool {
    match (param.style, param.kind.members()) {
        (Style::Rest | Style::Others, _) => false,
        (Style::Deep, _) => deep_object::is_of(param.name, name),
        (style, Some((known, _))) if delimiter(style).is_none() && style != Style::Json => {
            let own = !is_compound(param.kind) && param.name == name;
            own || known.iter().any(|(known, _)| *known == name)
        }
        _ => param.name == name,
    }
}

/// What stands between pieces where a list or an object is one text.
pub(super) const fn delimiter(style: Style) -> Option<char> {
    match style {
        Style::Form(exploded)
        | Style::Simple(exploded)
        | Style::Label(exploded)
        | Style::Matrix(exploded) => {
            if exploded {
                None
            } else {
                Some(',')
            }
        }
        Style::Space => Some(' '),
        Style::Pipe => Some('|'),
        Style::Deep | Style::Json | Style::Rest | Style::Others => None,
    }
}

/// Whether an empty text stands for absence: where the document has `allowEmptyValue`, and it is not a value itself.
fn is_blank(param: &Param, raws: &[&str]) -> bool {
    param.allow_empty && raws == [""] && !is_value(param)
}

/// Whether an empty text is a value.
fn is_value(param: &Param) -> bool {
    match (param.style, param.kind) {
        (Style::Json, kind) if !matches!(kind, ParamKind::OneOf(_)) => false,
        (_, kind) => is_compound(kind) || is_text(kind),
    }
}

/// Whether a value is one text, so that it is absent where no pair has its name.
const fn is_single(kind: ParamKind) -> bool {
    !is_compound(kind) && !matches!(kind, ParamKind::OneOf(_))
}

const fn is_compound(kind: ParamKind) -> bool {
    matches!(kind, ParamKind::Array(_) | ParamKind::Object(..))
}

/// A text that is JSON.
pub(super) fn json(raw: &str, coding: Coding) -> Read<'static> {
    let text = coding.decode(raw).map_err(Fault::whole)?;
    scalar::json(&text).map_err(Fault::whole)
}

fn joined(lists: Vec<JsonTree<'_>>) -> JsonTree<'_> {
    let items = lists.into_iter().filter_map(|list| match list {
        JsonTree::Array(items) => Some(items),
        _ => None,
    });
    JsonTree::Array(items.flatten().collect())
}
