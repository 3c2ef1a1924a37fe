//! The agent's socket.

mod kept;

use std::sync::Arc;

use atoms_api::atoms::agent_session::types::{
    AgentSessionParams, Error, ErrorCode, InputAudioAppend, InputAudioCommit, InputTextSend,
    SessionClose, SessionUpdate,
};
use atoms_api::atoms::agent_session::{AgentSession, ToClient};
use atoms_runtime::Problem;
use atoms_runtime::rest::Refusal;
use atoms_runtime::socket::{Close, Closed, Invalid, Tokens as _};
use http::StatusCode;
use serde::de::IgnoredAny;
use tokio::sync::mpsc;

use crate::caller::Guest;
use crate::conversation::{Conversation, Heard};
use crate::format::Input;
use crate::setup::asked;
use crate::{AGENT, Realtime};

use kept::Session;

/// How many messages wait for the agent; the client waits after that.
const WAITING: usize = 64;
/// The close code of whatever fails before the session is open.
const SETUP_FAILED: u16 = 4000;

type Done = Result<(), Close>;

impl AgentSession for Realtime {
    type Caller = Guest;
    type Session = Session;

    async fn open(&self, guest: Guest, params: AgentSessionParams) -> Result<Session, Refusal> {
        let format = params.input_audio_format.clone();
        let mut setup = match guest {
            Guest::Team => asked(params)?,
            Guest::Token(token) => self.tokens.redeem(&token).await.ok_or_else(|| {
                let problem = Problem::new(StatusCode::UNAUTHORIZED);
                Refusal::from(problem.detail("the token is wrong, used already or expired"))
            })?,
        };
        if let Some(format) = format {
            setup.input = Input::of(format)?;
        }
        Ok(Session::new(setup))
    }

    async fn opened(&self, session: &mut Session, client: &ToClient) -> Done {
        if session.setup.agent != AGENT {
            let error = Error::new(ErrorCode::N404, "the agent does not exist");
            client.send(error).await?;
            return Err(Close::new(SETUP_FAILED, "setup failed"));
        }
        client.send(session.created()).await?;
        let (agent, heard) = mpsc::channel(WAITING);
        let conversation = Conversation::new(
            client.clone(),
            session.setup.clone(),
            Arc::clone(&self.totals),
            self.stopping.clone(),
        );
        client.spawn(conversation.run(heard));
        session.agent = Some(agent);
        tracing::info!(call = session.call, mode = ?session.setup.mode, "a session begins");
        Ok(())
    }

    async fn input_audio_append(
        &self,
        session: &mut Session,
        client: &ToClient,
        message: InputAudioAppend,
    ) -> Done {
        self.totals.add_heard(message.audio.len());
        let samples = session.setup.input.decode(&message.audio);
        session.tell(Heard::Audio(samples), client).await
    }

    async fn input_audio_commit(&self, _: &mut Session, _: &ToClient, _: InputAudioCommit) -> Done {
        Ok(())
    }

    async fn input_text_send(
        &self,
        session: &mut Session,
        client: &ToClient,
        message: InputTextSend,
    ) -> Done {
        session.tell(Heard::Text(message.text), client).await
    }

    async fn session_update(&self, _: &mut Session, _: &ToClient, _: SessionUpdate) -> Done {
        Ok(())
    }

    async fn session_close(
        &self,
        session: &mut Session,
        client: &ToClient,
        _: SessionClose,
    ) -> Done {
        session.tell(Heard::Close, client).await
    }

    async fn invalid(&self, _: &mut Session, client: &ToClient, message: Invalid) -> Done {
        let is_json = serde_json::from_slice::<IgnoredAny>(message.message()).is_ok();
        let code = if is_json {
            ErrorCode::InvalidEvent
        } else {
            ErrorCode::InvalidJson
        };
        Ok(client.send(Error::new(code, message.to_string())).await?)
    }

    async fn closed(&self, session: Session, closed: Closed) {
        let (how, code) = match &closed {
            Closed::ByPeer(close) => ("by the client", close.code()),
            Closed::ByHandler(close) => ("by the agent", close.code()),
            Closed::Broken(close) => ("for what the client sent", close.code()),
            Closed::Shutdown => ("at shutdown", 1001),
            _ => ("with its connection", 1006),
        };
        tracing::info!(call = session.call, code, "a session ends {how}");
    }
}
