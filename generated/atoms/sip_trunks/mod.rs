//! The operations of [`SipTrunks`].
//!
//! Connections to carriers: where calls come in, and where they go out.
//!
//! Made by atoms-codegen from `specs/atoms`; edit that, not this.

use atoms_runtime::codegen::{Operation, Param, ParamKind, answers};

use super::types as shared;

mod checks;
#[cfg(feature = "client")]
mod client;
pub mod routes;
mod service;
pub mod types;

pub use self::service::{SipTrunks, router};

/// `GET /sip-trunk/inbound`
pub const LIST_INBOUND_TRUNKS: Operation = Operation::new("GET", "/sip-trunk/inbound")
    .security(super::SECURITY)
    .refused(&[(&super::ERROR_RESPONSE, &[401])]);

answers! {
    /// What `GET /sip-trunk/inbound` is answered.
    pub enum ListInboundTrunksAnswer {
        /// All inbound trunks.
        Ok(types::ListInboundTrunksOk) = json(200, from),
        /// The bearer token is missing, wrong or expired.
        Unauthorized(shared::ErrorResponse) = json(401),
    }
}

/// `POST /sip-trunk/inbound`
pub const CREATE_INBOUND_TRUNK: Operation = Operation::new("POST", "/sip-trunk/inbound")
    .security(super::SECURITY)
    .refused(&[(&super::ERROR_RESPONSE, &[400, 409, 401])]);

answers! {
    /// What `POST /sip-trunk/inbound` is answered.
    pub enum CreateInboundTrunkAnswer {
        /// The new trunk.
        Created(types::CreateInboundTrunkCreated) = json(201, from),
        /// The request is not one for a trunk.
        BadRequest(shared::ErrorResponse) = json(400),
        /// A number is on another trunk.
        Conflict(shared::ErrorResponse) = json(409),
        /// The bearer token is missing, wrong or expired.
        Unauthorized(shared::ErrorResponse) = json(401),
    }
}

/// `DELETE /sip-trunk/inbound/{trunkId}`
pub const DELETE_INBOUND_TRUNK: Operation = Operation::new("DELETE", "/sip-trunk/inbound/{trunkId}")
    .params(&[
        Param::path("trunkId", ParamKind::Text),
    ])
    .security(super::SECURITY)
    .refused(&[(&super::ERROR_RESPONSE, &[409, 401])]);

impl types::DeleteInboundTrunkParams {
    /// What `DELETE /sip-trunk/inbound/{trunkId}` has to be asked.
    #[must_use]
    pub fn new(trunk_id: impl Into<String>) -> Self {
        Self { trunk_id: trunk_id.into() }
    }
}

answers! {
    /// What `DELETE /sip-trunk/inbound/{trunkId}` is answered.
    pub enum DeleteInboundTrunkAnswer {
        /// The trunk is gone.
        Ok(types::DeleteInboundTrunkOk) = json(200, from),
        /// There is no such trunk.
        NotFound = empty(404),
        /// An agent answers on the trunk; the error names it.
        Conflict(shared::ErrorResponse) = json(409),
        /// The bearer token is missing, wrong or expired.
        Unauthorized(shared::ErrorResponse) = json(401),
    }
}

/// `PATCH /sip-trunk/inbound/{trunkId}`
pub const UPDATE_INBOUND_TRUNK: Operation = Operation::new("PATCH", "/sip-trunk/inbound/{trunkId}")
    .params(&[
        Param::path("trunkId", ParamKind::Text),
    ])
    .security(super::SECURITY)
    .refused(&[(&super::ERROR_RESPONSE, &[409, 401])]);

impl types::UpdateInboundTrunkParams {
    /// What `PATCH /sip-trunk/inbound/{trunkId}` has to be asked.
    #[must_use]
    pub fn new(trunk_id: impl Into<String>) -> Self {
        Self { trunk_id: trunk_id.into() }
    }
}

answers! {
    /// What `PATCH /sip-trunk/inbound/{trunkId}` is answered.
    pub enum UpdateInboundTrunkAnswer {
        /// The trunk as it is now, without `sipHost`.
        Ok(types::UpdateInboundTrunkOk) = json(200, from),
        /// There is no such trunk.
        NotFound = empty(404),
        /// A new number is on another trunk.
        Conflict(shared::ErrorResponse) = json(409),
        /// The bearer token is missing, wrong or expired.
        Unauthorized(shared::ErrorResponse) = json(401),
    }
}

