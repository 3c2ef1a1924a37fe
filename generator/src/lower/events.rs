//! The spellings of an inbound event become one: `webhooks`, `x-webhooks`, `x-fern-webhook`, `callbacks`.

use std::collections::HashMap;

use indexmap::IndexMap;

use super::keywords::EVENTS;
use super::path_item::{self, with};
use super::tree::{Tree, Value};
use crate::diagnostic::{Diagnostic, Diagnostics, code};
use crate::wire::{At, Mention, Spelling};

/// Events by key.
pub(super) type Events = IndexMap<String, EventTree>;

/// An event: a path item with one operation.
#[derive(Clone, Debug)]
pub(super) struct EventTree {
    pub(super) item: Tree,
    pub(super) spelling: Spelling,
    pub(super) mentions: Vec<Mention>,
}

impl EventTree {
    fn of(item: Tree, spelling: Spelling, at: At, expression: Option<String>) -> Self {
        Self {
            item,
            spelling,
            mentions: vec![Mention { at, expression }],
        }
    }
}

/// Takes the events out of the document. Of the callbacks of an operation their keys are left.
pub(super) fn take(document: &mut Tree, diagnostics: &mut Diagnostics) -> Events {
    let mut events = Search {
        found: Events::new(),
        names: HashMap::new(),
        owner: None,
        diagnostics,
    };
    let keys: Vec<String> = document
        .map()
        .map(|map| map.keys().cloned().collect())
        .unwrap_or_default();
    for key in keys {
        match key.as_str() {
            "paths" => events.paths(document),
            key if EVENTS.contains(&key) => events.webhooks(key, document.take(key)),
            _ => {}
        }
    }
    if let Some(components) = document.get_mut("components") {
        components.take("callbacks");
        components.take("pathItems");
        components.take("mediaTypes");
    }
    events.found
}

struct Search<'a> {
    found: Events,
    /// What the events of a key are called.
    names: HashMap<String, Vec<String>>,
    /// What the operation is called whose callbacks are read.
    owner: Option<String>,
    diagnostics: &'a mut Diagnostics,
}

impl Search<'_> {
    fn webhooks(&mut self, keyword: &str, webhooks: Option<Tree>) {
        let Some(webhooks) = webhooks else {
            return;
        };
        let at = webhooks.at.clone();
        let Value::Map(webhooks) = webhooks.value else {
            return;
        };
        let spelling = match keyword {
            "webhooks" => Spelling::Webhooks,
            _ => Spelling::XWebhooks,
        };
        for (key, item) in webhooks {
            let event = EventTree::of(item, spelling, at.key(&key), None);
            self.item(&key, event);
        }
    }

    fn paths(&mut self, document: &mut Tree) {
        let Some(paths) = document.get_mut("paths").and_then(Tree::map_mut) else {
            return;
        };
        paths.retain(|path, item| {
            for method in fern_webhooks(item) {
                if let Some(operation) = path_item::take(item, &method) {
                    let event = with(item, &method, operation);
                    let at = item.at.clone();
                    let event = EventTree::of(event, Spelling::FernWebhook, at, None);
                    self.item(last_segment(path), event);
                }
            }
            for (_, operation) in path_item::operations_mut(item) {
                self.callbacks(operation);
            }
            // An item that only said what the events are says nothing of the service.
            path.starts_with("x-")
                || !path_item::operations(item).is_empty()
                || !self
                    .found
                    .values()
                    .any(|event| event.item.at.origin() == item.at.origin())
        });
    }

    /// Each method of the item is an event; the first has the key.
    fn item(&mut self, key: &str, mut event: EventTree) {
        let methods = path_item::operations(&event.item).into_iter();
        let methods: Vec<String> = methods.map(|(method, _)| method.to_owned()).collect();
        if methods.is_empty() {
            self.diagnostics.push(
                Diagnostic::warning(
                    code::WEBHOOK_EMPTY,
                    format!("the webhook `{key}` has no operation"),
                )
                .at(event.item.origin()),
            );
        }
        let mut operations = Vec::new();
        for method in methods {
            if let Some(operation) = path_item::take(&mut event.item, &method) {
                operations.push((method, operation));
            }
        }
        for (index, (method, mut operation)) in operations.into_iter().enumerate() {
            self.callbacks(&mut operation);
            let event = EventTree {
                item: with(&event.item, &method, operation),
                ..event.clone()
            };
            if index == 0 {
                self.add(key, event);
            } else {
                self.add(&format!("{key}-{}", method.to_lowercase()), event);
            }
        }
    }

    /// The callbacks of an operation are events; the operation keeps their keys.
    fn callbacks(&mut self, operation: &mut Tree) {
        let Some(callbacks) = operation.take("callbacks") else {
            return;
        };
        let at = callbacks.at.clone();
        let Value::Map(callbacks) = callbacks.value else {
            return;
        };
        let owner = operation.get("operationId").and_then(Tree::text);
        self.owner = owner.map(str::to_owned);
        let mut names = Vec::new();
        for (name, callback) in callbacks {
            names.push((name.clone(), Tree::empty(&callback.at)));
            let Value::Map(items) = callback.value else {
                continue;
            };
            for (expression, item) in items {
                if item.map().is_some() && !expression.starts_with("x-") {
                    let at = at.key(&name).key(&expression);
                    let event = EventTree::of(item, Spelling::Callback, at, Some(expression));
                    self.item(&name, event);
                }
            }
        }
        self.owner = None;
        let names = names.into_iter().collect();
        operation.put("callbacks", Tree::made(&at, Value::Map(names)));
    }

    /// The same event of a key twice is one, wherever it is sent and in whatever order; another of the same key is called
    /// after the operation whose callback it is, or else gets a number.
    fn add(&mut self, key: &str, event: EventTree) {
        let names = self.names.entry(key.to_owned()).or_default();
        let known = names.iter().find(|name| {
            let known = self.found.get(*name);
            known.is_some_and(|known| known.item == event.item)
        });
        if let Some(known) = known.and_then(|name| self.found.get_mut(name)) {
            known.mentions.extend(event.mentions);
            return;
        }
        let owned = self.owner.iter().map(|owner| format!("{owner}-{key}"));
        let numbered = (2_usize..).map(|number| format!("{key}-{number}"));
        let mut free = std::iter::once(key.to_owned()).chain(owned).chain(numbered);
        let name = free.find(|name| !self.found.contains_key(name));
        let name = name.unwrap_or_default();
        names.push(name.clone());
        if name != key
            && let Some(old) = self.found.get(key)
        {
            self.diagnostics.push(
                Diagnostic::warning(
                    code::EVENT_CLASH,
                    format!("another event is called `{key}`; this one is `{name}`"),
                )
                .at_key(event.item.origin())
                .see(old.item.origin(), "the other one"),
            );
        }
        self.found.insert(name, event);
    }
}

/// Whether an operation under `paths` is an event.
pub(super) fn is_fern_webhook(operation: &Tree) -> bool {
    operation.get("x-fern-webhook").is_some_and(Tree::is_true)
}

/// The methods of an item whose operations are events.
fn fern_webhooks(item: &Tree) -> Vec<String> {
    let operations = path_item::operations(item).into_iter();
    let webhooks = operations.filter(|(_, operation)| is_fern_webhook(operation));
    webhooks.map(|(method, _)| method.to_owned()).collect()
}

/// `/hooks/call-ended` is `call-ended`; a parameter is its name.
fn last_segment(path: &str) -> &str {
    path.rsplit('/')
        .map(|segment| segment.trim_matches(['{', '}']))
        .find(|segment| !segment.is_empty())
        .unwrap_or(path)
}
