//! The types of Crew.
//!
//! Made by atoms-codegen from `specs/crew/asyncapi.yaml`; edit that, not this.

#![allow(missing_docs, reason = "what the document leaves undescribed stays so here")]
#![allow(deprecated, reason = "what the document deprecates is still received")]

use atoms_runtime::Maybe;
use atoms_runtime::codegen::{object, open_enum, union};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use serde_json::{Map, Value};

/// ISO 8601 without a zone.
///
/// `#/components/schemas/Time`
pub type Time = String;

object! {
    /// `#/components/schemas/SessionContext`
    pub struct SessionContext with new {
        /// Values for the agent's prompt, maybe none; a crew refuses a call without the property.
        pub initial_variables: Map<String, Value> = "initial_variables",
        /// Others may come.
        pub conversation_type: SessionContextConversationType = "conversation_type",
        /// Who calls; nobody on the web.
        pub caller: Maybe<Caller> = optional("caller"),
    }
}

open_enum! {
    /// Others may come.
    ///
    /// `#/components/schemas/SessionContext/properties/conversation_type`
    pub enum SessionContextConversationType {
        TelephonyInbound = "telephonyInbound",
        TelephonyOutbound = "telephonyOutbound",
        Chat = "chat",
        Webcall = "webcall",
        SupervisorAgent = "supervisor_agent",
    }
}

object! {
    /// `#/components/schemas/Caller`
    #[derive(Default)]
    pub struct Caller {
        pub user_number: Maybe<String> = optional("user_number"),
        pub agent_number: Maybe<String> = optional("agent_number"),
        pub direction: Maybe<String> = optional("direction"),
        pub call_id: Maybe<String> = optional("call_id"),
        /// Properties that the document does not declare by name.
        pub extra: Map<String, Value> = additional(..),
    }
}

object! {
    /// `#/components/schemas/OutputAgentSettings`
    #[derive(Default)]
    pub struct OutputAgentSettings {
        /// Default: `true`.
        pub interruptible: Option<bool> = optional("interruptible"),
        /// Properties that the document does not declare by name.
        pub extra: Map<String, Value> = additional(..),
    }
}

open_enum! {
    /// `#/components/schemas/OnHoldMusic`
    pub enum OnHoldMusic {
        Ringtone = "ringtone",
        RelaxingSound = "relaxing_sound",
        UpliftingBeats = "uplifting_beats",
        None = "none",
    }
}

object! {
    /// `#/components/schemas/TransferOptions`
    pub struct TransferOptions with new {
        pub r#type: TransferOptionsType = "type",
        pub private_handoff_option: Maybe<HandoffOption> = optional("private_handoff_option"),
        pub public_handoff_option: Maybe<HandoffOption> = optional("public_handoff_option"),
    }
}

open_enum! {
    /// `#/components/schemas/TransferOptions/properties/type`
    pub enum TransferOptionsType {
        ColdTransfer = "cold_transfer",
        WarmTransfer = "warm_transfer",
    }
}

object! {
    /// `#/components/schemas/HandoffOption`
    pub struct HandoffOption with new {
        pub r#type: HandoffOptionType = "type",
        pub prompt: String = "prompt",
    }
}

open_enum! {
    /// `#/components/schemas/HandoffOption/properties/type`
    pub enum HandoffOptionType {
        Prompt = "prompt",
        Static = "static",
    }
}

object! {
    /// A call begins; the first message.
    ///
    /// `#/components/messages/init/payload`
    pub struct Init with new {
        pub r#type: InitType = constant("type", SystemInit),
        pub timestamp: Option<Time> = optional("timestamp"),
        pub version: String = "version",
        pub session_context: SessionContext = "session_context",
        pub output_agent_settings: Maybe<OutputAgentSettings> = optional("output_agent_settings"),
    }
}

open_enum! {
    /// `#/components/messages/init/payload/properties/type`
    pub enum InitType {
        SystemInit = "system.init",
    }
}

object! {
    /// The user is there.
    ///
    /// `#/components/messages/userJoined/payload`
    pub struct UserJoined with new {
        pub r#type: UserJoinedType = constant("type", SystemUserJoined),
        pub timestamp: Option<Time> = optional("timestamp"),
    }
}

open_enum! {
    /// `#/components/messages/userJoined/payload/properties/type`
    pub enum UserJoinedType {
        SystemUserJoined = "system.user.joined",
    }
}

