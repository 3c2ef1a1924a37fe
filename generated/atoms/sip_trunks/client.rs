//! Calling the operations of `SipTrunks`.
//!
//! Made by atoms-codegen from `specs/atoms`; edit that, not this.

use atoms_runtime::rest::client::Error;

use super::types;
use super::super::Client;

impl Client {
    /// The trunks that carriers send calls to, each with the agent that answers them.
    ///
    /// `GET /sip-trunk/inbound`
    ///
    /// # Errors
    ///
    /// When no documented answer arrives.
    pub async fn list_inbound_trunks(
        &self,
    ) -> Result<super::ListInboundTrunksAnswer, Error> {
        self.http.call(&super::LIST_INBOUND_TRUNKS).send().await
    }

    /// Makes a trunk that carriers can send calls to. It wants a number or an allowed
    /// address. A number is on one inbound trunk of the whole platform.
    ///
    /// `POST /sip-trunk/inbound`
    ///
    /// # Errors
    ///
    /// When no documented answer arrives.
    pub async fn create_inbound_trunk(
        &self,
        body: &types::CreateInboundTrunkRequest,
    ) -> Result<super::CreateInboundTrunkAnswer, Error> {
        self.http.call(&super::CREATE_INBOUND_TRUNK).json(body).send().await
    }

    /// Deletes a trunk that no agent answers on.
    ///
    /// `DELETE /sip-trunk/inbound/{trunkId}`
    ///
    /// # Errors
    ///
    /// When no documented answer arrives.
    pub async fn delete_inbound_trunk(
        &self,
        params: &types::DeleteInboundTrunkParams,
    ) -> Result<super::DeleteInboundTrunkAnswer, Error> {
        self.http.call(&super::DELETE_INBOUND_TRUNK).params(params).send().await
    }

    /// Changes what the body names. `numbers` takes the place of the whole list.
    ///
    /// `PATCH /sip-trunk/inbound/{trunkId}`
    ///
    /// # Errors
    ///
    /// When no documented answer arrives.
    pub async fn update_inbound_trunk(
        &self,
        params: &types::UpdateInboundTrunkParams,
        body: &types::UpdateInboundTrunkRequest,
    ) -> Result<super::UpdateInboundTrunkAnswer, Error> {
        self.http
            .call(&super::UPDATE_INBOUND_TRUNK)
            .params(params)
            .json(body)
            .send()
            .await
    }

    /// The trunks that agents call through.
    ///
    /// `GET /sip-trunk/outbound`
    ///
    /// # Errors
    ///
    /// When no documented answer arrives.
    pub async fn list_outbound_trunks(
        &self,
    ) -> Result<super::ListOutboundTrunksAnswer, Error> {
        self.http.call(&super::LIST_OUTBOUND_TRUNKS).send().await
    }

    /// Makes a trunk to an address of a carrier, which has one trunk at most. `address` and
    /// `transport` stay as they are then.
    ///
    /// `POST /sip-trunk/outbound`
    ///
    /// # Errors
    ///
    /// When no documented answer arrives.
    pub async fn create_outbound_trunk(
        &self,
        body: &types::CreateOutboundTrunkRequest,
    ) -> Result<super::CreateOutboundTrunkAnswer, Error> {
        self.http.call(&super::CREATE_OUTBOUND_TRUNK).json(body).send().await
    }

    /// Deletes a trunk whose numbers nobody calls from.
    ///
    /// `DELETE /sip-trunk/outbound/{trunkId}`
    ///
    /// # Errors
    ///
    /// When no documented answer arrives.
    pub async fn delete_outbound_trunk(
        &self,
        params: &types::DeleteOutboundTrunkParams,
    ) -> Result<super::DeleteOutboundTrunkAnswer, Error> {
        self.http.call(&super::DELETE_OUTBOUND_TRUNK).params(params).send().await
    }

    /// Changes what the body names. `numbers` takes the place of the whole list.
    ///
    /// `PATCH /sip-trunk/outbound/{trunkId}`
    ///
    /// # Errors
    ///
    /// When no documented answer arrives.
    pub async fn update_outbound_trunk(
        &self,
        params: &types::UpdateOutboundTrunkParams,
        body: &types::UpdateOutboundTrunkRequest,
    ) -> Result<super::UpdateOutboundTrunkAnswer, Error> {
        self.http
            .call(&super::UPDATE_OUTBOUND_TRUNK)
            .params(params)
            .json(body)
            .send()
            .await
    }
}
