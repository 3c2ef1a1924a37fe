//! The types of `Versions` alone.
//!
//! Made by atoms-codegen from `specs/atoms`; edit that, not this.

#![allow(missing_docs, reason = "what the document leaves undescribed stays so here")]

use atoms_runtime::{Maybe, Number, Timestamp};
use atoms_runtime::codegen::{JsonKind, object, union};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use serde_json::{Map, Value};

use super::super::types::{
    AgentVersion, TestCallResult, VersionBlocks, VersionStatus, WorkflowType,
};

object! {
    /// Some of the versions of an agent.
    ///
    /// `versions.yaml#/components/schemas/VersionPage`
    pub struct VersionPage {
        /// All that are published, whether or not `isPinned` leaves some out.
        pub total: Option<i64> = optional("total"),
        pub versions: Option<Vec<VersionSummary>> = optional("versions"),
    }
}

object! {
    /// What differs between two versions.
    ///
    /// `versions.yaml#/components/schemas/AgentVersionDiff`
    pub struct AgentVersionDiff {
        pub diffs: Option<Vec<AgentVersionDiffSection>> = optional("diffs"),
        /// Names of parts, as in `blocks`.
        pub unchanged_sections: Option<Vec<String>> = optional("unchangedSections"),
    }
}

object! {
    /// A version with its configuration.
    ///
    /// `versions.yaml#/components/schemas/VersionDetail`
    pub struct VersionDetail {
        /// The configuration in one piece, as it takes effect.
        pub resolved_config: Option<Map<String, Value>> = optional("resolvedConfig"),
        pub version: Option<AgentVersion> = optional("version"),
    }
}

object! {
    /// What people see of a version.
    ///
    /// `versions.yaml#/components/schemas/UpdateVersionMetaRequest`
    pub struct UpdateVersionMetaRequest {
        /// A name for people.
        ///
        /// At most 200 characters.
        pub label: Maybe<String> = optional("label"),
        /// What has changed, for people.
        ///
        /// At most 2000 characters.
        pub description: Maybe<String> = optional("description"),
        /// Kept at the top of lists.
        pub is_pinned: Option<bool> = optional("isPinned"),
    }
}

object! {
    /// A version in a list.
    ///
    /// `versions.yaml#/components/schemas/VersionSummary`
    pub struct VersionSummary {
        pub id: Option<String> = optional("_id"),
        /// The id of the agent.
        pub agent: Option<String> = optional("agent"),
        /// A name for people.
        pub label: Maybe<String> = optional("label"),
        /// What has changed, for people.
        pub description: Maybe<String> = optional("description"),
        pub workflow_type: Option<WorkflowType> = optional("workflowType"),
        /// Names the draft through all of its steps; only of drafts.
        pub draft_id: Maybe<String> = optional("draftId"),
        /// The published version that the draft began with.
        pub source_version_id: Maybe<String> = optional("sourceVersionId"),
        /// Counts up; only of what is published.
        pub version_number: Maybe<i64> = optional("versionNumber"),
        pub draft_name: Maybe<String> = optional("draftName"),
        /// Counts the steps of a draft; only of drafts.
        pub draft_revision: Maybe<i64> = optional("draftRevision"),
        /// What it was made from.
        pub parent_version: Maybe<String> = optional("parentVersion"),
        /// The one that takes calls.
        pub is_active: Option<bool> = optional("isActive"),
        /// Kept at the top of lists.
        ///
        /// Default: `false`.
        pub is_pinned: Option<bool> = optional("isPinned"),
        pub status: Option<VersionStatus> = optional("status"),
        pub blocks: Option<VersionBlocks> = optional("blocks"),
        pub published_at: Maybe<Timestamp> = optional("publishedAt"),
        /// The id of a user.
        pub published_by: Maybe<String> = optional("publishedBy"),
        /// The name of that user.
        pub published_by_name: Maybe<String> = optional("publishedByName"),
        pub activated_at: Maybe<Timestamp> = optional("activatedAt"),
        /// The id of a user.
        pub activated_by: Maybe<String> = optional("activatedBy"),
        /// The name of that user.
        pub activated_by_name: Maybe<String> = optional("activatedByName"),
        /// The id of a user.
        pub created_by: Option<String> = optional("createdBy"),
        pub created_at: Option<Timestamp> = optional("createdAt"),
        pub updated_at: Option<Timestamp> = optional("updatedAt"),
    }
}

object! {
    /// A part that differs.
    ///
    /// `versions.yaml#/components/schemas/AgentVersionDiffSection`
    pub struct AgentVersionDiffSection {
        pub changes: Option<Vec<AgentVersionChange>> = optional("changes"),
        /// The name of the part, as in `blocks`.
        pub section: Option<String> = optional("section"),
    }
}

