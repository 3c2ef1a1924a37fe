//! The types of Assistant.
//!
//! Made by atoms-codegen from `specs/assistant/openapi.yaml`; edit that, not this.

#![allow(missing_docs, reason = "what the document leaves undescribed stays so here")]

use std::collections::BTreeMap;

use atoms_runtime::{Number, Sensitive, Timestamp};
use atoms_runtime::codegen::{JsonKind, object, open_enum, union};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use serde_json::{Map, Value};

object! {
    /// A call is coming in and waits to be answered.
    ///
    /// `#/components/schemas/AssistantRequest`
    pub struct AssistantRequest {
        pub message: AssistantRequestMessage = "message",
    }
}

object! {
    /// The call that is coming in.
    ///
    /// `#/components/schemas/AssistantRequestMessage`
    pub struct AssistantRequestMessage {
        /// When the event happened, to the millisecond.
        pub timestamp: Timestamp = "timestamp",
        pub call: Call = "call",
        pub phone_number: PhoneNumber = "phone_number",
        pub customer: Customer = "customer",
        pub assistant: Option<Sensitive<ResolvedAssistant>> = optional("assistant"),
        /// Tells this event from the others.
        pub r#type: AssistantRequestMessageType = "type",
    }
}

open_enum! {
    /// Tells this event from the others.
    ///
    /// `#/components/schemas/AssistantRequestMessage/allOf/1/properties/type`
    pub enum AssistantRequestMessageType {
        AssistantRequest = "assistant-request",
    }
}

object! {
    /// The assistant calls tools.
    ///
    /// `#/components/schemas/ToolCalls`
    pub struct ToolCalls {
        pub message: ToolCallsMessage = "message",
    }
}

object! {
    /// The tools to call, and the call in which they are wanted.
    ///
    /// `#/components/schemas/ToolCallsMessage`
    pub struct ToolCallsMessage {
        /// When the event happened, to the millisecond.
        pub timestamp: Timestamp = "timestamp",
        pub call: Call = "call",
        pub phone_number: PhoneNumber = "phone_number",
        pub customer: Customer = "customer",
        pub assistant: Option<Sensitive<ResolvedAssistant>> = optional("assistant"),
        /// Tells this event from the others.
        pub r#type: ToolCallsMessageType = "type",
        /// The calls to make. Answer each by its `id`.
        pub tool_call_list: Vec<ToolCall> = "tool_call_list",
    }
}

open_enum! {
    /// Tells this event from the others.
    ///
    /// `#/components/schemas/ToolCallsMessage/allOf/1/properties/type`
    pub enum ToolCallsMessageType {
        ToolCalls = "tool-calls",
    }
}

object! {
    /// One call of a tool.
    ///
    /// `#/components/schemas/ToolCall`
    pub struct ToolCall {
        /// Names this call; a result carries it as `tool_call_id`.
        pub id: String = "id",
        /// The kind of tool.
        pub r#type: ToolCallType = "type",
        pub function: ToolCallFunction = "function",
    }
}

open_enum! {
    /// The kind of tool.
    ///
    /// `#/components/schemas/ToolCall/properties/type`
    pub enum ToolCallType {
        Function = "function",
    }
}

object! {
    /// The function that is called.
    ///
    /// `#/components/schemas/ToolCallFunction`
    pub struct ToolCallFunction {
        /// The tool's name, as the assistant's configuration has it.
        pub name: String = "name",
        /// What the model filled in, meant to fit the tool's `parameters`.
        /// Check it like any input: it
        /// comes from what a caller said.
        pub arguments: Sensitive<Map<String, Value>> = "arguments",
    }
}

object! {
    /// The call has reached another status.
    ///
    /// `#/components/schemas/StatusUpdate`
    pub struct StatusUpdate {
        pub message: StatusUpdateMessage = "message",
    }
}

object! {
    /// The call with its new status.
    ///
    /// `#/components/schemas/StatusUpdateMessage`
    pub struct StatusUpdateMessage {
        /// When the event happened, to the millisecond.
        pub timestamp: Timestamp = "timestamp",
        pub call: Call = "call",
        pub phone_number: PhoneNumber = "phone_number",
        pub customer: Customer = "customer",
        pub assistant: Option<Sensitive<ResolvedAssistant>> = optional("assistant"),
        /// Tells this event from the others.
        pub r#type: StatusUpdateMessageType = "type",
        /// What went wrong, when the status is `ended-with-error`.
        pub error: Option<String> = optional("error"),
    }
}

