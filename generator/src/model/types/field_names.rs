//! The names of fields that stand side by side.

use crate::model::names::{Scope, snake, spelt};

/// A field's name.
pub(in crate::model) struct Named {
    pub(in crate::model) name: String,
    /// What it would be called if no neighbour were, where nothing but a number tells the two apart.
    pub(in crate::model) taken: Option<String>,
}

/// The fields of these names, in their order. What is an identifier keeps its name. Of others that would be called the
/// same, one has the signs around it spelt out, so that `_id` beside `id` becomes `underscore_id`; what is the same
/// even then is numbered.
pub(in crate::model) fn beside(wires: &[&str], scope: &mut Scope) -> Vec<Named> {
    let mut names: Vec<Option<Named>> = wires
        .iter()
        .map(|wire| (snake(wire) == **wire && scope.is_free(wire)).then(|| plain(wire, scope)))
        .collect();
    for (wire, name) in wires.iter().zip(&mut names) {
        name.get_or_insert_with(|| tell_apart(wire, scope));
    }
    names.into_iter().flatten().collect()
}

fn tell_apart(wire: &str, scope: &mut Scope) -> Named {
    let wanted = snake(wire);
    let spelt = spelt(wire);
    if scope.is_free(&wanted) {
        plain(&wanted, scope)
    } else if scope.is_free(&spelt) {
        plain(&spelt, scope)
    } else {
        Named {
            name: scope.claim(&wanted),
            taken: Some(wanted),
        }
    }
}

fn plain(name: &str, scope: &mut Scope) -> Named {
    Named {
        name: scope.claim(name),
        taken: None,
    }
}
