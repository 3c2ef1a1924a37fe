//! What requests have to satisfy.
//!
//! Made by atoms-codegen from `specs/atoms`; edit that, not this.

use atoms_runtime::codegen::check::At;

/// `agent-telephony.yaml#/components/schemas/AddAnswerRequest`
pub(super) fn add_answer_request(value: At<'_>) {
    let object = value.object();
    object.required(&["sourceKind", "sourceId"]);
    object.property("sourceKind").check(telephony_source_kind);
    object.property("sourceId").string();
}

/// `agent-telephony.yaml#/components/schemas/AddCallerIdRequest`
pub(super) fn add_caller_id_request(value: At<'_>) {
    let object = value.object();
    object.required(&["sourceKind", "sourceId"]);
    object.property("sourceKind").check(telephony_source_kind);
    object.property("sourceId").string();
    object.property("number").string();
}

/// `agent-telephony.yaml#/components/schemas/SetTransferSourceRequest`
pub(super) fn set_transfer_source_request(value: At<'_>) {
    let object = value.object();
    object.required(&["transferFromNumber"]);
    object.property("transferFromNumber").or_null().string();
}

/// `agent-telephony.yaml#/components/schemas/TelephonySourceKind`
pub(super) fn telephony_source_kind(value: At<'_>) {
    value.string().one_of(&["phoneNumber", "sipTrunk"]);
}
