//! Everything of a contract that has a place in the document and a name in the crate.

mod asyncapi;
mod entries;
mod find;

use crate::config::Product;
use crate::diagnostic::Origin;
use crate::manifest::{kind, prefix, rust, type_path};
use crate::model::{Contract, Params, Shape, Struct, TypeDef};

use self::entries::{channel, event, field, operation, parameter, values};

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
            let sockets = contract.sockets.iter();
            index
                .0
                .extend(sockets.flat_map(|one| channel(one, &prefix)));
            let params = params(contract);
            for def in &contract.types {
                let own = params.iter().find(|params| params.ty == def.name);
                index.definition(def, own.copied(), &prefix);
            }
            index.degraded(contract);
        }
        index
    }

    fn definition(&mut self, def: &TypeDef, params: Option<&Params>, prefix: &str) {
        let path = type_path(prefix, &def.name);
        let mut details = Vec::new();
        let noun = kind(def);
        let holds = match &def.shape {
            Shape::Struct(shape) => count(shape.fields.len(), "field"),
            Shape::Enum(shape) => count(values(shape), "known value"),
            Shape::Union(shape) => count(shape.variants.len(), "alternative"),
            Shape::Raw(variants) => {
                format!("{}, not told apart", count(variants.len(), "alternative"))
            }
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
            self.fields(def, shape, params, prefix);
        }
    }

    fn fields(&mut self, def: &TypeDef, shape: &Struct, params: Option<&Params>, prefix: &str) {
        let fields = shape.fields.iter().map(|one| {
            let entry = field(def, one, prefix);
            let mut all = params.iter().flat_map(|params| &params.list);
            match all.find(|param| param.key == one.wire) {
                Some(param) => parameter(def, param, entry),
                None => entry,
            }
        });
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

/// The parameters of every operation and every channel.
fn params(contract: &Contract) -> Vec<&Params> {
    let channels = contract.sockets.iter().map(|socket| &socket.group);
    let groups = contract.groups.iter().chain(channels);
    let operations = groups.flat_map(|group| &group.operations);
    operations
        .filter_map(|operation| operation.params.as_ref())
        .collect()
}

/// `1 field`, `2 fields`
fn count(number: usize, noun: &str) -> String {
    let plural = if number == 1 { "" } else { "s" };
    format!("{number} {noun}{plural}")
}
