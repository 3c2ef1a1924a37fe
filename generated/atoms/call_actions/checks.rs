//! What requests have to satisfy.
//!
//! Made by atoms-codegen from `specs/atoms`; edit that, not this.

use atoms_runtime::codegen::check::At;

/// `call-actions.yaml#/components/schemas/CallActionCategory`
pub(super) fn call_action_category(value: At<'_>) {
    value.string().one_of(&["post-call", "trigger"]);
}

/// `call-actions.yaml#/components/schemas/CreateCallActionRequest`
pub(super) fn create_call_action_request(value: At<'_>) {
    let object = value.object();
    object.required(&["agentId", "category", "provider", "config"]);
    object.property("agentId").string();
    object.property("category").check(call_action_category);
    object.property("action_type").check(call_action_type);
    object.property("object").string();
    object.property("provider").string();
    object.property("config").check(call_action_config);
}

/// `call-actions.yaml#/components/schemas/UpdateCallActionRequest`
pub(super) fn update_call_action_request(value: At<'_>) {
    let object = value.object();
    object.property("category").check(call_action_category);
    object.property("action_type").check(call_action_type);
    object.property("object").string();
    object.property("provider").string();
    object.property("config").check(call_action_config);
}

/// `call-actions.yaml#/components/schemas/CallActionType`
pub(super) fn call_action_type(value: At<'_>) {
    value.string().one_of(&["create", "update"]);
}

/// `call-actions.yaml#/components/schemas/CallActionConfig`
pub(super) fn call_action_config(value: At<'_>) {
    let object = value.object();
    object.property("body").string();
    object.property("conditions").array().items(call_action_condition);
    object.property("phoneNumberFieldName").string();
}

/// `call-actions.yaml#/components/schemas/CallActionCondition`
pub(super) fn call_action_condition(value: At<'_>) {
    let object = value.object();
    object.required(&["field", "operator", "value"]);
    object.property("field").string();
    object.property("operator").check(call_action_condition_operator);
    object.property("value").string();
}

/// `call-actions.yaml#/components/schemas/CallActionCondition/properties/operator`
pub(super) fn call_action_condition_operator(value: At<'_>) {
    value.string().one_of(&[
        "eq",
        "neq",
        "gt",
        "gte",
        "lt",
        "lte",
        "in",
        "nin",
        "contains",
        "notContains",
        "startsWith",
        "endsWith",
    ]);
}
