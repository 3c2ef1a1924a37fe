//! The bounds of sessions.

use std::time::Duration;

/// The bounds of a session. What it costs in memory is at most `received` + `queued` + 2 messages of `message_size`.
///
/// ```
/// use std::time::Duration;
/// use atoms_runtime::socket::Settings;
///
/// let settings = Settings::default().message_size(64 * 1024).idle(Duration::from_secs(30));
/// ```
#[derive(Clone, Debug)]
pub struct Settings {
    pub(super) message_size: usize,
    pub(super) rate: Option<u32>,
    pub(super) received: usize,
    pub(super) queued: usize,
    pub(super) ping: Duration,
    pub(super) idle: Duration,
    pub(super) stalled: Duration,
    pub(super) linger: Duration,
    pub(super) frames: Option<Frames>,
}

/// In which frames messages are written. Both kinds are read.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Frames {
    /// In text frames.
    #[default]
    Text,
    /// In binary frames.
    Binary,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            message_size: 1024 * 1024,
            rate: None,
            received: 16,
            queued: 256,
            ping: Duration::from_secs(20),
            idle: Duration::from_secs(60),
            stalled: Duration::from_secs(30),
            linger: Duration::from_secs(5),
            frames: None,
        }
    }
}

impl Settings {
    /// How many bytes a message of the peer may have, 1 MiB by default; a larger one ends the session with 1009.
    #[must_use]
    pub const fn message_size(mut self, bytes: usize) -> Self {
        self.message_size = bytes;
        self
    }

    /// How many frames are read in a second; the peer waits after that. By default as many as it sends.
    #[must_use]
    pub const fn rate(mut self, frames: u32) -> Self {
        self.rate = Some(if frames == 0 { 1 } else { frames });
        self
    }

    /// How many messages of the peer wait while a method runs, 16 by default.
    #[must_use]
    pub const fn received(mut self, messages: usize) -> Self {
        self.received = if messages == 0 { 1 } else { messages };
        self
    }

    /// How many messages wait to be written, 256 by default.
    #[must_use]
    pub const fn queued(mut self, messages: usize) -> Self {
        self.queued = if messages == 0 { 1 } else { messages };
        self
    }

    /// How often the peer is pinged, every 20 s by default.
    #[must_use]
    pub const fn ping(mut self, every: Duration) -> Self {
        self.ping = every;
        self
    }

    /// After how long without a frame, be it a pong, the session ends with 1001; 60 s by default.
    #[must_use]
    pub const fn idle(mut self, after: Duration) -> Self {
        self.idle = after;
        self
    }

    /// How long the connection may take to accept one message before it counts as lost, 30 s by default.
    #[must_use]
    pub const fn stalled(mut self, after: Duration) -> Self {
        self.stalled = after;
        self
    }

    /// How long an end may take, 5 s by default: for what came before the peer's close frame to be handled, for what is
    /// queued to be written, and for the peer to answer a close frame.
    #[must_use]
    pub const fn linger(mut self, most: Duration) -> Self {
        self.linger = most;
        self
    }

    /// In which frames messages are written; by default in those that the contract names, else in text frames.
    #[must_use]
    pub const fn frames(mut self, frames: Frames) -> Self {
        self.frames = Some(frames);
        self
    }
}