object! {
    /// A value that differs.
    ///
    /// `versions.yaml#/components/schemas/AgentVersionChange`
    pub struct AgentVersionChange {
        /// The value in `versionB`.
        pub new_value: Maybe<AgentVersionChangeNewValue> = optional("newValue"),
        /// The value in `versionA`.
        pub old_value: Maybe<AgentVersionChangeOldValue> = optional("oldValue"),
        /// Where the value stands in the part.
        pub path: Option<String> = optional("path"),
    }
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
        let choose: union::Choose<Self> = |value| match JsonKind::of(value, &[]) {
            JsonKind::Array => union::decode_or(value, Self::Array, Self::Unknown),
            JsonKind::Bool => union::decode_or(value, Self::Boolean, Self::Unknown),
            JsonKind::Integer | JsonKind::Number => {
                union::decode_or(value, Self::Number, Self::Unknown)
            }
            JsonKind::Object(_) => union::decode_or(value, Self::Object, Self::Unknown),
            JsonKind::String => union::decode_or(value, Self::String, Self::Unknown),
            JsonKind::Null => union::unknown(value, Self::Unknown),
        };
        union::read(deserializer, choose)
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
        let choose: union::Choose<Self> = |value| match JsonKind::of(value, &[]) {
            JsonKind::Array => union::decode_or(value, Self::Array, Self::Unknown),
            JsonKind::Bool => union::decode_or(value, Self::Boolean, Self::Unknown),
            JsonKind::Integer | JsonKind::Number => {
                union::decode_or(value, Self::Number, Self::Unknown)
            }
            JsonKind::Object(_) => union::decode_or(value, Self::Object, Self::Unknown),
            JsonKind::String => union::decode_or(value, Self::String, Self::Unknown),
            JsonKind::Null => union::unknown(value, Self::Unknown),
        };
        union::read(deserializer, choose)
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

object! {
    /// The parameters of `GET /agent/{id}/versions`.
    ///
    /// `versions.yaml#/paths/~1agent~1{id}~1versions/get/parameters`
    pub struct ListVersionsParams {
        /// The agent.
        pub id: String = "id",
        /// Only versions that are pinned, or only those that are not; all when absent.
        pub is_pinned: Option<bool> = optional("isPinned"),
        /// The most entries to answer with.
        ///
        /// From 1 to 100. Default: `20`.
        pub limit: i64 = "limit",
        /// How many entries to leave out before the first.
        ///
        /// At least 0. Default: `0`.
        pub skip: i64 = "skip",
    }
}

object! {
    /// `versions.yaml#/paths/~1agent~1{id}~1versions/get/responses/200/content/application~1json/schema`
    pub struct ListVersionsOk {
        pub status: Option<bool> = optional("status"),
        pub data: Option<VersionPage> = optional("data"),
    }
}

object! {
    /// The parameters of `GET /agent/{id}/versions/diff`.
    ///
    /// `versions.yaml#/paths/~1agent~1{id}~1versions~1diff/get/parameters`
    pub struct DiffVersionsParams {
        /// The agent.
        pub id: String = "id",
        /// The one: the id of a version.
        pub version_a: String = "versionA",
        /// The other: the id of a version.
        pub version_b: String = "versionB",
    }
}

object! {
    /// `versions.yaml#/paths/~1agent~1{id}~1versions~1diff/get/responses/200/content/application~1json/schema`
    pub struct DiffVersionsOk {
        pub status: Option<bool> = optional("status"),
        pub data: Option<AgentVersionDiff> = optional("data"),
    }
}

object! {
    /// The parameters of `GET /agent/{id}/versions/{versionId}`.
    ///
    /// `versions.yaml#/paths/~1agent~1{id}~1versions~1{versionId}/get/parameters`
    pub struct GetVersionParams {
        /// The agent.
        pub id: String = "id",
        /// The version.
        pub version_id: String = "versionId",
    }
}

object! {
    /// `versions.yaml#/paths/~1agent~1{id}~1versions~1{versionId}/get/responses/200/content/application~1json/schema`
    pub struct GetVersionOk {
        pub status: Option<bool> = optional("status"),
        pub data: Option<VersionDetail> = optional("data"),
    }
}

object! {
    /// The parameters of `PATCH /agent/{id}/versions/{versionId}`.
    ///
    /// `versions.yaml#/paths/~1agent~1{id}~1versions~1{versionId}/patch/parameters`
    pub struct UpdateVersionParams {
        /// The agent.
        pub id: String = "id",
        /// The version.
        pub version_id: String = "versionId",
    }
}

object! {
    /// `versions.yaml#/paths/~1agent~1{id}~1versions~1{versionId}/patch/responses/200/content/application~1json/schema`
    pub struct UpdateVersionOk {
        pub status: Option<bool> = optional("status"),
        pub data: Option<AgentVersion> = optional("data"),
    }
}

object! {
    /// The parameters of `PATCH /agent/{id}/versions/{versionId}/activate`.
    ///
    /// `versions.yaml#/paths/~1agent~1{id}~1versions~1{versionId}~1activate/patch/parameters`
    pub struct ActivateVersionParams {
        /// The agent.
        pub id: String = "id",
        /// The version.
        pub version_id: String = "versionId",
    }
}

object! {
    /// `versions.yaml#/paths/~1agent~1{id}~1versions~1{versionId}~1activate/patch/responses/200/content/application~1json/schema`
    pub struct ActivateVersionOk {
        pub status: Option<bool> = optional("status"),
        pub data: Option<AgentVersion> = optional("data"),
    }
}

object! {
    /// The parameters of `POST /agent/{id}/versions/{versionId}/test-call`.
    ///
    /// `versions.yaml#/paths/~1agent~1{id}~1versions~1{versionId}~1test-call/post/parameters`
    pub struct TestVersionParams {
        /// The agent.
        pub id: String = "id",
        /// The version.
        pub version_id: String = "versionId",
    }
}

object! {
    /// `versions.yaml#/paths/~1agent~1{id}~1versions~1{versionId}~1test-call/post/responses/200/content/application~1json/schema`
    pub struct TestVersionOk {
        pub status: Option<bool> = optional("status"),
        pub data: Option<TestCallResult> = optional("data"),
    }
}