object! {
    /// The user begins to speak.
    ///
    /// `#/components/messages/userStartedSpeaking/payload`
    pub struct UserStartedSpeaking with new {
        pub r#type: UserStartedSpeakingType = constant("type", SystemUserStartedSpeaking),
        pub timestamp: Option<Time> = optional("timestamp"),
    }
}

open_enum! {
    /// `#/components/messages/userStartedSpeaking/payload/properties/type`
    pub enum UserStartedSpeakingType {
        SystemUserStartedSpeaking = "system.user.started_speaking",
    }
}

object! {
    /// The user has stopped.
    ///
    /// `#/components/messages/userStoppedSpeaking/payload`
    pub struct UserStoppedSpeaking with new {
        pub r#type: UserStoppedSpeakingType = constant("type", SystemUserStoppedSpeaking),
        pub timestamp: Option<Time> = optional("timestamp"),
    }
}

open_enum! {
    /// `#/components/messages/userStoppedSpeaking/payload/properties/type`
    pub enum UserStoppedSpeakingType {
        SystemUserStoppedSpeaking = "system.user.stopped_speaking",
    }
}

object! {
    /// The agent is interrupted; what it was about to say is void.
    ///
    /// `#/components/messages/interrupted/payload`
    pub struct Interrupted with new {
        pub r#type: InterruptedType = constant("type", SystemControlInterrupt),
        pub timestamp: Option<Time> = optional("timestamp"),
    }
}

open_enum! {
    /// `#/components/messages/interrupted/payload/properties/type`
    pub enum InterruptedType {
        SystemControlInterrupt = "system.control.interrupt",
    }
}

object! {
    /// The agent's turn. Start, chunks and end of a response are expected.
    ///
    /// `#/components/messages/llmRequest/payload`
    pub struct LlmRequest with new {
        pub r#type: LlmRequestType = constant("type", SystemLlmRequest),
        pub timestamp: Option<Time> = optional("timestamp"),
        /// What was said, in the style of chat completions.
        pub messages: Maybe<Vec<Map<String, Value>>> = optional("messages"),
        pub extra_params: Option<Map<String, Value>> = optional("extra_params"),
    }
}

open_enum! {
    /// `#/components/messages/llmRequest/payload/properties/type`
    pub enum LlmRequestType {
        SystemLlmRequest = "system.llm.request",
    }
}

object! {
    /// What somebody has said.
    ///
    /// `#/components/messages/transcriptUpdate/payload`
    pub struct TranscriptUpdate with new {
        pub r#type: TranscriptUpdateType = constant("type", AgentTranscriptUpdate),
        pub timestamp: Option<Time> = optional("timestamp"),
        pub role: TranscriptUpdateRole = "role",
        pub content: String = "content",
    }
}

open_enum! {
    /// `#/components/messages/transcriptUpdate/payload/properties/type`
    pub enum TranscriptUpdateType {
        AgentTranscriptUpdate = "agent.transcript.update",
    }
}

open_enum! {
    /// `#/components/messages/transcriptUpdate/payload/properties/role`
    pub enum TranscriptUpdateRole {
        User = "user",
        Assistant = "assistant",
    }
}

object! {
    /// Without effect.
    ///
    /// `#/components/messages/updateSettings/payload`
    #[deprecated]
    pub struct UpdateSettings with new {
        pub r#type: UpdateSettingsType = constant("type", SystemOutputAgentUpdateSettings),
        pub timestamp: Option<Time> = optional("timestamp"),
        pub settings: Map<String, Value> = "settings",
    }
}

open_enum! {
    /// `#/components/messages/updateSettings/payload/properties/type`
    pub enum UpdateSettingsType {
        SystemOutputAgentUpdateSettings = "system.output_agent.update_settings",
    }
}

/// `#/operations/hear`
#[derive(Clone, Debug, PartialEq)]
#[allow(clippy::large_enum_variant, reason = "the alternatives are the document's")]
pub enum CallClientMessage {
    Init(Init),
    UserJoined(UserJoined),
    UserStartedSpeaking(UserStartedSpeaking),
    UserStoppedSpeaking(UserStoppedSpeaking),
    Interrupted(Interrupted),
    LlmRequest(LlmRequest),
    TranscriptUpdate(TranscriptUpdate),
    UpdateSettings(UpdateSettings),
    /// A value that is none of these, as it came.
    Unknown(Value),
}

impl From<Init> for CallClientMessage {
    fn from(value: Init) -> Self {
        Self::Init(value)
    }
}

impl From<UserJoined> for CallClientMessage {
    fn from(value: UserJoined) -> Self {
        Self::UserJoined(value)
    }
}

