//! `match` expressions that name every variant.

use syn::{Arm, ExprMatch, Pat};

use super::Walk;
use crate::drift::impact::names::Target;

impl Walk<'_> {
    /// A `match` without a wildcard over variants of an enum that has more now.
    pub(super) fn complete(&mut self, item: &ExprMatch) {
        if item.arms.iter().any(is_wildcard) {
            return;
        }
        let mut paths = Vec::new();
        item.arms
            .iter()
            .for_each(|arm| variants(&arm.pat, &mut paths));
        let mut owners: Vec<String> = paths
            .iter()
            .filter_map(|path| match self.target(path) {
                Target::Item(item) => Some(item.rsplit_once("::")?.0.to_owned()),
                _ => None,
            })
            .collect();
        owners.sort();
        owners.dedup();
        for owner in owners {
            for change in self.index.fresh(&owner).to_vec() {
                if self.index.change(change).kind == "variant" {
                    let at = item.match_token.span;
                    self.touch(change, at, "matches every variant but this", true);
                }
            }
        }
    }
}

/// Whether an arm takes whatever is left.
fn is_wildcard(arm: &Arm) -> bool {
    takes_all(&arm.pat)
}

fn takes_all(pattern: &Pat) -> bool {
    match pattern {
        Pat::Wild(_) => true,
        // A name that begins with a capital is a constant or a variant.
        Pat::Ident(name) => !name.ident.to_string().starts_with(char::is_uppercase),
        Pat::Or(list) => list.cases.iter().any(takes_all),
        Pat::Paren(inner) => takes_all(&inner.pat),
        _ => false,
    }
}

/// The paths of variants in a pattern, not those within their fields.
fn variants<'p>(pattern: &'p Pat, paths: &mut Vec<&'p syn::Path>) {
    match pattern {
        Pat::TupleStruct(inner) => paths.push(&inner.path),
        Pat::Struct(inner) => paths.push(&inner.path),
        Pat::Path(inner) => paths.push(&inner.path),
        Pat::Or(list) => list.cases.iter().for_each(|case| variants(case, paths)),
        Pat::Paren(inner) => variants(&inner.pat, paths),
        Pat::Guard(inner) => variants(&inner.pat, paths),
        Pat::Reference(inner) => variants(&inner.pat, paths),
        _ => {}
    }
}
