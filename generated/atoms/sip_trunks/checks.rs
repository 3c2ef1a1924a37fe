//! What requests have to satisfy.
//!
//! Made by atoms-codegen from `specs/atoms`; edit that, not this.

use atoms_runtime::codegen::check::At;

/// `sip-trunks.yaml#/components/schemas/CreateInboundTrunkRequest`
pub(super) fn create_inbound_trunk_request(value: At<'_>) {
    let object = value.object();
    object.required(&["name"]);
    object.property("name").string().max_length(120);
    object.property("numbers").array().max_items(50).items(|value| {
        value.string();
    });
    object.property("allowedAddresses").array().max_items(20).items(|value| {
        value.string();
    });
    object.property("allowedNumbers").array().max_items(50).items(|value| {
        value.string();
    });
    object.property("krispEnabled").boolean();
    object.property("mediaEncryption").check(media_encryption);
    object.property("authUsername").string();
    object.property("authPassword").string();
    object.property("ringingTimeoutSeconds").integer().minimum(1).maximum(600);
}

/// `sip-trunks.yaml#/components/schemas/UpdateInboundTrunkRequest`
pub(super) fn update_inbound_trunk_request(value: At<'_>) {
    let object = value.object();
    object.property("name").string().max_length(120);
    object.property("numbers").array().max_items(50).items(|value| {
        value.string();
    });
    object.property("allowedAddresses").array().max_items(20).items(|value| {
        value.string();
    });
    object.property("allowedNumbers").array().max_items(50).items(|value| {
        value.string();
    });
    object.property("krispEnabled").boolean();
    object.property("mediaEncryption").check(media_encryption);
    object.property("authUsername").string();
    object.property("authPassword").string();
    object.property("ringingTimeoutSeconds").integer().minimum(1).maximum(600);
}

/// `sip-trunks.yaml#/components/schemas/CreateOutboundTrunkRequest`
pub(super) fn create_outbound_trunk_request(value: At<'_>) {
    let object = value.object();
    object.required(&["name", "address", "numbers"]);
    object.property("name").string().max_length(120);
    object.property("address").string();
    object.property("transport").check(sip_transport);
    object.property("numbers").array().min_items(1).max_items(50).items(|value| {
        value.string();
    });
    object.property("destinationCountry").string().min_length(2).max_length(2);
    object.property("mediaEncryption").check(media_encryption);
    object.property("authUsername").string();
    object.property("authPassword").string();
    object.property("cpsLimit").integer().minimum(1).maximum(50);
}

/// `sip-trunks.yaml#/components/schemas/UpdateOutboundTrunkRequest`
pub(super) fn update_outbound_trunk_request(value: At<'_>) {
    let object = value.object();
    object.property("name").string();
    object.property("numbers").array().items(|value| {
        value.string();
    });
    object.property("destinationCountry").string();
    object.property("mediaEncryption").check(media_encryption);
    object.property("authUsername").string();
    object.property("authPassword").string();
    object.property("cpsLimit").integer();
}

/// `sip-trunks.yaml#/components/schemas/MediaEncryption`
pub(super) fn media_encryption(value: At<'_>) {
    value.string().one_of(&["disable", "allow", "require"]);
}

/// `sip-trunks.yaml#/components/schemas/SipTransport`
pub(super) fn sip_transport(value: At<'_>) {
    value.string().one_of(&["auto", "udp", "tcp", "tls"]);
}
