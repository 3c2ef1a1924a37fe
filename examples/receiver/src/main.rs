//! A small CRM that receives the webhooks of Atoms and of the assistant platform.
//!
//! A delivery is verified and decoded by the generated endpoint, kept as a row of an SQLite file, and answered; what
//! takes longer is done [afterwards](work). [`config`] lists the settings.

mod assistant;
mod atoms;
mod config;
mod health;
mod inbox;
mod logs;
mod metrics;
mod serve;
mod store;
mod work;

use std::error::Error;
use std::process::ExitCode;
use std::sync::Arc;

use atoms_api::assistant::webhooks as assistant_webhooks;
use atoms_api::atoms::webhooks as atoms_webhooks;
use atoms_runtime::Observed;
use axum::Router;
use axum::routing::get;

use crate::assistant::Assistant;
use crate::atoms::Atoms;
use crate::config::Config;
use crate::inbox::Inbox;
use crate::metrics::Metrics;
use crate::store::{Known, Store};

#[tokio::main]
async fn main() -> ExitCode {
    logs::start();
    match run().await {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            tracing::error!(%error, "the service ends");
            ExitCode::FAILURE
        }
    }
}

async fn run() -> Result<(), Box<dyn Error>> {
    let config = Config::from_env()?;
    let store = Store::open(&config.database)
        .await
        .map_err(|error| format!("DATABASE_URL: {error}"))?;
    let server = serve::bind(config.listen)
        .map_err(|error| format!("LISTEN: {}: {error}", config.listen))?;
    let address = server.local_addr()?;
    config.show_made_up(address);
    tracing::info!(%address, "listening");
    let app = app(config, &store);
    serve::serve(server, app, store).await?;
    tracing::info!("stopped");
    Ok(())
}

/// The routes.
fn app(config: Config, store: &Store) -> Router {
    let metrics = Metrics::default();
    let seen = [atoms_webhooks::ENDPOINT, assistant_webhooks::ENDPOINT];
    let [seen_atoms, seen_assistant] = seen.map(|endpoint| Observed::of(endpoint.contract));
    let inbox = |contract| Inbox {
        contract,
        store: store.clone(),
    };
    let atoms = Atoms {
        inbox: inbox(atoms_webhooks::ENDPOINT.contract),
    };
    let atoms = atoms_webhooks::receiver(Arc::new(atoms), config.atoms.verifier)
        .deduplicate(Known::new(store.clone()))
        .observe(metrics.of(atoms_webhooks::ENDPOINT.contract, &seen_atoms));
    let assistant = Assistant {
        inbox: inbox(assistant_webhooks::ENDPOINT.contract),
    };
    let assistant = assistant_webhooks::receiver(Arc::new(assistant), config.assistant.verifier)
        .observe(metrics.of(assistant_webhooks::ENDPOINT.contract, &seen_assistant));
    Router::new()
        .route("/hooks/atoms", atoms.into_method_router())
        .route("/hooks/assistant", assistant.into_method_router())
        .route("/health", get(health::health).with_state(store.clone()))
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
