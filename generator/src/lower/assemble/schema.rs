//! Schemas.

use indexmap::IndexMap;
use openapiv3::{AdditionalProperties, ReferenceOr, Schema, SchemaKind, Type};
use serde_json::{Value as JsonValue, json};

use super::{Assemble, Kind, Tree, reference, shallow};

/// The keywords with schemas below them, each with something neutral that the model takes for it.
const CHILDREN: [&str; 7] = [
    "properties",
    "items",
    "additionalProperties",
    "allOf",
    "oneOf",
    "anyOf",
    "not",
];

type Child = ReferenceOr<Schema>;

impl Assemble<'_> {
    /// A schema, or the reference to one.
    pub(super) fn schema(&mut self, tree: &Tree) -> Child {
        if let Some(reference) = reference(tree) {
            return reference;
        }
        let mut json = shallow(tree, Kind::Schema, &CHILDREN);
        for key in CHILDREN {
            if tree.get(key).is_some() {
                json.insert(key.to_owned(), stand_in(key));
            }
        }
        let mut schema = self.read(json, tree).unwrap_or_else(anything);
        self.plant(&mut schema.schema_kind, tree);
        ReferenceOr::Item(schema)
    }

    /// Puts the children where the stand-ins are.
    fn plant(&mut self, kind: &mut SchemaKind, tree: &Tree) {
        match kind {
            SchemaKind::Type(Type::Object(object)) => {
                object.properties = self.properties(tree);
                object.additional_properties = self.additional(tree);
            }
            SchemaKind::Type(Type::Array(array)) => array.items = self.boxed(tree, "items"),
            SchemaKind::Type(_) => {}
            SchemaKind::OneOf { one_of } => *one_of = self.schemas(tree, "oneOf"),
            SchemaKind::AllOf { all_of } => *all_of = self.schemas(tree, "allOf"),
            SchemaKind::AnyOf { any_of } => *any_of = self.schemas(tree, "anyOf"),
            SchemaKind::Not { not } => {
                if let Some(tree) = tree.get("not") {
                    **not = self.schema(tree);
                }
            }
            SchemaKind::Any(any) => {
                any.properties = self.properties(tree);
                any.additional_properties = self.additional(tree);
                any.items = self.boxed(tree, "items");
                any.one_of = self.schemas(tree, "oneOf");
                any.all_of = self.schemas(tree, "allOf");
                any.any_of = self.schemas(tree, "anyOf");
                any.not = tree.get("not").map(|tree| Box::new(self.schema(tree)));
            }
        }
    }

    fn properties(&mut self, tree: &Tree) -> IndexMap<String, ReferenceOr<Box<Schema>>> {
        self.map(tree, "properties", |assemble, tree| {
            boxed(assemble.schema(tree))
        })
    }

    fn additional(&mut self, tree: &Tree) -> Option<AdditionalProperties> {
        let tree = tree.get("additionalProperties")?;
        Some(match tree.value {
            super::super::tree::Value::Bool(any) => AdditionalProperties::Any(any),
            _ => AdditionalProperties::Schema(Box::new(self.schema(tree))),
        })
    }

    fn boxed(&mut self, tree: &Tree, key: &str) -> Option<ReferenceOr<Box<Schema>>> {
        tree.get(key).map(|tree| boxed(self.schema(tree)))
    }

    fn schemas(&mut self, tree: &Tree, key: &str) -> Vec<Child> {
        let list = tree.get(key).and_then(Tree::list).into_iter().flatten();
        list.map(|tree| self.schema(tree)).collect()
    }
}

fn boxed(child: Child) -> ReferenceOr<Box<Schema>> {
    match child {
        ReferenceOr::Item(schema) => ReferenceOr::Item(Box::new(schema)),
        ReferenceOr::Reference { reference } => ReferenceOr::Reference { reference },
    }
}

fn stand_in(key: &str) -> JsonValue {
    match key {
        "allOf" | "oneOf" | "anyOf" => json!([]),
        "additionalProperties" => json!(true),
        _ => json!({}),
    }
}

/// The schema that allows everything.
fn anything() -> Schema {
    Schema {
        schema_data: openapiv3::SchemaData::default(),
        schema_kind: SchemaKind::Any(openapiv3::AnySchema::default()),
    }
}
