//! The types of `Concurrency` alone.
//!
//! Made by atoms-codegen from `specs/atoms`; edit that, not this.

#![allow(missing_docs, reason = "what the document leaves undescribed stays so here")]

use atoms_runtime::{Maybe, Number};
use serde::{Deserialize, Serialize};

/// How the organization's calls at the same time are divided.
///
/// `concurrency.yaml#/components/schemas/ConcurrencyOverview`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ConcurrencyOverview {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub agents: Option<Vec<AgentConcurrencyUse>>,
    /// The most calls at the same time, of all agents together.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub org_limit: Option<Number>,
    /// The reservations of all agents, in all channels.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub total_reserved: Option<Number>,
    /// What is left for every agent to use.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub unreserved_pool: Option<Number>,
}

/// New reservations.
///
/// `concurrency.yaml#/components/schemas/UpdateConcurrencyReservationsRequest`
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
pub struct UpdateConcurrencyReservationsRequest {
    /// One entry an agent.
    pub reservations: Vec<ConcurrencyReservation>,
}

/// How many calls at the same time are set aside for an agent, by channel.
///
/// `concurrency.yaml#/components/schemas/AgentConcurrencyUse`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct AgentConcurrencyUse {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub agent_id: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub agent_name: Option<String>,
    #[serde(default, skip_serializing_if = "Maybe::is_absent")]
    pub avatar_url: Maybe<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub chat: Option<Number>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub inbound: Option<Number>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub outbound: Option<Number>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub webcall: Option<Number>,
}

/// How many calls at the same time to set aside for an agent, by channel.
///
/// `concurrency.yaml#/components/schemas/ConcurrencyReservation`
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ConcurrencyReservation {
    pub agent_id: String,
    pub chat: i64,
    pub inbound: i64,
    pub outbound: i64,
    pub webcall: i64,
}

/// `concurrency.yaml#/paths/~1concurrency/get/responses/200/content/application~1json/schema`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
pub struct GetConcurrencyOk {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub success: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub data: Option<ConcurrencyOverview>,
}

/// `concurrency.yaml#/paths/~1concurrency~1reservations/put/responses/200/content/application~1json/schema`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
pub struct UpdateConcurrencyReservationsOk {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub success: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub data: Option<UpdateConcurrencyReservationsOkData>,
}

/// `concurrency.yaml#/paths/~1concurrency~1reservations/put/responses/200/content/application~1json/schema/properties/data`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
pub struct UpdateConcurrencyReservationsOkData {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub updated: Option<Number>,
}
