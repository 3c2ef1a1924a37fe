//! A session between the generated server and the generated client, from the handshake to the end.

use std::net::SocketAddr;
use std::sync::Arc;

use atoms_api::atoms::Client;
use atoms_api::atoms::agent_session::types::{
    AgentSessionParams, AgentSessionServerMessage as Heard, AgentStartTalking, AgentStopTalking,
    Error, ErrorCode, InputAudioAppend, InputAudioCommit, InputTextSend, Interruption,
    OutputAudioDelta, Role, SessionClose, SessionClosed, SessionClosedReason, SessionCreated,
    SessionUpdate, Transcript, TranscriptDelta,
};
use atoms_api::atoms::agent_session::{self, AgentSession, ToClient};
use atoms_runtime::Problem;
use atoms_runtime::rest::client::Http;
use atoms_runtime::rest::{Credentials, Refusal};
use atoms_runtime::socket::Close;
use atoms_runtime::socket::client::ConnectError;
use axum::http::StatusCode;
use serde_json::{Value, json};

use crate::client::serve;

/// Says what an agent says that sells tickets.
struct Clerk;

type Done = Result<(), Close>;

impl AgentSession for Clerk {
    type Caller = Credentials;
    /// Whether the agent can speak at all.
    type Session = bool;

    async fn open(&self, caller: Credentials, params: AgentSessionParams) -> Result<bool, Refusal> {
        if caller.secret() != "wct_1" {
            return Err(caller.refuse());
        }
        if let Some(format) = params
            .input_audio_format
            .filter(|one| one.as_str() == "opus_8000")
        {
            let refusal = Refusal::from(Problem::new(StatusCode::BAD_REQUEST));
            return Err(refusal.reason_phrase(format!("Unsupported input_audio_format '{format}'")));
        }
        Ok(params.agent_id.as_deref() != Some("mute"))
    }

    async fn opened(&self, speaks: &mut bool, client: &ToClient) -> Done {
        if !*speaks {
            client
                .send(Error::new(ErrorCode::WorkerNotReady, "No voice."))
                .await?;
            return Err(Close::new(4000, "setup failed"));
        }
        client
            .send(SessionCreated::new("s-1", "CALL-1", 24_000, 1))
            .await?;
        client.send(AgentStartTalking::new()).await?;
        client
            .send(TranscriptDelta::new(Role::Assistant, "Good"))
            .await?;
        client.send_droppable(OutputAudioDelta::new("AAAAAA=="))?;
        client
            .send(TranscriptDelta::new(Role::Assistant, "Good morning."))
            .await?;
        client.send(AgentStopTalking::new()).await?;
        Ok(client
            .send(Transcript::new(Role::Assistant, "Good morning."))
            .await?)
    }

    async fn input_audio_append(
        &self,
        _: &mut bool,
        client: &ToClient,
        _: InputAudioAppend,
    ) -> Done {
        client
            .send(TranscriptDelta::new(Role::User, "One ticket"))
            .await?;
        client
            .send(Transcript::new(Role::User, "One ticket, please."))
            .await?;
        Ok(client.send(AgentStartTalking::new()).await?)
    }

    async fn input_audio_commit(&self, _: &mut bool, _: &ToClient, _: InputAudioCommit) -> Done {
        Ok(())
    }

    async fn input_text_send(&self, _: &mut bool, client: &ToClient, _: InputTextSend) -> Done {
        Ok(client.send(Interruption::new()).await?)
    }

    async fn session_update(&self, _: &mut bool, _: &ToClient, _: SessionUpdate) -> Done {
        Ok(())
    }

    async fn session_close(&self, _: &mut bool, client: &ToClient, _: SessionClose) -> Done {
        client
            .send(SessionClosed::new(SessionClosedReason::ClientRequested))
            .await?;
        Err(Close::normal())
    }
}

async fn clerk() -> SocketAddr {
    serve(agent_session::router(Arc::new(Clerk))).await
}

