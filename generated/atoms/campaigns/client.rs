//! Calling the operations of `Campaigns`.
//!
//! Made by atoms-codegen from `specs/atoms`; edit that, not this.

use atoms_runtime::codegen::answer::ReadAnswerChoice;
use atoms_runtime::codegen::body::MediaChoice;
use atoms_runtime::rest::client::{Error, Response};

use super::types;
use super::super::Client;

impl Client {
    /// The organization's campaigns, page by page.
    ///
    /// `GET /campaign`
    ///
    /// # Errors
    ///
    /// When no documented answer arrives.
    pub async fn list_campaigns(
        &self,
        params: &types::ListCampaignsParams,
    ) -> Result<super::ListCampaignsAnswer, Error> {
        self.http.call(&super::LIST_CAMPAIGNS).params(params).send().await
    }

    /// Has an agent call everybody in an audience. With `scheduledAt` the campaign is
    /// `scheduled` and begins by itself; without, it is a `draft` that `POST /campaign/{id}/start`
    /// begins.
    ///
    /// `POST /campaign`
    ///
    /// # Errors
    ///
    /// When no documented answer arrives.
    pub async fn create_campaign(
        &self,
        body: &types::CreateCampaignRequest,
    ) -> Result<super::CreateCampaignAnswer, Error> {
        self.http.call(&super::CREATE_CAMPAIGN).json(body).send().await
    }

    /// One campaign: how it stands, what happened to it, and how many people it has
    /// reached.
    ///
    /// `GET /campaign/{id}`
    ///
    /// # Errors
    ///
    /// When no documented answer arrives.
    pub async fn get_campaign(
        &self,
        params: &types::GetCampaignParams,
    ) -> Result<super::GetCampaignAnswer, Error> {
        self.http.call(&super::GET_CAMPAIGN).params(params).send().await
    }

    /// Deletes a campaign. The calls that it made stay in the logs.
    ///
    /// `DELETE /campaign/{id}`
    ///
    /// # Errors
    ///
    /// When no documented answer arrives.
    pub async fn delete_campaign(
        &self,
        params: &types::DeleteCampaignParams,
    ) -> Result<super::DeleteCampaignAnswer, Error> {
        self.http.call(&super::DELETE_CAMPAIGN).params(params).send().await
    }

    /// Begins a campaign, or goes on with one that is paused. It is not running yet when
    /// the answer comes: ask `GET /campaign/{id}` until its status is `running`.
    ///
    /// `POST /campaign/{id}/start`
    ///
    /// # Errors
    ///
    /// When no documented answer arrives.
    pub async fn start_campaign(
        &self,
        params: &types::StartCampaignParams,
    ) -> Result<super::StartCampaignAnswer, Error> {
        self.http.call(&super::START_CAMPAIGN).params(params).send().await
    }

    /// Stops a campaign from making further calls. It may make some more until its status
    /// is `paused`; `POST /campaign/{id}/start` goes on with it.
    ///
    /// `POST /campaign/{id}/pause`
    ///
    /// # Errors
    ///
    /// When no documented answer arrives.
    pub async fn pause_campaign(
        &self,
        params: &types::PauseCampaignParams,
    ) -> Result<super::PauseCampaignAnswer, Error> {
        self.http.call(&super::PAUSE_CAMPAIGN).params(params).send().await
    }

    /// How a campaign went for each person of its audience: one entry a person, with all
    /// attempts to reach them.
    ///
    /// `GET /campaign/{id}/export/by-audience-member`
    ///
    /// # Errors
    ///
    /// When no documented answer arrives.
    pub async fn export_campaign_by_audience_member(
        &self,
        params: &types::ExportCampaignByAudienceMemberParams,
    ) -> Result<super::ExportCampaignByAudienceMemberAnswer, Error> {
        self.http
            .call(&super::EXPORT_CAMPAIGN_BY_AUDIENCE_MEMBER)
            .params(params)
            .send()
            .await
    }

    /// Every call of a campaign as CSV, one line a call. Which columns there are depends on
    /// the campaign.
    ///
    /// `GET /campaign/{id}/logs/export`
    ///
    /// # Errors
    ///
    /// When no documented answer arrives.
    pub async fn export_campaign_logs(
        &self,
        params: &types::ExportCampaignLogsParams,
    ) -> Result<super::ExportCampaignLogsAnswer, Error> {
        self.http.call(&super::EXPORT_CAMPAIGN_LOGS).params(params).send().await
    }
}

impl ReadAnswerChoice for super::ExportCampaignByAudienceMemberOkBody {
    const MEDIA: &'static [MediaChoice] = &[
        MediaChoice::json("application/json"),
        MediaChoice::other("text/csv"),
    ];

    async fn read(media: &str, response: Response) -> Result<Self, Error> {
        match media {
            "application/json" => response.json().await.map(Self::Json),
            "text/csv" => Ok(Self::Csv(response.bytes())),
            _ => Err(response.undocumented().await),
        }
    }
}
