//! Serving the channel of `AgentSession`.
//!
//! Made by atoms-codegen from `specs/atoms`; edit that, not this.

#![allow(deprecated, reason = "what the document deprecates is still there")]

use std::sync::Arc;

use atoms_runtime::codegen;
use atoms_runtime::codegen::{Operation, ServerCall};
use atoms_runtime::codegen::check::{CheckFn, anything};
use atoms_runtime::codegen::socket::Channel;
use atoms_runtime::rest::Refusal;
use atoms_runtime::socket::{Close, Closed, Endpoint, Invalid};
use axum::Router;
use axum::extract::FromRequestParts;
use serde_json::Value;

use super::{ToClient, checks, types};

/// One method per message of the client; a new message is a compile error here. The methods of a
/// session are called one after the other, and close it with what they fail with.
pub trait AgentSession: Sized + Send + Sync + 'static {
    /// Who calls, read before the socket is opened; its rejection is the answer.
    type Caller: FromRequestParts<Arc<Self>> + Send;

    /// What is kept of a session.
    type Session: Send + 'static;

    /// Asked before the socket is opened. A refusal is the answer, and no socket is opened.
    ///
    /// `GET /agent/connect`
    fn open(
        &self,
        caller: Self::Caller,
        params: types::AgentSessionParams,
    ) -> impl Future<Output = Result<Self::Session, Refusal>> + Send;

    /// The socket is open, and nothing has been read yet.
    fn opened(
        &self,
        session: &mut Self::Session,
        client: &ToClient,
    ) -> impl Future<Output = Result<(), Close>> + Send {
        async move {
            let _ = (session, client);
            Ok(())
        }
    }

    /// A piece of what the microphone hears.
    ///
    /// `realtime.yaml#/components/messages/input_audio_buffer.append/payload`
    fn input_audio_append(
        &self,
        session: &mut Self::Session,
        client: &ToClient,
        message: types::InputAudioAppend,
    ) -> impl Future<Output = Result<(), Close>> + Send;

    /// Checked, and without effect; the service itself notices where a turn ends.
    ///
    /// `realtime.yaml#/components/messages/input_audio_buffer.commit/payload`
    fn input_audio_commit(
        &self,
        session: &mut Self::Session,
        client: &ToClient,
        message: types::InputAudioCommit,
    ) -> impl Future<Output = Result<(), Close>> + Send;

    /// What the user says, in writing. It interrupts an agent that speaks.
    ///
    /// `realtime.yaml#/components/messages/input_text.send/payload`
    fn input_text_send(
        &self,
        session: &mut Self::Session,
        client: &ToClient,
        message: types::InputTextSend,
    ) -> impl Future<Output = Result<(), Close>> + Send;

    /// Checked, and without effect.
    ///
    /// `realtime.yaml#/components/messages/session.update/payload`
    fn session_update(
        &self,
        session: &mut Self::Session,
        client: &ToClient,
        message: types::SessionUpdate,
    ) -> impl Future<Output = Result<(), Close>> + Send;

    /// Asks for an orderly end.
    ///
    /// `realtime.yaml#/components/messages/session.close/payload`
    fn session_close(
        &self,
        session: &mut Self::Session,
        client: &ToClient,
        message: types::SessionClose,
    ) -> impl Future<Output = Result<(), Close>> + Send;

    /// A message of a kind that is newer than this crate.
    /// Logged at `warn` unless this is overridden.
    fn unknown(
        &self,
        session: &mut Self::Session,
        client: &ToClient,
        message: Value,
    ) -> impl Future<Output = Result<(), Close>> + Send {
        async move {
            let _ = (session, client);
            codegen::socket::unknown(&message);
            Ok(())
        }
    }

    /// A message that is not what the contract asks for.
    /// Logged at `warn` unless this is overridden.
    fn invalid(
        &self,
        session: &mut Self::Session,
        client: &ToClient,
        message: Invalid,
    ) -> impl Future<Output = Result<(), Close>> + Send {
        async move {
            let _ = (session, client);
            codegen::socket::invalid(&message);
            Ok(())
        }
    }

    /// The session has ended.
    fn closed(
        &self,
        session: Self::Session,
        closed: Closed,
    ) -> impl Future<Output = ()> + Send {
        async move { drop((session, closed)) }
    }
}

/// The channel with the default bounds, to be mounted at the root of the contract's paths.
pub fn router<H: AgentSession>(handler: Arc<H>) -> Router {
    socket(handler).into_router()
}

/// The channel, to be set up further.
pub fn socket<H: AgentSession>(handler: Arc<H>) -> Endpoint<H> {
    Endpoint::of::<Wire>(handler)
}

enum Wire {}

impl<H: AgentSession> Channel<H> for Wire {
    type Received = types::AgentSessionClientMessage;

    type Sent = types::AgentSessionServerMessage;

    type Session = H::Session;

    const OPERATION: &'static Operation = &super::AGENT_SESSION;

    const ROUTE: Option<&'static str> = Some("/agent/connect");

    fn check(message: &Self::Received) -> CheckFn {
        match message {
            types::AgentSessionClientMessage::InputAudioAppend(_) => {
                checks::input_audio_append
            }
            types::AgentSessionClientMessage::InputAudioCommit(_) => {
                checks::input_audio_commit
            }
            types::AgentSessionClientMessage::InputTextSend(_) => checks::input_text_send,
            types::AgentSessionClientMessage::SessionUpdate(_) => checks::session_update,
            types::AgentSessionClientMessage::SessionClose(_) => checks::session_close,
            types::AgentSessionClientMessage::Unknown(_) => anything,
        }
    }

    async fn open(
        handler: &Arc<H>,
        call: &mut ServerCall,
    ) -> Result<H::Session, Refusal> {
        let caller = call.caller(handler).await?;
        let params = call.params()?;
        handler.open(caller, params).await
    }

    async fn opened(
        handler: &H,
        session: &mut H::Session,
        client: &ToClient,
    ) -> Result<(), Close> {
        handler.opened(session, client).await
    }

    async fn invalid(
        handler: &H,
        session: &mut H::Session,
        client: &ToClient,
        message: Invalid,
    ) -> Result<(), Close> {
        handler.invalid(session, client, message).await
    }

    async fn closed(handler: &H, session: H::Session, closed: Closed) {
        handler.closed(session, closed).await;
    }

    async fn receive(
        handler: &H,
        session: &mut H::Session,
        client: &ToClient,
        message: Self::Received,
    ) -> Result<(), Close> {
        match message {
            types::AgentSessionClientMessage::InputAudioAppend(message) => {
                handler.input_audio_append(session, client, message).await
            }
            types::AgentSessionClientMessage::InputAudioCommit(message) => {
                handler.input_audio_commit(session, client, message).await
            }
            types::AgentSessionClientMessage::InputTextSend(message) => {
                handler.input_text_send(session, client, message).await
            }
            types::AgentSessionClientMessage::SessionUpdate(message) => {
                handler.session_update(session, client, message).await
            }
            types::AgentSessionClientMessage::SessionClose(message) => {
                handler.session_close(session, client, message).await
            }
            types::AgentSessionClientMessage::Unknown(message) => {
                handler.unknown(session, client, message).await
            }
        }
    }
}
