//! Serving the operations of `SipTrunks`.
//!
//! Made by atoms-codegen from `specs/atoms`; edit that, not this.

use std::sync::Arc;

use axum::Router;
use axum::extract::FromRequestParts;
use axum::response::IntoResponse;

use super::{routes, types};

/// One method per operation; a new operation is a compile error here.
pub trait SipTrunks: Sized + Send + Sync + 'static {
    /// Who calls, read before the body is; its rejection is the answer.
    type Caller: FromRequestParts<Arc<Self>> + Send;

    /// What a method may fail with; it becomes the answer.
    type Error: IntoResponse + Send;

    /// The trunks that carriers send calls to, each with the agent that answers them.
    ///
    /// `GET /sip-trunk/inbound`
    fn list_inbound_trunks(
        &self,
        caller: Self::Caller,
    ) -> impl Future<
        Output = Result<super::ListInboundTrunksAnswer, Self::Error>,
    > + Send;

    /// Makes a trunk that carriers can send calls to. It wants a number or an allowed
    /// address. A number is on one inbound trunk of the whole platform.
    ///
    /// `POST /sip-trunk/inbound`
    fn create_inbound_trunk(
        &self,
        caller: Self::Caller,
        body: types::CreateInboundTrunkRequest,
    ) -> impl Future<
        Output = Result<super::CreateInboundTrunkAnswer, Self::Error>,
    > + Send;

    /// Deletes a trunk that no agent answers on.
    ///
    /// `DELETE /sip-trunk/inbound/{trunkId}`
    fn delete_inbound_trunk(
        &self,
        caller: Self::Caller,
        params: types::DeleteInboundTrunkParams,
    ) -> impl Future<
        Output = Result<super::DeleteInboundTrunkAnswer, Self::Error>,
    > + Send;

    /// Changes what the body names. `numbers` takes the place of the whole list.
    ///
    /// `PATCH /sip-trunk/inbound/{trunkId}`
    fn update_inbound_trunk(
        &self,
        caller: Self::Caller,
        params: types::UpdateInboundTrunkParams,
        body: types::UpdateInboundTrunkRequest,
    ) -> impl Future<
        Output = Result<super::UpdateInboundTrunkAnswer, Self::Error>,
    > + Send;

    /// The trunks that agents call through.
    ///
    /// `GET /sip-trunk/outbound`
    fn list_outbound_trunks(
        &self,
        caller: Self::Caller,
    ) -> impl Future<
        Output = Result<super::ListOutboundTrunksAnswer, Self::Error>,
    > + Send;

    /// Makes a trunk to an address of a carrier, which has one trunk at most. `address` and
    /// `transport` stay as they are then.
    ///
    /// `POST /sip-trunk/outbound`
    fn create_outbound_trunk(
        &self,
        caller: Self::Caller,
        body: types::CreateOutboundTrunkRequest,
    ) -> impl Future<
        Output = Result<super::CreateOutboundTrunkAnswer, Self::Error>,
    > + Send;

    /// Deletes a trunk whose numbers nobody calls from.
    ///
    /// `DELETE /sip-trunk/outbound/{trunkId}`
    fn delete_outbound_trunk(
        &self,
        caller: Self::Caller,
        params: types::DeleteOutboundTrunkParams,
    ) -> impl Future<
        Output = Result<super::DeleteOutboundTrunkAnswer, Self::Error>,
    > + Send;

    /// Changes what the body names. `numbers` takes the place of the whole list.
    ///
    /// `PATCH /sip-trunk/outbound/{trunkId}`
    fn update_outbound_trunk(
        &self,
        caller: Self::Caller,
        params: types::UpdateOutboundTrunkParams,
        body: types::UpdateOutboundTrunkRequest,
    ) -> impl Future<
        Output = Result<super::UpdateOutboundTrunkAnswer, Self::Error>,
    > + Send;
}

/// All operations, to be mounted at the root of their paths.
pub fn router<H: SipTrunks>(handler: Arc<H>) -> Router {
    Router::new()
        .route(
            "/sip-trunk/inbound",
            routes::list_inbound_trunks().merge(routes::create_inbound_trunk()),
        )
        .route(
            "/sip-trunk/inbound/{trunk_id}",
            routes::delete_inbound_trunk().merge(routes::update_inbound_trunk()),
        )
        .route(
            "/sip-trunk/outbound",
            routes::list_outbound_trunks().merge(routes::create_outbound_trunk()),
        )
        .route(
            "/sip-trunk/outbound/{trunk_id}",
            routes::delete_outbound_trunk().merge(routes::update_outbound_trunk()),
        )
        .with_state(handler)
}
