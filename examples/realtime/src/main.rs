//! Serves the agent and its page.

use std::error::Error;
use std::net::SocketAddr;
use std::process::ExitCode;
use std::sync::Arc;

use atoms_runtime::server::{Server, asked_to_stop};
use clap::Parser;
use realtime::{Realtime, app};
use tracing_subscriber::EnvFilter;
use uuid::Uuid;

/// An agent that people talk to in a browser.
#[derive(Debug, Parser)]
#[command(version)]
struct Settings {
    /// Where to listen; port 0 takes any that is free.
    #[arg(long, env = "LISTEN", default_value = "127.0.0.1:8080")]
    listen: SocketAddr,
    /// The key of callers; made up for the run unless it is set.
    #[arg(long, env = "API_KEY", hide_env_values = true)]
    api_key: Option<String>,
}

#[tokio::main]
async fn main() -> ExitCode {
    let settings = Settings::parse();
    let filter = EnvFilter::try_from_default_env().unwrap_or_else(|_| EnvFilter::new("info"));
    tracing_subscriber::fmt()
        .with_env_filter(filter)
        .with_writer(std::io::stderr)
        .init();
    match run(settings).await {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            tracing::error!(%error, "the service ends");
            ExitCode::FAILURE
        }
    }
}

async fn run(settings: Settings) -> Result<(), Box<dyn Error>> {
    let stop = asked_to_stop();
    let server = Server::new()
        .bind(settings.listen)
        .map_err(|error| format!("{}: {error}", settings.listen))?;
    let address = server.local_addr()?;
    let key = match settings.api_key {
        Some(key) => {
            println!("http://{address}/");
            key
        }
        None => made_up(address),
    };
    let service = Arc::new(Realtime::new(key));
    let drained = async {
        stop.await;
        service.drain().await;
    };
    server.serve_until(app(&service), drained).await?;
    tracing::info!("stopped");
    Ok(())
}

/// A key of this run. The page reads it from its address, behind `#`, which browsers send to nobody.
fn made_up(address: SocketAddr) -> String {
    let key = format!("sk_{}", Uuid::new_v4().simple());
    println!("http://{address}/#key={key}");
    key
}
