//! Serves the stand-in for Atoms.

use std::error::Error;
use std::net::SocketAddr;
use std::process::ExitCode;
use std::sync::Arc;

use atoms_runtime::server::{Server, asked_to_stop};
use clap::Parser;
use http::HeaderValue;
use platform::{DEMO_ORGANIZATION, DEMO_TOKEN, Platform, app, cors};
use tracing_subscriber::EnvFilter;

/// A stand-in for Atoms: its whole contract over a store in memory.
#[derive(Debug, Parser)]
struct Settings {
    /// Where to listen; port 0 takes any that is free.
    #[arg(long, env = "LISTEN", default_value = "127.0.0.1:8080")]
    listen: SocketAddr,
    /// The bearer token of the one organization there is.
    #[arg(long, env = "TOKEN", default_value = DEMO_TOKEN, hide_env_values = true)]
    token: String,
    /// The origin of a page elsewhere that may call the service from a browser, such as that of a documentation page;
    /// can be given several times.
    #[arg(
        long,
        env = "ALLOW_ORIGIN",
        value_delimiter = ',',
        value_name = "ORIGIN"
    )]
    allow_origin: Vec<HeaderValue>,
}

#[tokio::main]
async fn main() -> ExitCode {
    let filter = EnvFilter::try_from_default_env().unwrap_or_else(|_| EnvFilter::new("info"));
    tracing_subscriber::fmt()
        .with_env_filter(filter)
        .with_writer(std::io::stderr)
        .init();
    match run(Settings::parse()).await {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            tracing::error!(%error, "the service ends");
            ExitCode::FAILURE
        }
    }
}

async fn run(settings: Settings) -> Result<(), Box<dyn Error>> {
    let stop = asked_to_stop();
    let platform = Platform::new().member(settings.token, DEMO_ORGANIZATION);
    let server = Server::new()
        .bind(settings.listen)
        .map_err(|error| format!("{}: {error}", settings.listen))?;
    show(server.local_addr()?);
    let app = app(Arc::new(platform)).layer(cors(settings.allow_origin));
    server.serve_until(app, stop).await?;
    tracing::info!("stopped");
    Ok(())
}

/// Tells what is served where. A program that starts this one reads the first line.
fn show(address: SocketAddr) {
    println!("http://{address}/              the documentation");
    println!("http://{address}/openapi.json  the contract");
    println!("http://{address}/atoms/v1      the contract's operations");
}
