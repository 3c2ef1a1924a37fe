//! What requests have to satisfy.
//!
//! Made by atoms-codegen from `specs/atoms`; edit that, not this.

use atoms_runtime::codegen::check::At;

use super::super::checks as shared_checks;

/// `widget.yaml#/components/schemas/UpdateWidgetConfigRequest`
pub(super) fn update_widget_config_request(value: At<'_>) {
    let object = value.object();
    object.property("widgetConfig").check(widget_config_update);
}

/// `widget.yaml#/components/schemas/CreateAvatarUploadUrlRequest`
pub(super) fn create_avatar_upload_url_request(value: At<'_>) {
    let object = value.object();
    object.required(&["fileName", "contentType", "fileSize"]);
    object.property("fileName").string();
    object.property("contentType").string();
    object.property("fileSize").number();
}

/// `widget.yaml#/components/schemas/WidgetConfigUpdate`
pub(super) fn widget_config_update(value: At<'_>) {
    let object = value.object();
    object.property("mode").check(shared_checks::widget_mode);
    object.property("theme").check(shared_checks::widget_theme);
    object.property("size").check(shared_checks::widget_size);
    object.property("position").check(shared_checks::widget_position);
    object.property("widgetName").or_null().string();
    object.property("title").string();
    object.property("ctaName").or_null().string();
    object.property("ctaTitle").or_null().string();
    object.property("ctaSubtitle").or_null().string();
    object.property("avatarUrl").or_null().string();
    object.property("startButtonText").string();
    object.property("endButtonText").string();
    object.property("chatPlaceholder").string();
    object.property("chatFirstMessage").or_null().string();
    object.property("chatEmptyMessage").or_null().string();
    object.property("voiceShowTranscript").boolean();
    object.property("voiceEmptyMessage").or_null().string();
    object.property("voiceActiveEmptyMessage").or_null().string();
    object.property("accentColor").string();
    object.property("baseColor").string();
    object.property("agentBubbleColor").string();
    object.property("textOnAccentColor").string();
    object.property("primaryTextColor").string();
    object.property("secondaryTextColor").string();
    object.property("borderRadius").number().minimum(0).maximum(50);
    object.property("consentRequired").boolean();
    object.property("consentTitle").string();
    object.property("consentContent").string();
    object.property("consentStorageKey").or_null().string();
    object.property("allowlist").array().items(|value| {
        value.string();
    });
    object.property("publicKey").string();
}