open_enum! {
    /// Tells this event from the others.
    ///
    /// `#/components/schemas/StatusUpdateMessage/allOf/1/properties/type`
    pub enum StatusUpdateMessageType {
        StatusUpdate = "status-update",
    }
}

object! {
    /// The call is over.
    ///
    /// `#/components/schemas/EndOfCallReport`
    pub struct EndOfCallReport {
        pub message: EndOfCallReportMessage = "message",
    }
}

object! {
    /// The call that is over, and what was said in it.
    ///
    /// `#/components/schemas/EndOfCallReportMessage`
    pub struct EndOfCallReportMessage {
        /// When the event happened, to the millisecond.
        pub timestamp: Timestamp = "timestamp",
        pub call: Call = "call",
        pub phone_number: PhoneNumber = "phone_number",
        pub customer: Customer = "customer",
        pub assistant: Option<Sensitive<ResolvedAssistant>> = optional("assistant"),
        /// Tells this event from the others.
        pub r#type: EndOfCallReportMessageType = "type",
        /// How long the call took, in whole seconds.
        pub duration_seconds: i64 = "duration_seconds",
        /// The call in a few sentences, written by a language model.
        pub summary: Sensitive<String> = "summary",
        /// What was said, in order.
        pub messages: Option<Vec<TranscriptMessage>> = optional("messages"),
        /// What the analysis found; its members depend on the assistant's `analysis_plan`.
        pub analysis: Option<Sensitive<Map<String, Value>>> = optional("analysis"),
        /// The recording, if there is one.
        pub recording_url: Option<Sensitive<String>> = optional("recording_url"),
    }
}

open_enum! {
    /// Tells this event from the others.
    ///
    /// `#/components/schemas/EndOfCallReportMessage/allOf/1/properties/type`
    pub enum EndOfCallReportMessageType {
        EndOfCallReport = "end-of-call-report",
    }
}

object! {
    /// One turn of the conversation.
    ///
    /// `#/components/schemas/TranscriptMessage`
    pub struct TranscriptMessage {
        /// Who spoke.
        pub role: TranscriptMessageRole = "role",
        /// What was said.
        pub content: Sensitive<String> = "content",
    }
}

open_enum! {
    /// Who spoke.
    ///
    /// `#/components/schemas/TranscriptMessage/properties/role`
    pub enum TranscriptMessageRole {
        User = "user",
        Assistant = "assistant",
    }
}

object! {
    /// What every event says of its call.
    ///
    /// `#/components/schemas/MessageContext`
    pub struct MessageContext {
        /// When the event happened, to the millisecond.
        pub timestamp: Timestamp = "timestamp",
        pub call: Call = "call",
        pub phone_number: PhoneNumber = "phone_number",
        pub customer: Customer = "customer",
        pub assistant: Option<Sensitive<ResolvedAssistant>> = optional("assistant"),
    }
}

object! {
    /// The call that an event is about.
    ///
    /// `#/components/schemas/Call`
    pub struct Call {
        /// Names the call in all of its events.
        pub id: String = "id",
        /// Where the call comes from.
        pub r#type: CallType = "type",
        /// Where the call stands. Seen so far are `ringing`, `in-progress`, `ended` and
        /// `ended-with-error`; there is no closed list.
        pub status: String = "status",
    }
}

open_enum! {
    /// Where the call comes from.
    ///
    /// `#/components/schemas/Call/properties/type`
    pub enum CallType {
        InboundPhoneCall = "inbound_phone_call",
        OutboundPhoneCall = "outbound_phone_call",
        WebCall = "web_call",
    }
}

object! {
    /// The platform's end of the line.
    ///
    /// `#/components/schemas/PhoneNumber`
    pub struct PhoneNumber {
        /// The number that was called, or that the platform calls from.
        pub number: Sensitive<String> = "number",
        /// The label that the number was given.
        pub name: Option<String> = optional("name"),
    }
}

object! {
    /// The other end of the line.
    ///
    /// `#/components/schemas/Customer`
    pub struct Customer {
        /// The customer's number.
        pub number: Sensitive<String> = "number",
    }
}

