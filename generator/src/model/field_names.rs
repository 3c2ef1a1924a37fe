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
pub(in crate::model) fn field_names(wires: &[&str], scope: &mut Scope) -> Vec<Named> {
    let wires: Vec<_> = wires.iter().map(|wire| (*wire, None)).collect();
    field_names_in_places(&wires, scope)
}

/// The same of names that stand in places of their own, as parameters do: where spelling signs out does not tell them
/// apart, the place does, so that a header `id` beside a query parameter `id` becomes `id_header`.
pub(in crate::model) fn field_names_in_places(
    wires: &[(&str, Option<&str>)],
    scope: &mut Scope,
) -> Vec<Named> {
    let mut names: Vec<Option<Named>> = wires
        .iter()
        .map(|(wire, _)| (snake(wire) == **wire && scope.is_free(wire)).then(|| plain(wire, scope)))
        .collect();
    for ((wire, place), name) in wires.iter().zip(&mut names) {
        name.get_or_insert_with(|| tell_apart(wire, *place, scope));
    }
    names.into_iter().flatten().collect()
}

fn tell_apart(wire: &str, place: Option<&str>, scope: &mut Scope) -> Named {
    let wanted = snake(wire);
    let placed = place.map(|place| format!("{wanted}_{place}"));
    let spellings = [Some(wanted.clone()), Some(spelt(wire)), placed];
    let mut free = spellings.into_iter().flatten();
    match free.find(|name| scope.is_free(name)) {
        Some(name) => plain(&name, scope),
        None => Named {
            name: scope.claim(&wanted),
            taken: Some(wanted),
        },
    }
}

fn plain(name: &str, scope: &mut Scope) -> Named {
    Named {
        name: scope.claim(name),
        taken: None,
    }
}
