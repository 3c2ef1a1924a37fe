//! The operations of [`Audiences`].
//!
//! Lists of people to call, made from a CSV file.
//!
//! Made by atoms-codegen from `specs/atoms`; edit that, not this.

use atoms_runtime::codegen::{Operation, Param, ParamKind, answers, parts};
use atoms_runtime::rest::FilePart;

use super::types as shared;

mod checks;
#[cfg(feature = "client")]
mod client;
pub mod routes;
mod service;
pub mod types;

pub use self::service::{Audiences, router};

/// `GET /audience`
pub const LIST_AUDIENCES: Operation = Operation::new("GET", "/audience").security(super::SECURITY);

answers! {
    /// What `GET /audience` is answered.
    pub enum ListAudiencesAnswer {
        /// The audiences, all at once.
        Ok(types::ListAudiencesOk) = json(200, from),
        /// The bearer token is missing, wrong or expired.
        Unauthorized(shared::ErrorResponse) = json(401),
        /// Atoms has failed.
        InternalServerError(shared::ErrorResponse) = json(500),
    }
}

/// `POST /audience`
pub const CREATE_AUDIENCE: Operation = Operation::new("POST", "/audience")
    .security(super::SECURITY);

parts! {
    /// A part of a body of `POST /audience`.
    pub enum CreateAudiencePart in CreateAudienceForm {
        /// `name`
        Name(String)
            = text("name" as name, ParamKind::Text, required, check(checks::create_audience_body_name)),
        /// `description`
        Description(String)
            = text("description" as description, ParamKind::Text, check(checks::create_audience_body_description)),
        /// CSV as plain text, of **5 MB** at most.
        File(FilePart) = file("file" as file, required),
        /// The column that tells the people apart for a reader, as their names.
        IdentifierColumnName(String)
            = text("identifierColumnName" as identifier_column_name, ParamKind::Text, check(checks::create_audience_body_identifier_column_name)),
        /// The column with the numbers to call.
        PhoneNumberColumnName(String)
            = text("phoneNumberColumnName" as phone_number_column_name, ParamKind::Text, required, check(checks::create_audience_body_phone_number_column_name)),
    }
}

answers! {
    /// What `POST /audience` is answered.
    pub enum CreateAudienceAnswer {
        /// The audience; its people are in it.
        Ok(types::CreateAudienceOk) = json(200, from),
        /// The request is malformed, or asks for what cannot be; `errors` says why.
        BadRequest(shared::ErrorResponse) = json(400),
        /// The bearer token is missing, wrong or expired.
        Unauthorized(shared::ErrorResponse) = json(401),
        /// Atoms has failed.
        InternalServerError(shared::ErrorResponse) = json(500),
    }
}

/// `GET /audience/{id}`
pub const GET_AUDIENCE: Operation = Operation::new("GET", "/audience/{id}")
    .params(&[
        Param::path("id", ParamKind::Text),
    ])
    .security(super::SECURITY);

impl types::GetAudienceParams {
    /// What `GET /audience/{id}` has to be asked.
    #[must_use]
    pub fn new(id: impl Into<String>) -> Self {
        Self { id: id.into() }
    }
}

