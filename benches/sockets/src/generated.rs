//! The same socket on the generated trait.

use std::convert::Infallible;
use std::sync::Arc;

use atoms_api::atoms::agent_session::types::{
    AgentSessionParams, InputAudioAppend, InputAudioCommit, InputTextSend, OutputAudioDelta, Role,
    SessionClose, SessionUpdate, Transcript,
};
use atoms_api::atoms::agent_session::{self, AgentSession, ToClient};
use atoms_runtime::rest::Refusal;
use atoms_runtime::socket::Close;
use axum::Router;
use axum::extract::FromRequestParts;
use axum::http::request::Parts;

type Done = Result<(), Close>;

struct Parrot;

struct Anybody;

impl<S: Send + Sync> FromRequestParts<S> for Anybody {
    type Rejection = Infallible;

    async fn from_request_parts(_: &mut Parts, _: &S) -> Result<Self, Infallible> {
        Ok(Self)
    }
}

impl AgentSession for Parrot {
    type Caller = Anybody;
    type Session = ();

    async fn open(&self, _: Anybody, _: AgentSessionParams) -> Result<(), Refusal> {
        Ok(())
    }

    async fn input_audio_append(
        &self,
        (): &mut (),
        client: &ToClient,
        message: InputAudioAppend,
    ) -> Done {
        Ok(client.send(OutputAudioDelta::new(message.audio)).await?)
    }

    async fn input_audio_commit(&self, (): &mut (), _: &ToClient, _: InputAudioCommit) -> Done {
        Ok(())
    }

    async fn input_text_send(
        &self,
        (): &mut (),
        client: &ToClient,
        message: InputTextSend,
    ) -> Done {
        Ok(client
            .send(Transcript::new(Role::Assistant, message.text))
            .await?)
    }

    async fn session_update(&self, (): &mut (), _: &ToClient, _: SessionUpdate) -> Done {
        Ok(())
    }

    async fn session_close(&self, (): &mut (), _: &ToClient, _: SessionClose) -> Done {
        Err(Close::normal())
    }
}

pub(crate) fn router() -> Router {
    agent_session::router(Arc::new(Parrot))
}
