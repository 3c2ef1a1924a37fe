//! Calling the operations of `CallActions`.
//!
//! Made by atoms-codegen from `specs/atoms`; edit that, not this.

use atoms_runtime::rest::client::Error;

use super::types;
use super::super::Client;

impl Client {
    /// The actions of one agent, page by page.
    ///
    /// `GET /call-actions`
    ///
    /// # Errors
    ///
    /// When no documented answer arrives.
    pub async fn list_call_actions(
        &self,
        params: &types::ListCallActionsParams,
    ) -> Result<super::ListCallActionsAnswer, Error> {
        self.http.call(&super::LIST_CALL_ACTIONS).params(params).send().await
    }

    /// Ties an agent to another system: a `trigger` has the agent call somebody because of
    /// a record there, a `post-call` action writes a record there when a call is over. A
    /// `trigger` needs `config.phoneNumberFieldName`.
    ///
    /// `POST /call-actions`
    ///
    /// # Errors
    ///
    /// When no documented answer arrives.
    pub async fn create_call_action(
        &self,
        body: &types::CreateCallActionRequest,
    ) -> Result<super::CreateCallActionAnswer, Error> {
        self.http.call(&super::CREATE_CALL_ACTION).json(body).send().await
    }

    /// One action, of whichever agent of the organization.
    ///
    /// `GET /call-actions/{id}`
    ///
    /// # Errors
    ///
    /// When no documented answer arrives.
    pub async fn get_call_action(
        &self,
        params: &types::GetCallActionParams,
    ) -> Result<super::GetCallActionAnswer, Error> {
        self.http.call(&super::GET_CALL_ACTION).params(params).send().await
    }

    /// Changes the fields that are sent; the others stay. Only the agent cannot be changed.
    /// Conditions are replaced all together.
    ///
    /// `PUT /call-actions/{id}`
    ///
    /// # Errors
    ///
    /// When no documented answer arrives.
    pub async fn update_call_action(
        &self,
        params: &types::UpdateCallActionParams,
        body: &types::UpdateCallActionRequest,
    ) -> Result<super::UpdateCallActionAnswer, Error> {
        self.http.call(&super::UPDATE_CALL_ACTION).params(params).json(body).send().await
    }

    /// Deletes an action for good.
    ///
    /// `DELETE /call-actions/{id}`
    ///
    /// # Errors
    ///
    /// When no documented answer arrives.
    pub async fn delete_call_action(
        &self,
        params: &types::DeleteCallActionParams,
    ) -> Result<super::DeleteCallActionAnswer, Error> {
        self.http.call(&super::DELETE_CALL_ACTION).params(params).send().await
    }
}
