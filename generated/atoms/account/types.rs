//! The types of `Account` alone.
//!
//! Made by atoms-codegen from `specs/atoms`; edit that, not this.

#![allow(missing_docs, reason = "what the document leaves undescribed stays so here")]

use std::collections::BTreeMap;

use atoms_runtime::{Maybe, Number, Sensitive, Timestamp};
use atoms_runtime::codegen::object;

object! {
    /// A person who can sign in.
    ///
    /// `account.yaml#/components/schemas/User`
    pub struct User {
        pub id: Option<String> = optional("_id"),
        pub first_name: Option<Sensitive<String>> = optional("firstName"),
        pub last_name: Option<Sensitive<String>> = optional("lastName"),
        pub user_email: Option<Sensitive<String>> = optional("userEmail"),
        pub is_email_verified: Option<bool> = optional("isEmailVerified"),
        /// What the person signs in with.
        pub auth_provider: Option<String> = optional("authProvider"),
        pub organization_id: Option<String> = optional("organizationId"),
    }
}

object! {
    /// An organization's plan.
    ///
    /// `account.yaml#/components/schemas/Subscription`
    pub struct Subscription {
        pub id: Option<String> = optional("_id"),
        /// The id of the organization.
        pub organization: Option<String> = optional("organization"),
        pub plan_id: Option<String> = optional("planId"),
        pub subscription_active: Option<bool> = optional("subscriptionActive"),
        /// When the next cycle begins.
        pub renewal_date: Option<Timestamp> = optional("renewalDate"),
        pub total_credits: Option<Number> = optional("totalCredits"),
        /// What is left of them in this cycle.
        pub current_credits: Option<Number> = optional("currentCredits"),
        pub limits: Option<SubscriptionLimits> = optional("limits"),
        /// Whether the plan includes a feature, by the feature's name, as `telephony` or
        /// `webhooks`.
        pub features: Option<BTreeMap<String, bool>> = optional("features"),
        pub on_prem_enabled: Option<bool> = optional("onPremEnabled"),
    }
}

object! {
    /// A person, and the organizations that the person is in.
    ///
    /// `account.yaml#/components/schemas/AccountDetails`
    pub struct AccountDetails {
        pub user_id: Option<String> = optional("userId"),
        pub email: Option<Sensitive<String>> = optional("email"),
        pub first_name: Option<Sensitive<String>> = optional("firstName"),
        pub last_name: Option<Sensitive<String>> = optional("lastName"),
        pub phone: Maybe<Sensitive<String>> = optional("phone"),
        /// The URL of a picture of the person.
        pub picture: Option<Sensitive<String>> = optional("picture"),
        /// Whether the first steps in the dashboard are done.
        pub has_onboarded: Option<bool> = optional("hasOnboarded"),
        pub organizations: Option<Vec<AccountOrganization>> = optional("organizations"),
    }
}

object! {
    /// The organization's new name.
    ///
    /// `account.yaml#/components/schemas/UpdateOrganizationNameRequest`
    pub struct UpdateOrganizationNameRequest with new {
        /// From 2 to 50 characters.
        pub name: String = "name",
    }
}

object! {
    /// The name that the organization has now.
    ///
    /// `account.yaml#/components/schemas/OrganizationNameUpdate`
    pub struct OrganizationNameUpdate {
        pub success: Option<bool> = optional("success"),
        pub name: Option<String> = optional("name"),
    }
}

object! {
    /// How much of everything the organization may have.
    ///
    /// `account.yaml#/components/schemas/SubscriptionLimits`
    pub struct SubscriptionLimits {
        pub agents: Option<i64> = optional("agents"),
        pub campaigns: Option<i64> = optional("campaigns"),
        /// Phone numbers.
        pub numbers: Option<i64> = optional("numbers"),
        /// Calls a day.
        pub daily_calls: Option<i64> = optional("dailyCalls"),
        /// Calls at the same time.
        pub concurrent_calls: Option<i64> = optional("concurrentCalls"),
        /// Knowledge bases.
        pub knowledge_base_limits: Option<i64> = optional("knowledgeBaseLimits"),
        /// Items in a knowledge base.
        pub knowledge_base_item_limit: Option<i64> = optional("knowledgeBaseItemLimit"),
    }
}

object! {
    /// An organization that the person is in.
    ///
    /// `account.yaml#/components/schemas/AccountOrganization`
    pub struct AccountOrganization {
        pub org_id: Option<String> = optional("orgId"),
        pub name: Option<String> = optional("name"),
        pub owner_email: Option<Sensitive<String>> = optional("ownerEmail"),
        /// What the person is there: 0 the owner, 1 a member; higher numbers are finer
        /// roles.
        pub role_id: Option<i64> = optional("roleId"),
        pub on_prem_enabled: Option<bool> = optional("onPremEnabled"),
    }
}

object! {
    /// `account.yaml#/paths/~1user/get/responses/200/content/application~1json/schema`
    pub struct GetUserOk {
        pub status: Option<bool> = optional("status"),
        pub data: Option<User> = optional("data"),
    }
}

object! {
    /// `account.yaml#/paths/~1user~1subscription/get/responses/200/content/application~1json/schema`
    pub struct GetSubscriptionOk {
        pub status: Option<bool> = optional("status"),
        pub data: Option<Subscription> = optional("data"),
    }
}

object! {
    /// `account.yaml#/paths/~1account~1update-org-name/put/responses/400/content/application~1json/schema`
    pub struct UpdateOrganizationNameBadRequest {
        pub success: Option<bool> = optional("success"),
        pub message: Option<String> = optional("message"),
    }
}
