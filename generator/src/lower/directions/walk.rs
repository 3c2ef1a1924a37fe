//! From an object to the objects below it.

use super::super::keywords::{Holds, Kind};
use super::{Map, Tree, Way};

/// An object below another.
pub(super) struct Child<'t> {
    /// The keyword it stands under.
    pub(super) keyword: &'t str,
    /// Its own key, where the keyword holds objects by name.
    pub(super) name: &'t str,
    pub(super) kind: Kind,
    pub(super) tree: &'t Tree,
}

impl Child<'_> {
    /// Which way it goes, below something that goes `way`: what is sent back is an answer.
    pub(super) fn way(&self, way: Way) -> Way {
        turned(self.keyword, self.kind, way)
    }
}

fn turned(keyword: &str, kind: Kind, way: Way) -> Way {
    if keyword == "responses" && kind == Kind::Responses {
        Way::Answer
    } else {
        way
    }
}

/// The objects directly below one.
pub(super) fn children(tree: &Tree, kind: Kind) -> impl Iterator<Item = Child<'_>> {
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

/// As [`children`], to change them; `visit` gets each with which way it goes.
pub(super) fn change(
    tree: &mut Tree,
    kind: Kind,
    way: Way,
    visit: &mut impl FnMut(&mut Tree, Kind, Way),
) {
    for (keyword, below) in tree.map_mut().into_iter().flatten() {
        match kind.holds(keyword) {
            Some(Holds::One(kind)) => visit(below, kind, turned(keyword, kind, way)),
            Some(Holds::List(kind)) => {
                for item in below.list_mut().into_iter().flatten() {
                    visit(item, kind, way);
                }
            }
            Some(Holds::Map(kind)) => {
                for item in below.map_mut().into_iter().flat_map(Map::values_mut) {
                    visit(item, kind, way);
                }
            }
            _ => {}
        }
    }
}

/// The values of a discriminator's mapping that lead somewhere.
pub(super) fn mapped(discriminator: &Tree) -> impl Iterator<Item = &str> {
    let mapping = discriminator.get("mapping").and_then(Tree::map);
    let texts = mapping
        .into_iter()
        .flatten()
        .filter_map(|(_, to)| to.text());
    texts.filter(|text| text.starts_with("#/components/schemas/"))
}
