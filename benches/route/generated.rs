//! The generated routes, and a service behind them.

use std::convert::Infallible;
use std::sync::Arc;

use atoms_api::atoms::campaigns::types::{
    CampaignStatus, CreateCampaignCreated, CreateCampaignRequest, CreatedCampaign,
    DeleteCampaignParams, ExportCampaignByAudienceMemberParams, ExportCampaignLogsParams,
    GetCampaignParams, ListCampaignsOk, ListCampaignsParams, ListCampaignsParamsSortField,
    PauseCampaignParams, StartCampaignParams,
};
use atoms_api::atoms::campaigns::{
    Campaigns, CreateCampaignAnswer, DeleteCampaignAnswer, ExportCampaignByAudienceMemberAnswer,
    ExportCampaignLogsAnswer, GetCampaignAnswer, ListCampaignsAnswer, PauseCampaignAnswer,
    StartCampaignAnswer,
};
use atoms_api::atoms::types::SortOrder;
use atoms_runtime::rest::{Credentials, Refusal};
use axum::Router;
use axum::extract::FromRequestParts;
use http::request::Parts;

use crate::{ID, TOKEN};

struct Service;

pub(crate) struct Team;

impl FromRequestParts<Arc<Service>> for Team {
    type Rejection = Refusal;

    async fn from_request_parts(parts: &mut Parts, state: &Arc<Service>) -> Result<Self, Refusal> {
        let credentials = Credentials::from_request_parts(parts, state).await?;
        if credentials.secret() == TOKEN {
            Ok(Self)
        } else {
            Err(credentials.refuse())
        }
    }
}

/// Methods that nobody calls here.
macro_rules! unasked {
    ($($method:ident($params:ty) -> $answer:ty;)*) => {
        $(async fn $method(&self, _: Team, _: $params) -> Result<$answer, Infallible> {
            unreachable!()
        })*
    };
}

impl Campaigns for Service {
    type Caller = Team;
    type Error = Infallible;

    async fn create_campaign(
        &self,
        _: Team,
        body: CreateCampaignRequest,
    ) -> Result<CreateCampaignAnswer, Infallible> {
        let data = CreatedCampaign {
            id: Some(ID.to_owned()),
            name: Some(body.name),
            description: body.description,
            agent_id: Some(body.agent_id),
            audience_id: Some(body.audience_id),
            status: Some(CampaignStatus::Scheduled),
            scheduled_at: body.scheduled_at,
            max_retries: Some(body.max_retries.unwrap_or(3)),
            retry_delay: Some(body.retry_delay.unwrap_or(15)),
            ..CreatedCampaign::default()
        };
        let created = CreateCampaignCreated {
            status: Some(true),
            data: Some(data),
        };
        Ok(created.into())
    }

    async fn list_campaigns(
        &self,
        _: Team,
        params: ListCampaignsParams,
    ) -> Result<ListCampaignsAnswer, Infallible> {
        let listed = ListCampaignsOk {
            status: Some(
                params.page * params.offset > 0
                    && params.search.is_some()
                    && params.status == Some(CampaignStatus::Running)
                    && params.sort_field == ListCampaignsParamsSortField::CreatedAt
                    && params.sort_order == SortOrder::Desc,
            ),
            data: None,
        };
        Ok(listed.into())
    }

    unasked! {
        get_campaign(GetCampaignParams) -> GetCampaignAnswer;
        delete_campaign(DeleteCampaignParams) -> DeleteCampaignAnswer;
        start_campaign(StartCampaignParams) -> StartCampaignAnswer;
        pause_campaign(PauseCampaignParams) -> PauseCampaignAnswer;
        export_campaign_by_audience_member(ExportCampaignByAudienceMemberParams)
            -> ExportCampaignByAudienceMemberAnswer;
        export_campaign_logs(ExportCampaignLogsParams) -> ExportCampaignLogsAnswer;
    }
}

pub(crate) fn router() -> Router {
    atoms_api::atoms::campaigns::router(Arc::new(Service))
}
