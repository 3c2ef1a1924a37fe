//! The types of `Compliance` alone.
//!
//! Made by atoms-codegen from `specs/atoms`; edit that, not this.

#![allow(missing_docs, reason = "what the document leaves undescribed stays so here")]

use atoms_runtime::{Maybe, Sensitive, Timestamp, open_enum};
use serde::{Deserialize, Serialize};

/// How far the proof of identity has come.
///
/// `compliance.yaml#/components/schemas/ComplianceState`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ComplianceState {
    /// What is to be done next:
    ///
    /// - `form`: nothing was sent in yet;
    /// - `submitted`: the papers are under review;
    /// - `accepted`: numbers can be rented;
    /// - `rejected`: the papers are to be corrected and sent in again;
    /// - `suspended`, `expired`: what was accepted is so no longer.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub step: Option<ComplianceStateStep>,
    /// The application; `null` as long as there is none.
    #[serde(default, skip_serializing_if = "Maybe::is_absent")]
    pub application: Maybe<ComplianceApplication>,
    /// What an application must have with it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub required_documents: Option<Vec<RequiredDocumentType>>,
}

open_enum! {
    /// What is to be done next:
    ///
    /// - `form`: nothing was sent in yet;
    /// - `submitted`: the papers are under review;
    /// - `accepted`: numbers can be rented;
    /// - `rejected`: the papers are to be corrected and sent in again;
    /// - `suspended`, `expired`: what was accepted is so no longer.
    ///
    /// `compliance.yaml#/components/schemas/ComplianceState/properties/step`
    pub enum ComplianceStateStep {
        Form = "form",
        Submitted = "submitted",
        Accepted = "accepted",
        Rejected = "rejected",
        Suspended = "suspended",
        Expired = "expired",
    }
}

/// What a country demands for a kind of number.
///
/// `compliance.yaml#/components/schemas/ComplianceRequirement`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ComplianceRequirement {
    /// The provider's own id of the rule.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub requirement_id: Option<String>,
    /// Two letters of ISO 3166-1.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub country_iso: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub number_type: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub user_type: Option<String>,
    /// Empty where nothing has to be proven.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub document_types: Option<Vec<RequiredDocumentType>>,
}

/// Who will use the number, and the papers that prove it.
///
/// `compliance.yaml#/components/schemas/SubmitComplianceApplicationRequest`
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct SubmitComplianceApplicationRequest {
    /// Two letters of ISO 3166-1.
    pub country_iso: String,
    pub number_type: NumberType,
    pub user_type: EndUserType,
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
    pub files: Sensitive<Vec<String>>,
}

/// A proof of identity that was sent in.
///
/// `compliance.yaml#/components/schemas/ComplianceApplication`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ComplianceApplication {
    #[serde(rename = "_id", skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<ComplianceApplicationStatus>,
    /// What was wrong with the papers; `null` unless `status` is `rejected`.
    #[serde(default, skip_serializing_if = "Maybe::is_absent")]
    pub rejection_reason: Maybe<String>,
    /// Made up from the organization, the country and the environment.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub alias: Option<String>,
    /// Two letters of ISO 3166-1.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub country_iso: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub number_type: Option<NumberType>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub user_type: Option<EndUserType>,
    /// The business, or the person.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub end_user_name: Option<Sensitive<String>>,
    #[serde(default, skip_serializing_if = "Maybe::is_absent")]
    pub end_user_last_name: Maybe<Sensitive<String>>,
    #[serde(default, skip_serializing_if = "Maybe::is_absent")]
    pub end_user_email: Maybe<Sensitive<String>>,
    /// Two letters of ISO 3166-1.
    #[serde(default, skip_serializing_if = "Maybe::is_absent")]
    pub end_user_country: Maybe<String>,
    /// What the uploaded files are called.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub document_file_names: Option<Vec<String>>,
    /// The provider's own id of it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub plivo_compliance_id: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub organization_id: Option<String>,
    /// The id of a user.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub created_by: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub created_at: Option<Timestamp>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub updated_at: Option<Timestamp>,
}

