//! One agent calls everybody in an audience, now or at a set time.

use atoms_api::atoms::campaigns::{self as api, Campaigns, types};

use crate::failure::Result;
use crate::{Caller, Failure, Platform, exports, ids};

impl Campaigns for Platform {
    type Caller = Caller;
    type Error = Failure;

    async fn list_campaigns(
        &self,
        _: Caller,
        _: types::ListCampaignsParams,
    ) -> Result<api::ListCampaignsAnswer> {
        self.example(&api::LIST_CAMPAIGNS)
            .map(api::ListCampaignsAnswer::Ok)
    }

    async fn create_campaign(
        &self,
        _: Caller,
        _: types::CreateCampaignRequest,
    ) -> Result<api::CreateCampaignAnswer> {
        self.example(&api::CREATE_CAMPAIGN)
            .map(api::CreateCampaignAnswer::Created)
    }

    async fn get_campaign(
        &self,
        _: Caller,
        _: types::GetCampaignParams,
    ) -> Result<api::GetCampaignAnswer> {
        self.example(&api::GET_CAMPAIGN)
            .map(api::GetCampaignAnswer::Ok)
    }

    async fn delete_campaign(
        &self,
        _: Caller,
        params: types::DeleteCampaignParams,
    ) -> Result<api::DeleteCampaignAnswer> {
        ids::known_or_bare(&params.id)?;
        self.example(&api::DELETE_CAMPAIGN)
            .map(api::DeleteCampaignAnswer::Ok)
    }

    async fn start_campaign(
        &self,
        _: Caller,
        params: types::StartCampaignParams,
    ) -> Result<api::StartCampaignAnswer> {
        ids::known_or_bare(&params.id)?;
        self.example(&api::START_CAMPAIGN)
            .map(api::StartCampaignAnswer::Accepted)
    }

    async fn pause_campaign(
        &self,
        _: Caller,
        _: types::PauseCampaignParams,
    ) -> Result<api::PauseCampaignAnswer> {
        self.example(&api::PAUSE_CAMPAIGN)
            .map(api::PauseCampaignAnswer::Ok)
    }

    async fn export_campaign_by_audience_member(
        &self,
        _: Caller,
        params: types::ExportCampaignByAudienceMemberParams,
    ) -> Result<api::ExportCampaignByAudienceMemberAnswer> {
        ids::known(&params.id)?;
        self.example(&api::EXPORT_CAMPAIGN_BY_AUDIENCE_MEMBER)
            .map(api::ExportCampaignByAudienceMemberAnswer::Ok)
    }

    async fn export_campaign_logs(
        &self,
        _: Caller,
        _: types::ExportCampaignLogsParams,
    ) -> Result<api::ExportCampaignLogsAnswer> {
        Ok(api::ExportCampaignLogsAnswer::Ok(exports::logs()))
    }
}