object! {
    /// The configuration that the call runs with, after what the answer to `assistant-request`
    /// changed. Members other than `metadata` are kept as they came; there may be secrets among
    /// them.
    ///
    /// `#/components/schemas/ResolvedAssistant`
    #[derive(Default)]
    pub struct ResolvedAssistant {
        /// What the answer to `assistant-request` set as `metadata`.
        pub metadata: Option<Map<String, Value>> = optional("metadata"),
        /// Properties that the document does not declare by name.
        pub extra: Map<String, Value> = additional(..),
    }
}

/// How a call is to be handled.
///
/// `#/components/schemas/AssistantRequestAnswer`
#[derive(Clone, Debug, PartialEq)]
#[allow(clippy::large_enum_variant, reason = "the alternatives are the document's")]
pub enum AssistantRequestAnswer {
    SavedConfiguration(SavedConfiguration),
    TransientAssistant(TransientAssistant),
    HybridAssistant(HybridAssistant),
    DurationLimit(DurationLimit),
    Rejection(Rejection),
    /// A value that is none of these, as it came.
    Unknown(Value),
}

impl AssistantRequestAnswer {
    /// The call goes on with the configuration that is saved.
    #[must_use]
    pub fn saved_configuration() -> Self {
        Self::SavedConfiguration(SavedConfiguration {})
    }

    /// The call goes on with an assistant made for it alone.
    #[must_use]
    pub fn transient_assistant(assistant: Assistant) -> Self {
        Self::TransientAssistant(TransientAssistant { assistant })
    }

    /// The call goes on with a saved assistant, parts of it replaced.
    ///
    /// The merge is **shallow**: a key of the override takes the place of the whole block that was
    /// saved under it. To change only the voice, repeat the rest of `tts_config`.
    #[must_use]
    pub fn hybrid_assistant(
        assistant_id: impl Into<String>,
        assistant_override: Assistant,
    ) -> Self {
        Self::HybridAssistant(HybridAssistant {
            assistant_id: assistant_id.into(),
            assistant_override,
        })
    }

    /// The call goes on with the configuration that is saved, but not for longer than this.
    #[must_use]
    pub fn duration_limit(max_duration_seconds: i64) -> Self {
        Self::DurationLimit(DurationLimit {
            max_duration_seconds,
        })
    }

    /// The call is turned away.
    #[must_use]
    pub fn rejection(error: impl Into<String>) -> Self {
        Self::Rejection(Rejection { error: error.into() })
    }
}

impl From<SavedConfiguration> for AssistantRequestAnswer {
    fn from(value: SavedConfiguration) -> Self {
        Self::SavedConfiguration(value)
    }
}

impl From<TransientAssistant> for AssistantRequestAnswer {
    fn from(value: TransientAssistant) -> Self {
        Self::TransientAssistant(value)
    }
}

impl From<HybridAssistant> for AssistantRequestAnswer {
    fn from(value: HybridAssistant) -> Self {
        Self::HybridAssistant(value)
    }
}

impl From<DurationLimit> for AssistantRequestAnswer {
    fn from(value: DurationLimit) -> Self {
        Self::DurationLimit(value)
    }
}

impl From<Rejection> for AssistantRequestAnswer {
    fn from(value: Rejection) -> Self {
        Self::Rejection(value)
    }
}

impl<'de> Deserialize<'de> for AssistantRequestAnswer {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let choose: union::Choose<Self> = |value| match JsonKind::of(
            value,
            &[
                "assistant",
                "assistant_id",
                "assistant_override",
                "max_duration_seconds",
                "error",
            ],
        ) {
            kind if kind.is_empty() => {
                union::decode_or(value, Self::SavedConfiguration, Self::Unknown)
            }
            kind if kind.has(&["assistant"], &[]) => {
                union::decode_or(value, Self::TransientAssistant, Self::Unknown)
            }
            kind if kind.has(&["assistant_id", "assistant_override"], &[]) => {
                union::decode_or(value, Self::HybridAssistant, Self::Unknown)
            }
            kind if kind.has(&["max_duration_seconds"], &[]) => {
                union::decode_or(value, Self::DurationLimit, Self::Unknown)
            }
            kind if kind.has(&["error"], &[]) => {
                union::decode_or(value, Self::Rejection, Self::Unknown)
            }
            _ => union::unknown(value, Self::Unknown),
        };
        union::read(deserializer, choose)
    }
}

