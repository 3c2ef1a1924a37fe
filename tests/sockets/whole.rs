//! A session between the generated server and the generated client, from the handshake to the end.

use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use atoms_api::atoms::Client;
use atoms_api::atoms::agent_session::types::{
    AgentSessionParams, AgentSessionServerMessage as Heard, AgentStartTalking, AgentStopTalking,
    Error, ErrorCode, InputAudioAppend, InputAudioCommit, InputTextSend, Interruption,
    OutputAudioDelta, Role, SessionClose, SessionClosed, SessionClosedReason, SessionCreated,
    SessionUpdate, Transcript, TranscriptDelta,
};
use atoms_api::atoms::agent_session::{self, AgentSession, ToClient};
use atoms_api::atoms::calls::types::{RegisterCallCreated, RegisterCallRequest, RegisteredCall};
use atoms_api::atoms::calls::{REGISTER_CALL, RegisterCallAnswer};
use atoms_runtime::Problem;
use atoms_runtime::rest::client::Http;
use atoms_runtime::rest::{Credentials, Refusal};
use atoms_runtime::socket::{Close, SingleUse, Tokens};
use axum::extract::State;
use axum::http::StatusCode;
use axum::routing::post;
use axum::{Json, Router};
use serde_json::{Value, json};

use crate::client::serve;

/// Says what an agent says that sells tickets. A token is for the agent of that name.
struct Clerk(SingleUse<String>);

type Done = Result<(), Close>;

impl AgentSession for Clerk {
    type Caller = Credentials;
    /// Whether the agent can speak at all.
    type Session = bool;

    async fn open(&self, caller: Credentials, params: AgentSessionParams) -> Result<bool, Refusal> {
        let Some(agent) = self.0.redeem(caller.secret()).await else {
            return Err(caller.refuse());
        };
        if let Some(format) = params
            .input_audio_format
            .filter(|one| one.as_str() == "opus_8000")
        {
            let refusal = Refusal::from(Problem::new(StatusCode::BAD_REQUEST));
            return Err(refusal.reason_phrase(format!("Unsupported input_audio_format '{format}'")));
        }
        Ok(agent != "mute")
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
        client.send_droppable(OutputAudioDelta::new(vec![0; 4]))?;
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

/// The operation that issues tokens.
async fn register(
    State(clerk): State<Arc<Clerk>>,
    Json(call): Json<RegisterCallRequest>,
) -> (StatusCode, Json<RegisterCallCreated>) {
    let token = clerk.0.issue(call.agent_id).await.unwrap();
    let data = RegisteredCall {
        access_token: Some(token.into()),
        expires_in: Some(30),
        ..Default::default()
    };
    let created = RegisterCallCreated {
        status: Some(true),
        data: Some(data),
    };
    (StatusCode::CREATED, Json(created))
}

async fn clerk() -> SocketAddr {
    let tokens = SingleUse::new("wct_", Duration::from_secs(30), 100);
    let clerk = Arc::new(Clerk(tokens));
    let register = Router::new()
        .route(REGISTER_CALL.path, post(register))
        .with_state(Arc::clone(&clerk));
    serve(register.merge(agent_session::router(clerk))).await
}

fn client(address: SocketAddr, token: &str) -> Client {
    Client::with(Http::new(format!("http://{address}")).credential(token))
}

/// A client with a token for that agent.
async fn registered(address: SocketAddr, agent: &str) -> Client {
    let call = RegisterCallRequest::new(agent);
    let answer = client(address, "sk_1").register_call(&call).await.unwrap();
    let RegisterCallAnswer::Created(created) = answer else {
        panic!("{answer:?}")
    };
    let token = created.data.unwrap().access_token.unwrap();
    client(address, &token)
}

#[tokio::test]
async fn a_call_from_its_first_message_to_the_last() {
    let client = client(clerk().await, "sk_1");
    let call = RegisterCallRequest::new("a-1");
    let socket = client
        .agent_session_by_register_call(&call, &AgentSessionParams::default())
        .await
        .unwrap();
    let (sender, mut receiver) = socket.split();
    let mut heard = Vec::new();
    while let Some(message) = receiver.next().await {
        let message = message.unwrap();
        match &message {
            Heard::Transcript(said) if said.role == Role::Assistant => {
                sender
                    .send(InputAudioAppend::new(vec![0; 4]))
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
    let refused = client(address, "wct_2").agent_session(&params).await;
    let error = refused.unwrap_err();
    assert_eq!(error.status(), Some(StatusCode::UNAUTHORIZED));
    assert_eq!(error.reason(), Some("Unauthorized"));
    assert!(error.problem().is_some() && !error.is_retryable());
    let params = AgentSessionParams {
        input_audio_format: Some("opus_8000".into()),
        ..params
    };
    let client = registered(address, "a-1").await;
    let error = client.agent_session(&params).await.unwrap_err();
    assert_eq!(error.status(), Some(StatusCode::BAD_REQUEST));
    let reason = "Unsupported input_audio_format 'opus_8000'";
    assert_eq!(error.reason(), Some(reason));
    let shown = "the socket was refused: 400 Unsupported input_audio_format";
    assert!(error.to_string().starts_with(shown), "{error}");
}

#[tokio::test]
async fn a_token_opens_one_session() {
    let client = registered(clerk().await, "a-1").await;
    let params = AgentSessionParams::default();
    let first = client.agent_session(&params).await;
    assert!(first.is_ok(), "{first:?}");
    let second = client.agent_session(&params).await.unwrap_err();
    assert_eq!(second.status(), Some(StatusCode::UNAUTHORIZED));
}

#[tokio::test]
async fn a_setup_that_fails_is_an_error_and_close_code_4000() {
    let client = registered(clerk().await, "mute").await;
    let params = AgentSessionParams::default();
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

#[tokio::test]
async fn a_session_whose_token_is_refused_is_not_dialed() {
    let refused = || async { (StatusCode::NOT_FOUND, r#"{"errors":["Agent not found"]}"#) };
    let none = || async { (StatusCode::CREATED, r#"{"status":true,"data":{}}"#) };
    let mut told = Vec::new();
    for register in [post(refused), post(none)] {
        let app = Router::new().route(REGISTER_CALL.path, register);
        let client = client(serve(app).await, "sk_1");
        let (call, params) = (
            RegisterCallRequest::new("a-1"),
            AgentSessionParams::default(),
        );
        let opened = client.agent_session_by_register_call(&call, &params).await;
        told.push(opened.unwrap_err().to_string());
    }
    assert_eq!(
        told,
        [
            "the socket was refused: 404 Not Found",
            "answered 201 Created, which does not decode: /data/access_token: a credential should be here",
        ]
    );
}
