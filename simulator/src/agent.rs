//! The generated trait, implemented by scripts.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use atoms_api::atoms::agent_session::types::{
    AgentSessionClientMessage, AgentSessionParams, AgentSessionParamsMode, InputAudioAppend,
    InputAudioCommit, InputTextSend, SessionClose, SessionUpdate,
};
use atoms_api::atoms::agent_session::{AgentSession, ToClient};
use atoms_runtime::rest::Refusal;
use atoms_runtime::socket::{Close, Closed, Invalid};
use axum::extract::{ConnectInfo, FromRequestParts};
use http::request::Parts;
use serde_json::Value;
use tokio::sync::mpsc;

use crate::cut::Cut;
use crate::play::Play;
use crate::{Played, Script};

type Done = Result<(), Close>;

/// Plays scripts.
pub(crate) struct Agent {
    scripts: Vec<Script>,
    /// How many clients have come.
    clients: AtomicUsize,
    told: mpsc::UnboundedSender<Played>,
}

/// A client, by its connection.
pub(crate) struct Client(Cut);

impl FromRequestParts<Arc<Agent>> for Client {
    type Rejection = Refusal;

    async fn from_request_parts(parts: &mut Parts, agent: &Arc<Agent>) -> Result<Self, Refusal> {
        let info = ConnectInfo::<Cut>::from_request_parts(parts, agent).await;
        let refused = |error| Refusal::from(axum::response::IntoResponse::into_response(error));
        info.map(|ConnectInfo(cut)| Self(cut)).map_err(refused)
    }
}

/// What is kept of a session.
pub(crate) struct Session {
    script: Script,
    is_chat: bool,
    cut: Cut,
    /// To the script, once the socket is open.
    player: Option<mpsc::UnboundedSender<AgentSessionClientMessage>>,
    heard: Vec<AgentSessionClientMessage>,
    invalid: Vec<String>,
}

impl Session {
    fn tell(&mut self, message: impl Into<AgentSessionClientMessage>) {
        let message = message.into();
        self.heard.push(message.clone());
        if let Some(player) = &self.player {
            // A script that has ended hears nothing more.
            let _ = player.send(message);
        }
    }
}

impl Agent {
    pub(crate) fn new(scripts: Vec<Script>, told: mpsc::UnboundedSender<Played>) -> Self {
        Self {
            scripts,
            clients: AtomicUsize::new(0),
            told,
        }
    }

    /// The script of the next client.
    fn script(&self) -> Script {
        let client = self.clients.fetch_add(1, Ordering::Relaxed);
        let script = self.scripts.get(client).or(self.scripts.last());
        script.cloned().unwrap_or_default()
    }
}

impl AgentSession for Agent {
    type Caller = Client;
    type Session = Session;

    async fn open(
        &self,
        Client(cut): Client,
        params: AgentSessionParams,
    ) -> Result<Session, Refusal> {
        let script = self.script();
        if let Some(refuse) = &script.refuse {
            return Err(refuse.refusal());
        }
        Ok(Session {
            script,
            is_chat: params.mode == AgentSessionParamsMode::Chat,
            cut,
            player: None,
            heard: Vec::new(),
            invalid: Vec::new(),
        })
    }

    async fn opened(&self, session: &mut Session, client: &ToClient) -> Done {
        let (player, heard) = mpsc::unbounded_channel();
        session.player = Some(player);
        let script = session.script.clone();
        let play = Play::new(
            script,
            session.is_chat,
            client.clone(),
            heard,
            session.cut.clone(),
        );
        client.spawn(play.run());
        Ok(())
    }

    async fn input_audio_append(
        &self,
        session: &mut Session,
        _: &ToClient,
        message: InputAudioAppend,
    ) -> Done {
        session.tell(message);
        Ok(())
    }

    async fn input_audio_commit(
        &self,
        session: &mut Session,
        _: &ToClient,
        message: InputAudioCommit,
    ) -> Done {
        session.tell(message);
        Ok(())
    }

    async fn input_text_send(
        &self,
        session: &mut Session,
        _: &ToClient,
        message: InputTextSend,
    ) -> Done {
        session.tell(message);
        Ok(())
    }

    async fn session_update(
        &self,
        session: &mut Session,
        _: &ToClient,
        message: SessionUpdate,
    ) -> Done {
        session.tell(message);
        Ok(())
    }

    async fn session_close(
        &self,
        session: &mut Session,
        _: &ToClient,
        message: SessionClose,
    ) -> Done {
        session.tell(message);
        Ok(())
    }

    async fn unknown(&self, session: &mut Session, _: &ToClient, message: Value) -> Done {
        session.tell(AgentSessionClientMessage::Unknown(message));
        Ok(())
    }

    async fn invalid(&self, session: &mut Session, _: &ToClient, message: Invalid) -> Done {
        session.invalid.push(message.to_string());
        Ok(())
    }

    async fn closed(&self, session: Session, closed: Closed) {
        // Nobody has to ask for it.
        let _ = self.told.send(Played {
            heard: session.heard,
            invalid: session.invalid,
            closed,
        });
    }
}
