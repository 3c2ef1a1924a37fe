//! Features in a manifest, the user's own left as they are.

use toml_edit::{Array, DocumentMut, Item, Table, Value, value};

use super::{DEFAULT, Feature};

/// Adds to a manifest the features it lacks, and to those it has the members they lack. What is on by default is the
/// user's choice once it is stated.
///
/// `None` where something else stands where features belong.
pub(crate) fn declare(manifest: &mut DocumentMut, features: &[Feature]) -> Option<()> {
    if features.is_empty() {
        return Some(());
    }
    let entry = manifest
        .entry("features")
        .or_insert(Item::Table(Table::new()));
    let table = entry.as_table_like_mut()?;
    for feature in features {
        match table.get_mut(&feature.name) {
            None => {
                table.insert(&feature.name, value(list(&feature.members)));
            }
            Some(_) if feature.name == DEFAULT => {}
            Some(known) => complete(known.as_array_mut()?, &feature.members),
        }
    }
    Some(())
}

fn complete(known: &mut Array, members: &[String]) {
    for member in members {
        if !known.iter().any(|known| known.as_str() == Some(member)) {
            known.push(member.as_str());
        }
    }
}

fn list(members: &[String]) -> Array {
    let mut list: Array = members.iter().map(String::as_str).collect();
    if members.len() > 3 {
        let lines = |value: &mut Value| value.decor_mut().set_prefix("\n    ");
        list.iter_mut().for_each(lines);
        list.set_trailing("\n");
        list.set_trailing_comma(true);
    }
    list
}
