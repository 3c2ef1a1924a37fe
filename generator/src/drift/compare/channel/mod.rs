//! A channel in both revisions: which messages each side sends.

mod message;
mod pairs;
mod renamed;

use self::message::Message;
use self::pairs::Pairs;
pub(super) use self::renamed::told;
use super::call::Call;
use super::draft::Draft;
use super::graph::Node;
use super::view::View;
use super::walk::Walk;
use crate::drift::check::{self, Effect};
use crate::drift::{Axis, Direction, Outcome};
use crate::model::{FRAMES, states_binary};
use crate::wire::{At, Operation, SchemaRef};

/// The sides of a channel: who sends, and in which direction its messages go.
const SIDES: [(&str, Direction); 2] = [
    ("client", Direction::Request),
    ("server", Direction::Response),
];

/// Compares the messages of both sides, which are none in one revision where a side falls silent or begins to speak.
pub(super) fn compare(walk: &mut Walk<'_>, old: &Call<'_>, new: &Call<'_>) {
    let choices = (choices(old.operation), choices(new.operation));
    let nodes = [0, 1].map(|side| node(walk, new, side, (choices.0[side], choices.1[side])));
    let messages = (
        choices.0.map(|choice| messages(walk.old, choice)),
        choices.1.map(|choice| messages(walk.new, choice)),
    );
    frames(walk, nodes, old.operation, new.operation);
    let pairs = Pairs::of(walk, messages.0, messages.1);
    for side in [0, 1] {
        for (before, after) in &pairs.kept[side] {
            renamed::compare(walk, nodes[side], before, after);
        }
        for (before, after) in &pairs.sender_changed[side] {
            sender_changed(walk, (nodes[side], nodes[1 - side]), side, (before, after));
        }
        for message in &pairs.removed[side] {
            let parent = choices.1[side].map(|choice| walk.new.at(choice));
            let parent = parent.unwrap_or_else(|| new.operation.at.clone());
            removed(walk, nodes[side], side, message, &parent);
        }
        for message in &pairs.added[side] {
            added(walk, nodes[side], side, message);
        }
    }
}

/// `x-frames`, which both sides follow.
fn frames(walk: &mut Walk<'_>, nodes: [Node; 2], old: &Operation, new: &Operation) {
    let (was, is) = (states_binary(old), states_binary(new));
    if was == is {
        return;
    }
    let word = |is_binary: Option<bool>| match is_binary {
        Some(true) => "binary",
        _ => "text",
    };
    let message = format!(
        "messages go in {} frames, they went in {} frames",
        word(is),
        word(was)
    );
    let draft = Draft::changed(&check::FRAMES_CHANGED, &old.at, &new.at, message);
    let known = [
        (Axis::Encode, Direction::Request),
        (Axis::Serve, Direction::Request),
        (Axis::Decode, Direction::Response),
        (Axis::Serve, Direction::Response),
    ];
    let reason = "a peer that takes frames of one kind alone does not take them";
    let draft = known.into_iter().fold(draft, |draft, (axis, direction)| {
        draft.know(axis, direction, Outcome::Conditional, reason)
    });
    for node in nodes {
        walk.note(node, draft.clone());
    }
}

/// Whether the messages of a channel go in frames of another kind, which is told by itself.
pub(super) fn tells_of(old: &Operation, new: &Operation, key: &str) -> bool {
    let are_sockets = old.is_socket && new.is_socket;
    key == FRAMES && are_sockets && states_binary(old) != states_binary(new)
}

fn choices(operation: &Operation) -> [Option<&SchemaRef>; 2] {
    [operation.client_messages(), operation.server_messages()]
}

fn messages<'c>(view: &'c View<'_>, choice: Option<&'c SchemaRef>) -> Vec<Message<'c>> {
    choice.map_or_else(Vec::new, |choice| message::all(view, choice))
}

/// What a side sends: all its messages in both revisions, or the part of the channel where one of them has none.
fn node(
    walk: &mut Walk<'_>,
    call: &Call<'_>,
    side: usize,
    choices: (Option<&SchemaRef>, Option<&SchemaRef>),
) -> Node {
    let (who, direction) = SIDES[side];
    let root = walk.root(&call.name, direction, format!("{who} message"));
    let (Some(old), Some(new)) = choices else {
        return root;
    };
    described(
        walk,
        root,
        (old, new),
        &format!("{who} messages of {}", call.path),
    );
    walk.linked(root, old, new, false).0
}

/// What the operations say that send them.
fn described(walk: &mut Walk<'_>, node: Node, (old, new): (&SchemaRef, &SchemaRef), about: &str) {
    let said = |view: &View<'_>, choice: &SchemaRef| {
        let schema = view.contract.resolve(choice)?;
        schema.prose.description.clone()
    };
    if said(walk.old, old) == said(walk.new, new) {
        return;
    }
    let place = |view: &View<'_>, choice: &SchemaRef| {
        view.keyword(choice, "description", |schema| {
            schema.prose.description.is_some()
        })
    };
    let places = (place(walk.old, old), place(walk.new, new));
    let message = "what the operations say was added, removed or changed";
    let draft = Draft::changed(&check::DESCRIPTION_CHANGED, &places.0, &places.1, message);
    walk.note(node, draft.about(about));
}

fn added(walk: &mut Walk<'_>, node: Node, side: usize, new: &Message<'_>) {
    let message = format!("the message was added, the {} sends it", SIDES[side].0);
    let draft = Draft::added(&check::MESSAGE_ADDED, &new.at, message);
    let draft = draft.about(&new.key).alternative(None, Some(new.schema));
    walk.note(node, draft);
}

fn removed(walk: &mut Walk<'_>, node: Node, side: usize, old: &Message<'_>, parent: &At) {
    let message = format!("the message is gone, the {} sent it", SIDES[side].0);
    let draft = Draft::removed(&check::MESSAGE_REMOVED, &old.at, parent, message);
    let draft = draft.about(&old.key).alternative(Some(old.schema), None);
    walk.note(node, draft);
}

/// The other side sends it: what the one may send is less, and what the other may send is more.
fn sender_changed(
    walk: &mut Walk<'_>,
    (from, to): (Node, Node),
    side: usize,
    (old, new): (&Message<'_>, &Message<'_>),
) {
    let (was, is) = (SIDES[side].0, SIDES[1 - side].0);
    let message = format!("the {is} sends the message, the {was} did");
    let draft = Draft::changed(&check::MESSAGE_SENDER_CHANGED, &old.at, &new.at, message);
    let draft = draft
        .about(&new.key)
        .alternative(Some(old.schema), Some(new.schema));
    walk.note(from, draft.clone().effect(Effect::Narrower));
    walk.note(to, draft.effect(Effect::Wider));
}
