//! From the first connection to the last, and the work that is left then.

use std::io;
use std::time::Duration;

use axum::Router;
use tokio::net::TcpListener;
use tokio::sync::watch;
use tokio::time::timeout;

use crate::store::Store;
use crate::work;

/// How long a shutdown waits: less than the time after which the systems that run services kill them.
const GRACE: Duration = Duration::from_secs(8);

/// Serves until the process is asked to stop. Then takes no more connections, answers what is being received, and does
/// the work that is left, as far as there is time.
///
/// TLS, and clients that are slow with their headers, are left to the proxy in front.
pub(crate) async fn serve(listener: TcpListener, app: Router, store: Store) -> io::Result<()> {
    let (stop_serving, stopped) = watch::channel(false);
    let (stop_working, last_pass) = watch::channel(false);
    let work = tokio::spawn(work::run(store.clone(), last_pass));
    let mut serving = tokio::spawn(
        axum::serve(listener, app)
            .with_graceful_shutdown(turned(stopped))
            .into_future(),
    );
    tokio::select! {
        ended = &mut serving => return ended?,
        () = asked_to_stop() => {}
    }
    tracing::info!("stopping");
    stop_serving.send_replace(true);
    let rest = async {
        let result = serving.await;
        // Nothing arrives any more: one last pass sees everything.
        stop_working.send_replace(true);
        let _ = work.await;
        store.close().await;
        result?
    };
    timeout(GRACE, rest).await.unwrap_or_else(|_| {
        tracing::warn!("not everything was done; the queue keeps the rest");
        Ok(())
    })
}

async fn turned(mut switch: watch::Receiver<bool>) {
    let _ = switch.wait_for(|on| *on).await;
}

/// Control-C, or what a service manager sends.
async fn asked_to_stop() {
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
