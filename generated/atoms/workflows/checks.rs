//! What requests have to satisfy.
//!
//! Made by atoms-codegen from `specs/atoms`; edit that, not this.

use atoms_runtime::codegen::check::At;

use super::super::checks as shared_checks;

/// `workflows.yaml#/components/schemas/UpdateWorkflowRequest`
pub(super) fn update_workflow_request(value: At<'_>) {
    let object = value.object();
    object.required(&["type"]);
    object.property("type").check(shared_checks::workflow_type);
    object.property("singlePromptConfig").check(shared_checks::single_prompt_config);
    object.property("workflowGraph").check(workflow_graph_update);
}

/// `workflows.yaml#/components/schemas/WorkflowGraphUpdate`
pub(super) fn workflow_graph_update(value: At<'_>) {
    let object = value.object();
    object.property("nodes").array().items(|value| {
        value.object();
    });
    object.property("edges").array().items(|value| {
        value.object();
    });
}