impl From<UserStartedSpeaking> for CallClientMessage {
    fn from(value: UserStartedSpeaking) -> Self {
        Self::UserStartedSpeaking(value)
    }
}

impl From<UserStoppedSpeaking> for CallClientMessage {
    fn from(value: UserStoppedSpeaking) -> Self {
        Self::UserStoppedSpeaking(value)
    }
}

impl From<Interrupted> for CallClientMessage {
    fn from(value: Interrupted) -> Self {
        Self::Interrupted(value)
    }
}

impl From<LlmRequest> for CallClientMessage {
    fn from(value: LlmRequest) -> Self {
        Self::LlmRequest(value)
    }
}

impl From<TranscriptUpdate> for CallClientMessage {
    fn from(value: TranscriptUpdate) -> Self {
        Self::TranscriptUpdate(value)
    }
}

impl From<UpdateSettings> for CallClientMessage {
    fn from(value: UpdateSettings) -> Self {
        Self::UpdateSettings(value)
    }
}

impl<'de> Deserialize<'de> for CallClientMessage {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let choose: union::Choose<Self> = |value| match union::tag(value, "type") {
            Some("system.init") => union::decode(value, Self::Init),
            Some("system.user.joined") => union::decode(value, Self::UserJoined),
            Some("system.user.started_speaking") => {
                union::decode(value, Self::UserStartedSpeaking)
            }
            Some("system.user.stopped_speaking") => {
                union::decode(value, Self::UserStoppedSpeaking)
            }
            Some("system.control.interrupt") => union::decode(value, Self::Interrupted),
            Some("system.llm.request") => union::decode(value, Self::LlmRequest),
            Some("agent.transcript.update") => {
                union::decode(value, Self::TranscriptUpdate)
            }
            Some("system.output_agent.update_settings") => {
                union::decode(value, Self::UpdateSettings)
            }
            _ => union::unknown(value, Self::Unknown),
        };
        union::read(deserializer, choose)
    }
}

impl Serialize for CallClientMessage {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Init(value) => value.serialize(serializer),
            Self::UserJoined(value) => value.serialize(serializer),
            Self::UserStartedSpeaking(value) => value.serialize(serializer),
            Self::UserStoppedSpeaking(value) => value.serialize(serializer),
            Self::Interrupted(value) => value.serialize(serializer),
            Self::LlmRequest(value) => value.serialize(serializer),
            Self::TranscriptUpdate(value) => value.serialize(serializer),
            Self::UpdateSettings(value) => value.serialize(serializer),
            Self::Unknown(value) => value.serialize(serializer),
        }
    }
}

object! {
    /// The service is ready; the first answer.
    ///
    /// `#/components/messages/ready/payload`
    pub struct Ready with new {
        pub r#type: ReadyType = constant("type", AgentReady),
        pub timestamp: Option<Time> = optional("timestamp"),
    }
}

open_enum! {
    /// `#/components/messages/ready/payload/properties/type`
    pub enum ReadyType {
        AgentReady = "agent.ready",
    }
}

object! {
    /// A response begins.
    ///
    /// `#/components/messages/llmResponseStart/payload`
    pub struct LlmResponseStart with new {
        pub r#type: LlmResponseStartType = constant("type", AgentLlmResponseStart),
        pub timestamp: Option<Time> = optional("timestamp"),
        pub request_id: Maybe<String> = optional("request_id"),
    }
}

open_enum! {
    /// `#/components/messages/llmResponseStart/payload/properties/type`
    pub enum LlmResponseStartType {
        AgentLlmResponseStart = "agent.llm.response.start",
    }
}

object! {
    /// A piece of a response.
    ///
    /// `#/components/messages/llmResponseChunk/payload`
    pub struct LlmResponseChunk with new {
        pub r#type: LlmResponseChunkType = constant("type", AgentLlmResponseChunk),
        pub timestamp: Option<Time> = optional("timestamp"),
        pub text: String = "text",
        /// How long to be silent after it.
        pub pause_ms: Maybe<i64> = optional("pause_ms"),
    }
}

open_enum! {
    /// `#/components/messages/llmResponseChunk/payload/properties/type`
    pub enum LlmResponseChunkType {
        AgentLlmResponseChunk = "agent.llm.response.chunk",
    }
}

object! {
    /// A response is complete.
    ///
    /// `#/components/messages/llmResponseEnd/payload`
    pub struct LlmResponseEnd with new {
        pub r#type: LlmResponseEndType = constant("type", AgentLlmResponseEnd),
        pub timestamp: Option<Time> = optional("timestamp"),
    }
}

