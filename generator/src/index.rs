//! Everything of a contract that has a place in the document and a name in the crate.

use std::cmp::Reverse;
use std::fmt;

use crate::config::Product;
use crate::diagnostic::Origin;
use crate::manifest::{kind, owner_path, prefix, rust, type_path};
use crate::model::{Content, NameSource, Payload};
use crate::model::{Contract, Event, Field, Group, Operation, Presence, Shape, Struct, TypeDef};
use crate::read::Sources;
use crate::sample::names;

/// One thing and where it is on both sides.
#[derive(Clone, Debug)]
pub(crate) struct IndexEntry {
    /// What to call it.
    pub(crate) title: String,
    /// `struct`, `field`, `event`, `operation`, …
    pub(crate) kind: &'static str,
    /// Where it stands, as a reader would look it up.
    pub(crate) pointer: String,
    /// Where it stands, exactly.
    pub(crate) origin: Origin,
    /// Its path in the crate; `None` when nothing is made of it.
    pub(crate) rust: Option<String>,
    /// What else there is to know: a word and a text each.
    pub(crate) details: Vec<(&'static str, String)>,
    /// The names it answers to.
    names: Vec<String>,
}

/// All things of some contracts.
#[derive(Clone, Debug, Default)]
pub(crate) struct Index(Vec<IndexEntry>);

impl Index {
    pub(crate) fn new(contracts: &[Contract], product: Product) -> Self {
        let mut index = Self::default();
        for contract in contracts {
            let prefix = prefix(contract, product);
            let events = contract
                .webhooks
                .iter()
                .flat_map(|webhooks| &webhooks.events);
            index
                .0
                .extend(events.map(|one| event(contract, one, &prefix)));
            for group in &contract.groups {
                let operations = group.operations.iter();
                let entries = operations.map(|one| operation(one, group, &prefix));
                index.0.extend(entries);
            }
            for def in &contract.types {
                index.definition(def, &prefix);
            }
            index.degraded(contract);
        }
        index
    }

    /// What a pointer, an operation, an event or a Rust name means. A pointer into something means what it is in; one
    /// without a file means the entry document, else whichever file has such a place.
    pub(crate) fn find(&self, target: &str, sources: &Sources) -> Vec<&IndexEntry> {
        let target = target.trim();
        let Some(pointer) = Pointer::parse(target) else {
            return self.all(|entry| entry.names.iter().any(|name| name == target));
        };
        let exact = self.all(|entry| entry.pointer == pointer.to_string());
        if !exact.is_empty() {
            return exact;
        }
        let elsewhere = self.all(|entry| pointer.means(entry, sources));
        if !elsewhere.is_empty() {
            return elsewhere;
        }
        let around = self.all(|entry| pointer.is_in(entry, sources));
        let nearest = around.iter().map(|entry| entry.fragment().len()).max();
        let nearest = around
            .into_iter()
            .filter(|entry| Some(entry.fragment().len()) == nearest);
        nearest.collect()
    }

    fn all(&self, keep: impl Fn(&IndexEntry) -> bool) -> Vec<&IndexEntry> {
        self.0.iter().filter(|entry| keep(entry)).collect()
    }

    /// Names that look like the target, the nearest first.
    pub(crate) fn near(&self, target: &str) -> Vec<&str> {
        let names = self.0.iter().flat_map(IndexEntry::handles);
        let scored = names.map(|name| (strsim::jaro_winkler(target, name), name));
        let mut scored: Vec<_> = scored.filter(|(score, _)| *score > 0.8).collect();
        scored.sort_by(|a, b| {
            b.0.total_cmp(&a.0)
                .then_with(|| Reverse(b.1).cmp(&Reverse(a.1)))
        });
        scored.dedup_by(|a, b| a.1 == b.1);
        scored.into_iter().take(3).map(|(_, name)| name).collect()
    }

