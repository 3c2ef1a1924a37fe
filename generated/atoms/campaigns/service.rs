//! Serving the operations of `Campaigns`.
//!
//! Made by atoms-codegen from `specs/atoms`; edit that, not this.

use std::sync::Arc;

use axum::Router;
use axum::extract::FromRequestParts;
use axum::response::IntoResponse;

use super::{routes, types};

/// One method per operation; a new operation is a compile error here.
pub trait Campaigns: Sized + Send + Sync + 'static {
    /// Who calls, read before the body is; its rejection is the answer.
    type Caller: FromRequestParts<Arc<Self>> + Send;

    /// What a method may fail with; it becomes the answer.
    type Error: IntoResponse + Send;

    /// The organization's campaigns, page by page.
    ///
    /// `GET /campaign`
    fn list_campaigns(
        &self,
        caller: Self::Caller,
        params: types::ListCampaignsParams,
    ) -> impl Future<Output = Result<super::ListCampaignsAnswer, Self::Error>> + Send;

    /// Has an agent call everybody in an audience. With `scheduledAt` the campaign is
    /// `scheduled` and begins by itself; without, it is a `draft` that `POST /campaign/{id}/start`
    /// begins.
    ///
    /// `POST /campaign`
    fn create_campaign(
        &self,
        caller: Self::Caller,
        body: types::CreateCampaignRequest,
    ) -> impl Future<Output = Result<super::CreateCampaignAnswer, Self::Error>> + Send;

    /// One campaign: how it stands, what happened to it, and how many people it has
    /// reached.
    ///
    /// `GET /campaign/{id}`
    fn get_campaign(
        &self,
        caller: Self::Caller,
        params: types::GetCampaignParams,
    ) -> impl Future<Output = Result<super::GetCampaignAnswer, Self::Error>> + Send;

    /// Deletes a campaign. The calls that it made stay in the logs.
    ///
    /// `DELETE /campaign/{id}`
    fn delete_campaign(
        &self,
        caller: Self::Caller,
        params: types::DeleteCampaignParams,
    ) -> impl Future<Output = Result<super::DeleteCampaignAnswer, Self::Error>> + Send;

    /// Begins a campaign, or goes on with one that is paused. It is not running yet when
    /// the answer comes: ask `GET /campaign/{id}` until its status is `running`.
    ///
    /// `POST /campaign/{id}/start`
    fn start_campaign(
        &self,
        caller: Self::Caller,
        params: types::StartCampaignParams,
    ) -> impl Future<Output = Result<super::StartCampaignAnswer, Self::Error>> + Send;

    /// Stops a campaign from making further calls. It may make some more until its status
    /// is `paused`; `POST /campaign/{id}/start` goes on with it.
    ///
    /// `POST /campaign/{id}/pause`
    fn pause_campaign(
        &self,
        caller: Self::Caller,
        params: types::PauseCampaignParams,
    ) -> impl Future<Output = Result<super::PauseCampaignAnswer, Self::Error>> + Send;

    /// How a campaign went for each person of its audience: one entry a person, with all
    /// attempts to reach them.
    ///
    /// `GET /campaign/{id}/export/by-audience-member`
    fn export_campaign_by_audience_member(
        &self,
        caller: Self::Caller,
        params: types::ExportCampaignByAudienceMemberParams,
    ) -> impl Future<
        Output = Result<super::ExportCampaignByAudienceMemberAnswer, Self::Error>,
    > + Send;

    /// Every call of a campaign as CSV, one line a call. Which columns there are depends on
    /// the campaign.
    ///
    /// `GET /campaign/{id}/logs/export`
    fn export_campaign_logs(
        &self,
        caller: Self::Caller,
        params: types::ExportCampaignLogsParams,
    ) -> impl Future<
        Output = Result<super::ExportCampaignLogsAnswer, Self::Error>,
    > + Send;
}

/// All operations, to be mounted at the root of their paths.
pub fn router<H: Campaigns>(handler: Arc<H>) -> Router {
    Router::new()
        .route("/campaign", routes::list_campaigns().merge(routes::create_campaign()))
        .route("/campaign/{id}", routes::get_campaign().merge(routes::delete_campaign()))
        .route("/campaign/{id}/start", routes::start_campaign())
        .route("/campaign/{id}/pause", routes::pause_campaign())
        .route(
            "/campaign/{id}/export/by-audience-member",
            routes::export_campaign_by_audience_member(),
        )
        .route("/campaign/{id}/logs/export", routes::export_campaign_logs())
        .with_state(handler)
}
