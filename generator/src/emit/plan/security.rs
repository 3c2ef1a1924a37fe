//! What most operations ask of their callers.

use indexmap::IndexMap;

use crate::model::{Contract, Requirement};

/// Who may call: alternatives, each a set of schemes.
pub(in crate::emit) type Alternatives = [Vec<Requirement>];

/// What most operations ask, under a name of its own.
pub(in crate::emit) struct Common<'a> {
    pub(in crate::emit) name: String,
    pub(in crate::emit) alternatives: &'a Alternatives,
}

/// What most operations of a contract ask, the first of those that are asked equally often.
pub(super) fn common(contract: &Contract) -> Option<Common<'_>> {
    let mut asked: IndexMap<String, (usize, &Alternatives)> = IndexMap::new();
    let operations = contract.sections().flat_map(|section| &section.operations);
    let secured = operations.map(|operation| operation.security.as_slice());
    for alternatives in secured.filter(|alternatives| !alternatives.is_empty()) {
        let entry = asked.entry(format!("{alternatives:?}"));
        entry.or_insert((0, alternatives)).0 += 1;
    }
    let most = asked.values().map(|(count, _)| *count).max()?;
    let (_, alternatives) = asked.values().find(|(count, _)| *count == most)?;
    let mut name = "SECURITY".to_owned();
    while contract.schemes.iter().any(|scheme| scheme.name == name) {
        name.insert_str(0, "COMMON_");
    }
    Some(Common { name, alternatives })
}
