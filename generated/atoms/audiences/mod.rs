//! The operations of [`Audiences`].
//!
//! Lists of people to call, made from a CSV file.
//!
//! Made by atoms-codegen from `specs/atoms`; edit that, not this.

use atoms_runtime::Problem;
use atoms_runtime::codegen::{
    Operation, Param, ParamKind, Part, PartForm, PartRule, answers,
};
use atoms_runtime::codegen::multipart::{RawPart, required, write_text};
use atoms_runtime::rest::{FilePart, HeldFile, Parts};

use super::types as shared;

mod checks;
#[cfg(feature = "client")]
mod client;
pub mod routes;
mod service;
pub mod types;

pub use self::service::{Audiences, router};

/// `GET /audience`
pub const LIST_AUDIENCES: Operation = Operation::new("GET", "/audience")
    .security(super::SECURITY)
    .refused(&[(&super::ERROR_RESPONSE, &[401, 500])]);

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
    .security(super::SECURITY)
    .refused(&[(&super::ERROR_RESPONSE, &[400, 401, 500])]);

/// A part of a body of `POST /audience`.
#[derive(Debug)]
pub enum CreateAudiencePart {
    /// `name`
    Name(String),
    /// `description`
    Description(String),
    /// CSV as plain text, of **5 MB** at most.
    File(FilePart),
    /// The column that tells the people apart for a reader, as their names.
    IdentifierColumnName(String),
    /// The column with the numbers to call.
    PhoneNumberColumnName(String),
    /// A part of another name.
    Unknown(FilePart),
}

impl Part for CreateAudiencePart {
    const RULES: &'static [PartRule] = &[
        PartRule::text("name", ParamKind::Text)
            .required()
            .check(checks::create_audience_body_name),
        PartRule::text("description", ParamKind::Text)
            .check(checks::create_audience_body_description),
        PartRule::file("file").required(),
        PartRule::text("identifierColumnName", ParamKind::Text)
            .check(checks::create_audience_body_identifier_column_name),
        PartRule::text("phoneNumberColumnName", ParamKind::Text)
            .required()
            .check(checks::create_audience_body_phone_number_column_name),
    ];

    async fn read(part: RawPart) -> Result<Self, Problem> {
        match part.name() {
            "name" => part.value().await.map(Self::Name),
            "description" => part.value().await.map(Self::Description),
            "file" => Ok(Self::File(part.file())),
            "identifierColumnName" => part.value().await.map(Self::IdentifierColumnName),
            "phoneNumberColumnName" => {
                part.value().await.map(Self::PhoneNumberColumnName)
            }
            _ => Ok(Self::Unknown(part.file())),
        }
    }

    fn write(self) -> serde_json::Result<FilePart> {
        match self {
            Self::Name(part) => write_text("name", &part),
            Self::Description(part) => write_text("description", &part),
            Self::File(part) => Ok(part.named("file")),
            Self::IdentifierColumnName(part) => write_text("identifierColumnName", &part),
            Self::PhoneNumberColumnName(part) => {
                write_text("phoneNumberColumnName", &part)
            }
            Self::Unknown(part) => Ok(part),
        }
    }
}

/// All parts of a body of `CreateAudiencePart`.
#[derive(Debug)]
pub struct CreateAudienceForm {
    /// `name`
    pub name: String,
    /// `description`
    pub description: Option<String>,
    /// CSV as plain text, of **5 MB** at most.
    pub file: HeldFile,
    /// The column that tells the people apart for a reader, as their names.
    pub identifier_column_name: Option<String>,
    /// The column with the numbers to call.
    pub phone_number_column_name: String,
}

impl PartForm for CreateAudiencePart {
    type Form = CreateAudienceForm;

    async fn collect(mut parts: Parts<Self>) -> Result<CreateAudienceForm, Problem> {
        let mut name = Vec::new();
        let mut description = Vec::new();
        let mut file = Vec::new();
        let mut identifier_column_name = Vec::new();
        let mut phone_number_column_name = Vec::new();
        while let Some(part) = parts.next().await? {
            match part {
                Self::Name(part) => name.push(part),
                Self::Description(part) => description.push(part),
                Self::File(part) => file.push(HeldFile::read(part).await?),
                Self::IdentifierColumnName(part) => identifier_column_name.push(part),
                Self::PhoneNumberColumnName(part) => phone_number_column_name.push(part),
                Self::Unknown(_) => {}
            }
        }
        Ok(CreateAudienceForm {
            name: required(name, "name")?,
            description: description.pop(),
            file: required(file, "file")?,
            identifier_column_name: identifier_column_name.pop(),
            phone_number_column_name: required(
                phone_number_column_name,
                "phoneNumberColumnName",
            )?,
        })
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
    .security(super::SECURITY)
    .refused(&[(&super::ERROR_RESPONSE, &[400, 401, 500])]);

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
    .security(super::SECURITY)
    .refused(&[(&super::ERROR_RESPONSE, &[400, 401, 500])]);

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
    .security(super::SECURITY)
    .refused(&[(&super::REFUSED_ERRORS, &[400]), (&super::ERROR_RESPONSE, &[401, 500])]);

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
    .security(super::SECURITY)
    .refused(&[(&super::ERROR_RESPONSE, &[400, 401, 500])]);

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
    .security(super::SECURITY)
    .refused(&[(&super::ERROR_RESPONSE, &[400, 401, 500])]);

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
        .security(super::SECURITY)
        .refused(&[(&super::ERROR_RESPONSE, &[400, 401, 500])]);

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
