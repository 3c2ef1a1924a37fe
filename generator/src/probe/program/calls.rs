//! Parameters: that an operation has those that are given, and is given those that it requires.

use std::collections::HashSet;

use super::Target;
use crate::diagnostic::{Diagnostic, Diagnostics, Origin, code, did_you_mean};
use crate::probe::plan::{Parameter, ParameterIn};
use crate::wire::{self, Location};

pub(super) fn check(
    target: &Target<'_>,
    given: &[&Parameter],
    at: &Origin,
    diagnostics: &mut Diagnostics,
) {
    let mut told = HashSet::new();
    for parameter in given {
        let known = documented(target).any(|one| is(one, parameter));
        // What a header of the message itself says is not documented as a parameter.
        let is_header = parameter.place == Some(ParameterIn::Header);
        if known || is_header || !told.insert((&parameter.name.text, parameter.place)) {
            continue;
        }
        let message = match parameter.place {
            None => format!("parameter `{}` has no `in`", parameter.name.text),
            Some(_) => format!(
                "`{}` is not a parameter of {}",
                parameter.name.text,
                target.name()
            ),
        };
        let names = documented(target).map(|one| one.name.as_str());
        let mut found = Diagnostic::error(code::PLAN_PARAMETER, message);
        found.hint = did_you_mean(&parameter.name.text, names);
        diagnostics.push(found.at(parameter.name.at.clone()));
    }
    for needed in documented(target).filter(|one| one.required) {
        if !given.iter().any(|own| is(needed, own)) {
            let message = format!("{} requires parameter `{}`", target.name(), needed.name);
            diagnostics.push(Diagnostic::error(code::PLAN_PARAMETER, message).at(at.clone()));
        }
    }
}

/// The parameters of an operation and of its path.
fn documented<'t>(target: &'t Target<'_>) -> impl Iterator<Item = &'t wire::Parameter> {
    let all = target.operation.parameters.iter();
    all.chain(&target.item.parameters).map(|one| &*one.item)
}

fn is(documented: &wire::Parameter, given: &Parameter) -> bool {
    documented.name == given.name.text && given.place == Some(documented.location.into())
}

impl From<Location> for ParameterIn {
    fn from(location: Location) -> Self {
        match location {
            Location::Path => Self::Path,
            Location::Query => Self::Query,
            Location::Header => Self::Header,
            Location::Cookie => Self::Cookie,
        }
    }
}
