//! The types of `Events` alone.
//!
//! Made by atoms-codegen from `specs/atoms`; edit that, not this.

#![allow(missing_docs, reason = "what the document leaves undescribed stays so here")]

use atoms_runtime::{Maybe, Number, Sensitive, Timestamp};
use atoms_runtime::codegen::{object, open_enum};
use serde_json::{Map, Value};

object! {
    /// One event of a call. Which fields there are depends on `event_type`; every field but
    /// those that name the event says which kinds it belongs to.
    ///
    /// `events.yaml#/components/schemas/CallEvent`
    pub struct CallEvent {
        /// `pre_call_api`, `post_call_api`, tool calls: whether it worked.
        pub success: Option<bool> = optional("success"),
        /// `knowledgebase`, `variable_extraction`, `pre_call_api`, `post_call_api`, tool
        /// calls, `agent_error`: what went wrong, in whatever form it came.
        pub error: Maybe<Value> = optional("error"),
        /// The call; missing in `sse_init` and `sse_close`.
        pub call_id: Option<String> = optional("call_id"),
        /// Names the event; missing in `sse_init` and `sse_close`.
        pub event_id: Option<String> = optional("event_id"),
        pub event_type: Option<CallEventType> = optional("event_type"),
        /// `sse_init`, `sse_close`: when the stream was opened or closed.
        pub event_time: Option<Timestamp> = optional("event_time"),
        /// When it happened; missing in `sse_init` and `sse_close`.
        pub timestamp: Option<Timestamp> = optional("timestamp"),
        /// `call_recording`: how far the recording is.
        pub status: Option<String> = optional("status"),
        /// `pre_call_api`, `post_call_api`: the method of the request.
        pub method: Option<String> = optional("method"),
        /// `pre_call_api`, `post_call_api`: the headers of the request.
        pub headers: Option<Sensitive<Map<String, Value>>> = optional("headers"),
        /// `pre_call_api`, `post_call_api`: the body of the request.
        pub body: Maybe<Sensitive<Value>> = optional("body"),
        /// `pre_call_api`, `post_call_api`: how long an answer was waited for.
        pub timeout: Option<Number> = optional("timeout"),
        /// `variable_extraction`: what was noted from the conversation, by name.
        pub variables: Option<Sensitive<Map<String, Value>>> = optional("variables"),
        /// `agent_node_state`, tool calls: what was known at this point.
        pub context: Option<Sensitive<Map<String, Value>>> = optional("context"),
        /// `pre_call_api`, `post_call_api`: what was taken out of the answer, by name.
        pub extracted_variables: Option<Sensitive<Map<String, Value>>>
            = optional("extracted_variables"),
        /// `hopping`: the step that was left.
        pub from_node_id: Option<String> = optional("from_node_id"),
        /// Tool calls: the tool.
        pub function_name: Option<String> = optional("function_name"),
        /// `user_interim_transcription`: what was understood so far. To be shown, not kept:
        /// `user_transcription` has the whole turn.
        pub interim_transcription_text: Option<Sensitive<String>>
            = optional("interim_transcription_text"),
        /// `turn_latency`: the agent was interrupted in this turn.
        pub interrupted: Option<bool> = optional("interrupted"),
        /// `knowledgebase`: where something was looked up.
        pub knowledge_base_id: Option<String> = optional("knowledge_base_id"),
        /// `knowledgebase`, `variable_extraction`: how long it took.
        pub latency: Option<Number> = optional("latency"),
        /// `tool_call_end`: how long the tool took, in **milliseconds**.
        pub latency_ms: Option<Number> = optional("latency_ms"),
        /// `turn_latency`: the language model's answer, in **milliseconds**.
        pub llm_api_ms: Option<Number> = optional("llm_api_ms"),
        /// `turn_latency`: from the language model to the voice, in **milliseconds**.
        pub llm_to_tts_ms: Option<Number> = optional("llm_to_tts_ms"),
        /// `call_end`, `agent_error`, `agent_log`: details that differ.
        pub metadata: Option<Map<String, Value>> = optional("metadata"),
        /// `metrics`: one entry for each stage of the turn.
        pub metrics: Option<Vec<CallEventMetric>> = optional("metrics"),
        /// `pre_call_api`, `post_call_api`: the step that follows.
        pub next_node_id: Option<String> = optional("next_node_id"),
        /// `agent_node_state`: the step that the agent is at.
        pub node_id: Option<String> = optional("node_id"),
        /// `agent_node_state`: its name.
        pub node_name: Option<String> = optional("node_name"),
        /// `agent_node_state`: its kind.
        pub node_type: Option<String> = optional("node_type"),
        /// `call_recording`: where the recording is.
        pub recording_url: Option<Sensitive<String>> = optional("recording_url"),
        /// `knowledgebase`, `pre_call_api`, `post_call_api`, tool calls: what came back.
        pub response: Maybe<Sensitive<Value>> = optional("response"),
        /// `turn_latency`: a model judged when the other side had finished.
        pub smart_turn_enabled: Option<bool> = optional("smart_turn_enabled"),
        /// `turn_latency`: that judgement, in **milliseconds**.
        pub smart_turn_ms: Option<Number> = optional("smart_turn_ms"),
        /// `turn_latency`: from speech to text, in **milliseconds**.
        pub stt_api_ms: Option<Number> = optional("stt_api_ms"),
        /// `turn_latency`: from the text to the language model, in **milliseconds**.
        pub stt_to_llm_ms: Option<Number> = optional("stt_to_llm_ms"),
        /// `call_start`: names the call in the telephone network.
        pub telephony_id: Option<String> = optional("telephony_id"),
        /// `hopping`: the step that was entered.
        pub to_node_id: Option<String> = optional("to_node_id"),
        /// Tool calls: the same from start to end of one call of a tool.
        pub tool_call_id: Option<String> = optional("tool_call_id"),
        /// `turn_latency`: all of the turn, in **milliseconds**.
        pub total_turn_ms: Option<Number> = optional("total_turn_ms"),
        /// `turn_latency`: the making of the voice, in **milliseconds**.
        pub tts_api_ms: Option<Number> = optional("tts_api_ms"),
        /// `tts_completed`: how long the voice took, in **milliseconds**. Numbers with a
        /// fraction have been seen.
        pub tts_latency: Option<Number> = optional("tts_latency"),
        /// `tts_completed`: what the agent said.
        pub tts_text: Option<Sensitive<String>> = optional("tts_text"),
        /// `turn_latency`: from the voice to the line, in **milliseconds**.
        pub tts_to_audio_ms: Option<Number> = optional("tts_to_audio_ms"),
        /// Tool calls: the turn that they belong to.
        pub turn_id: Option<String> = optional("turn_id"),
        /// `turn_latency`: which turn it was.
        pub turn_index: Option<i64> = optional("turn_index"),
        /// `turn_latency`: what the other side had to wait.
        pub turn_latency: Option<Number> = optional("turn_latency"),
        /// `knowledgebase`: what the other side had said.
        pub user_transcript: Option<Sensitive<String>> = optional("user_transcript"),
        /// `user_transcription`: what the other side said in the turn.
        pub user_transcription_text: Option<Sensitive<String>>
            = optional("user_transcription_text"),
        /// `variable_extraction`: what the model was told to look for.
        pub variable_extraction_prompt: Option<String> = optional("variable_extraction_prompt"),
    }
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

object! {
    /// A figure of one stage of a turn.
    ///
    /// `events.yaml#/components/schemas/CallEventMetric`
    pub struct CallEventMetric {
        /// In **milliseconds** where it is a time.
        pub value: Option<Number> = optional("value"),
        /// The model that did the work, with its version.
        pub model: Option<String> = optional("model"),
        /// The stage, as `llm` or `tts` with a name before it.
        pub processor: Option<String> = optional("processor"),
    }
}

object! {
    /// The parameters of `GET /events`.
    ///
    /// `events.yaml#/paths/~1events/get/parameters`
    pub struct StreamEventsParams {
        /// The call, as `callId` names it; it must be going on.
        pub call_id: String = "callId",
        /// The id of the organization. Needed by sessions of a browser; a bearer token
        /// brings its own.
        pub x_organization_id: Option<String> = optional("X-Organization-Id"),
    }
}
