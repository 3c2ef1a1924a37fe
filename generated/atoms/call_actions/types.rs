//! The types of `CallActions` alone.
//!
//! Made by atoms-codegen from `specs/atoms`; edit that, not this.

#![allow(missing_docs, reason = "what the document leaves undescribed stays so here")]

use atoms_runtime::{Number, Timestamp};
use atoms_runtime::codegen::{object, open_enum};

open_enum! {
    /// When an action is taken: `trigger` begins a call, `post-call` follows one.
    ///
    /// `call-actions.yaml#/components/schemas/CallActionCategory`
    pub enum CallActionCategory {
        PostCall = "post-call",
        Trigger = "trigger",
    }
}

object! {
    /// One page of actions.
    ///
    /// `call-actions.yaml#/components/schemas/CallActionPage`
    pub struct CallActionPage {
        /// How many actions there are on all pages.
        pub total_count: Option<Number> = optional("totalCount"),
        pub page: Option<Number> = optional("page"),
        pub limit: Option<Number> = optional("limit"),
        pub call_actions: Option<Vec<CallAction>> = optional("callActions"),
    }
}

object! {
    /// A new action.
    ///
    /// `call-actions.yaml#/components/schemas/CreateCallActionRequest`
    pub struct CreateCallActionRequest with new {
        pub agent_id: String = "agentId",
        pub category: CallActionCategory = "category",
        pub action_type: Option<CallActionType> = optional("action_type"),
        /// The kind of record there, as `contact` or `deal`.
        pub object: Option<String> = optional("object"),
        /// The other system, as `hubspot` or `salesforce`.
        pub provider: String = "provider",
        pub config: CallActionConfig = "config",
    }
}

object! {
    /// What an agent has to do with another system.
    ///
    /// `call-actions.yaml#/components/schemas/CallAction`
    pub struct CallAction {
        pub id: Option<String> = optional("_id"),
        pub agent_id: Option<String> = optional("agentId"),
        pub category: Option<CallActionCategory> = optional("category"),
        pub action_type: Option<CallActionType> = optional("action_type"),
        /// The kind of record there, as `contact` or `deal`.
        pub object: Option<String> = optional("object"),
        /// The other system, as `hubspot` or `salesforce`.
        pub provider: Option<String> = optional("provider"),
        pub config: Option<CallActionConfig> = optional("config"),
        /// The id of the organization.
        pub organization: Option<String> = optional("organization"),
        pub created_at: Option<Timestamp> = optional("createdAt"),
        pub updated_at: Option<Timestamp> = optional("updatedAt"),
    }
}

object! {
    /// What is to change.
    ///
    /// `call-actions.yaml#/components/schemas/UpdateCallActionRequest`
    pub struct UpdateCallActionRequest {
        pub category: Option<CallActionCategory> = optional("category"),
        pub action_type: Option<CallActionType> = optional("action_type"),
        /// The kind of record there, as `contact` or `deal`.
        pub object: Option<String> = optional("object"),
        /// The other system, as `hubspot` or `salesforce`.
        pub provider: Option<String> = optional("provider"),
        pub config: Option<CallActionConfig> = optional("config"),
    }
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

object! {
    /// The details of an action.
    ///
    /// `call-actions.yaml#/components/schemas/CallActionConfig`
    pub struct CallActionConfig {
        /// What is sent to the other system, or a template of it.
        pub body: Option<String> = optional("body"),
        /// All must hold for the action to be taken.
        pub conditions: Option<Vec<CallActionCondition>> = optional("conditions"),
        /// The record's field with the number to call; needed by a `trigger`.
        pub phone_number_field_name: Option<String> = optional("phoneNumberFieldName"),
    }
}

object! {
    /// What a field of a record must be like.
    ///
    /// `call-actions.yaml#/components/schemas/CallActionCondition`
    pub struct CallActionCondition with new {
        /// A field of the other system's record, by its name there.
        pub field: String = "field",
        /// How the field is compared with `value`.
        pub operator: CallActionConditionOperator = "operator",
        /// What the field is compared with, as text whatever the field's type.
        pub value: String = "value",
    }
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

object! {
    /// The parameters of `GET /call-actions`.
    ///
    /// `call-actions.yaml#/paths/~1call-actions/get/parameters`
    pub struct ListCallActionsParams {
        /// The agent.
        pub agent_id: String = "agentId",
        /// Only actions of this kind.
        pub category: Option<CallActionCategory> = optional("category"),
        /// Only actions in this system, as `hubspot`.
        pub provider: Option<String> = optional("provider"),
        /// The page, counted from 1.
        ///
        /// Default: `1`.
        pub page: i64 = "page",
        /// How many actions a page has.
        ///
        /// Default: `10`.
        pub limit: i64 = "limit",
    }
}

object! {
    /// `call-actions.yaml#/paths/~1call-actions/get/responses/200/content/application~1json/schema`
    pub struct ListCallActionsOk {
        pub success: Option<bool> = optional("success"),
        pub data: Option<CallActionPage> = optional("data"),
    }
}

object! {
    /// `call-actions.yaml#/paths/~1call-actions/post/responses/201/content/application~1json/schema`
    pub struct CreateCallActionCreated {
        pub success: Option<bool> = optional("success"),
        pub data: Option<CallAction> = optional("data"),
    }
}

object! {
    /// The parameters of `GET /call-actions/{id}`.
    ///
    /// `call-actions.yaml#/paths/~1call-actions~1{id}/get/parameters`
    pub struct GetCallActionParams {
        /// The action.
        pub id: String = "id",
    }
}

object! {
    /// `call-actions.yaml#/paths/~1call-actions~1{id}/get/responses/200/content/application~1json/schema`
    pub struct GetCallActionOk {
        pub success: Option<bool> = optional("success"),
        pub data: Option<CallAction> = optional("data"),
    }
}

object! {
    /// The parameters of `PUT /call-actions/{id}`.
    ///
    /// `call-actions.yaml#/paths/~1call-actions~1{id}/put/parameters`
    pub struct UpdateCallActionParams {
        /// The action.
        pub id: String = "id",
    }
}

object! {
    /// `call-actions.yaml#/paths/~1call-actions~1{id}/put/responses/200/content/application~1json/schema`
    pub struct UpdateCallActionOk {
        pub success: Option<bool> = optional("success"),
        pub data: Option<CallAction> = optional("data"),
    }
}

object! {
    /// The parameters of `DELETE /call-actions/{id}`.
    ///
    /// `call-actions.yaml#/paths/~1call-actions~1{id}/delete/parameters`
    pub struct DeleteCallActionParams {
        /// The action.
        pub id: String = "id",
    }
}

object! {
    /// `call-actions.yaml#/paths/~1call-actions~1{id}/delete/responses/200/content/application~1json/schema`
    pub struct DeleteCallActionOk {
        pub success: Option<bool> = optional("success"),
        pub data: Option<DeleteCallActionOkData> = optional("data"),
    }
}

object! {
    /// `call-actions.yaml#/paths/~1call-actions~1{id}/delete/responses/200/content/application~1json/schema/properties/data`
    pub struct DeleteCallActionOkData {
        pub message: Option<String> = optional("message"),
    }
}
