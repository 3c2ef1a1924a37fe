//! Each operation alone, for layers of its own.
//!
//! Made by atoms-codegen from `specs/atoms`; edit that, not this.

use std::sync::Arc;

use atoms_runtime::codegen::{JsonBody, ServerCall, route};
use axum::routing::MethodRouter;

use super::{Campaigns, checks};

/// `GET /campaign`
pub fn list_campaigns<H: Campaigns>() -> MethodRouter<Arc<H>> {
    route(&super::LIST_CAMPAIGNS, |handler: Arc<H>, mut call: ServerCall| async move {
        let caller = call.caller(&handler).await?;
        let params = call.params()?;
        Ok(H::list_campaigns(&handler, caller, params).await)
    })
}

/// `POST /campaign`
pub fn create_campaign<H: Campaigns>() -> MethodRouter<Arc<H>> {
    route(&super::CREATE_CAMPAIGN, |handler: Arc<H>, mut call: ServerCall| async move {
        let caller = call.caller(&handler).await?;
        let body = call.body(JsonBody(checks::create_campaign_request)).await?;
        Ok(H::create_campaign(&handler, caller, body).await)
    })
}

/// `GET /campaign/{id}`
pub fn get_campaign<H: Campaigns>() -> MethodRouter<Arc<H>> {
    route(&super::GET_CAMPAIGN, |handler: Arc<H>, mut call: ServerCall| async move {
        let caller = call.caller(&handler).await?;
        let params = call.params()?;
        Ok(H::get_campaign(&handler, caller, params).await)
    })
}

/// `DELETE /campaign/{id}`
pub fn delete_campaign<H: Campaigns>() -> MethodRouter<Arc<H>> {
    route(&super::DELETE_CAMPAIGN, |handler: Arc<H>, mut call: ServerCall| async move {
        let caller = call.caller(&handler).await?;
        let params = call.params()?;
        Ok(H::delete_campaign(&handler, caller, params).await)
    })
}

/// `POST /campaign/{id}/start`
pub fn start_campaign<H: Campaigns>() -> MethodRouter<Arc<H>> {
    route(&super::START_CAMPAIGN, |handler: Arc<H>, mut call: ServerCall| async move {
        let caller = call.caller(&handler).await?;
        let params = call.params()?;
        Ok(H::start_campaign(&handler, caller, params).await)
    })
}

/// `POST /campaign/{id}/pause`
pub fn pause_campaign<H: Campaigns>() -> MethodRouter<Arc<H>> {
    route(&super::PAUSE_CAMPAIGN, |handler: Arc<H>, mut call: ServerCall| async move {
        let caller = call.caller(&handler).await?;
        let params = call.params()?;
        Ok(H::pause_campaign(&handler, caller, params).await)
    })
}

/// `GET /campaign/{id}/export/by-audience-member`
pub fn export_campaign_by_audience_member<H: Campaigns>() -> MethodRouter<Arc<H>> {
    route(
        &super::EXPORT_CAMPAIGN_BY_AUDIENCE_MEMBER,
        |handler: Arc<H>, mut call: ServerCall| async move {
            let caller = call.caller(&handler).await?;
            let params = call.params()?;
            Ok(H::export_campaign_by_audience_member(&handler, caller, params).await)
        },
    )
}

/// `GET /campaign/{id}/logs/export`
pub fn export_campaign_logs<H: Campaigns>() -> MethodRouter<Arc<H>> {
    route(&super::EXPORT_CAMPAIGN_LOGS, |handler: Arc<H>, mut call: ServerCall| async move {
        let caller = call.caller(&handler).await?;
        let params = call.params()?;
        Ok(H::export_campaign_logs(&handler, caller, params).await)
    })
}
