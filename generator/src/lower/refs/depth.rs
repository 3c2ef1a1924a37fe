//! Components that are made of each other in a row: each step costs those who read them one call more.

use super::names::components;
use super::{Diagnostic, Diagnostics, HashMap, ObjectKind, Tree};
use crate::diagnostic::code;
use crate::lower::key;

/// The longest row. Real documents have ten; what is longer is written to exhaust a reader.
const DEEPEST: usize = 256;

/// Opens every row of schemas that is too long, where it is: the component there allows anything.
pub(super) fn limit(work: &mut Tree, diagnostics: &mut Diagnostics) {
    for name in too_deep(work) {
        let schemas = work
            .get_mut("components")
            .and_then(|all| all.get_mut("schemas"));
        let Some(tree) = schemas.and_then(|schemas| schemas.get_mut(&name)) else {
            continue;
        };
        let message = format!(
            "`{name}` is made of more than {DEEPEST} others in a row, so it is taken for any JSON"
        );
        diagnostics.push(Diagnostic::warning(code::REF_DEPTH, message).at(tree.origin()));
        *tree = Tree::empty(&tree.at);
    }
}

/// The components at which a row grows too long, counted from its far end.
fn too_deep(work: &Tree) -> Vec<String> {
    let Some(schemas) = components(work, ObjectKind::Schema) else {
        return Vec::new();
    };
    let mut depths: HashMap<&str, usize> = HashMap::new();
    let mut found = Vec::new();
    for name in schemas.keys() {
        let mut open = vec![(name.as_str(), false)];
        while let Some((name, is_done)) = open.pop() {
            let Some(tree) = schemas.get(name) else {
                continue;
            };
            let mut next = Vec::new();
            made_of(tree, &mut next);
            if is_done {
                let below = next.iter().filter_map(|name| depths.get(name));
                let depth = 1 + below.max().copied().unwrap_or_default();
                if depth > DEEPEST {
                    found.push(name.to_owned());
                }
                depths.insert(name, if depth > DEEPEST { 0 } else { depth });
            } else if !depths.contains_key(name) {
                // A circle ends where it began.
                depths.insert(name, 0);
                open.push((name, true));
                open.extend(next.into_iter().map(|name| (name, false)));
            }
        }
    }
    found
}

/// The components that a schema is made of at its own value.
fn made_of<'t>(tree: &'t Tree, names: &mut Vec<&'t str>) {
    const PARTS: [&str; 4] = ["not", "if", "then", "else"];
    names.extend(tree.reference().map(key));
    let lists = ["allOf", "anyOf", "oneOf"].map(|keyword| tree.get(keyword).and_then(Tree::list));
    for part in lists.into_iter().flatten().flatten() {
        made_of(part, names);
    }
    for part in PARTS.iter().filter_map(|keyword| tree.get(keyword)) {
        made_of(part, names);
    }
}
