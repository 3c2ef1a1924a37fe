//! `servers`: the addresses under which operations are called.

mod variables;

use openapiv3::Server;

use super::call::Call;
use super::draft::Draft;
use super::graph::Node;
use super::walk::Walk;
use crate::drift::check;
use crate::drift::{Axis, Direction, Outcome};
use crate::model::{called, called_by_socket};
use crate::wire::{At, Contract};

/// Why it matters which address a client calls by itself.
const OTHER_ADDRESS: &str = "a client that is given no address calls another one than before";

/// The servers of an operation: its own, its path item's, or the document's.
pub(super) fn of_call(walk: &mut Walk<'_>, node: Node, old: &Call<'_>, new: &Call<'_>) {
    if old.asked != Direction::Request {
        return;
    }
    let (before, after) = (
        servers(walk.old.contract, old),
        servers(walk.new.contract, new),
    );
    if walk.address_kept && before.2 && after.2 {
        return;
    }
    compare(walk, node, (before.0, &before.1), (after.0, &after.1));
    let called = if new.operation.is_socket {
        called_by_socket
    } else {
        called
    };
    let first = (called(before.0), called(after.0));
    if let (Some((was, _)), Some((is, _))) = first
        && url(was) != url(is)
        && after.0.iter().any(|server| url(server) == url(was))
    {
        walk.note(node, first_changed((was, is), &before.1, &after.1));
    }
}

/// Calls go to another of the servers, unless they are told otherwise.
fn first_changed((was, is): (&Server, &Server), before: &At, after: &At) -> Draft {
    let message = format!(
        "the first address is `{}`, it was `{}`, which serves still",
        is.url, was.url
    );
    Draft::changed(&check::FIRST_SERVER_CHANGED, before, after, message).know(
        Axis::Encode,
        Direction::Request,
        Outcome::Conditional,
        OTHER_ADDRESS,
    )
}

/// Which they are, where they stand, and whether they are those of the document.
fn servers<'c>(contract: &'c Contract, call: &Call<'c>) -> (&'c [Server], At, bool) {
    if !call.operation.servers.is_empty() {
        return (
            &call.operation.servers,
            call.operation.at.key("servers"),
            false,
        );
    }
    if !call.item.servers.is_empty() {
        return (&call.item.servers, call.item.at.key("servers"), false);
    }
    (&contract.servers, contract.place("servers"), true)
}

fn url(server: &Server) -> &str {
    server.url.trim_end_matches('/')
}

fn compare(
    walk: &mut Walk<'_>,
    node: Node,
    (old, before): (&[Server], &At),
    (new, after): (&[Server], &At),
) {
    let same = |a: &Server, b: &Server| url(a) == url(b);
    let gone: Vec<&Server> = old
        .iter()
        .filter(|one| !new.iter().any(|other| same(one, other)))
        .collect();
    let come: Vec<&Server> = new
        .iter()
        .filter(|one| !old.iter().any(|other| same(one, other)))
        .collect();
    if let ([a], [b]) = (&*gone, &*come) {
        let message = format!("the address is `{}`, it was `{}`", b.url, a.url);
        walk.note(
            node,
            Draft::changed(&check::SERVER_CHANGED, before, after, message),
        );
    } else {
        for one in &gone {
            let message = format!("`{}` does not serve any more", one.url);
            walk.note(
                node,
                Draft::changed(&check::SERVER_REMOVED, before, after, message),
            );
        }
        for one in &come {
            let message = format!("`{}` serves too", one.url);
            walk.note(
                node,
                Draft::changed(&check::SERVER_ADDED, before, after, message),
            );
        }
    }
    for a in old {
        if let Some(b) = new.iter().find(|b| same(a, b)) {
            details(walk, node, (a, b), (before, after));
        }
    }
}

fn details(
    walk: &mut Walk<'_>,
    node: Node,
    (a, b): (&Server, &Server),
    (before, after): (&At, &At),
) {
    if a.description != b.description || a.extensions != b.extensions {
        let message = format!("`{}` is described otherwise", b.url);
        walk.note(
            node,
            Draft::changed(&check::DESCRIPTION_CHANGED, before, after, message),
        );
    }
    variables::compare(walk, node, (a, b), (before, after));
}
