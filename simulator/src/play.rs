//! A script carried out.

use std::pin::pin;
use std::time::Duration;

use atoms_api::atoms::agent_session::ToClient;
use atoms_api::atoms::agent_session::types::{
    AgentSessionClientMessage as Heard, AgentSessionServerMessage, AgentStartTalking,
    AgentStopTalking, Error, Interruption, OutputAudioDelta, Role, SessionClosed,
    SessionClosedReason, SessionCreated, Transcript, TranscriptDelta,
};
use atoms_runtime::socket::Close;
use tokio::sync::mpsc;
use tokio::time::sleep;

use crate::cut::Cut;
use crate::spelling::spelled;
use crate::{Script, Step};

/// Silence of 20 ms at 24 kHz.
const SILENCE: &[u8] = &[0; 960];

/// The fewest bytes of a frame beside its payload (RFC 6455, section 5.2).
const FRAME: usize = 2;

/// Why a script goes no further.
enum Stop {
    /// The client has asked for an end.
    Asked,
    /// The session is over.
    Over,
}

type Done = Result<(), Stop>;

/// A script that is played to one client.
pub(crate) struct Play {
    script: Script,
    is_chat: bool,
    client: ToClient,
    heard: mpsc::UnboundedReceiver<Heard>,
    cut: Cut,
    /// How many bytes are written once everything is that was sent.
    sent: usize,
}

impl Play {
    pub(crate) fn new(
        script: Script,
        is_chat: bool,
        client: ToClient,
        heard: mpsc::UnboundedReceiver<Heard>,
        cut: Cut,
    ) -> Self {
        let sent = cut.written();
        Self {
            script,
            is_chat,
            client,
            heard,
            cut,
            sent,
        }
    }

    /// Plays all steps, and then waits for the client to end the session.
    pub(crate) async fn run(mut self) {
        if let Err(Stop::Asked) = self.play().await {
            let reason = SessionClosedReason::ClientRequested;
            if self.send(SessionClosed::new(reason)).await.is_ok() {
                self.client.close(Close::normal());
            }
        }
    }

    async fn play(&mut self) -> Done {
        for step in std::mem::take(&mut self.script.steps) {
            self.step(step).await?;
        }
        self.until(|_| false).await
    }

    async fn step(&mut self, step: Step) -> Done {
        match step {
            Step::Create => {
                let created = SessionCreated::new(
                    "00000000-0000-4000-8000-000000000001",
                    "CALL-1700000000000-0a1b2c",
                    24_000,
                    1,
                );
                self.send(created).await
            }
            Step::Say(text) => {
                self.speak(&text).await?;
                self.silent().await?;
                self.send(Transcript::new(Role::Assistant, text)).await
            }
            Step::SayUntilInterrupted { text, words } => self.interrupted(&text, words).await,
            Step::Hear(text) => {
                self.until(
                    |heard| matches!(heard, Heard::InputTextSend(own) if own.text.contains(&text)),
                )
                .await
            }
            Step::Listen(pieces) => {
                let mut heard = 0;
                while heard < pieces {
                    self.until(|one| matches!(one, Heard::InputAudioAppend(_)))
                        .await?;
                    heard += 1;
                }
                Ok(())
            }
            Step::Transcribe(text) => {
                self.growing(Role::User, &text, false).await?;
                self.send(Transcript::new(Role::User, text)).await
            }
            Step::Interrupt => self.send(Interruption::new()).await,
            Step::Error { code, message } => self.send(Error::new(code, message)).await,
            Step::Closed(reason) => self.send(SessionClosed::new(reason)).await,
            Step::Send(message) => self.send(AgentSessionServerMessage::Unknown(message)).await,
            Step::Pause(seconds) => self.pause(seconds).await,
            Step::AwaitClose => self.until(|_| false).await,
            Step::Close(code) => {
                self.client.close(Close::new(code, ""));
                Err(Stop::Over)
            }
            Step::Drop => {
                self.cut.after(self.sent).await;
                Err(Stop::Over)
            }
        }
    }

    /// The agent begins to talk, and says all of it.
    async fn speak(&mut self, text: &str) -> Done {
        if !self.is_chat {
            self.send(AgentStartTalking::new()).await?;
            self.growing(Role::Assistant, text, true).await?;
        }
        Ok(())
    }

    async fn silent(&mut self) -> Done {
        if self.is_chat {
            return Ok(());
        }
        self.send(AgentStopTalking::new()).await
    }

    /// The agent is interrupted after so many words, by whatever is heard next.
    async fn interrupted(&mut self, text: &str, words: usize) -> Done {
        let spoken: Vec<&str> = text.split_whitespace().take(words).collect();
        let spoken = spoken.join(" ");
        self.speak(&spoken).await?;
        self.until(|heard| matches!(heard, Heard::InputTextSend(_) | Heard::InputAudioAppend(_)))
            .await?;
        self.send(Interruption::new()).await?;
        self.silent().await?;
        self.send(Transcript::new(Role::Assistant, spoken)).await
    }

    /// A transcript that grows by a word, with a piece of audio for each where it is spoken.
    async fn growing(&mut self, role: Role, text: &str, is_spoken: bool) -> Done {
        let ends = text
            .char_indices()
            .filter(|(_, char)| char.is_whitespace())
            .map(|(end, _)| end);
        for end in ends.chain([text.len()]) {
            let so_far = text[..end].to_owned();
            self.send(TranscriptDelta::new(role.clone(), so_far))
                .await?;
            if is_spoken {
                self.send(OutputAudioDelta::new(SILENCE)).await?;
            }
        }
        Ok(())
    }

    async fn send(&mut self, message: impl Into<AgentSessionServerMessage>) -> Done {
        for message in spelled(message.into(), &self.script.spellings) {
            let length = serde_json::to_string(&message).map_or(0, |text| text.len());
            self.sent += length + FRAME;
            let sent = self.client.send(message).await;
            sent.map_err(|_| Stop::Over)?;
        }
        Ok(())
    }

    /// Waits until something is heard for which that holds.
    async fn until(&mut self, mut is_it: impl FnMut(&Heard) -> bool) -> Done {
        loop {
            match self.heard.recv().await {
                None => return Err(Stop::Over),
                Some(Heard::SessionClose(_)) => return Err(Stop::Asked),
                Some(heard) if is_it(&heard) => return Ok(()),
                Some(_) => {}
            }
        }
    }

    /// Waits for some time; what is heard meanwhile passes.
    async fn pause(&mut self, seconds: f64) -> Done {
        let time = Duration::try_from_secs_f64(seconds).unwrap_or_default();
        let mut slept = pin!(sleep(time));
        tokio::select! {
            () = &mut slept => Ok(()),
            over = self.until(|_| false) => over,
        }
    }
}
