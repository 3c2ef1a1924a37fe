//! A chat by lines: each is sent as what the user says.

use std::sync::mpsc::{Receiver, TryRecvError};
use std::time::{Duration, Instant};

use super::Channel;
use super::message::Heard;
use super::session::{Act, Driver, Ended};
use crate::model::ChatRole;

/// How long the first message of the server is waited for.
const OPENING: Duration = Duration::from_secs(15);

/// What the user does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Line {
    /// Says something.
    Text(String),
    /// Wants an end.
    Close,
}

/// Sends lines.
pub struct Chat<'c> {
    channel: &'c Channel<'c>,
    lines: Receiver<Line>,
    /// How long nothing has to come before the next line is taken; for lines that nobody types.
    silence: Duration,
    /// Until when the first message of the server is waited for.
    opening: Option<Instant>,
    /// When something was last sent or heard.
    last: Instant,
}

impl<'c> Chat<'c> {
    /// Lines that are sent once the session is open, the next when nothing has come for so long.
    pub fn new(channel: &'c Channel<'c>, lines: Receiver<Line>, silence: Duration) -> Self {
        let now = Instant::now();
        let waits = channel.part(ChatRole::Opened).is_some();
        Self {
            channel,
            lines,
            silence,
            opening: waits.then_some(now + OPENING),
            last: now,
        }
    }
}

impl Driver for Chat<'_> {
    fn next(&mut self, now: Instant) -> Act {
        if let Some(until) = self.opening {
            return if now < until { Act::Wait } else { Act::End };
        }
        if now - self.last < self.silence {
            return Act::Wait;
        }
        match self.lines.try_recv() {
            Ok(Line::Text(text)) => {
                self.last = now;
                self.channel.input(&text).map_or(Act::Wait, Act::Send)
            }
            Ok(Line::Close) | Err(TryRecvError::Disconnected) => Act::End,
            Err(TryRecvError::Empty) => Act::Wait,
        }
    }

    fn heard(&mut self, heard: &Heard<'_>, now: Instant) {
        self.last = now;
        if heard.kind.is_some_and(|kind| kind.is(ChatRole::Opened)) {
            self.opening = None;
        }
    }

    fn ended(&mut self, _: &Ended) {}
}