/// `GET /sip-trunk/outbound`
pub const LIST_OUTBOUND_TRUNKS: Operation = Operation::new("GET", "/sip-trunk/outbound")
    .security(super::SECURITY)
    .refused(&[(&super::ERROR_RESPONSE, &[401])]);

answers! {
    /// What `GET /sip-trunk/outbound` is answered.
    pub enum ListOutboundTrunksAnswer {
        /// All outbound trunks.
        Ok(types::ListOutboundTrunksOk) = json(200, from),
        /// The bearer token is missing, wrong or expired.
        Unauthorized(shared::ErrorResponse) = json(401),
    }
}

/// `POST /sip-trunk/outbound`
pub const CREATE_OUTBOUND_TRUNK: Operation = Operation::new("POST", "/sip-trunk/outbound")
    .security(super::SECURITY)
    .refused(&[(&super::ERROR_RESPONSE, &[400, 409, 401])]);

answers! {
    /// What `POST /sip-trunk/outbound` is answered.
    pub enum CreateOutboundTrunkAnswer {
        /// The new trunk.
        Created(types::CreateOutboundTrunkCreated) = json(201, from),
        /// The request is not one for a trunk.
        BadRequest(shared::ErrorResponse) = json(400),
        /// The address has a trunk already, or a number is on another one.
        Conflict(shared::ErrorResponse) = json(409),
        /// The bearer token is missing, wrong or expired.
        Unauthorized(shared::ErrorResponse) = json(401),
    }
}

/// `DELETE /sip-trunk/outbound/{trunkId}`
pub const DELETE_OUTBOUND_TRUNK: Operation =
    Operation::new("DELETE", "/sip-trunk/outbound/{trunkId}")
        .params(&[
            Param::path("trunkId", ParamKind::Text),
        ])
        .security(super::SECURITY)
        .refused(&[(&super::ERROR_RESPONSE, &[409, 401])]);

impl types::DeleteOutboundTrunkParams {
    /// What `DELETE /sip-trunk/outbound/{trunkId}` has to be asked.
    #[must_use]
    pub fn new(trunk_id: impl Into<String>) -> Self {
        Self { trunk_id: trunk_id.into() }
    }
}

answers! {
    /// What `DELETE /sip-trunk/outbound/{trunkId}` is answered.
    pub enum DeleteOutboundTrunkAnswer {
        /// The trunk is gone.
        Ok(types::DeleteOutboundTrunkOk) = json(200, from),
        /// There is no such trunk.
        NotFound = empty(404),
        /// Numbers of the trunk are in use; the error says where.
        Conflict(shared::ErrorResponse) = json(409),
        /// The bearer token is missing, wrong or expired.
        Unauthorized(shared::ErrorResponse) = json(401),
    }
}

/// `PATCH /sip-trunk/outbound/{trunkId}`
pub const UPDATE_OUTBOUND_TRUNK: Operation =
    Operation::new("PATCH", "/sip-trunk/outbound/{trunkId}")
        .params(&[
            Param::path("trunkId", ParamKind::Text),
        ])
        .security(super::SECURITY)
        .refused(&[(&super::ERROR_RESPONSE, &[409, 401])]);

impl types::UpdateOutboundTrunkParams {
    /// What `PATCH /sip-trunk/outbound/{trunkId}` has to be asked.
    #[must_use]
    pub fn new(trunk_id: impl Into<String>) -> Self {
        Self { trunk_id: trunk_id.into() }
    }
}

answers! {
    /// What `PATCH /sip-trunk/outbound/{trunkId}` is answered.
    pub enum UpdateOutboundTrunkAnswer {
        /// The trunk as it is now.
        Ok(types::UpdateOutboundTrunkOk) = json(200, from),
        /// There is no such trunk.
        NotFound = empty(404),
        /// A number that would go is in use; the error says where.
        Conflict(shared::ErrorResponse) = json(409),
        /// The bearer token is missing, wrong or expired.
        Unauthorized(shared::ErrorResponse) = json(401),
    }
}
