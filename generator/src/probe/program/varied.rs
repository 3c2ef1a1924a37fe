//! The properties that `x-vary` names: that the body documents them.

use super::Target;
use crate::diagnostic::{Diagnostic, Diagnostics, Origin, code, did_you_mean};
use crate::probe::api::Api;
use crate::probe::plan::Vary;
use crate::probe::vary::properties;

pub(super) fn check(
    api: &Api<'_>,
    target: &Target<'_>,
    like: Option<&Target<'_>>,
    vary: &Vary,
    diagnostics: &mut Diagnostics,
) {
    let all = properties(api, target, like);
    if all.is_empty() {
        let message = format!("the body of {} documents no property", target.name());
        diagnostics.push(Diagnostic::error(code::PLAN_PROPERTY, message).at(vary.at.clone()));
        return;
    }
    let known: Vec<&str> = all.iter().map(|one| one.pointer.as_str()).collect();
    let left = vary.except.iter().chain(&vary.unread);
    let left = left.map(|left| (left.pointer.as_str(), left.at.clone()));
    let values = vary.values.iter();
    let values = values.map(|(pointer, template)| (pointer.as_str(), template.at.clone()));
    let mapped = vary.read.map.iter();
    let mapped = mapped.map(|(from, _)| (from.as_str(), vary.at.clone()));
    for (pointer, at) in left.chain(values).chain(mapped) {
        if !known.iter().any(|known| is_within(known, pointer)) {
            unknown(pointer, at, &known, target, diagnostics);
        }
    }
}

/// Whether a property is the one that a pointer names, or lies below it.
pub(in crate::probe) fn is_within(property: &str, pointer: &str) -> bool {
    let rest = property.strip_prefix(pointer);
    rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}

fn unknown(
    pointer: &str,
    at: Origin,
    known: &[&str],
    target: &Target<'_>,
    diagnostics: &mut Diagnostics,
) {
    let message = format!("the body of {} has no property `{pointer}`", target.name());
    let mut found = Diagnostic::error(code::PLAN_PROPERTY, message).at(at);
    found.hint = did_you_mean(pointer, known.iter().copied());
    diagnostics.push(found);
}
