//! An agent that people talk to in a browser: the agent's socket of the contract served, and a page that speaks it.
//!
//! The agent answers what is typed with a small dialogue, spoken as a tone per word, and says back what it hears. A
//! session is opened with the API key, or with a call token that `POST /conversation/register-call` hands out for it.

mod audio;
mod caller;
mod calls;
mod conversation;
mod dialogue;
mod format;
mod pages;
mod session;
mod setup;
mod speech;
mod tokens;
mod totals;
mod turn;

use std::sync::Arc;
use std::time::Duration;

use atoms_api::atoms::{ERROR_RESPONSE, agent_session, calls as contract};
use atoms_runtime::rest;
use atoms_runtime::socket::{Sessions, Settings};
use axum::Router;
use tokio_util::sync::CancellationToken;

use crate::tokens::Tokens;
pub use crate::totals::Totals;

/// The agent that there is.
pub const AGENT: &str = "echo";

/// The most bytes of a message: a second of audio, and more.
const MESSAGE_SIZE: usize = 256 * 1024;
/// How long sessions may go on after the service was asked to stop.
const DRAIN: Duration = Duration::from_secs(10);

/// The service: who may call, and what its sessions share.
#[derive(Debug)]
pub struct Realtime {
    key: String,
    tokens: Tokens,
    totals: Arc<Totals>,
    sessions: Sessions,
    /// Sessions end where their agent has nothing more to say.
    stopping: CancellationToken,
}

impl Realtime {
    /// A service whose API key is this.
    pub fn new(key: impl Into<String>) -> Self {
        Self {
            key: key.into(),
            tokens: Tokens::default(),
            totals: Arc::default(),
            sessions: Sessions::new(),
            stopping: CancellationToken::new(),
        }
    }

    /// What went through all sessions so far.
    pub fn totals(&self) -> &Totals {
        &self.totals
    }

    /// Opens no further session, lets the agents finish what they say, and returns when all sessions have ended.
    pub async fn drain(&self) {
        self.stopping.cancel();
        self.sessions.drain(DRAIN).await;
    }
}

/// The page at `/`, and the contract below `/atoms/v1`: its socket, and the calls that lead there.
pub fn app(service: &Arc<Realtime>) -> Router {
    let settings = Settings::default().message_size(MESSAGE_SIZE);
    let socket = agent_session::socket(Arc::clone(service))
        .settings(settings)
        .sessions(&service.sessions)
        .into_router();
    let calls = contract::router(Arc::clone(service));
    let app = Router::new()
        .nest("/atoms/v1", socket.merge(calls))
        .merge(pages::router());
    rest::unrouted(app, &ERROR_RESPONSE)
}