open_enum! {
    /// `compliance.yaml#/components/schemas/ComplianceApplication/properties/status`
    pub enum ComplianceApplicationStatus {
        Draft = "draft",
        Submitted = "submitted",
        Accepted = "accepted",
        Rejected = "rejected",
        Suspended = "suspended",
        Expired = "expired",
    }
}

open_enum! {
    /// The kind of a number.
    ///
    /// `compliance.yaml#/components/schemas/NumberType`
    pub enum NumberType {
        Local = "local",
        Mobile = "mobile",
        Tollfree = "tollfree",
    }
}

open_enum! {
    /// Who uses a number: a person, or a business.
    ///
    /// `compliance.yaml#/components/schemas/EndUserType`
    pub enum EndUserType {
        Individual = "individual",
        Business = "business",
    }
}

/// A kind of document that is demanded.
///
/// `compliance.yaml#/components/schemas/RequiredDocumentType`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct RequiredDocumentType {
    /// What `documents` names the kind by when it is sent in.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub document_type_id: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// What the document has to show.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// Whether it takes a file, not only the fields.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub proof_required: Option<bool>,
    /// What is to be filled in beside the file.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub required_fields: Option<Vec<RequiredDocumentField>>,
}

/// Something to fill in.
///
/// `compliance.yaml#/components/schemas/RequiredDocumentField`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct RequiredDocumentField {
    /// The key in `dataFields`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub field_name: Option<String>,
    /// The label of an input.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub friendly_name: Option<String>,
    /// A hint beside the input.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub help_text: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub field_type: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub required: Option<bool>,
}

/// The parameters of `GET /compliance/status`.
///
/// `compliance.yaml#/paths/~1compliance~1status/get/parameters`
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct GetComplianceStatusParams {
    /// Two letters of ISO 3166-1, as `IN`.
    pub country_iso: String,
    /// The kind of number that is to be rented.
    pub number_type: NumberType,
    /// Who will use the number.
    pub user_type: EndUserType,
}

/// `compliance.yaml#/paths/~1compliance~1status/get/responses/200/content/application~1json/schema`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
pub struct GetComplianceStatusOk {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub data: Option<ComplianceState>,
}

/// The parameters of `GET /compliance/requirements`.
///
/// `compliance.yaml#/paths/~1compliance~1requirements/get/parameters`
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct GetComplianceRequirementsParams {
    /// Two letters of ISO 3166-1, as `IN`.
    pub country_iso: String,
    /// The kind of number that is to be rented.
    pub number_type: NumberType,
    /// Who will use the number.
    pub user_type: EndUserType,
}

/// `compliance.yaml#/paths/~1compliance~1requirements/get/responses/200/content/application~1json/schema`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
pub struct GetComplianceRequirementsOk {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub data: Option<ComplianceRequirement>,
}

/// `compliance.yaml#/paths/~1compliance~1applications/post/responses/201/content/application~1json/schema`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
pub struct SubmitComplianceApplicationCreated {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub data: Option<ComplianceApplication>,
}

/// The parameters of `PATCH /compliance/applications/{id}`.
///
/// `compliance.yaml#/paths/~1compliance~1applications~1{id}/patch/parameters`
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
pub struct ResubmitComplianceApplicationParams {
    /// The application's `_id`.
    pub id: String,
}

/// `compliance.yaml#/paths/~1compliance~1applications~1{id}/patch/responses/200/content/application~1json/schema`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
pub struct ResubmitComplianceApplicationOk {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub data: Option<ComplianceApplication>,
}

/// The parameters of `POST /compliance/applications/{id}/refresh`.
///
/// `compliance.yaml#/paths/~1compliance~1applications~1{id}~1refresh/post/parameters`
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
pub struct RefreshComplianceApplicationParams {
    /// The application's `_id`.
    pub id: String,
}

/// `compliance.yaml#/paths/~1compliance~1applications~1{id}~1refresh/post/responses/200/content/application~1json/schema`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
pub struct RefreshComplianceApplicationOk {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub data: Option<ComplianceApplication>,
}
