//! The types of `Dispositions` alone.
//!
//! Made by atoms-codegen from `specs/atoms`; edit that, not this.

#![allow(missing_docs, reason = "what the document leaves undescribed stays so here")]

use atoms_runtime::{Maybe, Sensitive, Timestamp, open_enum};
use serde::{Deserialize, Serialize};

use super::super::types::{DispositionMetricType, Pagination, SortOrder};

/// A ready-made question that a call can be asked once it is over.
///
/// `dispositions.yaml#/components/schemas/DispositionMetricTemplate`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct DispositionMetricTemplate {
    /// Names the answer: lower-case letters, digits and underscores.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub identifier: Option<String>,
    /// The question.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub disposition_metric_prompt: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub disposition_metric_type: Option<DispositionMetricType>,
}

/// One page of numbers not to call.
///
/// `dispositions.yaml#/components/schemas/DoNotCallPage`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
pub struct DoNotCallPage {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub pagination: Option<Pagination>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub entries: Option<Vec<DoNotCallEntry>>,
}

/// A number not to call.
///
/// `dispositions.yaml#/components/schemas/DoNotCallEntry`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct DoNotCallEntry {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// The agent that must not call it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub agent_id: Option<String>,
    /// In E.164.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub phone_number: Option<Sensitive<String>>,
    /// The `callId` of the call in which it was asked for; `null` where there was none.
    #[serde(default, skip_serializing_if = "Maybe::is_absent")]
    pub detected_in_call_id: Maybe<String>,
    /// The id of the organization.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub org_id: Option<String>,
    /// Where the entry comes from.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub source: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub created_at: Option<Timestamp>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub updated_at: Option<Timestamp>,
}

/// `dispositions.yaml#/paths/~1disposition-metric-templates/get/responses/200/content/application~1json/schema`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
pub struct ListDispositionMetricTemplatesOk {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub success: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub data: Option<Vec<DispositionMetricTemplate>>,
}

/// The parameters of `GET /dnc`.
///
/// `dispositions.yaml#/paths/~1dnc/get/parameters`
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ListDoNotCallParams {
    /// Only numbers that this agent must not call; an id of 24 hexadecimal digits.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub agent_id: Option<String>,
    /// Only numbers that have this text in them.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub search: Option<String>,
    /// What to sort by.
    pub sort_field: ListDoNotCallParamsSortField,
    /// Which way to sort.
    pub sort_order: SortOrder,
    /// The page, counted from 1: a whole number, written as text.
    pub page: String,
    /// How many entries a page has, 1 to 500: a whole number, written as text. In spite
    /// of its name, not where the page begins; what is out of bounds is moved to the
    /// nearest bound.
    pub offset: String,
}

open_enum! {
    /// Default: `"createdAt"`.
    ///
    /// `dispositions.yaml#/paths/~1dnc/get/parameters/2/schema`
    pub enum ListDoNotCallParamsSortField {
        CreatedAt = "createdAt",
        PhoneNumber = "phoneNumber",
    }
}

/// `dispositions.yaml#/paths/~1dnc/get/responses/200/content/application~1json/schema`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
pub struct ListDoNotCallOk {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub data: Option<DoNotCallPage>,
}
