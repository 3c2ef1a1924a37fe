//! What the generator would make of a small contract.

use std::sync::Arc;
use std::time::Duration;

use atoms_runtime::codegen::{Discriminator, Dispatch, Dispatched, Endpoint, EventSpec};
use atoms_runtime::{DecodeError, Delivery, Receiver, Verify};
use axum::response::{IntoResponse, Response};
use serde::{Deserialize, Serialize};

pub const ENDPOINT: Endpoint = Endpoint::new("desk", Discriminator::Path(&["event"]))
    .delivery_id(&["id"])
    .join_key(&["call"])
    .events(&[
        EventSpec::new("told").deadline(Duration::from_secs(5)),
        EventSpec::new("asked")
            .asks()
            .deadline(Duration::from_secs(5)),
    ]);

#[derive(Clone, Debug, Deserialize, Serialize)]
pub struct Letter {
    pub id: String,
    pub call: String,
    pub wish: String,
}

pub trait Webhooks: Send + Sync + 'static {
    type Error: IntoResponse + Send;

    fn told(
        &self,
        delivery: Delivery<Letter>,
    ) -> impl Future<Output = Result<(), Self::Error>> + Send;

    fn asked(
        &self,
        delivery: Delivery<Letter>,
    ) -> impl Future<Output = Result<Letter, Self::Error>> + Send;

    fn unrecognized(
        &self,
        delivery: Delivery,
    ) -> impl Future<Output = Result<(), Self::Error>> + Send;
}

pub fn receiver<H: Webhooks, V: Verify>(handler: H, verifier: V) -> Receiver<Dispatcher<H>, V> {
    Receiver::new(Dispatcher(Arc::new(handler)), verifier)
}

pub struct Dispatcher<H>(Arc<H>);

impl<H: Webhooks> Dispatch for Dispatcher<H> {
    const ENDPOINT: &'static Endpoint = &ENDPOINT;

    async fn dispatch(&self, delivery: Delivery) -> Dispatched {
        let handler = &self.0;
        match delivery.event() {
            "told" => delivery.notify(|delivery| handler.told(delivery)).await,
            "asked" => delivery.ask(|delivery| handler.asked(delivery)).await,
            _ => {
                delivery
                    .acknowledge(|delivery| handler.unrecognized(delivery))
                    .await
            }
        }
    }

    async fn undecodable(&self, delivery: Delivery, error: DecodeError) -> Response {
        error.refuse(&delivery)
    }
}
