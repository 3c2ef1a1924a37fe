//! What the agent hears.

use std::time::Duration;

use atoms_api::atoms::agent_session::types::{Role, Transcript, TranscriptDelta};
use tokio::time::Instant;

use super::{Conversation, Sent};
use crate::audio::{resample, sounding};
use crate::setup::Mode;
use crate::speech::{Piece, spoken};
use crate::turn::Change;

/// After how long without audio a turn of the user is over, as when the microphone is switched off.
const MUTED: Duration = Duration::from_secs(1);
/// How often the running transcript of a user who speaks is sent.
const OFTEN: Duration = Duration::from_millis(500);

impl Conversation {
    pub(super) async fn hear(&mut self, samples: &[i16]) -> Sent {
        if self.setup.mode == Mode::Chat {
            return Ok(());
        }
        let change = self.turn.hear(samples);
        self.muted = self.turn.is_speaking().then(|| Instant::now() + MUTED);
        match change {
            Some(change) => self.follow(change).await,
            None => Ok(()),
        }
    }

    /// No audio comes any more.
    pub(super) async fn fall_silent(&mut self) -> Sent {
        self.muted = None;
        match self.turn.end() {
            Some(change) => self.follow(change).await,
            None => Ok(()),
        }
    }

    async fn follow(&mut self, change: Change) -> Sent {
        match change {
            Change::Begun => {
                self.told = Duration::ZERO;
                self.interrupt().await
            }
            Change::Going(time) if time >= self.told + OFTEN => {
                self.told = time;
                let delta = TranscriptDelta::new(Role::User, heard(time));
                self.client.send(delta).await
            }
            Change::Going(_) => Ok(()),
            Change::Over(samples) => self.echo(samples).await,
        }
    }

    /// Says back what was heard.
    async fn echo(&mut self, samples: Vec<i16>) -> Sent {
        let (from, to) = (self.setup.input.rate, self.setup.output.rate);
        let time = sounding(samples.len(), from);
        self.client
            .send(Transcript::new(Role::User, heard(time)))
            .await?;
        let samples = resample(samples, from, to).unwrap_or_else(|error| {
            tracing::error!(%error, "a turn cannot be resampled");
            Vec::new()
        });
        let text = format!("I heard {:.1} seconds:", time.as_secs_f64());
        let mut pieces = spoken(&text, to);
        let text = "(your own words).".to_owned();
        pieces.push(Piece { text, samples });
        self.begin(pieces, false).await
    }
}

/// Nobody here recognizes words; a transcript says how long there were some.
fn heard(time: Duration) -> String {
    format!("(speech, {:.1} s)", time.as_secs_f64())
}
