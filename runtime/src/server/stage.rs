//! What connections need to know of the server.

use tokio::time::Instant;

/// What the server is doing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Stage {
    /// It takes connections.
    Open,
    /// It was asked to stop, then.
    Stopping(Instant),
    /// It ends now.
    Cut,
}
