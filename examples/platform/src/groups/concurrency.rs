//! How many calls may run at once, and what of that is kept for which agent.

use atoms_api::atoms::concurrency::{self as api, Concurrency, types};

use crate::failure::Result;
use crate::{Caller, Failure, Platform};

impl Concurrency for Platform {
    type Caller = Caller;
    type Error = Failure;

    async fn get_concurrency(&self, _: Caller) -> Result<api::GetConcurrencyAnswer> {
        self.example(&api::GET_CONCURRENCY)
            .map(api::GetConcurrencyAnswer::Ok)
    }

    async fn update_concurrency_reservations(
        &self,
        _: Caller,
        _: types::UpdateConcurrencyReservationsRequest,
    ) -> Result<api::UpdateConcurrencyReservationsAnswer> {
        self.example(&api::UPDATE_CONCURRENCY_RESERVATIONS)
            .map(api::UpdateConcurrencyReservationsAnswer::Ok)
    }
}
