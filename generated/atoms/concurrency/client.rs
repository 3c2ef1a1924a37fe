//! Calling the operations of `Concurrency`.
//!
//! Made by atoms-codegen from `specs/atoms`; edit that, not this.

use atoms_runtime::rest::client::Error;

use super::types;
use super::super::Client;

impl Client {
    /// How many calls the organization may have at the same time, and how much of that is
    /// set aside for which agent. What is not set aside is there for every agent.
    ///
    /// `GET /concurrency`
    ///
    /// # Errors
    ///
    /// When no documented answer arrives.
    pub async fn get_concurrency(&self) -> Result<super::GetConcurrencyAnswer, Error> {
        self.http.call(&super::GET_CONCURRENCY).send().await
    }

    /// Sets calls aside for agents, channel by channel; only an admin may do so. What is
    /// said of an agent replaces its old reservation in all four channels, so 0 gives a
    /// channel up. Agents that are not named keep what they have.
    ///
    /// `PUT /concurrency/reservations`
    ///
    /// # Errors
    ///
    /// When no documented answer arrives.
    pub async fn update_concurrency_reservations(
        &self,
        body: &types::UpdateConcurrencyReservationsRequest,
    ) -> Result<super::UpdateConcurrencyReservationsAnswer, Error> {
        self.http.call(&super::UPDATE_CONCURRENCY_RESERVATIONS).json(body).send().await
    }
}
