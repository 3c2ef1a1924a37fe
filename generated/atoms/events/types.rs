//! The types of `Events` alone.
//!
//! Made by atoms-codegen from `specs/atoms`; edit that, not this.

#![allow(missing_docs, reason = "what the document leaves undescribed stays so here")]

use atoms_runtime::{Maybe, Number, Sensitive, Timestamp, open_enum};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

/// One event of a call. Which fields there are depends on `event_type`; every field but
/// those that name the event says which kinds it belongs to.
///
/// `events.yaml#/components/schemas/CallEvent`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
pub struct CallEvent {
    /// `pre_call_api`, `post_call_api`, tool calls: whether it worked.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub success: Option<bool>,
    /// `knowledgebase`, `variable_extraction`, `pre_call_api`, `post_call_api`, tool
    /// calls, `agent_error`: what went wrong, in whatever form it came.
    #[serde(default, skip_serializing_if = "Maybe::is_absent")]
    pub error: Maybe<Value>,
    /// The call; missing in `sse_init` and `sse_close`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub call_id: Option<String>,
    /// Names the event; missing in `sse_init` and `sse_close`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub event_id: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub event_type: Option<CallEventType>,
    /// `sse_init`, `sse_close`: when the stream was opened or closed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub event_time: Option<Timestamp>,
    /// When it happened; missing in `sse_init` and `sse_close`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub timestamp: Option<Timestamp>,
    /// `call_recording`: how far the recording is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<String>,
    /// `pre_call_api`, `post_call_api`: the method of the request.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub method: Option<String>,
    /// `pre_call_api`, `post_call_api`: the headers of the request.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub headers: Option<Sensitive<Map<String, Value>>>,
    /// `pre_call_api`, `post_call_api`: the body of the request.
    #[serde(default, skip_serializing_if = "Maybe::is_absent")]
    pub body: Maybe<Sensitive<Value>>,
    /// `pre_call_api`, `post_call_api`: how long an answer was waited for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub timeout: Option<Number>,
    /// `variable_extraction`: what was noted from the conversation, by name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub variables: Option<Sensitive<Map<String, Value>>>,
    /// `agent_node_state`, tool calls: what was known at this point.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub context: Option<Sensitive<Map<String, Value>>>,
    /// `pre_call_api`, `post_call_api`: what was taken out of the answer, by name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub extracted_variables: Option<Sensitive<Map<String, Value>>>,
    /// `hopping`: the step that was left.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub from_node_id: Option<String>,
    /// Tool calls: the tool.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub function_name: Option<String>,
    /// `user_interim_transcription`: what was understood so far. To be shown, not kept:
    /// `user_transcription` has the whole turn.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub interim_transcription_text: Option<Sensitive<String>>,
    /// `turn_latency`: the agent was interrupted in this turn.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub interrupted: Option<bool>,
    /// `knowledgebase`: where something was looked up.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub knowledge_base_id: Option<String>,
    /// `knowledgebase`, `variable_extraction`: how long it took.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub latency: Option<Number>,
    /// `tool_call_end`: how long the tool took, in **milliseconds**.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub latency_ms: Option<Number>,
    /// `turn_latency`: the language model's answer, in **milliseconds**.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub llm_api_ms: Option<Number>,
    /// `turn_latency`: from the language model to the voice, in **milliseconds**.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub llm_to_tts_ms: Option<Number>,
    /// `call_end`, `agent_error`, `agent_log`: details that differ.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub metadata: Option<Map<String, Value>>,
    /// `metrics`: one entry for each stage of the turn.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub metrics: Option<Vec<CallEventMetric>>,
    /// `pre_call_api`, `post_call_api`: the step that follows.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub next_node_id: Option<String>,
    /// `agent_node_state`: the step that the agent is at.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub node_id: Option<String>,
    /// `agent_node_state`: its name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub node_name: Option<String>,
    /// `agent_node_state`: its kind.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub node_type: Option<String>,
    /// `call_recording`: where the recording is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub recording_url: Option<Sensitive<String>>,
    /// `knowledgebase`, `pre_call_api`, `post_call_api`, tool calls: what came back.
    #[serde(default, skip_serializing_if = "Maybe::is_absent")]
    pub response: Maybe<Sensitive<Value>>,
    /// `turn_latency`: a model judged when the other side had finished.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub smart_turn_enabled: Option<bool>,
    /// `turn_latency`: that judgement, in **milliseconds**.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub smart_turn_ms: Option<Number>,
    /// `turn_latency`: from speech to text, in **milliseconds**.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub stt_api_ms: Option<Number>,
    /// `turn_latency`: from the text to the language model, in **milliseconds**.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub stt_to_llm_ms: Option<Number>,
    /// `call_start`: names the call in the telephone network.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub telephony_id: Option<String>,
    /// `hopping`: the step that was entered.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub to_node_id: Option<String>,
    /// Tool calls: the same from start to end of one call of a tool.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tool_call_id: Option<String>,
    /// `turn_latency`: all of the turn, in **milliseconds**.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub total_turn_ms: Option<Number>,
    /// `turn_latency`: the making of the voice, in **milliseconds**.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tts_api_ms: Option<Number>,
    /// `tts_completed`: how long the voice took, in **milliseconds**. Numbers with a
    /// fraction have been seen.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tts_latency: Option<Number>,
    /// `tts_completed`: what the agent said.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tts_text: Option<Sensitive<String>>,
    /// `turn_latency`: from the voice to the line, in **milliseconds**.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tts_to_audio_ms: Option<Number>,
    /// Tool calls: the turn that they belong to.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub turn_id: Option<String>,
    /// `turn_latency`: which turn it was.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub turn_index: Option<i64>,
    /// `turn_latency`: what the other side had to wait.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub turn_latency: Option<Number>,
    /// `knowledgebase`: what the other side had said.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub user_transcript: Option<Sensitive<String>>,
    /// `user_transcription`: what the other side said in the turn.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub user_transcription_text: Option<Sensitive<String>>,
    /// `variable_extraction`: what the model was told to look for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub variable_extraction_prompt: Option<String>,
}

