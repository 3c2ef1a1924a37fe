//! The types of `Versions` alone.
//!
//! Made by atoms-codegen from `specs/atoms`; edit that, not this.

#![allow(missing_docs, reason = "what the document leaves undescribed stays so here")]

use atoms_runtime::{Kind, Maybe, Number, Timestamp, union};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use serde_json::{Map, Value};

use super::super::types::{
    AgentVersion, TestCallResult, VersionBlocks, VersionStatus, WorkflowType,
};

/// Some of the versions of an agent.
///
/// `versions.yaml#/components/schemas/VersionPage`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
pub struct VersionPage {
    /// All that are published, whether or not `isPinned` leaves some out.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub total: Option<i64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub versions: Option<Vec<VersionSummary>>,
}

/// What differs between two versions.
///
/// `versions.yaml#/components/schemas/AgentVersionDiff`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct AgentVersionDiff {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub diffs: Option<Vec<AgentVersionDiffSection>>,
    /// Names of parts, as in `blocks`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub unchanged_sections: Option<Vec<String>>,
}

/// A version with its configuration.
///
/// `versions.yaml#/components/schemas/VersionDetail`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct VersionDetail {
    /// The configuration in one piece, as it takes effect.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub resolved_config: Option<Map<String, Value>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub version: Option<AgentVersion>,
}

/// What people see of a version.
///
/// `versions.yaml#/components/schemas/UpdateVersionMetaRequest`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct UpdateVersionMetaRequest {
    /// A name for people.
    #[serde(default, skip_serializing_if = "Maybe::is_absent")]
    pub label: Maybe<String>,
    /// What has changed, for people.
    #[serde(default, skip_serializing_if = "Maybe::is_absent")]
    pub description: Maybe<String>,
    /// Kept at the top of lists.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub is_pinned: Option<bool>,
}

/// A version in a list.
///
/// `versions.yaml#/components/schemas/VersionSummary`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct VersionSummary {
    #[serde(rename = "_id", skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// The id of the agent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub agent: Option<String>,
    /// A name for people.
    #[serde(default, skip_serializing_if = "Maybe::is_absent")]
    pub label: Maybe<String>,
    /// What has changed, for people.
    #[serde(default, skip_serializing_if = "Maybe::is_absent")]
    pub description: Maybe<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub workflow_type: Option<WorkflowType>,
    /// Names the draft through all of its steps; only of drafts.
    #[serde(default, skip_serializing_if = "Maybe::is_absent")]
    pub draft_id: Maybe<String>,
    /// The published version that the draft began with.
    #[serde(default, skip_serializing_if = "Maybe::is_absent")]
    pub source_version_id: Maybe<String>,
    /// Counts up; only of what is published.
    #[serde(default, skip_serializing_if = "Maybe::is_absent")]
    pub version_number: Maybe<i64>,
    #[serde(default, skip_serializing_if = "Maybe::is_absent")]
    pub draft_name: Maybe<String>,
    /// Counts the steps of a draft; only of drafts.
    #[serde(default, skip_serializing_if = "Maybe::is_absent")]
    pub draft_revision: Maybe<i64>,
    /// What it was made from.
    #[serde(default, skip_serializing_if = "Maybe::is_absent")]
    pub parent_version: Maybe<String>,
    /// The one that takes calls.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub is_active: Option<bool>,
    /// Kept at the top of lists.
    ///
    /// Default: `false`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub is_pinned: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<VersionStatus>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub blocks: Option<VersionBlocks>,
    #[serde(default, skip_serializing_if = "Maybe::is_absent")]
    pub published_at: Maybe<Timestamp>,
    /// The id of a user.
    #[serde(default, skip_serializing_if = "Maybe::is_absent")]
    pub published_by: Maybe<String>,
    /// The name of that user.
    #[serde(default, skip_serializing_if = "Maybe::is_absent")]
    pub published_by_name: Maybe<String>,
    #[serde(default, skip_serializing_if = "Maybe::is_absent")]
    pub activated_at: Maybe<Timestamp>,
    /// The id of a user.
    #[serde(default, skip_serializing_if = "Maybe::is_absent")]
    pub activated_by: Maybe<String>,
    /// The name of that user.
    #[serde(default, skip_serializing_if = "Maybe::is_absent")]
    pub activated_by_name: Maybe<String>,
    /// The id of a user.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub created_by: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub created_at: Option<Timestamp>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub updated_at: Option<Timestamp>,
}

