//! What requests have to satisfy.
//!
//! Made by atoms-codegen from `specs/atoms`; edit that, not this.

#![cfg_attr(
    not(feature = "atoms"),
    allow(dead_code, reason = "for groups that may be off")
)]

use atoms_runtime::codegen::{pattern, values};
use atoms_runtime::codegen::check::At;

/// `common.yaml#/components/schemas/SortOrder`
pub(super) fn sort_order(value: At<'_>) {
    value.string().one_of(&["asc", "desc"]);
}

/// `common.yaml#/components/schemas/TestCallRequest`
pub(super) fn test_call_request(value: At<'_>) {
    let object = value.object();
    object.property("mode").check(test_call_mode);
    object.property("toPhone").string();
}

/// `calls.yaml#/components/schemas/InputAudioFormat`
pub(super) fn input_audio_format(value: At<'_>) {
    value.string().one_of(&[
        "pcm_8000",
        "pcm_16000",
        "pcm_22050",
        "pcm_24000",
        "pcm_44100",
        "pcm_48000",
        "opus_8000",
        "opus_16000",
        "opus_24000",
        "opus_48000",
        "mulaw_8000",
        "alaw_8000",
    ]);
}

/// `calls.yaml#/components/schemas/OutputAudioFormat`
pub(super) fn output_audio_format(value: At<'_>) {
    value.string().one_of(&["pcm_8000", "pcm_16000", "pcm_24000", "pcm_44100"]);
}

/// `common.yaml#/components/schemas/WorkflowType`
pub(super) fn workflow_type(value: At<'_>) {
    value.string().one_of(&["single_prompt", "workflow_graph", "multi_agents"]);
}

/// `common.yaml#/components/schemas/SlmModel`
pub(super) fn slm_model(value: At<'_>) {
    value.string().one_of(&[
        "electron",
        "electron-kogta",
        "electron-kogta-v2",
        "gpt-4o",
        "gpt-4.1",
        "gpt-5.2",
        "gpt-5.2-azure",
        "gpt-realtime",
        "gpt-realtime-mini",
    ]);
}

/// `agents.yaml#/components/schemas/TimezoneSettings`
pub(super) fn timezone_settings(value: At<'_>) {
    let object = value.object();
    object.property("label").string();
    object.property("offset").number();
}

/// `agents.yaml#/components/schemas/SynthesizerSettings`
pub(super) fn synthesizer_settings(value: At<'_>) {
    let object = value.object();
    object.property("voiceConfig").check(voice_config);
    object.property("speed").number().minimum(0).maximum(2);
    object.property("consistency").number().minimum(0).maximum(1);
    object.property("similarity").number().minimum(0).maximum(1);
    object.property("enhancement").check(|value| {
        value.number();
        value.one_of(values!("[0,1,2]"));
    });
    object.property("sampleRate").check(|value| {
        value.number();
        value.one_of(values!("[8000,16000,24000,44100]"));
    });
}

/// `common.yaml#/components/schemas/BackgroundSound`
pub(super) fn background_sound(value: At<'_>) {
    value.string().one_of(&["", "office", "cafe", "call_center", "static"]);
}

/// `common.yaml#/components/schemas/Pronunciation`
pub(super) fn pronunciation(value: At<'_>) {
    let object = value.object();
    object.required(&["word", "pronunciation"]);
    object.property("word").string();
    object.property("pronunciation").string();
}

/// `common.yaml#/components/schemas/SmartTurnConfig`
pub(super) fn smart_turn_config(value: At<'_>) {
    let object = value.object();
    object.property("isEnabled").boolean();
    object.property("waitTimeInSecs").number().minimum(0).maximum(10);
}

/// `common.yaml#/components/schemas/VoiceDetectionConfig`
pub(super) fn voice_detection_config(value: At<'_>) {
    let object = value.object();
    object.property("confidence").number().minimum(0).maximum(1);
    object.property("minVolume").number().minimum(0).maximum(1);
    object.property("triggerTimeInSecs").number().minimum(0).maximum(10);
    object.property("releaseTimeInSecs").number().minimum(0).maximum(10);
}

