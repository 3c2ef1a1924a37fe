//! Serves one group of the REST contract of Atoms, and calls it.

use std::sync::Arc;

use atoms_api::atoms::Client;
use atoms_api::atoms::concurrency::{
    self, Concurrency, GetConcurrencyAnswer, UpdateConcurrencyReservationsAnswer,
};
use atoms_api::atoms::types::{
    ConcurrencyOverview, GetConcurrencyOk, UpdateConcurrencyReservationsOk,
    UpdateConcurrencyReservationsRequest,
};
use atoms_runtime::rest::client::Http;
use atoms_runtime::rest::{Credentials, Refusal};
use atoms_runtime::server::Server;
use axum::extract::FromRequestParts;
use axum::http::{StatusCode, request::Parts};

/// Whoever shows the key. `Credentials` is what a request shows; whether that is right is for us to say.
struct Team;
impl<S: Send + Sync> FromRequestParts<S> for Team {
    type Rejection = Refusal;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Refusal> {
        let shown = Credentials::from_request_parts(parts, state).await?;
        if shown.secret() == "sk_example" {
            Ok(Self)
        } else {
            Err(shown.refuse())
        }
    }
}

struct Limits;
impl Concurrency for Limits {
    type Caller = Team;
    type Error = StatusCode;

    async fn get_concurrency(&self, _: Team) -> Result<GetConcurrencyAnswer, StatusCode> {
        let data = ConcurrencyOverview {
            org_limit: Some(20.into()),
            ..Default::default()
        };
        let answer = GetConcurrencyOk {
            success: Some(true),
            data: Some(data),
        };
        Ok(answer.into())
    }

    async fn update_concurrency_reservations(
        &self,
        _: Team,
        body: UpdateConcurrencyReservationsRequest,
    ) -> Result<UpdateConcurrencyReservationsAnswer, StatusCode> {
        println!("{} agents", body.reservations.len());
        Ok(UpdateConcurrencyReservationsOk::default().into())
    }
}

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let server = Server::new().bind("127.0.0.1:0")?;
    let address = format!("http://{}", server.local_addr()?);
    tokio::spawn(server.serve(concurrency::router(Arc::new(Limits))));

    let client = Client::with(Http::new(address).credential("sk_example"));
    match client.get_concurrency().await? {
        GetConcurrencyAnswer::Ok(body) => println!("{:?}", body.data),
        other => println!("{other:?}"),
    }
    Ok(())
}
