//! Whether a struct's names follow one rule, so that the rule can be written once.

use crate::model::contract::Field;

/// The wire name that `rename_all = "camelCase"` gives a field.
pub(crate) fn camel(name: &str) -> String {
    let mut out = String::new();
    let mut raise = false;
    for c in name.chars() {
        match c {
            '_' => raise = true,
            c if raise => {
                out.push(c.to_ascii_uppercase());
                raise = false;
            }
            c => out.push(c),
        }
    }
    match out.chars().next() {
        Some(first) => out.replacen(first, &first.to_ascii_lowercase().to_string(), 1),
        None => out,
    }
}

/// Whether more names need the rule than break under it.
pub(in crate::model) fn is_camel(fields: &[Field]) -> bool {
    let follows = fields
        .iter()
        .filter(|field| field.name != field.wire && camel(&field.name) == field.wire);
    let breaks = fields
        .iter()
        .filter(|field| field.name == field.wire && camel(&field.name) != field.wire);
    follows.count() > breaks.count()
}
