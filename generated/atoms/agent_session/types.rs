//! The types of `AgentSession` alone.
//!
//! Made by atoms-codegen from `specs/atoms`; edit that, not this.

#![allow(missing_docs, reason = "what the document leaves undescribed stays so here")]
#![allow(deprecated, reason = "what the document deprecates is still received")]

use atoms_runtime::Base64;
use atoms_runtime::codegen::{object, open_enum, union};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use serde_json::Value;

use super::super::types::{InputAudioFormat, OutputAudioFormat};

/// Base64. Raw samples, or of Opus one packet. PCM has 16 bits, signed, little-endian, one
/// channel. Nobody compares the bytes with the format: the wrong rate makes wrong words.
///
/// `realtime.yaml#/components/schemas/Audio`
pub type Audio = Base64;

open_enum! {
    /// Who has spoken.
    ///
    /// `realtime.yaml#/components/schemas/Role`
    pub enum Role {
        User = "user",
        Assistant = "assistant" | "agent",
    }
}

/// ISO 8601 without a zone, as `2026-01-05T09:00:00.100000`.
///
/// `realtime.yaml#/components/schemas/Time`
pub type Time = String;

object! {
    /// A piece of what the microphone hears.
    ///
    /// `realtime.yaml#/components/messages/input_audio_buffer.append/payload`
    pub struct InputAudioAppend with new {
        pub r#type: InputAudioAppendType = constant("type", InputAudioBufferAppend),
        pub audio: Audio = "audio",
    }
}

open_enum! {
    /// `realtime.yaml#/components/messages/input_audio_buffer.append/payload/properties/type`
    pub enum InputAudioAppendType {
        InputAudioBufferAppend = "input_audio_buffer.append",
    }
}

object! {
    /// Checked, and without effect; the service itself notices where a turn ends.
    ///
    /// `realtime.yaml#/components/messages/input_audio_buffer.commit/payload`
    pub struct InputAudioCommit with new {
        pub r#type: InputAudioCommitType = constant("type", InputAudioBufferCommit),
    }
}

open_enum! {
    /// `realtime.yaml#/components/messages/input_audio_buffer.commit/payload/properties/type`
    pub enum InputAudioCommitType {
        InputAudioBufferCommit = "input_audio_buffer.commit",
    }
}

object! {
    /// What the user says, in writing. It interrupts an agent that speaks.
    ///
    /// `realtime.yaml#/components/messages/input_text.send/payload`
    pub struct InputTextSend with new {
        pub r#type: InputTextSendType = constant("type", InputTextSend),
        /// At least 1 character.
        pub text: String = "text",
    }
}

open_enum! {
    /// `realtime.yaml#/components/messages/input_text.send/payload/properties/type`
    pub enum InputTextSendType {
        InputTextSend = "input_text.send",
    }
}

object! {
    /// Checked, and without effect.
    ///
    /// `realtime.yaml#/components/messages/session.update/payload`
    pub struct SessionUpdate with new {
        pub r#type: SessionUpdateType = constant("type", SessionUpdate),
    }
}

open_enum! {
    /// `realtime.yaml#/components/messages/session.update/payload/properties/type`
    pub enum SessionUpdateType {
        SessionUpdate = "session.update",
    }
}

object! {
    /// Asks for an orderly end.
    ///
    /// `realtime.yaml#/components/messages/session.close/payload`
    pub struct SessionClose with new {
        pub r#type: SessionCloseType = constant("type", SessionClose),
    }
}

open_enum! {
    /// `realtime.yaml#/components/messages/session.close/payload/properties/type`
    pub enum SessionCloseType {
        SessionClose = "session.close",
    }
}

/// `realtime.yaml#/operations/fromClient`
#[derive(Clone, Debug, PartialEq)]
#[allow(clippy::large_enum_variant, reason = "the alternatives are the document's")]
pub enum AgentSessionClientMessage {
    InputAudioAppend(InputAudioAppend),
    InputAudioCommit(InputAudioCommit),
    InputTextSend(InputTextSend),
    SessionUpdate(SessionUpdate),
    SessionClose(SessionClose),
    /// A value that is none of these, as it came.
    Unknown(Value),
}

impl From<InputAudioAppend> for AgentSessionClientMessage {
    fn from(value: InputAudioAppend) -> Self {
        Self::InputAudioAppend(value)
    }
}

impl From<InputAudioCommit> for AgentSessionClientMessage {
    fn from(value: InputAudioCommit) -> Self {
        Self::InputAudioCommit(value)
    }
}

