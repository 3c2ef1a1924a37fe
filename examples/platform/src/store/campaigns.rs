//! Campaigns: one agent calls everybody in an audience.

use atoms_api::atoms::campaigns::types::CampaignStatus;
use jiff::Timestamp;

use super::{Fault, Moment, Organization};

/// How often a call that failed is tried again, unless the campaign says otherwise.
const RETRIES: i64 = 3;
/// The minutes between two tries, unless the campaign says otherwise.
const RETRY_DELAY: i64 = 15;

/// A campaign.
#[derive(Clone, Debug)]
pub struct Campaign {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// What it is for.
    pub description: Option<String>,
    /// The agent that calls.
    pub agent: String,
    /// The people whom it calls.
    pub audience: String,
    /// When it begins by itself.
    pub scheduled_at: Option<Timestamp>,
    /// How often a call that failed is tried again.
    pub max_retries: i64,
    /// The minutes between two tries.
    pub retry_delay: i64,
    /// How many people it calls.
    pub participants: usize,
    /// What happened to it.
    pub happenings: Vec<Happening>,
    /// Who made it.
    pub created_by: String,
    /// When it was made.
    pub created_at: Timestamp,
    /// When it last changed.
    pub updated_at: Timestamp,
    status: CampaignStatus,
}

/// Something that happened to a campaign.
#[derive(Clone, Debug)]
pub struct Happening {
    /// Its id.
    pub id: String,
    /// What it was, as `paused`.
    pub action: &'static str,
    /// When it was.
    pub at: Timestamp,
}

/// A campaign to be.
#[derive(Clone, Debug, Default)]
pub struct NewCampaign {
    /// Its name.
    pub name: String,
    /// What it is for.
    pub description: Option<String>,
    /// The agent that calls.
    pub agent: String,
    /// The people whom it calls.
    pub audience: String,
    /// When it begins by itself; it waits for its start where nothing is said.
    pub scheduled_at: Option<Timestamp>,
    /// How often a call that failed is tried again.
    pub max_retries: Option<i64>,
    /// The minutes between two tries.
    pub retry_delay: Option<i64>,
}

impl Campaign {
    /// How it stands at that time: what was scheduled begins by itself.
    pub fn status(&self, now: Timestamp) -> CampaignStatus {
        match self.scheduled_at {
            Some(begin) if self.status == CampaignStatus::Scheduled && begin <= now => {
                CampaignStatus::Running
            }
            _ => self.status.clone(),
        }
    }

    /// When it was paused, if it is.
    pub fn paused_at(&self) -> Option<Timestamp> {
        let is_paused = self.status == CampaignStatus::Paused;
        let last = self.happenings.last().filter(|_| is_paused);
        last.map(|happening| happening.at)
    }

    /// Begins it, or goes on with it.
    ///
    /// # Errors
    /// When it is under way or over.
    pub fn start(&mut self, moment: &Moment<'_>) -> Result<(), Fault> {
        use CampaignStatus::{Draft, Paused, Scheduled};
        if !matches!(self.status(moment.now), Draft | Scheduled | Paused) {
            return Err(Fault::invalid("the campaign is under way or over"));
        }
        self.becomes(CampaignStatus::Running, "started", moment);
        Ok(())
    }

    /// Stops it from making further calls.
    ///
    /// # Errors
    /// When it is not running.
    pub fn pause(&mut self, moment: &Moment<'_>) -> Result<(), Fault> {
        if self.status(moment.now) != CampaignStatus::Running {
            return Err(Fault::invalid("the campaign is not running"));
        }
        self.becomes(CampaignStatus::Paused, "paused", moment);
        Ok(())
    }

    fn becomes(&mut self, status: CampaignStatus, action: &'static str, moment: &Moment<'_>) {
        self.status = status;
        self.updated_at = moment.now;
        self.happenings.push(Happening {
            id: moment.id(),
            action,
            at: moment.now,
        });
    }
}

impl Organization {
    /// Makes a campaign: `scheduled` with a time to begin at, else a `draft`.
    ///
    /// # Errors
    /// When the time does not lie ahead, or there is no such agent or audience.
    pub fn create_campaign(
        &mut self,
        new: NewCampaign,
        moment: &Moment<'_>,
    ) -> Result<&Campaign, Fault> {
        if new.scheduled_at.is_some_and(|begin| begin <= moment.now) {
            return Err(Fault::invalid("scheduledAt must lie ahead"));
        }
        self.agent(&new.agent).map_err(Fault::asked)?;
        let audience = self.audience(&new.audience).map_err(Fault::asked)?;
        let status = match new.scheduled_at {
            Some(_) => CampaignStatus::Scheduled,
            None => CampaignStatus::Draft,
        };
        let campaign = Campaign {
            id: moment.id(),
            participants: audience.members.len(),
            name: new.name,
            description: new.description,
            agent: new.agent,
            audience: new.audience,
            scheduled_at: new.scheduled_at,
            max_retries: new.max_retries.unwrap_or(RETRIES),
            retry_delay: new.retry_delay.unwrap_or(RETRY_DELAY),
            happenings: Vec::new(),
            created_by: moment.user.to_owned(),
            created_at: moment.now,
            updated_at: moment.now,
            status,
        };
        self.campaigns.push(campaign);
        self.campaigns.last().ok_or(Fault::Missing("campaign"))
    }

    /// The campaign of that id.
    ///
    /// # Errors
    /// When there is none.
    pub fn campaign(&self, id: &str) -> Result<&Campaign, Fault> {
        let found = self.campaigns.iter().find(|campaign| campaign.id == id);
        found.ok_or(Fault::Missing("campaign"))
    }

    /// The campaign of that id, to be changed.
    ///
    /// # Errors
    /// When there is none.
    pub fn campaign_mut(&mut self, id: &str) -> Result<&mut Campaign, Fault> {
        let mut campaigns = self.campaigns.iter_mut();
        let found = campaigns.find(|campaign| campaign.id == id);
        found.ok_or(Fault::Missing("campaign"))
    }

    /// Deletes a campaign.
    ///
    /// # Errors
    /// When there is none.
    pub fn delete_campaign(&mut self, id: &str) -> Result<(), Fault> {
        self.campaign(id)?;
        self.campaigns.retain(|campaign| campaign.id != id);
        Ok(())
    }
}
