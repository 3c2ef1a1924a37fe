//! What a change does to the crate, beside what it does on the wire: each change of an item belongs to the change of the
//! document that is nearest to the place it is made of.

use std::collections::HashMap;

use super::draft::Draft;
use super::verdict::plain;
use super::walk::Walk;
use crate::diagnostic::Origin;
use crate::drift::check::{
    Layer, RUST_ITEM_ADDED, RUST_ITEM_CHANGED, RUST_ITEM_REMOVED, RUST_TYPE_RENAMED,
};
use crate::drift::{Axis, Hint, Outcome, Revision, RustChange, Step, Verdict, items};
use crate::model::Contract;

/// Everything that differs between the crates of both.
pub(super) fn changes(old: &Revision, new: &Revision) -> Vec<RustChange> {
    items::changes(&old.model, &new.model, old.product_beside(new))
}

/// Gives each draft the changes that it causes, and makes drafts of those that break code and have no cause on the wire.
pub(super) fn attach(walk: &mut Walk<'_>, changes: &[RustChange]) {
    let causes = Causes::of(&walk.drafts);
    let mut open = Vec::new();
    let mut given: Vec<(usize, &RustChange)> = Vec::new();
    for change in changes {
        let found = causes.of_change(change);
        if found.is_empty() {
            open.push(change);
        }
        given.extend(found.into_iter().map(|index| (index, change)));
    }
    // What has no place, the router of all groups, differs by the groups there are.
    let of_module = given.iter().find(|(_, change)| change.kind == "module");
    if let Some((index, _)) = of_module.copied() {
        let placed =
            |change: &&RustChange| change.old_origin.is_some() || change.new_origin.is_some();
        let (placed, whole) = open.into_iter().partition::<Vec<_>, _>(placed);
        given.extend(whole.into_iter().map(|change| (index, change)));
        open = placed;
    }
    for (index, change) in given {
        walk.drafts[index].rust.push(change.clone());
    }
    let sides = [sides(walk.old.model), sides(walk.new.model)].concat();
    for mut draft in rest(&open) {
        let place = draft.new.as_ref().or(draft.old.as_ref());
        let side = sides.iter().find(|(origin, _)| Some(origin) == place);
        draft.about = side.map(|(_, about)| about.clone());
        walk.drafts.push(draft);
    }
}

/// All messages of each side of a channel: where they stand, an operation that sends some, and what they are.
fn sides(model: &Contract) -> Vec<(Origin, String)> {
    let mut sides = Vec::new();
    for socket in &model.sockets {
        let channel = socket.group.operations.first();
        let path = channel.map_or_else(String::new, |channel| channel.path.clone());
        for (who, messages) in [("client", &socket.received), ("server", &socket.sent)] {
            let name = messages.ty.named();
            let def = model.types.iter().find(|def| Some(&*def.name) == name);
            sides.extend(def.map(|def| (def.origin.clone(), format!("{who} messages of {path}"))));
        }
    }
    sides
}

/// A place in one of the two documents.
type Key<'p> = (bool, usize, &'p str);

fn key(new: bool, origin: &Origin) -> Key<'_> {
    (new, origin.source.0, &origin.pointer)
}

/// The drafts that can be causes, by their places and by every place around these.
struct Causes<'d> {
    drafts: &'d [Draft],
    /// Each with how far below the place it is.
    by_place: HashMap<Key<'d>, Vec<(usize, usize)>>,
}

impl<'d> Causes<'d> {
    fn of(drafts: &'d [Draft]) -> Self {
        let mut by_place: HashMap<Key<'d>, Vec<(usize, usize)>> = HashMap::new();
        for (index, draft) in drafts.iter().enumerate() {
            if draft.check.layer == Layer::Prose {
                continue;
            }
            for (new, origin) in places(draft) {
                let whole = whole(draft, &origin.pointer);
                for (depth, pointer) in around(whole).enumerate() {
                    let key = (new, origin.source.0, pointer);
                    by_place.entry(key).or_default().push((depth, index));
                }
            }
        }
        Self { drafts, by_place }
    }

    /// The nearest drafts: at the place or below it, else around it.
    fn of_change(&self, change: &RustChange) -> Vec<usize> {
        let sides = [(false, &change.old_origin), (true, &change.new_origin)];
        let sides = sides
            .into_iter()
            .filter_map(|(new, origin)| Some((new, origin.as_ref()?)));
        let mut found: Vec<(usize, usize)> = Vec::new();
        for (new, origin) in sides {
            let below = self.by_place.get(&key(new, origin));
            found.extend(below.into_iter().flatten().map(|(depth, index)| {
                // Bounds seldom decide a type.
                let draft = &self.drafts[*index];
                let bound = matches!(draft.check.layer, Layer::Bounds | Layer::Closed);
                (depth + usize::from(bound) * BOUND, *index)
            }));
            for (depth, pointer) in around(&origin.pointer).enumerate().skip(1) {
                let above = self.by_place.get(&(new, origin.source.0, pointer));
                let above = above.into_iter().flatten();
                let exact = above.filter(|(below, _)| *below == 0);
                found.extend(exact.map(|(_, index)| (depth + AROUND, *index)));
            }
        }
        let nearest = found.iter().map(|(distance, _)| *distance).min();
        let mut nearest: Vec<usize> = found
            .into_iter()
            .filter(|(distance, _)| Some(*distance) == nearest)
            .map(|(_, index)| index)
            .collect();
        nearest.sort_unstable();
        nearest.dedup();
        self.by_value(change, nearest)
    }

