//! A line in the log for each limit that ends something, once a second at most.

use super::notice::Notice;

/// Which limit was exceeded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Exceeded {
    /// The head of a request did not come in time.
    Header,
    /// No further request came in time.
    Idle,
    /// A client paused for too long within a body.
    Body,
    /// A client did not take its answer.
    Answer,
    /// A client that was refused went on sending.
    Linger,
    /// A head is too large.
    Head,
    /// A connection found no place in time.
    Place,
    /// A body found no room in time.
    Room,
}

/// What of each limit was told.
#[derive(Default)]
pub(super) struct LimitLog([Notice; 8]);

impl LimitLog {
    pub(super) fn tell(&self, limit: Exceeded) {
        let Some(times) = self.0[limit as usize].due() else {
            return;
        };
        match limit {
            Exceeded::Header => {
                tracing::warn!(times, "connections are cut: the head did not come in time");
            }
            // No request is lost by that.
            Exceeded::Idle => {
                tracing::info!(times, "connections end: no further request came in time");
            }
            Exceeded::Body => {
                tracing::warn!(times, "bodies are refused: nothing came for too long");
            }
            Exceeded::Answer => {
                tracing::warn!(times, "connections are cut: the client takes no answer");
            }
            Exceeded::Linger => {
                tracing::warn!(
                    times,
                    "connections are cut: a client that was refused goes on sending"
                );
            }
            Exceeded::Head => {
                tracing::warn!(times, "requests are refused: their heads are too large");
            }
            Exceeded::Place => {
                tracing::warn!(
                    times,
                    "connections are refused: no place became free in time"
                );
            }
            Exceeded::Room => {
                tracing::warn!(times, "bodies are refused: no bytes became free in time");
            }
        }
    }
}
