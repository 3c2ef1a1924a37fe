//! What the agent says.

use atoms_api::atoms::agent_session::types::{
    AgentStartTalking, AgentStopTalking, Interruption, OutputAudioDelta, Role, Transcript,
    TranscriptDelta,
};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

use super::{Conversation, Sent};
use crate::audio::bytes;
use crate::setup::Mode;
use crate::speech::{Piece, Speech, Step, spoken};

impl Conversation {
    /// Says something: by voice piece by piece, in writing at once.
    pub(super) async fn say(&mut self, text: &str, ends: bool) -> Sent {
        if self.setup.mode == Mode::Voice {
            let rate = self.setup.output.rate;
            return self.begin(spoken(text, rate), ends).await;
        }
        self.client
            .send(Transcript::new(Role::Assistant, text))
            .await?;
        self.speech = ends.then(|| Speech::new([], 1, true));
        Ok(())
    }

    /// Begins to speak, in place of what the agent still says: of two turns at once nobody could tell which is which.
    pub(super) async fn begin(&mut self, pieces: Vec<Piece>, ends: bool) -> Sent {
        self.interrupt().await?;
        self.client.send(AgentStartTalking::new()).await?;
        self.speech = Some(Speech::new(pieces, self.setup.output.rate, ends));
        Ok(())
    }

    /// Sends what is due; says whether the session ends with it.
    pub(super) async fn speak(&mut self) -> Sent<bool> {
        let Some(speech) = &mut self.speech else {
            return Ok(false);
        };
        match speech.next() {
            Some(Step::Words(_)) => {
                let delta = TranscriptDelta::new(Role::Assistant, speech.text());
                self.client.send(delta).await?;
            }
            Some(Step::Frame(samples)) => self.sound(&samples)?,
            None => return self.finish().await,
        }
        Ok(false)
    }

    fn sound(&self, samples: &[i16]) -> Sent {
        let bytes = bytes(samples);
        self.totals.add_spoken(bytes.len());
        let delta = OutputAudioDelta::new(STANDARD.encode(bytes));
        self.client.send_droppable(delta)
    }

    /// The agent has said all.
    async fn finish(&mut self) -> Sent<bool> {
        let Some(speech) = self.speech.take() else {
            return Ok(false);
        };
        if self.setup.mode == Mode::Voice {
            self.fall_quiet(speech.text()).await?;
        }
        Ok(speech.ends)
    }

    /// The user speaks over the agent: what has not sounded yet is dropped.
    pub(super) async fn interrupt(&mut self) -> Sent {
        let Some(speech) = self.speech.take() else {
            return Ok(());
        };
        self.totals.add_dropped(self.client.discard());
        self.client.send(Interruption::new()).await?;
        self.fall_quiet(speech.said()).await
    }

    async fn fall_quiet(&self, said: String) -> Sent {
        self.client.send(AgentStopTalking::new()).await?;
        self.client
            .send(Transcript::new(Role::Assistant, said))
            .await
    }
}
