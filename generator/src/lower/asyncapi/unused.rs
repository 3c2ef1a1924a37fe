//! Components that nothing refers to.

use std::collections::HashSet;

use super::entries;
use super::follow::tokens;
use crate::diagnostic::{Diagnostic, Diagnostics, code};
use crate::lower::tree::{Tree, Value};

/// The sections of the components of which only that comes which is referred to. Schemas are types of themselves.
const SECTIONS: [(&str, &str); 3] = [
    ("messages", "message"),
    ("channels", "channel"),
    ("operations", "operation"),
];

/// Tells of the components of a document that neither it nor a file that it brings in refers to.
pub(super) fn report<'t>(
    document: &Tree,
    all: impl Iterator<Item = &'t Tree>,
    diagnostics: &mut Diagnostics,
) {
    let mut used = HashSet::new();
    for tree in all {
        collect(tree, &mut used);
    }
    let Some(components) = document.get("components") else {
        return;
    };
    for (section, title) in SECTIONS {
        let entries = entries(components, section);
        let unused =
            entries.filter(|(name, _)| !used.contains(&(section.to_owned(), (*name).clone())));
        for (name, tree) in unused {
            let message = format!("nothing refers to the {title} `{name}`; nothing comes of it");
            diagnostics
                .push(Diagnostic::note(code::COMPONENT_UNUSED, message).at_key(tree.origin()));
        }
    }
}

/// The sections and names of the components that references of a tree lead to, or into.
fn collect(tree: &Tree, used: &mut HashSet<(String, String)>) {
    match &tree.value {
        Value::Map(map) => {
            let fragment = tree.reference().and_then(|text| text.split_once('#'));
            let tokens = fragment.and_then(|(_, pointer)| tokens(&format!("#{pointer}")));
            if let Some([components, section, name, ..]) = tokens.as_deref()
                && components == "components"
            {
                used.insert((section.clone(), name.clone()));
            }
            map.values().for_each(|child| collect(child, used));
        }
        Value::List(list) => list.iter().for_each(|child| collect(child, used)),
        _ => {}
    }
}