open_enum! {
    /// `#/components/messages/llmResponseEnd/payload/properties/type`
    pub enum LlmResponseEndType {
        AgentLlmResponseEnd = "agent.llm.response.end",
    }
}

object! {
    /// Says something that nobody asked for.
    ///
    /// `#/components/messages/speak/payload`
    pub struct Speak with new {
        pub r#type: SpeakType = constant("type", AgentSpeak),
        pub timestamp: Option<Time> = optional("timestamp"),
        pub text: String = "text",
    }
}

open_enum! {
    /// `#/components/messages/speak/payload/properties/type`
    pub enum SpeakType {
        AgentSpeak = "agent.speak",
    }
}

object! {
    /// Ends the call.
    ///
    /// `#/components/messages/endCall/payload`
    pub struct EndCall with new {
        pub r#type: EndCallType = constant("type", AgentEndCall),
        pub timestamp: Option<Time> = optional("timestamp"),
    }
}

open_enum! {
    /// `#/components/messages/endCall/payload/properties/type`
    pub enum EndCallType {
        AgentEndCall = "agent.end_call",
    }
}

object! {
    /// Hands the call over to somebody else.
    ///
    /// `#/components/messages/transferCall/payload`
    pub struct TransferCall with new {
        pub r#type: TransferCallType = constant("type", AgentTransferCall),
        pub timestamp: Option<Time> = optional("timestamp"),
        pub transfer_call_number: String = "transfer_call_number",
        pub transfer_options: TransferOptions = "transfer_options",
        /// The platform's choice unless it is named.
        pub on_hold_music: Maybe<OnHoldMusic> = optional("on_hold_music"),
    }
}

open_enum! {
    /// `#/components/messages/transferCall/payload/properties/type`
    pub enum TransferCallType {
        AgentTransferCall = "agent.transfer_call",
    }
}

object! {
    /// Interrupts the agent.
    ///
    /// `#/components/messages/interrupt/payload`
    pub struct Interrupt with new {
        pub r#type: InterruptType = constant("type", AgentControlInterrupt),
        pub timestamp: Option<Time> = optional("timestamp"),
    }
}

open_enum! {
    /// `#/components/messages/interrupt/payload/properties/type`
    pub enum InterruptType {
        AgentControlInterrupt = "agent.control.interrupt",
    }
}

object! {
    /// Hears the user no longer.
    ///
    /// `#/components/messages/muteUser/payload`
    pub struct MuteUser with new {
        pub r#type: MuteUserType = constant("type", AgentControlMuteUser),
        pub timestamp: Option<Time> = optional("timestamp"),
    }
}

open_enum! {
    /// `#/components/messages/muteUser/payload/properties/type`
    pub enum MuteUserType {
        AgentControlMuteUser = "agent.control.mute_user",
    }
}

object! {
    /// Hears the user again.
    ///
    /// `#/components/messages/unmuteUser/payload`
    pub struct UnmuteUser with new {
        pub r#type: UnmuteUserType = constant("type", AgentControlUnmuteUser),
        pub timestamp: Option<Time> = optional("timestamp"),
    }
}

open_enum! {
    /// `#/components/messages/unmuteUser/payload/properties/type`
    pub enum UnmuteUserType {
        AgentControlUnmuteUser = "agent.control.unmute_user",
    }
}

object! {
    /// A line for the call's log.
    ///
    /// `#/components/messages/log/payload`
    pub struct Log with new {
        pub r#type: LogType = constant("type", AgentLog),
        pub timestamp: Option<Time> = optional("timestamp"),
        pub name: String = "name",
        pub payload: Option<Map<String, Value>> = optional("payload"),
    }
}

open_enum! {
    /// `#/components/messages/log/payload/properties/type`
    pub enum LogType {
        AgentLog = "agent.log",
    }
}

object! {
    /// Something went wrong. A fatal error ends the call.
    ///
    /// `#/components/messages/error/payload`
    pub struct Error with new {
        pub r#type: ErrorType = constant("type", AgentError),
        pub timestamp: Option<Time> = optional("timestamp"),
        pub message: String = "message",
        /// Default: `"warning"`.
        pub severity: Option<ErrorSeverity> = optional("severity"),
        pub payload: Option<Map<String, Value>> = optional("payload"),
    }
}

open_enum! {
    /// `#/components/messages/error/payload/properties/type`
    pub enum ErrorType {
        AgentError = "agent.error",
    }
}

open_enum! {
    /// Default: `"warning"`.
    ///
    /// `#/components/messages/error/payload/properties/severity`
    pub enum ErrorSeverity {
        Warning = "warning",
        Fatal = "fatal",
    }
}

