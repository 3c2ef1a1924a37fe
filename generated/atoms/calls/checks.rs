//! What requests have to satisfy.
//!
//! Made by atoms-codegen from `specs/atoms`; edit that, not this.

use atoms_runtime::codegen::check::At;

use super::super::checks as shared;

/// `calls.yaml#/components/schemas/RegisterCallRequest`
pub(super) fn register_call_request(value: At<'_>) {
    let object = value.object();
    object.required(&["agent_id"]);
    object.property("agent_id").string();
    object.property("mode").check(register_call_request_mode);
    object.property("variables").check(|value| {
        let object = value.object();
        object.rest(variable_value);
    });
}

/// `calls.yaml#/components/schemas/RegisterCallRequest/properties/mode`
pub(super) fn register_call_request_mode(value: At<'_>) {
    value.string().one_of(&["webcall", "chat"]);
}

/// `calls.yaml#/components/schemas/CallType`
pub(super) fn call_type(value: At<'_>) {
    value.string().one_of(&["telephony_inbound", "telephony_outbound", "webcall"]);
}

/// `calls.yaml#/components/schemas/SearchCallsRequest`
pub(super) fn search_calls_request(value: At<'_>) {
    let object = value.object();
    object.required(&["callIds"]);
    object.property("callIds").array().min_items(1).max_items(100).items(|value| {
        value.string();
    });
}

/// `calls.yaml#/components/schemas/CancelCallRequest`
pub(super) fn cancel_call_request(value: At<'_>) {
    let object = value.object();
    object.required(&["callId"]);
    object.property("callId").string();
    object.property("reason").string();
}

/// `calls.yaml#/components/schemas/OutboundCallRequest`
pub(super) fn outbound_call_request(value: At<'_>) {
    let object = value.object();
    object.required(&["agentId", "phoneNumber"]);
    object.property("agentId").string();
    object.property("phoneNumber").string();
    object.property("versionId").string();
    object.property("variables").check(|value| {
        let object = value.object();
        object.rest(variable_value);
    });
    object.property("fromProductId").string();
    object.property("operatorData").object();
    object.property("operatorId").string();
}

/// `calls.yaml#/components/schemas/WebSessionRequest`
pub(super) fn web_session_request(value: At<'_>) {
    let object = value.object();
    object.required(&["agentId"]);
    object.property("agentId").string();
}

/// `calls.yaml#/components/schemas/VariableValue`
pub(super) fn variable_value(value: At<'_>) {
    value.one(&[
        |value| {
            value.boolean();
        },
        |value| {
            value.number();
        },
        |value| {
            value.string();
        },
    ]);
}

/// `calls.yaml#/paths/~1conversation/get/parameters`
pub(super) fn list_calls_params(value: At<'_>) {
    let object = value.object();
    object.property("agentIds").string();
    object.property("callAttemptFilter").string();
    object.property("callTypes").check(call_type);
    object.property("campaignIds").string();
    object.property("disconnectReasonFilter").string();
    object.property("durationFilter").string();
    object.property("statusFilter").string();
    object.property("versionFilter").string();
    object.property("dateFrom").string().date_time();
    object.property("dateTo").string().date_time();
    object.property("search").string();
    object.property("sortBy").check(list_calls_params_sort_by);
    object.property("sortOrder").check(shared::sort_order);
    object.property("page").integer().minimum(1);
    object.property("limit").integer().minimum(1).maximum(500);
}

/// `calls.yaml#/paths/~1conversation/get/parameters/11/schema`
pub(super) fn list_calls_params_sort_by(value: At<'_>) {
    value.string().one_of(&["avgLatency", "callDuration", "createdAt", "updatedAt"]);
}

/// `calls.yaml#/paths/~1conversation~1{id}/get/parameters`
pub(super) fn get_call_params(value: At<'_>) {
    let object = value.object();
    object.required(&["id"]);
    object.property("id").string();
}

/// `calls.yaml#/paths/~1conversation~1{callId}~1recording~1download-url/get/parameters`
pub(super) fn get_recording_url_params(value: At<'_>) {
    let object = value.object();
    object.required(&["callId"]);
    object.property("callId").string();
}

/// `calls.yaml#/paths/~1conversation~1{callId}~1retries/get/parameters`
pub(super) fn list_call_retries_params(value: At<'_>) {
    let object = value.object();
    object.required(&["callId"]);
    object.property("callId").string();
}

/// `calls.yaml#/paths/~1conversation~1{callId}~1cancel/post/parameters`
pub(super) fn cancel_call_params(value: At<'_>) {
    let object = value.object();
    object.required(&["callId"]);
    object.property("callId").string();
}

/// `calls.yaml#/paths/~1conversation~1outbound/post/parameters`
pub(super) fn start_outbound_call_params(value: At<'_>) {
    let object = value.object();
    object.property("x-test-call").check(start_outbound_call_params_x_test_call);
}

/// `calls.yaml#/paths/~1conversation~1outbound/post/parameters/0/schema`
pub(super) fn start_outbound_call_params_x_test_call(value: At<'_>) {
    value.string().one_of(&["true"]);
}
