//! The operations of [`PhoneNumbers`].
//!
//! Numbers to call from and to be called at: rented or brought along.
//!
//! Made by atoms-codegen from `specs/atoms`; edit that, not this.

#![allow(deprecated, reason = "what the document deprecates is still there")]

use atoms_runtime::codegen::{Operation, Param, ParamKind, answers};

use super::types as shared;

mod checks;
#[cfg(feature = "client")]
mod client;
pub mod routes;
mod service;
pub mod types;

pub use self::service::{PhoneNumbers, router};

/// `GET /product/phone-numbers`
pub const LIST_PHONE_NUMBERS: Operation = Operation::new("GET", "/product/phone-numbers")
    .security(super::SECURITY)
    .refused(&[(&super::ERROR_RESPONSE, &[401, 500])]);

answers! {
    /// What `GET /product/phone-numbers` is answered.
    pub enum ListPhoneNumbersAnswer {
        /// The rented numbers.
        Ok(types::ListPhoneNumbersOk) = json(200, from),
        /// The bearer token is missing, wrong or expired.
        Unauthorized(shared::ErrorResponse) = json(401),
        /// Atoms has failed.
        InternalServerError(shared::ErrorResponse) = json(500),
    }
}

/// `GET /product/all-numbers`
pub const LIST_ALL_NUMBERS: Operation = Operation::new("GET", "/product/all-numbers")
    .security(super::SECURITY)
    .refused(&[(&super::ERROR_RESPONSE, &[401, 500])]);

answers! {
    /// What `GET /product/all-numbers` is answered.
    pub enum ListAllNumbersAnswer {
        /// Both lists.
        Ok(types::ListAllNumbersOk) = json(200, from),
        /// The bearer token is missing, wrong or expired.
        Unauthorized(shared::ErrorResponse) = json(401),
        /// Atoms has failed.
        InternalServerError(shared::ErrorResponse) = json(500),
    }
}

/// `GET /product/get-available-numbers`
pub const LIST_AVAILABLE_NUMBERS: Operation =
    Operation::new("GET", "/product/get-available-numbers")
        .params(&[
            Param::query("areaCode", ParamKind::Text),
            Param::query("countryCode", ParamKind::Text).required(),
            Param::query("provider", ParamKind::Text).required().check(checks::telephony_provider),
        ])
        .security(super::SECURITY)
        .refused(&[(&super::ERROR_RESPONSE, &[400, 401, 500])]);

impl types::ListAvailableNumbersParams {
    /// What `GET /product/get-available-numbers` has to be asked.
    #[must_use]
    pub fn new(
        country_code: impl Into<String>,
        provider: types::TelephonyProvider,
    ) -> Self {
        Self {
            area_code: None,
            country_code: country_code.into(),
            provider,
        }
    }
}

answers! {
    /// What `GET /product/get-available-numbers` is answered.
    pub enum ListAvailableNumbersAnswer {
        /// Numbers that could be rented.
        Ok(types::ListAvailableNumbersOk) = json(200, from),
        /// The request is malformed, or asks for what cannot be; `errors` says why.
        BadRequest(shared::ErrorResponse) = json(400),
        /// The bearer token is missing, wrong or expired.
        Unauthorized(shared::ErrorResponse) = json(401),
        /// Atoms has failed.
        InternalServerError(shared::ErrorResponse) = json(500),
    }
}

/// `GET /product/proration-amount`
pub const GET_PRORATION_AMOUNT: Operation = Operation::new("GET", "/product/proration-amount")
    .security(super::SECURITY)
    .refused(&[(&super::ERROR_RESPONSE, &[400, 401, 500])]);

answers! {
    /// What `GET /product/proration-amount` is answered.
    pub enum GetProrationAmountAnswer {
        /// The price, and how it comes about.
        Ok(types::GetProrationAmountOk) = json(200, from),
        /// The request is malformed, or asks for what cannot be; `errors` says why.
        BadRequest(shared::ErrorResponse) = json(400),
        /// The bearer token is missing, wrong or expired.
        Unauthorized(shared::ErrorResponse) = json(401),
        /// Atoms has failed.
        InternalServerError(shared::ErrorResponse) = json(500),
    }
}