    fn definition(&mut self, def: &TypeDef, prefix: &str) {
        let path = type_path(prefix, &def.name);
        let mut details = Vec::new();
        let noun = kind(def);
        let holds = match &def.shape {
            Shape::Struct(shape) => format!("{} fields", shape.fields.len()),
            Shape::Enum(shape) => format!("{} known values", values(shape)),
            Shape::Union(shape) => format!("{} alternatives", shape.variants.len()),
            Shape::Raw(variants) => format!("{} alternatives, not told apart", variants.len()),
            Shape::Alias(ty) => rust(prefix, ty),
        };
        details.push(("holds", holds));
        self.0.push(IndexEntry {
            title: format!("{noun} {}", def.name),
            kind: noun,
            pointer: def.place.clone(),
            origin: def.origin.clone(),
            rust: Some(path.clone()),
            details,
            names: vec![path, def.name.clone(), format!("types::{}", def.name)],
        });
        if let Shape::Struct(shape) = &def.shape {
            self.fields(def, shape, prefix);
        }
    }

    fn fields(&mut self, def: &TypeDef, shape: &Struct, prefix: &str) {
        let fields = shape.fields.iter().map(|one| field(def, one, prefix));
        self.0.extend(fields);
    }

    fn degraded(&mut self, contract: &Contract) {
        self.0
            .extend(contract.degraded.iter().map(|degraded| IndexEntry {
                title: "a plain JSON value".to_owned(),
                kind: "degraded",
                pointer: degraded.place.clone(),
                origin: degraded.origin.clone(),
                rust: Some("serde_json::Value".to_owned()),
                details: vec![("because", degraded.reason.clone())],
                names: Vec::new(),
            }));
    }
}

impl IndexEntry {
    /// Its pointer without the file.
    fn fragment(&self) -> &str {
        self.pointer
            .split_once('#')
            .map_or("", |(_, fragment)| fragment)
    }

    fn handles(&self) -> impl Iterator<Item = &str> {
        let names = self.names.iter().map(String::as_str);
        names.chain([self.pointer.as_str()])
    }
}

/// A pointer as it was asked for: `/…`, `#/…`, `calls.yaml#/…`.
struct Pointer<'t> {
    file: &'t str,
    fragment: &'t str,
}

impl<'t> Pointer<'t> {
    fn parse(target: &'t str) -> Option<Self> {
        let (file, fragment) = target.split_once('#').unwrap_or(("", target));
        let whole_file = fragment.is_empty() && !file.is_empty();
        (fragment.starts_with('/') || whole_file).then_some(Self { file, fragment })
    }

    fn means(&self, entry: &IndexEntry, sources: &Sources) -> bool {
        entry.fragment() == self.fragment && self.is_file(entry, sources)
    }

    fn is_in(&self, entry: &IndexEntry, sources: &Sources) -> bool {
        let rest = self.fragment.strip_prefix(entry.fragment());
        rest.is_some_and(|rest| rest.starts_with('/')) && self.is_file(entry, sources)
    }

    /// Whether a thing stands in the file; any will do where none is named.
    fn is_file(&self, entry: &IndexEntry, sources: &Sources) -> bool {
        let name = &sources.get(entry.origin.source).name;
        let above = name.strip_suffix(self.file);
        above.is_some_and(|above| above.is_empty() || above.ends_with('/'))
            || self.file.is_empty()
            || entry.pointer.starts_with(&format!("{}#", self.file))
    }
}

impl fmt::Display for Pointer<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}#{}", self.file, self.fragment)
    }
}

