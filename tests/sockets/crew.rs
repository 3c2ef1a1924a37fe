//! The socket of a crew, which Atoms dials.

use std::sync::Arc;

use atoms_api::crew::Client;
use atoms_api::crew::call::{self, Call, ToClient};
use atoms_api::crew::types::{
    CallServerMessage, Init, Interrupted, LlmRequest, LlmResponseChunk, LlmResponseEnd,
    LlmResponseStart, Ready, SessionContext, SessionContextConversationType, TranscriptUpdate,
    UserJoined, UserStartedSpeaking, UserStoppedSpeaking,
};
use atoms_runtime::rest::Refusal;
use atoms_runtime::rest::client::Http;
use atoms_runtime::socket::Close;
use serde_json::json;
use tokio_tungstenite::tungstenite::Message;

use crate::client::{Client as Wire, serve};

/// Greets the user by the name that the call knows.
struct Greeter;

type Done = Result<(), Close>;

impl Call for Greeter {
    type Session = String;

    async fn open(&self) -> Result<String, Refusal> {
        Ok("stranger".to_owned())
    }

    async fn init(&self, name: &mut String, client: &ToClient, message: Init) -> Done {
        let variables = message
            .session_context
            .initial_variables
            .unwrap_or_default();
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
async fn a_turn_that_is_dialed() {
    let address = serve(call::router(Arc::new(Greeter))).await;
    let atoms = Client::with(Http::new(format!("ws://{address}")));
    let mut call = atoms.call().await.unwrap();
    let context = SessionContext::new(SessionContextConversationType::Webcall);
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
