//! The platform, and a record of what it answered.

use std::collections::BTreeSet;
use std::sync::{Arc, Mutex};

use atoms_api::atoms::Client;
use atoms_runtime::rest::client::Http;
use axum::extract::{MatchedPath, Request, State};
use axum::middleware::{Next, from_fn_with_state};
use axum::response::Response;
use platform::{DEMO_TOKEN, Platform, app};

use crate::support::Served;

/// An operation's answer with a status of success.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Success {
    method: String,
    path: String,
    status: u16,
}

impl Success {
    /// The names of a path's variables are no part of it.
    pub(crate) fn new(method: &str, path: &str, status: u16) -> Self {
        let steps = path.split('/').map(|step| match step.starts_with('{') {
            true => "{}",
            false => step,
        });
        Self {
            method: method.to_owned(),
            path: steps.collect::<Vec<_>>().join("/"),
            status,
        }
    }
}

type Record = Arc<Mutex<BTreeSet<Success>>>;

/// A platform that is served and writes down its successes.
pub(crate) struct Recorded {
    pub(crate) served: Served,
    checking: Served,
    record: Record,
}

impl Recorded {
    pub(crate) async fn start() -> Self {
        let record = Record::default();
        Self {
            served: served(Platform::default(), &record).await,
            checking: served(Platform::default().checking(), &record).await,
            record,
        }
    }

    /// A client of the platform's one member, also for what the contract places at another server.
    pub(crate) fn client(&self) -> Client {
        client(&self.served)
    }

    /// A client of a platform that checks what is published.
    pub(crate) fn client_of_checking(&self) -> Client {
        client(&self.checking)
    }

    pub(crate) fn successes(&self) -> BTreeSet<Success> {
        self.record.lock().unwrap().clone()
    }
}

async fn served(platform: Platform, record: &Record) -> Served {
    let app = app(Arc::new(platform));
    let app = app.layer(from_fn_with_state(Arc::clone(record), note));
    Served::start(app).await
}

fn client(served: &Served) -> Client {
    let http = Http::new(served.at("/atoms/v1"));
    Client::with(http.credential(DEMO_TOKEN).one_server())
}

async fn note(State(record): State<Record>, request: Request, next: Next) -> Response {
    let method = request.method().to_string();
    let path = request.extensions().get::<MatchedPath>().cloned();
    let response = next.run(request).await;
    let path = path
        .as_ref()
        .and_then(|path| path.as_str().strip_prefix("/atoms/v1"));
    if let (Some(path), true) = (path, response.status().is_success()) {
        let success = Success::new(&method, path, response.status().as_u16());
        record.lock().unwrap().insert(success);
    }
    response
}
