//! The operations of [`Compliance`].
//!
//! Proof of identity, for numbers in countries that demand it.
//!
//! Made by atoms-codegen from `specs/atoms`; edit that, not this.

use atoms_runtime::Sensitive;
use atoms_runtime::codegen::{Operation, Param, ParamKind, answers, parts};
use atoms_runtime::rest::FilePart;

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
    .security(super::SECURITY);

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
    .security(super::SECURITY);

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
        .security(super::SECURITY);

parts! {
    /// A part of a body of `POST /compliance/applications`.
    pub enum SubmitComplianceApplicationPart in SubmitComplianceApplicationForm {
        /// Two letters of ISO 3166-1.
        CountryIso(String)
            = text("countryIso" as country_iso, ParamKind::Text, required, check(checks::submit_compliance_application_body_country_iso)),
        /// The kind of a number.
        NumberType(types::NumberType)
            = text("numberType" as number_type, ParamKind::Text, required, check(checks::number_type)),
        /// Who uses a number: a person, or a business.
        UserType(types::EndUserType)
            = text("userType" as user_type, ParamKind::Text, required, check(checks::end_user_type)),
        /// A JSON object, as text. `name` must be in it; `lastName`, `email`,
        /// `addressLine1`, `addressLine2`, `city`, `state`, `postalCode`, `country` and
        /// `registrationNumber` may be, and some countries want them. Without `country` it
        /// is `countryIso`.
        EndUser(Sensitive<String>)
            = text("endUser" as end_user, ParamKind::Text, required, check(checks::submit_compliance_application_body_end_user)),
        /// A JSON array, as text, of one object a file: `documentTypeId`, and `dataFields`
        /// with the fields that the kind of document asks for.
        Documents(Sensitive<String>)
            = text("documents" as documents, ParamKind::Text, required, check(checks::submit_compliance_application_body_documents)),
        /// The files, in the order of `documents` and just as many: PDF, JPEG or PNG, up to
        /// 10, each of **5 MB** at most.
        Files(FilePart) = file("files" as files, repeated, required),
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
        .security(super::SECURITY);

impl types::ResubmitComplianceApplicationParams {
    /// What `PATCH /compliance/applications/{id}` has to be asked.
    #[must_use]
    pub fn new(id: impl Into<String>) -> Self {
        Self { id: id.into() }
    }
}

parts! {
    /// A part of a body of `PATCH /compliance/applications/{id}`.
    pub enum ResubmitComplianceApplicationPart in ResubmitComplianceApplicationForm {
        /// A JSON array, as text, of one object a file: `documentTypeId`, and `dataFields`
        /// with the fields that the kind of document asks for.
        Documents(Sensitive<String>)
            = text("documents" as documents, ParamKind::Text, required, check(checks::resubmit_compliance_application_body_documents)),
        /// The files, in the order of `documents` and just as many: PDF, JPEG or PNG, each
        /// of **5 MB** at most.
        Files(FilePart) = file("files" as files, repeated, required),
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
        .security(super::SECURITY);

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
