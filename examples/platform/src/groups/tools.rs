//! Tools kept for the whole organization. The contract has no 404 here: an id that nothing has is answered 400.

use atoms_api::atoms::tools::{self as api, Tools, types};

use crate::failure::Result;
use crate::store::Fault;
use crate::views::tools as views;
use crate::{Caller, Failure, Platform};

impl Tools for Platform {
    type Caller = Caller;
    type Error = Failure;

    async fn list_tools(&self, caller: Caller) -> Result<api::ListToolsAnswer> {
        let data = self.within(&caller, |organization, _| {
            let view = |tool| views::tool(tool, &organization.id);
            organization.tools.iter().map(view).collect()
        });
        done!(ListToolsOk, data)
    }

    async fn create_tool(
        &self,
        caller: Caller,
        body: types::CreateToolRequest,
    ) -> Result<api::CreateToolAnswer> {
        let data = self.within(&caller, |organization, moment| {
            let tool = organization.create_tool(body.definition, moment);
            views::tool(&tool, &organization.id)
        });
        done!(CreateToolCreated, data)
    }

    async fn delete_tool(
        &self,
        caller: Caller,
        params: types::DeleteToolParams,
    ) -> Result<api::DeleteToolAnswer> {
        let deleted = self.within(&caller, |organization, _| {
            organization.delete_tool(&params.tool_id)
        });
        deleted.map_err(Fault::asked)?;
        done!(DeleteToolOk, "Tool deleted".to_owned())
    }

    async fn update_tool(
        &self,
        caller: Caller,
        params: types::UpdateToolParams,
        body: types::CreateToolRequest,
    ) -> Result<api::UpdateToolAnswer> {
        let data = self.within(&caller, |organization, moment| {
            let tool = organization.change_tool(&params.tool_id, body.definition, moment)?;
            Ok(views::tool(&tool, &organization.id))
        });
        done!(UpdateToolOk, data.map_err(Fault::asked)?)
    }

    async fn duplicate_tool(
        &self,
        caller: Caller,
        params: types::DuplicateToolParams,
    ) -> Result<api::DuplicateToolAnswer> {
        let data = self.within(&caller, |organization, moment| {
            let definition = organization.tool(&params.tool_id)?.definition.clone();
            let tool = organization.create_tool(definition, moment);
            Ok(views::tool(&tool, &organization.id))
        });
        done!(DuplicateToolCreated, data.map_err(Fault::asked)?)
    }
}
