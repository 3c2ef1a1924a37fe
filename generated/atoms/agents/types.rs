//! The types of `Agents` alone.
//!
//! Made by atoms-codegen from `specs/atoms`; edit that, not this.

#![allow(missing_docs, reason = "what the document leaves undescribed stays so here")]

use std::collections::BTreeMap;

use atoms_runtime::{Number, Sensitive, Timestamp, open_enum};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use super::super::types::{
    AgentDTO, BackgroundSound, LanguageCode, LlmIdleTimeoutSettings, PreCallApi,
    Pronunciation, SessionTimeoutSettings, SlmModel, SmartTurnConfig, SortOrder,
    SynthesizerSettings, TimezoneSettings, Toggle, ToolType, VoiceDetectionConfig,
    VoicemailDetectionSettings, WorkflowType,
};

/// A ready-made agent.
///
/// `agents.yaml#/components/schemas/AgentTemplate`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct AgentTemplate {
    /// To name the template in `POST /agent/from-template`.
    #[serde(rename = "_id", skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// A readable name of the template that does not change.
    #[serde(rename = "id", skip_serializing_if = "Option::is_none")]
    pub id_2: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub avatar_url: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub industry: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub use_case: Option<String>,
    /// Who calls whom.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub call_type: Option<AgentTemplateCallType>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub region: Option<AgentTemplateRegion>,
    /// The language by its English name, where agents have a code.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub default_language: Option<AgentTemplateDefaultLanguage>,
    /// Spelt in capitals here, unlike `WorkflowType`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub workflow_type: Option<AgentTemplateWorkflowType>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub single_prompt_config: Option<AgentTemplatePrompt>,
    /// Its page in the documentation.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reference_url: Option<String>,
    /// Among those that are chosen most.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub trending: Option<bool>,
}

open_enum! {
    /// Who calls whom.
    ///
    /// `agents.yaml#/components/schemas/AgentTemplate/properties/callType`
    pub enum AgentTemplateCallType {
        Inbound = "Inbound",
        Outbound = "Outbound",
        Both = "Both",
    }
}

open_enum! {
    /// `agents.yaml#/components/schemas/AgentTemplate/properties/region`
    pub enum AgentTemplateRegion {
        India = "India",
        Us = "US",
    }
}

open_enum! {
    /// The language by its English name, where agents have a code.
    ///
    /// `agents.yaml#/components/schemas/AgentTemplate/properties/defaultLanguage`
    pub enum AgentTemplateDefaultLanguage {
        English = "English",
        Gujarati = "Gujarati",
        Hindi = "Hindi",
        Marathi = "Marathi",
    }
}

open_enum! {
    /// Spelt in capitals here, unlike `WorkflowType`.
    ///
    /// `agents.yaml#/components/schemas/AgentTemplate/properties/workflowType`
    pub enum AgentTemplateWorkflowType {
        SinglePrompt = "SINGLE_PROMPT",
        WorkflowGraph = "WORKFLOW_GRAPH",
    }
}

/// The template, and what the new agent is called.
///
/// `agents.yaml#/components/schemas/CreateAgentFromTemplateRequest`
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct CreateAgentFromTemplateRequest {
    pub agent_name: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub agent_description: Option<String>,
    /// The `_id` of the template.
    pub template_id: String,
}

/// One page of agents.
///
/// `agents.yaml#/components/schemas/AgentPage`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
pub struct AgentPage {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub agents: Option<Vec<AgentDTO>>,
    /// How many agents there are on all pages.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub total: Option<Number>,
}

