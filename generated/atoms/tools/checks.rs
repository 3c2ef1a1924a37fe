//! What requests have to satisfy.
//!
//! Made by atoms-codegen from `specs/atoms`; edit that, not this.

use atoms_runtime::codegen::pattern;
use atoms_runtime::codegen::check::At;

use super::super::checks as shared_checks;

/// `tools.yaml#/components/schemas/CreateToolRequest`
pub(super) fn create_tool_request(value: At<'_>) {
    let object = value.object();
    object.required(&["definition"]);
    object.property("definition").check(registry_tool_definition);
}

/// `tools.yaml#/components/schemas/RegistryToolDefinition`
pub(super) fn registry_tool_definition(value: At<'_>) {
    let object = value.object();
    object.required(&["name", "description", "type"]);
    object.property("type").check(registry_tool_definition_type);
    object.property("name").string();
    object.property("description").string();
    object.property("enabled").boolean();
    object.property("method").check(shared_checks::http_method);
    object.property("url").string().uri();
    object.property("headers").check(|value| {
        let object = value.object();
        object.rest(|value| {
            value.string();
        });
    });
    object.property("headersArray").array().items(shared_checks::key_value);
    object.property("queryParams").array().items(shared_checks::key_value);
    object.property("requestBody").string();
    object.property("auth").check(shared_checks::tool_auth);
    object.property("timeout").integer().minimum(1000).maximum(30000);
    object.property("timeoutMs").integer().minimum(1000).maximum(60000);
    object.property("expectsResponse").boolean();
    object.property("llmParameters").array().items(shared_checks::tool_parameter);
    object.property("responseVariables").array().items(shared_checks::response_variable);
    object.property("fillerPhrases").array().items(|value| {
        value.string();
    });
}

/// `tools.yaml#/components/schemas/RegistryToolDefinition/properties/type`
pub(super) fn registry_tool_definition_type(value: At<'_>) {
    value.string().one_of(&["api_call", "client_tool"]);
}

/// The parameter `toolId`.
pub(super) fn tool_id_param(value: At<'_>) {
    value.string().pattern(pattern!("^tool_[a-z0-9]{24}$"));
}
