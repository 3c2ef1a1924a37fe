//! A small CRM that receives the webhooks of Atoms and of the assistant platform.
//!
//! A delivery is verified by the generated endpoint, kept in the inbox, and answered; then it is handed to the trait that
//! [`atoms`] and [`assistant`] implement. [`config`] lists the settings.

mod assistant;
mod atoms;
mod config;
mod health;
mod logs;
mod metrics;
mod serve;
mod store;
mod traces;

use std::error::Error;
use std::process::ExitCode;
use std::sync::Arc;

use atoms_api::assistant::webhooks as assistant_webhooks;
use atoms_api::atoms::webhooks as atoms_webhooks;
use atoms_inbox::Inbox;
use atoms_runtime::Observed;
use atoms_runtime::server::asked_to_stop;
use axum::Router;
use axum::routing::get;
use clap::Parser;

use crate::assistant::Assistant;
use crate::atoms::Atoms;
use crate::config::{Arguments, Config};
use crate::metrics::Metrics;
use crate::store::Store;

#[tokio::main]
async fn main() -> ExitCode {
    Arguments::parse();
    let traces = logs::start();
    let ended = run().await;
    if let Err(error) = &ended {
        tracing::error!(%error, "the service ends");
    }
    traces.end();
    match ended {
        Ok(()) => ExitCode::SUCCESS,
        Err(_) => ExitCode::FAILURE,
    }
}

async fn run() -> Result<(), Box<dyn Error>> {
    let config = Config::from_env()?;
    let store = Store::open(&config.database)
        .await
        .map_err(|error| format!("DATABASE_URL: {error}"))?;
    let inbox = Inbox::open(&config.inbox)
        .await
        .map_err(|error| format!("INBOX_URL: {error}"))?;
    // Before anything can connect: what connects while the service starts is answered, however soon it is to stop.
    let stop = asked_to_stop();
    let server = serve::bind(config.listen)
        .map_err(|error| format!("LISTEN: {}: {error}", config.listen))?;
    let address = server.local_addr()?;
    config.show_made_up(address);
    tracing::info!(%address, "listening");
    let app = app(config, &inbox, &store);
    serve::serve(server, stop, app, inbox, store).await?;
    tracing::info!("stopped");
    Ok(())
}

/// The routes.
fn app(config: Config, inbox: &Inbox, store: &Store) -> Router {
    let metrics = Metrics::new(inbox.clone());
    let seen = [atoms_webhooks::ENDPOINT, assistant_webhooks::ENDPOINT];
    let [seen_atoms, seen_assistant] = seen.map(|endpoint| Observed::of(endpoint.contract));
    let atoms = Arc::new(Atoms {
        store: store.clone(),
    });
    let atoms = atoms_webhooks::receiver(atoms, config.atoms.verifier)
        .observe(metrics.of(atoms_webhooks::ENDPOINT.contract, &seen_atoms));
    let assistant = Arc::new(Assistant {
        store: store.clone(),
    });
    let assistant = assistant_webhooks::receiver(assistant, config.assistant.verifier)
        .observe(metrics.of(assistant_webhooks::ENDPOINT.contract, &seen_assistant));
    let hooks = Router::new()
        .route("/atoms", inbox.receive(atoms).into_method_router())
        .route("/assistant", inbox.receive(assistant).into_method_router());
    Router::new()
        .nest("/hooks", hooks)
        .route("/health", get(health::health))
        .route("/ready", get(health::ready).with_state(inbox.clone()))
        .route("/metrics", get(metrics::metrics).with_state(metrics))
        .route(
            "/observed/atoms",
            get(metrics::observed).with_state(seen_atoms),
        )
        .route(
            "/observed/assistant",
            get(metrics::observed).with_state(seen_assistant),
        )
}
