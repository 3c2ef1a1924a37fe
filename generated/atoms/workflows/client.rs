//! Calling the operations of `Workflows`.
//!
//! Made by atoms-codegen from `specs/atoms`; edit that, not this.

#![allow(deprecated, reason = "what the document deprecates is still there")]

use atoms_runtime::rest::client::Error;

use super::types;
use super::super::Client;

impl Client {
    /// The prompt and tools of an agent's active version, or its graph. `GET /agent/{id}`
    /// has the same in `_resolvedConfig`.
    ///
    /// `GET /agent/{id}/workflow`
    ///
    /// # Errors
    ///
    /// When no documented answer arrives.
    #[deprecated]
    pub async fn get_workflow(
        &self,
        params: &types::GetWorkflowParams,
    ) -> Result<super::GetWorkflowAnswer, Error> {
        self.http.call(&super::GET_WORKFLOW).params(params).send().await
    }

    /// Overwrites what an agent says and does, past its versions: nothing of the change is
    /// kept as a version, the next one that is activated undoes it, and tools that the body
    /// leaves out are lost. Change a draft instead.
    ///
    /// `PATCH /workflow/{id}`
    ///
    /// # Errors
    ///
    /// When no documented answer arrives.
    #[deprecated]
    pub async fn update_workflow(
        &self,
        params: &types::UpdateWorkflowParams,
        body: &types::UpdateWorkflowRequest,
    ) -> Result<super::UpdateWorkflowAnswer, Error> {
        self.http.call(&super::UPDATE_WORKFLOW).params(params).json(body).send().await
    }
}
