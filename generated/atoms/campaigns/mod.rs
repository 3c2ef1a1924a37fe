//! The operations of [`Campaigns`].
//!
//! One agent calls everybody in an audience, now or at a set time.
//!
//! Made by atoms-codegen from `specs/atoms`; edit that, not this.

use atoms_runtime::codegen::{Operation, Param, ParamKind, answers};
use atoms_runtime::codegen::answer::{Answer, WriteChoice};
use atoms_runtime::rest::ByteStream;
use axum::response::Response;

use super::{checks as shared_checks, types as shared};

mod checks;
#[cfg(feature = "client")]
mod client;
pub mod routes;
mod service;
pub mod types;

pub use self::service::{Campaigns, router};

/// `GET /campaign`
pub const LIST_CAMPAIGNS: Operation = Operation::new("GET", "/campaign")
    .params(&[
        Param::query("status", ParamKind::Text).check(checks::campaign_status),
        Param::query("search", ParamKind::Text),
        Param::query("sortField", ParamKind::Text)
            .default("\"createdAt\"")
            .check(checks::list_campaigns_params_sort_field),
        Param::query("sortOrder", ParamKind::Text)
            .default("\"desc\"")
            .check(shared_checks::sort_order),
        Param::query("page", ParamKind::Integer).default("1"),
        Param::query("offset", ParamKind::Integer).default("5"),
    ])
    .security(super::SECURITY)
    .refused(&[(&super::ERROR_RESPONSE, &[400, 401, 500])]);

impl Default for types::ListCampaignsParams {
    fn default() -> Self {
        Self {
            status: None,
            search: None,
            sort_field: types::ListCampaignsParamsSortField::CreatedAt,
            sort_order: shared::SortOrder::Desc,
            page: 1,
            offset: 5,
        }
    }
}

answers! {
    /// What `GET /campaign` is answered.
    pub enum ListCampaignsAnswer {
        /// One page of campaigns.
        Ok(types::ListCampaignsOk) = json(200, from),
        /// The request is malformed, or asks for what cannot be; `errors` says why.
        BadRequest(shared::ErrorResponse) = json(400),
        /// The bearer token is missing, wrong or expired.
        Unauthorized(shared::ErrorResponse) = json(401),
        /// Atoms has failed.
        InternalServerError(shared::ErrorResponse) = json(500),
    }
}

/// `POST /campaign`
pub const CREATE_CAMPAIGN: Operation = Operation::new("POST", "/campaign")
    .security(super::SECURITY)
    .refused(&[(&super::ERROR_RESPONSE, &[400, 401, 500])]);

answers! {
    /// What `POST /campaign` is answered.
    pub enum CreateCampaignAnswer {
        /// The campaign, with plain ids where the other answers have objects.
        Created(types::CreateCampaignCreated) = json(201, from),
        /// The request is malformed, or asks for what cannot be; `errors` says why.
        BadRequest(shared::ErrorResponse) = json(400),
        /// The bearer token is missing, wrong or expired.
        Unauthorized(shared::ErrorResponse) = json(401),
        /// What the request needs is not unlocked for the organization, such as conversational
        /// agents or some models.
        Forbidden(shared::ForbiddenErrorResponse) = json(403),
        /// Atoms has failed.
        InternalServerError(shared::ErrorResponse) = json(500),
    }
}

/// `GET /campaign/{id}`
pub const GET_CAMPAIGN: Operation = Operation::new("GET", "/campaign/{id}")
    .params(&[
        Param::path("id", ParamKind::Text),
    ])
    .security(super::SECURITY)
    .refused(&[(&super::ERROR_RESPONSE, &[400, 401, 500])]);

impl types::GetCampaignParams {
    /// What `GET /campaign/{id}` has to be asked.
    #[must_use]
    pub fn new(id: impl Into<String>) -> Self {
        Self { id: id.into() }
    }
}

answers! {
    /// What `GET /campaign/{id}` is answered.
    pub enum GetCampaignAnswer {
        /// The campaign.
        Ok(types::GetCampaignOk) = json(200, from),
        /// The request is malformed, or asks for what cannot be; `errors` says why.
        BadRequest(shared::ErrorResponse) = json(400),
        /// The bearer token is missing, wrong or expired.
        Unauthorized(shared::ErrorResponse) = json(401),
        /// Atoms has failed.
        InternalServerError(shared::ErrorResponse) = json(500),
    }
}

/// `DELETE /campaign/{id}`
pub const DELETE_CAMPAIGN: Operation = Operation::new("DELETE", "/campaign/{id}")
    .params(&[
        Param::path("id", ParamKind::Text),
    ])
    .security(super::SECURITY)
    .refused(&[(&super::ERROR_RESPONSE, &[400, 401, 500])]);

impl types::DeleteCampaignParams {
    /// What `DELETE /campaign/{id}` has to be asked.
    #[must_use]
    pub fn new(id: impl Into<String>) -> Self {
        Self { id: id.into() }
    }
}

answers! {
    /// What `DELETE /campaign/{id}` is answered.
    pub enum DeleteCampaignAnswer {
        /// The campaign is deleted.
        Ok(types::DeleteCampaignOk) = json(200, from),
        /// The request is malformed, or asks for what cannot be; `errors` says why.
        BadRequest(shared::ErrorResponse) = json(400),
        /// The bearer token is missing, wrong or expired.
        Unauthorized(shared::ErrorResponse) = json(401),
        /// There is no such thing, or it belongs to another organization. The answer has no
        /// body.
        NotFound = empty(404),
        /// Atoms has failed.
        InternalServerError(shared::ErrorResponse) = json(500),
    }
}

