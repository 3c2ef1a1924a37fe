//! `responses`: by status, ranges and `default`.

pub(super) mod headers;
mod status;

use self::status::Covers;
use super::body::content;
use super::call::Call;
use super::draft::Draft;
use super::pairing::take;
use super::schema::{extension, extensions};
use super::walk::Walk;
use crate::drift::check::{self, Effect};
use crate::drift::{Axis, Direction, Hint, Outcome};
use crate::wire::{At, MediaType, Response, Shared};

/// An answer of an operation.
#[derive(Clone)]
struct Own<'c> {
    /// For which statuses it is.
    status: Covers,
    /// Where the operation lists it.
    at: At,
    response: &'c Shared<Response>,
}

pub(super) fn compare(walk: &mut Walk<'_>, old: &Call<'_>, new: &Call<'_>) {
    let (mut gone, mut come) = (all(old), all(new));
    let whole = (gone.clone(), come.clone());
    for (before, after) in take(&mut gone, &mut come, |a, b| a.status == b.status) {
        one(walk, new, &before, &after);
    }
    for (before, after) in take(&mut gone, &mut come, |a, b| {
        a.status.contains(b.status) || b.status.contains(a.status)
    }) {
        ranged(walk, new, &before, &after, &whole);
        one(walk, new, &before, &after);
    }
    let replaced = |a: &Own<'_>, b: &Own<'_>| {
        a.status.is_success() == b.status.is_success() && alike(walk, new, a.response, b.response)
    };
    let single = gone.len() == 1 && come.len() == 1 && replaced(&gone[0], &come[0]);
    if single {
        let (before, after) = (gone.remove(0), come.remove(0));
        changed(walk, new, &before, &after);
        one(walk, new, &before, &after);
    }
    for before in gone {
        removed(walk, new, &before, &whole.1);
    }
    for after in come {
        added(walk, new, &after, &whole.0);
    }
}

fn all<'c>(call: &Call<'c>) -> Vec<Own<'c>> {
    let listed = call.operation.at.key("responses");
    let own = |status, key: &str, response| Own {
        status,
        at: listed.key(key),
        response,
    };
    let statuses = call.operation.responses.iter();
    let statuses =
        statuses.map(|(status, response)| own(Covers::of(status), &status.to_string(), response));
    let default = call.operation.default_response.iter();
    statuses
        .chain(default.map(|response| own(Covers::Default, "default", response)))
        .collect()
}

/// Whether both hold the same content.
fn alike(walk: &Walk<'_>, call: &Call<'_>, old: &Response, new: &Response) -> bool {
    let schema = |media: &MediaType| media.schema.clone();
    old.content.len() == new.content.len()
        && old.content.iter().all(|(name, before)| {
            let after = new.content.get(name);
            match (schema(before), after.and_then(schema)) {
                (Some(before), Some(after)) => walk.same(call.answered, &before, &after),
                (None, None) => after.is_some(),
                _ => false,
            }
        })
}

fn part(status: Covers) -> String {
    format!("response {status}")
}

fn removed(walk: &mut Walk<'_>, call: &Call<'_>, own: &Own<'_>, new: &[Own<'_>]) {
    let status = own.status;
    let node = walk.root(&call.name, call.answered, part(status));
    let message = format!("the status {status} is not documented any more");
    let parent = call.operation.at.key("responses");
    let mut draft = Draft::removed(&check::RESPONSE_STATUS_REMOVED, &own.at, &parent, message);
    if new.iter().any(|other| other.status.contains(status)) {
        draft = draft.effect(Effect::Same);
    } else if !status.is_success() && call.answered == Direction::Response {
        let reason = "an old service may still answer with it: an error in both, undocumented to a new client";
        draft = draft.know(Axis::Serve, call.answered, Outcome::Conditional, reason);
    }
    walk.note(node, draft);
}