answers! {
    /// What `GET /audience/{id}` is answered.
    pub enum GetAudienceAnswer {
        /// The audience.
        Ok(types::GetAudienceOk) = json(200, from),
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

/// `DELETE /audience/{id}`
pub const DELETE_AUDIENCE: Operation = Operation::new("DELETE", "/audience/{id}")
    .params(&[
        Param::path("id", ParamKind::Text),
    ])
    .security(super::SECURITY);

impl types::DeleteAudienceParams {
    /// What `DELETE /audience/{id}` has to be asked.
    #[must_use]
    pub fn new(id: impl Into<String>) -> Self {
        Self { id: id.into() }
    }
}

answers! {
    /// What `DELETE /audience/{id}` is answered.
    pub enum DeleteAudienceAnswer {
        /// The audience is deleted; `data` is always empty.
        Ok(types::DeleteAudienceOk) = json(200, from),
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

/// `GET /audience/{id}/members`
pub const LIST_AUDIENCE_MEMBERS: Operation = Operation::new("GET", "/audience/{id}/members")
    .params(&[
        Param::path("id", ParamKind::Text),
        Param::query("page", ParamKind::Integer).default("1").check(checks::page_param),
        Param::query("offset", ParamKind::Integer).default("5").check(checks::offset_param),
    ])
    .security(super::SECURITY);

impl types::ListAudienceMembersParams {
    /// What `GET /audience/{id}/members` has to be asked.
    #[must_use]
    pub fn new(id: impl Into<String>) -> Self {
        Self {
            id: id.into(),
            page: 1,
            offset: 5,
        }
    }
}

answers! {
    /// What `GET /audience/{id}/members` is answered.
    pub enum ListAudienceMembersAnswer {
        /// One page of people.
        Ok(types::ListAudienceMembersOk) = json(200, from),
        /// The request is not what the operation expects.
        BadRequest(types::ListAudienceMembersBadRequest) = json(400),
        /// The bearer token is missing, wrong or expired.
        Unauthorized(shared::ErrorResponse) = json(401),
        /// The caller may not do this.
        Forbidden = empty(403),
        /// There is no such thing, or it belongs to another organization. The answer has no
        /// body.
        NotFound = empty(404),
        /// Atoms has failed.
        InternalServerError(shared::ErrorResponse) = json(500),
    }
}

/// `POST /audience/{id}/members`
pub const ADD_AUDIENCE_MEMBERS: Operation = Operation::new("POST", "/audience/{id}/members")
    .params(&[
        Param::path("id", ParamKind::Text),
    ])
    .security(super::SECURITY);

impl types::AddAudienceMembersParams {
    /// What `POST /audience/{id}/members` has to be asked.
    #[must_use]
    pub fn new(id: impl Into<String>) -> Self {
        Self { id: id.into() }
    }
}

answers! {
    /// What `POST /audience/{id}/members` is answered.
    pub enum AddAudienceMembersAnswer {
        /// How many were added. A list, though of one entry.
        Ok(types::AddAudienceMembersOk) = json(200, from),
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

/// `DELETE /audience/{id}/members`
pub const DELETE_AUDIENCE_MEMBERS: Operation = Operation::new("DELETE", "/audience/{id}/members")
    .params(&[
        Param::path("id", ParamKind::Text),
    ])
    .security(super::SECURITY);

impl types::DeleteAudienceMembersParams {
    /// What `DELETE /audience/{id}/members` has to be asked.
    #[must_use]
    pub fn new(id: impl Into<String>) -> Self {
        Self { id: id.into() }
    }
}

answers! {
    /// What `DELETE /audience/{id}/members` is answered.
    pub enum DeleteAudienceMembersAnswer {
        /// How many were taken out.
        Ok(types::DeleteAudienceMembersOk) = json(200, from),
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

/// `GET /audience/{id}/members/search`
pub const SEARCH_AUDIENCE_MEMBERS: Operation =
    Operation::new("GET", "/audience/{id}/members/search")
        .params(&[
            Param::path("id", ParamKind::Text),
            Param::query("query", ParamKind::Text),
            Param::rest("*").check(checks::rest_param),
        ])
        .security(super::SECURITY);

impl types::SearchAudienceMembersParams {
    /// What `GET /audience/{id}/members/search` has to be asked.
    #[must_use]
    pub fn new(id: impl Into<String>) -> Self {
        Self {
            id: id.into(),
            query: None,
            rest: None,
        }
    }
}

answers! {
    /// What `GET /audience/{id}/members/search` is answered.
    pub enum SearchAudienceMembersAnswer {
        /// The people found, and how they were looked for.
        Ok(types::SearchAudienceMembersOk) = json(200, from),
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
