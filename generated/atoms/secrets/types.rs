//! The types of `Secrets` alone.
//!
//! Made by atoms-codegen from `specs/atoms`; edit that, not this.

#![allow(missing_docs, reason = "what the document leaves undescribed stays so here")]

use atoms_runtime::{Sensitive, Timestamp};
use atoms_runtime::codegen::object;

object! {
    /// A secret without its value.
    ///
    /// `secrets.yaml#/components/schemas/Secret`
    pub struct Secret {
        /// What `DELETE /secret/{secretId}` takes.
        pub id: Option<String> = optional("_id"),
        pub name: Option<String> = optional("name"),
        pub created_at: Option<Timestamp> = optional("createdAt"),
        pub updated_at: Option<Timestamp> = optional("updatedAt"),
    }
}

object! {
    /// A name and what it stands for.
    ///
    /// `secrets.yaml#/components/schemas/CreateSecretRequest`
    pub struct CreateSecretRequest with new {
        pub name: String = "name",
        pub value: Sensitive<String> = "value",
    }
}

object! {
    /// `secrets.yaml#/paths/~1secret/get/responses/200/content/application~1json/schema`
    pub struct ListSecretsOk {
        pub status: Option<bool> = optional("status"),
        pub data: Option<Vec<Secret>> = optional("data"),
    }
}

object! {
    /// `secrets.yaml#/paths/~1secret/post/responses/201/content/application~1json/schema`
    pub struct CreateSecretCreated {
        pub status: Option<bool> = optional("status"),
        pub data: Option<Secret> = optional("data"),
    }
}

object! {
    /// The parameters of `DELETE /secret/{secretId}`.
    ///
    /// `secrets.yaml#/paths/~1secret~1{secretId}/delete/parameters`
    pub struct DeleteSecretParams {
        /// The secret's `_id`.
        pub secret_id: String = "secretId",
    }
}

object! {
    /// `secrets.yaml#/paths/~1secret~1{secretId}/delete/responses/200/content/application~1json/schema`
    pub struct DeleteSecretOk {
        pub status: Option<bool> = optional("status"),
        pub data: Option<String> = optional("data"),
    }
}
