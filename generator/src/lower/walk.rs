//! From an object to the objects below it: the one walk over a document that the table of keywords makes.

use super::keywords::{Holds, ObjectKind};
use super::tree::{Map, Tree};

/// An object below another.
pub(super) struct Child<'t, T = &'t Tree> {
    /// The keyword it stands under.
    pub(super) keyword: &'t str,
    /// Its own key, where the keyword holds objects by name.
    pub(super) name: &'t str,
    pub(super) kind: ObjectKind,
    pub(super) tree: T,
}

/// The objects directly below one.
pub(super) fn children(tree: &Tree, kind: ObjectKind) -> impl Iterator<Item = Child<'_>> {
    let entries = tree.map().into_iter().flatten();
    entries.flat_map(move |(keyword, below)| {
        let child = |kind, name, tree| Child {
            keyword,
            name,
            kind,
            tree,
        };
        match kind.holds(keyword) {
            Some(Holds::One(kind)) => vec![child(kind, "", below)],
            Some(Holds::List(kind)) => {
                let items = below.list().into_iter().flatten();
                items.map(|item| child(kind, "", item)).collect()
            }
            Some(Holds::Map(kind)) => {
                let items = below.map().into_iter().flatten();
                items.map(|(name, item)| child(kind, name, item)).collect()
            }
            _ => Vec::new(),
        }
    })
}

/// As [`children`], to change them.
pub(super) fn change(
    tree: &mut Tree,
    kind: ObjectKind,
    mut visit: impl FnMut(Child<'_, &mut Tree>),
) {
    for (keyword, below) in tree.map_mut().into_iter().flatten() {
        let mut child = |kind, name: &str, tree: &mut Tree| {
            visit(Child {
                keyword,
                name,
                kind,
                tree,
            });
        };
        match kind.holds(keyword) {
            Some(Holds::One(kind)) => child(kind, "", below),
            Some(Holds::List(kind)) => {
                for item in below.list_mut().into_iter().flatten() {
                    child(kind, "", item);
                }
            }
            Some(Holds::Map(kind)) => {
                for (name, item) in below.map_mut().into_iter().flat_map(Map::iter_mut) {
                    child(kind, name, item);
                }
            }
            _ => {}
        }
    }
}
