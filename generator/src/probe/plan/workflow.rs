//! Workflows: steps in their order, what they are given, and what they give.

use serde_json::Value;

use super::action::{self, Action, After};
use super::components::Components;
use super::object::{Located, Object};
use super::step::{self, Parameter, Step};
use super::{Expression, Word};
use crate::diagnostic::{Diagnostic, Diagnostics, Origin, code};
use crate::read::Node;

/// A workflow.
#[derive(Debug)]
pub struct Workflow {
    /// Where it stands.
    pub at: Origin,
    /// `workflowId`
    pub id: Word,
    /// The properties of `inputs`, each with its default.
    pub inputs: Vec<(String, Option<Value>)>,
    /// Inputs that have to be given.
    pub required: Vec<String>,
    /// Inputs that are never shown.
    pub secret: Vec<String>,
    /// `dependsOn`
    pub depends_on: Vec<Word>,
    /// `steps`
    pub steps: Vec<Step>,
    /// `parameters` of all its steps.
    pub parameters: Vec<Parameter>,
    /// `successActions` of all its steps.
    pub success_actions: Vec<Action>,
    /// `failureActions` of all its steps.
    pub failure_actions: Vec<Action>,
    /// `outputs`
    pub outputs: Vec<(String, Expression, Origin)>,
}

pub(super) fn read<'n>(
    node: Located<'n>,
    components: &Components<'n>,
    diagnostics: &mut Diagnostics,
) -> Option<Workflow> {
    let mut object = Object::of(node, "a workflow", diagnostics)?;
    let at = object.at.clone();
    let id = object.named("workflowId", diagnostics);
    object.word("summary", diagnostics);
    object.word("description", diagnostics);
    let inputs = object.get("inputs");
    let depends_on = object.words("dependsOn", diagnostics);
    let steps = object.list("steps", diagnostics);
    let parameters = object.list("parameters", diagnostics);
    let success = object.list("successActions", diagnostics);
    let failure = object.list("failureActions", diagnostics);
    let outputs = outputs(&mut object, diagnostics);
    if steps.is_empty() {
        object.lacks("steps", diagnostics);
    }
    object.end(diagnostics);
    let inputs = inputs.and_then(|node| input_schema(node, components, diagnostics));
    let steps = steps.into_iter();
    let steps = steps.filter_map(|node| step::read(node, components, diagnostics));
    let steps = steps.collect();
    Some(Workflow {
        at,
        inputs: inputs.map(defaults).unwrap_or_default(),
        required: inputs.map(required).unwrap_or_default(),
        secret: inputs.map(secret).unwrap_or_default(),
        depends_on,
        steps,
        parameters: step::parameters(parameters, components, diagnostics),
        success_actions: action::all(success, After::Success, components, diagnostics),
        failure_actions: action::all(failure, After::Failure, components, diagnostics),
        outputs,
        id: id?,
    })
}

/// The JSON Schema of the inputs, where it is not a component.
fn input_schema<'n>(
    node: Located<'n>,
    components: &Components<'n>,
    diagnostics: &mut Diagnostics,
) -> Option<&'n Node> {
    let (node, _) = components.resolve(node, "inputs", diagnostics)?;
    Some(node)
}

fn properties(schema: &Node) -> impl Iterator<Item = (&String, &Node)> {
    let properties = schema.get("properties").and_then(Node::as_map);
    properties.into_iter().flatten()
}

fn defaults(schema: &Node) -> Vec<(String, Option<Value>)> {
    let default = |node: &Node| node.get("default").map(Value::from);
    let all = properties(schema).map(|(name, node)| (name.clone(), default(node)));
    all.collect()
}

fn required(schema: &Node) -> Vec<String> {
    let names = schema.get("required").and_then(Node::as_list);
    let names = names.into_iter().flatten().filter_map(Node::as_text);
    names.map(str::to_owned).collect()
}

fn secret(schema: &Node) -> Vec<String> {
    let is_secret = |node: &Node| {
        let format = node.get("format").and_then(Node::as_text);
        let flag = |key| node.get(key).and_then(Node::as_bool) == Some(true);
        format == Some("password") || flag("writeOnly") || flag("x-sensitive")
    };
    let secret = properties(schema).filter(|(_, node)| is_secret(node));
    secret.map(|(name, _)| name.clone()).collect()
}

/// `outputs`: a name for each expression.
pub(super) fn outputs(
    object: &mut Object<'_>,
    diagnostics: &mut Diagnostics,
) -> Vec<(String, Expression, Origin)> {
    let mut outputs = Vec::new();
    for (name, (node, at)) in object.entries("outputs", diagnostics) {
        let text = node.as_text().unwrap_or_default();
        match Expression::parse(text) {
            Ok(expression) => outputs.push((name.to_owned(), expression, at)),
            Err(reason) => {
                diagnostics.push(Diagnostic::error(code::PLAN_EXPRESSION, reason).at(at));
            }
        }
    }
    outputs
}
