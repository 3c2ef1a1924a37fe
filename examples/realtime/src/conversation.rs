//! A session as the agent lives it: what it hears, and what it says.

use std::sync::Arc;
use std::time::Duration;

use atoms_api::atoms::agent_session::ToClient;
use atoms_api::atoms::agent_session::types::{
    AgentStartTalking, AgentStopTalking, Interruption, OutputAudioDelta, Role, SessionClosed,
    SessionClosedReason, Transcript, TranscriptDelta,
};
use atoms_runtime::socket::{Close, SendError};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use tokio::sync::mpsc;
use tokio::time::{Instant, sleep_until};
use tokio_util::sync::CancellationToken;

use crate::audio::{bytes, resample, sounding};
use crate::dialogue;
use crate::setup::{Mode, Setup};
use crate::speech::{Piece, Speech, Step, spoken};
use crate::totals::Totals;
use crate::turn::{Change, Turn};

/// After how long without audio a turn of the user is over, as when the microphone is switched off.
const MUTED: Duration = Duration::from_secs(1);
/// How often the running transcript of a user who speaks is sent.
const OFTEN: Duration = Duration::from_millis(500);

/// What the user does.
pub(crate) enum Heard {
    Audio(Vec<i16>),
    Text(String),
    Close,
}

/// The agent's side of a session. It alone sends, so that nothing comes after the last message.
pub(crate) struct Conversation {
    client: ToClient,
    setup: Setup,
    totals: Arc<Totals>,
    stopping: CancellationToken,
    turn: Turn,
    /// When the turn of the user is over unless more audio comes.
    muted: Option<Instant>,
    /// How long the user had spoken when the running transcript was sent last.
    told: Duration,
    speech: Option<Speech>,
}

type Sent<T = ()> = Result<T, SendError>;

impl Conversation {
    pub(crate) fn new(
        client: ToClient,
        setup: Setup,
        totals: Arc<Totals>,
        stopping: CancellationToken,
    ) -> Self {
        Self {
            client,
            turn: Turn::new(setup.input.rate),
            setup,
            totals,
            stopping,
            muted: None,
            told: Duration::ZERO,
            speech: None,
        }
    }

    /// Greets, listens and answers until the session ends.
    pub(crate) async fn run(mut self, heard: mpsc::Receiver<Heard>) {
        if let Ok(reason) = self.converse(heard).await {
            self.client.discard();
            // A client that has gone needs no farewell.
            let _ = self.client.send(SessionClosed::new(reason)).await;
            self.client.close(Close::normal());
        }
    }

    async fn converse(&mut self, mut heard: mpsc::Receiver<Heard>) -> Sent<SessionClosedReason> {
        self.say(&dialogue::greeting(self.setup.name.as_deref()), false)
            .await?;
        let stopping = self.stopping.clone();
        loop {
            tokio::select! {
                heard = heard.recv() => match heard {
                    Some(Heard::Audio(samples)) => self.hear(&samples).await?,
                    Some(Heard::Text(text)) => self.read(&text).await?,
                    Some(Heard::Close) | None => return Ok(SessionClosedReason::ClientRequested),
                },
                () = at(self.speech.as_ref().map(Speech::due)) => {
                    if self.speak().await? {
                        return Ok(SessionClosedReason::Ended);
                    }
                }
                () = at(self.muted) => self.fall_silent().await?,
                () = stopping.cancelled(), if self.speech.is_none() => {
                    return Ok(SessionClosedReason::Ended);
                }
            }
        }
    }

    async fn read(&mut self, text: &str) -> Sent {
        self.interrupt().await?;
        let answer = dialogue::answer(text);
        self.say(&answer.text, answer.ends).await
    }

    /// Says something: by voice piece by piece, in writing at once.
    async fn say(&mut self, text: &str, ends: bool) -> Sent {
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

    async fn begin(&mut self, pieces: Vec<Piece>, ends: bool) -> Sent {
        self.client.send(AgentStartTalking::new()).await?;
        self.speech = Some(Speech::new(pieces, self.setup.output.rate, ends));
        Ok(())
    }

    /// Sends what is due; says whether the session ends with it.
    async fn speak(&mut self) -> Sent<bool> {
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
    async fn interrupt(&mut self) -> Sent {
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

    async fn hear(&mut self, samples: &[i16]) -> Sent {
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
    async fn fall_silent(&mut self) -> Sent {
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

async fn at(time: Option<Instant>) {
    match time {
        Some(time) => sleep_until(time).await,
        None => std::future::pending().await,
    }
}
