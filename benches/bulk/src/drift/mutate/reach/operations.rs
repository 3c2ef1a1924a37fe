//! Operations and events, and what of a path item concerns them.

use serde_json::{Map, Value};

use super::{Reach, Way, below};

/// The keywords of a path item that hold an operation.
const METHODS: [&str; 9] = [
    "get", "put", "post", "delete", "options", "head", "patch", "trace", "query",
];

/// The places where a parameter may stand; one of another is left out, as is one without a name.
const PLACES: [&str; 5] = ["query", "header", "path", "cookie", "querystring"];

impl<'d> Reach<'d> {
    /// Path items by path, by event or by expression.
    pub(super) fn items(&mut self, pointer: &str, items: &'d Value, is_event: bool) {
        for (key, item) in items.as_object().into_iter().flatten() {
            if !key.starts_with("x-") {
                self.item(&below(pointer, key), item, is_event);
            }
        }
    }

    /// A path item, which is there for its operations alone.
    fn item(&mut self, pointer: &str, item: &'d Value, is_event: bool) {
        if let Some((target, item)) = self.referred(item)
            && self.seen.insert((pointer.to_owned(), Way::Other))
        {
            self.item(target, item, is_event);
        }
        let mut operations: Vec<String> = Vec::new();
        let own = METHODS.iter().filter(|method| item.get(**method).is_some());
        operations.extend(own.map(|method| below(pointer, method)));
        let further = below(pointer, "additionalOperations");
        let others = item["additionalOperations"]
            .as_object()
            .into_iter()
            .flatten();
        // A method that has a keyword of its own is left out there.
        let others = others.filter(|(method, _)| {
            METHODS
                .iter()
                .all(|known| !known.eq_ignore_ascii_case(method))
        });
        operations.extend(others.map(|(method, _)| below(&further, method)));
        for operation in operations {
            self.seen.insert((pointer.to_owned(), Way::Other));
            self.operation((pointer, item), &operation, is_event);
        }
    }

    fn operation(&mut self, (item, around): (&str, &'d Value), pointer: &str, is_event: bool) {
        let Some(operation) = self.document.pointer(pointer) else {
            return;
        };
        let is_event = is_event || operation["x-fern-webhook"] == true;
        if !self.seen.insert((
            pointer.to_owned(),
            if is_event { Way::Other } else { Way::Request },
        )) {
            return;
        }
        let asked = if is_event { Way::Other } else { Way::Request };
        self.parameters(&[(pointer, operation), (item, around)], asked);
        if !is_event {
            let owners = [(pointer, operation), (item, around), ("", self.document)];
            let is_stated = |(_, owner): &&(&str, &Value)| {
                owner["servers"]
                    .as_array()
                    .is_some_and(|list| !list.is_empty())
            };
            let owner = owners.iter().find(is_stated);
            if let Some((owner, _)) = owner {
                self.value(&below(owner, "servers"), Way::Other);
            }
        }
        for (key, value) in operation.as_object().into_iter().flatten() {
            let pointer = below(pointer, key);
            match key.as_str() {
                "requestBody" => self.value(&pointer, asked),
                "responses" => self.responses(&pointer, value),
                "callbacks" => self.callbacks(&pointer, value),
                "parameters" | "servers" => {}
                _ => self.value(&pointer, Way::Other),
            }
        }
    }

    /// Answers by status; one of what is no status is left out.
    fn responses(&mut self, pointer: &str, responses: &Value) {
        self.seen.insert((pointer.to_owned(), Way::Answer));
        for status in responses.as_object().into_iter().flat_map(Map::keys) {
            let digits = status.strip_suffix("XX").unwrap_or(status);
            let is_status = matches!(digits.len(), 1 | 3)
                && digits.bytes().all(|byte| byte.is_ascii_digit())
                && !digits.starts_with('0');
            if is_status || status == "default" {
                self.value(&below(pointer, status), Way::Answer);
            }
        }
    }

    fn callbacks(&mut self, pointer: &str, callbacks: &'d Value) {
        for (name, callback) in callbacks.as_object().into_iter().flatten() {
            let pointer = below(pointer, name);
            self.seen.insert((pointer.clone(), Way::Other));
            match self.referred(callback) {
                Some((pointer, callback)) => self.items(pointer, callback, true),
                None => self.items(&pointer, callback, true),
            }
        }
    }

    /// The first of each name counts, those of the operation before those of its path item.
    fn parameters(&mut self, owners: &[(&str, &'d Value)], way: Way) {
        let mut known = Vec::new();
        for (owner, value) in owners {
            let owner = below(owner, "parameters");
            let list = value["parameters"].as_array().into_iter().flatten();
            for (index, parameter) in list.enumerate() {
                let mut resolved = parameter;
                for _ in 0..20 {
                    resolved = self
                        .referred(resolved)
                        .map_or(resolved, |(_, target)| target);
                }
                let place = resolved["in"].as_str().unwrap_or_default();
                let name = resolved["name"].as_str().unwrap_or_default();
                let name = if place == "header" {
                    name.to_lowercase()
                } else {
                    name.to_owned()
                };
                if !name.is_empty()
                    && PLACES.contains(&place)
                    && !known.contains(&(place, name.clone()))
                {
                    known.push((place, name));
                    self.value(&below(&owner, &index.to_string()), way);
                }
            }
        }
    }
}
