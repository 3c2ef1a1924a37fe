//! Each operation alone, for layers of its own.
//!
//! Made by atoms-codegen from `specs/atoms`; edit that, not this.

use std::sync::Arc;

use atoms_runtime::codegen::{Body, Caller, JsonBody, Params, serve};
use axum::routing::MethodRouter;

use super::{Campaigns, checks};

/// `GET /campaign`
pub fn list_campaigns<H: Campaigns>() -> MethodRouter<Arc<H>> {
    serve(&super::LIST_CAMPAIGNS, Caller, Params, H::list_campaigns)
}

/// `POST /campaign`
pub fn create_campaign<H: Campaigns>() -> MethodRouter<Arc<H>> {
    serve(
        &super::CREATE_CAMPAIGN,
        Caller,
        Body(JsonBody(checks::create_campaign_request)),
        H::create_campaign,
    )
}

/// `GET /campaign/{id}`
pub fn get_campaign<H: Campaigns>() -> MethodRouter<Arc<H>> {
    serve(&super::GET_CAMPAIGN, Caller, Params, H::get_campaign)
}

/// `DELETE /campaign/{id}`
pub fn delete_campaign<H: Campaigns>() -> MethodRouter<Arc<H>> {
    serve(&super::DELETE_CAMPAIGN, Caller, Params, H::delete_campaign)
}

/// `POST /campaign/{id}/start`
pub fn start_campaign<H: Campaigns>() -> MethodRouter<Arc<H>> {
    serve(&super::START_CAMPAIGN, Caller, Params, H::start_campaign)
}

/// `POST /campaign/{id}/pause`
pub fn pause_campaign<H: Campaigns>() -> MethodRouter<Arc<H>> {
    serve(&super::PAUSE_CAMPAIGN, Caller, Params, H::pause_campaign)
}

/// `GET /campaign/{id}/export/by-audience-member`
pub fn export_campaign_by_audience_member<H: Campaigns>() -> MethodRouter<Arc<H>> {
    serve(
        &super::EXPORT_CAMPAIGN_BY_AUDIENCE_MEMBER,
        Caller,
        Params,
        H::export_campaign_by_audience_member,
    )
}

/// `GET /campaign/{id}/logs/export`
pub fn export_campaign_logs<H: Campaigns>() -> MethodRouter<Arc<H>> {
    serve(&super::EXPORT_CAMPAIGN_LOGS, Caller, Params, H::export_campaign_logs)
}
