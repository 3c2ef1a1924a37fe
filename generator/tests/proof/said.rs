//! What the list of changes says of a piece of code.

use atoms_codegen::drift::{RustChange, Who};

use crate::consumers::{API, Piece};
use crate::signatures::split;

/// Whether it depends on how a type is another kind of type now: conversions into it may be there by chance.
pub(crate) fn is_open(piece: &Piece, changes: &[RustChange]) -> bool {
    let is_other =
        |change: &RustChange| change.path == piece.path && change.breaks.contains(&Who::Uses);
    piece.implements.is_some() && changes.iter().any(is_other)
}

/// The changes that are said to break a piece.
pub(crate) fn causes<'c>(
    piece: &Piece,
    changes: &'c [RustChange],
) -> impl Iterator<Item = &'c RustChange> {
    changes.iter().filter(|change| breaks(piece, change))
}

fn breaks(piece: &Piece, change: &RustChange) -> bool {
    let path = change.was.as_ref().unwrap_or(&change.path);
    let by = |who| change.breaks.contains(&who);
    let is_gone_or_other = by(Who::Names) || change.was.is_some();
    if is_gone_or_other && mentions(&piece.code, path) {
        return true;
    }
    if change.kind == "impl" || piece.implements.is_some() {
        return by(piece.who) && change.before == piece.implements;
    }
    if by(Who::Calls) && mentions(&piece.code, path) {
        return true;
    }
    let is_own = *path == piece.path;
    let is_member = split(path).0 == piece.path;
    match piece.who {
        Who::Names => is_own && by(Who::Names),
        Who::Calls | Who::Implements => (is_own || is_member) && by(piece.who),
        Who::Reads | Who::Matches => {
            is_own && by(piece.who) || split(&piece.path).0 == path && by(Who::Uses)
        }
        Who::Uses => is_own && by(Who::Uses),
        // Who matches all of them matches each.
        Who::MatchesExhaustively if is_member && by(Who::Matches) => true,
        who => is_own && by(Who::Uses) || (is_own || is_member) && by(who),
    }
}

/// Whether the path stands in a piece.
fn mentions(code: &str, path: &str) -> bool {
    let path = format!("{API}::{path}");
    let is_part = |ch: char| ch.is_alphanumeric() || ch == '_';
    code.match_indices(&path)
        .any(|(start, _)| !code[start + path.len()..].starts_with(is_part))
}
