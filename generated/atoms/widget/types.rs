//! The types of `Widget` alone.
//!
//! Made by atoms-codegen from `specs/atoms`; edit that, not this.

#![allow(missing_docs, reason = "what the document leaves undescribed stays so here")]

use atoms_runtime::{Maybe, Number, Sensitive};
use atoms_runtime::codegen::object;
use serde_json::{Map, Value};

use super::super::types::{WidgetMode, WidgetPosition, WidgetSize, WidgetTheme};

object! {
    /// The widget as it is shown.
    ///
    /// `widget.yaml#/components/schemas/WidgetConfig`
    pub struct WidgetConfig {
        pub mode: Option<WidgetMode> = optional("mode"),
        pub theme: Option<WidgetTheme> = optional("theme"),
        pub size: Option<WidgetSize> = optional("size"),
        pub position: Option<WidgetPosition> = optional("position"),
        pub title: Option<String> = optional("title"),
        pub avatar_url: Maybe<String> = optional("avatarUrl"),
        pub start_button_text: Option<String> = optional("startButtonText"),
        pub end_button_text: Option<String> = optional("endButtonText"),
        /// Shows what is said while it is said.
        pub voice_show_transcript: Option<bool> = optional("voiceShowTranscript"),
        pub accent_color: Option<String> = optional("accentColor"),
        pub base_color: Option<String> = optional("baseColor"),
        /// In pixels.
        pub border_radius: Option<Number> = optional("borderRadius"),
        pub consent_required: Option<bool> = optional("consentRequired"),
        /// The agent's id.
        pub assistant_id: Option<String> = optional("assistantId"),
    }
}

object! {
    /// What is to change.
    ///
    /// `widget.yaml#/components/schemas/UpdateWidgetConfigRequest`
    pub struct UpdateWidgetConfigRequest {
        pub widget_config: Option<WidgetConfigUpdate> = optional("widgetConfig"),
    }
}

object! {
    /// The file that will be uploaded.
    ///
    /// `widget.yaml#/components/schemas/CreateAvatarUploadUrlRequest`
    pub struct CreateAvatarUploadUrlRequest with new {
        pub file_name: String = "fileName",
        /// A media type that begins with `image/`.
        pub content_type: String = "contentType",
        /// In **bytes**, up to 2 MiB.
        pub file_size: Number = "fileSize",
    }
}

object! {
    /// Where the picture goes.
    ///
    /// `widget.yaml#/components/schemas/AvatarUploadUrl`
    pub struct AvatarUploadUrl {
        /// The picture's name in the store.
        pub key: Option<String> = optional("key"),
        /// Where the picture is once it has been uploaded.
        pub cdn_url: Option<String> = optional("cdnUrl"),
        /// Takes one `PUT`, for 300 seconds.
        pub presigned_url: Option<Sensitive<String>> = optional("presignedUrl"),
    }
}

object! {
    /// The widget's settings, each of them optional. Colours are written as in CSS.
    ///
    /// `widget.yaml#/components/schemas/WidgetConfigUpdate`
    pub struct WidgetConfigUpdate {
        pub mode: Option<WidgetMode> = optional("mode"),
        pub theme: Option<WidgetTheme> = optional("theme"),
        pub size: Option<WidgetSize> = optional("size"),
        pub position: Option<WidgetPosition> = optional("position"),
        pub widget_name: Maybe<String> = optional("widgetName"),
        pub title: Option<String> = optional("title"),
        /// The label of the button that opens the widget.
        pub cta_name: Maybe<String> = optional("ctaName"),
        pub cta_title: Maybe<String> = optional("ctaTitle"),
        pub cta_subtitle: Maybe<String> = optional("ctaSubtitle"),
        pub avatar_url: Maybe<String> = optional("avatarUrl"),
        pub start_button_text: Option<String> = optional("startButtonText"),
        pub end_button_text: Option<String> = optional("endButtonText"),
        pub chat_placeholder: Option<String> = optional("chatPlaceholder"),
        /// What a chat begins with.
        pub chat_first_message: Maybe<String> = optional("chatFirstMessage"),
        /// Shown in a chat that has not begun.
        pub chat_empty_message: Maybe<String> = optional("chatEmptyMessage"),
        /// Shows what is said while it is said.
        pub voice_show_transcript: Option<bool> = optional("voiceShowTranscript"),
        /// Shown before a call.
        pub voice_empty_message: Maybe<String> = optional("voiceEmptyMessage"),
        /// Shown in a call until something is said.
        pub voice_active_empty_message: Maybe<String> = optional("voiceActiveEmptyMessage"),
        pub accent_color: Option<String> = optional("accentColor"),
        pub base_color: Option<String> = optional("baseColor"),
        pub agent_bubble_color: Option<String> = optional("agentBubbleColor"),
        pub text_on_accent_color: Option<String> = optional("textOnAccentColor"),
        pub primary_text_color: Option<String> = optional("primaryTextColor"),
        pub secondary_text_color: Option<String> = optional("secondaryTextColor"),
        /// In pixels.
        ///
        /// From 0 to 50.
        pub border_radius: Option<Number> = optional("borderRadius"),
        /// Asks for consent before anything is said or typed.
        pub consent_required: Option<bool> = optional("consentRequired"),
        pub consent_title: Option<String> = optional("consentTitle"),
        pub consent_content: Option<String> = optional("consentContent"),
        /// Where the browser remembers the consent; asks every time when `null`.
        pub consent_storage_key: Maybe<String> = optional("consentStorageKey"),
        /// The hosts that may embed the widget.
        pub allowlist: Option<Vec<String>> = optional("allowlist"),
        pub public_key: Option<String> = optional("publicKey"),
    }
}

object! {
    /// The parameters of `GET /agent/{id}/widget-config`.
    ///
    /// `widget.yaml#/paths/~1agent~1{id}~1widget-config/get/parameters`
    pub struct GetWidgetConfigParams {
        /// The agent.
        pub id: String = "id",
    }
}

object! {
    /// `widget.yaml#/paths/~1agent~1{id}~1widget-config/get/responses/200/content/application~1json/schema`
    pub struct GetWidgetConfigOk {
        pub success: Option<bool> = optional("success"),
        pub data: Option<WidgetConfig> = optional("data"),
    }
}

object! {
    /// The parameters of `PATCH /agent/{id}/widget-config`.
    ///
    /// `widget.yaml#/paths/~1agent~1{id}~1widget-config/patch/parameters`
    pub struct UpdateWidgetConfigParams {
        /// The agent.
        pub id: String = "id",
    }
}

object! {
    /// `widget.yaml#/paths/~1agent~1{id}~1widget-config/patch/responses/200/content/application~1json/schema`
    pub struct UpdateWidgetConfigOk {
        pub success: Option<bool> = optional("success"),
        pub data: Option<Map<String, Value>> = optional("data"),
    }
}

object! {
    /// The parameters of `POST /agent/{id}/avatar/presigned-url`.
    ///
    /// `widget.yaml#/paths/~1agent~1{id}~1avatar~1presigned-url/post/parameters`
    pub struct CreateAvatarUploadUrlParams {
        /// The agent.
        pub id: String = "id",
    }
}

object! {
    /// `widget.yaml#/paths/~1agent~1{id}~1avatar~1presigned-url/post/responses/200/content/application~1json/schema`
    pub struct CreateAvatarUploadUrlOk {
        pub success: Option<bool> = optional("success"),
        pub data: Option<AvatarUploadUrl> = optional("data"),
    }
}
