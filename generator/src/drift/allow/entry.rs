//! Entries as a user pastes them, and a whole file of them.

use toml_edit::{ArrayOfTables, DocumentMut, Item, Table, value};

use crate::diagnostic::Severity;
use crate::drift::{Judged, Ranked};

/// What a baseline says of each entry.
const BASELINE: &str = "part of the baseline";

/// The entry that allows a finding, its reason to be filled in: an empty one is refused.
pub fn entry(judged: &Judged, several: bool) -> String {
    file([table(judged, several, "")])
}

/// A file that allows everything that fails.
pub fn baseline(ranked: &Ranked, several: bool) -> String {
    let mut seen = std::collections::HashSet::new();
    let failing = ranked.of(Severity::Error);
    let failing = failing.filter(|judged| {
        let contract = several.then_some(&judged.comparison.contract);
        let pointer = judged.finding.origin().map(|place| &place.pointer);
        seen.insert((
            contract,
            judged.finding.check.id,
            pointer,
            judged.fingerprint.clone(),
        ))
    });
    file(failing.map(|judged| table(judged, several, BASELINE)))
}

fn table(judged: &Judged, several: bool, reason: &str) -> Table {
    let mut table = Table::new();
    let pointer = judged.finding.origin().map_or("", |place| &place.pointer);
    table.insert("id", value(judged.finding.check.id));
    if several {
        table.insert("contract", value(&judged.comparison.contract));
    }
    table.insert("pointer", value(pointer));
    table.insert("fingerprint", value(&judged.fingerprint));
    table.insert("reason", value(reason));
    table
}

fn file(tables: impl IntoIterator<Item = Table>) -> String {
    let mut document = DocumentMut::new();
    let tables: ArrayOfTables = tables.into_iter().collect();
    document.insert("allow", Item::ArrayOfTables(tables));
    document.to_string()
}
