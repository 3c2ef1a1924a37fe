//! The agent's socket.

use std::sync::Arc;

use atoms_api::atoms::agent_session::types::{
    AgentSessionParams, Error, ErrorCode, InputAudioAppend, InputAudioCommit, InputTextSend,
    SessionClose, SessionCreated, SessionUpdate,
};
use atoms_api::atoms::agent_session::{AgentSession, ToClient};
use atoms_runtime::rest::Refusal;
use atoms_runtime::socket::{Close, Closed, Invalid};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use http::StatusCode;
use serde::de::IgnoredAny;
use tokio::sync::mpsc;
use uuid::Uuid;

use crate::caller::{Guest, unsupported};
use crate::conversation::{Conversation, Heard};
use crate::format::{Input, Output};
use crate::setup::{self, Mode, Setup};
use crate::{AGENT, Realtime};

/// How many messages wait for the agent; the client waits after that.
const WAITING: usize = 64;
/// The close code of whatever fails before the session is open.
const SETUP_FAILED: u16 = 4000;

type Done = Result<(), Close>;

/// What is kept of a session.
pub struct Session {
    setup: Setup,
    call: String,
    /// Where the agent listens; not before the session is open.
    agent: Option<mpsc::Sender<Heard>>,
}

impl Realtime {
    /// Whether this is the API key. All of it is compared, so that time does not tell how much of a guess is right.
    pub(crate) fn knows(&self, shown: &str) -> bool {
        let (shown, key) = (shown.as_bytes(), self.key.as_bytes());
        let differing = shown.iter().zip(key).fold(0, |seen, (a, b)| seen | (a ^ b));
        shown.len() == key.len() && differing == 0
    }
}

/// The session that the address asks for, beside an API key.
#[allow(
    deprecated,
    reason = "what the contract deprecates is accepted for ever"
)]
fn asked(params: AgentSessionParams) -> Result<Setup, Refusal> {
    let Some(agent) = params.agent_id else {
        return Err(unsupported("agent_id is required beside an API key"));
    };
    let variables = params.variables.as_deref().unwrap_or("{}");
    let variables = serde_json::from_str(variables)
        .map_err(|_| unsupported("variables is not a JSON object"))?;
    let output = Output::at(params.sample_rate.get()).map_err(unsupported)?;
    Ok(Setup {
        agent,
        mode: Mode::of(params.mode.as_str()),
        name: setup::name(variables),
        input: Input::like(&output),
        output,
    })
}

impl Session {
    fn new(setup: Setup) -> Self {
        let id = Uuid::new_v4().simple().to_string();
        let since = std::time::UNIX_EPOCH.elapsed().unwrap_or_default();
        Self {
            setup,
            call: format!("CALL-{}-{}", since.as_millis(), &id[..6]),
            agent: None,
        }
    }

    fn created(&self) -> SessionCreated {
        let id = Uuid::new_v4().to_string();
        let rate = i64::from(self.setup.output.rate);
        SessionCreated {
            input_audio_format: Some(self.setup.input.format.clone()),
            output_audio_format: Some(self.setup.output.format.clone()),
            ..SessionCreated::new(id, self.call.clone(), rate, 1)
        }
    }

    async fn tell(&self, heard: Heard, client: &ToClient) -> Done {
        let told = match &self.agent {
            Some(agent) => agent.send(heard).await.is_ok(),
            None => false,
        };
        if !told {
            let error = Error::new(ErrorCode::NoSession, "the session has ended");
            client.send(error).await?;
        }
        Ok(())
    }
}

impl AgentSession for Realtime {
    type Caller = Guest;
    type Session = Session;

    async fn open(&self, guest: Guest, params: AgentSessionParams) -> Result<Session, Refusal> {
        let format = params.input_audio_format.clone();
        let mut setup = match guest {
            Guest::Team => asked(params)?,
            Guest::Token(token) => self.tokens.redeem(&token).ok_or_else(|| {
                let problem = atoms_runtime::Problem::new(StatusCode::UNAUTHORIZED);
                Refusal::from(problem.detail("the token was used already"))
            })?,
        };
        if let Some(format) = format {
            setup.input = Input::of(format).map_err(unsupported)?;
        }
        Ok(Session::new(setup))
    }

    async fn opened(&self, session: &mut Session, client: &ToClient) -> Done {
        if session.setup.agent != AGENT {
            let error = Error::new(ErrorCode::N404, "there is no such agent");
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
        let Ok(bytes) = STANDARD.decode(&message.audio) else {
            let error = Error::new(ErrorCode::InvalidEvent, "/audio is not Base64");
            return Ok(client.send(error).await?);
        };
        self.totals.add_heard(bytes.len());
        let samples = session.setup.input.decode(&bytes);
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
