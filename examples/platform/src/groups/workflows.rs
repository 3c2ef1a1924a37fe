//! What an agent says and does, past its versions.

use atoms_api::atoms::types::WorkflowType;
use atoms_api::atoms::workflows::{self as api, Workflows, types};
use serde_json::{Map, Value};

use crate::faults::Quiet;
use crate::store::Config;
use crate::views::{fields, fitting};
use crate::{Caller, Failure, Platform};

type Result<T> = std::result::Result<T, Quiet>;

impl Workflows for Platform {
    type Caller = Caller;
    type Error = Quiet;

    async fn get_workflow(
        &self,
        caller: Caller,
        params: types::GetWorkflowParams,
    ) -> Result<api::GetWorkflowAnswer> {
        let workflow = self.see(&caller, &params.id, |agent| Ok(workflow(&agent.config)))?;
        done!(GetWorkflowOk, workflow)
    }

    async fn update_workflow(
        &self,
        caller: Caller,
        params: types::UpdateWorkflowParams,
        body: types::UpdateWorkflowRequest,
    ) -> Result<api::UpdateWorkflowAnswer> {
        let change = change(body)?;
        self.within(&caller, |organization, moment| {
            organization.overwrite(&params.id, change, moment)
        })?;
        Ok(api::UpdateWorkflowAnswer::Ok)
    }
}

fn workflow(config: &Config) -> types::Workflow {
    if config.workflow_type() == WorkflowType::SinglePrompt {
        let part = ["prompt", "tools"].into_iter().filter_map(|name| {
            let value = config.fields().get(name)?;
            Some((name.to_owned(), value.clone()))
        });
        return fitting(&part.collect());
    }
    let graph = config.fields().get("workflowGraph");
    types::Workflow {
        r#type: Some(WorkflowType::WorkflowGraph),
        data: graph.cloned().map(types::WorkflowData),
        ..types::Workflow::default()
    }
}

/// The part that the type names, whole: tools that the body leaves out are lost.
fn change(body: types::UpdateWorkflowRequest) -> Result<Config> {
    let prompt = body.single_prompt_config.map(fields).transpose()?;
    let graph = body.workflow_graph.map(fields).transpose()?;
    let mut change: Map<String, Value> = match (&body.r#type, prompt, graph) {
        (WorkflowType::SinglePrompt, Some(mut prompt), None) => {
            prompt
                .entry("tools")
                .or_insert_with(|| Value::Array(Vec::new()));
            prompt
        }
        (WorkflowType::WorkflowGraph, None, Some(graph)) => {
            Map::from_iter([("workflowGraph".to_owned(), graph.into())])
        }
        _ => return Err(Failure::bad_request("give the part that the type names").into()),
    };
    change.insert("workflowType".to_owned(), body.r#type.as_str().into());
    Ok(Config::new(change))
}