impl From<InputTextSend> for AgentSessionClientMessage {
    fn from(value: InputTextSend) -> Self {
        Self::InputTextSend(value)
    }
}

impl From<SessionUpdate> for AgentSessionClientMessage {
    fn from(value: SessionUpdate) -> Self {
        Self::SessionUpdate(value)
    }
}

impl From<SessionClose> for AgentSessionClientMessage {
    fn from(value: SessionClose) -> Self {
        Self::SessionClose(value)
    }
}

impl<'de> Deserialize<'de> for AgentSessionClientMessage {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let choose: union::Choose<Self> = |value| match union::tag(value, "type") {
            Some("input_audio_buffer.append") => {
                union::decode(value, Self::InputAudioAppend)
            }
            Some("input_audio_buffer.commit") => {
                union::decode(value, Self::InputAudioCommit)
            }
            Some("input_text.send") => union::decode(value, Self::InputTextSend),
            Some("session.update") => union::decode(value, Self::SessionUpdate),
            Some("session.close") => union::decode(value, Self::SessionClose),
            _ => union::unknown(value, Self::Unknown),
        };
        union::read(deserializer, choose)
    }
}

impl Serialize for AgentSessionClientMessage {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::InputAudioAppend(value) => value.serialize(serializer),
            Self::InputAudioCommit(value) => value.serialize(serializer),
            Self::InputTextSend(value) => value.serialize(serializer),
            Self::SessionUpdate(value) => value.serialize(serializer),
            Self::SessionClose(value) => value.serialize(serializer),
            Self::Unknown(value) => value.serialize(serializer),
        }
    }
}

object! {
    /// The session is open; the first message of a good one.
    ///
    /// `realtime.yaml#/components/messages/session.created/payload`
    pub struct SessionCreated with new {
        pub r#type: SessionCreatedType = constant("type", SessionCreated),
        /// A UUID.
        pub session_id: String = "session_id",
        /// Under which the call is found afterwards, as `CALL-1700000000000-0a1b2c`.
        pub call_id: String = "call_id",
        /// The rate of the agent's audio in Hz.
        pub sample_rate: i64 = "sample_rate",
        /// Always 1 so far.
        pub channels: i64 = "channels",
        pub input_audio_format: Option<InputAudioFormat> = optional("input_audio_format"),
        pub output_audio_format: Option<OutputAudioFormat> = optional("output_audio_format"),
    }
}

open_enum! {
    /// `realtime.yaml#/components/messages/session.created/payload/properties/type`
    pub enum SessionCreatedType {
        SessionCreated = "session.created",
    }
}

object! {
    /// The session has ended; the last message of a good one.
    ///
    /// `realtime.yaml#/components/messages/session.closed/payload`
    pub struct SessionClosed with new {
        pub r#type: SessionClosedType = constant("type", SessionClosed),
        /// Others may come.
        pub reason: SessionClosedReason = "reason",
    }
}

open_enum! {
    /// `realtime.yaml#/components/messages/session.closed/payload/properties/type`
    pub enum SessionClosedType {
        SessionClosed = "session.closed" | "session_ended",
    }
}

open_enum! {
    /// Others may come.
    ///
    /// `realtime.yaml#/components/messages/session.closed/payload/properties/reason`
    pub enum SessionClosedReason {
        ClientRequested = "client_requested",
        WebsocketClosed = "websocket_closed",
        Ended = "ended",
        SetupFailed = "setup_failed",
    }
}

object! {
    /// A piece of what the agent says, about 20 ms; not in `chat`. It may come before it plays.
    ///
    /// `realtime.yaml#/components/messages/output_audio.delta/payload`
    pub struct OutputAudioDelta with new {
        pub r#type: OutputAudioDeltaType = constant("type", OutputAudioDelta),
        pub audio: Audio = "audio",
    }
}

open_enum! {
    /// `realtime.yaml#/components/messages/output_audio.delta/payload/properties/type`
    pub enum OutputAudioDeltaType {
        OutputAudioDelta = "output_audio.delta",
    }
}

object! {
    /// What was said in a turn, at its end.
    /// An agent that was interrupted has said no more than that.
    ///
    /// `realtime.yaml#/components/messages/transcript/payload`
    pub struct Transcript with new {
        pub r#type: TranscriptType = constant("type", Transcript),
        pub role: Role = "role",
        pub text: String = "text",
    }
}

