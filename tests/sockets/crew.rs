//! The socket of a crew, which Atoms dials.

use std::sync::Arc;

use atoms_api::crew::Client;
use atoms_api::crew::call::{self, Call, ToClient};
use atoms_api::crew::types::{
    CallServerMessage, Error, Init, Interrupted, LlmRequest, LlmResponseChunk, LlmResponseEnd,
    LlmResponseStart, Ready, SessionContext, SessionContextConversationType, TranscriptUpdate,
    UserJoined, UserStartedSpeaking, UserStoppedSpeaking,
};
use atoms_runtime::rest::Refusal;
use atoms_runtime::rest::client::Http;
use atoms_runtime::socket::{Close, Invalid};
use serde_json::{Map, Value, json};
use tokio_tungstenite::tungstenite::Message;

use crate::client::{Client as Wire, serve};
use crate::peer::Peers;

/// Greets the user by the name that the call knows.
struct Greeter;

type Done = Result<(), Close>;

impl Call for Greeter {
    type Session = String;

    async fn open(&self) -> Result<String, Refusal> {
        Ok("stranger".to_owned())
    }

    async fn init(&self, name: &mut String, client: &ToClient, message: Init) -> Done {
        let variables = message.session_context.initial_variables;
        if let Some(known) = variables.get("name").and_then(|known| known.as_str()) {
            known.clone_into(name);
        }
        Ok(client.send(Ready::new()).await?)
    }

    async fn user_joined(&self, _: &mut String, _: &ToClient, _: UserJoined) -> Done {
        Ok(())
    }

    async fn user_started_speaking(
        &self,
        _: &mut String,
        _: &ToClient,
        _: UserStartedSpeaking,
    ) -> Done {
        Ok(())
    }

    async fn user_stopped_speaking(
        &self,
        _: &mut String,
        _: &ToClient,
        _: UserStoppedSpeaking,
    ) -> Done {
        Ok(())
    }

    async fn interrupted(&self, _: &mut String, client: &ToClient, _: Interrupted) -> Done {
        client.discard();
        Ok(())
    }

    async fn llm_request(&self, name: &mut String, client: &ToClient, _: LlmRequest) -> Done {
        client.send(LlmResponseStart::new()).await?;
        client
            .send(LlmResponseChunk::new(format!("Hi, {name}.")))
            .await?;
        Ok(client.send(LlmResponseEnd::new()).await?)
    }

    async fn transcript_update(&self, _: &mut String, _: &ToClient, _: TranscriptUpdate) -> Done {
        Ok(())
    }

    async fn invalid(&self, _: &mut String, client: &ToClient, message: Invalid) -> Done {
        Ok(client.send(Error::new(message.to_string())).await?)
    }

    #[allow(deprecated)]
    async fn update_settings(
        &self,
        _: &mut String,
        _: &ToClient,
        _: atoms_api::crew::types::UpdateSettings,
    ) -> Done {
        Ok(())
    }
}

#[tokio::test]
async fn a_turn_of_a_crew_in_binary_frames() {
    let address = serve(call::router(Arc::new(Greeter))).await;
    let mut atoms = Wire::open(format!("ws://{address}/ws")).await;
    let init = json!({
        "type": "system.init", "version": "1",
        "session_context": { "conversation_type": "of tomorrow", "initial_variables": { "name": "Ada" } }
    });
    atoms.send_binary(&init).await;
    let ready = atoms.frame().await;
    assert_eq!(ready, Message::binary(r#"{"type":"agent.ready"}"#));
    atoms
        .send_binary(&json!({ "type": "system.llm.request", "messages": [] }))
        .await;
    for answer in [
        json!({ "type": "agent.llm.response.start" }),
        json!({ "type": "agent.llm.response.chunk", "text": "Hi, Ada." }),
        json!({ "type": "agent.llm.response.end" }),
    ] {
        assert_eq!(atoms.hear().await, answer);
    }
}

#[tokio::test]
async fn a_caller_that_writes_null_for_what_it_does_not_know_is_served() {
    let address = serve(call::router(Arc::new(Greeter))).await;
    let mut atoms = Wire::open(format!("ws://{address}/ws")).await;
    let caller = json!({ "user_number": "+15550100", "agent_number": null, "of_tomorrow": 1 });
    for caller in [Value::Null, caller] {
        let init = json!({
            "type": "system.init", "version": "1", "output_agent_settings": null,
            "session_context": { "conversation_type": "chat", "initial_variables": {}, "caller": caller }
        });
        atoms.send_binary(&init).await;
        assert_eq!(atoms.hear().await, json!({ "type": "agent.ready" }));
    }
    let request = json!({ "type": "system.llm.request", "messages": null, "extra_params": {} });
    atoms.send_binary(&request).await;
    assert_eq!(atoms.hear().await["type"], "agent.llm.response.start");
}

#[tokio::test]
async fn a_message_that_is_wrong_is_told_of_by_its_place() {
    let address = serve(call::router(Arc::new(Greeter))).await;
    let mut atoms = Wire::open(format!("ws://{address}/ws")).await;
    for (message, wrong) in [
        (
            json!({ "type": "system.llm.request", "extra_params": null }),
            "/extra_params has to be an object",
        ),
        (
            json!({ "type": "system.user.joined", "timestamp": null }),
            "/timestamp has to be a string",
        ),
    ] {
        atoms.send_binary(&message).await;
        let told = json!({ "type": "agent.error", "message": wrong });
        assert_eq!(atoms.hear().await, told);
    }
}

#[tokio::test]
async fn a_turn_that_is_dialed() {
    let address = serve(call::router(Arc::new(Greeter))).await;
    let atoms = Client::with(Http::new(format!("ws://{address}")));
    let mut call = atoms.call().await.unwrap();
    let context = SessionContext::new(Map::new(), SessionContextConversationType::Webcall);
    call.send(Init::new("1", context)).await.unwrap();
    let ready = call.next().await.unwrap().unwrap();
    assert!(matches!(ready, CallServerMessage::Ready(_)), "{ready:?}");
    call.send(LlmRequest::new()).await.unwrap();
    for kind in [
        "agent.llm.response.start",
        "agent.llm.response.chunk",
        "agent.llm.response.end",
    ] {
        let message = call.next().await.unwrap().unwrap();
        assert_eq!(serde_json::to_value(message).unwrap()["type"], kind);
    }
    call.close(Close::normal());
    assert!(call.next().await.is_none());
}

#[tokio::test]
async fn a_crew_that_writes_null_for_what_it_does_not_know_is_heard() {
    let (address, peers) = Peers::listen().await;
    let client = Client::with(Http::new(format!("ws://{address}")));
    let (call, mut crew) = tokio::join!(client.call(), peers.accept());
    let mut call = call.unwrap();
    for message in [
        json!({ "type": "agent.llm.response.start", "request_id": null }),
        json!({ "type": "agent.llm.response.chunk", "text": "One moment.", "pause_ms": null }),
        json!({ "type": "agent.error", "message": "A crew before severities." }),
        json!({
            "type": "agent.transfer_call", "transfer_call_number": "+15550100", "on_hold_music": null,
            "transfer_options": {
                "type": "cold_transfer", "private_handoff_option": null, "public_handoff_option": null
            }
        }),
    ] {
        crew.frame(Message::binary(message.to_string())).await;
        let heard = call.next().await.unwrap().unwrap();
        assert!(!matches!(heard, CallServerMessage::Unknown(_)), "{heard:?}");
        assert_eq!(serde_json::to_value(heard).unwrap(), message);
    }
}