/// A part that differs.
///
/// `versions.yaml#/components/schemas/AgentVersionDiffSection`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
pub struct AgentVersionDiffSection {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub changes: Option<Vec<AgentVersionChange>>,
    /// The name of the part, as in `blocks`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub section: Option<String>,
}

/// A value that differs.
///
/// `versions.yaml#/components/schemas/AgentVersionChange`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct AgentVersionChange {
    /// The value in `versionB`.
    #[serde(default, skip_serializing_if = "Maybe::is_absent")]
    pub new_value: Maybe<AgentVersionChangeNewValue>,
    /// The value in `versionA`.
    #[serde(default, skip_serializing_if = "Maybe::is_absent")]
    pub old_value: Maybe<AgentVersionChangeOldValue>,
    /// Where the value stands in the part.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub path: Option<String>,
}

/// The value in `versionB`.
///
/// `versions.yaml#/components/schemas/AgentVersionChange/properties/newValue`
#[derive(Clone, Debug, PartialEq)]
pub enum AgentVersionChangeNewValue {
    Array(Vec<Value>),
    Boolean(bool),
    Number(Number),
    Object(Map<String, Value>),
    String(String),
    /// A value that is none of these, as it came.
    Unknown(Value),
}

impl From<Vec<Value>> for AgentVersionChangeNewValue {
    fn from(value: Vec<Value>) -> Self {
        Self::Array(value)
    }
}

impl From<bool> for AgentVersionChangeNewValue {
    fn from(value: bool) -> Self {
        Self::Boolean(value)
    }
}

impl From<Number> for AgentVersionChangeNewValue {
    fn from(value: Number) -> Self {
        Self::Number(value)
    }
}

impl From<Map<String, Value>> for AgentVersionChangeNewValue {
    fn from(value: Map<String, Value>) -> Self {
        Self::Object(value)
    }
}

impl From<String> for AgentVersionChangeNewValue {
    fn from(value: String) -> Self {
        Self::String(value)
    }
}

impl<'de> Deserialize<'de> for AgentVersionChangeNewValue {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let value = Value::deserialize(deserializer)?;
        match Kind::of(&value, &[]) {
            Kind::Array => union::decode_or(value, Self::Array, Self::Unknown),
            Kind::Bool => union::decode_or(value, Self::Boolean, Self::Unknown),
            Kind::Integer | Kind::Number => {
                union::decode_or(value, Self::Number, Self::Unknown)
            }
            Kind::Object(_) => union::decode_or(value, Self::Object, Self::Unknown),
            Kind::String => union::decode_or(value, Self::String, Self::Unknown),
            Kind::Null => union::unknown(value, Self::Unknown),
        }
    }
}

impl Serialize for AgentVersionChangeNewValue {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Array(value) => value.serialize(serializer),
            Self::Boolean(value) => value.serialize(serializer),
            Self::Number(value) => value.serialize(serializer),
            Self::Object(value) => value.serialize(serializer),
            Self::String(value) => value.serialize(serializer),
            Self::Unknown(value) => value.serialize(serializer),
        }
    }
}

/// The value in `versionA`.
///
/// `versions.yaml#/components/schemas/AgentVersionChange/properties/oldValue`
#[derive(Clone, Debug, PartialEq)]
pub enum AgentVersionChangeOldValue {
    Array(Vec<Value>),
    Boolean(bool),
    Number(Number),
    Object(Map<String, Value>),
    String(String),
    /// A value that is none of these, as it came.
    Unknown(Value),
}

impl From<Vec<Value>> for AgentVersionChangeOldValue {
    fn from(value: Vec<Value>) -> Self {
        Self::Array(value)
    }
}

impl From<bool> for AgentVersionChangeOldValue {
    fn from(value: bool) -> Self {
        Self::Boolean(value)
    }
}

impl From<Number> for AgentVersionChangeOldValue {
    fn from(value: Number) -> Self {
        Self::Number(value)
    }
}

impl From<Map<String, Value>> for AgentVersionChangeOldValue {
    fn from(value: Map<String, Value>) -> Self {
        Self::Object(value)
    }
}

impl From<String> for AgentVersionChangeOldValue {
    fn from(value: String) -> Self {
        Self::String(value)
    }
}

