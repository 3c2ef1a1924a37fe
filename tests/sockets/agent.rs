//! The agent's socket.

use std::net::SocketAddr;
use std::sync::Arc;

use atoms_api::atoms::agent_session::types::{
    AgentSessionParams, AgentSessionParamsMode, Error, ErrorCode, InputAudioAppend,
    InputAudioCommit, InputTextSend, Interruption, OutputAudioDelta, Role, SessionClose,
    SessionClosed, SessionClosedReason, SessionCreated, SessionUpdate, Transcript,
};
use atoms_api::atoms::agent_session::{AgentSession, ToClient};
use atoms_api::atoms::{agent_session, agents};
use atoms_runtime::Problem;
use atoms_runtime::rest::{Credentials, Refusal};
use atoms_runtime::socket::{Close, Closed, Invalid};
use axum::extract::FromRequestParts;
use axum::http::header::AUTHORIZATION;
use axum::http::{StatusCode, request::Parts};
use axum::routing::get;
use serde_json::{Value, json};
use tokio::sync::mpsc;
use tokio_tungstenite::tungstenite::client::IntoClientRequest;

use crate::client::{Client, refused, serve};

/// Says back what it hears, and tells how its sessions end.
struct Parrot(mpsc::UnboundedSender<Closed>);

/// Whoever shows the token.
struct Guest;

impl<S: Send + Sync> FromRequestParts<S> for Guest {
    type Rejection = Refusal;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Refusal> {
        let shown = Credentials::from_request_parts(parts, state).await?;
        if shown.secret() == "wct_1" {
            Ok(Self)
        } else {
            Err(shown.refuse())
        }
    }
}

type Done = Result<(), Close>;

impl AgentSession for Parrot {
    type Caller = Guest;
    type Session = AgentSessionParamsMode;

    async fn open(
        &self,
        _: Guest,
        params: AgentSessionParams,
    ) -> Result<AgentSessionParamsMode, Refusal> {
        if params.variables.as_deref() == Some("full") {
            return Err(Problem::new(StatusCode::SERVICE_UNAVAILABLE).into());
        }
        Ok(params.mode)
    }

    async fn opened(&self, _: &mut AgentSessionParamsMode, client: &ToClient) -> Done {
        let created = SessionCreated::new("s-1", "CALL-1", 24_000, 1);
        Ok(client.send(created).await?)
    }

    async fn input_audio_append(
        &self,
        _: &mut AgentSessionParamsMode,
        client: &ToClient,
        message: InputAudioAppend,
    ) -> Done {
        Ok(client.send_droppable(OutputAudioDelta::new(message.audio))?)
    }

    async fn input_audio_commit(
        &self,
        _: &mut AgentSessionParamsMode,
        client: &ToClient,
        _: InputAudioCommit,
    ) -> Done {
        client.discard();
        Ok(client.send(Interruption::new()).await?)
    }

    async fn input_text_send(
        &self,
        mode: &mut AgentSessionParamsMode,
        client: &ToClient,
        message: InputTextSend,
    ) -> Done {
        let text = format!("{mode}: {}", message.text);
        Ok(client.send(Transcript::new(Role::Assistant, text)).await?)
    }

    async fn session_update(
        &self,
        _: &mut AgentSessionParamsMode,
        _: &ToClient,
        _: SessionUpdate,
    ) -> Done {
        Ok(())
    }

    async fn session_close(
        &self,
        _: &mut AgentSessionParamsMode,
        client: &ToClient,
        _: SessionClose,
    ) -> Done {
        let closed = SessionClosed::new(SessionClosedReason::ClientRequested);
        client.send(closed).await?;
        Err(Close::normal())
    }

    async fn invalid(
        &self,
        _: &mut AgentSessionParamsMode,
        client: &ToClient,
        message: Invalid,
    ) -> Done {
        let error = Error::new(ErrorCode::InvalidEvent, message.to_string());
        Ok(client.send(error).await?)
    }

    async fn closed(&self, _: AgentSessionParamsMode, closed: Closed) {
        let _ = self.0.send(closed);
    }
}

/// A parrot beside the operation that reads agents.
async fn parrot() -> (SocketAddr, mpsc::UnboundedReceiver<Closed>) {
    let (told, closed) = mpsc::unbounded_channel();
    let sockets = agent_session::router(Arc::new(Parrot(told)));
    let rest = axum::Router::new().route(agents::GET_AGENT.path, get(|| async { "an agent" }));
    (serve(rest.merge(sockets)).await, closed)
}

