//! A session that says back what it hears, whatever that is.

use std::sync::Arc;

use atoms_runtime::codegen::check::{CheckFn, anything};
use atoms_runtime::codegen::socket::Channel;
use atoms_runtime::codegen::{Operation, ServerCall};
use atoms_runtime::rest::Refusal;
use atoms_runtime::socket::{Close, Closed, Endpoint, Invalid, Sender, Settings};
use axum::Router;
use serde::de::{Deserialize, Deserializer, Error};
use serde::ser::{Serialize, SerializeStruct, Serializer};

/// What no message is, so that each arrives as the bytes it came in.
struct Never;

impl<'de> Deserialize<'de> for Never {
    fn deserialize<D: Deserializer<'de>>(_: D) -> Result<Self, D::Error> {
        Err(D::Error::custom("never"))
    }
}

/// Text that is written as it is.
struct Verbatim(String);

impl Serialize for Verbatim {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        // What serde_json calls its `RawValue`, which would take JSON alone.
        const RAW: &str = "$serde_json::private::RawValue";
        let mut raw = serializer.serialize_struct(RAW, 1)?;
        raw.serialize_field(RAW, &self.0)?;
        raw.end()
    }
}

struct Echo;

enum Wire {}

const ECHO: Operation = Operation::new("GET", "/");

impl Channel<Echo> for Wire {
    type Received = Never;
    type Sent = Verbatim;
    type Session = ();

    const OPERATION: &'static Operation = &ECHO;
    const ROUTE: Option<&'static str> = Some("/");

    fn check(_: &Never) -> CheckFn {
        anything
    }

    async fn open(_: &Arc<Echo>, _: &mut ServerCall) -> Result<(), Refusal> {
        Ok(())
    }

    async fn opened(_: &Echo, (): &mut (), _: &Sender<Verbatim>) -> Result<(), Close> {
        Ok(())
    }

    async fn receive(_: &Echo, (): &mut (), _: &Sender<Verbatim>, _: Never) -> Result<(), Close> {
        Ok(())
    }

    async fn invalid(
        _: &Echo,
        (): &mut (),
        client: &Sender<Verbatim>,
        message: Invalid,
    ) -> Result<(), Close> {
        let text = String::from_utf8_lossy(message.message()).into_owned();
        Ok(client.send(Verbatim(text)).await?)
    }

    async fn closed(_: &Echo, (): (), _: Closed) {}
}

pub(crate) fn router() -> Router {
    let settings = Settings::default().message_size(32 * 1024 * 1024);
    Endpoint::of::<Wire>(Arc::new(Echo))
        .settings(settings)
        .into_router()
}