fn added(walk: &mut Walk<'_>, call: &Call<'_>, own: &Own<'_>, old: &[Own<'_>]) {
    let status = own.status;
    let node = walk.root(&call.name, call.answered, part(status));
    let message = format!("the status {status} is documented, it was not");
    let mut draft = Draft::added(&check::RESPONSE_STATUS_ADDED, &own.at, message);
    if old.iter().any(|other| other.status.contains(status)) {
        draft = draft.effect(Effect::Same);
    } else if !status.is_success() && call.answered == Direction::Response {
        let reason = "an error in both, undocumented to an old client";
        draft = draft.know(Axis::Decode, call.answered, Outcome::Conditional, reason);
    }
    walk.note(node, draft);
}

fn changed(walk: &mut Walk<'_>, call: &Call<'_>, old: &Own<'_>, new: &Own<'_>) {
    let (before, after) = (old.status, new.status);
    let node = walk.root(&call.name, call.answered, part(after));
    let message = format!("the status is {after}, it was {before}");
    let draft = Draft::changed(&check::RESPONSE_STATUS_CHANGED, &old.at, &new.at, message);
    walk.note(
        node,
        draft.hint(Some(Hint::Renamed(before.to_string(), after.to_string()))),
    );
}

fn ranged(
    walk: &mut Walk<'_>,
    call: &Call<'_>,
    old: &Own<'_>,
    new: &Own<'_>,
    whole: &(Vec<Own<'_>>, Vec<Own<'_>>),
) {
    let (before, after) = (old.status, new.status);
    let node = walk.root(&call.name, call.answered, part(after));
    let message = format!("the status is {after}, it was {before}");
    let mut draft = Draft::changed(
        &check::RESPONSE_STATUS_RANGE_CHANGED,
        &old.at,
        &new.at,
        message,
    );
    let wider = after.contains(before);
    let covered = |list: &[Own<'_>], own: Covers| list.iter().any(|one| one.status.contains(own));
    let effect = match (wider, covered(&whole.0, after), covered(&whole.1, before)) {
        (true, false, _) => Effect::Wider,
        (false, _, false) => Effect::Narrower,
        _ => Effect::Same,
    };
    draft = draft.effect(effect);
    let reason = "the service may answer with a status of the old range that is not in the new one";
    if call.answered == Direction::Response {
        draft = draft.know(
            Axis::Validate,
            call.answered,
            Outcome::Safe,
            "the content is compared on its own",
        );
        if effect == Effect::Narrower {
            draft = draft.know(Axis::Serve, call.answered, Outcome::Conditional, reason);
        }
    }
    let hint = Hint::Renamed(before.to_string(), after.to_string());
    walk.note(node, draft.hint(Some(hint)));
}

/// An answer that is in both.
fn one(walk: &mut Walk<'_>, call: &Call<'_>, old: &Own<'_>, new: &Own<'_>) {
    let status = new.status;
    let (old, new) = (old.response, new.response);
    let node = walk.root(&call.name, call.answered, part(status));
    let at = (old.at.clone(), new.at.clone());
    if old.description != new.description || old.summary != new.summary {
        let message = "`description` was changed";
        let (old, new) = (at.0.key("description"), at.1.key("description"));
        walk.note(
            node,
            Draft::changed(&check::DESCRIPTION_CHANGED, &old, &new, message),
        );
    }
    if old.links != new.links {
        let message = "`links` was added, removed or changed";
        let (old, new) = (at.0.key("links"), at.1.key("links"));
        walk.note(
            node,
            Draft::changed(&check::LINK_CHANGED, &old, &new, message),
        );
    }
    headers::compare(walk, node, (&old.headers, &new.headers), &new.at);
    let places = (at.0.key("content"), at.1.key("content"));
    content::compare(
        walk,
        node,
        (&old.content, &new.content),
        (&places.0, &places.1),
    );
    for (message, key, before, after) in extensions(&old.extensions, &new.extensions) {
        walk.note(node, extension(&at, &key, message).values(before, after));
    }
}
