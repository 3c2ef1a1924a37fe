//! The stand-in with one silent fault, for whoever wants to see which tools find it: `faulty --list`, `faulty NAME`.

use std::io;
use std::process::ExitCode;
use std::sync::Arc;

use atoms_runtime::axum::Router;
use atoms_runtime::server::Server;
use platform::{Platform, app};

#[path = "../tests/probe/faults/mod.rs"]
mod faults;

#[tokio::main]
async fn main() -> ExitCode {
    let name = std::env::args().nth(1).unwrap_or_default();
    if name == "--list" {
        for fault in faults::FAULTS {
            println!("{}", fault.name);
        }
        return ExitCode::SUCCESS;
    }
    let app = app(Arc::new(Platform::default()));
    let app = match faults::FAULTS.iter().find(|fault| fault.name == name) {
        Some(fault) => faults::with(app, fault),
        None if name == "none" => app,
        None => {
            eprintln!(
                "no fault is called `{name}`; `--list` names all, `none` is the stand-in as it is"
            );
            return ExitCode::from(2);
        }
    };
    match serve(app).await {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

/// Says where it listens, and serves.
async fn serve(app: Router) -> io::Result<()> {
    let bound = Server::new().bind("127.0.0.1:0")?;
    println!("http://{}", bound.local_addr()?);
    bound.serve(app).await
}
