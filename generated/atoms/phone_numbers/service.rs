//! Serving the operations of `PhoneNumbers`.
//!
//! Made by atoms-codegen from `specs/atoms`; edit that, not this.

#![allow(deprecated, reason = "what the document deprecates is still there")]

use std::sync::Arc;

use axum::Router;
use axum::extract::FromRequestParts;
use axum::response::IntoResponse;

use super::{routes, types};

/// One method per operation; a new operation is a compile error here.
pub trait PhoneNumbers: Sized + Send + Sync + 'static {
    /// Who calls, read before the body is; its rejection is the answer.
    type Caller: FromRequestParts<Arc<Self>> + Send;

    /// What a method may fail with; it becomes the answer.
    type Error: IntoResponse + Send;

    /// The numbers that the organization rents through Atoms. Numbers brought along on a
    /// SIP trunk are not among them; `GET /product/all-numbers` has both.
    ///
    /// `GET /product/phone-numbers`
    fn list_phone_numbers(
        &self,
        caller: Self::Caller,
    ) -> impl Future<Output = Result<super::ListPhoneNumbersAnswer, Self::Error>> + Send;

    /// Every number of the organization in one answer, in two lists: those rented through
    /// Atoms, and those brought along on a SIP trunk.
    ///
    /// `GET /product/all-numbers`
    fn list_all_numbers(
        &self,
        caller: Self::Caller,
    ) -> impl Future<Output = Result<super::ListAllNumbersAnswer, Self::Error>> + Send;

    /// Asks a provider which numbers could be rented now, five at most. The one chosen goes
    /// to `POST /product/rent-number`, spelt as it is here.
    ///
    /// `GET /product/get-available-numbers`
    fn list_available_numbers(
        &self,
        caller: Self::Caller,
        params: types::ListAvailableNumbersParams,
    ) -> impl Future<
        Output = Result<super::ListAvailableNumbersAnswer, Self::Error>,
    > + Send;

    /// What one more number would cost if it were rented today: the rest of the current
    /// billing month at once, then the full rate every month. Refused with 400 where
    /// renting is not part of the plan, or where invoices are unpaid.
    ///
    /// `GET /product/proration-amount`
    fn get_proration_amount(
        &self,
        caller: Self::Caller,
    ) -> impl Future<
        Output = Result<super::GetProrationAmountAnswer, Self::Error>,
    > + Send;

    /// Rents a number that `GET /product/get-available-numbers` has found. **This costs
    /// money at once**: what `GET /product/proration-amount` says, and the monthly rate
    /// from the next billing month on. A 200 does not always mean that it is done: look at
    /// `requiresAction`.
    ///
    /// `POST /product/rent-number`
    fn rent_number(
        &self,
        caller: Self::Caller,
        body: types::RentNumberRequest,
    ) -> impl Future<Output = Result<super::RentNumberAnswer, Self::Error>> + Send;

    /// Gives a rented number back to its provider, which ends the monthly charge. Take it
    /// from its agent first: a number in use is refused with 400.
    ///
    /// `POST /product/release-number`
    fn release_number(
        &self,
        caller: Self::Caller,
        body: types::ReleaseNumberRequest,
    ) -> impl Future<Output = Result<super::ReleaseNumberAnswer, Self::Error>> + Send;

    /// A link to the payment provider's own pages, where a person can change the means of
    /// payment and see invoices. It expires soon, so ask for it when it is needed.
    ///
    /// `GET /product/manage-subscription`
    fn get_subscription_portal(
        &self,
        caller: Self::Caller,
    ) -> impl Future<
        Output = Result<super::GetSubscriptionPortalAnswer, Self::Error>,
    > + Send;

    /// Whether invoices are open.
    /// As long as they are, operations that cost money, as `POST /product/rent-number`, are
    /// refused.
    ///
    /// `GET /product/unpaid-invoices`
    fn get_unpaid_invoices(
        &self,
        caller: Self::Caller,
    ) -> impl Future<
        Output = Result<super::GetUnpaidInvoicesAnswer, Self::Error>,
    > + Send;

    /// Brings along a number that is on a SIP trunk of yours. Atoms makes a trunk of its
    /// own in each direction, so that agents can call from the number and answer it. The
    /// same number again is refused with 400.
    /// Deprecated: `POST /sip-trunk/inbound` and `POST /sip-trunk/outbound` make the trunks.
    /// Answers have the header `Deprecation`.
    ///
    /// `POST /product/import-phone-number`
    #[deprecated]
    fn import_phone_number(
        &self,
        caller: Self::Caller,
        body: types::ImportPhoneNumberRequest,
    ) -> impl Future<
        Output = Result<super::ImportPhoneNumberAnswer, Self::Error>,
    > + Send;
}

/// All operations, to be mounted at the root of their paths.
pub fn router<H: PhoneNumbers>(handler: Arc<H>) -> Router {
    Router::new()
        .route("/product/phone-numbers", routes::list_phone_numbers())
        .route("/product/all-numbers", routes::list_all_numbers())
        .route("/product/get-available-numbers", routes::list_available_numbers())
        .route("/product/proration-amount", routes::get_proration_amount())
        .route("/product/rent-number", routes::rent_number())
        .route("/product/release-number", routes::release_number())
        .route("/product/manage-subscription", routes::get_subscription_portal())
        .route("/product/unpaid-invoices", routes::get_unpaid_invoices())
        .route("/product/import-phone-number", routes::import_phone_number())
        .with_state(handler)
}
