//! The operations of [`Dispositions`].
//!
//! Ready-made metrics for the outcome of a call, and the numbers not to call again.
//!
//! Made by atoms-codegen from `specs/atoms`; edit that, not this.

use atoms_runtime::codegen::{Operation, Param, ParamKind, answers};

use super::{checks as shared_checks, types as shared};

mod checks;
#[cfg(feature = "client")]
mod client;
pub mod routes;
mod service;
pub mod types;

pub use self::service::{Dispositions, router};

/// `GET /disposition-metric-templates`
pub const LIST_DISPOSITION_METRIC_TEMPLATES: Operation =
    Operation::new("GET", "/disposition-metric-templates")
        .security(super::SECURITY)
        .refused(&[(&super::ERROR_RESPONSE, &[401, 500])]);

answers! {
    /// What `GET /disposition-metric-templates` is answered.
    pub enum ListDispositionMetricTemplatesAnswer {
        /// The templates, all at once.
        Ok(types::ListDispositionMetricTemplatesOk) = json(200, from),
        /// The bearer token is missing, wrong or expired.
        Unauthorized(shared::ErrorResponse) = json(401),
        /// Atoms has failed.
        InternalServerError(shared::ErrorResponse) = json(500),
    }
}

/// `GET /dnc`
pub const LIST_DO_NOT_CALL: Operation = Operation::new("GET", "/dnc")
    .params(&[
        Param::query("agentId", ParamKind::Text),
        Param::query("search", ParamKind::Text),
        Param::query("sortField", ParamKind::Text)
            .default("\"createdAt\"")
            .check(checks::list_do_not_call_params_sort_field),
        Param::query("sortOrder", ParamKind::Text)
            .default("\"desc\"")
            .check(shared_checks::sort_order),
        Param::query("page", ParamKind::Text).default("\"1\""),
        Param::query("offset", ParamKind::Text).default("\"50\""),
    ])
    .security(super::SECURITY)
    .refused(&[(&super::ERROR_RESPONSE, &[400, 401, 404, 500])]);

impl Default for types::ListDoNotCallParams {
    fn default() -> Self {
        Self {
            agent_id: None,
            search: None,
            sort_field: types::ListDoNotCallParamsSortField::CreatedAt,
            sort_order: shared::SortOrder::Desc,
            page: "1".into(),
            offset: "50".into(),
        }
    }
}

answers! {
    /// What `GET /dnc` is answered.
    pub enum ListDoNotCallAnswer {
        /// One page of numbers.
        Ok(types::ListDoNotCallOk) = json(200, from),
        /// The request is malformed, or asks for what cannot be; `errors` says why.
        BadRequest(shared::ErrorResponse) = json(400),
        /// The bearer token is missing, wrong or expired.
        Unauthorized(shared::ErrorResponse) = json(401),
        /// There is no such thing, or it belongs to another organization.
        NotFound(shared::ErrorResponse) = json(404),
        /// Atoms has failed.
        InternalServerError(shared::ErrorResponse) = json(500),
    }
}
