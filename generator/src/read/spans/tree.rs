//! The shape of a document with the bytes of its parts, nothing of their content but the keys.

use std::collections::HashMap;
use std::ops::Range;

/// How many aliases or merges in a row are followed.
const MAX_STEPS: usize = 128;

/// The values of a document in the order of their starts; an index into it names a value.
#[derive(Clone, Debug, Default)]
pub(super) struct Tree {
    values: Vec<Value>,
    open: Vec<Open>,
    anchors: HashMap<usize, usize>,
    /// The tags of the document's own, with where they stand.
    pub(super) tags: Vec<(String, Range<usize>)>,
    /// Where a second document starts.
    pub(super) second: Option<usize>,
}

#[derive(Clone, Debug)]
struct Value {
    span: Range<usize>,
    kind: Kind,
}

#[derive(Clone, Debug)]
pub(super) enum Kind {
    Scalar,
    List(Vec<usize>),
    Map(Vec<Entry>),
    Alias(usize),
}

/// One entry of a mapping.
#[derive(Clone, Debug)]
pub(super) struct Entry {
    pub(super) key: String,
    pub(super) span: Range<usize>,
    value: usize,
}

/// A list or mapping that is not closed yet.
#[derive(Clone, Debug)]
struct Open {
    index: usize,
    /// In a mapping: the key whose value comes next.
    key: Option<(String, Range<usize>)>,
}

impl Tree {
    /// Adds a scalar; `text` is what it says, wanted of keys.
    pub(super) fn scalar(&mut self, text: &str, span: Range<usize>, anchor: usize) {
        let is_key = self.awaits_key();
        let index = self.add(span.clone(), Kind::Scalar, anchor);
        match self.open.last_mut() {
            Some(open) if is_key => open.key = Some((text.to_owned(), span)),
            _ => self.attach(index),
        }
    }

    /// Adds a reference to an anchored value.
    pub(super) fn alias(&mut self, anchor: usize, span: Range<usize>) {
        let kind = self
            .anchors
            .get(&anchor)
            .map_or(Kind::Scalar, |target| Kind::Alias(*target));
        let index = self.add(span, kind, 0);
        self.attach(index);
    }

    /// Starts a list or a mapping.
    pub(super) fn open(&mut self, kind: Kind, span: Range<usize>, anchor: usize) {
        let index = self.add(span, kind, anchor);
        self.open.push(Open { index, key: None });
    }

    /// Ends it; `end` is the end of its bracket, where it has one.
    pub(super) fn close(&mut self, end: Option<usize>) {
        let Some(open) = self.open.pop() else { return };
        self.settle(open.index, end);
        self.attach(open.index);
    }

    /// Ends whatever is still open, of a text that broke off.
    pub(super) fn finish(mut self) -> Self {
        while !self.open.is_empty() {
            self.close(None);
        }
        self
    }

    /// Whether the next scalar is the key of a mapping.
    pub(super) fn awaits_key(&self) -> bool {
        self.open.last().is_some_and(|open| {
            open.key.is_none() && matches!(self.values[open.index].kind, Kind::Map(_))
        })
    }

    /// Whether nothing is open.
    pub(super) fn is_closed(&self) -> bool {
        self.open.is_empty()
    }

    /// The whole document.
    pub(super) fn root(&self) -> Option<usize> {
        (!self.values.is_empty()).then_some(0)
    }

    /// Where a value stands; of an alias, the value it stands for.
    pub(super) fn span(&self, index: usize) -> Range<usize> {
        self.values[self.resolve(index)].span.clone()
    }

    /// The entries of a mapping; none of anything else.
    pub(super) fn entries(&self, index: usize) -> impl Iterator<Item = &Entry> {
        match &self.values[self.resolve(index)].kind {
            Kind::Map(entries) => entries.as_slice(),
            _ => &[],
        }
        .iter()
    }

    /// The value under a key or an index, with the key; merged mappings are looked through.
    pub(super) fn child(&self, index: usize, key: &str) -> Option<(usize, Option<Range<usize>>)> {
        let index = self.resolve(index);
        if let Kind::List(list) = &self.values[index].kind {
            return Some((*list.get(key.parse::<usize>().ok()?)?, None));
        }
        self.entry(index, key, MAX_STEPS)
            .map(|entry| (entry.value, Some(entry.span.clone())))
    }

    fn entry(&self, index: usize, key: &str, steps: usize) -> Option<&Entry> {
        if let Some(entry) = self.entries(index).find(|entry| entry.key == key) {
            return Some(entry);
        }
        let steps = steps.checked_sub(1)?;
        let merged = self.entries(index).find(|entry| entry.key == "<<")?;
        let merged = self.resolve(merged.value);
        match &self.values[merged].kind {
            Kind::List(list) => list.iter().find_map(|map| self.entry(*map, key, steps)),
            _ => self.entry(merged, key, steps),
        }
    }

    fn resolve(&self, mut index: usize) -> usize {
        for _ in 0..MAX_STEPS {
            match self.values[index].kind {
                Kind::Alias(target) => index = target,
                _ => break,
            }
        }
        index
    }

    fn add(&mut self, span: Range<usize>, kind: Kind, anchor: usize) -> usize {
        let index = self.values.len();
        self.values.push(Value { span, kind });
        if anchor != 0 {
            self.anchors.insert(anchor, index);
        }
        index
    }

    /// A block ends with the last value in it, not where the next token starts.
    fn settle(&mut self, index: usize, end: Option<usize>) {
        let last = match &self.values[index].kind {
            Kind::List(list) => list.last().copied(),
            Kind::Map(entries) => entries.last().map(|entry| entry.value),
            _ => None,
        };
        let end = end.or_else(|| last.map(|last| self.values[last].span.end));
        let span = &mut self.values[index].span;
        span.end = span.end.max(end.unwrap_or(span.end));
    }

    /// Puts a finished value where it belongs. A list or mapping may be a key too; it has no text then.
    fn attach(&mut self, value: usize) {
        let span = self.values[value].span.clone();
        let Some(open) = self.open.last_mut() else {
            return;
        };
        match &mut self.values[open.index].kind {
            Kind::List(list) => list.push(value),
            Kind::Map(entries) => match open.key.take() {
                Some((key, span)) => entries.push(Entry { key, span, value }),
                None => open.key = Some((String::new(), span)),
            },
            _ => {}
        }
    }
}
