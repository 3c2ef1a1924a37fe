//! From the first connection to the last, and the work that is left then.

use std::io;
use std::net::SocketAddr;
use std::time::Duration;

use atoms_runtime::server::{Bound, Server};
use axum::Router;
use tokio::sync::watch;
use tokio::time::timeout;

use crate::store::Store;
use crate::work;

/// How long a shutdown waits for answers, and then for work. Together it is less than the time after which the systems
/// that run services kill them.
const ANSWERS: Duration = Duration::from_secs(5);
const WORK: Duration = Duration::from_secs(3);

/// Listens at the socket that a service manager hands over, or else at `address`, where the next process may listen,
/// too: either way a restart refuses nobody.
pub(crate) fn bind(address: SocketAddr) -> io::Result<Bound> {
    let server = Server::new().grace(ANSWERS).inherit().share_port();
    server.bind(address)
}

/// Serves until the process is asked to stop. Then takes no more connections, answers what is being received, and does
/// the work that is left, as far as there is time.
pub(crate) async fn serve(server: Bound, app: Router, store: Store) -> io::Result<()> {
    let (stop_working, last_pass) = watch::channel(false);
    let work = tokio::spawn(work::run(store.clone(), last_pass));
    server.serve(app).await?;
    // Nothing arrives any more: one last pass sees everything.
    stop_working.send_replace(true);
    let rest = async {
        let _ = work.await;
        store.close().await;
    };
    if timeout(WORK, rest).await.is_err() {
        tracing::warn!("not everything was done; the queue keeps the rest");
    }
    Ok(())
}