impl Serialize for AssistantRequestAnswer {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::SavedConfiguration(value) => value.serialize(serializer),
            Self::TransientAssistant(value) => value.serialize(serializer),
            Self::HybridAssistant(value) => value.serialize(serializer),
            Self::DurationLimit(value) => value.serialize(serializer),
            Self::Rejection(value) => value.serialize(serializer),
            Self::Unknown(value) => value.serialize(serializer),
        }
    }
}

object! {
    /// The call goes on with the configuration that is saved.
    ///
    /// `#/components/schemas/SavedConfiguration`
    pub struct SavedConfiguration {}
}

object! {
    /// The call goes on with an assistant made for it alone.
    ///
    /// `#/components/schemas/TransientAssistant`
    pub struct TransientAssistant {
        pub assistant: Assistant = "assistant",
    }
}

object! {
    /// The call goes on with a saved assistant, parts of it replaced.
    ///
    /// The merge is **shallow**: a key of the override takes the place of the whole block that was
    /// saved under it. To change only the voice, repeat the rest of `tts_config`.
    ///
    /// `#/components/schemas/HybridAssistant`
    pub struct HybridAssistant {
        /// The saved assistant.
        pub assistant_id: String = "assistant_id",
        pub assistant_override: Assistant = "assistant_override",
    }
}

object! {
    /// The call goes on with the configuration that is saved, but not for longer than this.
    ///
    /// `#/components/schemas/DurationLimit`
    pub struct DurationLimit {
        /// The longest that the call may take, in seconds.
        pub max_duration_seconds: i64 = "max_duration_seconds",
    }
}

object! {
    /// The call is turned away.
    ///
    /// `#/components/schemas/Rejection`
    pub struct Rejection {
        /// Spoken to the caller before the call ends.
        pub error: String = "error",
    }
}

/// What the tools returned. `results` is the form to prefer: the others cannot say which call
/// they answer.
///
/// `#/components/schemas/ToolCallsAnswer`
#[derive(Clone, Debug, PartialEq)]
#[allow(clippy::large_enum_variant, reason = "the alternatives are the document's")]
pub enum ToolCallsAnswer {
    ToolResults(ToolResults),
    ToolResult(ToolResult),
    ToolError(ToolError),
    /// Any other JSON is taken as the result itself. An object that has a member `results`,
    /// `result` or `error` is not: wrap it in one of the other forms.
    DirectValue(Value),
}

impl ToolCallsAnswer {
    /// One result for each call.
    #[must_use]
    pub fn tool_results(results: Vec<ToolCallResult>) -> Self {
        Self::ToolResults(ToolResults { results })
    }

    /// The result of the only call.
    #[must_use]
    pub fn tool_result(result: Value) -> Self {
        Self::ToolResult(ToolResult { result })
    }

    /// The tool has nothing to return.
    #[must_use]
    pub fn tool_error(error: impl Into<String>) -> Self {
        Self::ToolError(ToolError { error: error.into() })
    }

    /// Any other JSON is taken as the result itself. An object that has a member `results`,
    /// `result` or `error` is not: wrap it in one of the other forms.
    #[must_use]
    pub fn direct_value(value: Value) -> Self {
        Self::DirectValue(value)
    }
}

impl From<ToolResults> for ToolCallsAnswer {
    fn from(value: ToolResults) -> Self {
        Self::ToolResults(value)
    }
}

impl From<ToolResult> for ToolCallsAnswer {
    fn from(value: ToolResult) -> Self {
        Self::ToolResult(value)
    }
}

impl From<ToolError> for ToolCallsAnswer {
    fn from(value: ToolError) -> Self {
        Self::ToolError(value)
    }
}

impl From<Value> for ToolCallsAnswer {
    fn from(value: Value) -> Self {
        Self::DirectValue(value)
    }
}

impl<'de> Deserialize<'de> for ToolCallsAnswer {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let choose: union::Choose<Self> = |value| match JsonKind::of(
            value,
            &["results", "result", "error"],
        ) {
            kind if kind.has(&["results"], &[]) => {
                union::decode_or(value, Self::ToolResults, Self::DirectValue)
            }
            kind if kind.has(&["result"], &[]) => {
                union::decode_or(value, Self::ToolResult, Self::DirectValue)
            }
            kind if kind.has(&["error"], &[]) => {
                union::decode_or(value, Self::ToolError, Self::DirectValue)
            }
            _ => union::keep(value, Self::DirectValue),
        };
        union::read(deserializer, choose)
    }
}