fn url(address: SocketAddr, query: &str) -> String {
    format!("ws://{address}/agent/connect?{query}")
}

#[tokio::test]
async fn a_session_from_its_first_message_to_the_last() {
    let (address, mut closed) = parrot().await;
    let mut client = Client::open(url(address, "token=wct_1&mode=chat")).await;
    let created = json!({
        "type": "session.created", "session_id": "s-1", "call_id": "CALL-1", "sample_rate": 24000, "channels": 1
    });
    assert_eq!(client.hear().await, created);
    client
        .send(&json!({ "type": "input_text.send", "text": "Hi." }))
        .await;
    let said = json!({ "type": "transcript", "role": "assistant", "text": "chat: Hi." });
    assert_eq!(client.hear().await, said);
    let audio = json!({ "type": "input_audio_buffer.append", "audio": "AAA=", "since": "later" });
    client.send_binary(&audio).await;
    assert_eq!(
        client.hear().await,
        json!({ "type": "output_audio.delta", "audio": "AAA=" })
    );
    client
        .send(&json!({ "type": "input_audio_buffer.commit" }))
        .await;
    assert_eq!(client.hear().await, json!({ "type": "interruption" }));
    client.send(&json!({ "type": "session.close" })).await;
    let last = json!({ "type": "session.closed", "reason": "client_requested" });
    assert_eq!(client.hear().await, last);
    assert_eq!(client.close_code().await, 1000);
    drop(client);
    assert_eq!(
        closed.recv().await,
        Some(Closed::ByHandler(Close::normal()))
    );
}

#[tokio::test]
async fn messages_that_are_wrong_or_unknown_end_nothing() {
    let (address, _closed) = parrot().await;
    let mut client = Client::open(url(address, "token=wct_1")).await;
    client.hear().await;
    let error =
        |message: &str| json!({ "type": "error", "code": "invalid_event", "message": message });
    client
        .send(&json!({ "type": "input_text.send", "text": "" }))
        .await;
    assert_eq!(
        client.hear().await,
        error("/text is shorter than 1 character")
    );
    client.send(&json!({ "type": "input_text.send" })).await;
    assert_eq!(client.hear().await, error("/text is required"));
    client
        .send(&json!({ "type": "of.tomorrow", "text": 1 }))
        .await;
    client
        .send(&json!({ "type": "session.update", "tools": [] }))
        .await;
    client
        .send(&json!({ "type": "input_text.send", "text": "!" }))
        .await;
    assert_eq!(client.hear().await["text"], "webcall: !");
}

#[tokio::test]
async fn a_token_is_shown_in_the_query_or_in_a_header() {
    let (address, _closed) = parrot().await;
    let mut request = url(address, "").into_client_request().unwrap();
    let bearer = "Bearer wct_1".parse().unwrap();
    request.headers_mut().insert(AUTHORIZATION, bearer);
    let mut client = Client::open(request).await;
    assert_eq!(client.hear().await["type"], "session.created");
    for query in ["token=wct_2", "agent_id=a"] {
        assert_eq!(refused(url(address, query)).await, 401, "{query}");
    }
}

#[tokio::test]
async fn a_handshake_is_refused_as_the_contract_and_the_handler_say() {
    let (address, _closed) = parrot().await;
    for (query, status) in [
        ("token=wct_1&mode=dance", 422),
        ("token=wct_1&sample_rate=48000", 422),
        ("token=wct_1&variables=full", 503),
    ] {
        assert_eq!(refused(url(address, query)).await, status, "{query}");
    }
}

#[tokio::test]
async fn the_socket_goes_before_the_agent_of_that_name() {
    let (address, _closed) = parrot().await;
    let mut client = Client::open(url(address, "token=wct_1")).await;
    assert_eq!(client.hear().await["type"], "session.created");
    assert_eq!(
        refused(format!("ws://{address}/agent/connected")).await,
        200
    );
}

#[test]
fn a_message_is_made_of_what_is_not_constant() {
    let made = InputTextSend::new("hi");
    let json: Value = serde_json::to_value(&made).unwrap();
    assert_eq!(json, json!({ "type": "input_text.send", "text": "hi" }));
    assert_eq!(
        serde_json::to_string(&SessionClose::new()).unwrap(),
        r#"{"type":"session.close"}"#
    );
}
