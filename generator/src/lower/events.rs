//! The three spellings of an inbound event become one: `webhooks`, `x-fern-webhook`, `callbacks`.

use super::keywords::{EVENTS, METHODS};
use super::tree::{Map, Tree, Value};
use crate::diagnostic::{Diagnostic, Diagnostics, code};

/// The extension that keeps where a callback is sent.
pub(super) const EXPRESSION: &str = "x-callback-expression";

/// The entry of an event's item that stands where the document mentions it, wherever the item is described.
pub(super) const MENTION: &str = "x-event-mention";

/// The extension that keeps the keys of the callbacks that an operation has.
pub(super) const CALLBACKS: &str = "x-callbacks";

/// Takes the events out of the document: by key, each a path item with one operation.
pub(super) fn take(document: &mut Tree, diagnostics: &mut Diagnostics) -> Map {
    let mut events = Events {
        found: Map::new(),
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
            key if EVENTS.contains(&key) => events.webhooks(document.take(key)),
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

struct Events<'a> {
    found: Map,
    /// What the operation is called whose callbacks are read.
    owner: Option<String>,
    diagnostics: &'a mut Diagnostics,
}

impl Events<'_> {
    fn webhooks(&mut self, webhooks: Option<Tree>) {
        let Some(webhooks) = webhooks else {
            return;
        };
        let at = webhooks.at.clone();
        let Value::Map(webhooks) = webhooks.value else {
            return;
        };
        for (key, mut item) in webhooks {
            item.put(MENTION, Tree::made(&at.key(&key), Value::Null));
            self.item(&key, item);
        }
    }

    fn paths(&mut self, document: &mut Tree) {
        let Some(paths) = document.get_mut("paths").and_then(Tree::map_mut) else {
            return;
        };
        paths.retain(|path, item| {
            for method in METHODS {
                if item.get(method).is_some_and(is_fern_webhook)
                    && let Some(operation) = item.take(method)
                {
                    let event = with(item, method, operation);
                    self.item(last_segment(path), event);
                } else if let Some(operation) = item.get_mut(method) {
                    self.callbacks(operation);
                }
            }
            // An item that only said what the events are says nothing of the service.
            path.starts_with("x-")
                || METHODS.iter().any(|method| item.get(method).is_some())
                || !self
                    .found
                    .values()
                    .any(|event| event.at.origin() == item.at.origin())
        });
    }

    /// Each method of the item is an event; the first has the key.
    fn item(&mut self, key: &str, item: Tree) {
        let methods: Vec<String> = item
            .map()
            .into_iter()
            .flat_map(Map::keys)
            .filter(|method| METHODS.contains(&method.as_str()))
            .cloned()
            .collect();
        if methods.is_empty() {
            self.diagnostics.push(
                Diagnostic::warning(
                    code::WEBHOOK_EMPTY,
                    format!("the webhook `{key}` has no operation"),
                )
                .at(item.origin()),
            );
        }
        let mut rest = item;
        let mut operations = Vec::new();
        for method in methods {
            if let Some(operation) = rest.take(&method) {
                operations.push((method, operation));
            }
        }
        for (index, (method, mut operation)) in operations.into_iter().enumerate() {
            self.callbacks(&mut operation);
            let event = with(&rest, &method, operation);
            if index == 0 {
                self.add(key, event);
            } else {
                self.add(&format!("{key}-{method}"), event);
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
            names.push(Tree::made(&callback.at, Value::Text(name.clone())));
            let Value::Map(items) = callback.value else {
                continue;
            };
            for (expression, mut item) in items {
                if item.map().is_some() && !expression.starts_with("x-") {
                    item.set(EXPRESSION, Value::Text(expression));
                    self.item(&name, item);
                }
            }
        }
        self.owner = None;
        operation.put(CALLBACKS, Tree::made(&at, Value::List(names)));
    }

    /// The same event twice is one; another of the same key is called after the operation whose callback it is, or
    /// else gets a number.
    fn add(&mut self, key: &str, event: Tree) {
        let mut name = key.to_owned();
        let owned = self.owner.iter().map(|owner| format!("{owner}-{key}"));
        let owned: Vec<String> = owned.collect();
        let numbered = (2_usize..).map(|number| format!("{key}-{number}"));
        let mut others = owned.into_iter().chain(numbered);
        while let Some(old) = self.found.get(&name) {
            if same(old, &event) {
                return;
            }
            name = others.next().unwrap_or_default();
        }
        if name != key
            && let Some(old) = self.found.get(key)
        {
            self.diagnostics.push(
                Diagnostic::warning(
                    code::EVENT_CLASH,
                    format!("another event is called `{key}`; this one is `{name}`"),
                )
                .at_key(event.origin())
                .see(old.origin(), "the other one"),
            );
        }
        self.found.insert(name, event);
    }
}

/// Whether an operation under `paths` is an event.
pub(super) fn is_fern_webhook(operation: &Tree) -> bool {
    operation.get("x-fern-webhook").is_some_and(Tree::is_true)
}

/// The item with one operation only.
fn with(item: &Tree, method: &str, operation: Tree) -> Tree {
    let mut event = item.clone();
    if let Some(map) = event.map_mut() {
        map.retain(|key, _| !METHODS.contains(&key.as_str()));
    }
    event.put(method, operation);
    event
}

/// Whether two events differ in nothing but where they are sent.
fn same(one: &Tree, other: &Tree) -> bool {
    let plain = |tree: &Tree| {
        let mut tree = tree.clone();
        tree.take(EXPRESSION);
        tree.take(MENTION);
        tree
    };
    plain(one) == plain(other)
}

/// `/hooks/call-ended` is `call-ended`; a parameter is its name.
fn last_segment(path: &str) -> &str {
    path.rsplit('/')
        .map(|segment| segment.trim_matches(['{', '}']))
        .find(|segment| !segment.is_empty())
        .unwrap_or(path)
}