open_enum! {
    /// `realtime.yaml#/components/messages/transcript/payload/properties/type`
    pub enum TranscriptType {
        Transcript = "transcript",
    }
}

object! {
    /// All that was said so far in the turn that runs; it takes the place of the one before.
    ///
    /// `realtime.yaml#/components/messages/transcript.delta/payload`
    pub struct TranscriptDelta with new {
        pub r#type: TranscriptDeltaType = constant("type", TranscriptDelta),
        pub role: Role = "role",
        pub text: String = "text",
    }
}

open_enum! {
    /// `realtime.yaml#/components/messages/transcript.delta/payload/properties/type`
    pub enum TranscriptDeltaType {
        TranscriptDelta = "transcript.delta",
    }
}

object! {
    /// The agent begins a turn; before the first audio of it.
    ///
    /// `realtime.yaml#/components/messages/agent_start_talking/payload`
    pub struct AgentStartTalking with new {
        pub r#type: AgentStartTalkingType = constant("type", AgentStartTalking),
        pub timestamp: Option<Time> = optional("timestamp"),
    }
}

open_enum! {
    /// `realtime.yaml#/components/messages/agent_start_talking/payload/properties/type`
    pub enum AgentStartTalkingType {
        AgentStartTalking = "agent_start_talking" | "agent.start_talking",
    }
}

object! {
    /// The agent's turn is over.
    ///
    /// `realtime.yaml#/components/messages/agent_stop_talking/payload`
    pub struct AgentStopTalking with new {
        pub r#type: AgentStopTalkingType = constant("type", AgentStopTalking),
        pub timestamp: Option<Time> = optional("timestamp"),
    }
}

open_enum! {
    /// `realtime.yaml#/components/messages/agent_stop_talking/payload/properties/type`
    pub enum AgentStopTalkingType {
        AgentStopTalking = "agent_stop_talking" | "agent.stop_talking",
    }
}

object! {
    /// The user speaks while the agent does; audio that has not been played is to be dropped.
    ///
    /// `realtime.yaml#/components/messages/interruption/payload`
    pub struct Interruption with new {
        pub r#type: InterruptionType = constant("type", Interruption),
    }
}

open_enum! {
    /// `realtime.yaml#/components/messages/interruption/payload/properties/type`
    pub enum InterruptionType {
        Interruption = "interruption",
    }
}

object! {
    /// Something went wrong; often the session goes on.
    ///
    /// `realtime.yaml#/components/messages/error/payload`
    pub struct Error with new {
        pub r#type: ErrorType = constant("type", Error),
        /// Others may come.
        /// After `internal_error`, `worker_not_ready` and `503` a new session may go
        /// better; after `400`, `401` and `404` it does not.
        pub code: ErrorCode = "code",
        pub message: String = "message",
    }
}

open_enum! {
    /// `realtime.yaml#/components/messages/error/payload/properties/type`
    pub enum ErrorType {
        Error = "error",
    }
}

open_enum! {
    /// Others may come. After `internal_error`, `worker_not_ready` and `503` a new session may go
    /// better; after `400`, `401` and `404` it does not.
    ///
    /// `realtime.yaml#/components/messages/error/payload/properties/code`
    pub enum ErrorCode {
        InvalidEvent = "invalid_event",
        NoSession = "no_session",
        InternalError = "internal_error",
        N400 = "400",
        N401 = "401",
        N404 = "404",
        N503 = "503",
        InvalidJson = "invalid_json",
        WorkerNotReady = "worker_not_ready",
    }
}

/// `realtime.yaml#/operations/fromAgent`
#[derive(Clone, Debug, PartialEq)]
#[allow(clippy::large_enum_variant, reason = "the alternatives are the document's")]
pub enum AgentSessionServerMessage {
    SessionCreated(SessionCreated),
    SessionClosed(SessionClosed),
    OutputAudioDelta(OutputAudioDelta),
    Transcript(Transcript),
    TranscriptDelta(TranscriptDelta),
    AgentStartTalking(AgentStartTalking),
    AgentStopTalking(AgentStopTalking),
    Interruption(Interruption),
    Error(Error),
    /// A value that is none of these, as it came.
    Unknown(Value),
}

impl From<SessionCreated> for AgentSessionServerMessage {
    fn from(value: SessionCreated) -> Self {
        Self::SessionCreated(value)
    }
}

impl From<SessionClosed> for AgentSessionServerMessage {
    fn from(value: SessionClosed) -> Self {
        Self::SessionClosed(value)
    }
}

