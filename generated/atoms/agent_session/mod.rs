//! The channel of [`AgentSession`].
//!
//! A session with an agent
//!
//! A call token, which starts with `wct_`, opens one session within 30 seconds; it knows the
//! agent, the mode, the variables and the formats, so that of the parameters
//! `input_audio_format` alone counts. With an API key, which starts with `sk_`, `agent_id` has
//! to be there.
//!
//! A bad format or rate is answered 400, and the reason phrase says which; a bad token 401; a
//! service that shuts down 503.
//!
//! Made by atoms-codegen from `specs/atoms`; edit that, not this.

#![allow(deprecated, reason = "what the document deprecates is still there")]

use atoms_runtime::codegen::{Operation, Param, ParamKind, Requirement};
use atoms_runtime::socket::Sender;

use super::checks as shared_checks;

mod checks;
#[cfg(feature = "client")]
mod client;
mod service;
pub mod types;

#[cfg(feature = "client")]
pub use self::client::AgentSessionSocket;
pub use self::service::{AgentSession, router, socket};

/// Sends the messages of the server to one client.
pub type ToClient = Sender<types::AgentSessionServerMessage>;

/// `GET /agent/connect`
pub const AGENT_SESSION: Operation = Operation::new("GET", "/agent/connect")
    .params(&[
        Param::query("agent_id", ParamKind::Text),
        Param::query("mode", ParamKind::Text)
            .default("\"webcall\"")
            .check(checks::agent_session_params_mode),
        Param::query("sample_rate", ParamKind::Integer)
            .default("24000")
            .check(checks::agent_session_params_sample_rate),
        Param::query("variables", ParamKind::Text),
        Param::query("input_audio_format", ParamKind::Text)
            .check(shared_checks::input_audio_format),
    ])
    .security(&[&[Requirement::of(&super::TOKEN)], &[Requirement::of(&super::BEARER)]]);

impl Default for types::AgentSessionParams {
    fn default() -> Self {
        Self {
            agent_id: None,
            mode: types::AgentSessionParamsMode::Webcall,
            sample_rate: types::AgentSessionParamsSampleRate::N24000,
            variables: None,
            input_audio_format: None,
        }
    }
}
