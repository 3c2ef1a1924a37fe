//! Criteria: what tells that a step has succeeded, or which action is taken.

use regress::Regex;
use serde_json_path::JsonPath;

use super::condition::Condition;
use super::expression::Expression;
use super::object::{Located, Object};
use super::{Word, criterion};
use crate::diagnostic::{Diagnostic, Diagnostics, Origin, code};
use crate::lower::regex;
use crate::read::Node;

/// A criterion.
#[derive(Debug)]
pub struct Criterion {
    /// Where its condition stands.
    pub at: Origin,
    /// The condition as it is written.
    pub text: String,
    /// What is asked.
    pub test: Test,
}

/// What a criterion asks.
#[derive(Debug)]
pub enum Test {
    /// `simple`
    Simple(Condition),
    /// `regex`: the text of the context matches.
    Regex(Expression, Regex),
    /// `jsonpath`: the path finds something in the context.
    JsonPath(Expression, JsonPath),
}

pub(super) fn all(nodes: Vec<Located<'_>>, diagnostics: &mut Diagnostics) -> Vec<Criterion> {
    let read = nodes.into_iter();
    read.filter_map(|node| criterion::one(node, diagnostics))
        .collect()
}

fn one(node: Located<'_>, diagnostics: &mut Diagnostics) -> Option<Criterion> {
    let mut object = Object::of(node, "a criterion", diagnostics)?;
    let condition = object.named("condition", diagnostics);
    let context = object.word("context", diagnostics);
    let kind = kind(object.get("type"), diagnostics);
    object.end(diagnostics);
    let Word { text, at } = condition?;
    match test(&text, context, &kind?) {
        Ok(test) => Some(Criterion { at, text, test }),
        Err((code, reason)) => {
            diagnostics.push(Diagnostic::error(code, reason).at(at));
            None
        }
    }
}

/// `type`: a text, or an object with one that names a version.
fn kind(node: Option<Located<'_>>, diagnostics: &mut Diagnostics) -> Option<String> {
    match node {
        None => Some("simple".to_owned()),
        Some((Node::Text(text), _)) => Some(text.clone()),
        Some(node) => {
            let mut object = Object::of(node, "the type of a criterion", diagnostics)?;
            let kind = object.named("type", diagnostics);
            object.word("version", diagnostics);
            object.end(diagnostics);
            Some(kind?.text)
        }
    }
}

fn test(text: &str, context: Option<Word>, kind: &str) -> Result<Test, (code::Code, String)> {
    let expression = |reason| (code::PLAN_EXPRESSION, reason);
    if kind == "simple" {
        return Condition::parse(text).map(Test::Simple).map_err(expression);
    }
    let context = context.ok_or_else(|| {
        let message = format!("a criterion of type `{kind}` needs a `context`");
        (code::PLAN_FORM, message)
    })?;
    let context = Expression::parse(&context.text).map_err(expression)?;
    let reason = |error: &dyn std::fmt::Display| expression(format!("`{text}`: {error}"));
    match kind {
        "regex" => regex(text)
            .map(|regex| Test::Regex(context, regex))
            .map_err(|error| reason(&error)),
        "jsonpath" => JsonPath::parse(text)
            .map(|path| Test::JsonPath(context, path))
            .map_err(|error| reason(&error)),
        _ => {
            let message = format!("criteria of type `{kind}` are not evaluated");
            Err((code::PLAN_UNSUPPORTED, message))
        }
    }
}
