//! Serving the operations of `Secrets`.
//!
//! Made by atoms-codegen from `specs/atoms`; edit that, not this.

use std::sync::Arc;

use axum::Router;
use axum::extract::FromRequestParts;
use axum::response::IntoResponse;

use super::{routes, types};

/// One method per operation; a new operation is a compile error here.
pub trait Secrets: Sized + Send + Sync + 'static {
    /// Who calls, read before the body is; its rejection is the answer.
    type Caller: FromRequestParts<Arc<Self>> + Send;

    /// What a method may fail with; it becomes the answer.
    type Error: IntoResponse + Send;

    /// The secrets of the organization, by name. No operation answers with a value.
    ///
    /// `GET /secret`
    fn list_secrets(
        &self,
        caller: Self::Caller,
    ) -> impl Future<Output = Result<super::ListSecretsAnswer, Self::Error>> + Send;

    /// Keeps a value under a name that tools can refer to. The answer has the name; the value is
    /// not shown again.
    ///
    /// `POST /secret`
    fn create_secret(
        &self,
        caller: Self::Caller,
        body: types::CreateSecretRequest,
    ) -> impl Future<Output = Result<super::CreateSecretAnswer, Self::Error>> + Send;

    /// Deletes a secret. A tool that names it fails at its next call.
    ///
    /// `DELETE /secret/{secretId}`
    fn delete_secret(
        &self,
        caller: Self::Caller,
        params: types::DeleteSecretParams,
    ) -> impl Future<Output = Result<super::DeleteSecretAnswer, Self::Error>> + Send;
}

/// All operations, to be mounted at the root of their paths.
pub fn router<H: Secrets>(handler: Arc<H>) -> Router {
    Router::new()
        .route("/secret", routes::list_secrets().merge(routes::create_secret()))
        .route("/secret/{secret_id}", routes::delete_secret())
        .with_state(handler)
}
