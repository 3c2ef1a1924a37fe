//! What is never shown: the credential, and values that the contract calls secret.

use std::cell::RefCell;
use std::collections::BTreeSet;

use serde_json::Value;

use super::api::Api;
use crate::wire::SchemaRef;

/// What stands in the place of a secret.
pub const REDACTED: &str = "[redacted]";

/// Shorter text is hidden where it stands and nowhere else: it would be found in words.
const SHORTEST: usize = 4;

/// How deep values are looked through.
const DEPTH: usize = 32;

/// Every secret that a run has met.
#[derive(Debug, Default)]
pub struct Secrets(RefCell<BTreeSet<String>>);

impl Secrets {
    /// Keeps a text from being shown.
    pub fn keep(&self, text: &str) {
        if text.len() >= SHORTEST {
            self.0.borrow_mut().insert(text.to_owned());
        }
    }

    /// A text without any secret in it. The longest go first, as one may hold another.
    pub fn hide(&self, text: &str) -> String {
        let known = self.0.borrow();
        let mut known: Vec<&String> = known.iter().collect();
        known.sort_by_key(|secret| std::cmp::Reverse(secret.len()));
        let mut shown = text.to_owned();
        for secret in known {
            shown = shown.replace(secret.as_str(), REDACTED);
        }
        shown
    }

    /// The same for every text of a value.
    pub fn hide_in(&self, value: &Value) -> Value {
        match value {
            Value::String(text) => self.hide(text).into(),
            Value::Array(items) => items.iter().map(|item| self.hide_in(item)).collect(),
            Value::Object(members) => members
                .iter()
                .map(|(name, member)| (name.clone(), self.hide_in(member)))
                .collect(),
            value => value.clone(),
        }
    }

    /// Keeps what stands at secret places of a message, and gives the message without it.
    pub fn redact(&self, api: &Api<'_>, schema: &SchemaRef, value: &Value) -> Value {
        self.redacted(api, schema, value, 0)
    }

    fn redacted(&self, api: &Api<'_>, schema: &SchemaRef, value: &Value, depth: usize) -> Value {
        if api.is_secret(schema) {
            self.keep_all(value);
            return REDACTED.into();
        }
        if depth == DEPTH {
            return value.clone();
        }
        let mut shown = value.clone();
        for part in api.parts(schema) {
            match &mut shown {
                Value::Object(members) => {
                    for (name, member) in members {
                        let other = part.additional_properties.as_ref();
                        let own = part.properties.get(name);
                        let own = own.or_else(|| other.and_then(|other| other.schema()));
                        if let Some(own) = own {
                            *member = self.redacted(api, own, member, depth + 1);
                        }
                    }
                }
                Value::Array(items) => {
                    for item in items {
                        if let Some(own) = &part.items {
                            *item = self.redacted(api, own, item, depth + 1);
                        }
                    }
                }
                _ => {}
            }
            for one in part.one_of.iter().chain(&part.any_of) {
                shown = self.redacted(api, one, &shown, depth + 1);
            }
        }
        shown
    }

    fn keep_all(&self, value: &Value) {
        match value {
            Value::String(text) => self.keep(text),
            Value::Array(items) => items.iter().for_each(|item| self.keep_all(item)),
            Value::Object(members) => members.values().for_each(|one| self.keep_all(one)),
            _ => {}
        }
    }
}
