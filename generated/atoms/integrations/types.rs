//! The types of `Integrations` alone.
//!
//! Made by atoms-codegen from `specs/atoms`; edit that, not this.

#![allow(missing_docs, reason = "what the document leaves undescribed stays so here")]

use atoms_runtime::Sensitive;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

/// The whole of a connection to WebEngage.
///
/// `integrations.yaml#/components/schemas/UpdateWebEngageIntegrationRequest`
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct UpdateWebEngageIntegrationRequest {
    /// What replaces the sets that are there.
    pub integration_sets: Vec<WebEngageIntegrationSet>,
}

/// Access to one WebEngage project.
///
/// `integrations.yaml#/components/schemas/WebEngageIntegrationSet`
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct WebEngageIntegrationSet {
    /// The key of WebEngage's REST interface.
    pub api_key: Sensitive<String>,
    /// Which of WebEngage's data centres the project is in.
    pub environment: String,
    /// Names the project at WebEngage.
    pub license_code: String,
}

/// `integrations.yaml#/paths/~1integration~1modify-webengage-integration/post/responses/200/content/application~1json/schema`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
pub struct UpdateWebEngageIntegrationOk {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub message: Option<String>,
    /// The sets; more fields may come.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub data: Option<Sensitive<Map<String, Value>>>,
}

/// `integrations.yaml#/paths/~1integration~1get-webengage-details/get/responses/200/content/application~1json/schema`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
pub struct GetWebEngageIntegrationOk {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub message: Option<String>,
    /// The sets; more fields may come.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub data: Option<Sensitive<Map<String, Value>>>,
}
