//! `requestBody`.

pub(super) mod content;

use super::call::Call;
use super::draft::Draft;
use super::schema::{extension, extensions};
use super::walk::Walk;
use crate::drift::check::{self, Effect};
use crate::wire::{RequestBody, Shared};

pub(super) fn compare(walk: &mut Walk<'_>, old: &Call<'_>, new: &Call<'_>) {
    match (&old.operation.request_body, &new.operation.request_body) {
        (Some(before), Some(after)) => changed(walk, new, (before, after)),
        (None, Some(after)) => {
            let node = walk.root(&new.name, new.asked, "body");
            let (check, message, effect) = if after.required {
                (
                    &check::REQUIRED_REQUEST_BODY_ADDED,
                    "a body must be there, there was none",
                    Effect::Narrower,
                )
            } else {
                (
                    &check::REQUEST_BODY_ADDED,
                    "a body may be there, there was none",
                    Effect::Same,
                )
            };
            walk.note(node, Draft::added(check, &after.at, message).effect(effect));
        }
        (Some(before), None) => {
            let node = walk.root(&new.name, new.asked, "body");
            let effect = if before.required {
                Effect::Wider
            } else {
                Effect::Same
            };
            let message = "there is no body any more";
            let draft = Draft::removed(
                &check::REQUEST_BODY_REMOVED,
                &before.at,
                &new.operation.at,
                message,
            );
            walk.note(node, draft.effect(effect));
        }
        (None, None) => {}
    }
}

fn changed(
    walk: &mut Walk<'_>,
    call: &Call<'_>,
    (old, new): (&Shared<RequestBody>, &Shared<RequestBody>),
) {
    let node = walk.root(&call.name, call.asked, "body");
    let at = (old.at.clone(), new.at.clone());
    let presence = match (old.required, new.required) {
        (false, true) => Some((
            &check::REQUEST_BODY_BECAME_REQUIRED,
            "the body must be there, it was optional",
        )),
        (true, false) => Some((
            &check::REQUEST_BODY_BECAME_OPTIONAL,
            "the body may be absent, it was required",
        )),
        _ => None,
    };
    if let Some((check, message)) = presence {
        let draft = Draft::changed(check, &at.0.key("required"), &at.1.key("required"), message);
        walk.note(node, draft);
    }
    if old.description != new.description {
        let message = "`description` was added, removed or changed";
        let (old, new) = (at.0.key("description"), at.1.key("description"));
        walk.note(
            node,
            Draft::changed(&check::DESCRIPTION_CHANGED, &old, &new, message),
        );
    }
    for (message, key, before, after) in extensions(&old.extensions, &new.extensions) {
        walk.note(node, extension(&at, &key, message).values(before, after));
    }
    let places = (at.0.key("content"), at.1.key("content"));
    content::compare(
        walk,
        node,
        (&old.content, &new.content),
        (&places.0, &places.1),
    );
}
