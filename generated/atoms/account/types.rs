//! The types of `Account` alone.
//!
//! Made by atoms-codegen from `specs/atoms`; edit that, not this.

#![allow(missing_docs, reason = "what the document leaves undescribed stays so here")]

use std::collections::BTreeMap;

use atoms_runtime::{Maybe, Number, Sensitive, Timestamp};
use serde::{Deserialize, Serialize};

/// A person who can sign in.
///
/// `account.yaml#/components/schemas/User`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct User {
    #[serde(rename = "_id", skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub first_name: Option<Sensitive<String>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub last_name: Option<Sensitive<String>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub user_email: Option<Sensitive<String>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub is_email_verified: Option<bool>,
    /// What the person signs in with.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub auth_provider: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub organization_id: Option<String>,
}

/// An organization's plan.
///
/// `account.yaml#/components/schemas/Subscription`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Subscription {
    #[serde(rename = "_id", skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// The id of the organization.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub organization: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub plan_id: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub subscription_active: Option<bool>,
    /// When the next cycle begins.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub renewal_date: Option<Timestamp>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub total_credits: Option<Number>,
    /// What is left of them in this cycle.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub current_credits: Option<Number>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub limits: Option<SubscriptionLimits>,
    /// Whether the plan includes a feature, by the feature's name, as `telephony` or
    /// `webhooks`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub features: Option<BTreeMap<String, bool>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub on_prem_enabled: Option<bool>,
}

/// A person, and the organizations that the person is in.
///
/// `account.yaml#/components/schemas/AccountDetails`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct AccountDetails {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub user_id: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub email: Option<Sensitive<String>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub first_name: Option<Sensitive<String>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub last_name: Option<Sensitive<String>>,
    #[serde(default, skip_serializing_if = "Maybe::is_absent")]
    pub phone: Maybe<Sensitive<String>>,
    /// The URL of a picture of the person.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub picture: Option<Sensitive<String>>,
    /// Whether the first steps in the dashboard are done.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub has_onboarded: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub organizations: Option<Vec<AccountOrganization>>,
}

/// The organization's new name.
///
/// `account.yaml#/components/schemas/UpdateOrganizationNameRequest`
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
pub struct UpdateOrganizationNameRequest {
    pub name: String,
}

/// The name that the organization has now.
///
/// `account.yaml#/components/schemas/OrganizationNameUpdate`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
pub struct OrganizationNameUpdate {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub success: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
}

/// How much of everything the organization may have.
///
/// `account.yaml#/components/schemas/SubscriptionLimits`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct SubscriptionLimits {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub agents: Option<i64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub campaigns: Option<i64>,
    /// Phone numbers.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub numbers: Option<i64>,
    /// Calls a day.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub daily_calls: Option<i64>,
    /// Calls at the same time.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub concurrent_calls: Option<i64>,
    /// Knowledge bases.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub knowledge_base_limits: Option<i64>,
    /// Items in a knowledge base.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub knowledge_base_item_limit: Option<i64>,
}

/// An organization that the person is in.
///
/// `account.yaml#/components/schemas/AccountOrganization`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct AccountOrganization {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub org_id: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub owner_email: Option<Sensitive<String>>,
    /// What the person is there: 0 the owner, 1 a member; higher numbers are finer
    /// roles.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub role_id: Option<i64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub on_prem_enabled: Option<bool>,
}

/// `account.yaml#/paths/~1user/get/responses/200/content/application~1json/schema`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
pub struct GetUserOk {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub data: Option<User>,
}

/// `account.yaml#/paths/~1user~1subscription/get/responses/200/content/application~1json/schema`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
pub struct GetSubscriptionOk {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub data: Option<Subscription>,
}

/// `account.yaml#/paths/~1account~1update-org-name/put/responses/400/content/application~1json/schema`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
pub struct UpdateOrganizationNameBadRequest {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub success: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub message: Option<String>,
}
