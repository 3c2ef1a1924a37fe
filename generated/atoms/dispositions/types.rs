//! The types of `Dispositions` alone.
//!
//! Made by atoms-codegen from `specs/atoms`; edit that, not this.

#![allow(missing_docs, reason = "what the document leaves undescribed stays so here")]

use atoms_runtime::{Maybe, Sensitive, Timestamp};
use atoms_runtime::codegen::{object, open_enum};

use super::super::types::{DispositionMetricType, Pagination, SortOrder};

object! {
    /// A ready-made question that a call can be asked once it is over.
    ///
    /// `dispositions.yaml#/components/schemas/DispositionMetricTemplate`
    pub struct DispositionMetricTemplate {
        /// Names the answer: lower-case letters, digits and underscores.
        pub identifier: Option<String> = optional("identifier"),
        /// The question.
        pub disposition_metric_prompt: Option<String> = optional("dispositionMetricPrompt"),
        pub disposition_metric_type: Option<DispositionMetricType>
            = optional("dispositionMetricType"),
    }
}

object! {
    /// One page of numbers not to call.
    ///
    /// `dispositions.yaml#/components/schemas/DoNotCallPage`
    pub struct DoNotCallPage {
        pub pagination: Option<Pagination> = optional("pagination"),
        pub entries: Option<Vec<DoNotCallEntry>> = optional("entries"),
    }
}

object! {
    /// A number not to call.
    ///
    /// `dispositions.yaml#/components/schemas/DoNotCallEntry`
    pub struct DoNotCallEntry {
        pub id: Option<String> = optional("id"),
        /// The agent that must not call it.
        pub agent_id: Option<String> = optional("agentId"),
        /// In E.164.
        pub phone_number: Option<Sensitive<String>> = optional("phoneNumber"),
        /// The `callId` of the call in which it was asked for; `null` where there was none.
        pub detected_in_call_id: Maybe<String> = optional("detectedInCallId"),
        /// The id of the organization.
        pub org_id: Option<String> = optional("orgId"),
        /// Where the entry comes from.
        pub source: Option<String> = optional("source"),
        pub created_at: Option<Timestamp> = optional("createdAt"),
        pub updated_at: Option<Timestamp> = optional("updatedAt"),
    }
}

object! {
    /// `dispositions.yaml#/paths/~1disposition-metric-templates/get/responses/200/content/application~1json/schema`
    pub struct ListDispositionMetricTemplatesOk {
        pub success: Option<bool> = optional("success"),
        pub data: Option<Vec<DispositionMetricTemplate>> = optional("data"),
    }
}

object! {
    /// The parameters of `GET /dnc`.
    ///
    /// `dispositions.yaml#/paths/~1dnc/get/parameters`
    pub struct ListDoNotCallParams {
        /// Only numbers that this agent must not call; an id of 24 hexadecimal digits.
        pub agent_id: Option<String> = optional("agentId"),
        /// Only numbers that have this text in them.
        pub search: Option<String> = optional("search"),
        /// What to sort by.
        ///
        /// Default: `"createdAt"`.
        pub sort_field: ListDoNotCallParamsSortField = "sortField",
        /// Which way to sort.
        ///
        /// Default: `"desc"`.
        pub sort_order: SortOrder = "sortOrder",
        /// The page, counted from 1: a whole number, written as text.
        ///
        /// Default: `"1"`.
        pub page: String = "page",
        /// How many entries a page has, 1 to 500: a whole number, written as text. In spite
        /// of its name, not where the page begins; what is out of bounds is moved to the
        /// nearest bound.
        ///
        /// Default: `"50"`.
        pub offset: String = "offset",
    }
}

open_enum! {
    /// Default: `"createdAt"`.
    ///
    /// `dispositions.yaml#/paths/~1dnc/get/parameters/2/schema`
    pub enum ListDoNotCallParamsSortField {
        CreatedAt = "createdAt",
        PhoneNumber = "phoneNumber",
    }
}

object! {
    /// `dispositions.yaml#/paths/~1dnc/get/responses/200/content/application~1json/schema`
    pub struct ListDoNotCallOk {
        pub status: Option<bool> = optional("status"),
        pub data: Option<DoNotCallPage> = optional("data"),
    }
}