/// `POST /product/rent-number`
pub const RENT_NUMBER: Operation = Operation::new("POST", "/product/rent-number")
    .security(super::SECURITY)
    .refused(&[(&super::ERROR_RESPONSE, &[400, 401, 500])]);

answers! {
    /// What `POST /product/rent-number` is answered.
    pub enum RentNumberAnswer {
        /// The number is rented, or the payment waits for somebody to confirm it.
        Ok(types::RentNumberOk) = json(200, from),
        /// The request is malformed, or asks for what cannot be; `errors` says why.
        BadRequest(shared::ErrorResponse) = json(400),
        /// The bearer token is missing, wrong or expired.
        Unauthorized(shared::ErrorResponse) = json(401),
        /// Atoms has failed.
        InternalServerError(shared::ErrorResponse) = json(500),
    }
}

/// `POST /product/release-number`
pub const RELEASE_NUMBER: Operation = Operation::new("POST", "/product/release-number")
    .security(super::SECURITY)
    .refused(&[(&super::ERROR_RESPONSE, &[401, 500])]);

answers! {
    /// What `POST /product/release-number` is answered.
    pub enum ReleaseNumberAnswer {
        /// The number is given back.
        Ok(types::ReleaseNumberOk) = json(200, from),
        /// The id is none, or an agent still uses the number.
        BadRequest = empty(400),
        /// The bearer token is missing, wrong or expired.
        Unauthorized(shared::ErrorResponse) = json(401),
        /// Atoms has failed.
        InternalServerError(shared::ErrorResponse) = json(500),
    }
}

/// `GET /product/manage-subscription`
pub const GET_SUBSCRIPTION_PORTAL: Operation = Operation::new("GET", "/product/manage-subscription")
    .security(super::SECURITY)
    .refused(&[(&super::ERROR_RESPONSE, &[401, 500])]);

answers! {
    /// What `GET /product/manage-subscription` is answered.
    pub enum GetSubscriptionPortalAnswer {
        /// The link; an empty `data` where the plan is not paid for through these pages.
        Ok(types::GetSubscriptionPortalOk) = json(200, from),
        /// The bearer token is missing, wrong or expired.
        Unauthorized(shared::ErrorResponse) = json(401),
        /// Atoms has failed.
        InternalServerError(shared::ErrorResponse) = json(500),
    }
}

/// `GET /product/unpaid-invoices`
pub const GET_UNPAID_INVOICES: Operation = Operation::new("GET", "/product/unpaid-invoices")
    .security(super::SECURITY)
    .refused(&[(&super::ERROR_RESPONSE, &[401, 500])]);

answers! {
    /// What `GET /product/unpaid-invoices` is answered.
    pub enum GetUnpaidInvoicesAnswer {
        /// Whether something is to be paid.
        Ok(types::GetUnpaidInvoicesOk) = json(200, from),
        /// The bearer token is missing, wrong or expired.
        Unauthorized(shared::ErrorResponse) = json(401),
        /// Atoms has failed.
        InternalServerError(shared::ErrorResponse) = json(500),
    }
}

/// `POST /product/import-phone-number`
pub const IMPORT_PHONE_NUMBER: Operation = Operation::new("POST", "/product/import-phone-number")
    .security(super::SECURITY)
    .refused(&[(&super::ERROR_RESPONSE, &[400, 401, 500])]);

answers! {
    /// What `POST /product/import-phone-number` is answered.
    pub enum ImportPhoneNumberAnswer {
        /// The number, which no agent uses yet.
        Ok(types::ImportPhoneNumberOk) = json(200, from),
        /// The request is malformed, or asks for what cannot be; `errors` says why.
        BadRequest(shared::ErrorResponse) = json(400),
        /// The bearer token is missing, wrong or expired.
        Unauthorized(shared::ErrorResponse) = json(401),
        /// Atoms has failed.
        InternalServerError(shared::ErrorResponse) = json(500),
    }
}
