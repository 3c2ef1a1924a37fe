//! What an agent says and does.

use std::collections::{BTreeMap, BTreeSet};
use std::hash::{DefaultHasher, Hash, Hasher};

use atoms_api::atoms::types::WorkflowType;
use serde_json::{Map, Value};

/// What an agent says and does, by the field names of the contract.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Config(Map<String, Value>);

/// A part of two configurations that differs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SectionDiff {
    /// The name of the part.
    pub section: &'static str,
    /// The values that differ.
    pub changes: Vec<Change>,
}

/// A value that differs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// Where it stands, with dots between.
    pub path: String,
    /// What it was; nothing where it is new.
    pub old: Option<Value>,
    /// What it is; nothing where it was taken out.
    pub new: Option<Value>,
}

impl Config {
    /// A configuration of these fields. The parts of `singlePromptConfig` become fields of their own.
    pub fn new(mut fields: Map<String, Value>) -> Self {
        if let Some(Value::Object(single)) = fields.remove("singlePromptConfig") {
            fields.extend(single);
        }
        Self(fields)
    }

    /// How an agent with it is built.
    pub fn workflow_type(&self) -> WorkflowType {
        let named = self.text("workflowType");
        named.map_or(WorkflowType::SinglePrompt, WorkflowType::from)
    }

    /// Its fields.
    pub const fn fields(&self) -> &Map<String, Value> {
        &self.0
    }

    /// A field that is text.
    pub fn text(&self, field: &str) -> Option<&str> {
        self.0.get(field).and_then(Value::as_str)
    }

    /// Takes over the fields of a change, those that are `null` away, and gives the names of those that differ now.
    pub fn merge(&mut self, change: Self) -> Vec<String> {
        let mut changed = Vec::new();
        for (field, value) in change.0 {
            let new = Some(value).filter(|value| !value.is_null());
            if self.0.get(&field) == new.as_ref() {
                continue;
            }
            match new {
                Some(new) => self.0.insert(field.clone(), new),
                None => self.0.remove(&field),
            };
            changed.push(field);
        }
        changed
    }

    /// Empties the values of the variables, and takes out what looks into knowledge bases.
    pub fn leave_behind_what_is_owned(&mut self) {
        self.0.remove("globalKnowledgeBaseId");
        if let Some(Value::Object(variables)) = self.0.get_mut("defaultVariables") {
            let values = variables.values_mut();
            values.for_each(|value| *value = Value::String(String::new()));
        }
        if let Some(Value::Array(tools)) = self.0.get_mut("tools") {
            tools.retain(|tool| tool["type"] != "knowledge_base_search");
        }
    }

    /// Its parts: the fields that belong together.
    pub fn sections(&self) -> BTreeMap<&'static str, Map<String, Value>> {
        let mut sections: BTreeMap<_, Map<_, _>> = BTreeMap::new();
        for (field, value) in &self.0 {
            let part = section(field).unwrap_or("llm");
            let section = sections.entry(part).or_default();
            section.insert(field.clone(), value.clone());
        }
        sections
    }

    /// An id for the content of each part: equal ids are equal parts.
    pub fn blocks(&self) -> BTreeMap<&'static str, String> {
        let block = |fields: &Map<String, Value>| {
            let mut hasher = DefaultHasher::new();
            fields.hash(&mut hasher);
            format!("{:024x}", hasher.finish())
        };
        let sections = self.sections();
        sections
            .iter()
            .map(|(name, of)| (*name, block(of)))
            .collect()
    }

    /// What differs from another configuration, part by part; parts that are equal have no changes.
    pub fn diff(&self, newer: &Self) -> Vec<SectionDiff> {
        let (old, new) = (self.sections(), newer.sections());
        let names: BTreeSet<_> = old.keys().chain(new.keys()).copied().collect();
        let diff = |section| {
            let mut changes = Vec::new();
            compare_fields(old.get(section), new.get(section), "", &mut changes);
            SectionDiff { section, changes }
        };
        names.into_iter().map(diff).collect()
    }

    /// The names of the parts that differ from another configuration.
    pub fn changed_sections(&self, newer: &Self) -> Vec<String> {
        let changed = self.diff(newer).into_iter();
        let changed = changed.filter(|part| !part.changes.is_empty());
        changed.map(|part| part.section.to_owned()).collect()
    }
}

/// Whether a configuration has a field of that name.
pub fn is_configuration(field: &str) -> bool {
    field == "singlePromptConfig" || section(field).is_some()
}

/// The part that a field belongs to.
pub(super) fn section(field: &str) -> Option<&'static str> {
    Some(match field {
        "prompt" | "globalPrompt" | "firstMessage" | "defaultVariables" => "workflow_prompt",
        "tools" => "workflow_tools",
        "playbooks" => "playbooks",
        "workflowType" | "workflowGraph" => "workflow_graph",
        "slmModel"
        | "transcriberType"
        | "customLLMWebSocketUrl"
        | "globalKnowledgeBaseId"
        | "enableStyleGuide" => "llm",
        "language" | "timezone" => "language",
        "synthesizer" | "pronunciationDicts" | "speechFormatting" => "voice",
        "backgroundSound" | "denoisingConfig" => "audio",
        "smartTurnConfig" | "voiceDetectionConfig" | "voiceMailDetectionConfig" => "detection",
        "llmIdleTimeoutConfig" | "sessionTimeoutConfig" => "timeouts",
        "callDispositionConfig" | "postCallAnalyticsConfig" => "analytics",
        "redactionConfig" => "privacy",
        "widgetConfig" => "widget",
        "preCallAPI"
        | "allowInterruptions"
        | "interruptionBackoffTimer"
        | "muteUserUntilFirstBotResponse"
        | "waitForUserToSpeakFirst" => "call_handling",
        _ => return None,
    })
}

fn compare_fields(
    old: Option<&Map<String, Value>>,
    new: Option<&Map<String, Value>>,
    place: &str,
    changes: &mut Vec<Change>,
) {
    let empty = Map::new();
    let (old, new) = (old.unwrap_or(&empty), new.unwrap_or(&empty));
    let fields: BTreeSet<_> = old.keys().chain(new.keys()).collect();
    for field in fields {
        let path = format!("{place}{}{field}", if place.is_empty() { "" } else { "." });
        match (old.get(field), new.get(field)) {
            (Some(Value::Object(old)), Some(Value::Object(new))) => {
                compare_fields(Some(old), Some(new), &path, changes);
            }
            (old, new) if old == new => {}
            (old, new) => changes.push(Change {
                path,
                old: old.cloned(),
                new: new.cloned(),
            }),
        }
    }
}
