//! The socket of a crew, which Atoms dials.

use std::sync::Arc;

use atoms_api::crew::call::{self, Call, ToClient};
use atoms_api::crew::types::{
    Init, Interrupted, LlmRequest, LlmResponseChunk, LlmResponseEnd, LlmResponseStart, Ready,
    TranscriptUpdate, UserJoined, UserStartedSpeaking, UserStoppedSpeaking,
};
use atoms_runtime::rest::Refusal;
use atoms_runtime::socket::{Close, Frames, Settings};
use serde_json::json;
use tokio_tungstenite::tungstenite::Message;

use crate::client::{Client, serve};

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
    let binary = Settings::default().frames(Frames::Binary);
    let app = call::socket(Arc::new(Greeter))
        .settings(binary)
        .into_router();
    let address = serve(app).await;
    let mut atoms = Client::open(format!("ws://{address}/ws")).await;
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