/// A new agent. What is absent has the default named here, or is off.
///
/// `agents.yaml#/components/schemas/CreateAgentRequest`
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct CreateAgentRequest {
    pub name: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// Default: `"single_prompt"`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub workflow_type: Option<WorkflowType>,
    /// Some models must be unlocked for the organization, else the answer is 403; the
    /// realtime ones need a `single_prompt` workflow.
    ///
    /// Default: `"electron"`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub slm_model: Option<SlmModel>,
    /// What the agent is told at every step of a workflow graph; agents with a single
    /// prompt do not read it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub global_prompt: Option<String>,
    /// The knowledge base that the agent looks things up in.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub global_knowledge_base_id: Option<String>,
    /// What the agent says first.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub first_message: Option<String>,
    /// Has the platform's rules for spoken language applied to what the agent says.
    ///
    /// Default: `true`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub enable_style_guide: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub language: Option<LanguageSettings>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub timezone: Option<TimezoneSettings>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub synthesizer: Option<SynthesizerSettings>,
    /// Default: `""`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub background_sound: Option<BackgroundSound>,
    /// Writes numbers, dates and the like as they are spoken.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub speech_formatting: Option<bool>,
    /// How words are spoken that the voice gets wrong.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub pronunciation_dicts: Option<Vec<Pronunciation>>,
    /// Does not listen until the agent has spoken.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub mute_user_until_first_bot_response: Option<bool>,
    /// Lets the other side begin.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub wait_for_user_to_speak_first: Option<bool>,
    /// Stops speaking when the other side does.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub allow_interruptions: Option<bool>,
    /// How long the agent stays silent after an interruption, in **seconds**.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub interruption_backoff_timer: Option<Number>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub smart_turn_config: Option<SmartTurnConfig>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub voice_detection_config: Option<VoiceDetectionConfig>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub voice_mail_detection_config: Option<VoicemailDetectionSettings>,
    /// Takes noise out of what the agent hears.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub denoising_config: Option<Toggle>,
    /// Takes personal data out of transcripts before they are kept.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub redaction_config: Option<Toggle>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub llm_idle_timeout_config: Option<LlmIdleTimeoutSettings>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub session_timeout_config: Option<SessionTimeoutSettings>,
    /// A prompt for the outcome of a call; metrics after the call do more.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub call_disposition_config: Option<String>,
    /// A request made before the agent speaks.
    #[serde(rename = "preCallAPI", skip_serializing_if = "Option::is_none")]
    pub pre_call_api: Option<PreCallApi>,
    /// Values for the variables in the prompt, for calls that bring none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub default_variables: Option<Map<String, Value>>,
    /// Default: `true`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub allow_inbound_call: Option<bool>,
    /// The phone numbers of the agent, by the ids of their products.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub telephony_product_id: Option<Vec<String>>,
}

/// What the model is to know about the business.
///
/// `agents.yaml#/components/schemas/CreateAgentWithAiRequest`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct CreateAgentWithAiRequest {
    /// Made up when absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// The business and what the agent is for, where there are no `questions`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// Where there is no `description`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub questions: Option<Vec<AgentQuestion>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub r#type: Option<CreateAgentWithAiRequestType>,
    /// A knowledge base to give to the agent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub knowledge_base_id: Option<String>,
    /// A realtime voice that shows feeling; needs `voiceId` and `voiceModel`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub emotive_toggle: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub voice_id: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub voice_model: Option<String>,
}

open_enum! {
    /// `agents.yaml#/components/schemas/CreateAgentWithAiRequest/properties/type`
    pub enum CreateAgentWithAiRequestType {
        SinglePrompt = "single_prompt",
    }
}

/// Where the copy goes.
///
/// `agents.yaml#/components/schemas/DuplicateAgentRequest`
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct DuplicateAgentRequest {
    /// The organization that gets the copy.
    pub target_organization_id: String,
}

/// What of an agent is not part of its configuration. What is absent stays.
///
/// `agents.yaml#/components/schemas/UpdateAgentRequest`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct UpdateAgentRequest {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub avatar_url: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub allow_inbound_call: Option<bool>,
    /// All of the agent's phone numbers, by the ids of their products.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub telephony_product_id: Option<Vec<String>>,
    /// Shown to the whole organization, not only to who made it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub visible_to_everyone: Option<bool>,
    /// Properties that the document does not declare by name.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// The form in front of `POST /agent/with-ai`.
///
/// `agents.yaml#/components/schemas/PromptConfig`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct PromptConfig {
    /// The label to begin with.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub default_label: Option<String>,
    /// The labels that have example answers of their own.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub example_labels: Option<Vec<String>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub questions: Option<Vec<PromptQuestion>>,
}

/// One page of calls.
///
/// `agents.yaml#/components/schemas/AgentCallLogPage`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct AgentCallLogPage {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub call_logs: Option<Vec<AgentCallLog>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub page: Option<Number>,
    /// How many calls a page has.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub offset: Option<Number>,
    /// How many calls there are on all pages.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub total_count: Option<Number>,
}

