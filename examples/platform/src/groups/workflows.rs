//! What an agent says and does, where it has no versions.

use atoms_api::atoms::workflows::{self as api, Workflows, types};

use crate::failure::Result;
use crate::{Caller, Failure, Platform, ids};

impl Workflows for Platform {
    type Caller = Caller;
    type Error = Failure;

    async fn get_workflow(
        &self,
        _: Caller,
        params: types::GetWorkflowParams,
    ) -> Result<api::GetWorkflowAnswer> {
        ids::known_or_bare(&params.id)?;
        self.example(&api::GET_WORKFLOW)
            .map(api::GetWorkflowAnswer::Ok)
    }

    async fn update_workflow(
        &self,
        _: Caller,
        params: types::UpdateWorkflowParams,
        _: types::UpdateWorkflowRequest,
    ) -> Result<api::UpdateWorkflowAnswer> {
        ids::known_or_bare(&params.id)?;
        Ok(api::UpdateWorkflowAnswer::Ok)
    }
}