/// `#/operations/tell`
#[derive(Clone, Debug, PartialEq)]
#[allow(clippy::large_enum_variant, reason = "the alternatives are the document's")]
pub enum CallServerMessage {
    Ready(Ready),
    LlmResponseStart(LlmResponseStart),
    LlmResponseChunk(LlmResponseChunk),
    LlmResponseEnd(LlmResponseEnd),
    Speak(Speak),
    EndCall(EndCall),
    TransferCall(TransferCall),
    Interrupt(Interrupt),
    MuteUser(MuteUser),
    UnmuteUser(UnmuteUser),
    Log(Log),
    Error(Error),
    /// A value that is none of these, as it came.
    Unknown(Value),
}

impl From<Ready> for CallServerMessage {
    fn from(value: Ready) -> Self {
        Self::Ready(value)
    }
}

impl From<LlmResponseStart> for CallServerMessage {
    fn from(value: LlmResponseStart) -> Self {
        Self::LlmResponseStart(value)
    }
}

impl From<LlmResponseChunk> for CallServerMessage {
    fn from(value: LlmResponseChunk) -> Self {
        Self::LlmResponseChunk(value)
    }
}

impl From<LlmResponseEnd> for CallServerMessage {
    fn from(value: LlmResponseEnd) -> Self {
        Self::LlmResponseEnd(value)
    }
}

impl From<Speak> for CallServerMessage {
    fn from(value: Speak) -> Self {
        Self::Speak(value)
    }
}

impl From<EndCall> for CallServerMessage {
    fn from(value: EndCall) -> Self {
        Self::EndCall(value)
    }
}

impl From<TransferCall> for CallServerMessage {
    fn from(value: TransferCall) -> Self {
        Self::TransferCall(value)
    }
}

impl From<Interrupt> for CallServerMessage {
    fn from(value: Interrupt) -> Self {
        Self::Interrupt(value)
    }
}

impl From<MuteUser> for CallServerMessage {
    fn from(value: MuteUser) -> Self {
        Self::MuteUser(value)
    }
}

impl From<UnmuteUser> for CallServerMessage {
    fn from(value: UnmuteUser) -> Self {
        Self::UnmuteUser(value)
    }
}

impl From<Log> for CallServerMessage {
    fn from(value: Log) -> Self {
        Self::Log(value)
    }
}

impl From<Error> for CallServerMessage {
    fn from(value: Error) -> Self {
        Self::Error(value)
    }
}

impl<'de> Deserialize<'de> for CallServerMessage {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let choose: union::Choose<Self> = |value| match union::tag(value, "type") {
            Some("agent.ready") => union::decode(value, Self::Ready),
            Some("agent.llm.response.start") => {
                union::decode(value, Self::LlmResponseStart)
            }
            Some("agent.llm.response.chunk") => {
                union::decode(value, Self::LlmResponseChunk)
            }
            Some("agent.llm.response.end") => union::decode(value, Self::LlmResponseEnd),
            Some("agent.speak") => union::decode(value, Self::Speak),
            Some("agent.end_call") => union::decode(value, Self::EndCall),
            Some("agent.transfer_call") => union::decode(value, Self::TransferCall),
            Some("agent.control.interrupt") => union::decode(value, Self::Interrupt),
            Some("agent.control.mute_user") => union::decode(value, Self::MuteUser),
            Some("agent.control.unmute_user") => union::decode(value, Self::UnmuteUser),
            Some("agent.log") => union::decode(value, Self::Log),
            Some("agent.error") => union::decode(value, Self::Error),
            _ => union::unknown(value, Self::Unknown),
        };
        union::read(deserializer, choose)
    }
}

impl Serialize for CallServerMessage {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Ready(value) => value.serialize(serializer),
            Self::LlmResponseStart(value) => value.serialize(serializer),
            Self::LlmResponseChunk(value) => value.serialize(serializer),
            Self::LlmResponseEnd(value) => value.serialize(serializer),
            Self::Speak(value) => value.serialize(serializer),
            Self::EndCall(value) => value.serialize(serializer),
            Self::TransferCall(value) => value.serialize(serializer),
            Self::Interrupt(value) => value.serialize(serializer),
            Self::MuteUser(value) => value.serialize(serializer),
            Self::UnmuteUser(value) => value.serialize(serializer),
            Self::Log(value) => value.serialize(serializer),
            Self::Error(value) => value.serialize(serializer),
            Self::Unknown(value) => value.serialize(serializer),
        }
    }
}
