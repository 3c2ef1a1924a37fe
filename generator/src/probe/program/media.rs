//! Bodies: that an operation takes the one that a step gives.

use super::Target;
use crate::diagnostic::{Diagnostic, Diagnostics, code};
use crate::probe::plan::Step;

pub(super) fn check(target: &Target<'_>, step: &Step, diagnostics: &mut Diagnostics) {
    let documented = target.operation.request_body.as_ref();
    let mut tell = |message, at| {
        diagnostics.push(Diagnostic::error(code::PLAN_BODY, message).at(at));
    };
    match (documented, &step.body) {
        (None, None) => {}
        (None, Some(_)) => tell(format!("{} has no body", target.name()), step.at.clone()),
        (Some(body), None) => {
            if body.item.required && step.vary.is_none() {
                tell(
                    format!("{} requires a body", target.name()),
                    step.at.clone(),
                );
            }
        }
        (Some(body), Some(given)) => {
            let Some(media) = &given.media else { return };
            let known = body.item.content.keys();
            if !known.clone().any(|known| known == &media.text) {
                let known: Vec<&str> = known.map(String::as_str).collect();
                let message = format!(
                    "{} does not take `{}`, but {}",
                    target.name(),
                    media.text,
                    known.join(", ")
                );
                tell(message, media.at.clone());
            }
        }
    }
}
