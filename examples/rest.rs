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
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await?;
    let address = format!("http://{}", listener.local_addr()?);
    let service = concurrency::router(Arc::new(Limits));
    tokio::spawn(async move { axum::serve(listener, service).await });

    let client = Client::with(Http::new(address).credential("sk_example"));
    match client.get_concurrency().await? {
        GetConcurrencyAnswer::Ok(body) => println!("{:?}", body.data),
        other => println!("{other:?}"),
    }
    Ok(())
}
