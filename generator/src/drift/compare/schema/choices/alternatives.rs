//! Which alternative of the one belongs to which of the other: order and names do not count.

use super::tags;
use crate::drift::check;
use crate::drift::compare::draft::Draft;
use crate::drift::compare::schema::Two;
use crate::drift::compare::view::disjoint;
use crate::drift::compare::walk::Walk;
use crate::wire::{Schema, SchemaRef};

pub(super) fn compare(
    walk: &mut Walk<'_>,
    two: &Two<'_>,
    (old, new): (&[SchemaRef], &[SchemaRef]),
) {
    if old.is_empty() || new.is_empty() {
        tags::bare(walk, two);
        return;
    }
    let matched = Matched::of(walk, two, old, new);
    for (before, after) in &matched.pairs {
        walk.pair(two.node, before, after, false);
    }
    for one in &matched.gone {
        let place = walk.old.alternative(two.stated.0, one);
        let parent = walk.new.at(two.stated.1);
        let message = format!("the alternative {} is gone", title(walk.old, one));
        let draft = Draft::removed(&check::ALTERNATIVE_REMOVED, &place, &parent, message);
        walk.note(two.node, draft.alternative(Some(one), None));
    }
    for one in &matched.come {
        let place = walk.new.alternative(two.stated.1, one);
        let message = format!("the alternative {} was added", title(walk.new, one));
        let draft = Draft::added(&check::ALTERNATIVE_ADDED, &place, message);
        walk.note(two.node, draft.alternative(None, Some(one)));
    }
    tags::compare(walk, two, &matched.pairs);
}

/// What an alternative is called.
fn title(view: &crate::drift::compare::view::View<'_>, alternative: &SchemaRef) -> String {
    if let Some(key) = alternative.component() {
        return format!("`{}`", view.stated_key(key));
    }
    let schema = view.schema(alternative);
    match (&schema.prose.title, schema.json_type) {
        (Some(title), _) => format!("`{title}`"),
        (None, Some(json_type)) => format!("of type `{}`", json_type.name()),
        (None, None) => "without a name".to_owned(),
    }
}

#[derive(Default)]
struct Matched {
    pairs: Vec<(SchemaRef, SchemaRef)>,
    gone: Vec<SchemaRef>,
    come: Vec<SchemaRef>,
}

impl Matched {
    fn of(walk: &Walk<'_>, two: &Two<'_>, old: &[SchemaRef], new: &[SchemaRef]) -> Self {
        let mut matched = Self {
            pairs: Vec::new(),
            gone: old.to_vec(),
            come: new.to_vec(),
        };
        let direction = walk.graph.direction(two.node);
        let key = |view: &crate::drift::compare::view::View<'_>, one: &SchemaRef| {
            one.component().map(|key| view.stated_key(key).to_owned())
        };
        matched.by(|a, b| tags::shared(two, a, b));
        matched.by(|a, b| key(walk.old, a).is_some_and(|own| Some(own) == key(walk.new, b)));
        matched.by(|a, b| walk.same(direction, a, b));
        matched.by(|a, b| {
            let (a, b) = (walk.old.schema(a), walk.new.schema(b));
            a.prose.title.is_some() && a.prose.title == b.prose.title || tags::constants(&a, &b)
        });
        // The only one of its JSON type, integers and numbers being of one.
        let single = |list: &[SchemaRef], view: &crate::drift::compare::view::View<'_>, of| {
            let alike = |one: &&SchemaRef| !disjoint(view.schema(one).json_type, of);
            list.iter().filter(alike).count() == 1
        };
        let (gone, come) = (matched.gone.clone(), matched.come.clone());
        matched.by(|a, b| {
            let (own, other) = (walk.old.schema(a).json_type, walk.new.schema(b).json_type);
            own.is_some()
                && other.is_some()
                && !disjoint(own, other)
                && single(&gone, walk.old, own)
                && single(&come, walk.new, own)
        });
        matched
    }

    /// Takes those together that belong together.
    fn by(&mut self, is_pair: impl Fn(&SchemaRef, &SchemaRef) -> bool) {
        let gone = std::mem::take(&mut self.gone);
        for old in gone {
            match self.come.iter().position(|new| is_pair(&old, new)) {
                Some(index) => {
                    let new = self.come.remove(index);
                    self.pairs.push((old, new));
                }
                None => self.gone.push(old),
            }
        }
    }
}

/// The value of `type` names what a schema is.
pub(super) fn constant<'s>(schema: &'s Schema, name: &str) -> Option<&'s serde_json::Value> {
    let property = schema.properties.get(name)?.inline()?;
    match property.values.as_deref() {
        Some([only]) => Some(only),
        _ => None,
    }
}