/// `agents.yaml#/components/schemas/VoicemailDetectionSettings`
pub(super) fn voicemail_detection_settings(value: At<'_>) {
    let object = value.object();
    object.property("enabled").boolean();
    object.property("endText").string().max_length(200);
}

/// `common.yaml#/components/schemas/Toggle`
pub(super) fn toggle(value: At<'_>) {
    let object = value.object();
    object.property("isEnabled").boolean();
}

/// `agents.yaml#/components/schemas/LlmIdleTimeoutSettings`
pub(super) fn llm_idle_timeout_settings(value: At<'_>) {
    let object = value.object();
    object.property("chatTimeoutTimeInSecs").number().minimum(1).maximum(300);
    object.property("webcallTimeoutTimeInSecs").number().minimum(1).maximum(300);
    object.property("telephonyTimeoutTimeInSecs").number().minimum(1).maximum(300);
    object.property("maxRetries").number();
}

/// `agents.yaml#/components/schemas/SessionTimeoutSettings`
pub(super) fn session_timeout_settings(value: At<'_>) {
    let object = value.object();
    object.property("timeoutTimeInSecs").number().maximum(3600);
}

/// `common.yaml#/components/schemas/PreCallApi`
pub(super) fn pre_call_api(value: At<'_>) {
    let object = value.object();
    object.required(&["method", "url"]);
    object.property("isEnabled").boolean();
    object.property("method").check(http_method);
    object.property("url").string().uri();
    object.property("headers").check(|value| {
        let object = value.object();
        object.rest(|value| {
            value.string();
        });
    });
    object.property("queryParams").object();
    object.property("body").object();
    object.property("timeout").integer().minimum(1).maximum(30);
    object.property("responseVariables").array().items(response_variable);
}

/// `common.yaml#/components/schemas/PostCallAnalyticsConfig`
pub(super) fn post_call_analytics_config(value: At<'_>) {
    let object = value.object();
    object.property("dispositionMetrics").array().items(disposition_metric);
    object.property("useInternalAnalyticsModel").boolean();
    object.property("useReasoningModel").boolean();
    object.property("successMetrics").array().items(success_metric);
    object.property("summaryPrompt").string();
}

/// `common.yaml#/components/schemas/WidgetMode`
pub(super) fn widget_mode(value: At<'_>) {
    value.string().one_of(&["voice", "chat"]);
}

/// `common.yaml#/components/schemas/WidgetTheme`
pub(super) fn widget_theme(value: At<'_>) {
    value.string().one_of(&["light", "dark"]);
}

/// `common.yaml#/components/schemas/WidgetSize`
pub(super) fn widget_size(value: At<'_>) {
    value.string().one_of(&["tiny", "compact", "full"]);
}

/// `common.yaml#/components/schemas/WidgetPosition`
pub(super) fn widget_position(value: At<'_>) {
    value.string().one_of(&["top-left", "top-right", "bottom-left", "bottom-right"]);
}

/// `common.yaml#/components/schemas/Tool`
pub(super) fn tool(value: At<'_>) {
    let object = value.object();
    object.required(&["name", "description", "type"]);
    object.property("name").string();
    object.property("description").string();
    object.property("type").check(tool_type);
    object.property("enabled").boolean();
    object.property("method").check(http_method);
    object.property("url").string().uri();
    object.property("headers").check(|value| {
        let object = value.object();
        object.rest(|value| {
            value.string();
        });
    });
    object.property("headersArray").array().items(key_value);
    object.property("queryParams").array().items(key_value);
    object.property("requestBody").string();
    object.property("auth").check(tool_auth);
    object.property("timeout").integer().minimum(1000).maximum(30000);
    object.property("timeoutMs").integer().minimum(1000).maximum(60000);
    object.property("expectsResponse").boolean();
    object.property("llmParameters").array().items(tool_parameter);
    object.property("responseVariables").array().items(response_variable);
    object.property("transferNumber").string();
    object.property("transferOption").check(transfer_option);
    object.property("transferOnlyIfHuman").boolean();
    object.property("detectionTimeout").integer().minimum(5).maximum(60);
    object.property("onHoldMusic").check(tool_on_hold_music);
    object.property("knowledgeBaseId").string();
    object.property("fillerPhrases").array().items(|value| {
        value.string();
    });
    object.property("variablesExtractionSchema").array().min_items(1).items(extracted_variable);
}

