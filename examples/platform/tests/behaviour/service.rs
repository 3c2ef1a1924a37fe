//! A stand-in of its own for each test, with a clock that is set by hand.

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use atoms_api::atoms::Client;
use atoms_api::atoms::agents::CreateAgentAnswer;
use atoms_api::atoms::agents::types::CreateAgentRequest;
use atoms_api::atoms::audiences::{CreateAudienceAnswer, CreateAudiencePart};
use atoms_runtime::rest::FilePart;
use atoms_runtime::rest::client::Http;
use jiff::Timestamp;
use platform::{Platform, app};
use serde_json::Value;
use tokio::net::TcpListener;

use crate::support::Undocumented;

/// The organization of the token `red`.
pub(crate) const RED: &str = "66c04b1a2d9e7f38b5a6c4aa";

/// A number of every organization.
pub(crate) const NUMBER: &str = "+12025550142";
/// Its id.
pub(crate) const NUMBER_ID: &str = "66b7c0d1e2f3a4b5c6d7e8f9";

/// 2026-08-01T07:00:00Z
const START: i64 = 1_785_567_600;

/// What a call is answered, which has to be this variant.
#[macro_export]
macro_rules! answer {
    ($($variant:ident)::+, $call:expr) => {
        match $call.await.expect("a documented answer") {
            $($variant)::+(body) => body,
            other => panic!("{} instead of {}", format!("{other:?}"), stringify!($($variant)::+)),
        }
    };
    ($($variant:ident)::+ alone, $call:expr) => {
        match $call.await.expect("a documented answer") {
            $($variant)::+ => {}
            other => panic!("{} instead of {}", format!("{other:?}"), stringify!($($variant)::+)),
        }
    };
}

/// A stand-in that listens.
pub(crate) struct Service {
    server: String,
    clock: Arc<AtomicI64>,
    undocumented: Undocumented,
}

impl Service {
    pub(crate) async fn start() -> Self {
        let clock = Arc::new(AtomicI64::new(START));
        let hands = Arc::clone(&clock);
        let now = move || Timestamp::from_second(hands.load(Ordering::SeqCst)).expect("a time");
        let platform = Platform::with(Box::new(now), 1)
            .member("red", RED)
            .member("blue", "66c04b1a2d9e7f38b5a6c4bb");
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
        let address = listener.local_addr().expect("an address");
        let undocumented = Undocumented::default();
        let app = undocumented.watch(app(Arc::new(platform)));
        tokio::spawn(async move { axum::serve(listener, app).await });
        Self {
            server: format!("http://{address}/atoms/v1"),
            clock,
            undocumented,
        }
    }

    /// A client with the token.
    pub(crate) fn client(&self, token: &str) -> Client {
        Client::with(Http::new(self.server.clone()).credential(token))
    }

    /// The address of a path.
    pub(crate) fn at(&self, path: &str) -> String {
        format!("{}{path}", self.server)
    }

    /// Lets seconds pass.
    pub(crate) fn pass(&self, seconds: i64) {
        self.clock.fetch_add(seconds, Ordering::SeqCst);
    }

    /// The time, in so many seconds.
    pub(crate) fn time(&self, ahead: i64) -> Timestamp {
        Timestamp::from_second(self.clock.load(Ordering::SeqCst) + ahead).expect("a time")
    }
}

impl Drop for Service {
    fn drop(&mut self) {
        self.undocumented.assert_none();
    }
}

/// A stand-in, and a client of it.
pub(crate) async fn start() -> (Service, Client) {
    let service = Service::start().await;
    let client = service.client("red");
    (service, client)
}

/// A value of the contract, written as JSON.
pub(crate) fn read<T: serde::de::DeserializeOwned>(value: Value) -> T {
    serde_json::from_value(value).expect("a value of the contract")
}

/// A new agent of that name, with a greeting.
pub(crate) async fn agent(client: &Client, name: &str) -> String {
    let body = CreateAgentRequest {
        first_message: Some("Hello".to_owned()),
        ..CreateAgentRequest::new(name)
    };
    let made = answer!(CreateAgentAnswer::Created, client.create_agent(&body));
    made.data.expect("an id")
}

/// A new audience of the people of a file whose numbers are in the column `phone`.
pub(crate) async fn upload(client: &Client, file: &'static str) -> CreateAudienceAnswer {
    let parts = vec![
        CreateAudiencePart::Name("Patients".to_owned()),
        CreateAudiencePart::File(FilePart::new("people.csv", file.as_bytes().to_vec())),
        CreateAudiencePart::PhoneNumberColumnName("phone".to_owned()),
    ];
    let answer = client.create_audience(parts).await;
    answer.expect("a documented answer")
}

/// A new audience of two people.
pub(crate) async fn audience(client: &Client) -> String {
    let file = "first_name,phone\nRavi,+15550101\nMara,+15550102\n";
    let made = answer!(CreateAudienceAnswer::Ok, async {
        Ok::<_, ()>(upload(client, file).await)
    });
    made.data.and_then(|audience| audience.id).expect("an id")
}
