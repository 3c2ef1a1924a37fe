//! The socket of an agent: a method per message of the client, and what is said to it.

use std::convert::Infallible;
use std::sync::Arc;

use atoms_api::atoms::agent_session::types::{
    AgentSessionParams, InputAudioAppend, InputAudioCommit, InputTextSend, Role, SessionUpdate,
    Transcript,
};
use atoms_api::atoms::agent_session::{AgentSession, ToClient, types};
use atoms_runtime::rest::Refusal;
use atoms_runtime::socket::Close;
use axum::extract::FromRequestParts;
use axum::http::request::Parts;

/// Says back what it reads.
pub struct Parrot;

/// Whoever comes.
pub struct Anybody;

impl FromRequestParts<Arc<Parrot>> for Anybody {
    type Rejection = Infallible;

    async fn from_request_parts(_: &mut Parts, _: &Arc<Parrot>) -> Result<Self, Infallible> {
        Ok(Self)
    }
}

impl AgentSession for Parrot {
    type Caller = Anybody;
    type Session = String;

    async fn open(&self, _: Anybody, params: AgentSessionParams) -> Result<String, Refusal> {
        Ok(params.agent_id.unwrap_or_default())
    }

    async fn input_audio_append(
        &self,
        _: &mut String,
        _: &ToClient,
        _: InputAudioAppend,
    ) -> Result<(), Close> {
        Ok(())
    }

    async fn input_audio_commit(
        &self,
        _: &mut String,
        _: &ToClient,
        _: InputAudioCommit,
    ) -> Result<(), Close> {
        Ok(())
    }

    async fn input_text_send(
        &self,
        _: &mut String,
        client: &ToClient,
        message: InputTextSend,
    ) -> Result<(), Close> {
        let said = Transcript::new(Role::Assistant, message.text);
        Ok(client.send(said).await?)
    }

    async fn session_update(
        &self,
        _: &mut String,
        _: &ToClient,
        _: SessionUpdate,
    ) -> Result<(), Close> {
        Ok(())
    }

    async fn session_close(
        &self,
        _: &mut String,
        _: &ToClient,
        _: types::SessionClose,
    ) -> Result<(), Close> {
        Err(Close::normal())
    }
}
