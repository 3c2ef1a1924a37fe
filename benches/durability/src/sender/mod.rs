//! Whoever delivers.

mod connection;
mod delivery;
mod ledger;

use std::collections::VecDeque;
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use tokio::sync::{Mutex, mpsc};
use tokio::task::{JoinHandle, JoinSet};
use tokio::time::{Instant, MissedTickBehavior, interval, sleep};

pub(crate) use connection::Connection;
pub(crate) use delivery::Deliveries;
pub(crate) use ledger::{Ledger, percentile};

/// Deliveries of which one may be sent again.
const RECENT: usize = 64;
/// The pause of a connection that was not answered.
const PAUSE: Duration = Duration::from_millis(20);

/// A steady load.
pub(crate) struct Load {
    /// Receivers, in turn one for each connection.
    pub(crate) receivers: Vec<SocketAddr>,
    pub(crate) connections: usize,
    /// Deliveries a second.
    pub(crate) rate: u32,
    /// Of all deliveries, how many are sent again.
    pub(crate) replays: f32,
}

/// A load that goes on.
pub(crate) struct Sending {
    names: JoinHandle<()>,
    connections: JoinSet<()>,
}

impl Load {
    pub(crate) fn start(self, deliveries: &Arc<Deliveries>, ledger: &Arc<Ledger>) -> Sending {
        let (names, waiting) = mpsc::channel(self.connections);
        let waiting = Arc::new(Mutex::new(waiting));
        let mut connections = JoinSet::new();
        let receivers = self.receivers.iter().cycle();
        for receiver in receivers.take(self.connections) {
            let connection = Connection::to(*receiver);
            let (deliveries, ledger) = (Arc::clone(deliveries), Arc::clone(ledger));
            connections.spawn(deliver(
                connection,
                Arc::clone(&waiting),
                deliveries,
                ledger,
            ));
        }
        let names = tokio::spawn(name(names, self.rate, self.replays));
        Sending { names, connections }
    }
}

impl Sending {
    /// Ends, when all that was sent is answered.
    pub(crate) async fn stop(mut self) {
        self.names.abort();
        while self.connections.join_next().await.is_some() {}
    }
}

/// Gives ids, at the rate; now and then a recent one, the latest more often than others, again.
async fn name(names: mpsc::Sender<String>, rate: u32, replays: f32) {
    let mut tick = interval(Duration::from_secs(1) / rate);
    tick.set_missed_tick_behavior(MissedTickBehavior::Skip);
    let mut recent = VecDeque::with_capacity(RECENT);
    for count in 0_u64.. {
        tick.tick().await;
        let id = if fastrand::f32() < replays && !recent.is_empty() {
            let back = fastrand::usize(..=fastrand::usize(..recent.len()));
            recent.get(back).cloned().unwrap_or_default()
        } else {
            let id = format!("d-{count:06}");
            recent.push_front(id.clone());
            recent.truncate(RECENT - 1);
            id
        };
        if names.send(id).await.is_err() {
            return;
        }
    }
}

async fn deliver(
    mut connection: Connection,
    waiting: Arc<Mutex<mpsc::Receiver<String>>>,
    deliveries: Arc<Deliveries>,
    ledger: Arc<Ledger>,
) {
    loop {
        let next = waiting.lock().await.recv().await;
        let Some(id) = next else { return };
        if !send(&mut connection, &deliveries, &ledger, id).await {
            sleep(PAUSE).await;
        }
    }
}

/// Sends one delivery; whether there was an answer.
pub(crate) async fn send(
    connection: &mut Connection,
    deliveries: &Deliveries,
    ledger: &Ledger,
    id: String,
) -> bool {
    let request = deliveries.request(&id);
    let begun = Instant::now();
    let status = connection.send(request).await;
    ledger.note(id, status, begun);
    status.is_some()
}
