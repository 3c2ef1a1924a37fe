//! Overlays of a document of AsyncAPI, which stand among those of the other documents of a contract.

use std::mem;

use crate::diagnostic::Diagnostics;
use crate::lower::tree::Tree;
use crate::lower::{FileRefs, LowerInput, overlay};
use crate::read::{Node, SourceId};
use crate::wire::At;

/// Takes out of the overlays those that are about a document of AsyncAPI, by their `extends`, and lays them over it. A
/// contract that has no other document leaves them all to it.
pub(in crate::lower) fn lay_over(
    document: &mut Tree,
    overlays: &mut Vec<Tree>,
    is_only: bool,
    files: &mut dyn FileRefs,
    diagnostics: &mut Diagnostics,
) {
    let (own, others) = mem::take(overlays)
        .into_iter()
        .partition(|over| is_only || extends(over, document.at.source(), files));
    *overlays = others;
    let own: Vec<Tree> = own;
    for over in &own {
        overlay::apply(document, over, true, diagnostics);
    }
}

/// Whether an overlay says that it extends that document.
fn extends(overlay: &Tree, source: SourceId, files: &mut dyn FileRefs) -> bool {
    let Some(path) = overlay.get("extends").and_then(Tree::text) else {
        return false;
    };
    let at = overlay.at.key("extends").origin();
    let loaded = files.load(overlay.at.source(), path, &at, &mut Diagnostics::default());
    loaded.is_some_and(|(id, _)| id == source)
}

/// The documents of AsyncAPI, apart from the others; with these stay the overlays that do not extend one of them.
pub(in crate::lower) fn apart(
    mut input: LowerInput<'_>,
) -> (LowerInput<'_>, Vec<(SourceId, Node)>) {
    let is = |(_, node): &(SourceId, Node)| node.get("asyncapi").is_some();
    let (described, others): (Vec<_>, _) =
        mem::take(&mut input.documents).into_iter().partition(is);
    if !others.is_empty() {
        let files = &mut *input.files;
        input.overlays.retain(|(source, node)| {
            let overlay = Tree::new(node.clone(), At::root(*source));
            !described
                .iter()
                .any(|(id, _)| extends(&overlay, *id, files))
        });
    }
    input.documents = others;
    (input, described)
}
