//! Serving the channel of `Call`.
//!
//! Made by atoms-codegen from `specs/crew/asyncapi.yaml`; edit that, not this.

#![allow(deprecated, reason = "what the document deprecates is still there")]

use std::sync::Arc;

use atoms_runtime::codegen;
use atoms_runtime::codegen::{Operation, ServerCall};
use atoms_runtime::codegen::check::{CheckFn, anything};
use atoms_runtime::codegen::socket::Channel;
use atoms_runtime::rest::Refusal;
use atoms_runtime::socket::{Close, Closed, Endpoint, Frames, Invalid};
use axum::Router;
use serde_json::Value;

use super::ToClient;
use super::super::{checks as shared_checks, types as shared};

/// One method per message of the client; a new message is a compile error here. The methods of a
/// session are called one after the other, and close it with what they fail with.
pub trait Call: Sized + Send + Sync + 'static {
    /// What is kept of a session.
    type Session: Send + 'static;

    /// Asked before the socket is opened. A refusal is the answer, and no socket is opened.
    ///
    /// `GET /ws`
    fn open(&self) -> impl Future<Output = Result<Self::Session, Refusal>> + Send;

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

    /// A call begins; the first message.
    ///
    /// `#/components/messages/init/payload`
    fn init(
        &self,
        session: &mut Self::Session,
        client: &ToClient,
        message: shared::Init,
    ) -> impl Future<Output = Result<(), Close>> + Send;

    /// The user is there.
    ///
    /// `#/components/messages/userJoined/payload`
    fn user_joined(
        &self,
        session: &mut Self::Session,
        client: &ToClient,
        message: shared::UserJoined,
    ) -> impl Future<Output = Result<(), Close>> + Send;

    /// The user begins to speak.
    ///
    /// `#/components/messages/userStartedSpeaking/payload`
    fn user_started_speaking(
        &self,
        session: &mut Self::Session,
        client: &ToClient,
        message: shared::UserStartedSpeaking,
    ) -> impl Future<Output = Result<(), Close>> + Send;

    /// The user has stopped.
    ///
    /// `#/components/messages/userStoppedSpeaking/payload`
    fn user_stopped_speaking(
        &self,
        session: &mut Self::Session,
        client: &ToClient,
        message: shared::UserStoppedSpeaking,
    ) -> impl Future<Output = Result<(), Close>> + Send;

    /// The agent is interrupted; what it was about to say is void.
    ///
    /// `#/components/messages/interrupted/payload`
    fn interrupted(
        &self,
        session: &mut Self::Session,
        client: &ToClient,
        message: shared::Interrupted,
    ) -> impl Future<Output = Result<(), Close>> + Send;

    /// The agent's turn. Start, chunks and end of a response are expected.
    ///
    /// `#/components/messages/llmRequest/payload`
    fn llm_request(
        &self,
        session: &mut Self::Session,
        client: &ToClient,
        message: shared::LlmRequest,
    ) -> impl Future<Output = Result<(), Close>> + Send;

    /// What somebody has said.
    ///
    /// `#/components/messages/transcriptUpdate/payload`
    fn transcript_update(
        &self,
        session: &mut Self::Session,
        client: &ToClient,
        message: shared::TranscriptUpdate,
    ) -> impl Future<Output = Result<(), Close>> + Send;

    /// Without effect.
    ///
    /// `#/components/messages/updateSettings/payload`
    fn update_settings(
        &self,
        session: &mut Self::Session,
        client: &ToClient,
        message: shared::UpdateSettings,
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
pub fn router<H: Call>(handler: Arc<H>) -> Router {
    socket(handler).into_router()
}

/// The channel, to be set up further.
pub fn socket<H: Call>(handler: Arc<H>) -> Endpoint<H> {
    Endpoint::of::<Wire>(handler)
}

enum Wire {}

impl<H: Call> Channel<H> for Wire {
    type Received = shared::CallClientMessage;

    type Sent = shared::CallServerMessage;

    type Session = H::Session;

    const OPERATION: &'static Operation = &super::CALL;

    const ROUTE: Option<&'static str> = Some("/ws");

    const FRAMES: Frames = Frames::Binary;

    fn check(message: &Self::Received) -> CheckFn {
        match message {
            shared::CallClientMessage::Init(_) => shared_checks::init,
            shared::CallClientMessage::UserJoined(_) => shared_checks::user_joined,
            shared::CallClientMessage::UserStartedSpeaking(_) => {
                shared_checks::user_started_speaking
            }
            shared::CallClientMessage::UserStoppedSpeaking(_) => {
                shared_checks::user_stopped_speaking
            }
            shared::CallClientMessage::Interrupted(_) => shared_checks::interrupted,
            shared::CallClientMessage::LlmRequest(_) => shared_checks::llm_request,
            shared::CallClientMessage::TranscriptUpdate(_) => {
                shared_checks::transcript_update
            }
            shared::CallClientMessage::UpdateSettings(_) => {
                shared_checks::update_settings
            }
            shared::CallClientMessage::Unknown(_) => anything,
        }
    }

    async fn open(handler: &Arc<H>, _: &mut ServerCall) -> Result<H::Session, Refusal> {
        handler.open().await
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
            shared::CallClientMessage::Init(message) => {
                handler.init(session, client, message).await
            }
            shared::CallClientMessage::UserJoined(message) => {
                handler.user_joined(session, client, message).await
            }
            shared::CallClientMessage::UserStartedSpeaking(message) => {
                handler.user_started_speaking(session, client, message).await
            }
            shared::CallClientMessage::UserStoppedSpeaking(message) => {
                handler.user_stopped_speaking(session, client, message).await
            }
            shared::CallClientMessage::Interrupted(message) => {
                handler.interrupted(session, client, message).await
            }
            shared::CallClientMessage::LlmRequest(message) => {
                handler.llm_request(session, client, message).await
            }
            shared::CallClientMessage::TranscriptUpdate(message) => {
                handler.transcript_update(session, client, message).await
            }
            shared::CallClientMessage::UpdateSettings(message) => {
                handler.update_settings(session, client, message).await
            }
            shared::CallClientMessage::Unknown(message) => {
                handler.unknown(session, client, message).await
            }
        }
    }
}
