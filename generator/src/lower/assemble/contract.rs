//! The document as a whole: what is said of it, its security schemes, components, paths and events.

use super::{Assemble, ObjectKind, Tree, Value, extensions, flag, schema, text};
use crate::lower::events::{EventTree, Events};
use crate::wire::{Contract, Event, Keywords, Map, PathItem, SchemaRef, SecurityScheme};

impl Assemble<'_, '_> {
    pub(super) fn contract(&mut self, tree: &Tree, events: &Events) -> Contract {
        let components = tree.get("components");
        let info = tree
            .get("info")
            .and_then(|info| self.leaf(info, ObjectKind::Info));
        let docs = tree.get("externalDocs");
        Contract {
            at: tree.at.clone(),
            keywords: places(tree),
            version: text(tree, "openapi").unwrap_or_default(),
            info: info.unwrap_or_default(),
            servers: self.leaves(tree, "servers", ObjectKind::Server),
            tags: self.leaves(tree, "tags", ObjectKind::Tag),
            external_docs: docs.and_then(|docs| self.leaf(docs, ObjectKind::ExternalDocs)),
            security: Self::security(tree).unwrap_or_default(),
            schemes: components.map_or_else(Map::default, |tree| self.schemes(tree)),
            schemas: components.map_or_else(Map::default, |tree| self.schemas(tree)),
            paths: self.paths(tree),
            events: events
                .iter()
                .map(|(key, item)| (key.clone(), self.event(item)))
                .collect(),
            unresolved: Vec::new(),
            evaluates: evaluates(tree) || events.values().any(|event| evaluates(&event.item)),
            extensions: extensions(tree, &[]),
        }
    }

    fn schemas(&mut self, components: &Tree) -> Map<SchemaRef> {
        self.map(components, "schemas", |_, tree| Some(schema::schema(tree)))
    }

    fn paths(&mut self, document: &Tree) -> Map<PathItem> {
        let paths = document.get("paths").and_then(Tree::map);
        let paths = paths.into_iter().flatten();
        paths
            .filter(|(path, _)| !path.starts_with("x-"))
            .map(|(path, item)| (path.clone(), self.path_item(item)))
            .collect()
    }

    fn event(&mut self, event: &EventTree) -> Event {
        Event {
            spelling: event.spelling,
            mentions: event.mentions.clone(),
            item: self.path_item(&event.item),
        }
    }

    fn schemes(&mut self, components: &Tree) -> Map<SecurityScheme> {
        self.map(components, "securitySchemes", |assemble, tree| {
            Some(SecurityScheme {
                at: tree.at.clone(),
                scheme: is_of_3_0(tree)
                    .then(|| assemble.leaf(tree, ObjectKind::SecurityScheme))
                    .flatten(),
                kind: text(tree, "type").unwrap_or_default(),
                description: text(tree, "description"),
                deprecated: flag(tree, "deprecated"),
            })
        })
    }
}

/// Where the keys of the root stand.
fn places(tree: &Tree) -> Keywords {
    let mut places = Keywords::default();
    let keywords = ObjectKind::Document
        .keywords()
        .iter()
        .map(|keyword| keyword.name);
    let names = keywords.chain(
        ObjectKind::Document
            .extensions()
            .map(|extension| extension.name),
    );
    for name in names {
        if let Some(child) = tree.get(name) {
            places.note(&tree.at, name, &child.at);
        }
    }
    places
}

/// Whether a scheme is of a kind that OpenAPI 3.0 has, and says all that this kind needs.
fn is_of_3_0(scheme: &Tree) -> bool {
    let has = |key: &str| scheme.get(key).is_some();
    match scheme.get("type").and_then(Tree::text) {
        Some("apiKey") => {
            let place = scheme.get("in").and_then(Tree::text);
            has("name") && matches!(place, Some("query" | "header" | "cookie"))
        }
        Some("http") => has("scheme"),
        Some("oauth2") => has("flows"),
        Some("openIdConnect") => has("openIdConnectUrl"),
        _ => false,
    }
}

/// Whether anything is asked of the properties and items that no other keyword speaks of.
fn evaluates(tree: &Tree) -> bool {
    const ASKING: [&str; 2] = ["unevaluatedProperties", "unevaluatedItems"];
    let asks = |key: &str, value: &Tree| ASKING.contains(&key) && !value.is_true();
    match &tree.value {
        Value::Map(map) => map
            .iter()
            .any(|(key, value)| asks(key, value) || evaluates(value)),
        Value::List(list) => list.iter().any(evaluates),
        _ => false,
    }
}
