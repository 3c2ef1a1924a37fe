//! The operation that a step names.

use super::Target;
use crate::diagnostic::{Diagnostic, Diagnostics, code, did_you_mean};
use crate::pointer;
use crate::probe::api::Api;
use crate::probe::plan::{Call, Plan, Word};

/// How an operation is named.
pub(super) enum By<'p> {
    Id(&'p Word),
    Path(&'p Word),
}

impl<'p> From<&'p Call> for By<'p> {
    fn from(call: &'p Call) -> Self {
        match call {
            Call::Path(word) => Self::Path(word),
            Call::Operation(word) | Call::Workflow(word) => Self::Id(word),
        }
    }
}

impl<'p> From<&'p Word> for By<'p> {
    fn from(word: &'p Word) -> Self {
        Self::Id(word)
    }
}

pub(super) fn operation<'p>(
    plan: &Plan,
    apis: &'p [Api<'p>],
    by: &By<'_>,
    diagnostics: &mut Diagnostics,
) -> Option<Target<'p>> {
    let (word, found) = match by {
        By::Id(word) => (word, by_id(plan, apis, &word.text)),
        By::Path(word) => (word, by_path(plan, apis, &word.text)),
    };
    if found.is_none() {
        let ids = all(apis).filter_map(|target| target.operation.operation_id.as_deref());
        let message = format!("`{}` is not an operation of the contract", word.text);
        let mut told = Diagnostic::error(code::PLAN_REFERENCE, message).at(word.at.clone());
        told.hint = did_you_mean(&word.text, ids);
        diagnostics.push(told);
    }
    found
}

/// Every operation of every contract.
pub(super) fn all<'p>(apis: &'p [Api<'p>]) -> impl Iterator<Item = Target<'p>> {
    apis.iter().enumerate().flat_map(|(index, api)| {
        let items = api.contract().paths.iter();
        items.flat_map(move |(path, item)| {
            let operations = item.iter();
            operations.map(move |(method, operation)| Target {
                api: index,
                path,
                method,
                item,
                operation,
            })
        })
    })
}

/// `createAgent`, or `$sourceDescriptions.NAME.createAgent`.
fn by_id<'p>(plan: &Plan, apis: &'p [Api<'p>], text: &str) -> Option<Target<'p>> {
    let (source, id) = match text.strip_prefix("$sourceDescriptions.") {
        Some(rest) => {
            let (name, id) = rest.split_once('.')?;
            (Some(number(plan, name)?), id)
        }
        None => (None, text),
    };
    let mut all = all(apis).filter(|target| source.is_none_or(|own| own == target.api));
    all.find(|target| target.operation.operation_id.as_deref() == Some(id))
}

/// `{$sourceDescriptions.NAME.url}#/paths/~1agent~1{id}/get`
fn by_path<'p>(plan: &Plan, apis: &'p [Api<'p>], text: &str) -> Option<Target<'p>> {
    let (source, pointer) = text.split_once('#')?;
    let source = source.trim_start_matches('{').trim_end_matches('}');
    let name = source.strip_prefix("$sourceDescriptions.")?;
    let source = number(plan, name.strip_suffix(".url")?)?;
    let mut tokens = pointer.split('/').skip(1);
    let (Some("paths"), Some(path), Some(method), None) =
        (tokens.next(), tokens.next(), tokens.next(), tokens.next())
    else {
        return None;
    };
    let path = pointer::unescaped(path);
    let mut all = all(apis).filter(|target| target.api == source);
    all.find(|target| target.path == path && target.method.eq_ignore_ascii_case(method))
}

fn number(plan: &Plan, name: &str) -> Option<usize> {
    plan.sources.iter().position(|source| source.name == name)
}
