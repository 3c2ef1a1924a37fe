//! What went through the sessions.

use std::sync::atomic::{AtomicU64, Ordering};

/// Bytes of audio in all sessions so far, as they are on the wire before base64.
#[derive(Debug, Default)]
pub struct Totals {
    heard: AtomicU64,
    spoken: AtomicU64,
    dropped: AtomicU64,
}

impl Totals {
    /// Bytes that users have sent.
    pub fn heard(&self) -> u64 {
        self.heard.load(Ordering::Relaxed)
    }

    /// Bytes that the agent has spoken.
    pub fn spoken(&self) -> u64 {
        self.spoken.load(Ordering::Relaxed)
    }

    /// Messages of audio that an interruption has taken back before they were written.
    pub fn dropped(&self) -> u64 {
        self.dropped.load(Ordering::Relaxed)
    }

    pub(crate) fn add_heard(&self, bytes: usize) {
        self.heard.fetch_add(bytes as u64, Ordering::Relaxed);
    }

    pub(crate) fn add_spoken(&self, bytes: usize) {
        self.spoken.fetch_add(bytes as u64, Ordering::Relaxed);
    }

    pub(crate) fn add_dropped(&self, messages: usize) {
        self.dropped.fetch_add(messages as u64, Ordering::Relaxed);
    }
}
