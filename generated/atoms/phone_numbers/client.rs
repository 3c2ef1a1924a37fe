//! Calling the operations of `PhoneNumbers`.
//!
//! Made by atoms-codegen from `specs/atoms`; edit that, not this.

#![allow(deprecated, reason = "what the document deprecates is still there")]

use atoms_runtime::rest::client::Error;

use super::types;
use super::super::Client;

impl Client {
    /// The numbers that the organization rents through Atoms. Numbers brought along on a
    /// SIP trunk are not among them; `GET /product/all-numbers` has both.
    ///
    /// `GET /product/phone-numbers`
    ///
    /// # Errors
    ///
    /// When no documented answer arrives.
    pub async fn list_phone_numbers(
        &self,
    ) -> Result<super::ListPhoneNumbersAnswer, Error> {
        self.http.call(&super::LIST_PHONE_NUMBERS).send().await
    }

    /// Every number of the organization in one answer, in two lists: those rented through
    /// Atoms, and those brought along on a SIP trunk.
    ///
    /// `GET /product/all-numbers`
    ///
    /// # Errors
    ///
    /// When no documented answer arrives.
    pub async fn list_all_numbers(&self) -> Result<super::ListAllNumbersAnswer, Error> {
        self.http.call(&super::LIST_ALL_NUMBERS).send().await
    }

    /// Asks a provider which numbers could be rented now, five at most. The one chosen goes
    /// to `POST /product/rent-number`, spelt as it is here.
    ///
    /// `GET /product/get-available-numbers`
    ///
    /// # Errors
    ///
    /// When no documented answer arrives.
    pub async fn list_available_numbers(
        &self,
        params: &types::ListAvailableNumbersParams,
    ) -> Result<super::ListAvailableNumbersAnswer, Error> {
        self.http.call(&super::LIST_AVAILABLE_NUMBERS).params(params).send().await
    }

    /// What one more number would cost if it were rented today: the rest of the current
    /// billing month at once, then the full rate every month. Refused with 400 where
    /// renting is not part of the plan, or where invoices are unpaid.
    ///
    /// `GET /product/proration-amount`
    ///
    /// # Errors
    ///
    /// When no documented answer arrives.
    pub async fn get_proration_amount(
        &self,
    ) -> Result<super::GetProrationAmountAnswer, Error> {
        self.http.call(&super::GET_PRORATION_AMOUNT).send().await
    }

    /// Rents a number that `GET /product/get-available-numbers` has found. **This costs
    /// money at once**: what `GET /product/proration-amount` says, and the monthly rate
    /// from the next billing month on. A 200 does not always mean that it is done: look at
    /// `requiresAction`.
    ///
    /// `POST /product/rent-number`
    ///
    /// # Errors
    ///
    /// When no documented answer arrives.
    pub async fn rent_number(
        &self,
        body: &types::RentNumberRequest,
    ) -> Result<super::RentNumberAnswer, Error> {
        self.http.call(&super::RENT_NUMBER).json(body).send().await
    }

    /// Gives a rented number back to its provider, which ends the monthly charge. Take it
    /// from its agent first: a number in use is refused with 400.
    ///
    /// `POST /product/release-number`
    ///
    /// # Errors
    ///
    /// When no documented answer arrives.
    pub async fn release_number(
        &self,
        body: &types::ReleaseNumberRequest,
    ) -> Result<super::ReleaseNumberAnswer, Error> {
        self.http.call(&super::RELEASE_NUMBER).json(body).send().await
    }

    /// A link to the payment provider's own pages, where a person can change the means of
    /// payment and see invoices. It expires soon, so ask for it when it is needed.
    ///
    /// `GET /product/manage-subscription`
    ///
    /// # Errors
    ///
    /// When no documented answer arrives.
    pub async fn get_subscription_portal(
        &self,
    ) -> Result<super::GetSubscriptionPortalAnswer, Error> {
        self.http.call(&super::GET_SUBSCRIPTION_PORTAL).send().await
    }

    /// Whether invoices are open.
    /// As long as they are, operations that cost money, as `POST /product/rent-number`, are
    /// refused.
    ///
    /// `GET /product/unpaid-invoices`
    ///
    /// # Errors
    ///
    /// When no documented answer arrives.
    pub async fn get_unpaid_invoices(
        &self,
    ) -> Result<super::GetUnpaidInvoicesAnswer, Error> {
        self.http.call(&super::GET_UNPAID_INVOICES).send().await
    }

    /// Brings along a number that is on a SIP trunk of yours. Atoms makes a trunk of its
    /// own in each direction, so that agents can call from the number and answer it. The
    /// same number again is refused with 400.
    /// Deprecated: `POST /sip-trunk/inbound` and `POST /sip-trunk/outbound` make the trunks.
    /// Answers have the header `Deprecation`.
    ///
    /// `POST /product/import-phone-number`
    ///
    /// # Errors
    ///
    /// When no documented answer arrives.
    #[deprecated]
    pub async fn import_phone_number(
        &self,
        body: &types::ImportPhoneNumberRequest,
    ) -> Result<super::ImportPhoneNumberAnswer, Error> {
        self.http.call(&super::IMPORT_PHONE_NUMBER).json(body).send().await
    }
}
