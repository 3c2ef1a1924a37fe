//! The types of `Campaigns` alone.
//!
//! Made by atoms-codegen from `specs/atoms`; edit that, not this.

#![allow(missing_docs, reason = "what the document leaves undescribed stays so here")]

use atoms_runtime::{Maybe, Number, Sensitive, Timestamp, open_enum};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use super::super::types::{Pagination, SortOrder};

open_enum! {
    /// How a campaign stands. `draft` and `scheduled` have not begun; `completed` and
    /// `failed` are over.
    ///
    /// `campaigns.yaml#/components/schemas/CampaignStatus`
    pub enum CampaignStatus {
        Draft = "draft",
        Scheduled = "scheduled",
        Running = "running",
        Processing = "processing",
        Paused = "paused",
        Completed = "completed",
        Failed = "failed",
    }
}

/// One page of campaigns.
///
/// `campaigns.yaml#/components/schemas/CampaignPage`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct CampaignPage {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub campaigns: Option<Vec<CampaignSummary>>,
    /// All campaigns of the organization, whatever is filtered.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub total_campaign_count: Option<i64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub pagination: Option<Pagination>,
}

/// A new campaign.
///
/// `campaigns.yaml#/components/schemas/CreateCampaignRequest`
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct CreateCampaignRequest {
    pub name: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    pub agent_id: String,
    pub audience_id: String,
    /// The numbers to call from, in turn, by their ids. The agent's own number when
    /// absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub phone_number_ids: Option<Vec<String>>,
    /// When to begin; must lie ahead.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub scheduled_at: Option<Timestamp>,
    /// How often a call that failed is tried again; 0 is never.
    ///
    /// Default: `3`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub max_retries: Option<i64>,
    /// **Minutes** between two tries, a day at most.
    ///
    /// Default: `15`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub retry_delay: Option<i64>,
}

/// A campaign that was just made.
///
/// `campaigns.yaml#/components/schemas/CreatedCampaign`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct CreatedCampaign {
    #[serde(rename = "_id", skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub agent_id: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub audience_id: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<CampaignStatus>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub scheduled_at: Option<Timestamp>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub max_retries: Option<i64>,
    /// **Minutes** between two tries.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub retry_delay: Option<i64>,
    /// How many retries there were so far, of all people together.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub retry_attempts: Option<i64>,
    /// How many people it will call.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub participants_count: Option<i64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub organization: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub created_by: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub created_at: Option<Timestamp>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub updated_at: Option<Timestamp>,
}

/// A campaign, its history, and its figures.
///
/// `campaigns.yaml#/components/schemas/CampaignDetail`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
pub struct CampaignDetail {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub campaign: Option<Campaign>,
    /// What happened to it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub events: Option<Vec<CampaignEvent>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub metrics: Option<CampaignMetrics>,
}

/// A start that is queued.
///
/// `campaigns.yaml#/components/schemas/StartedCampaign`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct StartedCampaign {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub message: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub campaign_id: Option<String>,
    /// Names the start in the queue.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub task_id: Option<String>,
}

/// A campaign, person by person.
///
/// `campaigns.yaml#/components/schemas/CampaignExport`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct CampaignExport {
    /// The campaign's name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub campaign: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub exported_at: Option<Timestamp>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub total_audience_members: Option<i64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub data: Option<Vec<CampaignExportMember>>,
}

/// A campaign in a list.
///
/// `campaigns.yaml#/components/schemas/CampaignSummary`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct CampaignSummary {
    #[serde(rename = "_id", skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub agent: Option<CampaignAgent>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub audience: Option<CampaignAudience>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<CampaignStatus>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub scheduled_at: Option<Timestamp>,
    /// How often a call that failed is tried again.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub max_retries: Option<i64>,
    /// **Minutes** between two tries.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub retry_delay: Option<i64>,
    /// How many retries there were so far, of all people together.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub retry_attempts: Option<i64>,
    /// How many people it calls.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub participants_count: Option<i64>,
    /// How many calls were taken back, as by a pause.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cancelled_calls_count: Option<i64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub paused_at: Option<Timestamp>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub organization: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub created_by: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub created_at: Option<Timestamp>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub updated_at: Option<Timestamp>,
}

/// A campaign.
///
/// `campaigns.yaml#/components/schemas/Campaign`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Campaign {
    #[serde(rename = "_id", skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub agent: Option<CampaignAgent>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub audience: Option<CampaignAudience>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<CampaignStatus>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub scheduled_at: Option<Timestamp>,
    /// How often a call that failed is tried again.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub max_retries: Option<i64>,
    /// **Minutes** between two tries.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub retry_delay: Option<i64>,
    /// How many retries there were so far, of all people together.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub retry_attempts: Option<i64>,
    /// How many people it calls.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub participants_count: Option<i64>,
    /// How many calls were taken back, as by a pause.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cancelled_calls_count: Option<i64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub paused_at: Option<Timestamp>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub failed_at: Option<Timestamp>,
    /// Why it failed, where it did.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub error: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub organization: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub created_by: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub created_at: Option<Timestamp>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub updated_at: Option<Timestamp>,
}

/// Something that happened to a campaign.
///
/// `campaigns.yaml#/components/schemas/CampaignEvent`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct CampaignEvent {
    #[serde(rename = "_id", skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub event_action: Option<String>,
    /// Who or what caused it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub trigger_source: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub created_at: Option<Timestamp>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub updated_at: Option<Timestamp>,
}