impl Serialize for ToolCallsAnswer {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::ToolResults(value) => value.serialize(serializer),
            Self::ToolResult(value) => value.serialize(serializer),
            Self::ToolError(value) => value.serialize(serializer),
            Self::DirectValue(value) => value.serialize(serializer),
        }
    }
}

object! {
    /// One result for each call.
    ///
    /// `#/components/schemas/ToolResults`
    pub struct ToolResults {
        /// The results, in any order.
        pub results: Vec<ToolCallResult> = "results",
    }
}

object! {
    /// What one call returned.
    ///
    /// `#/components/schemas/ToolCallResult`
    pub struct ToolCallResult {
        /// The `id` of the call.
        pub tool_call_id: String = "tool_call_id",
        /// Any JSON; the model reads it.
        pub result: Value = "result",
    }
}

object! {
    /// The result of the only call.
    ///
    /// `#/components/schemas/ToolResult`
    pub struct ToolResult {
        /// Any JSON; the model reads it.
        pub result: Value = "result",
    }
}

object! {
    /// The tool has nothing to return.
    ///
    /// `#/components/schemas/ToolError`
    pub struct ToolError {
        /// What went wrong, in words that the model can pass on.
        pub error: String = "error",
    }
}

object! {
    /// The configuration of an assistant. Every part may be left out.
    ///
    /// `#/components/schemas/Assistant`
    pub struct Assistant {
        /// What the assistant says first.
        pub first_message: Option<String> = optional("first_message"),
        pub stt_config: Option<SttConfig> = optional("stt_config"),
        pub llm_config: Option<LlmConfig> = optional("llm_config"),
        pub tts_config: Option<TtsConfig> = optional("tts_config"),
        /// The longest that a call may take, in seconds.
        pub max_duration_seconds: Option<i64> = optional("max_duration_seconds"),
        /// Whether the assistant itself speaks up when the caller goes quiet.
        pub autonomous_silence_handling: Option<bool> = optional("autonomous_silence_handling"),
        /// How long the caller may be quiet, in seconds.
        pub silence_timeout_seconds: Option<i64> = optional("silence_timeout_seconds"),
        /// Whether to notice that a machine has answered.
        pub voicemail_detection: Option<bool> = optional("voicemail_detection"),
        /// What to say to the machine.
        pub voicemail_message: Option<String> = optional("voicemail_message"),
        /// Where the events of the call go.
        pub webhook_url: Option<String> = optional("webhook_url"),
        /// The key that their signatures are made with.
        pub webhook_secret: Option<Sensitive<String>> = optional("webhook_secret"),
        /// The events that are wanted, by the names that `message.type` uses.
        pub webhook_events: Option<Vec<String>> = optional("webhook_events"),
        pub analysis_plan: Option<AnalysisPlan> = optional("analysis_plan"),
        /// Whatever the service wants to see again; comes back in every later event of the call.
        pub metadata: Option<Map<String, Value>> = optional("metadata"),
    }
}

object! {
    /// How speech becomes text. Each provider has further settings of its own.
    ///
    /// `#/components/schemas/SttConfig`
    #[derive(Default)]
    pub struct SttConfig {
        /// Who transcribes.
        pub provider: Option<SttConfigProvider> = optional("provider"),
        /// The provider's model.
        pub model: Option<String> = optional("model"),
        /// The language that is spoken.
        pub language: Option<String> = optional("language"),
        /// Words to listen for, such as names.
        pub keyterms: Option<Vec<String>> = optional("keyterms"),
        /// Properties that the document does not declare by name.
        pub extra: Map<String, Value> = additional(..),
    }
}

open_enum! {
    /// Who transcribes.
    ///
    /// `#/components/schemas/SttConfig/properties/provider`
    pub enum SttConfigProvider {
        Deepgram = "deepgram",
        Elevenlabs = "elevenlabs",
        Gladia = "gladia",
        Mistral = "mistral",
    }
}

object! {
    /// How the assistant thinks.
    ///
    /// `#/components/schemas/LlmConfig`
    pub struct LlmConfig {
        /// Whose model. The two `realtime` ones hear and speak themselves.
        pub provider: Option<LlmConfigProvider> = optional("provider"),
        /// The provider's model.
        pub model: Option<String> = optional("model"),
        /// The voice of a `realtime` model.
        pub voice: Option<String> = optional("voice"),
        /// How freely the model words its answers.
        pub temperature: Option<Number> = optional("temperature"),
        /// What the model is told before the call begins.
        pub messages: Option<Vec<LlmMessage>> = optional("messages"),
        /// What the assistant can do besides talking.
        pub tools: Option<Vec<Tool>> = optional("tools"),
    }
}

