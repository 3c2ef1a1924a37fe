//! The types of `AgentTelephony` alone.
//!
//! Made by atoms-codegen from `specs/atoms`; edit that, not this.

#![allow(missing_docs, reason = "what the document leaves undescribed stays so here")]

use atoms_runtime::{Maybe, Timestamp};
use atoms_runtime::codegen::{object, open_enum};

object! {
    /// Something whose calls an agent takes.
    ///
    /// `agent-telephony.yaml#/components/schemas/AgentAnswerSource`
    pub struct AgentAnswerSource {
        pub binding_id: Option<String> = optional("bindingId"),
        pub source_kind: Option<TelephonySourceKind> = optional("sourceKind"),
        pub source_id: Option<String> = optional("sourceId"),
        /// The number, or the name of the trunk.
        pub label: Option<String> = optional("label"),
    }
}

object! {
    /// What to answer on.
    ///
    /// `agent-telephony.yaml#/components/schemas/AddAnswerRequest`
    pub struct AddAnswerRequest with new {
        pub source_kind: TelephonySourceKind = "sourceKind",
        /// The `_id` of the number or of the inbound trunk.
        pub source_id: String = "sourceId",
    }
}

object! {
    /// Ties an agent to a number or a trunk.
    ///
    /// `agent-telephony.yaml#/components/schemas/AgentTelephonyBinding`
    pub struct AgentTelephonyBinding {
        pub id: Option<String> = optional("_id"),
        pub agent_id: Option<String> = optional("agentId"),
        pub source_kind: Option<TelephonySourceKind> = optional("sourceKind"),
        pub source_id: Option<String> = optional("sourceId"),
        pub number: Option<String> = optional("number"),
        pub created_at: Option<Timestamp> = optional("createdAt"),
        pub updated_at: Option<Timestamp> = optional("updatedAt"),
    }
}

object! {
    /// Something that an agent calls from.
    ///
    /// `agent-telephony.yaml#/components/schemas/AgentCallerIdSource`
    pub struct AgentCallerIdSource {
        pub binding_id: Option<String> = optional("bindingId"),
        pub source_kind: Option<TelephonySourceKind> = optional("sourceKind"),
        pub source_id: Option<String> = optional("sourceId"),
        /// The name of the trunk.
        pub source_name: Option<String> = optional("sourceName"),
        /// The number.
        pub label: Option<String> = optional("label"),
    }
}

object! {
    /// What to call from.
    ///
    /// `agent-telephony.yaml#/components/schemas/AddCallerIdRequest`
    pub struct AddCallerIdRequest with new {
        pub source_kind: TelephonySourceKind = "sourceKind",
        /// The `_id` of the number or of the outbound trunk.
        pub source_id: String = "sourceId",
        /// Which number of a trunk, in E.164.
        pub number: Option<String> = optional("number"),
    }
}

object! {
    /// The number to show.
    ///
    /// `agent-telephony.yaml#/components/schemas/SetTransferSourceRequest`
    pub struct SetTransferSourceRequest with new {
        /// In E.164; `null` clears it.
        pub transfer_from_number: Option<String> = "transferFromNumber",
    }
}

open_enum! {
    /// A number of the organization, or a SIP trunk.
    ///
    /// `agent-telephony.yaml#/components/schemas/TelephonySourceKind`
    pub enum TelephonySourceKind {
        PhoneNumber = "phoneNumber",
        SipTrunk = "sipTrunk",
    }
}

object! {
    /// The parameters of `GET /agent/{agentId}/answers`.
    ///
    /// `agent-telephony.yaml#/paths/~1agent~1{agentId}~1answers/get/parameters`
    pub struct ListAgentAnswersParams {
        /// The agent.
        pub agent_id: String = "agentId",
    }
}

object! {
    /// `agent-telephony.yaml#/paths/~1agent~1{agentId}~1answers/get/responses/200/content/application~1json/schema`
    pub struct ListAgentAnswersOk {
        pub status: Option<bool> = optional("status"),
        pub data: Option<ListAgentAnswersOkData> = optional("data"),
    }
}

object! {
    /// `agent-telephony.yaml#/paths/~1agent~1{agentId}~1answers/get/responses/200/content/application~1json/schema/properties/data`
    pub struct ListAgentAnswersOkData {
        pub answers: Option<Vec<AgentAnswerSource>> = optional("answers"),
    }
}

