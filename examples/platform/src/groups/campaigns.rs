//! One agent calls everybody in an audience, now or at a set time.

use atoms_api::atoms::campaigns::{self as api, Campaigns, types};
use atoms_api::atoms::types::{Pagination, SortOrder};

use crate::exports;
use crate::faults::Quiet;
use crate::store::{Campaign, Fault, NewCampaign, Page, is_named_like};
use crate::views::{campaigns as views, count, reshape};
use crate::{Caller, Failure, Platform};

type Result<T> = std::result::Result<T, Quiet>;

impl Campaigns for Platform {
    type Caller = Caller;
    type Error = Quiet;

    async fn list_campaigns(
        &self,
        caller: Caller,
        params: types::ListCampaignsParams,
    ) -> Result<api::ListCampaignsAnswer> {
        let page = Page::new(params.page, params.offset)?;
        let data: Result<_> = self.within(&caller, |organization, moment| {
            let now = moment.now;
            let search = params.search.as_deref();
            let wanted = |campaign: &&Campaign| {
                let status = campaign.status(now);
                params
                    .status
                    .as_ref()
                    .is_none_or(|wanted| *wanted == status)
                    && is_named_like(&campaign.name, search)
            };
            let mut campaigns: Vec<_> = organization.campaigns.iter().filter(wanted).collect();
            campaigns.sort_by_key(|campaign| match params.sort_field {
                types::ListCampaignsParamsSortField::UpdatedAt => campaign.updated_at,
                _ => campaign.created_at,
            });
            if params.sort_order == SortOrder::Desc {
                campaigns.reverse();
            }
            let list = page.of(campaigns);
            let entries = list.entries.into_iter();
            let entries = entries.map(|one| reshape(views::campaign(one, organization, now)));
            Ok(types::CampaignPage {
                campaigns: Some(entries.collect::<crate::failure::Result<_>>()?),
                total_campaign_count: Some(count(organization.campaigns.len())),
                pagination: Some(Pagination {
                    page: Some(params.page),
                    offset: Some(params.offset),
                    total: Some(count(list.total)),
                    total_pages: Some(count(list.pages)),
                    has_more: Some(list.more),
                }),
            })
        });
        done!(ListCampaignsOk, data?)
    }

    async fn create_campaign(
        &self,
        caller: Caller,
        body: types::CreateCampaignRequest,
    ) -> Result<api::CreateCampaignAnswer> {
        self.can_call_from(&body)?;
        let new = new(body)?;
        let data = self.within(&caller, |organization, moment| {
            let campaign = organization.create_campaign(new, moment)?.clone();
            Ok::<_, Fault>(views::created(&campaign, organization, moment.now))
        })?;
        done!(CreateCampaignCreated, data)
    }

    async fn get_campaign(
        &self,
        caller: Caller,
        params: types::GetCampaignParams,
    ) -> Result<api::GetCampaignAnswer> {
        let data = self.within(&caller, |organization, moment| {
            let campaign = organization.campaign(&params.id).map_err(Fault::asked)?;
            Ok::<_, Fault>(views::detail(campaign, organization, moment.now))
        })?;
        done!(GetCampaignOk, data)
    }

    async fn delete_campaign(
        &self,
        caller: Caller,
        params: types::DeleteCampaignParams,
    ) -> Result<api::DeleteCampaignAnswer> {
        self.within(&caller, |organization, _| {
            organization.delete_campaign(&params.id)
        })?;
        Ok(types::DeleteCampaignOk { status: Some(true) }.into())
    }

    async fn start_campaign(
        &self,
        caller: Caller,
        params: types::StartCampaignParams,
    ) -> Result<api::StartCampaignAnswer> {
        let task = self.within(&caller, |organization, moment| {
            organization.campaign_mut(&params.id)?.start(moment)?;
            Ok::<_, Fault>(moment.id())
        })?;
        done!(
            StartCampaignAccepted,
            types::StartedCampaign {
                message: Some("Campaign queued".to_owned()),
                campaign_id: Some(params.id),
                task_id: Some(task),
            }
        )
    }

    async fn pause_campaign(
        &self,
        caller: Caller,
        params: types::PauseCampaignParams,
    ) -> Result<api::PauseCampaignAnswer> {
        self.within(&caller, |organization, moment| {
            let campaign = organization
                .campaign_mut(&params.id)
                .map_err(Fault::asked)?;
            campaign.pause(moment)
        })?;
        Ok(types::PauseCampaignOk { status: Some(true) }.into())
    }

    async fn export_campaign_by_audience_member(
        &self,
        caller: Caller,
        params: types::ExportCampaignByAudienceMemberParams,
    ) -> Result<api::ExportCampaignByAudienceMemberAnswer> {
        let known = self.within(&caller, |organization, _| {
            organization.campaign(&params.id).map(drop)
        });
        known.map_err(|_| Failure::not_found("campaign"))?;
        let people = if params.format == types::ExportCampaignByAudienceMemberParamsFormat::Csv {
            api::ExportCampaignByAudienceMemberOkBody::Csv(exports::people())
        } else {
            api::ExportCampaignByAudienceMemberOkBody::Json(
                self.example(&api::EXPORT_CAMPAIGN_BY_AUDIENCE_MEMBER)?,
            )
        };
        Ok(api::ExportCampaignByAudienceMemberAnswer::Ok(people))
    }

    async fn export_campaign_logs(
        &self,
        caller: Caller,
        params: types::ExportCampaignLogsParams,
    ) -> Result<api::ExportCampaignLogsAnswer> {
        self.within(&caller, |organization, _| {
            organization
                .campaign(&params.id)
                .map(drop)
                .map_err(Fault::asked)
        })?;
        Ok(exports::logs().into())
    }
}

fn new(body: types::CreateCampaignRequest) -> Result<NewCampaign> {
    let begin = body.scheduled_at.map(|begin| begin.parse()).transpose();
    let begin = begin.map_err(|_| Failure::bad_request("scheduledAt is not a valid date-time"))?;
    Ok(NewCampaign {
        name: body.name,
        description: body.description,
        agent: body.agent_id,
        audience: body.audience_id,
        scheduled_at: begin,
        max_retries: body.max_retries,
        retry_delay: body.retry_delay,
    })
}

impl Platform {
    /// That a campaign names numbers, and all of them are the organization's.
    #[expect(deprecated, reason = "ids are still taken where no numbers are named")]
    fn can_call_from(&self, body: &types::CreateCampaignRequest) -> Result<()> {
        if let Some(numbers) = body.from_numbers.as_deref().filter(|all| !all.is_empty()) {
            return Ok(self.are_own(numbers)?);
        }
        let own = self.own_numbers()?;
        let ids = body.phone_number_ids.as_deref().unwrap_or_default();
        let all_own = ids.iter().all(|id| own.iter().any(|own| own.id == *id));
        if ids.is_empty() || !all_own {
            return Err(Failure::bad_request("the campaign needs numbers of yours").into());
        }
        Ok(())
    }
}
