//! Headers of responses and of parts of a body: names without case.

use crate::drift::check::{self, Effect};
use crate::drift::compare::body::content;
use crate::drift::compare::draft::Draft;
use crate::drift::compare::graph::Node;
use crate::drift::compare::schema::{extension, extensions};
use crate::drift::compare::walk::Walk;
use crate::wire::{At, Header, Map, ParameterValue, Shared};

type Headers<'c> = &'c Map<Shared<Header>>;

pub(in crate::drift::compare) fn compare(
    walk: &mut Walk<'_>,
    node: Node,
    (old, new): (Headers<'_>, Headers<'_>),
    owner: &At,
) {
    let find = |headers: Headers<'_>, name: &str| -> Option<Shared<Header>> {
        let mut entries = headers.iter();
        let is_it = |(own, _): &(&String, _)| own.eq_ignore_ascii_case(name);
        let other = || entries.find(is_it).map(|(_, header)| header);
        headers.get(name).or_else(other).cloned()
    };
    for (name, before) in old {
        match find(new, name) {
            Some(after) => one(walk, node, name, (before, &after)),
            None => removed(walk, node, name, before, owner),
        }
    }
    for (name, after) in new {
        if find(old, name).is_none() {
            added(walk, node, name, after);
        }
    }
}

fn removed(walk: &mut Walk<'_>, node: Node, name: &str, old: &Header, owner: &At) {
    let (check, effect) = if old.required {
        (&check::REQUIRED_HEADER_REMOVED, Effect::Wider)
    } else {
        (&check::HEADER_REMOVED, Effect::Same)
    };
    let message = format!("the header `{name}` is not described any more");
    walk.note(
        node,
        Draft::removed(check, &old.at, owner, message).effect(effect),
    );
}

fn added(walk: &mut Walk<'_>, node: Node, name: &str, new: &Header) {
    let (check, effect) = if new.required {
        (&check::REQUIRED_HEADER_ADDED, Effect::Narrower)
    } else {
        (&check::HEADER_ADDED, Effect::Same)
    };
    let message = format!("the header `{name}` was added");
    walk.note(node, Draft::added(check, &new.at, message).effect(effect));
}

fn one(walk: &mut Walk<'_>, node: Node, name: &str, (old, new): (&Header, &Header)) {
    let at = (old.at.clone(), new.at.clone());
    let presence = match (old.required, new.required) {
        (false, true) => Some((
            &check::HEADER_BECAME_REQUIRED,
            format!("the header `{name}` is always there"),
        )),
        (true, false) => Some((
            &check::HEADER_BECAME_OPTIONAL,
            format!("the header `{name}` may be absent"),
        )),
        _ => None,
    };
    if let Some((check, message)) = presence {
        walk.note(
            node,
            Draft::changed(check, &at.0.key("required"), &at.1.key("required"), message),
        );
    }
    if old.description != new.description {
        let (a, b) = (at.0.key("description"), at.1.key("description"));
        let message = "`description` was added, removed or changed";
        walk.note(
            node,
            Draft::changed(&check::DESCRIPTION_CHANGED, &a, &b, message),
        );
    }
    if old.example != new.example || old.examples != new.examples {
        let (a, b) = (at.0.key("example"), at.1.key("example"));
        let message = "`example` or `examples` was added, removed or changed";
        walk.note(
            node,
            Draft::changed(&check::EXAMPLE_CHANGED, &a, &b, message),
        );
    }
    if old.deprecated != new.deprecated {
        let (check, message) = if new.deprecated {
            (&check::DEPRECATED_ADDED, "the header is deprecated")
        } else {
            (
                &check::DEPRECATED_REMOVED,
                "the header is not deprecated any more",
            )
        };
        walk.note(
            node,
            Draft::changed(
                check,
                &at.0.key("deprecated"),
                &at.1.key("deprecated"),
                message,
            ),
        );
    }
    for (message, key, before, after) in extensions(&old.extensions, &new.extensions) {
        walk.note(node, extension(&at, &key, message).values(before, after));
    }
    value(walk, node, name, (old, new));
}

fn value(walk: &mut Walk<'_>, node: Node, name: &str, (old, new): (&Header, &Header)) {
    match (&old.value, &new.value) {
        (ParameterValue::Schema(before), ParameterValue::Schema(after)) => {
            if old.explode.unwrap_or(false) != new.explode.unwrap_or(false) {
                let message = format!("the header `{name}` is written otherwise (`explode`)");
                let (a, b) = (old.at.key("explode"), new.at.key("explode"));
                walk.note(
                    node,
                    Draft::changed(&check::PARAMETER_STYLE_CHANGED, &a, &b, message),
                );
            }
            walk.pair(node, before, after, !old.required && !new.required);
        }
        (ParameterValue::Content(before), ParameterValue::Content(after)) => {
            content::compare(
                walk,
                node,
                (before, after),
                (&old.at.key("content"), &new.at.key("content")),
            );
        }
        _ => {
            let message = "it is written by `content` in one revision, by `schema` in the other";
            let (a, b) = (old.at.clone(), new.at.clone());
            walk.note(
                node,
                Draft::changed(&check::PARAMETER_CONTENT_CHANGED, &a, &b, message),
            );
        }
    }
}
