//! The types of `Campaigns` alone.
//!
//! Made by atoms-codegen from `specs/atoms`; edit that, not this.

#![allow(missing_docs, reason = "what the document leaves undescribed stays so here")]
#![allow(deprecated, reason = "what the document deprecates is still received")]

use atoms_runtime::{Maybe, Number, Sensitive, Timestamp};
use atoms_runtime::codegen::{object, open_enum};
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

object! {
    /// One page of campaigns.
    ///
    /// `campaigns.yaml#/components/schemas/CampaignPage`
    pub struct CampaignPage {
        pub campaigns: Option<Vec<CampaignSummary>> = optional("campaigns"),
        /// All campaigns of the organization, whatever is filtered.
        pub total_campaign_count: Option<i64> = optional("totalCampaignCount"),
        pub pagination: Option<Pagination> = optional("pagination"),
    }
}

object! {
    /// A new campaign.
    ///
    /// `campaigns.yaml#/components/schemas/CreateCampaignRequest`
    pub struct CreateCampaignRequest with new {
        /// At most 40 characters.
        pub name: String = "name",
        pub description: Option<String> = optional("description"),
        pub agent_id: String = "agentId",
        pub audience_id: String = "audienceId",
        /// The numbers to call from, in turn, in E.164. One that is not the organization's, and
        /// the campaign is refused with 400; so is one without any number.
        pub from_numbers: Option<Vec<String>> = optional("fromNumbers"),
        /// The numbers to call from, by their ids; not looked at beside `fromNumbers`.
        #[deprecated]
        pub phone_number_ids: Option<Vec<String>> = optional("phoneNumberIds"),
        /// When to begin; must lie ahead.
        pub scheduled_at: Option<Timestamp> = optional("scheduledAt"),
        /// How often a call that failed is tried again; 0 is never.
        ///
        /// From 0 to 10. Default: `3`.
        pub max_retries: Option<i64> = optional("maxRetries"),
        /// **Minutes** between two tries, a day at most.
        ///
        /// From 1 to 1440. Default: `15`.
        pub retry_delay: Option<i64> = optional("retryDelay"),
    }
}

object! {
    /// A campaign that was just made.
    ///
    /// `campaigns.yaml#/components/schemas/CreatedCampaign`
    pub struct CreatedCampaign {
        pub id: Option<String> = optional("_id"),
        pub name: Option<String> = optional("name"),
        pub description: Option<String> = optional("description"),
        pub agent_id: Option<String> = optional("agentId"),
        pub audience_id: Option<String> = optional("audienceId"),
        pub status: Option<CampaignStatus> = optional("status"),
        pub scheduled_at: Option<Timestamp> = optional("scheduledAt"),
        pub max_retries: Option<i64> = optional("maxRetries"),
        /// **Minutes** between two tries.
        pub retry_delay: Option<i64> = optional("retryDelay"),
        /// How many retries there were so far, of all people together.
        pub retry_attempts: Option<i64> = optional("retryAttempts"),
        /// How many people it will call.
        pub participants_count: Option<i64> = optional("participantsCount"),
        pub organization: Option<String> = optional("organization"),
        pub created_by: Option<String> = optional("createdBy"),
        pub created_at: Option<Timestamp> = optional("createdAt"),
        pub updated_at: Option<Timestamp> = optional("updatedAt"),
    }
}

object! {
    /// A campaign, its history, and its figures.
    ///
    /// `campaigns.yaml#/components/schemas/CampaignDetail`
    pub struct CampaignDetail {
        pub campaign: Option<Campaign> = optional("campaign"),
        /// What happened to it.
        pub events: Option<Vec<CampaignEvent>> = optional("events"),
        pub metrics: Option<CampaignMetrics> = optional("metrics"),
    }
}

object! {
    /// A start that is queued.
    ///
    /// `campaigns.yaml#/components/schemas/StartedCampaign`
    pub struct StartedCampaign {
        pub message: Option<String> = optional("message"),
        pub campaign_id: Option<String> = optional("campaignId"),
        /// Names the start in the queue.
        pub task_id: Option<String> = optional("taskId"),
    }
}

object! {
    /// A campaign, person by person.
    ///
    /// `campaigns.yaml#/components/schemas/CampaignExport`
    pub struct CampaignExport {
        /// The campaign's name.
        pub campaign: Option<String> = optional("campaign"),
        pub exported_at: Option<Timestamp> = optional("exportedAt"),
        pub total_audience_members: Option<i64> = optional("totalAudienceMembers"),
        pub data: Option<Vec<CampaignExportMember>> = optional("data"),
    }
}

