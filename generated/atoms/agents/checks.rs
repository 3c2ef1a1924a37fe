//! What requests have to satisfy.
//!
//! Made by atoms-codegen from `specs/atoms`; edit that, not this.

use atoms_runtime::codegen::pattern;
use atoms_runtime::codegen::check::At;

use super::super::checks as shared_checks;

/// `agents.yaml#/components/schemas/CreateAgentFromTemplateRequest`
pub(super) fn create_agent_from_template_request(value: At<'_>) {
    let object = value.object();
    object.required(&["agentName", "templateId"]);
    object.property("agentName").string();
    object.property("agentDescription").string();
    object.property("templateId").string();
}

/// `agents.yaml#/components/schemas/CreateAgentRequest`
pub(super) fn create_agent_request(value: At<'_>) {
    let object = value.object();
    object.required(&["name"]);
    object.property("name").string();
    object.property("description").string();
    object.property("workflowType").check(shared_checks::workflow_type);
    object.property("slmModel").check(shared_checks::slm_model);
    object.property("globalPrompt").string().max_length(4000);
    object.property("globalKnowledgeBaseId").string();
    object.property("firstMessage").string().max_length(500);
    object.property("enableStyleGuide").boolean();
    object.property("language").check(language_settings);
    object.property("timezone").check(shared_checks::timezone_settings);
    object.property("synthesizer").check(shared_checks::synthesizer_settings);
    object.property("backgroundSound").check(shared_checks::background_sound);
    object.property("speechFormatting").boolean();
    object.property("pronunciationDicts").array().items(shared_checks::pronunciation);
    object.property("muteUserUntilFirstBotResponse").boolean();
    object.property("waitForUserToSpeakFirst").boolean();
    object.property("allowInterruptions").boolean();
    object.property("interruptionBackoffTimer").number().minimum(0).maximum(10);
    object.property("smartTurnConfig").check(shared_checks::smart_turn_config);
    object.property("voiceDetectionConfig").check(shared_checks::voice_detection_config);
    object.property("voiceMailDetectionConfig").check(shared_checks::voicemail_detection_settings);
    object.property("denoisingConfig").check(shared_checks::toggle);
    object.property("redactionConfig").check(shared_checks::toggle);
    object.property("llmIdleTimeoutConfig").check(shared_checks::llm_idle_timeout_settings);
    object.property("sessionTimeoutConfig").check(shared_checks::session_timeout_settings);
    object.property("callDispositionConfig").string();
    object.property("preCallAPI").check(shared_checks::pre_call_api);
    object.property("defaultVariables").object();
    object.property("allowInboundCall").boolean();
    object.property("telephonyProductId").array().items(|value| {
        value.string();
    });
}

/// `agents.yaml#/components/schemas/CreateAgentWithAiRequest`
pub(super) fn create_agent_with_ai_request(value: At<'_>) {
    let object = value.object();
    object.property("name").string().max_length(50);
    object.property("description").string().max_length(15000);
    object.property("questions").array().items(agent_question);
    object.property("type").check(create_agent_with_ai_request_type);
    object.property("knowledgeBaseId").string();
    object.property("emotiveToggle").boolean();
    object.property("voiceId").string();
    object.property("voiceModel").string();
}

/// `agents.yaml#/components/schemas/CreateAgentWithAiRequest/properties/type`
pub(super) fn create_agent_with_ai_request_type(value: At<'_>) {
    value.string().one_of(&["single_prompt"]);
}

/// `agents.yaml#/components/schemas/DuplicateAgentRequest`
pub(super) fn duplicate_agent_request(value: At<'_>) {
    let object = value.object();
    object.required(&["targetOrganizationId"]);
    object.property("targetOrganizationId").string().pattern(pattern!("^[a-fA-F0-9]{24}$"));
}

/// `agents.yaml#/components/schemas/UpdateAgentRequest`
pub(super) fn update_agent_request(value: At<'_>) {
    let object = value.object();
    object.property("name").string();
    object.property("description").string();
    object.property("avatarUrl").string();
    object.property("allowInboundCall").boolean();
    object.property("telephonyProductId").array().items(|value| {
        value.string();
    });
    object.property("visibleToEveryone").boolean();
}

/// `agents.yaml#/components/schemas/LanguageSettings`
pub(super) fn language_settings(value: At<'_>) {
    let object = value.object();
    object.property("default").check(shared_checks::language_code);
    object.property("supported").array().items(shared_checks::language_code);
    object.property("switching").check(language_switching_settings);
}

/// `agents.yaml#/components/schemas/AgentQuestion`
pub(super) fn agent_question(value: At<'_>) {
    let object = value.object();
    object.required(&["question", "answer"]);
    object.property("question").string().min_length(1).max_length(2000);
    object.property("answer").string().min_length(50).max_length(15000);
}

/// `agents.yaml#/components/schemas/LanguageSwitchingSettings`
pub(super) fn language_switching_settings(value: At<'_>) {
    let object = value.object();
    object.property("isEnabled").boolean();
    object.property("minWordsForDetection").number().minimum(1).maximum(10);
    object.property("strongSignalThreshold").number().minimum("0.1").maximum("0.9");
    object.property("weakSignalThreshold").number().minimum("0.1").maximum("0.9");
    object.property("minConsecutiveForWeakThresholdSwitch").number().minimum(1).maximum(5);
}

/// `agents.yaml#/paths/~1agent~1template/get/parameters/0/schema`
pub(super) fn list_agent_templates_params_region(value: At<'_>) {
    value.string().one_of(&["us", "in"]);
}

/// `agents.yaml#/paths/~1agent/get/parameters/1/schema`
pub(super) fn list_agents_params_type(value: At<'_>) {
    value.string().one_of(&["single_prompt", "workflow_graph"]);
}

/// `agents.yaml#/paths/~1agent/get/parameters/3/schema`
pub(super) fn list_agents_params_sort_field(value: At<'_>) {
    value.string().one_of(&["createdAt", "name", "totalCalls", "updatedAt", "workflowType"]);
}

/// `agents.yaml#/paths/~1agent~1{id}~1archive/delete/parameters/1/schema`
pub(super) fn delete_agent_params_on(value: At<'_>) {
    value.string().one_of(&["true", "false"]);
}

/// The parameter `id`.
pub(super) fn id_param(value: At<'_>) {
    value.string().min_length(1);
}