    /// Of several drafts at one place those whose value the change writes: `Busy = "busy"`.
    fn by_value(&self, change: &RustChange, drafts: Vec<usize>) -> Vec<usize> {
        let writes = |index: &usize| {
            let draft = &self.drafts[*index];
            let pairs = [
                (&draft.before, &change.before),
                (&draft.after, &change.after),
            ];
            pairs.iter().any(|(value, code)| match (value, code) {
                (Some(value), Some(code)) => code.ends_with(&format!(" = {value}")),
                _ => false,
            })
        };
        let own: Vec<usize> = drafts.iter().copied().filter(|one| writes(one)).collect();
        if own.is_empty() { drafts } else { own }
    }
}

/// Further away than whatever is below a place, bounds among it.
const AROUND: usize = 10_000;

/// Further away than whatever is below a place, bounds not among it.
const BOUND: usize = 1_000;

/// Where a draft is: what is gone is not where its parent is.
fn places(draft: &Draft) -> impl Iterator<Item = (bool, &Origin)> {
    let old = draft.old.iter().map(|origin| (false, origin));
    let new = draft.new.iter().filter(|_| !draft.gone);
    old.chain(new.map(|origin| (true, origin)))
}

/// What a keyword that names an operation is about: all of it.
fn whole<'p>(draft: &Draft, pointer: &'p str) -> &'p str {
    let keyword = match draft.check.id {
        "operation-id-changed" => "/operationId",
        "operation-tags-changed" => "/tags",
        _ => "",
    };
    pointer.strip_suffix(keyword).unwrap_or(pointer)
}

/// A pointer and those around it, the nearest first; the whole document is around everything and says nothing.
fn around(pointer: &str) -> impl Iterator<Item = &str> {
    let first = Some(pointer).filter(|pointer| !pointer.is_empty());
    std::iter::successors(first, |pointer| {
        let (around, _) = pointer.rsplit_once('/')?;
        (!around.is_empty()).then_some(around)
    })
}

/// Drafts of what breaks code without anything on the wire, one for each place.
fn rest(changes: &[&RustChange]) -> Vec<Draft> {
    let mut drafts: Vec<(Option<&str>, Draft)> = Vec::new();
    let mut whole: Vec<&RustChange> = changes.to_vec();
    // What a place is known by goes first: the type, the method of the trait.
    whole.sort_by_key(|change| matches!(change.kind, "function" | "constant" | "impl" | "path"));
    for change in whole {
        let origin = change.old_origin.as_ref().or(change.new_origin.as_ref());
        let place = origin.map(|origin| origin.pointer.as_str());
        match drafts.iter_mut().find(|(known, _)| *known == place) {
            Some((_, draft)) => draft.rust.push(change.clone()),
            None => drafts.push((place, draft(change))),
        }
    }
    let drafts = drafts.into_iter().map(|(_, draft)| draft);
    drafts
        .filter(|draft| promised(&draft.rust) == Some(Step::Major))
        .collect()
}

fn draft(change: &RustChange) -> Draft {
    let (kind, path) = (change.kind, &change.path);
    let (check, message) = match (&change.was, &change.before, &change.after) {
        (Some(was), ..) => (
            &RUST_TYPE_RENAMED,
            format!("the {kind} `{was}` is called `{path}`"),
        ),
        (_, None, _) => (&RUST_ITEM_ADDED, format!("the {kind} `{path}` is new")),
        (_, _, None) => (&RUST_ITEM_REMOVED, format!("the {kind} `{path}` is gone")),
        _ => (
            &RUST_ITEM_CHANGED,
            format!("the {kind} `{path}` is another one"),
        ),
    };
    let origins = (change.old_origin.clone(), change.new_origin.clone());
    let mut draft = Draft::of_crate(check, origins, message);
    draft.hint = change.was.as_ref().map(|was| {
        // Where a module is called otherwise, the path tells it.
        if last(was) == last(path) {
            Hint::Renamed(was.clone(), path.clone())
        } else {
            Hint::Renamed(last(was), last(path))
        }
    });
    draft.rust.push(change.clone());
    draft
}

/// The last name of a path.
fn last(path: &str) -> String {
    path.rsplit("::").next().unwrap_or(path).to_owned()
}

fn promised(changes: &[RustChange]) -> Option<Step> {
    changes.iter().map(|change| change.promised).max()
}

/// What the changes of a draft do to code.
pub(super) fn verdict(draft: &Draft) -> Option<Verdict> {
    let step = promised(&draft.rust)?;
    let broken = draft.rust.iter();
    let broken = broken.filter(|change| change.promised == Step::Major);
    let mut who: Vec<_> = broken.flat_map(|change| &change.breaks).collect();
    who.sort();
    who.dedup();
    let who: Vec<_> = who.into_iter().map(|who| who.text()).collect();
    Some(match step {
        Step::Major => {
            let reason = format!("code no longer compiles that {}", who.join(", that "));
            plain(Axis::Source, Outcome::Breaking, &reason)
        }
        Step::Minor | Step::Patch => plain(
            Axis::Source,
            Outcome::Safe,
            "code that keeps to the promise of the crate goes on compiling",
        ),
    })
}
