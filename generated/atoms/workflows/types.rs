//! The types of `Workflows` alone.
//!
//! Made by atoms-codegen from `specs/atoms`; edit that, not this.

#![allow(missing_docs, reason = "what the document leaves undescribed stays so here")]

use atoms_runtime::Number;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use super::super::types::{SinglePromptConfig, Tool, WorkflowType};

/// What an agent says and does. Which fields there are depends on the kind of workflow.
///
/// `workflows.yaml#/components/schemas/Workflow`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
pub struct Workflow {
    /// Only of graphs.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub r#type: Option<WorkflowType>,
    /// Only of single prompts.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub prompt: Option<String>,
    /// Only of single prompts.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tools: Option<Vec<Tool>>,
    /// The graph.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub data: Option<WorkflowData>,
}

/// The graph.
///
/// `workflows.yaml#/components/schemas/Workflow/properties/data`
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[serde(transparent)]
pub struct WorkflowData(pub Value);

impl WorkflowData {
    /// Reads the value as `WorkflowGraphData`.
    ///
    /// # Errors
    /// When it does not fit.
    pub fn as_workflow_graph_data(
        &self,
    ) -> Result<WorkflowGraphData, serde_json::Error> {
        Deserialize::deserialize(&self.0)
    }

    /// Reads the value as `SinglePromptData`.
    ///
    /// # Errors
    /// When it does not fit.
    pub fn as_single_prompt_data(&self) -> Result<SinglePromptData, serde_json::Error> {
        Deserialize::deserialize(&self.0)
    }
}

/// The new workflow: the one of the two parts that `type` names, whole.
///
/// `workflows.yaml#/components/schemas/UpdateWorkflowRequest`
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct UpdateWorkflowRequest {
    pub r#type: WorkflowType,
    /// With `single_prompt` only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub single_prompt_config: Option<SinglePromptConfig>,
    /// With `workflow_graph` only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub workflow_graph: Option<WorkflowGraphUpdate>,
}

/// The steps of a conversation, and how one leads to another.
///
/// `workflows.yaml#/components/schemas/WorkflowGraphData`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
pub struct WorkflowGraphData {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub nodes: Option<Vec<WorkflowNode>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub edges: Option<Vec<WorkflowEdge>>,
}

/// One prompt, with tools in whatever form they were saved.
///
/// `workflows.yaml#/components/schemas/SinglePromptData`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
pub struct SinglePromptData {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub prompt: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tools: Option<Vec<Map<String, Value>>>,
}

/// A graph, as the editor saves it.
///
/// `workflows.yaml#/components/schemas/WorkflowGraphUpdate`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
pub struct WorkflowGraphUpdate {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub nodes: Option<Vec<Map<String, Value>>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub edges: Option<Vec<Map<String, Value>>>,
}

/// One step.
///
/// `workflows.yaml#/components/schemas/WorkflowNode`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
pub struct WorkflowNode {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// Where the editor draws it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub position: Option<WorkflowNodePosition>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub r#type: Option<String>,
    /// What the step does; depends on `type`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub data: Option<Map<String, Value>>,
}

/// Where the editor draws it.
///
/// `workflows.yaml#/components/schemas/WorkflowNode/properties/position`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
pub struct WorkflowNodePosition {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub x: Option<Number>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub y: Option<Number>,
}

/// The way from one step to the next.
///
/// `workflows.yaml#/components/schemas/WorkflowEdge`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
pub struct WorkflowEdge {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub r#type: Option<String>,
    /// The id of the node that it leaves.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub source: Option<String>,
    /// The id of the node that it reaches.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub target: Option<String>,
}

/// The parameters of `GET /agent/{id}/workflow`.
///
/// `workflows.yaml#/paths/~1agent~1{id}~1workflow/get/parameters`
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
pub struct GetWorkflowParams {
    /// The agent.
    pub id: String,
}

/// `workflows.yaml#/paths/~1agent~1{id}~1workflow/get/responses/200/content/application~1json/schema`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
pub struct GetWorkflowOk {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub data: Option<Workflow>,
}

/// The parameters of `PATCH /workflow/{id}`.
///
/// `workflows.yaml#/paths/~1workflow~1{id}/patch/parameters`
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
pub struct UpdateWorkflowParams {
    /// The workflow, by `workflowId` of the agent.
    pub id: String,
}
