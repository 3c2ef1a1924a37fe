//! A receiver with an inbox.

use std::net::SocketAddr;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use atoms_api::atoms::webhooks;
use atoms_inbox::{Inbox, State as Kept, Work};
use atoms_runtime::server::Server;
use axum::Router;
use axum::extract::State;
use axum::http::StatusCode;
use axum::routing::get;
use tracing_subscriber::filter::LevelFilter;

use super::journal::Journal;
use crate::Done;

/// How many deliveries are worked on at once, and so how many may be in flight when a process is killed.
pub(crate) const AT_ONCE: usize = 16;
/// How long one attempt may take. What a killed process worked on is due again on PostgreSQL half a minute after that.
const DEADLINE: Duration = Duration::from_secs(3);
const FIRST_PAUSE: Duration = Duration::from_millis(200);

#[derive(Debug, clap::Args)]
pub(crate) struct Options {
    #[arg(long)]
    listen: SocketAddr,
    #[arg(long)]
    store: String,
    #[arg(long)]
    journal: PathBuf,
    #[arg(long, default_value_t = 10)]
    attempts: u32,
    /// Receives alone.
    #[arg(long, default_value_t = true, action = clap::ArgAction::Set)]
    work: bool,
}

pub(crate) async fn run(options: Options) -> Done {
    tracing_subscriber::fmt()
        .with_ansi(false)
        .with_max_level(LevelFilter::WARN)
        .init();
    let inbox = Inbox::open(&options.store).await?;
    let journal = Arc::new(Journal::open(&options.journal)?);
    let endpoint = inbox.receive(webhooks::receiver(journal, super::verifier()?));
    let app = Router::new()
        .nest("/hooks", endpoint.into_router())
        .route("/ready", get(ready).with_state(inbox.clone()))
        .route("/pending", get(pending).with_state(inbox.clone()));
    let server = Server::new().bind(options.listen)?;
    let work = Work::default()
        .at_once(u32::try_from(AT_ONCE)?)
        .attempts(options.attempts)
        .deadline(DEADLINE)
        .first_pause(FIRST_PAUSE);
    let worker = options.work.then(|| inbox.work(work));
    server.serve(app).await?;
    if let Some(worker) = worker {
        worker.stop(DEADLINE).await;
    }
    inbox.close().await;
    Ok(())
}

async fn ready(State(inbox): State<Inbox>) -> (StatusCode, String) {
    match inbox.ready().await {
        Ok(()) => (StatusCode::OK, String::new()),
        Err(error) => (StatusCode::SERVICE_UNAVAILABLE, error.to_string()),
    }
}

/// How many deliveries are not worked off.
async fn pending(State(inbox): State<Inbox>) -> (StatusCode, String) {
    match inbox.store().counts().await {
        Ok(counts) => (StatusCode::OK, counts.of(Kept::Pending).to_string()),
        Err(error) => (StatusCode::SERVICE_UNAVAILABLE, error.to_string()),
    }
}
