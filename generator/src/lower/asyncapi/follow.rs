//! References between the objects of AsyncAPI within the document, before its channels become operations.

use super::grammar::Kind;
use super::report::say_once;
use crate::diagnostic::{Diagnostic, Diagnostics, code};
use crate::lower::tree::Tree;
use crate::pointer;

/// How many references lead to one another: more than any chain that is not a circle has.
pub(super) const HOPS: usize = 32;

/// What a thing is, through references. One that leads to nothing is told, and left out.
pub(super) fn follow<'t>(
    document: &'t Tree,
    tree: &'t Tree,
    diagnostics: &mut Diagnostics,
) -> Option<&'t Tree> {
    let mut at = tree;
    for _ in 0..HOPS {
        let Some(reference) = at.reference() else {
            return Some(at);
        };
        let Some(target) = find(document, reference) else {
            let message = format!("`{reference}` leads to nothing in this document");
            let warning = Diagnostic::warning(code::REF_DANGLING, message);
            say_once(diagnostics, warning.at(at.at.key("$ref").origin()));
            return None;
        };
        at = target;
    }
    let warning = Diagnostic::warning(code::REF_DANGLING, "this reference leads to itself");
    say_once(diagnostics, warning.at(tree.origin()));
    None
}

/// What a JSON pointer in a fragment names (RFC 6901), through references where the next step lies behind one.
pub(super) fn find<'t>(document: &'t Tree, reference: &str) -> Option<&'t Tree> {
    let mut hops = HOPS;
    find_within(document, reference, &mut hops)
}

fn find_within<'t>(document: &'t Tree, reference: &str, hops: &mut usize) -> Option<&'t Tree> {
    *hops = hops.checked_sub(1)?;
    tokens(reference)?.iter().try_fold(document, |tree, token| {
        child(tree, token).or_else(|| {
            let target = find_within(document, tree.reference()?, hops)?;
            child(target, token)
        })
    })
}

pub(super) fn child<'t>(tree: &'t Tree, token: &str) -> Option<&'t Tree> {
    match tree.list() {
        Some(list) => list.get(token.parse::<usize>().ok()?),
        None => tree.get(token),
    }
}

/// The tokens of a reference within the document.
pub(super) fn tokens(reference: &str) -> Option<Vec<String>> {
    let path = reference.strip_prefix("#/")?;
    let tokens = path.split('/').map(|token| {
        let token = percent_encoding::percent_decode_str(token).decode_utf8_lossy();
        pointer::unescaped(&token)
    });
    Some(tokens.collect())
}

/// The key of what a reference names, its last token, whichever document it leads into.
pub(super) fn key(reference: &str) -> Option<String> {
    let (_, pointer) = reference.split_once('#')?;
    tokens(&format!("#{pointer}"))?.pop()
}

/// The name of the component of a section that a reference leads to.
pub(super) fn component_name(reference: &str, section: &str) -> Option<String> {
    match &tokens(reference)?[..] {
        [components, found, name] if components == "components" && found == section => {
            Some(name.clone())
        }
        _ => None,
    }
}

/// Whether an entry of a list stays that cannot be read: without its server a channel would be on all of them, and without
/// its security scheme open to everybody.
pub(super) fn remains(entry: &mut Tree, kind: Kind) -> bool {
    match kind {
        Kind::Server => *entry = Tree::empty(&entry.at),
        Kind::SecurityScheme if entry.reference().is_some() => {}
        _ => return false,
    }
    true
}
