//! Steps: what is called, with which parameters and which body, and what follows.

use super::action::{self, Action, After};
use super::components::Components;
use super::criterion::{self, Criterion};
use super::object::{Located, Object, form};
use super::template::Template;
use super::vary::{self, Vary};
use super::{Expression, Word, workflow};
use crate::diagnostic::{Diagnostics, Origin};
use crate::read::Node;

/// A step of a workflow.
#[derive(Debug)]
pub struct Step {
    /// Where it stands.
    pub at: Origin,
    /// `stepId`
    pub id: Word,
    /// What is called.
    pub call: Call,
    /// `parameters`
    pub parameters: Vec<Parameter>,
    /// `requestBody`
    pub body: Option<Body>,
    /// `successCriteria`
    pub success: Vec<Criterion>,
    /// `onSuccess`
    pub on_success: Vec<Action>,
    /// `onFailure`
    pub on_failure: Vec<Action>,
    /// `outputs`
    pub outputs: Vec<(String, Expression, Origin)>,
    /// `x-vary`: the step is sent once for each property of its body.
    pub vary: Option<Vary>,
    /// `x-finally`: what undoes the step, sent when the run ends, however it ends.
    pub finally: Vec<Self>,
}

/// What a step calls.
#[derive(Clone, Debug)]
pub enum Call {
    /// `operationId`
    Operation(Word),
    /// `operationPath`
    Path(Word),
    /// `workflowId`
    Workflow(Word),
}

/// A parameter of a step.
#[derive(Clone, Debug)]
pub struct Parameter {
    /// `name`
    pub name: Word,
    /// `in`; none for an input of a workflow.
    pub place: Option<ParameterIn>,
    /// `value`
    pub value: Template,
}

/// Where a parameter stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ParameterIn {
    /// `path`
    Path,
    /// `query`
    Query,
    /// `header`
    Header,
    /// `cookie`
    Cookie,
}

/// `requestBody`
#[derive(Clone, Debug)]
pub struct Body {
    /// `contentType`
    pub media: Option<Word>,
    /// `payload`
    pub payload: Option<Template>,
    /// `replacements`
    pub replacements: Vec<Replacement>,
}

/// One of `replacements`.
#[derive(Clone, Debug)]
pub struct Replacement {
    /// `target`: a JSON pointer into the payload.
    pub target: Word,
    /// `value`
    pub value: Template,
}

pub(super) fn read(
    node: Located<'_>,
    components: &Components<'_>,
    diagnostics: &mut Diagnostics,
) -> Option<Step> {
    let mut object = Object::of(node, "a step", diagnostics)?;
    let at = object.at.clone();
    let id = object.named("stepId", diagnostics);
    object.word("description", diagnostics);
    let call = call(&mut object, diagnostics);
    let given = object.list("parameters", diagnostics);
    let body = object.get("requestBody");
    let success = object.list("successCriteria", diagnostics);
    let on_success = object.list("onSuccess", diagnostics);
    let on_failure = object.list("onFailure", diagnostics);
    let outputs = workflow::outputs(&mut object, diagnostics);
    let vary = object.get("x-vary");
    let finally = object.list("x-finally", diagnostics);
    object.end(diagnostics);
    let finally = finally.into_iter();
    let finally = finally.filter_map(|node| read(node, components, diagnostics));
    let finally = finally.collect();
    Some(Step {
        at,
        parameters: parameters(given, components, diagnostics),
        body: body.and_then(|node| self::body(node, diagnostics)),
        success: criterion::all(success, diagnostics),
        on_success: action::all(on_success, After::Success, components, diagnostics),
        on_failure: action::all(on_failure, After::Failure, components, diagnostics),
        outputs,
        vary: vary.and_then(|node| vary::read(node, components, diagnostics)),
        finally,
        id: id?,
        call: call?,
    })
}

