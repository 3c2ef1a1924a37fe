//! The operations of [`Compliance`].
//!
//! Proof of identity, for numbers in countries that demand it.
//!
//! Made by atoms-codegen from `specs/atoms`; edit that, not this.

use atoms_runtime::{Problem, Sensitive};
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

pub use self::service::{Compliance, router};

/// `GET /compliance/status`
pub const GET_COMPLIANCE_STATUS: Operation = Operation::new("GET", "/compliance/status")
    .params(&[
        Param::query("countryIso", ParamKind::Text).required().check(checks::country_iso_param),
        Param::query("numberType", ParamKind::Text).required().check(checks::number_type),
        Param::query("userType", ParamKind::Text).required().check(checks::end_user_type),
    ])
    .security(super::SECURITY)
    .refused(&[(&super::ERROR_RESPONSE, &[400, 401, 500, 502])]);

impl types::GetComplianceStatusParams {
    /// What `GET /compliance/status` has to be asked.
    #[must_use]
    pub fn new(
        country_iso: impl Into<String>,
        number_type: types::NumberType,
        user_type: types::EndUserType,
    ) -> Self {
        Self {
            country_iso: country_iso.into(),
            number_type,
            user_type,
        }
    }
}

answers! {
    /// What `GET /compliance/status` is answered.
    pub enum GetComplianceStatusAnswer {
        /// What is to be done next.
        Ok(types::GetComplianceStatusOk) = json(200, from),
        /// The request is malformed, or asks for what cannot be; `errors` says why.
        BadRequest(shared::ErrorResponse) = json(400),
        /// The bearer token is missing, wrong or expired.
        Unauthorized(shared::ErrorResponse) = json(401),
        /// Atoms has failed.
        InternalServerError(shared::ErrorResponse) = json(500),
        /// The provider that reviews the papers has failed or cannot be reached.
        BadGateway(shared::ErrorResponse) = json(502),
    }
}

/// `GET /compliance/requirements`
pub const GET_COMPLIANCE_REQUIREMENTS: Operation = Operation::new("GET", "/compliance/requirements")
    .params(&[
        Param::query("countryIso", ParamKind::Text).required().check(checks::country_iso_param),
        Param::query("numberType", ParamKind::Text).required().check(checks::number_type),
        Param::query("userType", ParamKind::Text).required().check(checks::end_user_type),
    ])
    .security(super::SECURITY)
    .refused(&[(&super::ERROR_RESPONSE, &[400, 401, 500, 502])]);

impl types::GetComplianceRequirementsParams {
    /// What `GET /compliance/requirements` has to be asked.
    #[must_use]
    pub fn new(
        country_iso: impl Into<String>,
        number_type: types::NumberType,
        user_type: types::EndUserType,
    ) -> Self {
        Self {
            country_iso: country_iso.into(),
            number_type,
            user_type,
        }
    }
}

answers! {
    /// What `GET /compliance/requirements` is answered.
    pub enum GetComplianceRequirementsAnswer {
        /// What has to be proven, and with which papers.
        Ok(types::GetComplianceRequirementsOk) = json(200, from),
        /// The request is malformed, or asks for what cannot be; `errors` says why.
        BadRequest(shared::ErrorResponse) = json(400),
        /// The bearer token is missing, wrong or expired.
        Unauthorized(shared::ErrorResponse) = json(401),
        /// Atoms has failed.
        InternalServerError(shared::ErrorResponse) = json(500),
        /// The provider that reviews the papers has failed or cannot be reached.
        BadGateway(shared::ErrorResponse) = json(502),
    }
}

/// `POST /compliance/applications`
pub const SUBMIT_COMPLIANCE_APPLICATION: Operation =
    Operation::new("POST", "/compliance/applications")
        .security(super::SECURITY)
        .refused(&[(&super::ERROR_RESPONSE, &[400, 401, 409, 500, 502])]);

/// A part of a body of `POST /compliance/applications`.
#[derive(Debug)]
pub enum SubmitComplianceApplicationPart {
    /// Two letters of ISO 3166-1.
    CountryIso(String),
    /// The kind of a number.
    NumberType(types::NumberType),
    /// Who uses a number: a person, or a business.
    UserType(types::EndUserType),
    /// A JSON object, as text. `name` must be in it; `lastName`, `email`,
    /// `addressLine1`, `addressLine2`, `city`, `state`, `postalCode`, `country` and
    /// `registrationNumber` may be, and some countries want them. Without `country` it
    /// is `countryIso`.
    EndUser(Sensitive<String>),
    /// A JSON array, as text, of one object a file: `documentTypeId`, and `dataFields`
    /// with the fields that the kind of document asks for.
    Documents(Sensitive<String>),
    /// The files, in the order of `documents` and just as many: PDF, JPEG or PNG, up to
    /// 10, each of **5 MB** at most.
    Files(FilePart),
    /// A part of another name.
    Unknown(FilePart),
}

