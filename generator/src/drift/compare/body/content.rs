//! `content`: the media types of a body, and what each holds.

mod media;

use serde_json::json;

use self::media::Media;
use crate::drift::check::{self, Effect};
use crate::drift::compare::draft::Draft;
use crate::drift::compare::graph::Node;
use crate::drift::compare::pairing::take;
use crate::drift::compare::responses::headers;
use crate::drift::compare::schema::{extension, extensions};
use crate::drift::compare::walk::Walk;
use crate::drift::{Axis, Direction, Hint, Outcome};
use crate::wire::{At, Encoding, Map, MediaType};

type Content<'c> = &'c Map<MediaType>;

pub(in crate::drift::compare) fn compare(
    walk: &mut Walk<'_>,
    node: Node,
    (old, new): (Content<'_>, Content<'_>),
    (before, after): (&At, &At),
) {
    let list =
        |content: Content<'_>| -> Vec<Media> { content.keys().map(|key| Media::of(key)).collect() };
    let (mut gone, mut come) = (list(old), list(new));
    let mut pairs = take(&mut gone, &mut come, |a, b| a == b);
    let parameters = take(&mut gone, &mut come, |a, b| a.essence == b.essence);
    for (a, b) in &parameters {
        parameter(walk, node, (a, b), (before, after));
    }
    pairs.extend(parameters);
    if let ([a], [b]) = (&*gone, &*come) {
        renamed(walk, node, (a, b), (before, after));
        pairs.push((a.clone(), b.clone()));
        gone.clear();
        come.clear();
    }
    for (a, b) in pairs {
        if let (Some(old), Some(new)) = (old.get(&a.stated), new.get(&b.stated)) {
            one(walk, node, old, new);
        }
    }
    let direction = walk.graph.direction(node);
    for a in gone {
        let message = format!("`{}` is gone", a.stated);
        let draft = Draft::removed(
            &check::MEDIA_TYPE_REMOVED,
            &before.key(&a.stated),
            after,
            message,
        );
        walk.note(node, unnegotiated(draft, direction, old.is_empty()));
    }
    for b in come {
        let message = format!("`{}` was added", b.stated);
        let draft = Draft::added(&check::MEDIA_TYPE_ADDED, &after.key(&b.stated), message);
        walk.note(node, unnegotiated(draft, direction, old.is_empty()));
    }
}

/// A client names the media types that it takes: whether the service answers with another depends on it.
fn unnegotiated(draft: Draft, direction: Direction, bare: bool) -> Draft {
    let reason = "the client names the media types that it takes (`Accept`)";
    if direction != Direction::Response || bare {
        return draft;
    }
    draft
        .know(Axis::Decode, direction, Outcome::Conditional, reason)
        .know(Axis::Serve, direction, Outcome::Conditional, reason)
}

fn parameter(
    walk: &mut Walk<'_>,
    node: Node,
    (a, b): (&Media, &Media),
    (before, after): (&At, &At),
) {
    let direction = walk.graph.direction(node);
    let message = format!("`{}` is `{}`", a.stated, b.stated);
    let (old, new) = (before.key(&a.stated), after.key(&b.stated));
    let mut draft = Draft::changed(&check::MEDIA_TYPE_PARAMETER_CHANGED, &old, &new, message);
    if a.wire() == b.wire() {
        draft = compared(draft, direction);
    } else {
        draft = draft.effect(Effect::Other);
    }
    walk.note(
        node,
        draft.values(Some(json!(a.stated)), Some(json!(b.stated))),
    );
}

/// The content is compared all the same: who enforces it finds what is found there.
fn compared(draft: Draft, direction: Direction) -> Draft {
    draft.know(
        Axis::Validate,
        direction,
        Outcome::Safe,
        "the content is compared on its own",
    )
}

