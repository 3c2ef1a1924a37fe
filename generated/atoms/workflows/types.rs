//! The types of `Workflows` alone.
//!
//! Made by atoms-codegen from `specs/atoms`; edit that, not this.

#![allow(missing_docs, reason = "what the document leaves undescribed stays so here")]

use atoms_runtime::Number;
use atoms_runtime::codegen::object;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use serde_json::{Map, Value};

use super::super::types::{SinglePromptConfig, Tool, WorkflowType};

object! {
    /// What an agent says and does. Which fields there are depends on the kind of workflow.
    ///
    /// `workflows.yaml#/components/schemas/Workflow`
    pub struct Workflow {
        /// Only of graphs.
        pub r#type: Option<WorkflowType> = optional("type"),
        /// Only of single prompts.
        pub prompt: Option<String> = optional("prompt"),
        /// Only of single prompts.
        pub tools: Option<Vec<Tool>> = optional("tools"),
        /// The graph.
        pub data: Option<WorkflowData> = optional("data"),
    }
}

/// The graph.
///
/// `workflows.yaml#/components/schemas/Workflow/properties/data`
#[derive(Clone, Debug, PartialEq)]
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

impl<'de> Deserialize<'de> for WorkflowData {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Deserialize::deserialize(deserializer).map(Self)
    }
}

impl Serialize for WorkflowData {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.0.serialize(serializer)
    }
}

object! {
    /// The new workflow: the one of the two parts that `type` names, whole.
    ///
    /// `workflows.yaml#/components/schemas/UpdateWorkflowRequest`
    pub struct UpdateWorkflowRequest with new {
        pub r#type: WorkflowType = "type",
        /// With `single_prompt` only.
        pub single_prompt_config: Option<SinglePromptConfig> = optional("singlePromptConfig"),
        /// With `workflow_graph` only.
        pub workflow_graph: Option<WorkflowGraphUpdate> = optional("workflowGraph"),
    }
}

object! {
    /// The steps of a conversation, and how one leads to another.
    ///
    /// `workflows.yaml#/components/schemas/WorkflowGraphData`
    pub struct WorkflowGraphData {
        pub nodes: Option<Vec<WorkflowNode>> = optional("nodes"),
        pub edges: Option<Vec<WorkflowEdge>> = optional("edges"),
    }
}

object! {
    /// One prompt, with tools in whatever form they were saved.
    ///
    /// `workflows.yaml#/components/schemas/SinglePromptData`
    pub struct SinglePromptData {
        pub prompt: Option<String> = optional("prompt"),
        pub tools: Option<Vec<Map<String, Value>>> = optional("tools"),
    }
}

object! {
    /// A graph, as the editor saves it.
    ///
    /// `workflows.yaml#/components/schemas/WorkflowGraphUpdate`
    pub struct WorkflowGraphUpdate {
        pub nodes: Option<Vec<Map<String, Value>>> = optional("nodes"),
        pub edges: Option<Vec<Map<String, Value>>> = optional("edges"),
    }
}

object! {
    /// One step.
    ///
    /// `workflows.yaml#/components/schemas/WorkflowNode`
    pub struct WorkflowNode {
        pub id: Option<String> = optional("id"),
        /// Where the editor draws it.
        pub position: Option<WorkflowNodePosition> = optional("position"),
        pub r#type: Option<String> = optional("type"),
        /// What the step does; depends on `type`.
        pub data: Option<Map<String, Value>> = optional("data"),
    }
}

object! {
    /// Where the editor draws it.
    ///
    /// `workflows.yaml#/components/schemas/WorkflowNode/properties/position`
    pub struct WorkflowNodePosition {
        pub x: Option<Number> = optional("x"),
        pub y: Option<Number> = optional("y"),
    }
}

object! {
    /// The way from one step to the next.
    ///
    /// `workflows.yaml#/components/schemas/WorkflowEdge`
    pub struct WorkflowEdge {
        pub id: Option<String> = optional("id"),
        pub r#type: Option<String> = optional("type"),
        /// The id of the node that it leaves.
        pub source: Option<String> = optional("source"),
        /// The id of the node that it reaches.
        pub target: Option<String> = optional("target"),
    }
}

object! {
    /// The parameters of `GET /agent/{id}/workflow`.
    ///
    /// `workflows.yaml#/paths/~1agent~1{id}~1workflow/get/parameters`
    pub struct GetWorkflowParams {
        /// The agent.
        pub id: String = "id",
    }
}

object! {
    /// `workflows.yaml#/paths/~1agent~1{id}~1workflow/get/responses/200/content/application~1json/schema`
    pub struct GetWorkflowOk {
        pub status: Option<bool> = optional("status"),
        pub data: Option<Workflow> = optional("data"),
    }
}

object! {
    /// The parameters of `PATCH /workflow/{id}`.
    ///
    /// `workflows.yaml#/paths/~1workflow~1{id}/patch/parameters`
    pub struct UpdateWorkflowParams {
        /// The workflow, by `workflowId` of the agent.
        pub id: String = "id",
    }
}
