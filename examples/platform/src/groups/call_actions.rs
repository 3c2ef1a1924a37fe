//! What another system is told or asked about a call.

use atoms_api::atoms::call_actions::{self as api, CallActions, types};

use crate::failure::Result;
use crate::{Caller, Failure, Platform, ids};

impl CallActions for Platform {
    type Caller = Caller;
    type Error = Failure;

    async fn list_call_actions(
        &self,
        _: Caller,
        _: types::ListCallActionsParams,
    ) -> Result<api::ListCallActionsAnswer> {
        self.example(&api::LIST_CALL_ACTIONS)
            .map(api::ListCallActionsAnswer::Ok)
    }

    async fn create_call_action(
        &self,
        _: Caller,
        _: types::CreateCallActionRequest,
    ) -> Result<api::CreateCallActionAnswer> {
        self.example(&api::CREATE_CALL_ACTION)
            .map(api::CreateCallActionAnswer::Created)
    }

    async fn get_call_action(
        &self,
        _: Caller,
        params: types::GetCallActionParams,
    ) -> Result<api::GetCallActionAnswer> {
        ids::known_or_bare(&params.id)?;
        self.example(&api::GET_CALL_ACTION)
            .map(api::GetCallActionAnswer::Ok)
    }

    async fn update_call_action(
        &self,
        _: Caller,
        params: types::UpdateCallActionParams,
        _: types::UpdateCallActionRequest,
    ) -> Result<api::UpdateCallActionAnswer> {
        ids::known_or_bare(&params.id)?;
        self.example(&api::UPDATE_CALL_ACTION)
            .map(api::UpdateCallActionAnswer::Ok)
    }

    async fn delete_call_action(
        &self,
        _: Caller,
        params: types::DeleteCallActionParams,
    ) -> Result<api::DeleteCallActionAnswer> {
        ids::known_or_bare(&params.id)?;
        self.example(&api::DELETE_CALL_ACTION)
            .map(api::DeleteCallActionAnswer::Ok)
    }
}
