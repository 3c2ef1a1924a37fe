//! What differs between the items of two crates, and whose code it breaks.

mod breaks;
mod built;
mod edit;
mod pair;
mod rename;
mod side;

use self::pair::{Pair, pairs};
use self::side::Side;
use super::{of_files, select};
use crate::config::Product;
use crate::drift::RustChange;
use crate::model::Contract;
use crate::threads;

/// Everything that differs between the crates of two revisions of a contract: in the order of the new crate's files, what
/// is gone where it stood. What belongs to a type that is new or gone is not listed beside it, nor is what differs by the
/// new name of a type alone.
pub fn changes(old: &Contract, new: &Contract, product: Product) -> Vec<RustChange> {
    let files = select::differing(old, new);
    let takes = |file: &str| files.contains(file);
    let (before, after) = threads::both(
        || Side::of(of_files(old, product, takes), old, product),
        || Side::of(of_files(new, product, takes), new, product),
    );
    let mut pairs = pairs(&before, &after);
    rename::recognize(&mut pairs, &before, &after);
    pairs.retain(|pair| !pair::is_within(pair, &before, &after));
    let mut changes: Vec<_> = pairs
        .iter()
        .map(|pair| change(pair, &before, &after))
        .collect();
    changes.sort_by(|one, other| (&one.file, one.line).cmp(&(&other.file, other.line)));
    changes
}

fn change(pair: &Pair<'_>, old: &Side, new: &Side) -> RustChange {
    let shown = pair.new.or(pair.old);
    let (path, kind, file, line) = shown.map_or_else(Default::default, |item| {
        (
            item.path.clone(),
            item.kind.name(),
            item.file.clone(),
            item.line,
        )
    });
    let was = pair.old.map(|item| item.path.clone());
    let breaks = breaks::of(pair, old, new);
    RustChange {
        was: was.filter(|was| *was != path),
        path,
        kind,
        before: pair.old.map(|item| item.code.clone()),
        after: pair.new.map(|item| item.code.clone()),
        file,
        line,
        edit: edit::of(pair, &breaks),
        breaks: breaks.who,
        strict: breaks.strict,
        promised: breaks.promised,
        old_origin: pair.old.and_then(|item| item.origin.clone()),
        new_origin: pair.new.and_then(|item| item.origin.clone()),
        touches: Vec::new(),
    }
}