/// `POST /campaign/{id}/start`
pub const START_CAMPAIGN: Operation = Operation::new("POST", "/campaign/{id}/start")
    .params(&[
        Param::path("id", ParamKind::Text),
    ])
    .security(super::SECURITY)
    .refused(&[(&super::ERROR_RESPONSE, &[400, 401, 500])]);

impl types::StartCampaignParams {
    /// What `POST /campaign/{id}/start` has to be asked.
    #[must_use]
    pub fn new(id: impl Into<String>) -> Self {
        Self { id: id.into() }
    }
}

answers! {
    /// What `POST /campaign/{id}/start` is answered.
    pub enum StartCampaignAnswer {
        /// The start is queued.
        Accepted(types::StartCampaignAccepted) = json(202, from),
        /// The request is malformed, or asks for what cannot be; `errors` says why.
        BadRequest(shared::ErrorResponse) = json(400),
        /// The bearer token is missing, wrong or expired.
        Unauthorized(shared::ErrorResponse) = json(401),
        /// There is no such thing, or it belongs to another organization. The answer has no
        /// body.
        NotFound = empty(404),
        /// Atoms has failed.
        InternalServerError(shared::ErrorResponse) = json(500),
    }
}

/// `POST /campaign/{id}/pause`
pub const PAUSE_CAMPAIGN: Operation = Operation::new("POST", "/campaign/{id}/pause")
    .params(&[
        Param::path("id", ParamKind::Text),
    ])
    .security(super::SECURITY)
    .refused(&[(&super::ERROR_RESPONSE, &[400, 401, 500])]);

impl types::PauseCampaignParams {
    /// What `POST /campaign/{id}/pause` has to be asked.
    #[must_use]
    pub fn new(id: impl Into<String>) -> Self {
        Self { id: id.into() }
    }
}

answers! {
    /// What `POST /campaign/{id}/pause` is answered.
    pub enum PauseCampaignAnswer {
        /// The pause is queued.
        Ok(types::PauseCampaignOk) = json(200, from),
        /// The request is malformed, or asks for what cannot be; `errors` says why.
        BadRequest(shared::ErrorResponse) = json(400),
        /// The bearer token is missing, wrong or expired.
        Unauthorized(shared::ErrorResponse) = json(401),
        /// Atoms has failed.
        InternalServerError(shared::ErrorResponse) = json(500),
    }
}

/// `GET /campaign/{id}/export/by-audience-member`
pub const EXPORT_CAMPAIGN_BY_AUDIENCE_MEMBER: Operation =
    Operation::new("GET", "/campaign/{id}/export/by-audience-member")
        .params(&[
            Param::path("id", ParamKind::Text).check(checks::id_param),
            Param::query("format", ParamKind::Text)
                .default("\"json\"")
                .check(checks::export_campaign_by_audience_member_params_format),
        ])
        .security(super::SECURITY)
        .refused(&[(&super::ERROR_RESPONSE, &[404])]);

impl types::ExportCampaignByAudienceMemberParams {
    /// What `GET /campaign/{id}/export/by-audience-member` has to be asked.
    #[must_use]
    pub fn new(id: impl Into<String>) -> Self {
        Self {
            id: id.into(),
            format: types::ExportCampaignByAudienceMemberParamsFormat::Json,
        }
    }
}

/// A body that `GET /campaign/{id}/export/by-audience-member` is answered.
#[derive(Debug)]
pub enum ExportCampaignByAudienceMemberOkBody {
    /// `application/json`
    Json(types::CampaignExport),
    /// `text/csv`
    Csv(ByteStream),
}

impl WriteChoice for ExportCampaignByAudienceMemberOkBody {
    fn write_choice(self, answer: Answer) -> Response {
        match self {
            Self::Json(body) => answer.json("application/json", &body),
            Self::Csv(body) => answer.bytes("text/csv", body),
        }
    }
}

answers! {
    /// What `GET /campaign/{id}/export/by-audience-member` is answered.
    pub enum ExportCampaignByAudienceMemberAnswer {
        /// The people, and what came of calling them.
        Ok(ExportCampaignByAudienceMemberOkBody) = several(200),
        /// There is no such thing, or it belongs to another organization.
        NotFound(shared::ErrorResponse) = json(404),
    }
}

/// `GET /campaign/{id}/logs/export`
pub const EXPORT_CAMPAIGN_LOGS: Operation = Operation::new("GET", "/campaign/{id}/logs/export")
    .params(&[
        Param::path("id", ParamKind::Text).check(checks::id_param),
    ])
    .security(super::SECURITY)
    .refused(&[(&super::ERROR_RESPONSE, &[400])]);

impl types::ExportCampaignLogsParams {
    /// What `GET /campaign/{id}/logs/export` has to be asked.
    #[must_use]
    pub fn new(id: impl Into<String>) -> Self {
        Self { id: id.into() }
    }
}

answers! {
    /// What `GET /campaign/{id}/logs/export` is answered.
    pub enum ExportCampaignLogsAnswer {
        /// The file, streamed.
        Ok(ByteStream) = bytes(200, "text/csv", from),
        /// The request is malformed, or asks for what cannot be; `errors` says why.
        BadRequest(shared::ErrorResponse) = json(400),
    }
}
