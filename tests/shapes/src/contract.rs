//! The contracts, each as one document.

use jsonschema::{Draft, Registry, ValidationError, Validator};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

/// What the build script lists.
struct Source {
    name: &'static str,
    document: &'static str,
    shapes: &'static [Shape],
}

#[allow(deprecated, reason = "what is deprecated has a type still")]
const SOURCES: &[Source] = include!(concat!(env!("OUT_DIR"), "/table.rs"));

/// The address that validators know a contract by.
const ADDRESS: &str = "urn:contract";

/// A contract.
#[derive(Debug)]
pub struct Contract {
    /// Its module.
    pub name: &'static str,
    /// All of it.
    pub document: Value,
    /// Its schemas that are a Rust type each.
    pub shapes: &'static [Shape],
    exact: Registry<'static>,
    loose: Registry<'static>,
}

/// How alternatives are read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reading {
    /// `oneOf` is exactly one, as a service reads what it is asked.
    Exact,
    /// `oneOf` is at least one, as documents often mean it: of alternatives that require nothing, an object that is only
    /// one of them can hardly be written.
    Loose,
}

/// A schema, and the Rust type that is made of it.
#[derive(Debug)]
pub struct Shape {
    /// Where the schema stands: `#/components/schemas/Call`.
    pub pointer: &'static str,
    /// The type's path in the crate: `atoms::types::Call`.
    pub rust: &'static str,
    /// Decodes JSON as the type and encodes that.
    pub trip: fn(&str) -> serde_json::Result<Value>,
}

fn trip<T: DeserializeOwned + Serialize>(text: &str) -> serde_json::Result<Value> {
    serde_json::to_value(serde_json::from_str::<T>(text)?)
}

/// All contracts.
///
/// # Panics
/// When a document is none.
pub fn contracts() -> Vec<Contract> {
    SOURCES.iter().map(Contract::new).collect()
}

impl Contract {
    fn new(source: &Source) -> Self {
        let document: Value = serde_json::from_str(source.document).expect("a document is JSON");
        let mut loose = document.clone();
        loosen(&mut loose);
        Self {
            name: source.name,
            exact: registry(document.clone()),
            loose: registry(loose),
            document,
            shapes: source.shapes,
        }
    }

    /// What stands at a pointer, `$ref` followed.
    pub fn at(&self, pointer: &str) -> Option<&Value> {
        let mut value = self.document.pointer(pointer.strip_prefix('#')?)?;
        while let Some(reference) = value.get("$ref") {
            value = self
                .document
                .pointer(reference.as_str()?.strip_prefix('#')?)?;
        }
        Some(value)
    }

    /// What tells whether JSON is as the schema at a pointer asks.
    ///
    /// # Errors
    /// When what stands there is no schema.
    pub fn validator(
        &self,
        pointer: &str,
        reading: Reading,
    ) -> Result<Validator, ValidationError<'static>> {
        let (registry, pointer) = match reading {
            Reading::Exact => (&self.exact, pointer.to_owned()),
            Reading::Loose => (&self.loose, pointer.replace("/oneOf/", "/anyOf/")),
        };
        let fragment = pointer.replace('{', "%7B").replace('}', "%7D");
        jsonschema::options()
            .with_draft(Draft::Draft202012)
            .with_registry(registry)
            .should_validate_formats(true)
            .build(&json!({"$ref": format!("{ADDRESS}{fragment}")}))
    }
}

fn registry(document: Value) -> Registry<'static> {
    Registry::new()
        .draft(Draft::Draft202012)
        .add(ADDRESS, document)
        .and_then(jsonschema::RegistryBuilder::prepare)
        .expect("a document refers to what is there")
}

/// Makes `anyOf` of every `oneOf`; no contract has a property of that name.
fn loosen(value: &mut Value) {
    match value {
        Value::Object(object) => {
            if let Some(alternatives) = object.remove("oneOf") {
                object.insert("anyOf".to_owned(), alternatives);
            }
            object.values_mut().for_each(loosen);
        }
        Value::Array(items) => items.iter_mut().for_each(loosen),
        _ => {}
    }
}
