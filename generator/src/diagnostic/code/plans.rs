//! Plans of `probe`: Arazzo documents.

use super::table::codes;

codes! {
    /// The plan is not of a version that is read: Arazzo 1.0.
    ///
    /// Write `arazzo: 1.0.1` at its top.
    PLAN_VERSION = "plan-version", Error;

    /// A part of a plan has a form that Arazzo does not know, or lacks what it must have.
    ///
    /// ```yaml
    /// steps:
    ///   - stepId: create
    ///     operationId: createAgent
    ///     operationPath: '{$sourceDescriptions.api.url}#/paths/~1agent/post'
    /// ```
    ///
    /// Mend what the message names.
    PLAN_FORM = "plan-form", Error;

    /// An object of a plan has a field that Arazzo does not know there: what it asks for is not done.
    ///
    /// Correct its name, or remove it. Extensions begin with `x-`.
    PLAN_FIELD = "plan-field", Warning;

    /// A name leads to nothing: a step, a workflow, an operation, a component, a source description or an input.
    ///
    /// ```yaml
    /// parameters:
    ///   - { name: id, in: path, value: $steps.creat.outputs.id }
    /// ```
    ///
    /// Correct it. A step knows the outputs of the steps before it, and those of workflows in `dependsOn`.
    PLAN_REFERENCE = "plan-reference", Error;

    /// A runtime expression, a condition, a pattern or a `JSONPath` is not one.
    ///
    /// ```yaml
    /// successCriteria:
    ///   - condition: $statusCode = 200
    /// ```
    ///
    /// Mend it after the Arazzo specification; text in a condition stands between `'`.
    PLAN_EXPRESSION = "plan-expression", Error;

    /// A part of Arazzo that is not carried out: criteria of type `xpath`, sources of type `arazzo`.
    ///
    /// Say it in another way.
    PLAN_UNSUPPORTED = "plan-unsupported", Error;

    /// Two workflows of a plan, or two steps of a workflow, have the same id.
    ///
    /// Give one of them another id.
    PLAN_TWICE = "plan-twice", Error;

    /// Workflows wait for one another: `dependsOn`, or steps that call them, lead back to where they began.
    ///
    /// Take one of them out of the circle.
    PLAN_CIRCLE = "plan-circle", Error;

    /// A parameter of a step is not one of its operation, or one that the operation requires is not given.
    ///
    /// Correct its `name` or its `in`, or give it.
    PLAN_PARAMETER = "plan-parameter", Error;

    /// A step has a body whose media type its operation does not take, a body where the operation has none, or none where
    /// one is required.
    ///
    /// Correct `contentType` or `requestBody`.
    PLAN_BODY = "plan-body", Error;

    /// `x-vary` names a property that the body of its operation does not document.
    ///
    /// Correct the JSON pointer. A property that is gone from the document has to go here too.
    PLAN_PROPERTY = "plan-property", Error;
}
