//! Being asked to stop.

/// Ends when the process is asked to stop: by Control-C, or by SIGTERM, which service managers send.
///
/// It counts from this call, not from the first poll: a program that calls it before it [binds](super::Server::bind)
/// answers what connects before it serves, too. A runtime of Tokio has to be there.
pub fn asked_to_stop() -> impl Future<Output = ()> + Send + use<> {
    let interrupt = signal::interrupt();
    let terminate = signal::terminate();
    async {
        tokio::select! {
            () = interrupt => {}
            () = terminate => {}
        }
    }
}

#[cfg(unix)]
mod signal {
    use tokio::signal::unix::{SignalKind, signal};

    pub(super) fn interrupt() -> impl Future<Output = ()> + Send {
        first(SignalKind::interrupt(), "Control-C")
    }

    pub(super) fn terminate() -> impl Future<Output = ()> + Send {
        first(SignalKind::terminate(), "SIGTERM")
    }

    /// The first signal of a kind from now on.
    fn first(kind: SignalKind, name: &'static str) -> impl Future<Output = ()> + Send {
        let signals = signal(kind);
        if let Err(error) = &signals {
            tracing::error!(%error, "cannot listen to {name}");
        }
        async move {
            match signals {
                Ok(mut signals) => _ = signals.recv().await,
                Err(_) => std::future::pending().await,
            }
        }
    }
}

#[cfg(not(unix))]
mod signal {
    pub(super) async fn interrupt() {
        if let Err(error) = tokio::signal::ctrl_c().await {
            tracing::error!(%error, "cannot listen to Control-C");
            std::future::pending::<()>().await;
        }
    }

    pub(super) async fn terminate() {
        std::future::pending().await
    }
}
