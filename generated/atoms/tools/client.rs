//! Calling the operations of `Tools`.
//!
//! Made by atoms-codegen from `specs/atoms`; edit that, not this.

use atoms_runtime::rest::client::Error;

use super::types;
use super::super::Client;

impl Client {
    /// The tools that the organization has registered.
    ///
    /// `GET /tool`
    ///
    /// # Errors
    ///
    /// When no documented answer arrives.
    pub async fn list_tools(&self) -> Result<super::ListToolsAnswer, Error> {
        self.http.call(&super::LIST_TOOLS).send().await
    }

    /// Keeps a tool that any agent can use. An agent takes it by `toolId`, in `toolRefs` of its
    /// workflow.
    ///
    /// `POST /tool`
    ///
    /// # Errors
    ///
    /// When no documented answer arrives.
    pub async fn create_tool(
        &self,
        body: &types::CreateToolRequest,
    ) -> Result<super::CreateToolAnswer, Error> {
        self.http.call(&super::CREATE_TOOL).json(body).send().await
    }

    /// Deletes a tool that no agent refers to. As long as one does, it is refused with 400.
    ///
    /// `DELETE /tool/{toolId}`
    ///
    /// # Errors
    ///
    /// When no documented answer arrives.
    pub async fn delete_tool(
        &self,
        params: &types::DeleteToolParams,
    ) -> Result<super::DeleteToolAnswer, Error> {
        self.http.call(&super::DELETE_TOOL).params(params).send().await
    }

    /// Puts another definition in the place of the one that is kept, for every agent that
    /// refers to the tool.
    ///
    /// `PATCH /tool/{toolId}`
    ///
    /// # Errors
    ///
    /// When no documented answer arrives.
    pub async fn update_tool(
        &self,
        params: &types::UpdateToolParams,
        body: &types::CreateToolRequest,
    ) -> Result<super::UpdateToolAnswer, Error> {
        self.http.call(&super::UPDATE_TOOL).params(params).json(body).send().await
    }

    /// Registers a second tool with the same definition, which no agent uses yet.
    ///
    /// `POST /tool/{toolId}/duplicate`
    ///
    /// # Errors
    ///
    /// When no documented answer arrives.
    pub async fn duplicate_tool(
        &self,
        params: &types::DuplicateToolParams,
    ) -> Result<super::DuplicateToolAnswer, Error> {
        self.http.call(&super::DUPLICATE_TOOL).params(params).send().await
    }
}
