//! Equality as JSON Schema has it: `1` and `1.0` are one value, and the order of members says nothing.

use super::{JsonTree, Member, Members};

impl PartialEq for JsonTree<'_> {
    fn eq(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Null, Self::Null) => true,
            (Self::Bool(left), Self::Bool(right)) => left == right,
            (Self::Number(left), Self::Number(right)) => left == right,
            (Self::String(left), Self::String(right)) => left == right,
            (Self::Array(left), Self::Array(right)) => left == right,
            (Self::Object(left), Self::Object(right)) => left == right,
            _ => false,
        }
    }
}

impl Eq for JsonTree<'_> {}

impl PartialEq for Members<'_> {
    fn eq(&self, other: &Self) -> bool {
        if self.len() != other.len() {
            return false;
        }
        let mut names = self.list.iter().zip(&other.list);
        // Values are compared once, whatever order the names are in: they may hold objects themselves.
        if names.all(|((left, _), (right, _))| left == right) {
            self.list == other.list
        } else {
            by_name(&self.list) == by_name(&other.list)
        }
    }
}

impl Eq for Members<'_> {}

fn by_name<'m, 'a>(list: &'m [Member<'a>]) -> Vec<&'m Member<'a>> {
    let mut sorted: Vec<_> = list.iter().collect();
    sorted.sort_by(|(left, _), (right, _)| left.cmp(right));
    sorted
}
