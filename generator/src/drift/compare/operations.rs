//! Which operation of the one revision is which of the other.

mod address;
mod gone;
mod moved;
pub(super) mod refusals;

use super::call::{Call, name};
use super::draft::Draft;
use super::exchange;
use super::pairing::take;
use super::walk::Walk;
use crate::drift::check;
use crate::drift::compare::Today;
use crate::drift::{Axis, Direction, Hint, Outcome};
use crate::wire::Contract;

/// Compares all operations; how many are in both.
pub(super) fn compare(walk: &mut Walk<'_>, today: Today<'_>) -> usize {
    let (mut gone, mut come) = (calls(walk.old.contract), calls(walk.new.contract));
    let mut pairs = take(&mut gone, &mut come, |old, new| old.name == new.name);
    // Several paths can have one shape, where a server tells them apart by more than the path.
    let id = |call: &Call<'_>| call.operation.operation_id.clone();
    pairs.extend(take(&mut gone, &mut come, |old, new| {
        old.shape() == new.shape() && id(old).is_some() && id(old) == id(new)
    }));
    pairs.extend(take(&mut gone, &mut come, |old, new| {
        old.shape() == new.shape()
    }));
    let same = take(&mut gone, &mut come, |old, new| {
        address::of(walk.old.contract, old) == address::of(walk.new.contract, new)
    });
    walk.address_kept = !same.is_empty();
    for (old, new) in &same {
        address(walk, old, new);
    }
    pairs.extend(same);
    let elsewhere = take(&mut gone, &mut come, |old, new| {
        moved::is_moved(walk, old, new)
    });
    for (old, new) in &elsewhere {
        moved(walk, old, new);
    }
    pairs.extend(elsewhere);
    for (old, new) in &pairs {
        exchange::compare(walk, old, new);
    }
    refusals::compare(walk, pairs.iter().map(|(_, new)| new));
    for old in &gone {
        gone::removed(walk, old, today);
    }
    for new in &come {
        added(walk, new);
    }
    pairs.len()
}

/// Every operation of a contract.
fn calls(contract: &Contract) -> Vec<Call<'_>> {
    let items = contract.paths.iter();
    items
        .flat_map(|(path, item)| {
            item.iter().map(move |(method, operation)| Call {
                name: name(method, path, operation),
                path,
                method,
                item,
                operation,
                asked: Direction::Request,
                answered: Direction::Response,
            })
        })
        .collect()
}

/// The path is another one, and the whole address is the same.
fn address(walk: &mut Walk<'_>, old: &Call<'_>, new: &Call<'_>) {
    let node = walk.root(&new.name, Direction::Request, "");
    let (before, after) = (
        walk.old.contract.place("servers"),
        walk.new.contract.place("paths"),
    );
    let message =
        "a prefix stands elsewhere in `servers` and `paths`, the whole addresses are the same";
    let draft = Draft::changed(&check::ADDRESS_KEPT, &before, &after, message);
    let reason = "where the routes are nested changes, and a base address that is set at run time";
    let draft = draft.know(Axis::Encode, Direction::Request, None, "");
    let draft = draft.know(
        Axis::Serve,
        Direction::Request,
        Outcome::Conditional,
        reason,
    );
    walk.note(
        node,
        draft.hint(Some(Hint::SameAddress(address::of(walk.old.contract, old)))),
    );
}

fn moved(walk: &mut Walk<'_>, old: &Call<'_>, new: &Call<'_>) {
    let node = walk.root(&new.name, Direction::Request, "");
    let (from, to, message) = if new.operation.is_socket {
        let (from, to) = (old.path.to_owned(), new.path.to_owned());
        let message = format!("the channel is at `{to}`, it was at `{from}`");
        (from, to, message)
    } else {
        let (from, to) = (old.name.clone(), new.name.clone());
        let message = format!("`{from}` is called at `{to}`");
        (from, to, message)
    };
    let draft = Draft::changed(
        &check::OPERATION_MOVED,
        &old.operation.at,
        &new.operation.at,
        message,
    );
    walk.note(node, draft.hint(Some(Hint::Moved(from, to))));
}

fn added(walk: &mut Walk<'_>, new: &Call<'_>) {
    let node = walk.root(&new.name, Direction::Request, "");
    let draft = Draft::added(
        &check::OPERATION_ADDED,
        &new.operation.at,
        format!("the {} was added", new.noun()),
    );
    let reason = if new.operation.is_socket {
        "who opens the new channel is refused until it is served"
    } else {
        "who calls the new operation is answered 404 until it is served"
    };
    let draft = draft.know(
        Axis::Serve,
        Direction::Request,
        Outcome::Conditional,
        reason,
    );
    walk.note(node, draft);
}
