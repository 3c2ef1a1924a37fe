//! A document that stands alone.

use super::keywords::{Holds, Kind};
use super::tree::{Map, Tree};

/// Takes out what would send a local reference elsewhere: a base address of its own, and the names that other files
/// refer to.
pub(super) fn anchor(tree: &mut Tree, kind: Kind) {
    let bases: &[&str] = match kind {
        Kind::Document => &["$self"],
        Kind::Schema => &["$id", "$anchor"],
        _ => &[],
    };
    for key in bases {
        tree.take(key);
    }
    for (key, child) in tree.map_mut().into_iter().flatten() {
        match kind.holds(key) {
            Some(Holds::One(kind)) => anchor(child, kind),
            Some(Holds::List(kind)) => {
                for item in child.list_mut().into_iter().flatten() {
                    anchor(item, kind);
                }
            }
            Some(Holds::Map(kind)) => {
                for item in child.map_mut().into_iter().flat_map(Map::values_mut) {
                    anchor(item, kind);
                }
            }
            _ => {}
        }
    }
}