impl From<OutputAudioDelta> for AgentSessionServerMessage {
    fn from(value: OutputAudioDelta) -> Self {
        Self::OutputAudioDelta(value)
    }
}

impl From<Transcript> for AgentSessionServerMessage {
    fn from(value: Transcript) -> Self {
        Self::Transcript(value)
    }
}

impl From<TranscriptDelta> for AgentSessionServerMessage {
    fn from(value: TranscriptDelta) -> Self {
        Self::TranscriptDelta(value)
    }
}

impl From<AgentStartTalking> for AgentSessionServerMessage {
    fn from(value: AgentStartTalking) -> Self {
        Self::AgentStartTalking(value)
    }
}

impl From<AgentStopTalking> for AgentSessionServerMessage {
    fn from(value: AgentStopTalking) -> Self {
        Self::AgentStopTalking(value)
    }
}

impl From<Interruption> for AgentSessionServerMessage {
    fn from(value: Interruption) -> Self {
        Self::Interruption(value)
    }
}

impl From<Error> for AgentSessionServerMessage {
    fn from(value: Error) -> Self {
        Self::Error(value)
    }
}

impl<'de> Deserialize<'de> for AgentSessionServerMessage {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let choose: union::Choose<Self> = |value| match union::tag(value, "type") {
            Some("session.created") => union::decode(value, Self::SessionCreated),
            Some("session.closed" | "session_ended") => {
                union::decode(value, Self::SessionClosed)
            }
            Some("output_audio.delta") => union::decode(value, Self::OutputAudioDelta),
            Some("transcript") => union::decode(value, Self::Transcript),
            Some("transcript.delta") => union::decode(value, Self::TranscriptDelta),
            Some("agent_start_talking" | "agent.start_talking") => {
                union::decode(value, Self::AgentStartTalking)
            }
            Some("agent_stop_talking" | "agent.stop_talking") => {
                union::decode(value, Self::AgentStopTalking)
            }
            Some("interruption") => union::decode(value, Self::Interruption),
            Some("error") => union::decode(value, Self::Error),
            _ => union::unknown(value, Self::Unknown),
        };
        union::read(deserializer, choose)
    }
}

impl Serialize for AgentSessionServerMessage {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::SessionCreated(value) => value.serialize(serializer),
            Self::SessionClosed(value) => value.serialize(serializer),
            Self::OutputAudioDelta(value) => value.serialize(serializer),
            Self::Transcript(value) => value.serialize(serializer),
            Self::TranscriptDelta(value) => value.serialize(serializer),
            Self::AgentStartTalking(value) => value.serialize(serializer),
            Self::AgentStopTalking(value) => value.serialize(serializer),
            Self::Interruption(value) => value.serialize(serializer),
            Self::Error(value) => value.serialize(serializer),
            Self::Unknown(value) => value.serialize(serializer),
        }
    }
}

object! {
    /// The parameters of `GET /agent/connect`.
    ///
    /// `realtime.yaml#/channels/agentSession/parameters`
    pub struct AgentSessionParams {
        /// The agent to talk to; not with a call token.
        pub agent_id: Option<String> = optional("agent_id"),
        /// Voice, or text alone.
        ///
        /// Default: `"webcall"`.
        pub mode: AgentSessionParamsMode = "mode",
        /// The rate of the agent's audio in Hz, as 16-bit PCM.
        ///
        /// Default: `24000`.
        #[deprecated]
        pub sample_rate: AgentSessionParamsSampleRate = "sample_rate",
        /// Values for the agent's prompt: a JSON object of strings, numbers and booleans. The names
        /// that the service sets itself, such as `call_id` and `timezone`, are left out.
        pub variables: Option<String> = optional("variables"),
        pub input_audio_format: Option<InputAudioFormat> = optional("input_audio_format"),
    }
}

open_enum! {
    /// Default: `"webcall"`.
    ///
    /// `realtime.yaml#/channels/agentSession/bindings/ws/query/properties/mode`
    pub enum AgentSessionParamsMode {
        Webcall = "webcall",
        Chat = "chat",
    }
}

open_enum! {
    /// Default: `24000`.
    ///
    /// `realtime.yaml#/channels/agentSession/bindings/ws/query/properties/sample_rate`
    pub enum AgentSessionParamsSampleRate: i64 {
        N8000 = 8000,
        N16000 = 16000,
        N24000 = 24000,
        N44100 = 44100,
    }
}
