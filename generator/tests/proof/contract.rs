//! A document around a schema: requests carry it as `Sent`, answers as `Got`, deliveries as `Told`.

use std::fs;

use atoms_codegen::drift::{
    Axis, Comparison, Direction, Outcome, Revision, Verdict, Witness, compare,
};
use atoms_codegen::{Config, Output, Product, Spec, bundle, generate};
use serde_json::Value;
use tempfile::TempDir;

use crate::pairs::{PARTS, Pair};

/// The document.
fn document(schema: &str) -> String {
    format!(
        "openapi: 3.1.0
info: {{title: Pair, version: '1'}}
x-discriminator: kind
tags: [{{name: things}}]
paths:
  /things:
    post:
      operationId: putThing
      tags: [things]
      requestBody:
        required: true
        content: {{application/json: {{schema: {{$ref: '#/components/schemas/Sent'}}}}}}
      responses: {{'204': {{description: Put.}}}}
    get:
      operationId: getThing
      tags: [things]
      responses:
        '200':
          description: It.
          content: {{application/json: {{schema: {{$ref: '#/components/schemas/Got'}}}}}}
webhooks:
  told:
    post:
      requestBody:
        content: {{application/json: {{schema: {{$ref: '#/components/schemas/Told'}}}}}}
      responses: {{'204': {{description: Taken.}}}}
components:
  schemas:{PARTS}
    Sent: {schema}
    Got: {schema}
    Told: {{type: object, required: [kind, thing], properties: {{kind: {{const: told}}, thing: {schema}}}}}
"
    )
}

/// One side of a pair.
pub(crate) struct Side {
    folder: TempDir,
    /// The document as JSON.
    pub(crate) document: Value,
}

impl Side {
    pub(crate) fn of(schema: &str) -> Self {
        Self::of_text(&document(schema))
    }

    /// Of a whole document.
    pub(crate) fn of_text(text: &str) -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        fs::write(folder.path().join("api.yaml"), text).expect("a file");
        let spec = Spec::files("api", &[folder.path().join("api.yaml")]);
        let document = bundle(&spec).unwrap_or_else(|failure| panic!("{failure}"));
        Self { folder, document }
    }

    fn spec(&self) -> Spec {
        Spec::files("api", &[self.folder.path().join("api.yaml")])
    }

    pub(crate) fn revision(&self) -> Revision {
        let read = Revision::read(&self.spec(), "it");
        read.unwrap_or_else(|failure| panic!("{:?}", failure.diagnostics))
    }

    pub(crate) fn output(&self) -> Output {
        let made = generate(&Config {
            contracts: vec![self.spec()],
            product: Product::Crate,
            strict: false,
        });
        made.unwrap_or_else(|failure| panic!("{failure}"))
    }
}

/// A pair, compared.
pub(crate) struct Compared {
    pub(crate) name: &'static str,
    pub(crate) old: Side,
    pub(crate) new: Side,
    pub(crate) comparison: Comparison,
}

impl Compared {
    pub(crate) fn of(pair: &Pair) -> Self {
        Self::of_sides(pair.name, Side::of(pair.old), Side::of(pair.new))
    }

    pub(crate) fn of_sides(name: &'static str, old: Side, new: Side) -> Self {
        let comparison = compare(&old.revision(), &new.revision(), None);
        Self {
            name,
            old,
            new,
            comparison,
        }
    }

    /// The module of a side.
    pub(crate) fn module(&self, side: &str) -> String {
        format!("{}_{side}", self.name)
    }

    /// What all findings say of messages of that direction.
    fn verdicts(&self, axis: Axis, direction: Direction) -> impl Iterator<Item = &Verdict> {
        let findings = self.comparison.findings.iter();
        let verdicts = findings.flat_map(|finding| &finding.verdicts);
        verdicts.filter(move |one| one.axis == axis && one.direction == Some(direction))
    }

    /// The worst of it.
    pub(crate) fn outcome(&self, axis: Axis, direction: Direction) -> Outcome {
        let outcomes = self
            .verdicts(axis, direction)
            .map(|verdict| verdict.outcome);
        outcomes.max().unwrap_or(Outcome::None)
    }

    /// The messages that are said to show it.
    pub(crate) fn witnesses(&self, axis: Axis, direction: Direction) -> Vec<&Witness> {
        let verdicts = self.verdicts(axis, direction);
        verdicts
            .filter_map(|verdict| verdict.witness.as_ref())
            .collect()
    }

    /// Whether an object is closed on either side.
    pub(crate) fn closes(&self) -> bool {
        let closed = "\"additionalProperties\":false";
        let mut sides = [&self.old, &self.new].into_iter();
        sides.any(|side| side.document.to_string().contains(closed))
    }
}
