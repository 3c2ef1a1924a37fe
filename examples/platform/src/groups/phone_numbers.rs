//! Numbers to call from and to be called at: rented or brought along.

use atoms_api::atoms::phone_numbers::{self as api, PhoneNumbers, types};

use crate::failure::Result;
use crate::store::OwnNumber;
use crate::{Caller, Failure, Platform};

impl PhoneNumbers for Platform {
    type Caller = Caller;
    type Error = Failure;

    async fn list_phone_numbers(&self, _: Caller) -> Result<api::ListPhoneNumbersAnswer> {
        self.example(&api::LIST_PHONE_NUMBERS)
            .map(api::ListPhoneNumbersAnswer::Ok)
    }

    async fn list_all_numbers(&self, _: Caller) -> Result<api::ListAllNumbersAnswer> {
        self.example(&api::LIST_ALL_NUMBERS)
            .map(api::ListAllNumbersAnswer::Ok)
    }

    async fn list_available_numbers(
        &self,
        _: Caller,
        _: types::ListAvailableNumbersParams,
    ) -> Result<api::ListAvailableNumbersAnswer> {
        self.example(&api::LIST_AVAILABLE_NUMBERS)
            .map(api::ListAvailableNumbersAnswer::Ok)
    }

    async fn get_proration_amount(&self, _: Caller) -> Result<api::GetProrationAmountAnswer> {
        self.example(&api::GET_PRORATION_AMOUNT)
            .map(api::GetProrationAmountAnswer::Ok)
    }

    async fn rent_number(
        &self,
        _: Caller,
        _: types::RentNumberRequest,
    ) -> Result<api::RentNumberAnswer> {
        self.example(&api::RENT_NUMBER)
            .map(api::RentNumberAnswer::Ok)
    }

    async fn release_number(
        &self,
        _: Caller,
        _: types::ReleaseNumberRequest,
    ) -> Result<api::ReleaseNumberAnswer> {
        self.example(&api::RELEASE_NUMBER)
            .map(api::ReleaseNumberAnswer::Ok)
    }

    async fn get_subscription_portal(&self, _: Caller) -> Result<api::GetSubscriptionPortalAnswer> {
        self.example(&api::GET_SUBSCRIPTION_PORTAL)
            .map(api::GetSubscriptionPortalAnswer::Ok)
    }

    async fn get_unpaid_invoices(&self, _: Caller) -> Result<api::GetUnpaidInvoicesAnswer> {
        self.example(&api::GET_UNPAID_INVOICES)
            .map(api::GetUnpaidInvoicesAnswer::Ok)
    }

    async fn import_phone_number(
        &self,
        _: Caller,
        _: types::ImportPhoneNumberRequest,
    ) -> Result<api::ImportPhoneNumberAnswer> {
        self.example(&api::IMPORT_PHONE_NUMBER)
            .map(api::ImportPhoneNumberAnswer::Ok)
    }
}

impl Platform {
    /// The organization's numbers: those of the contract's example.
    pub(crate) fn own_numbers(&self) -> Result<Vec<OwnNumber>> {
        let all: types::ListAllNumbersOk = self.example(&api::LIST_ALL_NUMBERS)?;
        let lists = all
            .data
            .map(|data| [data.custom_products, data.telephony_products]);
        let products = lists.into_iter().flatten().flatten().flatten();
        let numbers = products.filter_map(|product| {
            Some(OwnNumber {
                id: product.id?,
                number: product.attributes?.phone_number?,
            })
        });
        Ok(numbers.collect())
    }

    /// That all of these are numbers of the organization.
    ///
    /// # Errors
    /// When one is not: 400.
    pub(crate) fn are_own(&self, numbers: &[String]) -> Result<()> {
        let own = self.own_numbers()?;
        let foreign = numbers
            .iter()
            .find(|number| own.iter().all(|own| own.number != **number));
        foreign.map_or(Ok(()), |number| {
            Err(Failure::bad_request(format!(
                "{number} is not a number of yours"
            )))
        })
    }
}