fn client(address: SocketAddr, token: &str) -> Client {
    Client::with(Http::new(format!("http://{address}")).credential(token))
}

#[tokio::test]
async fn a_call_from_its_first_message_to_the_last() {
    let client = client(clerk().await, "wct_1");
    let socket = client
        .agent_session(&AgentSessionParams::default())
        .await
        .unwrap();
    let (sender, mut receiver) = socket.split();
    let mut heard = Vec::new();
    while let Some(message) = receiver.next().await {
        let message = message.unwrap();
        match &message {
            Heard::Transcript(said) if said.role == Role::Assistant => {
                sender
                    .send(InputAudioAppend::new("AAAAAA=="))
                    .await
                    .unwrap();
            }
            Heard::Transcript(_) => sender.send(InputTextSend::new("Stop.")).await.unwrap(),
            Heard::Interruption(_) => sender.send(SessionClose::new()).await.unwrap(),
            _ => {}
        }
        heard.push(serde_json::to_value(message).unwrap());
    }
    let said =
        |kind: &str, role: &str, text: &str| json!({ "type": kind, "role": role, "text": text });
    let expected: Vec<Value> = vec![
        json!({ "type": "session.created", "session_id": "s-1", "call_id": "CALL-1", "sample_rate": 24000, "channels": 1 }),
        json!({ "type": "agent_start_talking" }),
        said("transcript.delta", "assistant", "Good"),
        json!({ "type": "output_audio.delta", "audio": "AAAAAA==" }),
        said("transcript.delta", "assistant", "Good morning."),
        json!({ "type": "agent_stop_talking" }),
        said("transcript", "assistant", "Good morning."),
        said("transcript.delta", "user", "One ticket"),
        said("transcript", "user", "One ticket, please."),
        json!({ "type": "agent_start_talking" }),
        json!({ "type": "interruption" }),
        json!({ "type": "session.closed", "reason": "client_requested" }),
    ];
    assert_eq!(heard, expected);
    let ended = receiver.ended().unwrap();
    assert_eq!(
        (ended.code(), ended.error(), ended.is_retryable()),
        (1000, None, false)
    );
}

#[tokio::test]
async fn a_handshake_that_is_refused_says_why() {
    let address = clerk().await;
    let params = AgentSessionParams::default();
    let error = client(address, "wct_2")
        .agent_session(&params)
        .await
        .unwrap_err();
    assert_eq!(error.status(), Some(StatusCode::UNAUTHORIZED));
    assert_eq!(error.reason(), Some("Unauthorized"));
    assert!(error.problem().is_some() && !error.is_retryable());
    let params = AgentSessionParams {
        input_audio_format: Some("opus_8000".into()),
        ..params
    };
    let error = client(address, "wct_1")
        .agent_session(&params)
        .await
        .unwrap_err();
    assert_eq!(error.status(), Some(StatusCode::BAD_REQUEST));
    assert_eq!(
        error.reason(),
        Some("Unsupported input_audio_format 'opus_8000'")
    );
    assert!(matches!(error, ConnectError::Refused { .. }));
}

#[tokio::test]
async fn a_setup_that_fails_is_an_error_and_close_code_4000() {
    let client = client(clerk().await, "wct_1");
    let params = AgentSessionParams {
        agent_id: Some("mute".to_owned()),
        ..Default::default()
    };
    let mut socket = client.agent_session(&params).await.unwrap();
    assert!(matches!(socket.next().await, Some(Ok(Heard::Error(_)))));
    assert!(socket.next().await.is_none());
    let ended = socket.ended().unwrap();
    assert_eq!((ended.code(), ended.reason()), (4000, "setup failed"));
    assert_eq!(ended.error(), Some("worker_not_ready"));
    assert!(ended.is_retryable());
    assert_eq!(
        ended.to_string(),
        "the session has ended: 4000, setup failed, after the error worker_not_ready"
    );
}
