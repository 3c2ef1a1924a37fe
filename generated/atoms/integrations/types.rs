//! The types of `Integrations` alone.
//!
//! Made by atoms-codegen from `specs/atoms`; edit that, not this.

#![allow(missing_docs, reason = "what the document leaves undescribed stays so here")]

use atoms_runtime::Sensitive;
use atoms_runtime::codegen::object;
use serde_json::{Map, Value};

object! {
    /// The whole of a connection to WebEngage.
    ///
    /// `integrations.yaml#/components/schemas/UpdateWebEngageIntegrationRequest`
    pub struct UpdateWebEngageIntegrationRequest with new {
        /// What replaces the sets that are there.
        ///
        /// At least 1 item.
        pub integration_sets: Vec<WebEngageIntegrationSet> = "integrationSets",
    }
}

object! {
    /// Access to one WebEngage project.
    ///
    /// `integrations.yaml#/components/schemas/WebEngageIntegrationSet`
    pub struct WebEngageIntegrationSet with new {
        /// The key of WebEngage's REST interface.
        pub api_key: Sensitive<String> = "apiKey",
        /// Which of WebEngage's data centres the project is in.
        pub environment: String = "environment",
        /// Names the project at WebEngage.
        pub license_code: String = "licenseCode",
    }
}

object! {
    /// `integrations.yaml#/paths/~1integration~1modify-webengage-integration/post/responses/200/content/application~1json/schema`
    pub struct UpdateWebEngageIntegrationOk {
        pub message: Option<String> = optional("message"),
        /// The sets; more fields may come.
        pub data: Option<Sensitive<Map<String, Value>>> = optional("data"),
    }
}

object! {
    /// `integrations.yaml#/paths/~1integration~1get-webengage-details/get/responses/200/content/application~1json/schema`
    pub struct GetWebEngageIntegrationOk {
        pub message: Option<String> = optional("message"),
        /// The sets; more fields may come.
        pub data: Option<Sensitive<Map<String, Value>>> = optional("data"),
    }
}
