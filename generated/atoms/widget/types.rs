//! The types of `Widget` alone.
//!
//! Made by atoms-codegen from `specs/atoms`; edit that, not this.

#![allow(missing_docs, reason = "what the document leaves undescribed stays so here")]

use atoms_runtime::{Maybe, Number, Sensitive};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use super::super::types::{WidgetMode, WidgetPosition, WidgetSize, WidgetTheme};

/// The widget as it is shown.
///
/// `widget.yaml#/components/schemas/WidgetConfig`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct WidgetConfig {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub mode: Option<WidgetMode>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub theme: Option<WidgetTheme>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub size: Option<WidgetSize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub position: Option<WidgetPosition>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    #[serde(default, skip_serializing_if = "Maybe::is_absent")]
    pub avatar_url: Maybe<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub start_button_text: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub end_button_text: Option<String>,
    /// Shows what is said while it is said.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub voice_show_transcript: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub accent_color: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub base_color: Option<String>,
    /// In pixels.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub border_radius: Option<Number>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub consent_required: Option<bool>,
    /// The agent's id.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub assistant_id: Option<String>,
}

/// What is to change.
///
/// `widget.yaml#/components/schemas/UpdateWidgetConfigRequest`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct UpdateWidgetConfigRequest {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub widget_config: Option<WidgetConfigUpdate>,
}

/// The file that will be uploaded.
///
/// `widget.yaml#/components/schemas/CreateAvatarUploadUrlRequest`
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct CreateAvatarUploadUrlRequest {
    pub file_name: String,
    /// A media type that begins with `image/`.
    pub content_type: String,
    /// In **bytes**, up to 2 MiB.
    pub file_size: Number,
}

/// Where the picture goes.
///
/// `widget.yaml#/components/schemas/AvatarUploadUrl`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct AvatarUploadUrl {
    /// The picture's name in the store.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub key: Option<String>,
    /// Where the picture is once it has been uploaded.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cdn_url: Option<String>,
    /// Takes one `PUT`, for 300 seconds.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub presigned_url: Option<Sensitive<String>>,
}

/// The widget's settings, each of them optional. Colours are written as in CSS.
///
/// `widget.yaml#/components/schemas/WidgetConfigUpdate`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct WidgetConfigUpdate {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub mode: Option<WidgetMode>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub theme: Option<WidgetTheme>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub size: Option<WidgetSize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub position: Option<WidgetPosition>,
    #[serde(default, skip_serializing_if = "Maybe::is_absent")]
    pub widget_name: Maybe<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// The label of the button that opens the widget.
    #[serde(default, skip_serializing_if = "Maybe::is_absent")]
    pub cta_name: Maybe<String>,
    #[serde(default, skip_serializing_if = "Maybe::is_absent")]
    pub cta_title: Maybe<String>,
    #[serde(default, skip_serializing_if = "Maybe::is_absent")]
    pub cta_subtitle: Maybe<String>,
    #[serde(default, skip_serializing_if = "Maybe::is_absent")]
    pub avatar_url: Maybe<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub start_button_text: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub end_button_text: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub chat_placeholder: Option<String>,
    /// What a chat begins with.
    #[serde(default, skip_serializing_if = "Maybe::is_absent")]
    pub chat_first_message: Maybe<String>,
    /// Shown in a chat that has not begun.
    #[serde(default, skip_serializing_if = "Maybe::is_absent")]
    pub chat_empty_message: Maybe<String>,
    /// Shows what is said while it is said.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub voice_show_transcript: Option<bool>,
    /// Shown before a call.
    #[serde(default, skip_serializing_if = "Maybe::is_absent")]
    pub voice_empty_message: Maybe<String>,
    /// Shown in a call until something is said.
    #[serde(default, skip_serializing_if = "Maybe::is_absent")]
    pub voice_active_empty_message: Maybe<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub accent_color: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub base_color: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub agent_bubble_color: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub text_on_accent_color: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub primary_text_color: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub secondary_text_color: Option<String>,
    /// In pixels.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub border_radius: Option<Number>,
    /// Asks for consent before anything is said or typed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub consent_required: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub consent_title: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub consent_content: Option<String>,
    /// Where the browser remembers the consent; asks every time when `null`.
    #[serde(default, skip_serializing_if = "Maybe::is_absent")]
    pub consent_storage_key: Maybe<String>,
    /// The hosts that may embed the widget.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub allowlist: Option<Vec<String>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub public_key: Option<String>,
}

/// The parameters of `GET /agent/{id}/widget-config`.
///
/// `widget.yaml#/paths/~1agent~1{id}~1widget-config/get/parameters`
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
pub struct GetWidgetConfigParams {
    /// The agent.
    pub id: String,
}

/// `widget.yaml#/paths/~1agent~1{id}~1widget-config/get/responses/200/content/application~1json/schema`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
pub struct GetWidgetConfigOk {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub success: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub data: Option<WidgetConfig>,
}

/// The parameters of `PATCH /agent/{id}/widget-config`.
///
/// `widget.yaml#/paths/~1agent~1{id}~1widget-config/patch/parameters`
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
pub struct UpdateWidgetConfigParams {
    /// The agent.
    pub id: String,
}

/// `widget.yaml#/paths/~1agent~1{id}~1widget-config/patch/responses/200/content/application~1json/schema`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
pub struct UpdateWidgetConfigOk {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub success: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub data: Option<Map<String, Value>>,
}

/// The parameters of `POST /agent/{id}/avatar/presigned-url`.
///
/// `widget.yaml#/paths/~1agent~1{id}~1avatar~1presigned-url/post/parameters`
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
pub struct CreateAvatarUploadUrlParams {
    /// The agent.
    pub id: String,
}

/// `widget.yaml#/paths/~1agent~1{id}~1avatar~1presigned-url/post/responses/200/content/application~1json/schema`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
pub struct CreateAvatarUploadUrlOk {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub success: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub data: Option<AvatarUploadUrl>,
}
