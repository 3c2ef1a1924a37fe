//! Each operation alone, for layers of its own.
//!
//! Made by atoms-codegen from `specs/atoms`; edit that, not this.

use std::sync::Arc;

use atoms_runtime::codegen::{JsonBody, ServerCall, route};
use axum::routing::MethodRouter;

use super::{PhoneNumbers, checks};

/// `GET /product/phone-numbers`
pub fn list_phone_numbers<H: PhoneNumbers>() -> MethodRouter<Arc<H>> {
    route(&super::LIST_PHONE_NUMBERS, |handler: Arc<H>, mut call: ServerCall| async move {
        let caller = call.caller(&handler).await?;
        Ok(H::list_phone_numbers(&handler, caller).await)
    })
}

/// `GET /product/all-numbers`
pub fn list_all_numbers<H: PhoneNumbers>() -> MethodRouter<Arc<H>> {
    route(&super::LIST_ALL_NUMBERS, |handler: Arc<H>, mut call: ServerCall| async move {
        let caller = call.caller(&handler).await?;
        Ok(H::list_all_numbers(&handler, caller).await)
    })
}

/// `GET /product/get-available-numbers`
pub fn list_available_numbers<H: PhoneNumbers>() -> MethodRouter<Arc<H>> {
    route(&super::LIST_AVAILABLE_NUMBERS, |handler: Arc<H>, mut call: ServerCall| async move {
        let caller = call.caller(&handler).await?;
        let params = call.params()?;
        Ok(H::list_available_numbers(&handler, caller, params).await)
    })
}

/// `GET /product/proration-amount`
pub fn get_proration_amount<H: PhoneNumbers>() -> MethodRouter<Arc<H>> {
    route(&super::GET_PRORATION_AMOUNT, |handler: Arc<H>, mut call: ServerCall| async move {
        let caller = call.caller(&handler).await?;
        Ok(H::get_proration_amount(&handler, caller).await)
    })
}

/// `POST /product/rent-number`
pub fn rent_number<H: PhoneNumbers>() -> MethodRouter<Arc<H>> {
    route(&super::RENT_NUMBER, |handler: Arc<H>, mut call: ServerCall| async move {
        let caller = call.caller(&handler).await?;
        let body = call.body(JsonBody(checks::rent_number_request)).await?;
        Ok(H::rent_number(&handler, caller, body).await)
    })
}

/// `POST /product/release-number`
pub fn release_number<H: PhoneNumbers>() -> MethodRouter<Arc<H>> {
    route(&super::RELEASE_NUMBER, |handler: Arc<H>, mut call: ServerCall| async move {
        let caller = call.caller(&handler).await?;
        let body = call.body(JsonBody(checks::release_number_request)).await?;
        Ok(H::release_number(&handler, caller, body).await)
    })
}

/// `GET /product/manage-subscription`
pub fn get_subscription_portal<H: PhoneNumbers>() -> MethodRouter<Arc<H>> {
    route(&super::GET_SUBSCRIPTION_PORTAL, |handler: Arc<H>, mut call: ServerCall| async move {
        let caller = call.caller(&handler).await?;
        Ok(H::get_subscription_portal(&handler, caller).await)
    })
}

/// `GET /product/unpaid-invoices`
pub fn get_unpaid_invoices<H: PhoneNumbers>() -> MethodRouter<Arc<H>> {
    route(&super::GET_UNPAID_INVOICES, |handler: Arc<H>, mut call: ServerCall| async move {
        let caller = call.caller(&handler).await?;
        Ok(H::get_unpaid_invoices(&handler, caller).await)
    })
}

/// `POST /product/import-phone-number`
pub fn import_phone_number<H: PhoneNumbers>() -> MethodRouter<Arc<H>> {
    route(&super::IMPORT_PHONE_NUMBER, |handler: Arc<H>, mut call: ServerCall| async move {
        let caller = call.caller(&handler).await?;
        let body = call.body(JsonBody(checks::import_phone_number_request)).await?;
        Ok(H::import_phone_number(&handler, caller, body).await)
    })
}
