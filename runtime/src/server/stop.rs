//! Being asked to stop.

use tokio::runtime::Handle;

/// Ends when the process is asked to stop: by Control-C, or by SIGTERM, which service managers send.
///
/// It counts from this call, or from the first poll where no runtime of Tokio is there yet: a program that calls it before it
/// [binds](super::Server::bind) answers what connects before it serves, too.
pub fn asked_to_stop() -> impl Future<Output = ()> + Send + use<> {
    let signals = Handle::try_current().is_ok().then(Signals::listen);
    async { signals.unwrap_or_else(Signals::listen).first().await }
}

#[cfg(unix)]
use unix::Signals;

#[cfg(unix)]
mod unix {
    use tokio::signal::unix::{Signal, SignalKind, signal};

    /// Both that are listened to, as far as the system lets us.
    pub(super) struct Signals([Option<Signal>; 2]);

    impl Signals {
        pub(super) fn listen() -> Self {
            let kinds = [
                (SignalKind::interrupt(), "Control-C"),
                (SignalKind::terminate(), "SIGTERM"),
            ];
            Self(kinds.map(|(kind, name)| {
                signal(kind)
                    .inspect_err(|error| tracing::error!(%error, "cannot listen to {name}"))
                    .ok()
            }))
        }

        pub(super) async fn first(self) {
            let [interrupt, terminate] = self.0.map(received);
            tokio::select! {
                () = interrupt => {}
                () = terminate => {}
            }
        }
    }

    async fn received(signal: Option<Signal>) {
        match signal {
            Some(mut signal) => _ = signal.recv().await,
            None => std::future::pending().await,
        }
    }
}

/// Control-C, which is listened to from the first poll on.
#[cfg(not(unix))]
struct Signals;

#[cfg(not(unix))]
impl Signals {
    fn listen() -> Self {
        Self
    }

    async fn first(self) {
        if let Err(error) = tokio::signal::ctrl_c().await {
            tracing::error!(%error, "cannot listen to Control-C");
            std::future::pending::<()>().await;
        }
    }
}