/// What the agent is told, and the tools it has.
///
/// `agents.yaml#/components/schemas/AgentTemplatePrompt`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
pub struct AgentTemplatePrompt {
    #[serde(rename = "_id", skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub prompt: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tools: Option<Vec<AgentTemplateTool>>,
}

/// Which languages the agent speaks.
///
/// `agents.yaml#/components/schemas/LanguageSettings`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
pub struct LanguageSettings {
    /// Default: `"en"`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub default: Option<LanguageCode>,
    /// Must hold the default. Tamil stands alone.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub supported: Option<Vec<LanguageCode>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub switching: Option<LanguageSwitchingSettings>,
}

/// A question of `GET /agent/prompt-config` and its answer.
///
/// `agents.yaml#/components/schemas/AgentQuestion`
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
pub struct AgentQuestion {
    pub question: String,
    pub answer: String,
}

/// One question of the form.
///
/// `agents.yaml#/components/schemas/PromptQuestion`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
pub struct PromptQuestion {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
    /// The kind of field to answer it in.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub r#type: Option<String>,
    /// The answers to choose from, where it is a choice.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub options: Option<Vec<String>>,
    /// An answer for each label.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub examples: Option<BTreeMap<String, String>>,
}

/// A call in brief.
///
/// `agents.yaml#/components/schemas/AgentCallLog`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct AgentCallLog {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub call_id: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub from_number: Option<Sensitive<String>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub to_number: Option<Sensitive<String>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub call_type: Option<String>,
    /// In **milliseconds**; webhooks count seconds.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub call_duration: Option<Number>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub call_status: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub created_at: Option<Timestamp>,
}

/// A tool in brief. `Tool` is the form in which agents have it.
///
/// `agents.yaml#/components/schemas/AgentTemplateTool`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
pub struct AgentTemplateTool {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub r#type: Option<ToolType>,
    /// The JSON Schema of what the tool takes.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub input_schema: Option<Map<String, Value>>,
}

/// When the agent follows the other side into another language.
///
/// `agents.yaml#/components/schemas/LanguageSwitchingSettings`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct LanguageSwitchingSettings {
    /// Default: `false`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub is_enabled: Option<bool>,
    /// How many words a turn must have to count.
    ///
    /// Default: `2`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub min_words_for_detection: Option<Number>,
    /// From this confidence on, one turn is enough.
    ///
    /// Default: `0.7`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub strong_signal_threshold: Option<Number>,
    /// From this confidence on, a turn counts.
    ///
    /// Default: `0.3`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub weak_signal_threshold: Option<Number>,
    /// How many turns in a row a weak signal must last.
    ///
    /// Default: `2`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub min_consecutive_for_weak_threshold_switch: Option<Number>,
}

/// The parameters of `GET /agent/template`.
///
/// `agents.yaml#/paths/~1agent~1template/get/parameters`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
pub struct ListAgentTemplatesParams {
    /// Only templates made for India (`in`) or the United States (`us`); all when
    /// absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub region: Option<ListAgentTemplatesParamsRegion>,
}

open_enum! {
    /// `agents.yaml#/paths/~1agent~1template/get/parameters/0/schema`
    pub enum ListAgentTemplatesParamsRegion {
        Us = "us",
        In = "in",
    }
}

/// `agents.yaml#/paths/~1agent~1template/get/responses/200/content/application~1json/schema`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
pub struct ListAgentTemplatesOk {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub data: Option<Vec<AgentTemplate>>,
}

/// `agents.yaml#/paths/~1agent~1from-template/post/responses/200/content/application~1json/schema`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
pub struct CreateAgentFromTemplateOk {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub data: Option<String>,
}

/// The parameters of `GET /agent`.
///
/// `agents.yaml#/paths/~1agent/get/parameters`
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ListAgentsParams {
    /// The archived agents instead of those in use.
    pub archived: bool,
    /// Only agents that are built this way.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub r#type: Option<WorkflowType>,
    /// Only agents whose name has this text in it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub search: Option<String>,
    /// Default: `"createdAt"`.
    pub sort_field: ListAgentsParamsSortField,
    /// Default: `"desc"`.
    pub sort_order: SortOrder,
    /// The page, counted from 1.
    pub page: i64,
    /// How many agents a page has. In spite of its name, not where the page begins.
    pub offset: i64,
}

