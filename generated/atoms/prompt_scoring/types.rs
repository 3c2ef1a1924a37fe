//! The types of `PromptScoring` alone.
//!
//! Made by atoms-codegen from `specs/atoms`; edit that, not this.

#![allow(missing_docs, reason = "what the document leaves undescribed stays so here")]

use atoms_runtime::Number;
use atoms_runtime::codegen::{JsonKind, object, open_enum, union};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use serde_json::Value;

/// Which prompt to judge: a draft's or a version's, never both.
///
/// `prompt-scoring.yaml#/components/schemas/ScorePromptRequest`
#[derive(Clone, Debug, PartialEq)]
#[allow(clippy::large_enum_variant, reason = "the alternatives are the document's")]
pub enum ScorePromptRequest {
    DraftId(ScorePromptRequestDraftId),
    VersionId(ScorePromptRequestVersionId),
    /// A value that is none of these, as it came.
    Unknown(Value),
}

impl From<ScorePromptRequestDraftId> for ScorePromptRequest {
    fn from(value: ScorePromptRequestDraftId) -> Self {
        Self::DraftId(value)
    }
}

impl From<ScorePromptRequestVersionId> for ScorePromptRequest {
    fn from(value: ScorePromptRequestVersionId) -> Self {
        Self::VersionId(value)
    }
}

impl<'de> Deserialize<'de> for ScorePromptRequest {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let choose: union::Choose<Self> = |value| match JsonKind::of(
            value,
            &["draftId", "versionId"],
        ) {
            kind if kind.has(&["draftId"], &[]) => {
                union::decode_or(value, Self::DraftId, Self::Unknown)
            }
            kind if kind.has(&["versionId"], &[]) => {
                union::decode_or(value, Self::VersionId, Self::Unknown)
            }
            _ => union::unknown(value, Self::Unknown),
        };
        union::read(deserializer, choose)
    }
}

impl Serialize for ScorePromptRequest {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::DraftId(value) => value.serialize(serializer),
            Self::VersionId(value) => value.serialize(serializer),
            Self::Unknown(value) => value.serialize(serializer),
        }
    }
}

object! {
    /// `prompt-scoring.yaml#/components/schemas/ScorePromptRequest/oneOf/0`
    pub struct ScorePromptRequestDraftId with new {
        /// A draft of an agent.
        pub draft_id: String = "draftId",
    }
}

object! {
    /// `prompt-scoring.yaml#/components/schemas/ScorePromptRequest/oneOf/1`
    pub struct ScorePromptRequestVersionId with new {
        /// A published version of an agent.
        pub version_id: String = "versionId",
    }
}

object! {
    /// How well a prompt is written.
    ///
    /// `prompt-scoring.yaml#/components/schemas/PromptScore`
    pub struct PromptScore {
        /// 0 to 100. At most 70 where the prompt does not keep the agent to what is true,
        /// and at most 50 where it uses variables or tools that are not declared.
        pub overall_score: Option<i64> = optional("overall_score"),
        pub overall_grade: Option<PromptScoreOverallGrade> = optional("overall_grade"),
        /// How long the prompt is: `lean` is under 4,000 tokens, `normal` under 10,000,
        /// `heavy` under 15,000, and `overweight` anything from there on.
        pub band: Option<PromptScoreBand> = optional("band"),
        /// How much later the first word comes because of the prompt's length, in
        /// **milliseconds**.
        pub estimated_ttft_overhead_ms: Option<Number> = optional("estimated_ttft_overhead_ms"),
        /// One judgement a dimension.
        pub dimensions: Option<Vec<PromptDimension>> = optional("dimensions"),
    }
}

open_enum! {
    /// `prompt-scoring.yaml#/components/schemas/PromptScore/properties/overall_grade`
    pub enum PromptScoreOverallGrade {
        Excellent = "Excellent",
        Good = "Good",
        NeedsWork = "Needs Work",
        Poor = "Poor",
    }
}

open_enum! {
    /// How long the prompt is: `lean` is under 4,000 tokens, `normal` under 10,000,
    /// `heavy` under 15,000, and `overweight` anything from there on.
    ///
    /// `prompt-scoring.yaml#/components/schemas/PromptScore/properties/band`
    pub enum PromptScoreBand {
        Lean = "lean",
        Normal = "normal",
        Heavy = "heavy",
        Overweight = "overweight",
    }
}

object! {
    /// How well a prompt does in one respect.
    ///
    /// `prompt-scoring.yaml#/components/schemas/PromptDimension`
    pub struct PromptDimension {
        /// The judgement in a few words.
        pub title: Option<String> = optional("title"),
        /// The reasons for it.
        pub description: Option<String> = optional("description"),
        /// The words of the prompt that it rests on; empty where there are none.
        pub evidence_span: Option<String> = optional("evidence_span"),
        pub level: Option<PromptDimensionLevel> = optional("level"),
        /// How much the dimension matters; 1 is most.
        pub tier: Option<PromptDimensionTier> = optional("tier"),
    }
}

open_enum! {
    /// `prompt-scoring.yaml#/components/schemas/PromptDimension/properties/level`
    pub enum PromptDimensionLevel {
        Strong = "Strong",
        Adequate = "Adequate",
        Weak = "Weak",
        Missing = "Missing",
        NotApplicable = "Not Applicable",
    }
}

open_enum! {
    /// How much the dimension matters; 1 is most.
    ///
    /// `prompt-scoring.yaml#/components/schemas/PromptDimension/properties/tier`
    pub enum PromptDimensionTier: i64 {
        N1 = 1,
        N2 = 2,
        N3 = 3,
    }
}

object! {
    /// `prompt-scoring.yaml#/paths/~1prompt-scoring~1score/post/responses/200/content/application~1json/schema`
    pub struct ScorePromptOk {
        pub status: Option<bool> = optional("status"),
        pub data: Option<PromptScore> = optional("data"),
    }
}

object! {
    /// `prompt-scoring.yaml#/paths/~1prompt-scoring~1score/post/responses/429/content/application~1json/schema`
    pub struct ScorePromptTooManyRequests {
        pub message: Option<String> = optional("message"),
        pub rate_limit: Option<ScorePromptTooManyRequestsRateLimit> = optional("rateLimit"),
    }
}

object! {
    /// `prompt-scoring.yaml#/paths/~1prompt-scoring~1score/post/responses/429/content/application~1json/schema/properties/rateLimit`
    pub struct ScorePromptTooManyRequestsRateLimit {
        /// How many requests are allowed.
        pub limit: Option<i64> = optional("limit"),
        /// How long to wait, in **seconds**.
        pub retry_after_sec: Option<i64> = optional("retryAfterSec"),
        /// What the limit counts, as `prompt-scoring`.
        pub route_class: Option<String> = optional("routeClass"),
    }
}
