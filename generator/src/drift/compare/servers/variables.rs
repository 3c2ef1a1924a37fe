//! `variables` of a server, one by one: what they may be, and what they are where nobody says.

use openapiv3::{Server, ServerVariable};

use super::OTHER_ADDRESS;
use crate::drift::check::{self, Effect};
use crate::drift::compare::draft::Draft;
use crate::drift::compare::graph::Node;
use crate::drift::compare::walk::Walk;
use crate::drift::{Axis, Check, Direction, Outcome};
use crate::wire::At;

/// A variable in both revisions.
struct Pair<'c> {
    /// `` `r` of `wss://{r}.example` ``
    name: String,
    old: &'c ServerVariable,
    new: &'c ServerVariable,
    is_new_or_gone: bool,
}

pub(super) fn compare(
    walk: &mut Walk<'_>,
    node: Node,
    (a, b): (&Server, &Server),
    (before, after): (&At, &At),
) {
    let unsaid = ServerVariable::default();
    for name in names(a, b) {
        let pair = Pair {
            name: format!("`{name}` of `{}`", b.url),
            old: of(a, name).unwrap_or(&unsaid),
            new: of(b, name).unwrap_or(&unsaid),
            is_new_or_gone: of(a, name).is_none() || of(b, name).is_none(),
        };
        for (check, message, effect) in pair.differs() {
            let mut draft = Draft::changed(check, before, after, message).effect(effect);
            if effect == Effect::Same && check.id == check::SERVER_VARIABLE_CHANGED.id {
                draft = draft.know(
                    Axis::Encode,
                    Direction::Request,
                    Outcome::Conditional,
                    OTHER_ADDRESS,
                );
            }
            walk.note(node, draft);
        }
    }
}

/// The names of the variables, those of both servers once.
fn names<'c>(a: &'c Server, b: &'c Server) -> Vec<&'c str> {
    let mut names = Vec::new();
    for (name, _) in [a, b]
        .into_iter()
        .flat_map(|one| one.variables.iter().flatten())
    {
        if !names.contains(&name.as_str()) {
            names.push(name);
        }
    }
    names
}

fn of<'c>(server: &'c Server, name: &str) -> Option<&'c ServerVariable> {
    server.variables.as_ref()?.get(name)
}

impl Pair<'_> {
    /// What of it differs, and what each does to the addresses that serve.
    fn differs(&self) -> Vec<(&'static Check, String, Effect)> {
        let (name, old, new) = (&self.name, self.old, self.new);
        let changed = &check::SERVER_VARIABLE_CHANGED;
        let mut all = Vec::new();
        match (old.enumeration.as_slice(), new.enumeration.as_slice()) {
            ([], []) => {}
            ([], now) => {
                let message = format!("{name} may only be {}, it could be anything", listed(now));
                all.push((changed, message, Effect::Narrower));
            }
            (_, []) => all.push((changed, format!("{name} may be anything"), Effect::Wider)),
            (was, now) => {
                let gone = was.iter().filter(|value| !now.contains(value));
                all.extend(gone.map(|value| {
                    let message = format!("{name} may not be `{value}` any more");
                    (changed, message, Effect::Narrower)
                }));
                let come = now.iter().filter(|value| !was.contains(value));
                all.extend(come.map(|value| {
                    let message = format!("{name} may be `{value}` too");
                    (changed, message, Effect::Wider)
                }));
            }
        }
        if old.default != new.default {
            let message = match (old.default.as_str(), new.default.as_str()) {
                ("", is) => format!("{name} is `{is}` by default, it had no default"),
                (was, "") => format!("{name} has no default, it was `{was}`"),
                (was, is) => format!("{name} is `{is}` by default, it was `{was}`"),
            };
            all.push((changed, message, Effect::Same));
        }
        let said = |one: &ServerVariable| (one.description.clone(), one.extensions.clone());
        if !self.is_new_or_gone && said(old) != said(new) {
            let message = format!("{name} is described otherwise");
            all.push((&check::DESCRIPTION_CHANGED, message, Effect::Same));
        }
        all
    }
}

fn listed(values: &[String]) -> String {
    let values = values.iter().map(|value| format!("`{value}`"));
    values.collect::<Vec<_>>().join(", ")
}
