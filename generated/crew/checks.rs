//! What requests have to satisfy.
//!
//! Made by atoms-codegen from `specs/crew/asyncapi.yaml`; edit that, not this.

use atoms_runtime::codegen::check::At;

/// `#/components/schemas/Time`
pub(super) fn time(value: At<'_>) {
    value.string();
}

/// `#/components/schemas/SessionContext`
pub(super) fn session_context(value: At<'_>) {
    let object = value.object();
    object.required(&["initial_variables", "conversation_type"]);
    object.property("initial_variables").object();
    object.property("conversation_type").check(session_context_conversation_type);
    object.property("caller").or_null().check(caller);
}

/// `#/components/schemas/SessionContext/properties/conversation_type`
pub(super) fn session_context_conversation_type(value: At<'_>) {
    value.any(&[
        |value| {
            value.string().one_of(&[
                "telephonyInbound",
                "telephonyOutbound",
                "chat",
                "webcall",
                "supervisor_agent",
            ]);
        },
        |value| {
            value.string();
        },
    ]);
}

/// `#/components/schemas/Caller`
pub(super) fn caller(value: At<'_>) {
    let object = value.object();
    object.property("user_number").or_null().string();
    object.property("agent_number").or_null().string();
    object.property("direction").or_null().string();
    object.property("call_id").or_null().string();
}

/// `#/components/schemas/OutputAgentSettings`
pub(super) fn output_agent_settings(value: At<'_>) {
    let object = value.object();
    object.property("interruptible").boolean();
}

/// `#/components/messages/init/payload`
pub(super) fn init(value: At<'_>) {
    let object = value.object();
    object.required(&["type", "version", "session_context"]);
    object.property("type").check(init_type);
    object.property("timestamp").check(time);
    object.property("version").string();
    object.property("session_context").check(session_context);
    object.property("output_agent_settings").or_null().check(output_agent_settings);
}

/// `#/components/messages/init/payload/properties/type`
pub(super) fn init_type(value: At<'_>) {
    value.string().one_of(&["system.init"]);
}

/// `#/components/messages/userJoined/payload`
pub(super) fn user_joined(value: At<'_>) {
    let object = value.object();
    object.required(&["type"]);
    object.property("type").check(user_joined_type);
    object.property("timestamp").check(time);
}

/// `#/components/messages/userJoined/payload/properties/type`
pub(super) fn user_joined_type(value: At<'_>) {
    value.string().one_of(&["system.user.joined"]);
}

/// `#/components/messages/userStartedSpeaking/payload`
pub(super) fn user_started_speaking(value: At<'_>) {
    let object = value.object();
    object.required(&["type"]);
    object.property("type").check(user_started_speaking_type);
    object.property("timestamp").check(time);
}

/// `#/components/messages/userStartedSpeaking/payload/properties/type`
pub(super) fn user_started_speaking_type(value: At<'_>) {
    value.string().one_of(&["system.user.started_speaking"]);
}

/// `#/components/messages/userStoppedSpeaking/payload`
pub(super) fn user_stopped_speaking(value: At<'_>) {
    let object = value.object();
    object.required(&["type"]);
    object.property("type").check(user_stopped_speaking_type);
    object.property("timestamp").check(time);
}

/// `#/components/messages/userStoppedSpeaking/payload/properties/type`
pub(super) fn user_stopped_speaking_type(value: At<'_>) {
    value.string().one_of(&["system.user.stopped_speaking"]);
}

/// `#/components/messages/interrupted/payload`
pub(super) fn interrupted(value: At<'_>) {
    let object = value.object();
    object.required(&["type"]);
    object.property("type").check(interrupted_type);
    object.property("timestamp").check(time);
}

/// `#/components/messages/interrupted/payload/properties/type`
pub(super) fn interrupted_type(value: At<'_>) {
    value.string().one_of(&["system.control.interrupt"]);
}

/// `#/components/messages/llmRequest/payload`
pub(super) fn llm_request(value: At<'_>) {
    let object = value.object();
    object.required(&["type"]);
    object.property("type").check(llm_request_type);
    object.property("timestamp").check(time);
    object.property("messages").or_null().array().items(|value| {
        value.object();
    });
    object.property("extra_params").object();
}

/// `#/components/messages/llmRequest/payload/properties/type`
pub(super) fn llm_request_type(value: At<'_>) {
    value.string().one_of(&["system.llm.request"]);
}

/// `#/components/messages/transcriptUpdate/payload`
pub(super) fn transcript_update(value: At<'_>) {
    let object = value.object();
    object.required(&["type", "role", "content"]);
    object.property("type").check(transcript_update_type);
    object.property("timestamp").check(time);
    object.property("role").check(transcript_update_role);
    object.property("content").string();
}

/// `#/components/messages/transcriptUpdate/payload/properties/type`
pub(super) fn transcript_update_type(value: At<'_>) {
    value.string().one_of(&["agent.transcript.update"]);
}

/// `#/components/messages/transcriptUpdate/payload/properties/role`
pub(super) fn transcript_update_role(value: At<'_>) {
    value.string().one_of(&["user", "assistant"]);
}

/// `#/components/messages/updateSettings/payload`
pub(super) fn update_settings(value: At<'_>) {
    let object = value.object();
    object.required(&["type", "settings"]);
    object.property("type").check(update_settings_type);
    object.property("timestamp").check(time);
    object.property("settings").object();
}

/// `#/components/messages/updateSettings/payload/properties/type`
pub(super) fn update_settings_type(value: At<'_>) {
    value.string().one_of(&["system.output_agent.update_settings"]);
}
