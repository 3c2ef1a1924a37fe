//! What requests have to satisfy.
//!
//! Made by atoms-codegen from `specs/atoms`; edit that, not this.

use atoms_runtime::codegen::pattern;
use atoms_runtime::codegen::check::At;

use super::super::checks as shared;

/// `campaigns.yaml#/components/schemas/CampaignStatus`
pub(super) fn campaign_status(value: At<'_>) {
    value.string().one_of(&[
        "draft",
        "scheduled",
        "running",
        "processing",
        "paused",
        "completed",
        "failed",
    ]);
}

/// `campaigns.yaml#/components/schemas/CreateCampaignRequest`
pub(super) fn create_campaign_request(value: At<'_>) {
    let object = value.object();
    object.required(&["name", "agentId", "audienceId"]);
    object.property("name").string();
    object.property("description").string();
    object.property("agentId").string();
    object.property("audienceId").string();
    object.property("phoneNumberIds").array().items(|value| {
        value.string();
    });
    object.property("scheduledAt").string().date_time();
    object.property("maxRetries").integer().minimum(0).maximum(10);
    object.property("retryDelay").integer().minimum(1).maximum(1440);
}

/// `campaigns.yaml#/paths/~1campaign/get/parameters`
pub(super) fn list_campaigns_params(value: At<'_>) {
    let object = value.object();
    object.property("status").check(campaign_status);
    object.property("search").string();
    object.property("sortField").check(list_campaigns_params_sort_field);
    object.property("sortOrder").check(shared::sort_order);
    object.property("page").integer();
    object.property("offset").integer();
}

/// `campaigns.yaml#/paths/~1campaign/get/parameters/2/schema`
pub(super) fn list_campaigns_params_sort_field(value: At<'_>) {
    value.string().one_of(&["createdAt", "updatedAt"]);
}

/// `campaigns.yaml#/paths/~1campaign~1{id}/get/parameters`
pub(super) fn get_campaign_params(value: At<'_>) {
    let object = value.object();
    object.required(&["id"]);
    object.property("id").string();
}

/// `campaigns.yaml#/paths/~1campaign~1{id}/delete/parameters`
pub(super) fn delete_campaign_params(value: At<'_>) {
    let object = value.object();
    object.required(&["id"]);
    object.property("id").string();
}

/// `campaigns.yaml#/paths/~1campaign~1{id}~1start/post/parameters`
pub(super) fn start_campaign_params(value: At<'_>) {
    let object = value.object();
    object.required(&["id"]);
    object.property("id").string();
}

/// `campaigns.yaml#/paths/~1campaign~1{id}~1pause/post/parameters`
pub(super) fn pause_campaign_params(value: At<'_>) {
    let object = value.object();
    object.required(&["id"]);
    object.property("id").string();
}

/// `campaigns.yaml#/paths/~1campaign~1{id}~1export~1by-audience-member/get/parameters`
pub(super) fn export_campaign_by_audience_member_params(value: At<'_>) {
    let object = value.object();
    object.required(&["id"]);
    object.property("id").string().pattern(pattern!("^[a-f\\d]{24}$"));
    object.property("format").check(export_campaign_by_audience_member_params_format);
}

/// `campaigns.yaml#/paths/~1campaign~1{id}~1export~1by-audience-member/get/parameters/1/schema`
pub(super) fn export_campaign_by_audience_member_params_format(value: At<'_>) {
    value.string().one_of(&["json", "csv"]);
}

/// `campaigns.yaml#/paths/~1campaign~1{id}~1logs~1export/get/parameters`
pub(super) fn export_campaign_logs_params(value: At<'_>) {
    let object = value.object();
    object.required(&["id"]);
    object.property("id").string().pattern(pattern!("^[a-f\\d]{24}$"));
}
