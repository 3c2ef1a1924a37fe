//! What the platform knows, and the rules that hold for it.
//!
//! Plain data in memory; nothing here knows HTTP, and nothing looks at a clock: what happens is told its [`Moment`].

mod agents;
mod audiences;
mod branches;
mod campaigns;
mod config;
mod drafts;
mod fault;
mod moment;
mod page;
mod revisions;
mod telephony;
mod tools;
mod trunks;
mod versions;
mod webhooks;

use std::collections::BTreeMap;

pub use agents::{Agent, NewAgent, Profile};
pub use audiences::{Audience, Member, NewAudience, Row, Search};
pub use branches::{Branch, Source};
pub use campaigns::{Campaign, Happening, NewCampaign};
pub use config::{Change, Config, SectionDiff, is_configuration};
pub use drafts::{Draft, Step};
pub use fault::{Fault, Stale};
pub use moment::Moment;
pub use page::{Page, Paged, is_named_like};
pub use telephony::{Binding, OwnNumber, Source as TelephonySource};
pub use tools::{Secret, Tool};
pub use trunks::{InboundTrunk, OutboundTrunk};
pub use versions::{Labels, Version};
pub use webhooks::{NewWebhook, Subscription, Webhook, WebhookChange};

/// What all organizations have.
#[derive(Debug, Default)]
pub struct Store {
    organizations: BTreeMap<String, Organization>,
}

/// What one organization has. Lists are in the order in which things were made.
#[derive(Debug, Default)]
pub struct Organization {
    /// Its id.
    pub id: String,
    /// Its agents, archived ones among them.
    pub agents: Vec<Agent>,
    /// Its audiences.
    pub audiences: Vec<Audience>,
    /// Its campaigns.
    pub campaigns: Vec<Campaign>,
    /// Tools that its agents refer to.
    pub tools: Vec<Tool>,
    /// Secrets that its tools name.
    pub secrets: Vec<Secret>,
    /// Trunks that carriers send calls to.
    pub inbound_trunks: Vec<InboundTrunk>,
    /// Trunks that its agents call through.
    pub outbound_trunks: Vec<OutboundTrunk>,
    /// What its agents answer on.
    pub answers: Vec<Binding>,
    /// What its agents call from.
    pub caller_ids: Vec<Binding>,
    /// What its agents pass calls on from: a number by the id of an agent.
    pub transfers: BTreeMap<String, String>,
    /// Its webhooks.
    pub webhooks: Vec<Webhook>,
    /// Which events of which agents its webhooks get.
    pub subscriptions: Vec<Subscription>,
}

impl Store {
    /// What the organization has. One that was never heard of has nothing.
    pub fn organization(&mut self, id: &str) -> &mut Organization {
        let organization = self.organizations.entry(id.to_owned());
        organization.or_insert_with(|| Organization {
            id: id.to_owned(),
            ..Organization::default()
        })
    }
}
