//! A session as the agent lives it: what it hears, and what it says.

mod hears;
mod says;

use std::sync::Arc;
use std::time::Duration;

use atoms_api::atoms::agent_session::ToClient;
use atoms_api::atoms::agent_session::types::{SessionClosed, SessionClosedReason};
use atoms_runtime::socket::{Close, SendError};
use tokio::sync::mpsc;
use tokio::time::{Instant, sleep_until};
use tokio_util::sync::CancellationToken;

use crate::dialogue;
use crate::setup::Setup;
use crate::speech::Speech;
use crate::totals::Totals;
use crate::turn::Turn;

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
        let answer = dialogue::answer(text);
        self.say(&answer.text, answer.ends).await
    }
}

async fn at(time: Option<Instant>) {
    match time {
        Some(time) => sleep_until(time).await,
        None => std::future::pending().await,
    }
}
