//! The types of `Agents` alone.
//!
//! Made by atoms-codegen from `specs/atoms`; edit that, not this.

#![allow(missing_docs, reason = "what the document leaves undescribed stays so here")]
#![allow(deprecated, reason = "what the document deprecates is still received")]

use std::collections::BTreeMap;

use atoms_runtime::{Number, Sensitive, Timestamp};
use atoms_runtime::codegen::{object, open_enum};
use serde_json::{Map, Value};

use super::super::types::{
    AgentDTO, BackgroundSound, LanguageCode, LlmIdleTimeoutSettings, PreCallApi,
    Pronunciation, SessionTimeoutSettings, SlmModel, SmartTurnConfig, SortOrder,
    SynthesizerSettings, TimezoneSettings, Toggle, VoiceDetectionConfig,
    VoicemailDetectionSettings, WorkflowType,
};

object! {
    /// A ready-made agent.
    ///
    /// `agents.yaml#/components/schemas/AgentTemplate`
    pub struct AgentTemplate {
        /// To name the template in `POST /agent/from-template`.
        pub underscore_id: Option<String> = optional("_id"),
        /// A readable name of the template that does not change.
        pub id: Option<String> = optional("id"),
        pub name: Option<String> = optional("name"),
        pub description: Option<String> = optional("description"),
        pub avatar_url: Option<String> = optional("avatarUrl"),
        pub industry: Option<String> = optional("industry"),
        pub use_case: Option<String> = optional("useCase"),
        /// Who calls whom.
        pub call_type: Option<AgentTemplateCallType> = optional("callType"),
        pub region: Option<AgentTemplateRegion> = optional("region"),
        /// The language by its English name, where agents have a code.
        pub default_language: Option<AgentTemplateDefaultLanguage> = optional("defaultLanguage"),
        /// Spelt in capitals here, unlike `WorkflowType`.
        pub workflow_type: Option<AgentTemplateWorkflowType> = optional("workflowType"),
        pub single_prompt_config: Option<AgentTemplatePrompt> = optional("singlePromptConfig"),
        /// Its page in the documentation.
        pub reference_url: Option<String> = optional("referenceUrl"),
        /// Among those that are chosen most.
        pub trending: Option<bool> = optional("trending"),
    }
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

object! {
    /// The template, and what the new agent is called.
    ///
    /// `agents.yaml#/components/schemas/CreateAgentFromTemplateRequest`
    pub struct CreateAgentFromTemplateRequest with new {
        pub agent_name: String = "agentName",
        pub agent_description: Option<String> = optional("agentDescription"),
        /// The `_id` of the template.
        pub template_id: String = "templateId",
    }
}

object! {
    /// One page of agents.
    ///
    /// `agents.yaml#/components/schemas/AgentPage`
    pub struct AgentPage {
        pub agents: Option<Vec<AgentDTO>> = optional("agents"),
        /// How many agents there are on all pages.
        pub total: Option<Number> = optional("total"),
    }
}

object! {
    /// A new agent. What is absent has the default named here, or is off.
    ///
    /// `agents.yaml#/components/schemas/CreateAgentRequest`
    pub struct CreateAgentRequest with new {
        pub name: String = "name",
        pub description: Option<String> = optional("description"),
        /// Default: `"single_prompt"`.
        pub workflow_type: Option<WorkflowType> = optional("workflowType"),
        /// Some models must be unlocked for the organization, else the answer is 403; the
        /// realtime ones need a `single_prompt` workflow.
        ///
        /// Default: `"electron"`.
        pub slm_model: Option<SlmModel> = optional("slmModel"),
        /// What the agent is told at every step of a workflow graph; agents with a single
        /// prompt do not read it.
        ///
        /// At most 4000 characters.
        pub global_prompt: Option<String> = optional("globalPrompt"),
        /// The knowledge base that the agent looks things up in.
        pub global_knowledge_base_id: Option<String> = optional("globalKnowledgeBaseId"),
        /// What the agent says first.
        ///
        /// At most 500 characters.
        pub first_message: Option<String> = optional("firstMessage"),
        /// Has the platform's rules for spoken language applied to what the agent says.
        ///
        /// Default: `true`.
        pub enable_style_guide: Option<bool> = optional("enableStyleGuide"),
        pub language: Option<LanguageSettings> = optional("language"),
        pub timezone: Option<TimezoneSettings> = optional("timezone"),
        pub synthesizer: Option<SynthesizerSettings> = optional("synthesizer"),
        /// Default: `""`.
        pub background_sound: Option<BackgroundSound> = optional("backgroundSound"),
        /// Writes numbers, dates and the like as they are spoken.
        pub speech_formatting: Option<bool> = optional("speechFormatting"),
        /// How words are spoken that the voice gets wrong.
        pub pronunciation_dicts: Option<Vec<Pronunciation>> = optional("pronunciationDicts"),
        /// Does not listen until the agent has spoken.
        pub mute_user_until_first_bot_response: Option<bool>
            = optional("muteUserUntilFirstBotResponse"),
        /// Lets the other side begin.
        pub wait_for_user_to_speak_first: Option<bool> = optional("waitForUserToSpeakFirst"),
        /// Stops speaking when the other side does.
        pub allow_interruptions: Option<bool> = optional("allowInterruptions"),
        /// How long the agent stays silent after an interruption, in **seconds**.
        ///
        /// From 0 to 10.
        pub interruption_backoff_timer: Option<Number> = optional("interruptionBackoffTimer"),
        pub smart_turn_config: Option<SmartTurnConfig> = optional("smartTurnConfig"),
        pub voice_detection_config: Option<VoiceDetectionConfig> = optional("voiceDetectionConfig"),
        pub voice_mail_detection_config: Option<VoicemailDetectionSettings>
            = optional("voiceMailDetectionConfig"),
        /// Takes noise out of what the agent hears.
        pub denoising_config: Option<Toggle> = optional("denoisingConfig"),
        /// Takes personal data out of transcripts before they are kept.
        pub redaction_config: Option<Toggle> = optional("redactionConfig"),
        pub llm_idle_timeout_config: Option<LlmIdleTimeoutSettings>
            = optional("llmIdleTimeoutConfig"),
        pub session_timeout_config: Option<SessionTimeoutSettings>
            = optional("sessionTimeoutConfig"),
        /// A prompt for the outcome of a call; metrics after the call do more.
        pub call_disposition_config: Option<String> = optional("callDispositionConfig"),
        /// A request made before the agent speaks.
        pub pre_call_api: Option<PreCallApi> = optional("preCallAPI"),
        /// Values for the variables in the prompt, for calls that bring none.
        pub default_variables: Option<Map<String, Value>> = optional("defaultVariables"),
        /// Default: `true`.
        #[deprecated]
        pub allow_inbound_call: Option<bool> = optional("allowInboundCall"),
        /// The phone numbers of the agent, by the ids of their products.
        #[deprecated]
        pub telephony_product_id: Option<Vec<String>> = optional("telephonyProductId"),
    }
}

object! {
    /// What the model is to know about the business.
    ///
    /// `agents.yaml#/components/schemas/CreateAgentWithAiRequest`
    pub struct CreateAgentWithAiRequest {
        /// Made up when absent.
        ///
        /// At most 50 characters.
        pub name: Option<String> = optional("name"),
        /// The business and what the agent is for, where there are no `questions`.
        ///
        /// At most 15000 characters.
        pub description: Option<String> = optional("description"),
        /// Where there is no `description`.
        pub questions: Option<Vec<AgentQuestion>> = optional("questions"),
        pub r#type: Option<CreateAgentWithAiRequestType> = optional("type"),
        /// A knowledge base to give to the agent.
        pub knowledge_base_id: Option<String> = optional("knowledgeBaseId"),
        /// A realtime voice that shows feeling; needs `voiceId` and `voiceModel`.
        pub emotive_toggle: Option<bool> = optional("emotiveToggle"),
        pub voice_id: Option<String> = optional("voiceId"),
        pub voice_model: Option<String> = optional("voiceModel"),
    }
}

open_enum! {
    /// `agents.yaml#/components/schemas/CreateAgentWithAiRequest/properties/type`
    pub enum CreateAgentWithAiRequestType {
        SinglePrompt = "single_prompt",
    }
}

object! {
    /// Where the copy goes.
    ///
    /// `agents.yaml#/components/schemas/DuplicateAgentRequest`
    pub struct DuplicateAgentRequest with new {
        /// The organization that gets the copy.
        pub target_organization_id: String = "targetOrganizationId",
    }
}

object! {
    /// What of an agent is not part of its configuration. What is absent stays.
    ///
    /// `agents.yaml#/components/schemas/UpdateAgentRequest`
    #[derive(Default)]
    pub struct UpdateAgentRequest {
        pub name: Option<String> = optional("name"),
        pub description: Option<String> = optional("description"),
        pub avatar_url: Option<String> = optional("avatarUrl"),
        #[deprecated]
        pub allow_inbound_call: Option<bool> = optional("allowInboundCall"),
        /// All of the agent's phone numbers, by the ids of their products.
        #[deprecated]
        pub telephony_product_id: Option<Vec<String>> = optional("telephonyProductId"),
        /// Shown to the whole organization, not only to who made it.
        pub visible_to_everyone: Option<bool> = optional("visibleToEveryone"),
        /// Properties that the document does not declare by name.
        pub extra: Map<String, Value> = additional(..),
    }
}

object! {
    /// The form in front of `POST /agent/with-ai`.
    ///
    /// `agents.yaml#/components/schemas/PromptConfig`
    pub struct PromptConfig {
        /// The label to begin with.
        pub default_label: Option<String> = optional("defaultLabel"),
        /// The labels that have example answers of their own.
        pub example_labels: Option<Vec<String>> = optional("exampleLabels"),
        pub questions: Option<Vec<PromptQuestion>> = optional("questions"),
    }
}

object! {
    /// One page of calls.
    ///
    /// `agents.yaml#/components/schemas/AgentCallLogPage`
    pub struct AgentCallLogPage {
        pub call_logs: Option<Vec<AgentCallLog>> = optional("callLogs"),
        pub page: Option<Number> = optional("page"),
        /// How many calls a page has.
        pub offset: Option<Number> = optional("offset"),
        /// How many calls there are on all pages.
        pub total_count: Option<Number> = optional("totalCount"),
    }
}

object! {
    /// What the agent is told, and the tools it has.
    ///
    /// `agents.yaml#/components/schemas/AgentTemplatePrompt`
    pub struct AgentTemplatePrompt {
        pub id: Option<String> = optional("_id"),
        pub prompt: Option<String> = optional("prompt"),
        pub tools: Option<Vec<AgentTemplateTool>> = optional("tools"),
    }
}

object! {
    /// Which languages the agent speaks.
    ///
    /// `agents.yaml#/components/schemas/LanguageSettings`
    pub struct LanguageSettings {
        /// Default: `"en"`.
        pub default: Option<LanguageCode> = optional("default"),
        /// Must hold the default. Tamil stands alone.
        pub supported: Option<Vec<LanguageCode>> = optional("supported"),
        pub switching: Option<LanguageSwitchingSettings> = optional("switching"),
    }
}

object! {
    /// A question of `GET /agent/prompt-config` and its answer.
    ///
    /// `agents.yaml#/components/schemas/AgentQuestion`
    pub struct AgentQuestion with new {
        /// From 1 to 2000 characters.
        pub question: String = "question",
        /// From 50 to 15000 characters.
        pub answer: String = "answer",
    }
}

object! {
    /// One question of the form.
    ///
    /// `agents.yaml#/components/schemas/PromptQuestion`
    pub struct PromptQuestion {
        pub text: Option<String> = optional("text"),
        /// The kind of field to answer it in.
        pub r#type: Option<String> = optional("type"),
        /// The answers to choose from, where it is a choice.
        pub options: Option<Vec<String>> = optional("options"),
        /// An answer for each label.
        pub examples: Option<BTreeMap<String, String>> = optional("examples"),
    }
}

object! {
    /// A call in brief.
    ///
    /// `agents.yaml#/components/schemas/AgentCallLog`
    pub struct AgentCallLog {
        pub call_id: Option<String> = optional("callId"),
        pub from_number: Option<Sensitive<String>> = optional("fromNumber"),
        pub to_number: Option<Sensitive<String>> = optional("toNumber"),
        pub call_type: Option<String> = optional("callType"),
        /// In **milliseconds**; webhooks count seconds.
        pub call_duration: Option<Number> = optional("callDuration"),
        pub call_status: Option<String> = optional("callStatus"),
        pub created_at: Option<Timestamp> = optional("createdAt"),
    }
}

object! {
    /// A tool in brief. `Tool` is the form in which agents have it.
    ///
    /// `agents.yaml#/components/schemas/AgentTemplateTool`
    pub struct AgentTemplateTool {
        pub name: Option<String> = optional("name"),
        pub description: Option<String> = optional("description"),
        /// What the tool does.
        pub r#type: Option<AgentTemplateToolType> = optional("type"),
        /// The JSON Schema of what the tool takes.
        pub input_schema: Option<Map<String, Value>> = optional("input_schema"),
    }
}

open_enum! {
    /// What the tool does.
    ///
    /// `agents.yaml#/components/schemas/AgentTemplateTool/properties/type`
    pub enum AgentTemplateToolType {
        EndCall = "end_call",
        TransferCall = "transfer_call",
        ApiCall = "api_call",
        KnowledgeBaseSearch = "knowledge_base_search",
        ExtractDynamicVariables = "extract_dynamic_variables",
    }
}

object! {
    /// When the agent follows the other side into another language.
    ///
    /// `agents.yaml#/components/schemas/LanguageSwitchingSettings`
    pub struct LanguageSwitchingSettings {
        /// Default: `false`.
        pub is_enabled: Option<bool> = optional("isEnabled"),
        /// How many words a turn must have to count.
        ///
        /// From 1 to 10. Default: `2`.
        pub min_words_for_detection: Option<Number> = optional("minWordsForDetection"),
        /// From this confidence on, one turn is enough.
        ///
        /// From 0.1 to 0.9. Default: `0.7`.
        pub strong_signal_threshold: Option<Number> = optional("strongSignalThreshold"),
        /// From this confidence on, a turn counts.
        ///
        /// From 0.1 to 0.9. Default: `0.3`.
        pub weak_signal_threshold: Option<Number> = optional("weakSignalThreshold"),
        /// How many turns in a row a weak signal must last.
        ///
        /// From 1 to 5. Default: `2`.
        pub min_consecutive_for_weak_threshold_switch: Option<Number>
            = optional("minConsecutiveForWeakThresholdSwitch"),
    }
}

object! {
    /// The parameters of `GET /agent/template`.
    ///
    /// `agents.yaml#/paths/~1agent~1template/get/parameters`
    pub struct ListAgentTemplatesParams {
        /// Only templates made for India (`in`) or the United States (`us`); all when
        /// absent.
        pub region: Option<ListAgentTemplatesParamsRegion> = optional("region"),
    }
}

open_enum! {
    /// `agents.yaml#/paths/~1agent~1template/get/parameters/0/schema`
    pub enum ListAgentTemplatesParamsRegion {
        Us = "us",
        In = "in",
    }
}

object! {
    /// `agents.yaml#/paths/~1agent~1template/get/responses/200/content/application~1json/schema`
    pub struct ListAgentTemplatesOk {
        pub status: Option<bool> = optional("status"),
        pub data: Option<Vec<AgentTemplate>> = optional("data"),
    }
}

object! {
    /// `agents.yaml#/paths/~1agent~1from-template/post/responses/200/content/application~1json/schema`
    pub struct CreateAgentFromTemplateOk {
        pub status: Option<bool> = optional("status"),
        pub data: Option<String> = optional("data"),
    }
}

object! {
    /// The parameters of `GET /agent`.
    ///
    /// `agents.yaml#/paths/~1agent/get/parameters`
    pub struct ListAgentsParams {
        /// The archived agents instead of those in use.
        ///
        /// Default: `false`.
        pub archived: bool = "archived",
        /// Only agents that are built this way.
        pub r#type: Option<ListAgentsParamsType> = optional("type"),
        /// Only agents whose name has this text in it.
        pub search: Option<String> = optional("search"),
        /// Default: `"createdAt"`.
        pub sort_field: ListAgentsParamsSortField = "sortField",
        /// Default: `"desc"`.
        pub sort_order: SortOrder = "sortOrder",
        /// The page, counted from 1.
        ///
        /// Default: `1`.
        pub page: i64 = "page",
        /// How many agents a page has. In spite of its name, not where the page begins.
        ///
        /// Default: `10`.
        pub offset: i64 = "offset",
    }
}

open_enum! {
    /// `agents.yaml#/paths/~1agent/get/parameters/1/schema`
    pub enum ListAgentsParamsType {
        SinglePrompt = "single_prompt",
        WorkflowGraph = "workflow_graph",
    }
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

object! {
    /// `agents.yaml#/paths/~1agent/get/responses/200/content/application~1json/schema`
    pub struct ListAgentsOk {
        pub status: Option<bool> = optional("status"),
        pub data: Option<AgentPage> = optional("data"),
    }
}

object! {
    /// `agents.yaml#/paths/~1agent/post/responses/201/content/application~1json/schema`
    pub struct CreateAgentCreated {
        pub status: Option<bool> = optional("status"),
        pub data: Option<String> = optional("data"),
    }
}

object! {
    /// `agents.yaml#/paths/~1agent~1with-ai/post/responses/201/content/application~1json/schema`
    pub struct CreateAgentWithAiCreated {
        pub success: Option<bool> = optional("success"),
        pub data: Option<String> = optional("data"),
    }
}

object! {
    /// The parameters of `POST /agent/{id}/duplicate`.
    ///
    /// `agents.yaml#/paths/~1agent~1{id}~1duplicate/post/parameters`
    pub struct DuplicateAgentParams {
        /// The agent.
        pub id: String = "id",
    }
}

object! {
    /// `agents.yaml#/paths/~1agent~1{id}~1duplicate/post/responses/201/content/application~1json/schema`
    pub struct DuplicateAgentCreated {
        pub status: Option<bool> = optional("status"),
        pub data: Option<DuplicateAgentCreatedData> = optional("data"),
    }
}

object! {
    /// `agents.yaml#/paths/~1agent~1{id}~1duplicate/post/responses/201/content/application~1json/schema/properties/data`
    pub struct DuplicateAgentCreatedData {
        pub id: Option<String> = optional("_id"),
    }
}

object! {
    /// The parameters of `GET /agent/{id}`.
    ///
    /// `agents.yaml#/paths/~1agent~1{id}/get/parameters`
    pub struct GetAgentParams {
        /// The agent.
        ///
        /// At least 1 character.
        pub id: String = "id",
        /// Resolve the configuration of this draft instead of the active version.
        pub draft_id: Option<String> = optional("draftId"),
        /// Resolve the configuration of this version instead of the active one.
        pub version_id: Option<String> = optional("versionId"),
    }
}

object! {
    /// `agents.yaml#/paths/~1agent~1{id}/get/responses/200/content/application~1json/schema`
    pub struct GetAgentOk {
        pub status: Option<bool> = optional("status"),
        pub data: Option<AgentDTO> = optional("data"),
    }
}

object! {
    /// The parameters of `PATCH /agent/{id}`.
    ///
    /// `agents.yaml#/paths/~1agent~1{id}/patch/parameters`
    pub struct UpdateAgentParams {
        /// The agent.
        pub id: String = "id",
    }
}

object! {
    /// `agents.yaml#/paths/~1agent~1{id}/patch/responses/200/content/application~1json/schema`
    pub struct UpdateAgentOk {
        pub status: Option<bool> = optional("status"),
        pub data: Option<String> = optional("data"),
    }
}

object! {
    /// `agents.yaml#/paths/~1agent~1prompt-config/get/responses/200/content/application~1json/schema`
    pub struct GetPromptConfigOk {
        pub success: Option<bool> = optional("success"),
        pub data: Option<PromptConfig> = optional("data"),
    }
}

object! {
    /// The parameters of `GET /agent/{id}/call-logs`.
    ///
    /// `agents.yaml#/paths/~1agent~1{id}~1call-logs/get/parameters`
    pub struct ListAgentCallLogsParams {
        /// The agent.
        pub id: String = "id",
        /// The page, counted from 1.
        ///
        /// Default: `1`.
        pub page: i64 = "page",
        /// How many calls a page has. In spite of its name, not where the page begins.
        ///
        /// Default: `10`.
        pub offset: i64 = "offset",
    }
}

object! {
    /// `agents.yaml#/paths/~1agent~1{id}~1call-logs/get/responses/200/content/application~1json/schema`
    pub struct ListAgentCallLogsOk {
        pub success: Option<bool> = optional("success"),
        pub data: Option<AgentCallLogPage> = optional("data"),
    }
}

object! {
    /// The parameters of `DELETE /agent/{id}/archive`.
    ///
    /// `agents.yaml#/paths/~1agent~1{id}~1archive/delete/parameters`
    pub struct DeleteAgentParams {
        /// The agent.
        pub id: String = "id",
        /// `false` brings an archived agent back.
        ///
        /// Default: `"true"`.
        pub on: DeleteAgentParamsOn = "on",
    }
}

open_enum! {
    /// Default: `"true"`.
    ///
    /// `agents.yaml#/paths/~1agent~1{id}~1archive/delete/parameters/1/schema`
    pub enum DeleteAgentParamsOn {
        True = "true",
        False = "false",
    }
}

object! {
    /// `agents.yaml#/paths/~1agent~1{id}~1archive/delete/responses/200/content/application~1json/schema`
    pub struct DeleteAgentOk {
        pub status: Option<bool> = optional("status"),
        pub data: Option<DeleteAgentOkData> = optional("data"),
    }
}

object! {
    /// `agents.yaml#/paths/~1agent~1{id}~1archive/delete/responses/200/content/application~1json/schema/properties/data`
    pub struct DeleteAgentOkData {
        pub message: Option<DeleteAgentOkDataMessage> = optional("message"),
    }
}

open_enum! {
    /// `agents.yaml#/paths/~1agent~1{id}~1archive/delete/responses/200/content/application~1json/schema/properties/data/properties/message`
    pub enum DeleteAgentOkDataMessage {
        AgentArchived = "Agent archived",
        AgentUnarchived = "Agent unarchived",
    }
}
