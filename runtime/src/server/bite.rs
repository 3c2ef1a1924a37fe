//! Limits that bite: each is a line in the log, once a second at most.

use super::notice::Notice;

/// A limit that ended something.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Bite {
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
pub(super) struct Bites([Notice; 8]);

impl Bites {
    pub(super) fn tell(&self, bite: Bite) {
        let Some(times) = self.0[bite as usize].due() else {
            return;
        };
        match bite {
            Bite::Header => {
                tracing::warn!(times, "connections are cut: the head did not come in time");
            }
            // No request is lost by that.
            Bite::Idle => {
                tracing::info!(times, "connections end: no further request came in time");
            }
            Bite::Body => tracing::warn!(times, "bodies are refused: nothing came for too long"),
            Bite::Answer => {
                tracing::warn!(times, "connections are cut: the client takes no answer");
            }
            Bite::Linger => {
                tracing::warn!(
                    times,
                    "connections are cut: a client that was refused goes on sending"
                );
            }
            Bite::Head => tracing::warn!(times, "requests are refused: their heads are too large"),
            Bite::Place => {
                tracing::warn!(
                    times,
                    "connections are refused: no place became free in time"
                );
            }
            Bite::Room => {
                tracing::warn!(times, "bodies are refused: no bytes became free in time");
            }
        }
    }
}
