//! From the first connection to the last, and the work that is left then.

use std::io;
use std::net::SocketAddr;
use std::time::Duration;

use atoms_inbox::{Inbox, Work};
use atoms_runtime::server::{Bound, Server};
use axum::Router;
use tokio::time::timeout;

use crate::store::Store;

/// How long a shutdown waits for answers, then for work, and then for connections to databases to end. Together it is less
/// than the 10 seconds after which Docker kills a service; others wait longer.
const ANSWERS: Duration = Duration::from_secs(5);
const WORK: Duration = Duration::from_secs(3);
const CLOSE: Duration = Duration::from_secs(1);

/// Listens at the socket that a service manager hands over, or else at `address`, where the next process may listen,
/// too: either way a restart refuses nobody.
pub(crate) fn bind(address: SocketAddr) -> io::Result<Bound> {
    let server = Server::new().grace(ANSWERS).inherit().share_port();
    server.bind(address)
}

/// Serves until `stop` ends. Then takes no more connections, answers what is being received, and ends
/// the work that has begun; what is left is in the inbox.
pub(crate) async fn serve(
    server: Bound,
    stop: impl Future<Output = ()>,
    app: Router,
    inbox: Inbox,
    store: Store,
) -> io::Result<()> {
    // The events of a call in their order.
    let worker = inbox.work(Work::default().ordered());
    server.serve_until(app, stop).await?;
    worker.stop(WORK).await;
    let closed = timeout(CLOSE, async {
        inbox.close().await;
        store.close().await;
    });
    if closed.await.is_err() {
        tracing::warn!("connections to databases do not end in time");
    }
    Ok(())
}
