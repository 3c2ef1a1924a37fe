//! What requests have to satisfy.
//!
//! Made by atoms-codegen from `specs/atoms`; edit that, not this.

use atoms_runtime::codegen::values;
use atoms_runtime::codegen::check::At;

/// `realtime.yaml#/components/schemas/Audio`
pub(super) fn audio(value: At<'_>) {
    value.string().byte();
}

/// `realtime.yaml#/components/messages/input_audio_buffer.append/payload`
pub(super) fn input_audio_append(value: At<'_>) {
    let object = value.object();
    object.required(&["type", "audio"]);
    object.property("type").check(input_audio_append_type);
    object.property("audio").check(audio);
}

/// `realtime.yaml#/components/messages/input_audio_buffer.append/payload/properties/type`
pub(super) fn input_audio_append_type(value: At<'_>) {
    value.string().one_of(&["input_audio_buffer.append"]);
}

/// `realtime.yaml#/components/messages/input_audio_buffer.commit/payload`
pub(super) fn input_audio_commit(value: At<'_>) {
    let object = value.object();
    object.required(&["type"]);
    object.property("type").check(input_audio_commit_type);
}

/// `realtime.yaml#/components/messages/input_audio_buffer.commit/payload/properties/type`
pub(super) fn input_audio_commit_type(value: At<'_>) {
    value.string().one_of(&["input_audio_buffer.commit"]);
}

/// `realtime.yaml#/components/messages/input_text.send/payload`
pub(super) fn input_text_send(value: At<'_>) {
    let object = value.object();
    object.required(&["type", "text"]);
    object.property("type").check(input_text_send_type);
    object.property("text").string().min_length(1);
}

/// `realtime.yaml#/components/messages/input_text.send/payload/properties/type`
pub(super) fn input_text_send_type(value: At<'_>) {
    value.string().one_of(&["input_text.send"]);
}

/// `realtime.yaml#/components/messages/session.update/payload`
pub(super) fn session_update(value: At<'_>) {
    let object = value.object();
    object.required(&["type"]);
    object.property("type").check(session_update_type);
}

/// `realtime.yaml#/components/messages/session.update/payload/properties/type`
pub(super) fn session_update_type(value: At<'_>) {
    value.string().one_of(&["session.update"]);
}

/// `realtime.yaml#/components/messages/session.close/payload`
pub(super) fn session_close(value: At<'_>) {
    let object = value.object();
    object.required(&["type"]);
    object.property("type").check(session_close_type);
}

/// `realtime.yaml#/components/messages/session.close/payload/properties/type`
pub(super) fn session_close_type(value: At<'_>) {
    value.string().one_of(&["session.close"]);
}

/// `realtime.yaml#/channels/agentSession/bindings/ws/query/properties/mode`
pub(super) fn agent_session_params_mode(value: At<'_>) {
    value.string().one_of(&["webcall", "chat"]);
}

/// `realtime.yaml#/channels/agentSession/bindings/ws/query/properties/sample_rate`
pub(super) fn agent_session_params_sample_rate(value: At<'_>) {
    value.integer();
    value.one_of(values!("[8000,16000,24000,44100]"));
}