open_enum! {
    /// What an event tells. `tool_call_start`, `tool_call_end` and `tool_call_error` are
    /// the tool calls; `hopping` is the way from one step of a workflow graph to another.
    ///
    /// `events.yaml#/components/schemas/CallEventType`
    pub enum CallEventType {
        AgentError = "agent_error",
        AgentLog = "agent_log",
        AgentNodeState = "agent_node_state",
        CallCancelled = "call_cancelled",
        CallEnd = "call_end",
        CallRecording = "call_recording",
        CallStart = "call_start",
        Hopping = "hopping",
        Knowledgebase = "knowledgebase",
        Metrics = "metrics",
        PostCallApi = "post_call_api",
        PreCallApi = "pre_call_api",
        SseClose = "sse_close",
        SseInit = "sse_init",
        ToolCallEnd = "tool_call_end",
        ToolCallError = "tool_call_error",
        ToolCallStart = "tool_call_start",
        TtsCompleted = "tts_completed",
        TurnLatency = "turn_latency",
        UserInterimTranscription = "user_interim_transcription",
        UserTranscription = "user_transcription",
        VariableExtraction = "variable_extraction",
    }
}

/// A figure of one stage of a turn.
///
/// `events.yaml#/components/schemas/CallEventMetric`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
pub struct CallEventMetric {
    /// In **milliseconds** where it is a time.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub value: Option<Number>,
    /// The model that did the work, with its version.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub model: Option<String>,
    /// The stage, as `llm` or `tts` with a name before it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub processor: Option<String>,
}

/// The parameters of `GET /events`.
///
/// `events.yaml#/paths/~1events/get/parameters`
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct StreamEventsParams {
    /// The call, as `callId` names it; it must be going on.
    pub call_id: String,
    /// The id of the organization. Needed by sessions of a browser; a bearer token
    /// brings its own.
    #[serde(rename = "X-Organization-Id", skip_serializing_if = "Option::is_none")]
    pub x_organization_id: Option<String>,
}
