//! What the generator would make of a small contract.

use std::sync::Arc;
use std::time::Duration;

use atoms_runtime::axum::Router;
use atoms_runtime::axum::response::{IntoResponse, Response};
use atoms_runtime::codegen::{
    Discriminator, Dispatch, Dispatched, Endpoint, EventSpec, JsonKind, open_enum, union,
};
use atoms_runtime::{DecodeError, Delivery, Maybe, Number, Receiver, Sensitive, Timestamp, Verify};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use serde_json::{Map, Value};

pub const ENDPOINT: Endpoint = Endpoint::new("calls", Discriminator::Path(&["call", "kind"]))
    .delivery_id(&["id"])
    .join_key(&["call", "key"])
    .event_hint(&["hint"])
    .events(&[
        EventSpec::new("call-started").deadline(Duration::from_secs(1)),
        EventSpec::new("call-ended")
            .also(&["call-finished"])
            .status(202),
        EventSpec::new("call-routing")
            .asks()
            .deadline(Duration::from_millis(100))
            .fallback("{}"),
        EventSpec::new("call-quote")
            .asks()
            .deadline(Duration::from_millis(100)),
    ]);

#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
pub struct Started {
    pub call: StartedCall,
    pub id: String,
}

#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
pub struct StartedCall {
    pub kind: String,
    pub key: String,
    pub phone: Sensitive<String>,
    pub status: CallStatus,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub at: Option<Timestamp>,
    #[serde(default, skip_serializing_if = "Maybe::is_absent")]
    pub note: Maybe<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub score: Option<Score>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub seconds: Option<Number>,
}

#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
pub struct Ended {
    pub call: EndedCall,
}

#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
pub struct EndedCall {
    pub seconds: i64,
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

open_enum! {
    /// `#/components/schemas/CallStatus`
    pub enum CallStatus {
        Ringing = "ringing",
        Answered = "answered",
    }
}

#[derive(Clone, Debug, PartialEq)]
pub enum Score {
    Integer(i64),
    String(String),
    Unknown(Value),
}

impl<'de> Deserialize<'de> for Score {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        union::read(deserializer, |value| match JsonKind::of(value, &[]) {
            JsonKind::Integer => union::decode_or(value, Self::Integer, Self::Unknown),
            JsonKind::String => union::decode(value, Self::String),
            _ => union::unknown(value, Self::Unknown),
        })
    }
}

impl Serialize for Score {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Integer(value) => value.serialize(serializer),
            Self::String(value) => value.serialize(serializer),
            Self::Unknown(value) => value.serialize(serializer),
        }
    }
}

#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
pub struct Route {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub agent: Option<String>,
}

pub trait Webhooks: Send + Sync + 'static {
    type Error: IntoResponse + Send;

    fn call_started(
        &self,
        delivery: Delivery<Started>,
    ) -> impl Future<Output = Result<(), Self::Error>> + Send;

    fn call_ended(
        &self,
        delivery: Delivery<Ended>,
    ) -> impl Future<Output = Result<(), Self::Error>> + Send;

    fn call_routing(
        &self,
        delivery: Delivery<Value>,
    ) -> impl Future<Output = Result<Route, Self::Error>> + Send;

    fn call_quote(
        &self,
        delivery: Delivery<Value>,
    ) -> impl Future<Output = Result<Route, Self::Error>> + Send;

    fn unrecognized(
        &self,
        delivery: Delivery,
    ) -> impl Future<Output = Result<(), Self::Error>> + Send {
        async move {
            drop(delivery);
            Ok(())
        }
    }

    fn undecodable(
        &self,
        delivery: Delivery,
        error: DecodeError,
    ) -> impl Future<Output = Response> + Send {
        async move { error.refuse(&delivery) }
    }
}

pub fn router<H: Webhooks>(handler: Arc<H>, verifier: impl Verify) -> Router {
    receiver(handler, verifier).into_router()
}

pub fn receiver<H: Webhooks, V: Verify>(
    handler: Arc<H>,
    verifier: V,
) -> Receiver<Dispatcher<H>, V> {
    Receiver::new(Dispatcher(handler), verifier)
}

pub struct Dispatcher<H>(Arc<H>);

impl<H: Webhooks> Dispatch for Dispatcher<H> {
    const ENDPOINT: &'static Endpoint = &ENDPOINT;

    async fn dispatch(&self, delivery: Delivery) -> Dispatched {
        let handler = &self.0;
        match delivery.event() {
            "call-started" => {
                delivery
                    .notify(|delivery| handler.call_started(delivery))
                    .await
            }
            "call-ended" => {
                delivery
                    .notify(|delivery| handler.call_ended(delivery))
                    .await
            }
            "call-routing" => {
                delivery
                    .ask(|delivery| handler.call_routing(delivery))
                    .await
            }
            "call-quote" => delivery.ask(|delivery| handler.call_quote(delivery)).await,
            _ => {
                delivery
                    .acknowledge(|delivery| handler.unrecognized(delivery))
                    .await
            }
        }
    }

    async fn undecodable(&self, delivery: Delivery, error: DecodeError) -> Response {
        self.0.undecodable(delivery, error).await
    }
}
