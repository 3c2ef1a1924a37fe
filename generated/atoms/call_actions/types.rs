//! The types of `CallActions` alone.
//!
//! Made by atoms-codegen from `specs/atoms`; edit that, not this.

#![allow(missing_docs, reason = "what the document leaves undescribed stays so here")]

use atoms_runtime::{Number, Timestamp, open_enum};
use serde::{Deserialize, Serialize};

open_enum! {
    /// When an action is taken: `trigger` begins a call, `post-call` follows one.
    ///
    /// `call-actions.yaml#/components/schemas/CallActionCategory`
    pub enum CallActionCategory {
        PostCall = "post-call",
        Trigger = "trigger",
    }
}

/// One page of actions.
///
/// `call-actions.yaml#/components/schemas/CallActionPage`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct CallActionPage {
    /// How many actions there are on all pages.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub total_count: Option<Number>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub page: Option<Number>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub limit: Option<Number>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub call_actions: Option<Vec<CallAction>>,
}

/// A new action.
///
/// `call-actions.yaml#/components/schemas/CreateCallActionRequest`
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
pub struct CreateCallActionRequest {
    #[serde(rename = "agentId")]
    pub agent_id: String,
    pub category: CallActionCategory,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub action_type: Option<CallActionType>,
    /// The kind of record there, as `contact` or `deal`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub object: Option<String>,
    /// The other system, as `hubspot` or `salesforce`.
    pub provider: String,
    pub config: CallActionConfig,
}

/// What an agent has to do with another system.
///
/// `call-actions.yaml#/components/schemas/CallAction`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct CallAction {
    #[serde(rename = "_id", skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub agent_id: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub category: Option<CallActionCategory>,
    #[serde(rename = "action_type", skip_serializing_if = "Option::is_none")]
    pub action_type: Option<CallActionType>,
    /// The kind of record there, as `contact` or `deal`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub object: Option<String>,
    /// The other system, as `hubspot` or `salesforce`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub provider: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub config: Option<CallActionConfig>,
    /// The id of the organization.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub organization: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub created_at: Option<Timestamp>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub updated_at: Option<Timestamp>,
}

/// What is to change.
///
/// `call-actions.yaml#/components/schemas/UpdateCallActionRequest`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
pub struct UpdateCallActionRequest {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub category: Option<CallActionCategory>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub action_type: Option<CallActionType>,
    /// The kind of record there, as `contact` or `deal`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub object: Option<String>,
    /// The other system, as `hubspot` or `salesforce`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub provider: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub config: Option<CallActionConfig>,
}

open_enum! {
    /// Whether the record is made or changed.
    ///
    /// `call-actions.yaml#/components/schemas/CallActionType`
    pub enum CallActionType {
        Create = "create",
        Update = "update",
    }
}

/// The details of an action.
///
/// `call-actions.yaml#/components/schemas/CallActionConfig`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct CallActionConfig {
    /// What is sent to the other system, or a template of it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub body: Option<String>,
    /// All must hold for the action to be taken.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub conditions: Option<Vec<CallActionCondition>>,
    /// The record's field with the number to call; needed by a `trigger`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub phone_number_field_name: Option<String>,
}

/// What a field of a record must be like.
///
/// `call-actions.yaml#/components/schemas/CallActionCondition`
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
pub struct CallActionCondition {
    /// A field of the other system's record, by its name there.
    pub field: String,
    /// How the field is compared with `value`.
    pub operator: CallActionConditionOperator,
    /// What the field is compared with, as text whatever the field's type.
    pub value: String,
}

open_enum! {
    /// How the field is compared with `value`.
    ///
    /// `call-actions.yaml#/components/schemas/CallActionCondition/properties/operator`
    pub enum CallActionConditionOperator {
        Eq = "eq",
        Neq = "neq",
        Gt = "gt",
        Gte = "gte",
        Lt = "lt",
        Lte = "lte",
        In = "in",
        Nin = "nin",
        Contains = "contains",
        NotContains = "notContains",
        StartsWith = "startsWith",
        EndsWith = "endsWith",
    }
}

/// The parameters of `GET /call-actions`.
///
/// `call-actions.yaml#/paths/~1call-actions/get/parameters`
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ListCallActionsParams {
    /// The agent.
    pub agent_id: String,
    /// Only actions of this kind.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub category: Option<CallActionCategory>,
    /// Only actions in this system, as `hubspot`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub provider: Option<String>,
    /// The page, counted from 1.
    pub page: i64,
    /// How many actions a page has.
    pub limit: i64,
}

/// `call-actions.yaml#/paths/~1call-actions/get/responses/200/content/application~1json/schema`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
pub struct ListCallActionsOk {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub success: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub data: Option<CallActionPage>,
}

/// `call-actions.yaml#/paths/~1call-actions/post/responses/201/content/application~1json/schema`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
pub struct CreateCallActionCreated {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub success: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub data: Option<CallAction>,
}

/// The parameters of `GET /call-actions/{id}`.
///
/// `call-actions.yaml#/paths/~1call-actions~1{id}/get/parameters`
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
pub struct GetCallActionParams {
    /// The action.
    pub id: String,
}

/// `call-actions.yaml#/paths/~1call-actions~1{id}/get/responses/200/content/application~1json/schema`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
pub struct GetCallActionOk {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub success: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub data: Option<CallAction>,
}

/// The parameters of `PUT /call-actions/{id}`.
///
/// `call-actions.yaml#/paths/~1call-actions~1{id}/put/parameters`
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
pub struct UpdateCallActionParams {
    /// The action.
    pub id: String,
}

/// `call-actions.yaml#/paths/~1call-actions~1{id}/put/responses/200/content/application~1json/schema`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
pub struct UpdateCallActionOk {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub success: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub data: Option<CallAction>,
}

/// The parameters of `DELETE /call-actions/{id}`.
///
/// `call-actions.yaml#/paths/~1call-actions~1{id}/delete/parameters`
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
pub struct DeleteCallActionParams {
    /// The action.
    pub id: String,
}

/// `call-actions.yaml#/paths/~1call-actions~1{id}/delete/responses/200/content/application~1json/schema`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
pub struct DeleteCallActionOk {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub success: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub data: Option<DeleteCallActionOkData>,
}

/// `call-actions.yaml#/paths/~1call-actions~1{id}/delete/responses/200/content/application~1json/schema/properties/data`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
pub struct DeleteCallActionOkData {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub message: Option<String>,
}