open_enum! {
    /// Whose model. The two `realtime` ones hear and speak themselves.
    ///
    /// `#/components/schemas/LlmConfig/properties/provider`
    pub enum LlmConfigProvider {
        Openai = "openai",
        Xai = "xai",
        Mistral = "mistral",
        GoogleRealtime = "google_realtime",
        XaiRealtime = "xai_realtime",
    }
}

object! {
    /// One message to the model.
    ///
    /// `#/components/schemas/LlmMessage`
    pub struct LlmMessage {
        /// In whose name it stands.
        pub role: LlmMessageRole = "role",
        /// Its text.
        pub content: String = "content",
    }
}

open_enum! {
    /// In whose name it stands.
    ///
    /// `#/components/schemas/LlmMessage/properties/role`
    pub enum LlmMessageRole {
        System = "system",
        User = "user",
        Assistant = "assistant",
    }
}

/// Something that the assistant can do.
///
/// `#/components/schemas/Tool`
#[derive(Clone, Debug, PartialEq)]
#[allow(clippy::large_enum_variant, reason = "the alternatives are the document's")]
pub enum Tool {
    WebhookTool(WebhookTool),
    TypedTool(TypedTool),
    /// A value that is none of these, as it came.
    Unknown(Value),
}

impl From<WebhookTool> for Tool {
    fn from(value: WebhookTool) -> Self {
        Self::WebhookTool(value)
    }
}

impl From<TypedTool> for Tool {
    fn from(value: TypedTool) -> Self {
        Self::TypedTool(value)
    }
}

impl<'de> Deserialize<'de> for Tool {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let choose: union::Choose<Self> = |value| match JsonKind::of(
            value,
            &[
                "name",
                "description",
                "parameters",
                "url",
                "async_response",
                "type",
                "function",
                "server",
                "destinations",
            ],
        ) {
            kind if kind
                .has(
                    &["name"],
                    &["description", "parameters", "url", "async_response"],
                ) => union::decode_or(value, Self::WebhookTool, Self::Unknown),
            kind if kind.has(&["type"], &["function", "server", "destinations"]) => {
                union::decode_or(value, Self::TypedTool, Self::Unknown)
            }
            _ => union::unknown(value, Self::Unknown),
        };
        union::read(deserializer, choose)
    }
}

impl Serialize for Tool {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::WebhookTool(value) => value.serialize(serializer),
            Self::TypedTool(value) => value.serialize(serializer),
            Self::Unknown(value) => value.serialize(serializer),
        }
    }
}

object! {
    /// A tool that the service implements, in the platform's own form.
    ///
    /// `#/components/schemas/WebhookTool`
    pub struct WebhookTool {
        /// The name that the model calls it by.
        pub name: String = "name",
        /// Tells the model when to use it.
        pub description: Option<String> = optional("description"),
        /// A JSON Schema of its arguments.
        pub parameters: Option<Map<String, Value>> = optional("parameters"),
        /// Where to send its calls, instead of the webhook's URL.
        pub url: Option<String> = optional("url"),
        /// Whether the conversation goes on without waiting for it.
        pub r#async: Option<bool> = optional("async"),
        /// What the assistant says while an `async` tool runs.
        pub async_response: Option<String> = optional("async_response"),
    }
}

object! {
    /// A tool in the nested form that model providers use, or one that the platform has built in.
    ///
    /// `#/components/schemas/TypedTool`
    pub struct TypedTool {
        /// With `function`, say which. `end_call` hangs up; `transfer_call` hands the caller over.
        pub r#type: TypedToolType = "type",
        pub function: Option<ToolFunction> = optional("function"),
        pub server: Option<ToolServer> = optional("server"),
        /// Whether the conversation goes on without waiting for it.
        pub r#async: Option<bool> = optional("async"),
        /// Where `transfer_call` may hand the caller over to.
        pub destinations: Option<Vec<TransferDestination>> = optional("destinations"),
    }
}