impl Part for SubmitComplianceApplicationPart {
    const RULES: &'static [PartRule] = &[
        PartRule::text("countryIso", ParamKind::Text)
            .required()
            .check(checks::submit_compliance_application_body_country_iso),
        PartRule::text("numberType", ParamKind::Text)
            .required()
            .check(checks::number_type),
        PartRule::text("userType", ParamKind::Text)
            .required()
            .check(checks::end_user_type),
        PartRule::text("endUser", ParamKind::Text)
            .required()
            .check(checks::submit_compliance_application_body_end_user),
        PartRule::text("documents", ParamKind::Text)
            .required()
            .check(checks::submit_compliance_application_body_documents),
        PartRule::file("files").repeated().required(),
    ];

    async fn read(part: RawPart) -> Result<Self, Problem> {
        match part.name() {
            "countryIso" => part.value().await.map(Self::CountryIso),
            "numberType" => part.value().await.map(Self::NumberType),
            "userType" => part.value().await.map(Self::UserType),
            "endUser" => part.value().await.map(Self::EndUser),
            "documents" => part.value().await.map(Self::Documents),
            "files" => Ok(Self::Files(part.file())),
            _ => Ok(Self::Unknown(part.file())),
        }
    }

    fn write(self) -> serde_json::Result<FilePart> {
        match self {
            Self::CountryIso(part) => write_text("countryIso", &part),
            Self::NumberType(part) => write_text("numberType", &part),
            Self::UserType(part) => write_text("userType", &part),
            Self::EndUser(part) => write_text("endUser", &part),
            Self::Documents(part) => write_text("documents", &part),
            Self::Files(part) => Ok(part.named("files")),
            Self::Unknown(part) => Ok(part),
        }
    }
}

/// All parts of a body of `SubmitComplianceApplicationPart`.
#[derive(Debug)]
pub struct SubmitComplianceApplicationForm {
    /// Two letters of ISO 3166-1.
    pub country_iso: String,
    /// The kind of a number.
    pub number_type: types::NumberType,
    /// Who uses a number: a person, or a business.
    pub user_type: types::EndUserType,
    /// A JSON object, as text. `name` must be in it; `lastName`, `email`,
    /// `addressLine1`, `addressLine2`, `city`, `state`, `postalCode`, `country` and
    /// `registrationNumber` may be, and some countries want them. Without `country` it
    /// is `countryIso`.
    pub end_user: Sensitive<String>,
    /// A JSON array, as text, of one object a file: `documentTypeId`, and `dataFields`
    /// with the fields that the kind of document asks for.
    pub documents: Sensitive<String>,
    /// The files, in the order of `documents` and just as many: PDF, JPEG or PNG, up to
    /// 10, each of **5 MB** at most.
    pub files: Vec<HeldFile>,
}

impl PartForm for SubmitComplianceApplicationPart {
    type Form = SubmitComplianceApplicationForm;

    async fn collect(
        mut parts: Parts<Self>,
    ) -> Result<SubmitComplianceApplicationForm, Problem> {
        let mut country_iso = Vec::new();
        let mut number_type = Vec::new();
        let mut user_type = Vec::new();
        let mut end_user = Vec::new();
        let mut documents = Vec::new();
        let mut files = Vec::new();
        while let Some(part) = parts.next().await? {
            match part {
                Self::CountryIso(part) => country_iso.push(part),
                Self::NumberType(part) => number_type.push(part),
                Self::UserType(part) => user_type.push(part),
                Self::EndUser(part) => end_user.push(part),
                Self::Documents(part) => documents.push(part),
                Self::Files(part) => files.push(HeldFile::read(part).await?),
                Self::Unknown(_) => {}
            }
        }
        Ok(SubmitComplianceApplicationForm {
            country_iso: required(country_iso, "countryIso")?,
            number_type: required(number_type, "numberType")?,
            user_type: required(user_type, "userType")?,
            end_user: required(end_user, "endUser")?,
            documents: required(documents, "documents")?,
            files,
        })
    }
}

answers! {
    /// What `POST /compliance/applications` is answered.
    pub enum SubmitComplianceApplicationAnswer {
        /// The application, now under review.
        Created(types::SubmitComplianceApplicationCreated) = json(201, from),
        /// The request is malformed, or asks for what cannot be; `errors` says why.
        BadRequest(shared::ErrorResponse) = json(400),
        /// The bearer token is missing, wrong or expired.
        Unauthorized(shared::ErrorResponse) = json(401),
        /// There is such an application already.
        Conflict(shared::ErrorResponse) = json(409),
        /// Atoms has failed.
        InternalServerError(shared::ErrorResponse) = json(500),
        /// The provider that reviews the papers has failed or cannot be reached.
        BadGateway(shared::ErrorResponse) = json(502),
    }
}

/// `PATCH /compliance/applications/{id}`
pub const RESUBMIT_COMPLIANCE_APPLICATION: Operation =
    Operation::new("PATCH", "/compliance/applications/{id}")
        .params(&[
            Param::path("id", ParamKind::Text),
        ])
        .security(super::SECURITY)
        .refused(&[(&super::ERROR_RESPONSE, &[400, 401, 404, 500, 502])]);

