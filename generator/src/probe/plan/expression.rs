//! Runtime expressions: `$steps.create.outputs.id`, `$response.body#/data/_id`, `$statusCode`.

use crate::pointer;

/// A runtime expression.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Expression {
    /// As written.
    pub text: String,
    /// What it names.
    pub source: Source,
    /// The JSON pointer into that; empty for the whole.
    pub pointer: String,
}

/// What an expression names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Source {
    /// `$url`
    Url,
    /// `$method`
    Method,
    /// `$statusCode`
    StatusCode,
    /// `$request.…`
    Request(Part),
    /// `$response.…`
    Response(Part),
    /// `$inputs.NAME`
    Input(String),
    /// `$outputs.NAME`, of the workflow that it stands in.
    Output(String),
    /// `$steps.STEP.outputs.NAME`
    Step(String, String),
    /// `$workflows.WORKFLOW.outputs.NAME`
    Workflow(String, String),
    /// `$sourceDescriptions.NAME.REST`
    SourceDescription(String, String),
}

/// A part of a request or a response.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Part {
    /// `header.NAME`
    Header(String),
    /// `query.NAME`
    Query(String),
    /// `path.NAME`
    Path(String),
    /// `body`
    Body,
}

/// The words that an expression can begin with, behind `$`.
const WORDS: [&str; 10] = [
    "url",
    "method",
    "statusCode",
    "request",
    "response",
    "inputs",
    "outputs",
    "steps",
    "workflows",
    "sourceDescriptions",
];

/// Whether text is meant as an expression: it begins with `$` and a word of theirs.
pub(super) fn is_meant(text: &str) -> bool {
    let Some(rest) = text.strip_prefix('$') else {
        return false;
    };
    let word = rest.split(['.', '#', '[']).next().unwrap_or_default();
    WORDS.contains(&word)
}

impl Expression {
    /// Reads one; why it is none.
    pub fn parse(text: &str) -> Result<Self, String> {
        let why = |reason: &str| format!("`{text}` is not a runtime expression: {reason}");
        let rest = text
            .strip_prefix('$')
            .ok_or_else(|| why("it does not begin with `$`"))?;
        let (path, pointer) = match rest.split_once('#') {
            Some((path, pointer)) => (path, pointer.to_owned()),
            None => (rest, String::new()),
        };
        if !pointer.is_empty() && !pointer.starts_with('/') {
            return Err(why("a JSON pointer begins with `/`"));
        }
        let (source, inner) = source(path).map_err(why)?;
        Ok(Self {
            text: text.to_owned(),
            source,
            pointer: inner + &pointer,
        })
    }
}

/// What a path names, and the pointer that is written as `.name` and `[index]` behind it.
fn source(path: &str) -> Result<(Source, String), &'static str> {
    let steps: Vec<&str> = path.split('.').collect();
    let named = |names: &[&str]| names.join(".");
    let whole = |source| Ok((source, String::new()));
    match steps.as_slice() {
        ["url"] => whole(Source::Url),
        ["method"] => whole(Source::Method),
        ["statusCode"] => whole(Source::StatusCode),
        ["request", rest @ ..] => part(rest).map(|(part, inner)| (Source::Request(part), inner)),
        ["response", rest @ ..] => part(rest).map(|(part, inner)| (Source::Response(part), inner)),
        ["inputs", name @ ..] if !name.is_empty() => whole(Source::Input(named(name))),
        ["outputs", name @ ..] if !name.is_empty() => whole(Source::Output(named(name))),
        ["steps", step, "outputs", name @ ..] if !name.is_empty() => {
            whole(Source::Step((*step).to_owned(), named(name)))
        }
        ["workflows", workflow, "outputs", name @ ..] if !name.is_empty() => {
            whole(Source::Workflow((*workflow).to_owned(), named(name)))
        }
        ["sourceDescriptions", name, rest @ ..] if !rest.is_empty() => {
            whole(Source::SourceDescription((*name).to_owned(), named(rest)))
        }
        ["steps" | "workflows", ..] => Err("a name, `outputs` and a name are asked for"),
        ["inputs" | "outputs" | "sourceDescriptions", ..] => Err("a name is asked for"),
        _ => Err("it names nothing that a run has"),
    }
}

fn part(steps: &[&str]) -> Result<(Part, String), &'static str> {
    match steps {
        ["header", name @ ..] if !name.is_empty() => {
            Ok((Part::Header(name.join(".")), String::new()))
        }
        ["query", name @ ..] if !name.is_empty() => {
            Ok((Part::Query(name.join(".")), String::new()))
        }
        ["path", name @ ..] if !name.is_empty() => Ok((Part::Path(name.join(".")), String::new())),
        [first, rest @ ..] if first.split('[').next() == Some("body") => {
            let path =
                std::iter::once(first.trim_start_matches("body")).chain(rest.iter().copied());
            Ok((Part::Body, path.map(dereferenced).collect()))
        }
        _ => Err("`header.NAME`, `query.NAME`, `path.NAME` or `body` is asked for"),
    }
}

/// `name[0]` as the steps of a pointer.
fn dereferenced(step: &str) -> String {
    let tokens = step.split(['[', ']']).filter(|token| !token.is_empty());
    tokens
        .map(|token| format!("/{}", pointer::escaped(token)))
        .collect()
}
