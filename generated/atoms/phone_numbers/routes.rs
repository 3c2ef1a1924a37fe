//! Each operation alone, for layers of its own.
//!
//! Made by atoms-codegen from `specs/atoms`; edit that, not this.

#![allow(deprecated, reason = "what the document deprecates is still there")]

use std::sync::Arc;

use atoms_runtime::codegen::{Body, Caller, JsonBody, Params, serve};
use axum::routing::MethodRouter;

use super::{PhoneNumbers, checks};

/// `GET /product/phone-numbers`
pub fn list_phone_numbers<H: PhoneNumbers>() -> MethodRouter<Arc<H>> {
    serve(&super::LIST_PHONE_NUMBERS, Caller, (), H::list_phone_numbers)
}

/// `GET /product/all-numbers`
pub fn list_all_numbers<H: PhoneNumbers>() -> MethodRouter<Arc<H>> {
    serve(&super::LIST_ALL_NUMBERS, Caller, (), H::list_all_numbers)
}

/// `GET /product/get-available-numbers`
pub fn list_available_numbers<H: PhoneNumbers>() -> MethodRouter<Arc<H>> {
    serve(&super::LIST_AVAILABLE_NUMBERS, Caller, Params, H::list_available_numbers)
}

/// `GET /product/proration-amount`
pub fn get_proration_amount<H: PhoneNumbers>() -> MethodRouter<Arc<H>> {
    serve(&super::GET_PRORATION_AMOUNT, Caller, (), H::get_proration_amount)
}

/// `POST /product/rent-number`
pub fn rent_number<H: PhoneNumbers>() -> MethodRouter<Arc<H>> {
    serve(
        &super::RENT_NUMBER,
        Caller,
        Body(JsonBody(checks::rent_number_request)),
        H::rent_number,
    )
}

/// `POST /product/release-number`
pub fn release_number<H: PhoneNumbers>() -> MethodRouter<Arc<H>> {
    serve(
        &super::RELEASE_NUMBER,
        Caller,
        Body(JsonBody(checks::release_number_request)),
        H::release_number,
    )
}

/// `GET /product/manage-subscription`
pub fn get_subscription_portal<H: PhoneNumbers>() -> MethodRouter<Arc<H>> {
    serve(&super::GET_SUBSCRIPTION_PORTAL, Caller, (), H::get_subscription_portal)
}

/// `GET /product/unpaid-invoices`
pub fn get_unpaid_invoices<H: PhoneNumbers>() -> MethodRouter<Arc<H>> {
    serve(&super::GET_UNPAID_INVOICES, Caller, (), H::get_unpaid_invoices)
}

/// `POST /product/import-phone-number`
#[deprecated]
pub fn import_phone_number<H: PhoneNumbers>() -> MethodRouter<Arc<H>> {
    serve(
        &super::IMPORT_PHONE_NUMBER,
        Caller,
        Body(JsonBody(checks::import_phone_number_request)),
        H::import_phone_number,
    )
}
