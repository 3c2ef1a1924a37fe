//! From the first connection to the last.

use std::io;
use std::time::Duration;

use axum::Router;
use tokio::net::TcpListener;
use tokio::sync::oneshot;
use tokio::time::timeout;

/// How long a shutdown waits for answers under way.
const GRACE: Duration = Duration::from_secs(8);

/// Serves until the process is asked to stop; then takes no more connections, and answers what is being received.
pub(crate) async fn serve(listener: TcpListener, app: Router) -> io::Result<()> {
    let (stop, stopped) = oneshot::channel::<()>();
    let serving = axum::serve(listener, app).with_graceful_shutdown(async {
        let _ = stopped.await;
    });
    let mut serving = tokio::spawn(serving.into_future());
    tokio::select! {
        ended = &mut serving => return ended?,
        () = asked() => {}
    }
    tracing::info!("stopping");
    drop(stop);
    timeout(GRACE, serving).await.unwrap_or_else(|_| {
        tracing::warn!("not everything was answered");
        Ok(Ok(()))
    })?
}

/// Control-C, or what a service manager sends.
async fn asked() {
    let interrupt = async {
        if let Err(error) = tokio::signal::ctrl_c().await {
            tracing::error!(%error, "cannot listen to Control-C");
            std::future::pending::<()>().await;
        }
    };
    tokio::select! {
        () = interrupt => {}
        () = terminate() => {}
    }
}

#[cfg(unix)]
async fn terminate() {
    use tokio::signal::unix::{SignalKind, signal};
    match signal(SignalKind::terminate()) {
        Ok(mut terminate) => {
            terminate.recv().await;
        }
        Err(error) => {
            tracing::error!(%error, "cannot listen to SIGTERM");
            std::future::pending::<()>().await;
        }
    }
}

#[cfg(not(unix))]
async fn terminate() {
    std::future::pending().await
}