open_enum! {
    /// Default: `"createdAt"`.
    ///
    /// `agents.yaml#/paths/~1agent/get/parameters/3/schema`
    pub enum ListAgentsParamsSortField {
        CreatedAt = "createdAt",
        Name = "name",
        TotalCalls = "totalCalls",
        UpdatedAt = "updatedAt",
        WorkflowType = "workflowType",
    }
}

/// `agents.yaml#/paths/~1agent/get/responses/200/content/application~1json/schema`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
pub struct ListAgentsOk {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub data: Option<AgentPage>,
}

/// `agents.yaml#/paths/~1agent/post/responses/201/content/application~1json/schema`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
pub struct CreateAgentCreated {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub data: Option<String>,
}

/// `agents.yaml#/paths/~1agent~1with-ai/post/responses/201/content/application~1json/schema`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
pub struct CreateAgentWithAiCreated {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub success: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub data: Option<String>,
}

/// The parameters of `POST /agent/{id}/duplicate`.
///
/// `agents.yaml#/paths/~1agent~1{id}~1duplicate/post/parameters`
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
pub struct DuplicateAgentParams {
    /// The agent.
    pub id: String,
}

/// `agents.yaml#/paths/~1agent~1{id}~1duplicate/post/responses/201/content/application~1json/schema`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
pub struct DuplicateAgentCreated {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub data: Option<DuplicateAgentCreatedData>,
}

/// `agents.yaml#/paths/~1agent~1{id}~1duplicate/post/responses/201/content/application~1json/schema/properties/data`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
pub struct DuplicateAgentCreatedData {
    #[serde(rename = "_id", skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
}

/// The parameters of `GET /agent/{id}`.
///
/// `agents.yaml#/paths/~1agent~1{id}/get/parameters`
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct GetAgentParams {
    /// The agent.
    pub id: String,
    /// Resolve the configuration of this draft instead of the active version.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub draft_id: Option<String>,
    /// Resolve the configuration of this version instead of the active one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub version_id: Option<String>,
}

/// `agents.yaml#/paths/~1agent~1{id}/get/responses/200/content/application~1json/schema`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
pub struct GetAgentOk {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub data: Option<AgentDTO>,
}

/// The parameters of `PATCH /agent/{id}`.
///
/// `agents.yaml#/paths/~1agent~1{id}/patch/parameters`
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
pub struct UpdateAgentParams {
    /// The agent.
    pub id: String,
}

/// `agents.yaml#/paths/~1agent~1{id}/patch/responses/200/content/application~1json/schema`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
pub struct UpdateAgentOk {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub data: Option<String>,
}

/// `agents.yaml#/paths/~1agent~1prompt-config/get/responses/200/content/application~1json/schema`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
pub struct GetPromptConfigOk {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub success: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub data: Option<PromptConfig>,
}

/// The parameters of `GET /agent/{id}/call-logs`.
///
/// `agents.yaml#/paths/~1agent~1{id}~1call-logs/get/parameters`
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
pub struct ListAgentCallLogsParams {
    /// The agent.
    pub id: String,
    /// The page, counted from 1.
    pub page: i64,
    /// How many calls a page has. In spite of its name, not where the page begins.
    pub offset: i64,
}

/// `agents.yaml#/paths/~1agent~1{id}~1call-logs/get/responses/200/content/application~1json/schema`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
pub struct ListAgentCallLogsOk {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub success: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub data: Option<AgentCallLogPage>,
}

/// The parameters of `DELETE /agent/{id}/archive`.
///
/// `agents.yaml#/paths/~1agent~1{id}~1archive/delete/parameters`
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
pub struct DeleteAgentParams {
    /// The agent.
    pub id: String,
    /// `false` brings an archived agent back.
    pub on: bool,
}

/// `agents.yaml#/paths/~1agent~1{id}~1archive/delete/responses/200/content/application~1json/schema`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
pub struct DeleteAgentOk {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub data: Option<DeleteAgentOkData>,
}

/// `agents.yaml#/paths/~1agent~1{id}~1archive/delete/responses/200/content/application~1json/schema/properties/data`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
pub struct DeleteAgentOkData {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub message: Option<DeleteAgentOkDataMessage>,
}

open_enum! {
    /// `agents.yaml#/paths/~1agent~1{id}~1archive/delete/responses/200/content/application~1json/schema/properties/data/properties/message`
    pub enum DeleteAgentOkDataMessage {
        AgentArchived = "Agent archived",
        AgentUnarchived = "Agent unarchived",
    }
}
