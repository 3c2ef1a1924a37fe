//! What requests have to satisfy.
//!
//! Made by atoms-codegen from `specs/atoms`; edit that, not this.

use atoms_runtime::codegen::check::At;

/// `phone-numbers.yaml#/components/schemas/TelephonyProvider`
pub(super) fn telephony_provider(value: At<'_>) {
    value.string().one_of(&["plivo", "twilio", "custom", "whatsapp"]);
}

/// `phone-numbers.yaml#/components/schemas/RentNumberRequest`
pub(super) fn rent_number_request(value: At<'_>) {
    let object = value.object();
    object.required(&["phoneNumber", "provider"]);
    object.property("phoneNumber").string();
    object.property("provider").check(telephony_provider);
}

/// `phone-numbers.yaml#/components/schemas/ReleaseNumberRequest`
pub(super) fn release_number_request(value: At<'_>) {
    let object = value.object();
    object.required(&["productId"]);
    object.property("productId").string();
}

/// `phone-numbers.yaml#/components/schemas/ImportPhoneNumberRequest`
pub(super) fn import_phone_number_request(value: At<'_>) {
    let object = value.object();
    object.required(&["phoneNumber", "sipTerminationUrl"]);
    object.property("name").string();
    object.property("phoneNumber").string();
    object.property("sipTerminationUrl").string();
    object.property("sipUsername").string();
    object.property("sipPassword").string();
    object.property("cpsLimit").number().minimum(1).maximum(50);
}
