//! Objects told apart by the properties that they have.

use super::{Candidate, Selector};
use crate::model::contract::{Route, Select};
use crate::model::schema::resolved::{AdditionalProperties, ResolvedSchema};
use crate::model::schema::tags::{may_have, tags};

/// Two alternatives, by their place among the candidates, that some object fits.
pub(super) type Both = (usize, usize);

/// The properties that make an object this alternative and no other.
///
/// # Errors
/// The first two that some object fits.
pub(super) fn routes(candidates: &[Candidate]) -> Result<Vec<(Route, Select)>, Both> {
    if let Some(both) = pairs(candidates).find(|&(a, b)| fit(candidates, a, b)) {
        return Err(both);
    }
    let mut routes = Vec::new();
    for &(variant, leaf) in candidates {
        let route = (keys(&leaf.resolved, candidates), Select::Variant(variant));
        if !routes.contains(&route) {
            routes.push(route);
        }
    }
    Ok(routes)
}

/// Every two that are of different variants.
fn pairs(candidates: &[Candidate]) -> impl Iterator<Item = Both> {
    let count = candidates.len();
    let pairs = (0..count).flat_map(move |a| (a + 1..count).map(move |b| (a, b)));
    pairs.filter(|&(a, b)| candidates[a].0 != candidates[b].0)
}

fn fit(candidates: &[Candidate], a: usize, b: usize) -> bool {
    fits_both(&candidates[a].1.resolved, &candidates[b].1.resolved)
}

/// Whether some object has all that both require and nothing that either does not declare.
fn fits_both(a: &ResolvedSchema, b: &ResolvedSchema) -> bool {
    let declared = |name: &&str| may_have(a, name) && may_have(b, name);
    a.required.iter().all(declared) && b.required.iter().all(declared)
}

fn keys(own: &ResolvedSchema, candidates: &[Candidate]) -> Route {
    if own.properties.is_empty()
        && (own.empty || matches!(own.additional, AdditionalProperties::Closed))
    {
        return Route::Empty;
    }
    let telling = |name: &&str| {
        let mut leaves = candidates.iter().map(|(_, leaf)| leaf);
        !leaves.all(|leaf| leaf.resolved.properties.contains_key(name))
    };
    let (required, optional) = own
        .properties
        .keys()
        .copied()
        .filter(telling)
        .map(str::to_owned)
        .partition(|name| own.required.contains(&name.as_str()));
    Route::Keys { required, optional }
}

impl<'a> Selector<'a> {
    /// Why objects cannot be told apart: two that no property tells, else the first two that some object fits.
    pub(super) fn ambiguous(&self, candidates: &[Candidate<'_, 'a>], first: Both) -> String {
        let open = pairs(candidates)
            .find(|&(a, b)| fit(candidates, a, b) && !self.differ(candidates[a], candidates[b]));
        let (a, b) = open.unwrap_or(first);
        let (a, b) = (candidates[a], candidates[b]);
        let mut names: Vec<&str> = a.1.resolved.required.clone();
        let further = b.1.resolved.required.iter();
        names.extend(further.filter(|name| !a.1.resolved.required.contains(name)));
        let both = match (a.1.keys.last(), b.1.keys.last()) {
            (Some(a), Some(b)) if a != b => format!("`{a}` and `{b}` both"),
            _ => "two of them".to_owned(),
        };
        match names.as_slice() {
            [] => format!("{both} accept an object without properties"),
            names => format!(
                "{both} accept an object with `{}` alone",
                names.join("`, `")
            ),
        }
    }

    /// Whether a property that both require has different constants or JSON types in the two.
    fn differ(&self, (_, a): Candidate<'_, 'a>, (_, b): Candidate<'_, 'a>) -> bool {
        let (a, b) = (&a.resolved, &b.resolved);
        let apart = |name: &&str| {
            let [a, b] = [a, b].map(|resolved| tags(self.schemas, resolved, &[name]));
            let (Some(a), Some(b)) = (a, b) else {
                return false;
            };
            let lists = [(&a.constants, &b.constants), (&a.types, &b.types)];
            let disjoint = lists.iter().any(|(a, b)| {
                !a.is_empty() && !b.is_empty() && !a.iter().any(|tag| b.contains(tag))
            });
            a.required && b.required && disjoint
        };
        a.properties.keys().any(apart)
    }
}
