//! What requests have to satisfy.
//!
//! Made by atoms-codegen from `specs/atoms`; edit that, not this.

use atoms_runtime::codegen::{pattern, values};
use atoms_runtime::codegen::check::At;

use super::super::checks as shared_checks;

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
    object.property("input_audio_format").check(shared_checks::input_audio_format);
    object.property("output_audio_format").check(shared_checks::output_audio_format);
    object.property("sample_rate").check(register_call_request_sample_rate);
}

/// `calls.yaml#/components/schemas/RegisterCallRequest/properties/mode`
pub(super) fn register_call_request_mode(value: At<'_>) {
    value.string().one_of(&["webcall", "chat"]);
}

/// `calls.yaml#/components/schemas/RegisterCallRequest/properties/sample_rate`
pub(super) fn register_call_request_sample_rate(value: At<'_>) {
    value.integer();
    value.one_of(values!("[8000,16000,24000,44100]"));
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
    object.property("fromNumber").string();
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

/// `calls.yaml#/paths/~1conversation/get/parameters/11/schema`
pub(super) fn list_calls_params_sort_by(value: At<'_>) {
    value.string().one_of(&["avgLatency", "callDuration", "createdAt", "updatedAt"]);
}

/// `calls.yaml#/paths/~1conversation~1outbound/post/parameters/0/schema`
pub(super) fn start_outbound_call_params_x_test_call(value: At<'_>) {
    value.string().one_of(&["true"]);
}

/// The parameter `dateFrom`.
pub(super) fn date_from_param(value: At<'_>) {
    value.string().date_time();
}

/// The parameter `dateTo`.
pub(super) fn date_to_param(value: At<'_>) {
    value.string().date_time();
}

/// The parameter `page`.
pub(super) fn page_param(value: At<'_>) {
    value.integer().minimum(1);
}

/// The parameter `limit`.
pub(super) fn limit_param(value: At<'_>) {
    value.integer().minimum(1).maximum(500);
}

/// The parameter `callId`.
pub(super) fn call_id_param(value: At<'_>) {
    value.string().pattern(pattern!("^CALL-\\d{13}-[a-fA-F0-9]{6}$"));
}

/// The parameter `callId`.
pub(super) fn call_id_param_check(value: At<'_>) {
    value.string().min_length(1);
}
