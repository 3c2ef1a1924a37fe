//! What the agent says, piece by piece and in time.

use std::collections::VecDeque;
use std::time::Duration;

use tokio::time::Instant;

use crate::audio::{self, FRAME, length};

/// How far ahead of its time audio is sent, so that a player never runs dry.
const AHEAD: Duration = Duration::from_millis(400);

/// Words, and how they sound.
pub(crate) struct Piece {
    pub(crate) text: String,
    pub(crate) samples: Vec<i16>,
}

/// A turn of the agent that goes on.
pub(crate) struct Speech {
    steps: VecDeque<Step>,
    begun: Instant,
    /// How much was sent.
    sent: Duration,
    /// All words so far that were sent, and when each begins to sound.
    words: Vec<(Duration, String)>,
    /// Whether the session ends after it.
    pub(crate) ends: bool,
}

/// What comes next of a speech.
pub(crate) enum Step {
    /// These words begin.
    Words(String),
    /// A message of audio.
    Frame(Vec<i16>),
}

impl Speech {
    /// Begins now.
    pub(crate) fn new(pieces: impl IntoIterator<Item = Piece>, rate: u32, ends: bool) -> Self {
        let steps = pieces.into_iter().flat_map(|piece| {
            let frames = frames(&piece.samples, length(rate, FRAME));
            std::iter::once(Step::Words(piece.text)).chain(frames)
        });
        Self {
            steps: steps.collect(),
            begun: Instant::now(),
            sent: Duration::ZERO,
            words: Vec::new(),
            ends,
        }
    }

    /// When the next step is to be sent; after the last, when all has sounded.
    pub(crate) fn due(&self) -> Instant {
        let ahead = if self.steps.is_empty() {
            Duration::ZERO
        } else {
            AHEAD
        };
        self.begun + self.sent.saturating_sub(ahead)
    }

    /// The next step; `None` where all is said.
    pub(crate) fn next(&mut self) -> Option<Step> {
        let step = self.steps.pop_front()?;
        match &step {
            Step::Words(text) => self.words.push((self.sent, text.clone())),
            Step::Frame(_) => self.sent += FRAME,
        }
        Some(step)
    }

    /// All words that were sent.
    pub(crate) fn text(&self) -> String {
        self.until(Duration::MAX)
    }

    /// The words that have begun to sound.
    pub(crate) fn said(&self) -> String {
        self.until(self.begun.elapsed())
    }

    fn until(&self, time: Duration) -> String {
        let words = self.words.iter().filter(|(at, _)| *at <= time);
        let words: Vec<&str> = words.map(|(_, text)| text.as_str()).collect();
        words.join(" ")
    }
}

/// Frames of one length; the last is filled up with silence.
fn frames(samples: &[i16], length: usize) -> Vec<Step> {
    let whole = |frame: &[i16]| {
        let mut frame = frame.to_vec();
        frame.resize(length, 0);
        Step::Frame(frame)
    };
    samples.chunks(length.max(1)).map(whole).collect()
}

/// Words as the agent's voice has them.
pub(crate) fn spoken(text: &str, rate: u32) -> Vec<Piece> {
    let piece = |word: &str| Piece {
        text: word.to_owned(),
        samples: audio::word(word, rate),
    };
    text.split_whitespace().map(piece).collect()
}