open_enum! {
    /// With `function`, say which. `end_call` hangs up; `transfer_call` hands the caller over.
    ///
    /// `#/components/schemas/TypedTool/properties/type`
    pub enum TypedToolType {
        Function = "function",
        EndCall = "end_call",
        TransferCall = "transfer_call",
    }
}

object! {
    /// A function that the service implements.
    ///
    /// `#/components/schemas/ToolFunction`
    pub struct ToolFunction {
        /// The name that the model calls it by.
        pub name: String = "name",
        /// Tells the model when to use it.
        pub description: Option<String> = optional("description"),
        /// A JSON Schema of its arguments.
        pub parameters: Option<Map<String, Value>> = optional("parameters"),
    }
}

object! {
    /// Where to send a tool's calls, instead of the webhook's URL.
    ///
    /// `#/components/schemas/ToolServer`
    pub struct ToolServer {
        /// The URL.
        pub url: String = "url",
        /// The key that their signatures are made with.
        pub secret: Option<Sensitive<String>> = optional("secret"),
    }
}

object! {
    /// Somebody whom a caller can be handed over to.
    ///
    /// `#/components/schemas/TransferDestination`
    pub struct TransferDestination {
        /// The kind of destination.
        pub r#type: TransferDestinationType = "type",
        /// The number, in E.164.
        pub number: Sensitive<String> = "number",
        /// Tells the model when to choose it.
        pub description: String = "description",
        /// What the assistant says before it hands over.
        pub message: Option<String> = optional("message"),
    }
}

open_enum! {
    /// The kind of destination.
    ///
    /// `#/components/schemas/TransferDestination/properties/type`
    pub enum TransferDestinationType {
        Number = "number",
    }
}

object! {
    /// How text becomes speech.
    ///
    /// `#/components/schemas/TtsConfig`
    pub struct TtsConfig {
        /// Who speaks.
        pub provider: Option<TtsConfigProvider> = optional("provider"),
        /// The provider's voice.
        pub voice_id: Option<String> = optional("voice_id"),
        /// The provider's model.
        pub model: Option<String> = optional("model"),
        /// The language that is spoken.
        pub language: Option<String> = optional("language"),
        /// How evenly the voice speaks.
        pub stability: Option<Number> = optional("stability"),
        /// How closely it keeps to the voice it was made from.
        pub similarity_boost: Option<Number> = optional("similarity_boost"),
        /// Whether that likeness is strengthened further.
        pub use_speaker_boost: Option<bool> = optional("use_speaker_boost"),
        /// How fast the voice speaks; 1 is its own speed.
        pub speed: Option<Number> = optional("speed"),
        /// How strongly the voice's manner shows.
        pub style: Option<Number> = optional("style"),
    }
}

open_enum! {
    /// Who speaks.
    ///
    /// `#/components/schemas/TtsConfig/properties/provider`
    pub enum TtsConfigProvider {
        Elevenlabs = "elevenlabs",
        Inworld = "inworld",
        Google = "google",
        Xai = "xai",
    }
}

object! {
    /// What to find out from a call once it is over.
    ///
    /// `#/components/schemas/AnalysisPlan`
    pub struct AnalysisPlan {
        pub structured_data_plan: Option<StructuredDataPlan> = optional("structured_data_plan"),
    }
}

object! {
    /// Whether, and by which template, data is drawn from the transcript.
    ///
    /// `#/components/schemas/StructuredDataPlan`
    pub struct StructuredDataPlan {
        /// Whether it is done.
        pub enabled: bool = "enabled",
        /// The template that says what to look for.
        pub template_id: Option<String> = optional("template_id"),
    }
}

object! {
    /// The state of the platform.
    ///
    /// `#/components/schemas/Health`
    pub struct Health {
        /// `ok` when all is well.
        pub status: Option<String> = optional("status"),
        /// When this was found.
        pub timestamp: Option<Timestamp> = optional("timestamp"),
        /// The version of the platform's API.
        pub version: Option<String> = optional("version"),
        /// What the platform depends on, by name.
        pub checks: Option<BTreeMap<String, HealthCheck>> = optional("checks"),
    }
}

object! {
    /// The state of one dependency.
    ///
    /// `#/components/schemas/HealthCheck`
    pub struct HealthCheck {
        /// `ok` when all is well.
        pub status: Option<String> = optional("status"),
        /// How long it took to answer, in milliseconds.
        pub latency_ms: Option<Number> = optional("latency_ms"),
    }
}
