//! The types of `Concurrency` alone.
//!
//! Made by atoms-codegen from `specs/atoms`; edit that, not this.

#![allow(missing_docs, reason = "what the document leaves undescribed stays so here")]

use atoms_runtime::{Maybe, Number};
use atoms_runtime::codegen::object;

object! {
    /// How the organization's calls at the same time are divided.
    ///
    /// `concurrency.yaml#/components/schemas/ConcurrencyOverview`
    pub struct ConcurrencyOverview {
        pub agents: Option<Vec<AgentConcurrencyUse>> = optional("agents"),
        /// The most calls at the same time, of all agents together.
        pub org_limit: Option<Number> = optional("orgLimit"),
        /// The reservations of all agents, in all channels.
        pub total_reserved: Option<Number> = optional("totalReserved"),
        /// What is left for every agent to use.
        pub unreserved_pool: Option<Number> = optional("unreservedPool"),
    }
}

object! {
    /// New reservations.
    ///
    /// `concurrency.yaml#/components/schemas/UpdateConcurrencyReservationsRequest`
    pub struct UpdateConcurrencyReservationsRequest with new {
        /// One entry an agent.
        ///
        /// At least 1 item.
        pub reservations: Vec<ConcurrencyReservation> = "reservations",
    }
}

object! {
    /// How many calls at the same time are set aside for an agent, by channel.
    ///
    /// `concurrency.yaml#/components/schemas/AgentConcurrencyUse`
    pub struct AgentConcurrencyUse {
        pub agent_id: Option<String> = optional("agentId"),
        pub agent_name: Option<String> = optional("agentName"),
        pub avatar_url: Maybe<String> = optional("avatarUrl"),
        pub chat: Option<Number> = optional("chat"),
        pub inbound: Option<Number> = optional("inbound"),
        pub outbound: Option<Number> = optional("outbound"),
        pub webcall: Option<Number> = optional("webcall"),
    }
}

object! {
    /// How many calls at the same time to set aside for an agent, by channel.
    ///
    /// `concurrency.yaml#/components/schemas/ConcurrencyReservation`
    pub struct ConcurrencyReservation with new {
        pub agent_id: String = "agentId",
        /// At least 0.
        pub chat: i64 = "chat",
        /// At least 0.
        pub inbound: i64 = "inbound",
        /// At least 0.
        pub outbound: i64 = "outbound",
        /// At least 0.
        pub webcall: i64 = "webcall",
    }
}

object! {
    /// `concurrency.yaml#/paths/~1concurrency/get/responses/200/content/application~1json/schema`
    pub struct GetConcurrencyOk {
        pub success: Option<bool> = optional("success"),
        pub data: Option<ConcurrencyOverview> = optional("data"),
    }
}

object! {
    /// `concurrency.yaml#/paths/~1concurrency~1reservations/put/responses/200/content/application~1json/schema`
    pub struct UpdateConcurrencyReservationsOk {
        pub success: Option<bool> = optional("success"),
        pub data: Option<UpdateConcurrencyReservationsOkData> = optional("data"),
    }
}

object! {
    /// `concurrency.yaml#/paths/~1concurrency~1reservations/put/responses/200/content/application~1json/schema/properties/data`
    pub struct UpdateConcurrencyReservationsOkData {
        pub updated: Option<Number> = optional("updated"),
    }
}