/// `common.yaml#/components/schemas/Tool/properties/onHoldMusic`
pub(super) fn tool_on_hold_music(value: At<'_>) {
    value.string().one_of(&["none", "relaxing_sound", "ringtone", "uplifting_beats"]);
}

/// `common.yaml#/components/schemas/SinglePromptConfig`
pub(super) fn single_prompt_config(value: At<'_>) {
    let object = value.object();
    object.required(&["prompt"]);
    object.property("prompt").string();
    object.property("tools").array().items(tool);
    object.property("toolRefs").array().items(|value| {
        value.string();
    });
}

/// `common.yaml#/components/schemas/TestCallMode`
pub(super) fn test_call_mode(value: At<'_>) {
    value.string().one_of(&["webcall", "chat", "telephony"]);
}

/// `common.yaml#/components/schemas/DispositionMetricType`
pub(super) fn disposition_metric_type(value: At<'_>) {
    value.string().one_of(&["STRING", "BOOLEAN", "INTEGER", "ENUM", "DATETIME"]);
}

/// `common.yaml#/components/schemas/LanguageCode`
pub(super) fn language_code(value: At<'_>) {
    value.string().one_of(&[
        "en",
        "hi",
        "gu",
        "mr",
        "bn",
        "ta",
        "te",
        "kn",
        "ml",
        "or",
        "es",
        "fr",
        "de",
        "it",
        "nl",
        "pt",
        "ru",
        "north_indic",
    ]);
}

/// `common.yaml#/components/schemas/VoiceConfig`
pub(super) fn voice_config(value: At<'_>) {
    let object = value.object();
    object.property("model").check(voice_config_model);
    object.property("voiceId").string();
    object.property("gender").check(voice_config_gender);
}

/// `common.yaml#/components/schemas/VoiceConfig/properties/model`
pub(super) fn voice_config_model(value: At<'_>) {
    value.string().one_of(&["waves_lightning_v3_1", "gpt-realtime", "gpt-realtime-mini"]);
}

/// `common.yaml#/components/schemas/VoiceConfig/properties/gender`
pub(super) fn voice_config_gender(value: At<'_>) {
    value.string().one_of(&["female", "male"]);
}

/// `common.yaml#/components/schemas/HttpMethod`
pub(super) fn http_method(value: At<'_>) {
    value.string().one_of(&["GET", "POST", "PUT", "PATCH", "DELETE"]);
}

/// `common.yaml#/components/schemas/ResponseVariable`
pub(super) fn response_variable(value: At<'_>) {
    let object = value.object();
    object.required(&["jsonPath", "variableName"]);
    object.property("jsonPath").string();
    object.property("variableName").string();
}

/// `common.yaml#/components/schemas/DispositionMetric`
pub(super) fn disposition_metric(value: At<'_>) {
    let object = value.object();
    object.required(&["identifier", "dispositionMetricPrompt"]);
    object.property("identifier").string().pattern(pattern!("^[a-z0-9_]+$"));
    object.property("dispositionMetricPrompt").string();
    object.property("dispositionMetricType").check(disposition_metric_type);
    object.property("choices").array().items(|value| {
        value.string();
    });
    object.property("dispositionValues").check(disposition_metric_disposition_values);
    value.any(&[
        |value| {
            let object = value.if_object();
            object.required(&["dispositionMetricType"]);
        },
        |value| {
            let object = value.if_object();
            object.required(&["dispositionValues"]);
        },
    ]);
}

/// `overlay.yaml#/actions/13/update/properties/dispositionValues`
pub(super) fn disposition_metric_disposition_values(value: At<'_>) {
    let object = value.object();
    object.required(&["type"]);
    object.property("type").check(disposition_metric_type);
}

