//! Which names the properties of a closed producer have.

use std::sync::Arc;

use indexmap::IndexMap;
use serde_json::Value;

use super::Asked;
use crate::drift::contain::accepts::accepts;
use crate::drift::contain::ask::Contain;
use crate::drift::contain::side::{Party, SAME_VALUE, is_never, same_value};
use crate::drift::contain::{Answer, Reader};
use crate::wire::{At, Schema, SchemaRef};

impl Contain<'_> {
    /// The schema that allows anything.
    pub(super) fn anything(&self, at: &At) -> SchemaRef {
        let _ = self;
        SchemaRef::Inline(Arc::new(Schema::new(at.clone())))
    }

    /// The properties that are declared by name, with their schemas: those that are only required too, and those of the
    /// schemas that hold under a condition, whose values can be anything.
    pub(in crate::drift::contain) fn declared(&self, sent: &Schema) -> IndexMap<String, SchemaRef> {
        let properties = sent.properties.iter();
        let mut declared: IndexMap<_, _> = properties
            .map(|(name, schema)| (name.clone(), schema.clone()))
            .collect();
        let mut names: Vec<String> = sent.required.clone();
        self.other_names(sent, &mut names, 0);
        for name in names {
            if !declared.contains_key(&name) {
                let schema = self.undeclared(sent, &name);
                declared.extend(schema.map(|schema| (name, schema)));
            }
        }
        declared
    }

    /// What a property holds that is declared elsewhere; `None` where this schema has no room for it.
    fn undeclared(&self, sent: &Schema, name: &str) -> Option<SchemaRef> {
        use crate::wire::SchemaOrBool;
        let mut patterns = sent.pattern_properties.iter();
        let by_pattern =
            patterns.find(|(pattern, _)| self.sender.matches(pattern, name) == Some(true));
        if let Some((_, schema)) = by_pattern {
            return Some(schema.clone());
        }
        match &sent.additional_properties {
            Some(SchemaOrBool::Schema(others)) if sent.pattern_properties.is_empty() => {
                Some(others.clone())
            }
            Some(SchemaOrBool::Bool(false)) if sent.pattern_properties.is_empty() => None,
            _ => Some(self.anything(&sent.at)),
        }
    }

    /// The names that other schemas of the same value declare.
    fn other_names(&self, sent: &Schema, names: &mut Vec<String>, depth: u32) {
        if depth == SAME_VALUE {
            return;
        }
        for schema in same_value(sent) {
            let schema = self.sender.view(schema, Party::Sender);
            names.extend(schema.properties.keys().cloned());
            names.extend(schema.required.iter().cloned());
            self.other_names(&schema, names, depth + 1);
        }
    }

    /// The patterns of names, those of other schemas of the same value too.
    pub(super) fn patterns(&self, sent: &Schema) -> Vec<(String, SchemaRef)> {
        let own = sent.pattern_properties.iter();
        let mut patterns: Vec<_> = own
            .map(|(pattern, schema)| (pattern.clone(), schema.clone()))
            .collect();
        self.other_patterns(sent, &mut patterns, 0);
        patterns
    }

    fn other_patterns(&self, sent: &Schema, patterns: &mut Vec<(String, SchemaRef)>, depth: u32) {
        if depth == SAME_VALUE {
            return;
        }
        for schema in same_value(sent) {
            let schema = self.sender.view(schema, Party::Sender);
            for pattern in schema.pattern_properties.keys() {
                if !patterns.iter().any(|(known, _)| known == pattern) {
                    patterns.push((pattern.clone(), self.anything(&sent.at)));
                }
            }
            self.other_patterns(&schema, patterns, depth + 1);
        }
    }

    /// Whether a property can be there.
    pub(in crate::drift::contain) fn may_have(&self, sent: &Schema, name: &str) -> bool {
        if let Some(schema) = self.declared(sent).get(name) {
            return !is_never(&self.sender.view(schema, Party::Sender));
        }
        let patterns = self.patterns(sent);
        let mut patterns = patterns.iter();
        self.sender.others_sent(sent).is_some()
            || patterns.any(|(pattern, _)| self.sender.matches(pattern, name) != Some(false))
    }

    /// `propertyNames`: each name that is declared, and those of others by the producer's own.
    pub(super) fn property_names(&self, asked: Asked<'_>) -> Answer {
        let Asked { sent, read, reader } = asked;
        let Some(names) = &read.property_names else {
            return Answer::Yes;
        };
        let view = self.reader.view(names, Party::Reader(reader));
        let is_fit = |name: &str| {
            accepts(
                self.reader,
                &view,
                Party::Reader(reader),
                &Value::from(name),
            ) == Some(true)
        };
        let mut declared = self.declared(sent).into_iter();
        let are_fit = declared.all(|(name, schema)| {
            is_fit(&name) || is_never(&self.sender.view(&schema, Party::Sender))
        });
        let is_open = self.sender.others_sent(sent).is_some() || !self.patterns(sent).is_empty();
        let own = || {
            let own = sent.property_names.as_ref()?;
            Some(self.text_names(own, names, reader) == Answer::Yes)
        };
        if own() == Some(true) || are_fit && !is_open {
            return Answer::Yes;
        }
        Answer::Undecided("propertyNames")
    }

    /// Whether every name that the producer's `propertyNames` allows is taken.
    fn text_names(&self, sent: &SchemaRef, read: &SchemaRef, reader: Reader) -> Answer {
        if self.is_same_stated(sent, read) {
            return Answer::Yes;
        }
        self.below(sent, read, reader)
    }
}
