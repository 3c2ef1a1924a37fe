//! The types of `Compliance` alone.
//!
//! Made by atoms-codegen from `specs/atoms`; edit that, not this.

#![allow(missing_docs, reason = "what the document leaves undescribed stays so here")]

use atoms_runtime::{Maybe, Sensitive, Timestamp};
use atoms_runtime::codegen::{object, open_enum};

object! {
    /// How far the proof of identity has come.
    ///
    /// `compliance.yaml#/components/schemas/ComplianceState`
    pub struct ComplianceState {
        /// What is to be done next:
        ///
        /// - `form`: nothing was sent in yet;
        /// - `submitted`: the papers are under review;
        /// - `accepted`: numbers can be rented;
        /// - `rejected`: the papers are to be corrected and sent in again;
        /// - `suspended`, `expired`: what was accepted is so no longer.
        pub step: Option<ComplianceStateStep> = optional("step"),
        /// The application; `null` as long as there is none.
        pub application: Maybe<ComplianceApplication> = optional("application"),
        /// What an application must have with it.
        pub required_documents: Option<Vec<RequiredDocumentType>> = optional("requiredDocuments"),
    }
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

object! {
    /// What a country demands for a kind of number.
    ///
    /// `compliance.yaml#/components/schemas/ComplianceRequirement`
    pub struct ComplianceRequirement {
        /// The provider's own id of the rule.
        pub requirement_id: Option<String> = optional("requirementId"),
        /// Two letters of ISO 3166-1.
        pub country_iso: Option<String> = optional("countryIso"),
        pub number_type: Option<String> = optional("numberType"),
        pub user_type: Option<String> = optional("userType"),
        /// Empty where nothing has to be proven.
        pub document_types: Option<Vec<RequiredDocumentType>> = optional("documentTypes"),
    }
}

object! {
    /// Who will use the number, and the papers that prove it.
    ///
    /// `compliance.yaml#/components/schemas/SubmitComplianceApplicationRequest`
    pub struct SubmitComplianceApplicationRequest {
        /// Two letters of ISO 3166-1.
        pub country_iso: String = "countryIso",
        pub number_type: NumberType = "numberType",
        pub user_type: EndUserType = "userType",
        /// A JSON object, as text. `name` must be in it; `lastName`, `email`,
        /// `addressLine1`, `addressLine2`, `city`, `state`, `postalCode`, `country` and
        /// `registrationNumber` may be, and some countries want them. Without `country` it
        /// is `countryIso`.
        pub end_user: Sensitive<String> = "endUser",
        /// A JSON array, as text, of one object a file: `documentTypeId`, and `dataFields`
        /// with the fields that the kind of document asks for.
        pub documents: Sensitive<String> = "documents",
        /// The files, in the order of `documents` and just as many: PDF, JPEG or PNG, up to
        /// 10, each of **5 MB** at most.
        pub files: Sensitive<Vec<String>> = "files",
    }
}

object! {
    /// A proof of identity that was sent in.
    ///
    /// `compliance.yaml#/components/schemas/ComplianceApplication`
    pub struct ComplianceApplication {
        pub id: Option<String> = optional("_id"),
        pub status: Option<ComplianceApplicationStatus> = optional("status"),
        /// What was wrong with the papers; `null` unless `status` is `rejected`.
        pub rejection_reason: Maybe<String> = optional("rejectionReason"),
        /// Made up from the organization, the country and the environment.
        pub alias: Option<String> = optional("alias"),
        /// Two letters of ISO 3166-1.
        pub country_iso: Option<String> = optional("countryIso"),
        pub number_type: Option<NumberType> = optional("numberType"),
        pub user_type: Option<EndUserType> = optional("userType"),
        /// The business, or the person.
        pub end_user_name: Option<Sensitive<String>> = optional("endUserName"),
        pub end_user_last_name: Maybe<Sensitive<String>> = optional("endUserLastName"),
        pub end_user_email: Maybe<Sensitive<String>> = optional("endUserEmail"),
        /// Two letters of ISO 3166-1.
        pub end_user_country: Maybe<String> = optional("endUserCountry"),
        /// What the uploaded files are called.
        pub document_file_names: Option<Vec<String>> = optional("documentFileNames"),
        /// The provider's own id of it.
        pub plivo_compliance_id: Option<String> = optional("plivoComplianceId"),
        pub organization_id: Option<String> = optional("organizationId"),
        /// The id of a user.
        pub created_by: Option<String> = optional("createdBy"),
        pub created_at: Option<Timestamp> = optional("createdAt"),
        pub updated_at: Option<Timestamp> = optional("updatedAt"),
    }
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

object! {
    /// A kind of document that is demanded.
    ///
    /// `compliance.yaml#/components/schemas/RequiredDocumentType`
    pub struct RequiredDocumentType {
        /// What `documents` names the kind by when it is sent in.
        pub document_type_id: Option<String> = optional("documentTypeId"),
        pub name: Option<String> = optional("name"),
        /// What the document has to show.
        pub description: Option<String> = optional("description"),
        /// Whether it takes a file, not only the fields.
        pub proof_required: Option<bool> = optional("proofRequired"),
        /// What is to be filled in beside the file.
        pub required_fields: Option<Vec<RequiredDocumentField>> = optional("requiredFields"),
    }
}

object! {
    /// Something to fill in.
    ///
    /// `compliance.yaml#/components/schemas/RequiredDocumentField`
    pub struct RequiredDocumentField {
        /// The key in `dataFields`.
        pub field_name: Option<String> = optional("fieldName"),
        /// The label of an input.
        pub friendly_name: Option<String> = optional("friendlyName"),
        /// A hint beside the input.
        pub help_text: Option<String> = optional("helpText"),
        pub field_type: Option<String> = optional("fieldType"),
        pub required: Option<bool> = optional("required"),
    }
}

object! {
    /// The parameters of `GET /compliance/status`.
    ///
    /// `compliance.yaml#/paths/~1compliance~1status/get/parameters`
    pub struct GetComplianceStatusParams {
        /// Two letters of ISO 3166-1, as `IN`.
        ///
        /// Exactly 2 characters.
        pub country_iso: String = "countryIso",
        /// The kind of number that is to be rented.
        pub number_type: NumberType = "numberType",
        /// Who will use the number.
        pub user_type: EndUserType = "userType",
    }
}

object! {
    /// `compliance.yaml#/paths/~1compliance~1status/get/responses/200/content/application~1json/schema`
    pub struct GetComplianceStatusOk {
        pub status: Option<bool> = optional("status"),
        pub data: Option<ComplianceState> = optional("data"),
    }
}

object! {
    /// The parameters of `GET /compliance/requirements`.
    ///
    /// `compliance.yaml#/paths/~1compliance~1requirements/get/parameters`
    pub struct GetComplianceRequirementsParams {
        /// Two letters of ISO 3166-1, as `IN`.
        ///
        /// Exactly 2 characters.
        pub country_iso: String = "countryIso",
        /// The kind of number that is to be rented.
        pub number_type: NumberType = "numberType",
        /// Who will use the number.
        pub user_type: EndUserType = "userType",
    }
}

object! {
    /// `compliance.yaml#/paths/~1compliance~1requirements/get/responses/200/content/application~1json/schema`
    pub struct GetComplianceRequirementsOk {
        pub status: Option<bool> = optional("status"),
        pub data: Option<ComplianceRequirement> = optional("data"),
    }
}

object! {
    /// `compliance.yaml#/paths/~1compliance~1applications/post/responses/201/content/application~1json/schema`
    pub struct SubmitComplianceApplicationCreated {
        pub status: Option<bool> = optional("status"),
        pub data: Option<ComplianceApplication> = optional("data"),
    }
}

object! {
    /// The parameters of `PATCH /compliance/applications/{id}`.
    ///
    /// `compliance.yaml#/paths/~1compliance~1applications~1{id}/patch/parameters`
    pub struct ResubmitComplianceApplicationParams {
        /// The application's `_id`.
        pub id: String = "id",
    }
}

object! {
    /// `compliance.yaml#/paths/~1compliance~1applications~1{id}/patch/responses/200/content/application~1json/schema`
    pub struct ResubmitComplianceApplicationOk {
        pub status: Option<bool> = optional("status"),
        pub data: Option<ComplianceApplication> = optional("data"),
    }
}

object! {
    /// The parameters of `POST /compliance/applications/{id}/refresh`.
    ///
    /// `compliance.yaml#/paths/~1compliance~1applications~1{id}~1refresh/post/parameters`
    pub struct RefreshComplianceApplicationParams {
        /// The application's `_id`.
        pub id: String = "id",
    }
}

object! {
    /// `compliance.yaml#/paths/~1compliance~1applications~1{id}~1refresh/post/responses/200/content/application~1json/schema`
    pub struct RefreshComplianceApplicationOk {
        pub status: Option<bool> = optional("status"),
        pub data: Option<ComplianceApplication> = optional("data"),
    }
}
