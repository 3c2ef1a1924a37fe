//! Audiences and their people.

use atoms_api::atoms::audiences::types::{
    Audience, AudienceCampaign, AudienceMember, AudienceSummary, CreatedAudience,
};
use jiff::Timestamp;

use super::count;
use crate::store::{self, Campaign, Member, Organization};

/// An audience, without its people.
pub(crate) fn audience(audience: &store::Audience, organization: &Organization) -> Audience {
    Audience {
        id: Some(audience.id.clone()),
        name: Some(audience.what.name.clone()),
        description: audience.what.description.clone(),
        phone_number_column_name: Some(audience.what.phone_column.clone()),
        organization: Some(organization.id.clone()),
        created_by: Some(audience.created_by.clone()),
        created_at: Some(audience.created_at.into()),
        updated_at: Some(audience.updated_at.into()),
    }
}

/// An audience right after it was made.
pub(crate) fn created(audience: &store::Audience, organization: &Organization) -> CreatedAudience {
    CreatedAudience {
        id: Some(audience.id.clone()),
        name: Some(audience.what.name.clone()),
        description: audience.what.description.clone(),
        identifier_column_name: audience.what.identifier_column.clone(),
        phone_number_column_name: Some(audience.what.phone_column.clone()),
        organization: Some(organization.id.clone()),
        created_by: Some(audience.created_by.clone()),
        created_at: Some(audience.created_at.into()),
        updated_at: Some(audience.updated_at.into()),
    }
}

/// An audience in a list, with the campaigns that use it.
pub(crate) fn summary(
    audience: &store::Audience,
    organization: &Organization,
    now: Timestamp,
) -> AudienceSummary {
    let campaigns = organization.campaigns.iter();
    let campaigns = campaigns.filter(|campaign| campaign.audience == audience.id);
    let campaigns: Vec<_> = campaigns.map(|one| campaign(one, now)).collect();
    AudienceSummary {
        id: Some(audience.id.clone()),
        name: Some(audience.what.name.clone()),
        description: audience.what.description.clone(),
        has_campaigns: Some(!campaigns.is_empty()),
        campaigns: Some(campaigns),
        member_count: Some(count(audience.members.len()).into()),
        phone_number_column_name: Some(audience.what.phone_column.clone()),
        organization: Some(organization.id.clone()),
        created_by: Some(audience.created_by.clone()),
        created_at: Some(audience.created_at.into()),
        updated_at: Some(audience.updated_at.into()),
    }
}

/// One person.
pub(crate) fn member(member: &Member) -> AudienceMember {
    AudienceMember {
        id: Some(member.id.clone()),
        data: Some(member.data.clone().into()),
    }
}

fn campaign(campaign: &Campaign, now: Timestamp) -> AudienceCampaign {
    AudienceCampaign {
        id: Some(campaign.id.clone()),
        name: Some(campaign.name.clone()),
        status: Some(campaign.status(now).to_string()),
        created_at: Some(campaign.created_at.into()),
    }
}
