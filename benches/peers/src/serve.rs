//! A crew that says what it is told to.

use std::sync::Arc;

use atoms_api::crew::call::{self, Call, ToClient};
use atoms_api::crew::types::{
    self, CallServerMessage as Said, Init, Interrupted, LlmRequest, TranscriptUpdate, UserJoined,
    UserStartedSpeaking, UserStoppedSpeaking,
};
use atoms_runtime::rest::Refusal;
use atoms_runtime::server::Server;
use atoms_runtime::socket::{Close, Closed, Invalid};
use serde_json::Value;

use crate::pipe::{Done, Orders, tell, tell_invalid};

pub(crate) async fn run() -> Done {
    let server = Server::new().bind("127.0.0.1:0")?;
    tell("listening", &format!("ws://{}", server.local_addr()?));
    let crew = Arc::new(Crew(Orders::new()));
    server.serve(call::router(crew)).await?;
    Ok(())
}

struct Crew(Orders);

impl Call for Crew {
    type Session = ();

    async fn open(&self) -> Result<(), Refusal> {
        Ok(())
    }

    async fn opened(&self, (): &mut (), client: &ToClient) -> Result<(), Close> {
        tell("opened", &());
        let is_known = |said: &Said| !matches!(said, Said::Unknown(_));
        client.spawn(self.0.clone().obey(client.clone(), is_known));
        Ok(())
    }

    async fn init(&self, (): &mut (), _: &ToClient, message: Init) -> Result<(), Close> {
        tell("message", &message);
        Ok(())
    }

    async fn user_joined(
        &self,
        (): &mut (),
        _: &ToClient,
        message: UserJoined,
    ) -> Result<(), Close> {
        tell("message", &message);
        Ok(())
    }

    async fn user_started_speaking(
        &self,
        (): &mut (),
        _: &ToClient,
        message: UserStartedSpeaking,
    ) -> Result<(), Close> {
        tell("message", &message);
        Ok(())
    }

    async fn user_stopped_speaking(
        &self,
        (): &mut (),
        _: &ToClient,
        message: UserStoppedSpeaking,
    ) -> Result<(), Close> {
        tell("message", &message);
        Ok(())
    }

    async fn interrupted(
        &self,
        (): &mut (),
        _: &ToClient,
        message: Interrupted,
    ) -> Result<(), Close> {
        tell("message", &message);
        Ok(())
    }

    async fn llm_request(
        &self,
        (): &mut (),
        _: &ToClient,
        message: LlmRequest,
    ) -> Result<(), Close> {
        tell("message", &message);
        Ok(())
    }

    async fn transcript_update(
        &self,
        (): &mut (),
        _: &ToClient,
        message: TranscriptUpdate,
    ) -> Result<(), Close> {
        tell("message", &message);
        Ok(())
    }

    #[allow(deprecated, reason = "what the contract deprecates is still received")]
    async fn update_settings(
        &self,
        (): &mut (),
        _: &ToClient,
        message: types::UpdateSettings,
    ) -> Result<(), Close> {
        tell("message", &message);
        Ok(())
    }

    async fn unknown(&self, (): &mut (), _: &ToClient, message: Value) -> Result<(), Close> {
        tell("unknown", &message);
        Ok(())
    }

    async fn invalid(&self, (): &mut (), _: &ToClient, message: Invalid) -> Result<(), Close> {
        tell_invalid(&message);
        Ok(())
    }

    async fn closed(&self, (): (), closed: Closed) {
        tell("closed", &closed.code());
    }
}