/// Whom a campaign has reached; each person counts once.
///
/// `campaigns.yaml#/components/schemas/CampaignMetrics`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
pub struct CampaignMetrics {
    /// How many people the audience has.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub total_participants: Option<i64>,
    /// How many people were called, whether or not they answered.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub contacts_called: Option<i64>,
    /// How many of them answered and spoke with the agent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub contacts_connected: Option<i64>,
}

/// One person, and all calls to them.
///
/// `campaigns.yaml#/components/schemas/CampaignExportMember`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct CampaignExportMember {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub audience_member_id: Option<String>,
    /// The person's line of the audience's file, by column.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub audience_member_data: Option<Sensitive<Map<String, Value>>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub phone_number: Option<Sensitive<String>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub final_status: Option<String>,
    /// The first call; `null` where there was none.
    #[serde(default, skip_serializing_if = "Maybe::is_absent")]
    pub original_call: Maybe<Map<String, Value>>,
    /// The calls after the first.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub retry_attempts: Option<Vec<Map<String, Value>>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub total_attempts: Option<i64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub total_call_duration: Option<Number>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub total_call_cost: Option<Number>,
}

/// The agent that calls.
///
/// `campaigns.yaml#/components/schemas/CampaignAgent`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct CampaignAgent {
    #[serde(rename = "_id", skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub workflow_type: Option<String>,
}

/// The people whom it calls.
///
/// `campaigns.yaml#/components/schemas/CampaignAudience`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
pub struct CampaignAudience {
    #[serde(rename = "_id", skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
}

/// The parameters of `GET /campaign`.
///
/// `campaigns.yaml#/paths/~1campaign/get/parameters`
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ListCampaignsParams {
    /// Only campaigns that stand like this.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<CampaignStatus>,
    /// Only campaigns whose name has this text in it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub search: Option<String>,
    /// Default: `"createdAt"`.
    pub sort_field: ListCampaignsParamsSortField,
    /// Default: `"desc"`.
    pub sort_order: SortOrder,
    /// The page, counted from 1.
    pub page: i64,
    /// How many campaigns a page has. In spite of its name, not where the page begins.
    pub offset: i64,
}

open_enum! {
    /// Default: `"createdAt"`.
    ///
    /// `campaigns.yaml#/paths/~1campaign/get/parameters/2/schema`
    pub enum ListCampaignsParamsSortField {
        CreatedAt = "createdAt",
        UpdatedAt = "updatedAt",
    }
}

/// `campaigns.yaml#/paths/~1campaign/get/responses/200/content/application~1json/schema`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
pub struct ListCampaignsOk {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub data: Option<CampaignPage>,
}

/// `campaigns.yaml#/paths/~1campaign/post/responses/201/content/application~1json/schema`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
pub struct CreateCampaignCreated {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub data: Option<CreatedCampaign>,
}

/// The parameters of `GET /campaign/{id}`.
///
/// `campaigns.yaml#/paths/~1campaign~1{id}/get/parameters`
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
pub struct GetCampaignParams {
    /// The campaign.
    pub id: String,
}

/// `campaigns.yaml#/paths/~1campaign~1{id}/get/responses/200/content/application~1json/schema`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
pub struct GetCampaignOk {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub data: Option<CampaignDetail>,
}

/// The parameters of `DELETE /campaign/{id}`.
///
/// `campaigns.yaml#/paths/~1campaign~1{id}/delete/parameters`
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
pub struct DeleteCampaignParams {
    /// The campaign.
    pub id: String,
}

/// `campaigns.yaml#/paths/~1campaign~1{id}/delete/responses/200/content/application~1json/schema`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
pub struct DeleteCampaignOk {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<bool>,
}

/// The parameters of `POST /campaign/{id}/start`.
///
/// `campaigns.yaml#/paths/~1campaign~1{id}~1start/post/parameters`
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
pub struct StartCampaignParams {
    /// The campaign.
    pub id: String,
}

/// `campaigns.yaml#/paths/~1campaign~1{id}~1start/post/responses/202/content/application~1json/schema`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
pub struct StartCampaignAccepted {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub data: Option<StartedCampaign>,
}

/// The parameters of `POST /campaign/{id}/pause`.
///
/// `campaigns.yaml#/paths/~1campaign~1{id}~1pause/post/parameters`
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
pub struct PauseCampaignParams {
    /// The campaign.
    pub id: String,
}

/// `campaigns.yaml#/paths/~1campaign~1{id}~1pause/post/responses/200/content/application~1json/schema`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
pub struct PauseCampaignOk {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<bool>,
}

/// The parameters of `GET /campaign/{id}/export/by-audience-member`.
///
/// `campaigns.yaml#/paths/~1campaign~1{id}~1export~1by-audience-member/get/parameters`
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
pub struct ExportCampaignByAudienceMemberParams {
    /// The campaign.
    pub id: String,
    /// `csv` is answered with a stream of `text/csv`, one line a person.
    pub format: ExportCampaignByAudienceMemberParamsFormat,
}

open_enum! {
    /// Default: `"json"`.
    ///
    /// `campaigns.yaml#/paths/~1campaign~1{id}~1export~1by-audience-member/get/parameters/1/schema`
    pub enum ExportCampaignByAudienceMemberParamsFormat {
        Json = "json",
        Csv = "csv",
    }
}

/// The parameters of `GET /campaign/{id}/logs/export`.
///
/// `campaigns.yaml#/paths/~1campaign~1{id}~1logs~1export/get/parameters`
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
pub struct ExportCampaignLogsParams {
    /// The campaign.
    pub id: String,
}
