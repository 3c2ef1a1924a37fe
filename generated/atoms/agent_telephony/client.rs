//! Calling the operations of `AgentTelephony`.
//!
//! Made by atoms-codegen from `specs/atoms`; edit that, not this.

#![allow(deprecated, reason = "what the document deprecates is still there")]

use atoms_runtime::rest::client::Error;

use super::types;
use super::super::Client;

impl Client {
    /// The numbers and inbound trunks whose calls the agent takes.
    ///
    /// `GET /agent/{agentId}/answers`
    ///
    /// # Errors
    ///
    /// When no documented answer arrives.
    pub async fn list_agent_answers(
        &self,
        params: &types::ListAgentAnswersParams,
    ) -> Result<super::ListAgentAnswersAnswer, Error> {
        self.http.call(&super::LIST_AGENT_ANSWERS).params(params).send().await
    }

    /// From now on the agent takes the calls of a number or of an inbound trunk, which no other
    /// agent may do.
    ///
    /// `POST /agent/{agentId}/answers`
    ///
    /// # Errors
    ///
    /// When no documented answer arrives.
    pub async fn add_agent_answer(
        &self,
        params: &types::AddAgentAnswerParams,
        body: &types::AddAnswerRequest,
    ) -> Result<super::AddAgentAnswerAnswer, Error> {
        self.http.call(&super::ADD_AGENT_ANSWER).params(params).json(body).send().await
    }

    /// Ends that the agent takes the calls of a number or of an inbound trunk.
    ///
    /// `DELETE /agent/{agentId}/answers/{sourceId}`
    ///
    /// # Errors
    ///
    /// When no documented answer arrives.
    pub async fn remove_agent_answer(
        &self,
        params: &types::RemoveAgentAnswerParams,
    ) -> Result<super::RemoveAgentAnswerAnswer, Error> {
        self.http.call(&super::REMOVE_AGENT_ANSWER).params(params).send().await
    }

    /// The numbers and outbound trunks that the agent calls from. Deprecated: name `fromNumber` at
    /// each call.
    ///
    /// `GET /agent/{agentId}/caller-ids`
    ///
    /// # Errors
    ///
    /// When no documented answer arrives.
    #[deprecated]
    pub async fn list_agent_caller_ids(
        &self,
        params: &types::ListAgentCallerIdsParams,
    ) -> Result<super::ListAgentCallerIdsAnswer, Error> {
        self.http.call(&super::LIST_AGENT_CALLER_IDS).params(params).send().await
    }

    /// The agent may call from a number, or from a number of an outbound trunk. Deprecated: name
    /// `fromNumber` at each call.
    ///
    /// `POST /agent/{agentId}/caller-ids`
    ///
    /// # Errors
    ///
    /// When no documented answer arrives.
    #[deprecated]
    pub async fn add_agent_caller_id(
        &self,
        params: &types::AddAgentCallerIdParams,
        body: &types::AddCallerIdRequest,
    ) -> Result<super::AddAgentCallerIdAnswer, Error> {
        self.http
            .call(&super::ADD_AGENT_CALLER_ID)
            .params(params)
            .json(body)
            .send()
            .await
    }

    /// The agent does not call from the number any more.
    /// Deprecated: name `fromNumber` at each call.
    ///
    /// `DELETE /agent/{agentId}/caller-ids/{sourceId}`
    ///
    /// # Errors
    ///
    /// When no documented answer arrives.
    #[deprecated]
    pub async fn remove_agent_caller_id(
        &self,
        params: &types::RemoveAgentCallerIdParams,
    ) -> Result<super::RemoveAgentCallerIdAnswer, Error> {
        self.http.call(&super::REMOVE_AGENT_CALLER_ID).params(params).send().await
    }

    /// Which of the organization's numbers is shown when the agent passes a call on.
    ///
    /// `PUT /agent/{agentId}/transfer-source`
    ///
    /// # Errors
    ///
    /// When no documented answer arrives.
    pub async fn set_agent_transfer_source(
        &self,
        params: &types::SetAgentTransferSourceParams,
        body: &types::SetTransferSourceRequest,
    ) -> Result<super::SetAgentTransferSourceAnswer, Error> {
        self.http
            .call(&super::SET_AGENT_TRANSFER_SOURCE)
            .params(params)
            .json(body)
            .send()
            .await
    }
}