object! {
    /// The parameters of `POST /agent/{agentId}/answers`.
    ///
    /// `agent-telephony.yaml#/paths/~1agent~1{agentId}~1answers/post/parameters`
    pub struct AddAgentAnswerParams {
        /// The agent.
        pub agent_id: String = "agentId",
    }
}

object! {
    /// `agent-telephony.yaml#/paths/~1agent~1{agentId}~1answers/post/responses/201/content/application~1json/schema`
    pub struct AddAgentAnswerCreated {
        pub status: Option<bool> = optional("status"),
        pub data: Option<AgentTelephonyBinding> = optional("data"),
    }
}

object! {
    /// The parameters of `DELETE /agent/{agentId}/answers/{sourceId}`.
    ///
    /// `agent-telephony.yaml#/paths/~1agent~1{agentId}~1answers~1{sourceId}/delete/parameters`
    pub struct RemoveAgentAnswerParams {
        /// The agent.
        pub agent_id: String = "agentId",
        /// The number or the trunk.
        pub source_id: String = "sourceId",
    }
}

object! {
    /// `agent-telephony.yaml#/components/responses/Detached/content/application~1json/schema`
    pub struct Detached {
        pub status: Option<bool> = optional("status"),
        pub data: Option<DetachedData> = optional("data"),
    }
}

object! {
    /// `agent-telephony.yaml#/components/responses/Detached/content/application~1json/schema/properties/data`
    pub struct DetachedData {
        pub detached: Option<bool> = optional("detached"),
    }
}

object! {
    /// The parameters of `GET /agent/{agentId}/caller-ids`.
    ///
    /// `agent-telephony.yaml#/paths/~1agent~1{agentId}~1caller-ids/get/parameters`
    pub struct ListAgentCallerIdsParams {
        /// The agent.
        pub agent_id: String = "agentId",
    }
}

object! {
    /// `agent-telephony.yaml#/paths/~1agent~1{agentId}~1caller-ids/get/responses/200/content/application~1json/schema`
    pub struct ListAgentCallerIdsOk {
        pub status: Option<bool> = optional("status"),
        pub data: Option<ListAgentCallerIdsOkData> = optional("data"),
    }
}

object! {
    /// `agent-telephony.yaml#/paths/~1agent~1{agentId}~1caller-ids/get/responses/200/content/application~1json/schema/properties/data`
    pub struct ListAgentCallerIdsOkData {
        pub caller_ids: Option<Vec<AgentCallerIdSource>> = optional("callerIds"),
    }
}

object! {
    /// The parameters of `POST /agent/{agentId}/caller-ids`.
    ///
    /// `agent-telephony.yaml#/paths/~1agent~1{agentId}~1caller-ids/post/parameters`
    pub struct AddAgentCallerIdParams {
        /// The agent.
        pub agent_id: String = "agentId",
    }
}

object! {
    /// `agent-telephony.yaml#/paths/~1agent~1{agentId}~1caller-ids/post/responses/201/content/application~1json/schema`
    pub struct AddAgentCallerIdCreated {
        pub status: Option<bool> = optional("status"),
        pub data: Option<AgentTelephonyBinding> = optional("data"),
    }
}

object! {
    /// The parameters of `DELETE /agent/{agentId}/caller-ids/{sourceId}`.
    ///
    /// `agent-telephony.yaml#/paths/~1agent~1{agentId}~1caller-ids~1{sourceId}/delete/parameters`
    pub struct RemoveAgentCallerIdParams {
        /// The agent.
        pub agent_id: String = "agentId",
        /// The number or the trunk.
        pub source_id: String = "sourceId",
        /// Which number of the source, in E.164.
        pub number: String = "number",
    }
}

object! {
    /// The parameters of `PUT /agent/{agentId}/transfer-source`.
    ///
    /// `agent-telephony.yaml#/paths/~1agent~1{agentId}~1transfer-source/put/parameters`
    pub struct SetAgentTransferSourceParams {
        /// The agent.
        pub agent_id: String = "agentId",
    }
}

object! {
    /// `agent-telephony.yaml#/paths/~1agent~1{agentId}~1transfer-source/put/responses/200/content/application~1json/schema`
    pub struct SetAgentTransferSourceOk {
        pub status: Option<bool> = optional("status"),
        pub data: Option<SetAgentTransferSourceOkData> = optional("data"),
    }
}

object! {
    /// `agent-telephony.yaml#/paths/~1agent~1{agentId}~1transfer-source/put/responses/200/content/application~1json/schema/properties/data`
    pub struct SetAgentTransferSourceOkData {
        pub transfer_from_number: Maybe<String> = optional("transferFromNumber"),
    }
}
