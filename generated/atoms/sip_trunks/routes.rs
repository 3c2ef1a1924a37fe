//! Each operation alone, for layers of its own.
//!
//! Made by atoms-codegen from `specs/atoms`; edit that, not this.

use std::sync::Arc;

use atoms_runtime::codegen::{Body, Caller, JsonBody, Params, ParamsAnd, serve};
use axum::routing::MethodRouter;

use super::{SipTrunks, checks};

/// `GET /sip-trunk/inbound`
pub fn list_inbound_trunks<H: SipTrunks>() -> MethodRouter<Arc<H>> {
    serve(&super::LIST_INBOUND_TRUNKS, Caller, (), H::list_inbound_trunks)
}

/// `POST /sip-trunk/inbound`
pub fn create_inbound_trunk<H: SipTrunks>() -> MethodRouter<Arc<H>> {
    serve(
        &super::CREATE_INBOUND_TRUNK,
        Caller,
        Body(JsonBody(checks::create_inbound_trunk_request)),
        H::create_inbound_trunk,
    )
}

/// `DELETE /sip-trunk/inbound/{trunkId}`
pub fn delete_inbound_trunk<H: SipTrunks>() -> MethodRouter<Arc<H>> {
    serve(&super::DELETE_INBOUND_TRUNK, Caller, Params, H::delete_inbound_trunk)
}

/// `PATCH /sip-trunk/inbound/{trunkId}`
pub fn update_inbound_trunk<H: SipTrunks>() -> MethodRouter<Arc<H>> {
    serve(
        &super::UPDATE_INBOUND_TRUNK,
        Caller,
        ParamsAnd(JsonBody(checks::update_inbound_trunk_request)),
        H::update_inbound_trunk,
    )
}

/// `GET /sip-trunk/outbound`
pub fn list_outbound_trunks<H: SipTrunks>() -> MethodRouter<Arc<H>> {
    serve(&super::LIST_OUTBOUND_TRUNKS, Caller, (), H::list_outbound_trunks)
}

/// `POST /sip-trunk/outbound`
pub fn create_outbound_trunk<H: SipTrunks>() -> MethodRouter<Arc<H>> {
    serve(
        &super::CREATE_OUTBOUND_TRUNK,
        Caller,
        Body(JsonBody(checks::create_outbound_trunk_request)),
        H::create_outbound_trunk,
    )
}

/// `DELETE /sip-trunk/outbound/{trunkId}`
pub fn delete_outbound_trunk<H: SipTrunks>() -> MethodRouter<Arc<H>> {
    serve(&super::DELETE_OUTBOUND_TRUNK, Caller, Params, H::delete_outbound_trunk)
}

/// `PATCH /sip-trunk/outbound/{trunkId}`
pub fn update_outbound_trunk<H: SipTrunks>() -> MethodRouter<Arc<H>> {
    serve(
        &super::UPDATE_OUTBOUND_TRUNK,
        Caller,
        ParamsAnd(JsonBody(checks::update_outbound_trunk_request)),
        H::update_outbound_trunk,
    )
}