fn event(contract: &Contract, event: &Event, prefix: &str) -> IndexEntry {
    let path = format!("{prefix}webhooks::Webhooks::{}", event.function);
    let mut details = Vec::new();
    match (&event.payload, &event.media) {
        (Some(payload), _) => details.push(("payload", rust(prefix, payload))),
        (None, Some(media)) => details.push(("bytes", media.clone())),
        (None, None) => {}
    }
    if let Some(body) = &event.answer.body {
        details.push(("answer", rust(prefix, body)));
    }
    details.extend(event.address.clone().map(|address| ("sent to", address)));
    details.push(("named", naming(contract, event)));
    let mut names = vec![event.key.clone(), event.function.clone(), path.clone()];
    names.extend(
        event
            .tags
            .iter()
            .map(|texts| texts.join(" ").trim().to_owned()),
    );
    IndexEntry {
        title: format!("event {}", event.key),
        kind: "event",
        pointer: event.place.clone(),
        origin: event.origin.clone(),
        rust: Some(path),
        details,
        names,
    }
}

/// Where a delivery of an event names it, with which text, and how that was found.
fn naming(contract: &Contract, event: &Event) -> String {
    let named =
        names(contract, event).map(|(place, text)| format!("`{text}` in {}", place.describe()));
    let named: Vec<String> = named.collect();
    let found = match event.found {
        NameSource::Nowhere => return "by its route".to_owned(),
        NameSource::Stated => "stated by the document",
        NameSource::Constants => "a constant",
        NameSource::Values => "one of the values of the `enum`",
        NameSource::Examples => "as the examples have it",
        NameSource::Keys => "as its key has it",
    };
    format!("{} ({found})", named.join(" and "))
}

fn operation(operation: &Operation, group: &Group, prefix: &str) -> IndexEntry {
    let identity = operation.identity();
    let path = format!("{}::{}", owner_path(prefix, group), operation.function);
    let short = format!("{}::{}", group.owner, operation.function);
    let answer = format!("{prefix}{}::{}", group.name, operation.answers.name);
    let mut details = Vec::new();
    if let Some(params) = &operation.params {
        details.push(("params", type_path(prefix, &params.ty)));
    }
    if let Some(body) = &operation.body {
        details.push(("body", content(&body.content, group, prefix)));
    }
    details.push(("answer", answer));
    IndexEntry {
        title: format!("operation {identity}"),
        kind: "operation",
        pointer: operation.place.clone(),
        origin: operation.origin.clone(),
        rust: Some(path.clone()),
        details,
        names: vec![identity, operation.function.clone(), short, path],
    }
}

/// What a body is.
fn content(content: &Content, group: &Group, prefix: &str) -> String {
    let media = match content {
        Content::One(media) => media,
        Content::Several(name, _) => return format!("{prefix}{}::{name}", group.name),
    };
    match &media.payload {
        Payload::Json(ty, _) | Payload::Form(ty, ..) | Payload::Events(ty) => rust(prefix, ty),
        Payload::Multipart(parts) => format!("parts {prefix}{}::{}", group.name, parts.name),
        Payload::Text(_) => "text".to_owned(),
        Payload::Bytes => "bytes".to_owned(),
    }
}

fn field(def: &TypeDef, field: &Field, prefix: &str) -> IndexEntry {
    let ty = rust(prefix, &field.ty);
    let ty = match field.presence {
        Presence::Required => ty,
        Presence::RequiredNullable | Presence::Optional => format!("Option<{ty}>"),
        Presence::OptionalNullable => format!("atoms_runtime::Maybe<{ty}>"),
    };
    let path = format!("{}::{}", type_path(prefix, &def.name), field.name);
    let short = format!("{}::{}", def.name, field.name);
    IndexEntry {
        title: format!("property {}", field.wire),
        kind: "field",
        pointer: format!(
            "{}/properties/{}",
            def.place,
            field.wire.replace('~', "~0").replace('/', "~1")
        ),
        origin: field.origin.clone(),
        rust: Some(path.clone()),
        details: vec![("type", ty)],
        names: vec![short.replace("::", "."), short, path],
    }
}

fn values(shape: &crate::model::Enum) -> usize {
    match &shape.values {
        crate::model::EnumValues::Text(values) => values.len(),
        crate::model::EnumValues::Integer(values) => values.len(),
    }
}
