//! When the user speaks, by how loud it is.

use std::time::Duration;

use crate::audio::{length, loudness, sounding};

/// How loud speech is at least, of 32768: about -36 dB.
const SPEECH: f64 = 500.0;
/// How long it has to be loud before it counts as speech; a click does not.
const ONSET: Duration = Duration::from_millis(60);
/// How long it has to be silent before the turn is over.
const SILENCE: Duration = Duration::from_millis(600);
/// After how long a turn is over anyway.
const LONGEST: Duration = Duration::from_secs(30);
/// What of the sound before speech belongs to it.
const LEAD: Duration = Duration::from_millis(120);

/// The turn of a user, sample by sample.
#[derive(Debug)]
pub(crate) struct Turn {
    rate: u32,
    /// What was heard since the turn began; before it does, the last of it.
    heard: Vec<i16>,
    speaking: bool,
    /// How many samples in a row were loud before the turn, or silent in it.
    run: usize,
}

/// What samples have changed.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Change {
    /// The user begins to speak.
    Begun,
    /// The user goes on; so long it has lasted.
    Going(Duration),
    /// The turn is over, and this was said, the silence at its end left out.
    Over(Vec<i16>),
}

impl Turn {
    pub(crate) const fn new(rate: u32) -> Self {
        Self {
            rate,
            heard: Vec::new(),
            speaking: false,
            run: 0,
        }
    }

    pub(crate) const fn is_speaking(&self) -> bool {
        self.speaking
    }

    /// Listens to the next samples.
    pub(crate) fn hear(&mut self, samples: &[i16]) -> Option<Change> {
        let loud = loudness(samples) >= SPEECH;
        self.heard.extend_from_slice(samples);
        self.run = if loud == self.speaking {
            0
        } else {
            self.run + samples.len()
        };
        if self.speaking {
            Some(self.go_on())
        } else {
            self.wait()
        }
    }

    /// Nothing comes any more: a turn that runs is over.
    pub(crate) fn end(&mut self) -> Option<Change> {
        self.speaking.then(|| self.over())
    }

    fn wait(&mut self) -> Option<Change> {
        if self.run >= length(self.rate, ONSET) {
            self.speaking = true;
            self.run = 0;
            return Some(Change::Begun);
        }
        let kept = self.run + length(self.rate, LEAD);
        let beyond = self.heard.len().saturating_sub(kept);
        self.heard.drain(..beyond);
        None
    }

    fn go_on(&mut self) -> Change {
        let long = self.heard.len() >= length(self.rate, LONGEST);
        if long || self.run >= length(self.rate, SILENCE) {
            return self.over();
        }
        let said = self.heard.len() - self.run;
        Change::Going(sounding(said, self.rate))
    }

    fn over(&mut self) -> Change {
        let mut said = std::mem::take(&mut self.heard);
        said.truncate(said.len() - self.run);
        self.speaking = false;
        self.run = 0;
        Change::Over(said)
    }
}
