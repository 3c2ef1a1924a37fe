//! What requests have to satisfy.
//!
//! Made by atoms-codegen from `specs/atoms`; edit that, not this.

use atoms_runtime::codegen::check::At;

/// `concurrency.yaml#/components/schemas/UpdateConcurrencyReservationsRequest`
pub(super) fn update_concurrency_reservations_request(value: At<'_>) {
    let object = value.object();
    object.required(&["reservations"]);
    object.property("reservations").array().min_items(1).items(concurrency_reservation);
}

/// `concurrency.yaml#/components/schemas/ConcurrencyReservation`
pub(super) fn concurrency_reservation(value: At<'_>) {
    let object = value.object();
    object.required(&["agentId", "chat", "inbound", "outbound", "webcall"]);
    object.property("agentId").string();
    object.property("chat").integer().minimum(0);
    object.property("inbound").integer().minimum(0);
    object.property("outbound").integer().minimum(0);
    object.property("webcall").integer().minimum(0);
}
