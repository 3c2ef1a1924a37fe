//! Calling the operations of `CallActions`.
//!
//! Made by atoms-codegen from `specs/atoms`; edit that, not this.

use atoms_runtime::rest::client::Error;

use super::{
    CREATE_CALL_ACTION, CreateCallActionAnswer, DELETE_CALL_ACTION,
    DeleteCallActionAnswer, GET_CALL_ACTION, GetCallActionAnswer, LIST_CALL_ACTIONS,
    ListCallActionsAnswer, UPDATE_CALL_ACTION, UpdateCallActionAnswer,
};
use super::super::Client;
use super::types::{
    CreateCallActionRequest, DeleteCallActionParams, GetCallActionParams,
    ListCallActionsParams, UpdateCallActionParams, UpdateCallActionRequest,
};

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
        params: &ListCallActionsParams,
    ) -> Result<ListCallActionsAnswer, Error> {
        self.http.call(&LIST_CALL_ACTIONS).params(params).send().await
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
        body: &CreateCallActionRequest,
    ) -> Result<CreateCallActionAnswer, Error> {
        self.http.call(&CREATE_CALL_ACTION).json(body).send().await
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
        params: &GetCallActionParams,
    ) -> Result<GetCallActionAnswer, Error> {
        self.http.call(&GET_CALL_ACTION).params(params).send().await
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
        params: &UpdateCallActionParams,
        body: &UpdateCallActionRequest,
    ) -> Result<UpdateCallActionAnswer, Error> {
        self.http.call(&UPDATE_CALL_ACTION).params(params).json(body).send().await
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
        params: &DeleteCallActionParams,
    ) -> Result<DeleteCallActionAnswer, Error> {
        self.http.call(&DELETE_CALL_ACTION).params(params).send().await
    }
}
