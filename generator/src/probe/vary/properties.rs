//! The properties that a body documents, nested ones too.

use serde_json::Value;

use crate::pointer;
use crate::probe::api::{Api, property};
use crate::probe::exchange::is_json;
use crate::probe::program::Target;
use crate::wire::{At, SchemaRef};

/// How deep bodies are gone through: what holds itself ends there.
const DEPTH: usize = 6;

/// A property of a body.
#[derive(Clone, Debug)]
pub struct Property {
    /// Where it stands in the body: `/synthesizer/speed`.
    pub pointer: String,
    /// The names that lead to it, each with the schema of what it names.
    pub steps: Vec<(String, SchemaRef)>,
    /// Where the document describes it.
    pub at: At,
    /// `default`
    pub default: Option<Value>,
}

impl Property {
    /// The schema of its value.
    pub fn schema(&self) -> Option<&SchemaRef> {
        self.steps.last().map(|(_, schema)| schema)
    }
}

/// The schema of the body of an operation: that of JSON, or of its first media type.
pub fn schema<'t>(target: &Target<'t>) -> Option<&'t SchemaRef> {
    let content = &target.operation.request_body.as_ref()?.item.content;
    let mut json = content.iter().filter(|(media, _)| is_json(media));
    let media = json.next().or_else(|| content.iter().next())?;
    media.1.schema.as_ref()
}

/// Every property that the body of an operation documents. What it leaves open is described as in the body of `like`.
pub fn properties(api: &Api<'_>, target: &Target<'_>, like: Option<&Target<'_>>) -> Vec<Property> {
    let mut all = Vec::new();
    if let Some(body) = schema(target) {
        let like = like.and_then(schema);
        walk(api, body, like, &[], &mut all);
    }
    all
}

fn walk(
    api: &Api<'_>,
    owner: &SchemaRef,
    like: Option<&SchemaRef>,
    steps: &[(String, SchemaRef)],
    all: &mut Vec<Property>,
) {
    for (name, schema, at) in members(api, owner) {
        let described = like.and_then(|like| {
            let mut members = members(api, like).into_iter();
            members.find(|(own, ..)| *own == name)
        });
        // What is described elsewhere is taken from there where nothing is described here.
        let (schema, at, like) = match described {
            Some((_, other, _)) if is_open(api, &schema) => (other, at, None),
            Some((_, other, _)) => (schema, at, Some(other)),
            None => (schema, at, None),
        };
        let mut own = steps.to_vec();
        own.push((name, schema.clone()));
        if own.len() < DEPTH && is_walked(api, &schema) {
            walk(api, &schema, like.as_ref(), &own, all);
            continue;
        }
        let parts = api.parts(&schema).into_iter();
        let mut default = parts.filter(|part| !part.default_unfit);
        let default = default.find_map(|part| part.default.clone());
        all.push(Property {
            pointer: pointer(&own),
            steps: own,
            at,
            default,
        });
    }
}

/// The properties of a schema and of its `allOf`, each once.
fn members(api: &Api<'_>, owner: &SchemaRef) -> Vec<(String, SchemaRef, At)> {
    let mut members: Vec<(String, SchemaRef, At)> = Vec::new();
    for part in api.parts(owner) {
        for (name, schema) in &*part.properties {
            if !members.iter().any(|(known, ..)| known == name) {
                members.push((name.clone(), schema.clone(), property(part, name)));
            }
        }
    }
    members
}

/// Whether a value is varied property by property.
fn is_walked(api: &Api<'_>, schema: &SchemaRef) -> bool {
    let parts = api.parts(schema);
    let chooses = parts
        .iter()
        .any(|part| !part.one_of.is_empty() || !part.any_of.is_empty());
    !chooses && !api.is_secret(schema) && !members(api, schema).is_empty()
}

/// Whether nothing is said but that it is an object, or a list of some.
fn is_open(api: &Api<'_>, schema: &SchemaRef) -> bool {
    use crate::wire::JsonType::{Array, Object};
    let parts = api.parts(schema);
    let mut items = parts.iter().filter_map(|part| part.items.as_ref());
    match parts.iter().find_map(|part| part.json_type) {
        Some(Object) => members(api, schema).is_empty(),
        Some(Array) => items.all(|item| is_open(api, item)),
        _ => false,
    }
}

fn pointer(steps: &[(String, SchemaRef)]) -> String {
    let tokens = steps.iter().map(|(name, _)| name);
    tokens
        .map(|name| format!("/{}", pointer::escaped(name)))
        .collect()
}
