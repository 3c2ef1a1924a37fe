//! The types of `Tools` alone.
//!
//! Made by atoms-codegen from `specs/atoms`; edit that, not this.

#![allow(missing_docs, reason = "what the document leaves undescribed stays so here")]

use std::collections::BTreeMap;

use atoms_runtime::{Sensitive, Timestamp, Uri};
use atoms_runtime::codegen::{object, open_enum};

use super::super::types::{
    HttpMethod, KeyValue, ResponseVariable, ToolAuth, ToolParameter,
};

object! {
    /// A tool that is kept for the organization.
    ///
    /// `tools.yaml#/components/schemas/ToolResource`
    pub struct ToolResource {
        pub id: Option<String> = optional("_id"),
        pub organization_id: Option<String> = optional("organizationId"),
        /// What agents refer to, and what the operations of this group take.
        pub tool_id: Option<String> = optional("toolId"),
        /// The same as in `definition`.
        pub r#type: Option<String> = optional("type"),
        pub definition: Option<RegistryToolDefinition> = optional("definition"),
        pub created_at: Option<Timestamp> = optional("createdAt"),
        pub updated_at: Option<Timestamp> = optional("updatedAt"),
    }
}

object! {
    /// A tool to keep.
    ///
    /// `tools.yaml#/components/schemas/CreateToolRequest`
    pub struct CreateToolRequest with new {
        pub definition: RegistryToolDefinition = "definition",
    }
}

object! {
    /// What a kept tool does: a request to an address (`api_call`), or something that the client at
    /// the other end of the call does (`client_tool`).
    ///
    /// `tools.yaml#/components/schemas/RegistryToolDefinition`
    pub struct RegistryToolDefinition with new {
        pub r#type: RegistryToolDefinitionType = "type",
        /// What the model calls the tool by.
        pub name: String = "name",
        /// Tells the model what the tool is for, and when to use it.
        pub description: String = "description",
        /// Default: `true`.
        pub enabled: Option<bool> = optional("enabled"),
        /// `api_call`, needed.
        pub method: Option<HttpMethod> = optional("method"),
        /// `api_call`, needed: where the request goes.
        pub url: Option<Uri> = optional("url"),
        /// `api_call`: headers by name.
        pub headers: Option<Sensitive<BTreeMap<String, String>>> = optional("headers"),
        /// `api_call`: headers as a list, instead of `headers`.
        pub headers_array: Option<Sensitive<Vec<KeyValue>>> = optional("headersArray"),
        /// `api_call`: values may hold variables, as `{{order_id}}`.
        pub query_params: Option<Vec<KeyValue>> = optional("queryParams"),
        /// `api_call`: JSON as text; may hold variables.
        pub request_body: Option<Sensitive<String>> = optional("requestBody"),
        pub auth: Option<ToolAuth> = optional("auth"),
        /// `api_call`: in **milliseconds**.
        ///
        /// From 1000 to 30000. Default: `5000`.
        pub timeout: Option<i64> = optional("timeout"),
        /// `client_tool`: how long to wait for the client, in **milliseconds**.
        ///
        /// From 1000 to 60000. Default: `1000`.
        pub timeout_ms: Option<i64> = optional("timeoutMs"),
        /// `client_tool`: the agent waits for what the client answers.
        ///
        /// Default: `true`.
        pub expects_response: Option<bool> = optional("expectsResponse"),
        /// What the model fills in.
        pub llm_parameters: Option<Vec<ToolParameter>> = optional("llmParameters"),
        /// `api_call`: what to take out of the answer.
        ///
        /// Default: `[]`.
        pub response_variables: Option<Vec<ResponseVariable>> = optional("responseVariables"),
        /// What to say meanwhile.
        ///
        /// Default: `[]`.
        pub filler_phrases: Option<Vec<String>> = optional("fillerPhrases"),
    }
}

open_enum! {
    /// `tools.yaml#/components/schemas/RegistryToolDefinition/properties/type`
    pub enum RegistryToolDefinitionType {
        ApiCall = "api_call",
        ClientTool = "client_tool",
    }
}

object! {
    /// `tools.yaml#/paths/~1tool/get/responses/200/content/application~1json/schema`
    pub struct ListToolsOk {
        pub status: Option<bool> = optional("status"),
        pub data: Option<Vec<ToolResource>> = optional("data"),
    }
}

object! {
    /// `tools.yaml#/paths/~1tool/post/responses/201/content/application~1json/schema`
    pub struct CreateToolCreated {
        pub status: Option<bool> = optional("status"),
        pub data: Option<ToolResource> = optional("data"),
    }
}

object! {
    /// The parameters of `DELETE /tool/{toolId}`.
    ///
    /// `tools.yaml#/paths/~1tool~1{toolId}/delete/parameters`
    pub struct DeleteToolParams {
        /// The tool, as `toolId` names it.
        pub tool_id: String = "toolId",
    }
}

object! {
    /// `tools.yaml#/paths/~1tool~1{toolId}/delete/responses/200/content/application~1json/schema`
    pub struct DeleteToolOk {
        pub status: Option<bool> = optional("status"),
        pub data: Option<String> = optional("data"),
    }
}

object! {
    /// The parameters of `PATCH /tool/{toolId}`.
    ///
    /// `tools.yaml#/paths/~1tool~1{toolId}/patch/parameters`
    pub struct UpdateToolParams {
        /// The tool, as `toolId` names it.
        pub tool_id: String = "toolId",
    }
}

object! {
    /// `tools.yaml#/paths/~1tool~1{toolId}/patch/responses/200/content/application~1json/schema`
    pub struct UpdateToolOk {
        pub status: Option<bool> = optional("status"),
        pub data: Option<ToolResource> = optional("data"),
    }
}

object! {
    /// The parameters of `POST /tool/{toolId}/duplicate`.
    ///
    /// `tools.yaml#/paths/~1tool~1{toolId}~1duplicate/post/parameters`
    pub struct DuplicateToolParams {
        /// The tool, as `toolId` names it.
        pub tool_id: String = "toolId",
    }
}

object! {
    /// `tools.yaml#/paths/~1tool~1{toolId}~1duplicate/post/responses/201/content/application~1json/schema`
    pub struct DuplicateToolCreated {
        pub status: Option<bool> = optional("status"),
        pub data: Option<ToolResource> = optional("data"),
    }
}