impl<'de> Deserialize<'de> for AgentVersionChangeOldValue {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let value = Value::deserialize(deserializer)?;
        match Kind::of(&value, &[]) {
            Kind::Array => union::decode_or(value, Self::Array, Self::Unknown),
            Kind::Bool => union::decode_or(value, Self::Boolean, Self::Unknown),
            Kind::Integer | Kind::Number => {
                union::decode_or(value, Self::Number, Self::Unknown)
            }
            Kind::Object(_) => union::decode_or(value, Self::Object, Self::Unknown),
            Kind::String => union::decode_or(value, Self::String, Self::Unknown),
            Kind::Null => union::unknown(value, Self::Unknown),
        }
    }
}

impl Serialize for AgentVersionChangeOldValue {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Array(value) => value.serialize(serializer),
            Self::Boolean(value) => value.serialize(serializer),
            Self::Number(value) => value.serialize(serializer),
            Self::Object(value) => value.serialize(serializer),
            Self::String(value) => value.serialize(serializer),
            Self::Unknown(value) => value.serialize(serializer),
        }
    }
}

/// The parameters of `GET /agent/{id}/versions`.
///
/// `versions.yaml#/paths/~1agent~1{id}~1versions/get/parameters`
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ListVersionsParams {
    /// The agent.
    pub id: String,
    /// Only versions that are pinned, or only those that are not; all when absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub is_pinned: Option<bool>,
    /// The most entries to answer with.
    pub limit: i64,
    /// How many entries to leave out before the first.
    pub skip: i64,
}

/// `versions.yaml#/paths/~1agent~1{id}~1versions/get/responses/200/content/application~1json/schema`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
pub struct ListVersionsOk {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub data: Option<VersionPage>,
}

/// The parameters of `GET /agent/{id}/versions/diff`.
///
/// `versions.yaml#/paths/~1agent~1{id}~1versions~1diff/get/parameters`
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct DiffVersionsParams {
    /// The agent.
    pub id: String,
    /// The one: the id of a version.
    pub version_a: String,
    /// The other: the id of a version.
    pub version_b: String,
}

/// `versions.yaml#/paths/~1agent~1{id}~1versions~1diff/get/responses/200/content/application~1json/schema`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
pub struct DiffVersionsOk {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub data: Option<AgentVersionDiff>,
}

/// The parameters of `GET /agent/{id}/versions/{versionId}`.
///
/// `versions.yaml#/paths/~1agent~1{id}~1versions~1{versionId}/get/parameters`
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct GetVersionParams {
    /// The agent.
    pub id: String,
    /// The version.
    pub version_id: String,
}

/// `versions.yaml#/paths/~1agent~1{id}~1versions~1{versionId}/get/responses/200/content/application~1json/schema`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
pub struct GetVersionOk {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub data: Option<VersionDetail>,
}

/// The parameters of `PATCH /agent/{id}/versions/{versionId}`.
///
/// `versions.yaml#/paths/~1agent~1{id}~1versions~1{versionId}/patch/parameters`
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct UpdateVersionParams {
    /// The agent.
    pub id: String,
    /// The version.
    pub version_id: String,
}

/// `versions.yaml#/paths/~1agent~1{id}~1versions~1{versionId}/patch/responses/200/content/application~1json/schema`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
pub struct UpdateVersionOk {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub data: Option<AgentVersion>,
}

/// The parameters of `PATCH /agent/{id}/versions/{versionId}/activate`.
///
/// `versions.yaml#/paths/~1agent~1{id}~1versions~1{versionId}~1activate/patch/parameters`
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ActivateVersionParams {
    /// The agent.
    pub id: String,
    /// The version.
    pub version_id: String,
}

/// `versions.yaml#/paths/~1agent~1{id}~1versions~1{versionId}~1activate/patch/responses/200/content/application~1json/schema`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
pub struct ActivateVersionOk {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub data: Option<AgentVersion>,
}

/// The parameters of `POST /agent/{id}/versions/{versionId}/test-call`.
///
/// `versions.yaml#/paths/~1agent~1{id}~1versions~1{versionId}~1test-call/post/parameters`
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct TestVersionParams {
    /// The agent.
    pub id: String,
    /// The version.
    pub version_id: String,
}

/// `versions.yaml#/paths/~1agent~1{id}~1versions~1{versionId}~1test-call/post/responses/200/content/application~1json/schema`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
pub struct TestVersionOk {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub data: Option<TestCallResult>,
}