/// One of the three ways to say what is called.
pub(super) fn call(object: &mut Object<'_>, diagnostics: &mut Diagnostics) -> Option<Call> {
    let operation = object.word("operationId", diagnostics).map(Call::Operation);
    let path = object.word("operationPath", diagnostics).map(Call::Path);
    let workflow = object.word("workflowId", diagnostics).map(Call::Workflow);
    let mut stated = [operation, path, workflow].into_iter().flatten();
    let first = stated.next();
    if first.is_none() || stated.next().is_some() {
        let wanted = "with one of `operationId`, `operationPath` and `workflowId`";
        form(object.at.clone(), "it", wanted, diagnostics);
        return None;
    }
    first
}

pub(super) fn parameters<'n>(
    nodes: Vec<Located<'n>>,
    components: &Components<'n>,
    diagnostics: &mut Diagnostics,
) -> Vec<Parameter> {
    let mut parameters = Vec::new();
    for node in nodes {
        parameters.extend(parameter(node, components, diagnostics));
    }
    parameters
}

/// A parameter, or a component with a value of its own.
fn parameter<'n>(
    node: Located<'n>,
    components: &Components<'n>,
    diagnostics: &mut Diagnostics,
) -> Option<Parameter> {
    let own = node.0.get("reference").and_then(|_| node.0.get("value"));
    let own = own.map(|value| (value, node.1.child("value")));
    let node = components.resolve(node, "parameters", diagnostics)?;
    let mut object = Object::of(node, "a parameter", diagnostics)?;
    let name = object.named("name", diagnostics);
    let place = object.word("in", diagnostics);
    let value = own.or(object.get("value"));
    if value.is_none() {
        object.lacks("value", diagnostics);
    }
    object.end(diagnostics);
    let value = Template::read(value?, diagnostics);
    let place = match place {
        None => None,
        Some(word) => Some(place_of(&word, diagnostics)?),
    };
    Some(Parameter {
        name: name?,
        place,
        value,
    })
}

fn place_of(word: &Word, diagnostics: &mut Diagnostics) -> Option<ParameterIn> {
    Some(match word.text.as_str() {
        "path" => ParameterIn::Path,
        "query" => ParameterIn::Query,
        "header" => ParameterIn::Header,
        "cookie" => ParameterIn::Cookie,
        _ => {
            let wanted = "`path`, `query`, `header` or `cookie`";
            form(word.at.clone(), "`in`", wanted, diagnostics);
            return None;
        }
    })
}

fn body(node: Located<'_>, diagnostics: &mut Diagnostics) -> Option<Body> {
    let mut object = Object::of(node, "a request body", diagnostics)?;
    let media = object.word("contentType", diagnostics);
    let payload = object.get("payload");
    let replacements = object.list("replacements", diagnostics);
    object.end(diagnostics);
    let payload = payload.map(|node| Template::read(node, diagnostics));
    let replacements = replacements.into_iter();
    let replacements = replacements.filter_map(|node| replacement(node, diagnostics));
    Some(Body {
        media,
        payload,
        replacements: replacements.collect(),
    })
}

fn replacement(node: Located<'_>, diagnostics: &mut Diagnostics) -> Option<Replacement> {
    let mut object = Object::of(node, "a replacement", diagnostics)?;
    let target = object.named("target", diagnostics);
    let value = object.get("value");
    if value.is_none() {
        object.lacks("value", diagnostics);
    }
    object.end(diagnostics);
    let target = target?;
    if !target.text.starts_with('/') {
        form(target.at, "`target`", "a JSON pointer", diagnostics);
        return None;
    }
    let value = Template::read(value?, diagnostics);
    Some(Replacement { target, value })
}

impl Step {
    /// Every step that is sent on its behalf.
    pub fn all(&self) -> impl Iterator<Item = &Self> {
        std::iter::once(self).chain(&self.finally)
    }
}

/// The text of a JSON pointer.
pub(super) fn pointer(node: &Node) -> Option<&str> {
    node.as_text()
        .filter(|text| text.is_empty() || text.starts_with('/'))
}
