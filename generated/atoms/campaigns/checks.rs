//! What requests have to satisfy.
//!
//! Made by atoms-codegen from `specs/atoms`; edit that, not this.

use atoms_runtime::codegen::pattern;
use atoms_runtime::codegen::check::At;

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
    object.property("name").string().max_length(40);
    object.property("description").string();
    object.property("agentId").string();
    object.property("audienceId").string();
    object.property("fromNumbers").array().items(|value| {
        value.string();
    });
    object.property("phoneNumberIds").array().items(|value| {
        value.string();
    });
    object.property("scheduledAt").string().date_time();
    object.property("maxRetries").integer().minimum(0).maximum(10);
    object.property("retryDelay").integer().minimum(1).maximum(1440);
}

/// `campaigns.yaml#/paths/~1campaign/get/parameters/2/schema`
pub(super) fn list_campaigns_params_sort_field(value: At<'_>) {
    value.string().one_of(&["createdAt", "updatedAt"]);
}

/// `campaigns.yaml#/paths/~1campaign~1{id}~1export~1by-audience-member/get/parameters/1/schema`
pub(super) fn export_campaign_by_audience_member_params_format(value: At<'_>) {
    value.string().one_of(&["json", "csv"]);
}

/// The parameter `id`.
pub(super) fn id_param(value: At<'_>) {
    value.string().pattern(pattern!("^[a-f\\d]{24}$"));
}