fn renamed(walk: &mut Walk<'_>, node: Node, (a, b): (&Media, &Media), (before, after): (&At, &At)) {
    let direction = walk.graph.direction(node);
    let message = format!("the media type is `{}`, it was `{}`", b.stated, a.stated);
    let (old, new) = (before.key(&a.stated), after.key(&b.stated));
    let mut draft = Draft::changed(&check::MEDIA_TYPE_CHANGED, &old, &new, message);
    let hint = Hint::Renamed(a.stated.clone(), b.stated.clone());
    draft = compared(draft, direction)
        .hint(Some(hint))
        .values(Some(json!(a.stated)), Some(json!(b.stated)));
    if a.is_json() && b.is_json() {
        let reason = "bodies of both are read as JSON; who compares media types by name does not know the other";
        draft = match direction {
            Direction::Response => draft
                .know(Axis::Decode, direction, Outcome::Safe, reason)
                .know(Axis::Serve, direction, Outcome::Conditional, reason),
            Direction::Event => draft.know(Axis::Decode, direction, Outcome::Safe, reason),
            _ => draft,
        };
    }
    walk.note(node, draft);
}

/// The content of one media type.
fn one(walk: &mut Walk<'_>, node: Node, old: &MediaType, new: &MediaType) {
    let at = (old.at.clone(), new.at.clone());
    match (&old.schema, &new.schema) {
        (Some(before), Some(after)) => walk.pair(node, before, after, false),
        (None, Some(after)) if !after.is_empty() => {
            let message = "the body is described, it was not";
            let (old, new) = (&at.0, walk.new.at(after));
            walk.note(
                node,
                Draft::changed(&check::SCHEMA_ADDED, old, &new, message),
            );
        }
        (Some(before), None) if !before.is_empty() => {
            let message = "the body is not described any more";
            let (old, new) = (walk.old.at(before), &at.1);
            walk.note(
                node,
                Draft::changed(&check::SCHEMA_REMOVED, &old, new, message),
            );
        }
        _ => {}
    }
    match (&old.item_schema, &new.item_schema) {
        (Some(before), Some(after)) => walk.pair(node, before, after, false),
        (None, None) => {}
        _ => {
            let message = "`itemSchema` was added or removed";
            let (old, new) = (at.0.key("itemSchema"), at.1.key("itemSchema"));
            walk.note(
                node,
                Draft::changed(&check::ITEM_SCHEMA_CHANGED, &old, &new, message),
            );
        }
    }
    if old.example != new.example || old.examples != new.examples {
        let message = "`example` or `examples` was added, removed or changed";
        let (old, new) = (at.0.key("example"), at.1.key("example"));
        walk.note(
            node,
            Draft::changed(&check::EXAMPLE_CHANGED, &old, &new, message),
        );
    }
    encodings(walk, node, (old, new));
    for (message, key, before, after) in extensions(&old.extensions, &new.extensions) {
        walk.note(node, extension(&at, &key, message).values(before, after));
    }
}

fn encodings(walk: &mut Walk<'_>, node: Node, (old, new): (&MediaType, &MediaType)) {
    let names = old.encoding.keys().chain(
        new.encoding
            .keys()
            .filter(|name| !old.encoding.contains_key(*name)),
    );
    for name in names {
        let (before, after) = (old.encoding.get(name), new.encoding.get(name));
        if before.map(written) != after.map(written) {
            let message = format!("`{name}` is written otherwise");
            let (a, b) = (
                old.at.key("encoding").key(name),
                new.at.key("encoding").key(name),
            );
            walk.note(
                node,
                Draft::changed(&check::ENCODING_CHANGED, &a, &b, message),
            );
        }
        if let (Some(before), Some(after)) = (before, after) {
            headers::compare(walk, node, (&before.headers, &after.headers), &after.at);
            let at = (before.at.clone(), after.at.clone());
            for (message, key, was, is) in extensions(&before.extensions, &after.extensions) {
                walk.note(node, extension(&at, &key, message).values(was, is));
            }
        }
    }
}

/// How a property is written, beside its headers.
fn written(encoding: &Encoding) -> (Option<&str>, Option<crate::wire::Style>, Option<bool>, bool) {
    let Encoding {
        content_type,
        style,
        explode,
        allow_reserved,
        ..
    } = encoding;
    (content_type.as_deref(), *style, *explode, *allow_reserved)
}
