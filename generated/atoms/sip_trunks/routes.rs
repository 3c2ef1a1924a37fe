//! Each operation alone, for layers of its own.
//!
//! Made by atoms-codegen from `specs/atoms`; edit that, not this.

use std::sync::Arc;

use atoms_runtime::codegen::{JsonBody, ServerCall, route};
use axum::routing::MethodRouter;

use super::{SipTrunks, checks};

/// `GET /sip-trunk/inbound`
pub fn list_inbound_trunks<H: SipTrunks>() -> MethodRouter<Arc<H>> {
    route(&super::LIST_INBOUND_TRUNKS, |handler: Arc<H>, mut call: ServerCall| async move {
        let caller = call.caller(&handler).await?;
        Ok(H::list_inbound_trunks(&handler, caller).await)
    })
}

/// `POST /sip-trunk/inbound`
pub fn create_inbound_trunk<H: SipTrunks>() -> MethodRouter<Arc<H>> {
    route(&super::CREATE_INBOUND_TRUNK, |handler: Arc<H>, mut call: ServerCall| async move {
        let caller = call.caller(&handler).await?;
        let body = call.body(JsonBody(checks::create_inbound_trunk_request)).await?;
        Ok(H::create_inbound_trunk(&handler, caller, body).await)
    })
}

/// `DELETE /sip-trunk/inbound/{trunkId}`
pub fn delete_inbound_trunk<H: SipTrunks>() -> MethodRouter<Arc<H>> {
    route(&super::DELETE_INBOUND_TRUNK, |handler: Arc<H>, mut call: ServerCall| async move {
        let caller = call.caller(&handler).await?;
        let params = call.params()?;
        Ok(H::delete_inbound_trunk(&handler, caller, params).await)
    })
}

/// `PATCH /sip-trunk/inbound/{trunkId}`
pub fn update_inbound_trunk<H: SipTrunks>() -> MethodRouter<Arc<H>> {
    route(&super::UPDATE_INBOUND_TRUNK, |handler: Arc<H>, mut call: ServerCall| async move {
        let caller = call.caller(&handler).await?;
        let (params, body) = call
            .params_and(JsonBody(checks::update_inbound_trunk_request))
            .await?;
        Ok(H::update_inbound_trunk(&handler, caller, params, body).await)
    })
}

/// `GET /sip-trunk/outbound`
pub fn list_outbound_trunks<H: SipTrunks>() -> MethodRouter<Arc<H>> {
    route(&super::LIST_OUTBOUND_TRUNKS, |handler: Arc<H>, mut call: ServerCall| async move {
        let caller = call.caller(&handler).await?;
        Ok(H::list_outbound_trunks(&handler, caller).await)
    })
}

/// `POST /sip-trunk/outbound`
pub fn create_outbound_trunk<H: SipTrunks>() -> MethodRouter<Arc<H>> {
    route(&super::CREATE_OUTBOUND_TRUNK, |handler: Arc<H>, mut call: ServerCall| async move {
        let caller = call.caller(&handler).await?;
        let body = call.body(JsonBody(checks::create_outbound_trunk_request)).await?;
        Ok(H::create_outbound_trunk(&handler, caller, body).await)
    })
}

/// `DELETE /sip-trunk/outbound/{trunkId}`
pub fn delete_outbound_trunk<H: SipTrunks>() -> MethodRouter<Arc<H>> {
    route(&super::DELETE_OUTBOUND_TRUNK, |handler: Arc<H>, mut call: ServerCall| async move {
        let caller = call.caller(&handler).await?;
        let params = call.params()?;
        Ok(H::delete_outbound_trunk(&handler, caller, params).await)
    })
}

/// `PATCH /sip-trunk/outbound/{trunkId}`
pub fn update_outbound_trunk<H: SipTrunks>() -> MethodRouter<Arc<H>> {
    route(&super::UPDATE_OUTBOUND_TRUNK, |handler: Arc<H>, mut call: ServerCall| async move {
        let caller = call.caller(&handler).await?;
        let (params, body) = call
            .params_and(JsonBody(checks::update_outbound_trunk_request))
            .await?;
        Ok(H::update_outbound_trunk(&handler, caller, params, body).await)
    })
}
