//! A message that both revisions have, under another key or with another value that tells it apart.

use serde_json::{Value, json};

use super::message::{Message, Tag};
use crate::drift::Hint;
use crate::drift::check::{self, Effect};
use crate::drift::compare::draft::Draft;
use crate::drift::compare::graph::Node;
use crate::drift::compare::walk::Walk;

/// Compares two messages, later; notes here what they are called.
pub(super) fn compare(walk: &mut Walk<'_>, node: Node, old: &Message<'_>, new: &Message<'_>) {
    let (own, is_new) = walk.linked(node, old.schema, new.schema, false);
    if is_new {
        walk.open.push_back(own);
    }
    let is_key = !old.has_key_of(new);
    let tags = old.tag.as_ref().zip(new.tag.as_ref());
    let tags = tags.filter(|(before, after)| before.values != after.values);
    if !is_key && tags.is_none() {
        return;
    }
    let message = message((old, new), is_key, tags);
    let draft = Draft::changed(&check::MESSAGE_RENAMED, &old.at, &new.at, message);
    let draft = match tags {
        Some((before, after)) => {
            if let [_] = after.path.as_slice() {
                walk.retagged.insert((own, before.at.origin()));
            }
            draft.values(Some(shown(before)), Some(shown(after)))
        }
        None => draft.effect(Effect::Same),
    };
    let hint = match tags {
        Some((before, after)) if !is_key => Hint::Renamed(before.text(), after.text()),
        _ => Hint::Renamed(old.key.clone(), new.key.clone()),
    };
    walk.note(own, draft.about(&new.key).hint(Some(hint)));
}

fn message(
    (old, new): (&Message<'_>, &Message<'_>),
    is_key: bool,
    tags: Option<(&Tag, &Tag)>,
) -> String {
    let called = format!("the message is `{}`, it was `{}`", new.key, old.key);
    let Some((before, after)) = tags else {
        return called;
    };
    let property = after.path.join(".");
    let (was, is) = (before.text(), after.text());
    if !is_key {
        format!("`{property}` of the message is `{is}`, it was `{was}`")
    } else if (&old.key, &new.key) == (&was, &is) {
        format!("{called}, and so is its `{property}`")
    } else {
        format!("{called}, and its `{property}` is `{is}`, it was `{was}`")
    }
}

fn shown(tag: &Tag) -> Value {
    match tag.values.as_slice() {
        [only] => only.clone(),
        values => json!(values),
    }
}

/// Leaves out what a message that is renamed tells already: that the constant of its tag is another one.
pub(in crate::drift::compare) fn told(walk: &mut Walk<'_>) {
    let (graph, retagged, old) = (&walk.graph, &walk.retagged, walk.old);
    let is_told = |node: &Node| {
        graph.schemas(*node).is_some_and(|(before, _)| {
            let place = old.at(before).origin();
            let mut around = graph.parents(*node).iter();
            around.all(|parent| retagged.contains(&(*parent, place.clone())))
        })
    };
    walk.drafts.retain(|draft| {
        let is_tag = draft.check.id == check::CONST_CHANGED.id;
        !(is_tag && draft.nodes.iter().all(is_told))
    });
}
