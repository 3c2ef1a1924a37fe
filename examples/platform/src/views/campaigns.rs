//! Campaigns.

use atoms_api::atoms::campaigns::types::{
    Campaign, CampaignAgent, CampaignAudience, CampaignDetail, CampaignEvent, CampaignMetrics,
    CreatedCampaign,
};
use jiff::Timestamp;

use super::count;
use crate::store::{self, Organization};

/// A campaign, with its agent and its audience in place.
pub(crate) fn campaign(
    campaign: &store::Campaign,
    organization: &Organization,
    now: Timestamp,
) -> Campaign {
    let agent = organization.agent(&campaign.agent).ok();
    let audience = organization.audience(&campaign.audience).ok();
    Campaign {
        id: Some(campaign.id.clone()),
        name: Some(campaign.name.clone()),
        description: campaign.description.clone(),
        agent: agent.map(|agent| CampaignAgent {
            id: Some(agent.id.clone()),
            name: Some(agent.profile.name.clone()),
            workflow_type: Some(agent.config.workflow_type().to_string()),
        }),
        audience: audience.map(|audience| CampaignAudience {
            id: Some(audience.id.clone()),
            name: Some(audience.what.name.clone()),
        }),
        status: Some(campaign.status(now)),
        scheduled_at: campaign.scheduled_at.map(Into::into),
        max_retries: Some(campaign.max_retries),
        retry_delay: Some(campaign.retry_delay),
        retry_attempts: Some(0),
        participants_count: Some(count(campaign.participants)),
        cancelled_calls_count: Some(0),
        paused_at: campaign.paused_at().map(Into::into),
        organization: Some(organization.id.clone()),
        created_by: Some(campaign.created_by.clone()),
        created_at: Some(campaign.created_at.into()),
        updated_at: Some(campaign.updated_at.into()),
        ..Campaign::default()
    }
}

/// A campaign, what happened to it, and whom it has reached: nobody, as this platform calls nobody.
pub(crate) fn detail(
    campaign: &store::Campaign,
    organization: &Organization,
    now: Timestamp,
) -> CampaignDetail {
    let events = campaign.happenings.iter().map(|happening| CampaignEvent {
        id: Some(happening.id.clone()),
        event_action: Some(happening.action.to_owned()),
        trigger_source: Some("user".to_owned()),
        created_at: Some(happening.at.into()),
        updated_at: Some(happening.at.into()),
    });
    CampaignDetail {
        campaign: Some(self::campaign(campaign, organization, now)),
        events: Some(events.collect()),
        metrics: Some(CampaignMetrics {
            total_participants: Some(count(campaign.participants)),
            contacts_called: Some(0),
            contacts_connected: Some(0),
        }),
    }
}

/// A campaign right after it was made: with plain ids.
pub(crate) fn created(
    campaign: &store::Campaign,
    organization: &Organization,
    now: Timestamp,
) -> CreatedCampaign {
    CreatedCampaign {
        id: Some(campaign.id.clone()),
        name: Some(campaign.name.clone()),
        description: campaign.description.clone(),
        agent_id: Some(campaign.agent.clone()),
        audience_id: Some(campaign.audience.clone()),
        status: Some(campaign.status(now)),
        scheduled_at: campaign.scheduled_at.map(Into::into),
        max_retries: Some(campaign.max_retries),
        retry_delay: Some(campaign.retry_delay),
        retry_attempts: Some(0),
        participants_count: Some(count(campaign.participants)),
        organization: Some(organization.id.clone()),
        created_by: Some(campaign.created_by.clone()),
        created_at: Some(campaign.created_at.into()),
        updated_at: Some(campaign.updated_at.into()),
    }
}
