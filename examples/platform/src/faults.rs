//! How the store's faults are answered.

use atoms_api::atoms::branches::types::{
    ConflictErrorResponse, DraftConflict, DraftConflictError, DraftConflictErrorData,
};
use atoms_api::atoms::types::{
    ForbiddenErrorResponse, MigrationRequiredResponse, MigrationRequiredResponseErrorType,
};
use axum::Json;
use axum::response::{IntoResponse, Response};
use http::StatusCode;
use serde_json::{Map, Value, json};

use crate::Failure;
use crate::store::{Change, Fault, Stale};

/// A failure of operations whose 404 and 409 have no body.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Quiet(Failure);

impl<F: Into<Failure>> From<F> for Quiet {
    fn from(failure: F) -> Self {
        Self(failure.into())
    }
}

impl IntoResponse for Quiet {
    fn into_response(self) -> Response {
        match self.0 {
            Failure::Fault(Fault::Missing(_)) => StatusCode::NOT_FOUND.into_response(),
            Failure::Fault(Fault::Conflict(..)) => StatusCode::CONFLICT.into_response(),
            failure => failure.into_response(),
        }
    }
}

impl From<Fault> for Failure {
    fn from(fault: Fault) -> Self {
        Self::Fault(fault)
    }
}

impl IntoResponse for Fault {
    fn into_response(self) -> Response {
        match self {
            Self::Missing(thing) => Failure::not_found(thing).into_response(),
            Self::Invalid(why) => Failure::bad_request(why).into_response(),
            Self::Forbidden(why) => forbidden(why),
            Self::Conflict(code, why) => conflict(code, why),
            Self::InUse(who) => Failure::conflict(who).into_response(),
            Self::Migrated => migrated(),
            Self::Stale(stale) => (StatusCode::CONFLICT, Json(self::stale(stale))).into_response(),
        }
    }
}

fn forbidden(why: &str) -> Response {
    let body = ForbiddenErrorResponse {
        status: Some(false),
        data: Some(Map::from_iter([("message".to_owned(), why.into())])),
    };
    (StatusCode::FORBIDDEN, Json(body)).into_response()
}

fn conflict(code: &str, why: &str) -> Response {
    let body = ConflictErrorResponse {
        status: Some(false),
        error_type: Some(code.to_owned()),
        errors: Some(vec![why.to_owned()]),
    };
    (StatusCode::CONFLICT, Json(body)).into_response()
}

fn migrated() -> Response {
    use MigrationRequiredResponseErrorType::VersioningV2MigrationRequired;
    let body = MigrationRequiredResponse {
        status: Some(false),
        error_type: Some(VersioningV2MigrationRequired),
        errors: Some(vec!["the agent has moved on to branches".to_owned()]),
    };
    (StatusCode::CONFLICT, [("deprecation", "true")], Json(body)).into_response()
}

fn stale(stale: Stale) -> DraftConflictError {
    let conflict = DraftConflict {
        diffs: Some(stale.changes.iter().map(change).collect()),
        expected_revision: Some(stale.expected),
        latest_revision: Some(stale.latest),
    };
    DraftConflictError {
        status: false,
        errors: stale.fields,
        data: Some(DraftConflictErrorData {
            conflict: Some(conflict),
        }),
    }
}

fn change(change: &Change) -> Map<String, Value> {
    Map::from_iter([
        ("path".to_owned(), json!(change.path)),
        ("oldValue".to_owned(), json!(change.old)),
        ("newValue".to_owned(), json!(change.new)),
    ])
}