object! {
    /// A campaign in a list.
    ///
    /// `campaigns.yaml#/components/schemas/CampaignSummary`
    pub struct CampaignSummary {
        pub id: Option<String> = optional("_id"),
        pub name: Option<String> = optional("name"),
        pub description: Option<String> = optional("description"),
        pub agent: Option<CampaignAgent> = optional("agent"),
        pub audience: Option<CampaignAudience> = optional("audience"),
        pub status: Option<CampaignStatus> = optional("status"),
        pub scheduled_at: Option<Timestamp> = optional("scheduledAt"),
        /// How often a call that failed is tried again.
        pub max_retries: Option<i64> = optional("maxRetries"),
        /// **Minutes** between two tries.
        pub retry_delay: Option<i64> = optional("retryDelay"),
        /// How many retries there were so far, of all people together.
        pub retry_attempts: Option<i64> = optional("retryAttempts"),
        /// How many people it calls.
        pub participants_count: Option<i64> = optional("participantsCount"),
        /// How many calls were taken back, as by a pause.
        pub cancelled_calls_count: Option<i64> = optional("cancelledCallsCount"),
        pub paused_at: Option<Timestamp> = optional("pausedAt"),
        pub organization: Option<String> = optional("organization"),
        pub created_by: Option<String> = optional("createdBy"),
        pub created_at: Option<Timestamp> = optional("createdAt"),
        pub updated_at: Option<Timestamp> = optional("updatedAt"),
    }
}

object! {
    /// A campaign.
    ///
    /// `campaigns.yaml#/components/schemas/Campaign`
    pub struct Campaign {
        pub id: Option<String> = optional("_id"),
        pub name: Option<String> = optional("name"),
        pub description: Option<String> = optional("description"),
        pub agent: Option<CampaignAgent> = optional("agent"),
        pub audience: Option<CampaignAudience> = optional("audience"),
        pub status: Option<CampaignStatus> = optional("status"),
        pub scheduled_at: Option<Timestamp> = optional("scheduledAt"),
        /// How often a call that failed is tried again.
        pub max_retries: Option<i64> = optional("maxRetries"),
        /// **Minutes** between two tries.
        pub retry_delay: Option<i64> = optional("retryDelay"),
        /// How many retries there were so far, of all people together.
        pub retry_attempts: Option<i64> = optional("retryAttempts"),
        /// How many people it calls.
        pub participants_count: Option<i64> = optional("participantsCount"),
        /// How many calls were taken back, as by a pause.
        pub cancelled_calls_count: Option<i64> = optional("cancelledCallsCount"),
        pub paused_at: Option<Timestamp> = optional("pausedAt"),
        pub failed_at: Option<Timestamp> = optional("failedAt"),
        /// Why it failed, where it did.
        pub error: Option<String> = optional("error"),
        pub organization: Option<String> = optional("organization"),
        pub created_by: Option<String> = optional("createdBy"),
        pub created_at: Option<Timestamp> = optional("createdAt"),
        pub updated_at: Option<Timestamp> = optional("updatedAt"),
    }
}

object! {
    /// Something that happened to a campaign.
    ///
    /// `campaigns.yaml#/components/schemas/CampaignEvent`
    pub struct CampaignEvent {
        pub id: Option<String> = optional("_id"),
        pub event_action: Option<String> = optional("eventAction"),
        /// Who or what caused it.
        pub trigger_source: Option<String> = optional("triggerSource"),
        pub created_at: Option<Timestamp> = optional("createdAt"),
        pub updated_at: Option<Timestamp> = optional("updatedAt"),
    }
}

object! {
    /// Whom a campaign has reached; each person counts once.
    ///
    /// `campaigns.yaml#/components/schemas/CampaignMetrics`
    pub struct CampaignMetrics {
        /// How many people the audience has.
        pub total_participants: Option<i64> = optional("total_participants"),
        /// How many people were called, whether or not they answered.
        pub contacts_called: Option<i64> = optional("contacts_called"),
        /// How many of them answered and spoke with the agent.
        pub contacts_connected: Option<i64> = optional("contacts_connected"),
    }
}

object! {
    /// One person, and all calls to them.
    ///
    /// `campaigns.yaml#/components/schemas/CampaignExportMember`
    pub struct CampaignExportMember {
        pub audience_member_id: Option<String> = optional("audienceMemberId"),
        /// The person's line of the audience's file, by column.
        pub audience_member_data: Option<Sensitive<Map<String, Value>>>
            = optional("audienceMemberData"),
        pub phone_number: Option<Sensitive<String>> = optional("phoneNumber"),
        pub final_status: Option<String> = optional("finalStatus"),
        /// The first call; `null` where there was none.
        pub original_call: Maybe<Map<String, Value>> = optional("originalCall"),
        /// The calls after the first.
        pub retry_attempts: Option<Vec<Map<String, Value>>> = optional("retryAttempts"),
        pub total_attempts: Option<i64> = optional("totalAttempts"),
        pub total_call_duration: Option<Number> = optional("totalCallDuration"),
        pub total_call_cost: Option<Number> = optional("totalCallCost"),
    }
}

