//! A group of operations, served.

use atoms_api::atoms::concurrency::{
    Concurrency, GetConcurrencyAnswer, UpdateConcurrencyReservationsAnswer,
};
use atoms_api::atoms::types::{
    ConcurrencyOverview, GetConcurrencyOk, UpdateConcurrencyReservationsOk,
    UpdateConcurrencyReservationsRequest,
};
use atoms_runtime::rest::Credentials;
use axum::http::StatusCode;

/// The limits of one organization.
#[derive(Debug)]
pub struct Limits;

impl Concurrency for Limits {
    type Caller = Credentials;
    type Error = StatusCode;

    async fn get_concurrency(&self, _: Credentials) -> Result<GetConcurrencyAnswer, StatusCode> {
        let answer = GetConcurrencyOk {
            data: Some(divided(20)),
            ..Default::default()
        };
        Ok(answer.into())
    }

    async fn update_concurrency_reservations(
        &self,
        _: Credentials,
        body: UpdateConcurrencyReservationsRequest,
    ) -> Result<UpdateConcurrencyReservationsAnswer, StatusCode> {
        println!("{} agents", body.reservations.len());
        Ok(UpdateConcurrencyReservationsOk::default().into())
    }
}

/// A limit of which nothing is set aside, every field said.
#[must_use]
pub fn divided(limit: i64) -> ConcurrencyOverview {
    ConcurrencyOverview {
        agents: Some(Vec::new()),
        org_limit: Some(limit.into()),
        total_reserved: Some(0.into()),
        unreserved_pool: Some(limit.into()),
    }
}
