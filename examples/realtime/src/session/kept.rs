//! What is kept of a session.

use atoms_api::atoms::agent_session::ToClient;
use atoms_api::atoms::agent_session::types::{Error, ErrorCode, SessionCreated};
use tokio::sync::mpsc;
use uuid::Uuid;

use super::Done;
use crate::conversation::Heard;
use crate::setup::Setup;

/// What is kept of a session.
pub struct Session {
    pub(super) setup: Setup,
    pub(super) call: String,
    /// Where the agent listens; not before the session is open.
    pub(super) agent: Option<mpsc::Sender<Heard>>,
}

impl Session {
    pub(super) fn new(setup: Setup) -> Self {
        let id = Uuid::new_v4().simple().to_string();
        let since = std::time::UNIX_EPOCH.elapsed().unwrap_or_default();
        Self {
            setup,
            call: format!("CALL-{}-{}", since.as_millis(), &id[..6]),
            agent: None,
        }
    }

    pub(super) fn created(&self) -> SessionCreated {
        let id = Uuid::new_v4().to_string();
        let rate = i64::from(self.setup.output.rate);
        SessionCreated {
            input_audio_format: Some(self.setup.input.format.clone()),
            output_audio_format: Some(self.setup.output.format.clone()),
            ..SessionCreated::new(id, self.call.clone(), rate, 1)
        }
    }

    pub(super) async fn tell(&self, heard: Heard, client: &ToClient) -> Done {
        let told = match &self.agent {
            Some(agent) => agent.send(heard).await.is_ok(),
            None => false,
        };
        if !told {
            let error = Error::new(ErrorCode::NoSession, "the session has ended");
            client.send(error).await?;
        }
        Ok(())
    }
}