object! {
    /// The agent that calls.
    ///
    /// `campaigns.yaml#/components/schemas/CampaignAgent`
    pub struct CampaignAgent {
        pub id: Option<String> = optional("_id"),
        pub name: Option<String> = optional("name"),
        pub workflow_type: Option<String> = optional("workflowType"),
    }
}

object! {
    /// The people whom it calls.
    ///
    /// `campaigns.yaml#/components/schemas/CampaignAudience`
    pub struct CampaignAudience {
        pub id: Option<String> = optional("_id"),
        pub name: Option<String> = optional("name"),
    }
}

object! {
    /// The parameters of `GET /campaign`.
    ///
    /// `campaigns.yaml#/paths/~1campaign/get/parameters`
    pub struct ListCampaignsParams {
        /// Only campaigns that stand like this.
        pub status: Option<CampaignStatus> = optional("status"),
        /// Only campaigns whose name has this text in it.
        pub search: Option<String> = optional("search"),
        /// Default: `"createdAt"`.
        pub sort_field: ListCampaignsParamsSortField = "sortField",
        /// Default: `"desc"`.
        pub sort_order: SortOrder = "sortOrder",
        /// The page, counted from 1.
        ///
        /// Default: `1`.
        pub page: i64 = "page",
        /// How many campaigns a page has. In spite of its name, not where the page begins.
        ///
        /// Default: `5`.
        pub offset: i64 = "offset",
    }
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

object! {
    /// `campaigns.yaml#/paths/~1campaign/get/responses/200/content/application~1json/schema`
    pub struct ListCampaignsOk {
        pub status: Option<bool> = optional("status"),
        pub data: Option<CampaignPage> = optional("data"),
    }
}

object! {
    /// `campaigns.yaml#/paths/~1campaign/post/responses/201/content/application~1json/schema`
    pub struct CreateCampaignCreated {
        pub status: Option<bool> = optional("status"),
        pub data: Option<CreatedCampaign> = optional("data"),
    }
}

object! {
    /// The parameters of `GET /campaign/{id}`.
    ///
    /// `campaigns.yaml#/paths/~1campaign~1{id}/get/parameters`
    pub struct GetCampaignParams {
        /// The campaign.
        pub id: String = "id",
    }
}

object! {
    /// `campaigns.yaml#/paths/~1campaign~1{id}/get/responses/200/content/application~1json/schema`
    pub struct GetCampaignOk {
        pub status: Option<bool> = optional("status"),
        pub data: Option<CampaignDetail> = optional("data"),
    }
}

object! {
    /// The parameters of `DELETE /campaign/{id}`.
    ///
    /// `campaigns.yaml#/paths/~1campaign~1{id}/delete/parameters`
    pub struct DeleteCampaignParams {
        /// The campaign.
        pub id: String = "id",
    }
}

object! {
    /// `campaigns.yaml#/paths/~1campaign~1{id}/delete/responses/200/content/application~1json/schema`
    pub struct DeleteCampaignOk {
        pub status: Option<bool> = optional("status"),
    }
}

object! {
    /// The parameters of `POST /campaign/{id}/start`.
    ///
    /// `campaigns.yaml#/paths/~1campaign~1{id}~1start/post/parameters`
    pub struct StartCampaignParams {
        /// The campaign.
        pub id: String = "id",
    }
}

object! {
    /// `campaigns.yaml#/paths/~1campaign~1{id}~1start/post/responses/202/content/application~1json/schema`
    pub struct StartCampaignAccepted {
        pub status: Option<bool> = optional("status"),
        pub data: Option<StartedCampaign> = optional("data"),
    }
}

object! {
    /// The parameters of `POST /campaign/{id}/pause`.
    ///
    /// `campaigns.yaml#/paths/~1campaign~1{id}~1pause/post/parameters`
    pub struct PauseCampaignParams {
        /// The campaign.
        pub id: String = "id",
    }
}

object! {
    /// `campaigns.yaml#/paths/~1campaign~1{id}~1pause/post/responses/200/content/application~1json/schema`
    pub struct PauseCampaignOk {
        pub status: Option<bool> = optional("status"),
    }
}

object! {
    /// The parameters of `GET /campaign/{id}/export/by-audience-member`.
    ///
    /// `campaigns.yaml#/paths/~1campaign~1{id}~1export~1by-audience-member/get/parameters`
    pub struct ExportCampaignByAudienceMemberParams {
        /// The campaign.
        pub id: String = "id",
        /// `csv` is answered with a stream of `text/csv`, one line a person.
        ///
        /// Default: `"json"`.
        pub format: ExportCampaignByAudienceMemberParamsFormat = "format",
    }
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

object! {
    /// The parameters of `GET /campaign/{id}/logs/export`.
    ///
    /// `campaigns.yaml#/paths/~1campaign~1{id}~1logs~1export/get/parameters`
    pub struct ExportCampaignLogsParams {
        /// The campaign.
        pub id: String = "id",
    }
}
