//! Dialing the channel of `AgentSession`.
//!
//! Made by atoms-codegen from `specs/atoms`; edit that, not this.

#![allow(deprecated, reason = "what the document deprecates is still there")]

use atoms_runtime::codegen::socket::{Dialed, ErrorRule};
use atoms_runtime::socket::client::{ConnectError, Socket};

use super::types;
use super::super::Client;

/// An open socket, as its client has it.
pub type AgentSessionSocket = Socket<
    types::AgentSessionClientMessage,
    types::AgentSessionServerMessage,
>;

impl Client {
    /// A session with an agent
    ///
    /// A call token, which starts with `wct_`, opens one session within 30 seconds; it knows the
    /// agent, the mode, the variables and the formats, so that of the parameters
    /// `input_audio_format` alone counts. With an API key, which starts with `sk_`, `agent_id` has
    /// to be there.
    ///
    /// A bad format or rate is answered 400, and the reason phrase says which; a bad token 401; a
    /// service that shuts down 503.
    ///
    /// `GET /agent/connect`
    ///
    /// # Errors
    ///
    /// When the handshake is refused, or not answered.
    pub async fn agent_session(
        &self,
        params: &types::AgentSessionParams,
    ) -> Result<AgentSessionSocket, ConnectError> {
        self.http.call(&super::AGENT_SESSION).params(params).open::<Wire>().await
    }

    /// Opens it with the credential that `POST /conversation/register-call` answers.
    ///
    /// # Errors
    ///
    /// When that or the handshake is refused, or not answered.
    #[cfg(feature = "atoms-calls")]
    pub async fn agent_session_by_register_call(
        &self,
        body: &super::super::types::RegisterCallRequest,
        params: &types::AgentSessionParams,
    ) -> Result<AgentSessionSocket, ConnectError> {
        let call = self.http.call(&super::super::calls::REGISTER_CALL).json(body);
        let http = call.authorize(&["data", "access_token"]).await?;
        http.call(&super::AGENT_SESSION).params(params).open::<Wire>().await
    }
}

enum Wire {}

impl Dialed for Wire {
    type Sent = types::AgentSessionClientMessage;

    type Received = types::AgentSessionServerMessage;

    const ERROR: Option<ErrorRule<Self::Received>> = Some(
        ErrorRule::new(
                |message| matches!(message, types::AgentSessionServerMessage::Error(_)),
                &["code"],
            )
            .retry(&["internal_error", "worker_not_ready", "503"])
            .lenient(&["code", "message"], Some("error")),
    );
}