impl types::ResubmitComplianceApplicationParams {
    /// What `PATCH /compliance/applications/{id}` has to be asked.
    #[must_use]
    pub fn new(id: impl Into<String>) -> Self {
        Self { id: id.into() }
    }
}

/// A part of a body of `PATCH /compliance/applications/{id}`.
#[derive(Debug)]
pub enum ResubmitComplianceApplicationPart {
    /// A JSON array, as text, of one object a file: `documentTypeId`, and `dataFields`
    /// with the fields that the kind of document asks for.
    Documents(Sensitive<String>),
    /// The files, in the order of `documents` and just as many: PDF, JPEG or PNG, each
    /// of **5 MB** at most.
    Files(FilePart),
    /// A part of another name.
    Unknown(FilePart),
}

impl Part for ResubmitComplianceApplicationPart {
    const RULES: &'static [PartRule] = &[
        PartRule::text("documents", ParamKind::Text)
            .required()
            .check(checks::resubmit_compliance_application_body_documents),
        PartRule::file("files").repeated().required(),
    ];

    async fn read(part: RawPart) -> Result<Self, Problem> {
        match part.name() {
            "documents" => part.value().await.map(Self::Documents),
            "files" => Ok(Self::Files(part.file())),
            _ => Ok(Self::Unknown(part.file())),
        }
    }

    fn write(self) -> serde_json::Result<FilePart> {
        match self {
            Self::Documents(part) => write_text("documents", &part),
            Self::Files(part) => Ok(part.named("files")),
            Self::Unknown(part) => Ok(part),
        }
    }
}

/// All parts of a body of `ResubmitComplianceApplicationPart`.
#[derive(Debug)]
pub struct ResubmitComplianceApplicationForm {
    /// A JSON array, as text, of one object a file: `documentTypeId`, and `dataFields`
    /// with the fields that the kind of document asks for.
    pub documents: Sensitive<String>,
    /// The files, in the order of `documents` and just as many: PDF, JPEG or PNG, each
    /// of **5 MB** at most.
    pub files: Vec<HeldFile>,
}

impl PartForm for ResubmitComplianceApplicationPart {
    type Form = ResubmitComplianceApplicationForm;

    async fn collect(
        mut parts: Parts<Self>,
    ) -> Result<ResubmitComplianceApplicationForm, Problem> {
        let mut documents = Vec::new();
        let mut files = Vec::new();
        while let Some(part) = parts.next().await? {
            match part {
                Self::Documents(part) => documents.push(part),
                Self::Files(part) => files.push(HeldFile::read(part).await?),
                Self::Unknown(_) => {}
            }
        }
        Ok(ResubmitComplianceApplicationForm {
            documents: required(documents, "documents")?,
            files,
        })
    }
}

answers! {
    /// What `PATCH /compliance/applications/{id}` is answered.
    pub enum ResubmitComplianceApplicationAnswer {
        /// The application, under review again.
        Ok(types::ResubmitComplianceApplicationOk) = json(200, from),
        /// The request is malformed, or asks for what cannot be; `errors` says why.
        BadRequest(shared::ErrorResponse) = json(400),
        /// The bearer token is missing, wrong or expired.
        Unauthorized(shared::ErrorResponse) = json(401),
        /// There is no such thing, or it belongs to another organization.
        NotFound(shared::ErrorResponse) = json(404),
        /// Atoms has failed.
        InternalServerError(shared::ErrorResponse) = json(500),
        /// The provider that reviews the papers has failed or cannot be reached.
        BadGateway(shared::ErrorResponse) = json(502),
    }
}

/// `POST /compliance/applications/{id}/refresh`
pub const REFRESH_COMPLIANCE_APPLICATION: Operation =
    Operation::new("POST", "/compliance/applications/{id}/refresh")
        .params(&[
            Param::path("id", ParamKind::Text),
        ])
        .security(super::SECURITY)
        .refused(&[(&super::ERROR_RESPONSE, &[401, 404, 500, 502])]);

impl types::RefreshComplianceApplicationParams {
    /// What `POST /compliance/applications/{id}/refresh` has to be asked.
    #[must_use]
    pub fn new(id: impl Into<String>) -> Self {
        Self { id: id.into() }
    }
}

answers! {
    /// What `POST /compliance/applications/{id}/refresh` is answered.
    pub enum RefreshComplianceApplicationAnswer {
        /// The application as the provider has it now.
        Ok(types::RefreshComplianceApplicationOk) = json(200, from),
        /// The bearer token is missing, wrong or expired.
        Unauthorized(shared::ErrorResponse) = json(401),
        /// There is no such thing, or it belongs to another organization.
        NotFound(shared::ErrorResponse) = json(404),
        /// Atoms has failed.
        InternalServerError(shared::ErrorResponse) = json(500),
        /// The provider that reviews the papers has failed or cannot be reached.
        BadGateway(shared::ErrorResponse) = json(502),
    }
}
