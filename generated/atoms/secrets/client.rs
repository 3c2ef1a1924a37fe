//! Calling the operations of `Secrets`.
//!
//! Made by atoms-codegen from `specs/atoms`; edit that, not this.

use atoms_runtime::rest::client::Error;

use super::types;
use super::super::Client;

impl Client {
    /// The secrets of the organization, by name. No operation answers with a value.
    ///
    /// `GET /secret`
    ///
    /// # Errors
    ///
    /// When no documented answer arrives.
    pub async fn list_secrets(&self) -> Result<super::ListSecretsAnswer, Error> {
        self.http.call(&super::LIST_SECRETS).send().await
    }

    /// Keeps a value under a name that tools can refer to. The answer has the name; the value is
    /// not shown again.
    ///
    /// `POST /secret`
    ///
    /// # Errors
    ///
    /// When no documented answer arrives.
    pub async fn create_secret(
        &self,
        body: &types::CreateSecretRequest,
    ) -> Result<super::CreateSecretAnswer, Error> {
        self.http.call(&super::CREATE_SECRET).json(body).send().await
    }

    /// Deletes a secret. A tool that names it fails at its next call.
    ///
    /// `DELETE /secret/{secretId}`
    ///
    /// # Errors
    ///
    /// When no documented answer arrives.
    pub async fn delete_secret(
        &self,
        params: &types::DeleteSecretParams,
    ) -> Result<super::DeleteSecretAnswer, Error> {
        self.http.call(&super::DELETE_SECRET).params(params).send().await
    }
}