/// `common.yaml#/components/schemas/SuccessMetric`
pub(super) fn success_metric(value: At<'_>) {
    let object = value.object();
    object.required(&["identifier", "successMetricPrompt", "successMetricType"]);
    object.property("identifier").string().pattern(pattern!("^[a-z0-9_]+$"));
    object.property("successMetricPrompt").string();
    object.property("successMetricType").check(success_metric_success_metric_type);
}

/// `common.yaml#/components/schemas/SuccessMetric/properties/successMetricType`
pub(super) fn success_metric_success_metric_type(value: At<'_>) {
    value.string().one_of(
        &["DESCRIPTIVE_SCALE", "NUMERIC_SCALE", "PASS_FAIL", "PERCENTAGE_SCALE"],
    );
}

/// `common.yaml#/components/schemas/ToolType`
pub(super) fn tool_type(value: At<'_>) {
    value.string().one_of(&[
        "end_call",
        "transfer_call",
        "api_call",
        "knowledge_base_search",
        "extract_dynamic_variables",
        "client_tool",
    ]);
}

/// `common.yaml#/components/schemas/KeyValue`
pub(super) fn key_value(value: At<'_>) {
    let object = value.object();
    object.required(&["key", "value"]);
    object.property("key").string();
    object.property("value").string();
}

/// `common.yaml#/components/schemas/ToolAuth`
pub(super) fn tool_auth(value: At<'_>) {
    let object = value.object();
    object.required(&["type"]);
    object.property("type").check(tool_auth_type);
    object.property("token").string();
    object.property("name").string();
    object.property("location").check(tool_auth_location);
    object.property("value").string();
    object.property("username").string();
    object.property("password").string();
}

/// `common.yaml#/components/schemas/ToolAuth/properties/type`
pub(super) fn tool_auth_type(value: At<'_>) {
    value.string().one_of(&["none", "bearer", "api_key", "basic"]);
}

/// `common.yaml#/components/schemas/ToolAuth/properties/location`
pub(super) fn tool_auth_location(value: At<'_>) {
    value.string().one_of(&["header", "query"]);
}

/// `common.yaml#/components/schemas/ToolParameter`
pub(super) fn tool_parameter(value: At<'_>) {
    let object = value.object();
    object.required(&["name", "description", "type"]);
    object.property("name").string();
    object.property("description").string();
    object.property("type").check(tool_value_type);
    object.property("required").boolean();
    object.property("values").array().items(|value| {
        value.string();
    });
}

/// `common.yaml#/components/schemas/TransferOption`
pub(super) fn transfer_option(value: At<'_>) {
    let object = value.object();
    object.property("type").check(transfer_option_type);
    object.property("privateHandoffOption").or_null().check(handoff_option);
    object.property("publicHandoffOption").or_null().check(handoff_option);
}

/// `common.yaml#/components/schemas/TransferOption/properties/type`
pub(super) fn transfer_option_type(value: At<'_>) {
    value.string().one_of(&["cold_transfer", "warm_transfer"]);
}

/// `common.yaml#/components/schemas/ExtractedVariable`
pub(super) fn extracted_variable(value: At<'_>) {
    let object = value.object();
    object.required(&["name", "description", "type"]);
    object.property("name").string();
    object.property("description").string();
    object.property("type").check(tool_value_type);
    object.property("values").array().items(|value| {
        value.string();
    });
}

/// `common.yaml#/components/schemas/ToolValueType`
pub(super) fn tool_value_type(value: At<'_>) {
    value.string().one_of(&["text", "number", "boolean", "enum"]);
}

/// `common.yaml#/components/schemas/HandoffOption`
pub(super) fn handoff_option(value: At<'_>) {
    let object = value.object();
    object.property("type").check(handoff_option_type);
    object.property("prompt").string();
}

/// `common.yaml#/components/schemas/HandoffOption/properties/type`
pub(super) fn handoff_option_type(value: At<'_>) {
    value.string().one_of(&["prompt", "static"]);
}
